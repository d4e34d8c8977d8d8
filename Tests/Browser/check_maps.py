#!/usr/bin/env python3
"""Draws two hundred generated maps in seven scripts and measures every text of them in Chromium.

usage: check_maps.py BINARY [MAPS] [--keep FOLDER]

In the fonts that drawings name first: each text inside its cell and lane, no two texts meeting, nothing outside of its
drawing. In Roboto, Noto Sans and Open Sans, which stand in where those are missing: each text inside its cell.
"""
import argparse
import contextlib
import pathlib
import subprocess
import sys
import tempfile

import generated_maps
import planted
from browser import Browser
from tally import Tally

MEASURE = pathlib.Path(__file__).with_name("measure.js").read_text(encoding="utf-8")
SUBSTITUTES = ["Roboto", "Noto Sans", "Open Sans"]

# Gives drawings another font and tells whether it is there: a text must change its width with it.
REPLACE_FONT = """(name => {
    const width = () => [...document.querySelectorAll('.d text')].slice(0, 9)
        .reduce((sum, text) => sum + text.getComputedTextLength(), 0);
    const before = width();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`.d, .d text { font-family: "${name}" !important }`);
    document.adoptedStyleSheets = [sheet];
    return width() !== before;
})"""


def in_substitute(page, name):
    """Texts that leave their cells in another font; that some meet there is no fault."""
    if not page.evaluate(f"{REPLACE_FONT}({name!r})"):
        return [f"the font {name} is not installed"]
    page.evaluate("window.measureColumnsOnly = true")
    found = page.evaluate(MEASURE)["complaints"]
    page.evaluate("document.adoptedStyleSheets = []; window.measureColumnsOnly = false")
    return found


def check_planted(page, tally):
    with tempfile.TemporaryDirectory(prefix="journeybook-planted-") as folder:
        def show(text):
            path = pathlib.Path(folder, "planted.html")
            path.write_text(text, encoding="utf-8")
            page.open(path.as_uri())

        planted.check(page, show, MEASURE, tally)
        show(planted.diagram(body='<text x="10" y="30" style="font: 14px Arial">A text that fits, but barely so</text>'))
        tally.planted("not a text that fits", page.evaluate(MEASURE)["complaints"], fault=False)
        tally.planted("a text that is too wide in a substitute", in_substitute(page, "Noto Sans Mono"))
        tally.planted("a font that is not there", in_substitute(page, "No Such Font"))


def main():
    parser = argparse.ArgumentParser(description="Measures generated maps in a browser.")
    parser.add_argument("binary")
    parser.add_argument("maps", nargs="?", type=int, default=200)
    parser.add_argument("--keep", help="keep the site in this folder")
    options = parser.parse_args()
    tally = Tally()
    with contextlib.ExitStack() as stack:
        folder = pathlib.Path(options.keep or stack.enter_context(tempfile.TemporaryDirectory(prefix="journeybook-maps-")))
        source, site = folder / "source", folder / "site"
        generated_maps.generate(source, options.maps)
        subprocess.run([options.binary, "build", source, "--output", site, "--quiet"], check=True, stderr=subprocess.DEVNULL)
        page = stack.enter_context(contextlib.closing(stack.enter_context(Browser()).page()))
        page.size(1280, 800)
        with tally.part("planted faults of drawings"):
            check_planted(page, tally)
        texts = 0
        with tally.part(f"{options.maps} maps in {len(generated_maps.SCRIPTS)} scripts"):
            for path in sorted((site / "journeys").glob("map-*.html")):
                page.open(path.as_uri())
                found = page.evaluate(MEASURE)
                texts += found["count"]
                tally.check(f"{path.stem}: texts of the drawing", found["complaints"])
                for name in SUBSTITUTES:
                    tally.check(f"{path.stem} in {name}", in_substitute(page, name))
    print(f"drawings: {texts} texts measured, {tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed or texts < options.maps * 20 else 0


if __name__ == "__main__":
    sys.exit(main())
