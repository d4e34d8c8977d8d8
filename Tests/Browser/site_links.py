"""Follows every link of a built site without a browser: files exist, anchors exist, nothing comes from elsewhere.

Links are those of pages and redirects, of drawings, of feeds and the list of pages, and the addresses in JSON files.
"""
import collections
import html.parser
import json
import os
import pathlib
import tempfile
import urllib.parse
import xml.etree.ElementTree

from built_site import files

POLICY = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">"

# Attributes by which a page fetches something, in contrast to links that a reader may follow.
FETCHING = {("img", "src"), ("script", "src"), ("source", "src"), ("iframe", "src"), ("embed", "src"), ("object", "data"),
            ("video", "src"), ("audio", "src"), ("video", "poster"), ("use", "href"), ("image", "href"), ("img", "srcset")}
FETCHING_RELATIONS = {"stylesheet", "icon", "preload", "prefetch", "modulepreload", "manifest"}


class PageReader(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.ids = collections.Counter()
        self.links = []
        self.problems = []
        self.has_policy = False

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if "id" in values:
            self.ids[values["id"]] += 1
        if tag == "meta" and (values.get("http-equiv") or "").lower() == "content-security-policy":
            self.has_policy = True
        if tag == "meta" and (values.get("http-equiv") or "").lower() == "refresh":
            _, _, address = (values.get("content") or "").partition("url=")
            self.links.append((tag, address.strip(), False))
        relations = set((values.get("rel") or "").split())
        for name, value in attributes:
            if name.startswith("on") or name == "style":
                self.problems.append(f"<{tag}> has the attribute {name}, which the policy forbids")
            if name in ("href", "src", "data", "poster", "srcset", "action", "xlink:href") and value is not None:
                fetches = (tag, name) in FETCHING or tag == "link" and bool(relations & FETCHING_RELATIONS)
                self.links.append((tag, value, fetches))


def read_pages(root):
    """Every page of a site by its path, read."""
    pages = {}
    for folder, _, names in os.walk(root):
        for name in names:
            if name.endswith(".html"):
                path = os.path.relpath(os.path.join(folder, name), root)
                reader = PageReader()
                with open(os.path.join(folder, name), encoding="utf-8") as file:
                    reader.feed(file.read())
                pages[path] = reader
    return dict(sorted(pages.items()))


def check(root, base=None):
    """Complaints about the links of a site, by file. `base` is the address that the site was built for."""
    pages = read_pages(root)
    complaints = {path: list(page.problems) for path, page in pages.items()}
    for path, page in pages.items():
        told = complaints[path]
        if not page.has_policy:
            told.append("the page has no Content-Security-Policy")
        for name in sorted(name for name, count in page.ids.items() if count > 1):
            told.append(f"two elements have the id {name}")
        for tag, address, fetches in page.links:
            problem = check_link(root, pages, path, address, fetches, base)
            if problem:
                told.append(f"<{tag}> {address}: {problem}")
    for path in files(root, ".svg") + files(root, ".xml"):
        complaints[path] = list(check_markup(root, pages, path, base))
    for path in files(root, ".json"):
        with open(os.path.join(root, path), encoding="utf-8") as file:
            complaints[path] = [
                f"{address}: there is no such file" for address in sorted(set(addresses(json.load(file))))
                if not os.path.isfile(os.path.join(root, address))]
    return complaints


def check_markup(root, pages, path, base):
    """A drawing's links start at its own place; those of feeds and the list of pages are whole."""
    for element in xml.etree.ElementTree.parse(os.path.join(root, path)).getroot().iter():
        name = element.tag.rpartition("}")[2]
        found = [value for key, value in element.attrib.items() if key.rpartition("}")[2] in ("href", "src")]
        if path.endswith(".xml") and name in ("id", "loc"):
            found.append(element.text)
        for address in found:
            if path.endswith(".xml") and not (base and address.startswith(base)):
                yield f"<{name}> {address}: is not below the site's address"
            elif path.endswith(".xml") and name == "id":
                continue
            elif problem := check_link(root, pages, path, address, name != "a", base):
                yield f"<{name}> {address}: {problem}"


def addresses(value):
    """Every address in a JSON file: the path of a file below the site's root, as it is on disk."""
    if isinstance(value, dict):
        if isinstance(value.get("address"), str):
            yield value["address"]
        value = value.values()
    if not isinstance(value, str) and hasattr(value, "__iter__"):
        for part in value:
            yield from addresses(part)


def check_link(root, pages, path, address, fetches, base):
    parts = urllib.parse.urlsplit(address)
    if base and address.startswith(base):
        parts = urllib.parse.urlsplit("/" + address[len(base):])
        return check_file(root, pages, urllib.parse.unquote(parts.path).lstrip("/"), parts.fragment)
    if parts.scheme in ("http", "https", "mailto", "tel"):
        return "fetched from elsewhere" if fetches else None
    if not address:
        return "an empty address"
    if parts.scheme == "data":
        return None if fetches else "a data address as a link"
    if parts.scheme or parts.netloc:
        return "an address that does not work from a folder"
    if address.startswith("/"):
        return "an absolute path, which does not work under a sub-path"
    if not parts.path:
        target = path
    else:
        target = os.path.normpath(os.path.join(os.path.dirname(path), urllib.parse.unquote(parts.path)))
    return check_file(root, pages, target, parts.fragment)


def check_file(root, pages, target, fragment):
    if target.startswith(".."):
        return "leaves the site"
    if not os.path.isfile(os.path.join(root, target)):
        return "there is no such file"
    fragment = urllib.parse.unquote(fragment)
    if fragment and target in pages and fragment not in pages[target].ids:
        return "there is no such anchor"
    return None


def check_planted(tally):
    """Files with faults in their links, with the number of them."""
    with tempfile.TemporaryDirectory(prefix="journeybook-links-") as folder:
        def write(name, text):
            pathlib.Path(folder, name).write_text(text, encoding="utf-8")

        write("links.html", f"<!doctype html>{POLICY}<p id=a><p id=a onclick=x><a href='gone.html'>1</a><a href='#b'>2</a>"
              "<a href='/abs.html'>3</a><a href='../out.html'>4</a><a href='javascript:x'>5</a><a href='#a'>sound</a>"
              "<a href='https://elsewhere.example/'>sound</a><script src='https://elsewhere.example/x.js'></script>")
        write("moved.html", f"<!doctype html>{POLICY}<meta http-equiv=refresh content='0; url=gone.html'>")
        write("drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg'><a href='links.html#a'/><a href='links.html#b'/>"
              "<a href='gone.html'/><image href='https://elsewhere.example/x.png'/></svg>")
        write("feed.xml", "<feed><id>https://x.example/feed.xml</id><link href='https://x.example/links.html'/>"
              "<link href='https://x.example/gone.html'/><link href='https://y.example/'/></feed>")
        write("map.json", '{"address": "links.html", "parts": [{"address": "gone.html"}, {"address": ""}]}')
        found = check(folder, "https://x.example/")
        for name, faults in (("links.html", 8), ("moved.html", 1), ("drawing.svg", 3), ("feed.xml", 2), ("map.json", 2)):
            told = found[name]
            tally.check(f"planted: links of {name}", [] if len(told) == faults else [f"{faults} faults, found {told}"])
