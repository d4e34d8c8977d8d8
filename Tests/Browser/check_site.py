#!/usr/bin/env python3
"""Looks at built sites as a reader, a screen reader, a printer and a feed reader meet them, and complains.

usage: check_site.py EXAMPLE [--addressed SITE BASE] [--generated SITE] [--summary FILE] [--screenshots FOLDER]

EXAMPLE is checked page by page, SITE of --addressed is the same built for the address BASE, that of --generated is large
and hostile and checked by sample. Each check first meets planted faults, which prove that it finds what it is for.
Needs the Python packages of requirements.txt, Chromium, a Java runtime, xmllint, rsvg-convert and pdftotext.
"""
import argparse
import contextlib
import os
import pathlib
import sys
import tempfile

import accessibility
import built_site
import documents
import html_rules
import keyboard
import layouts
import lists
import pages
import paper
import planted
import renderers
import site_links
import style_sheets
import weights
from browser import Browser
from tally import Tally

MEASURE = pathlib.Path(__file__).with_name("measure.js").read_text(encoding="utf-8")
PICTURES = [(360, 740), (1280, 800), (2560, 1440)]


def check_links(root, tally, base=None):
    for path, complaints in site_links.check(root, base).items():
        tally.check(f"{path}: links", complaints)


def check_planted(page, tally):
    """The faults that every check must find."""
    with tempfile.TemporaryDirectory(prefix="journeybook-planted-") as folder:
        def show(text):
            path = pathlib.Path(folder, "planted.html")
            path.write_text(text, encoding="utf-8")
            page.open(path.as_uri())

        planted.check(page, show, MEASURE, tally)
        planted.check_pages(page, show, folder, tally)
        for part in (layouts, keyboard, accessibility, paper, weights):
            part.check_planted(page, show, tally)
        style_sheets.check_planted(page, tally)
        renderers.check_planted(page, tally)
    site_links.check_planted(tally)
    documents.check_planted(tally)


def check_example(page, root, options, tally):
    base, html = built_site.from_folder(root), built_site.files(root, ".html")
    types = built_site.one_of_each(root)
    with tally.part("from the folder"):
        for path in html:
            pages.check_page(page, base, path, MEASURE, tally)
        for path in built_site.files(root, ".svg"):
            pages.check_drawing(page, base, path, MEASURE, tally)
        pages.check_without_scripts(page, base, types.values(), tally, "from the folder")
    with tally.part("from a server at a sub-path"), built_site.served(root) as served:
        pages.check_served(page, served, html, tally)
        pages.check_without_scripts(page, served, html, tally, "from a server")
    with tally.part("weight and rest"):
        weights.check(page, base, root, sorted({*types.values(), *(path for path in html if "journeys/" in path)}), tally)
    with tally.part("style sheet"):
        style_sheets.check(page, root, built_site.files(root, ".css"), tally)
    with tally.part(f"axe on {len(types)} types of pages"):
        accessibility.check(page, base, types, tally)
    with tally.part("keyboard"):
        keyboard.check(page, base, types, tally)
    with tally.part("lists and choices"):
        lists.check(page, base, tally)
    with tally.part("zoom, motion, forced colours, contrast of drawings"):
        layouts.check(page, base, types, tally)
    with tally.part("drawings in librsvg and Chromium"):
        renderers.check(page, root, tally)
    with tally.part("paper"):
        paper.check(page, base, root, paper.widest(root, types), tally)
        paper.check_lists(page, base, ["index.html", "backlog/index.html"], tally)
    if options.screenshots:
        with tally.part("pictures"):
            pages.take_pictures(page, base, types, options.screenshots, PICTURES)


def check_generated(page, root, tally):
    """One page of each type, and every twentieth page of the rest; of the languages, the one from right to left again."""
    base, types = built_site.from_folder(root), built_site.one_of_each(root)
    sample = sorted({*types.values(), *built_site.files(root, ".html")[::20]})
    with tally.part(f"generated site, {len(sample)} pages from the folder"):
        for path in sample:
            pages.check_page(page, base, path, MEASURE, tally)
    with tally.part("generated site from a server at a sub-path"), built_site.served(root) as served:
        pages.check_served(page, served, types.values(), tally)
        pages.check_without_scripts(page, served, types.values(), tally, "from a server")
    with tally.part("generated site: axe and keyboard"):
        chosen = {kind: types[kind] for kind in ("index.html", "current-state", "personas", "ar a journey")}
        accessibility.check(page, base, chosen, tally)
        keyboard.check(page, base, chosen, tally)


def main():
    parser = argparse.ArgumentParser(description="Checks built sites.")
    parser.add_argument("site")
    parser.add_argument("--addressed", nargs=2, metavar=("SITE", "BASE"), help="the same site, built for an address")
    parser.add_argument("--generated", metavar="SITE", help="a large site, checked by sample")
    parser.add_argument("--summary", help="write the numbers of passed and failed checks to this file")
    parser.add_argument("--screenshots", help="keep pictures of the pages in this folder")
    options = parser.parse_args()
    if options.summary and os.path.exists(options.summary):
        os.remove(options.summary)
    roots = [options.site] + ([options.generated] if options.generated else [])
    for root in roots:
        if not built_site.files(root, ".html"):
            sys.exit(f"there are no pages in {root}")

    tally = Tally()
    checker = html_rules.Checker(roots)
    with tally.part("links, feeds and files"):
        for root in roots:
            check_links(root, tally)
            documents.check(root, tally)
        documents.check_unaddressed(options.site, tally)
        if options.addressed:
            root, base = options.addressed
            check_links(root, tally, base)
            documents.check(root, tally)
            documents.check_addressed(root, base, tally)
    with Browser() as browser, contextlib.closing(browser.page()) as page:
        with tally.part("planted faults"):
            check_planted(page, tally)
        check_example(page, options.site, options, tally)
        if options.generated:
            check_generated(page, options.generated, tally)
    with tally.part("Nu HTML checker"):
        checker.result([os.path.join(root, path) for root in roots for path in built_site.files(root, ".html")], tally)
    print(f"browser checks: {tally.passed} passed, {tally.failed} failed")
    if options.summary:
        with open(options.summary, "w", encoding="utf-8") as file:
            file.write(f"{tally.passed} {tally.failed}\n")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
