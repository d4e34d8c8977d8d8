"""Prints maps to PDF and reads the paper: every stage and item is on it, in the drawing and in the story."""
import json
import os
import re
import subprocess
import tempfile

from built_site import address

PAPERS = {"A4": (210, 297), "A3": (297, 420)}

# Leaves nothing on the page but the drawing of the map.
DRAWING_ALONE = """(() => {
    for (let keep = document.querySelector('.map-section .diagram'); keep !== document.body; keep = keep.parentElement) {
        for (const other of keep.parentElement.children) if (other !== keep) other.remove();
    }
})()"""


def letters(text):
    """Letters and digits alone: where lines break and how quotes are set is the paper's business."""
    return re.sub(r"[\W_]+", "", text).casefold()


def words_of(path):
    """The text of a PDF in the order in which it was painted; what lies beyond the edge of the paper is not in it."""
    return letters(subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True).stdout.decode())


def missing(journey, text):
    expected = [stage["name"] for stage in journey["stages"]] + [step["name"] for step in journey.get("steps", [])]
    expected += [item["text"] for item in journey["items"]]
    return [f"not on the paper: {words}" for words in expected if letters(words) not in text]


def print_page(page, path, paper):
    page.print(path, *PAPERS[paper])
    return words_of(path)


def check(page, base, root, paths, tally):
    with tempfile.TemporaryDirectory(prefix="journeybook-paper-") as folder:
        for path in paths:
            with open(os.path.join(root, path[:-5] + ".json"), encoding="utf-8") as file:
                journey = json.load(file)
            page.size(1280, 800)
            page.open(address(base, path))
            for paper in PAPERS:
                text = print_page(page, os.path.join(folder, "map.pdf"), paper)
                tally.check(f"{path} on {paper}", missing(journey, text))
            page.evaluate(DRAWING_ALONE)
            for paper in PAPERS:
                text = print_page(page, os.path.join(folder, "map.pdf"), paper)
                tally.check(f"{path} on {paper}: the drawing", missing(journey, text))


def widest(root, types):
    """The map with the most stages, and one of each kind that is written otherwise."""
    def stages(path):
        with open(os.path.join(root, path[:-5] + ".json"), encoding="utf-8") as file:
            return len(json.load(file)["stages"])
    maps = [path for path in types.values() if os.path.exists(os.path.join(root, path[:-5] + ".json"))]
    return sorted(maps, key=stages)[-3:]


def check_planted(page, show, tally):
    journey = {"stages": [{"name": "One stage"}], "items": [{"text": "an item, set apart"}]}
    with tempfile.TemporaryDirectory(prefix="journeybook-paper-") as folder:
        def found(text):
            show("<!doctype html><title>x</title>" + text)
            return missing(journey, print_page(page, os.path.join(folder, "planted.pdf"), "A4"))

        tally.planted("a sound print", found("<p>One<br>stage<p>An item \u2014 set apart"), fault=False)
        tally.planted("an item that is not printed", found(
            "<p>One stage<p class=screen>an item, set apart<style>@media print { .screen { display: none } }"))
        tally.planted("an item beyond the edge", found(
            "<p>One stage<svg width=900 height=90 style='display: block; overflow: visible'>"
            "<text x=-300 y=50>an item, set apart</text></svg>"))
