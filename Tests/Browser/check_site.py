#!/usr/bin/env python3
"""Opens every page of a built site in a real browser, from its folder, and complains about what a reader would meet.

usage: check_site.py SITE [--summary FILE] [--screenshots FOLDER]

Checked: links and anchors; each SVG is well-formed; the console is silent and the policy unbroken; nothing is asked for
outside of the site; no page scrolls sideways on a phone; every text of a diagram stays in its cell and meets no other.
Before that, pages with planted faults prove that each check finds what it is for.
"""
import argparse
import os
import pathlib
import subprocess
import sys
import urllib.parse

import planted
import site_links
from browser import Browser

HERE = os.path.dirname(os.path.abspath(__file__))
SIZES = [(360, 740), (1280, 800), (2560, 1440)]
MEASURE = pathlib.Path(HERE, "measure.js").read_text(encoding="utf-8")


class Tally:
    def __init__(self):
        self.passed = 0
        self.failed = 0

    def check(self, name, complaints):
        complaints = list(complaints)
        if not complaints:
            self.passed += 1
            return
        self.failed += 1
        print(f"FAILED {name}")
        for complaint in complaints[:12]:
            print(f"    {complaint}")
        if len(complaints) > 12:
            print(f"    and {len(complaints) - 12} more")


def address(root, path):
    return pathlib.Path(os.path.abspath(root), path).as_uri()


def outside(root, requests):
    """Requests that leave the site's folder."""
    home = address(root, "").rstrip("/") + "/"
    return [f"asks for {url}" for url in requests if not url.startswith((home, "data:", "about:"))]


def overflow(page):
    found = page.evaluate("""(() => {
        const wide = document.documentElement.scrollWidth, room = document.documentElement.clientWidth;
        if (wide <= room) return null;
        const widest = [...document.body.querySelectorAll('*')]
            .filter(element => element.getBoundingClientRect().right > room + 0.5)
            .slice(0, 3).map(element => element.tagName.toLowerCase() + '.' + element.getAttribute('class'));
        return `the page is ${wide} px wide in ${room}: ${widest.join(', ')}`;
    })()""")
    return [found] if found else []


def files(root, ending):
    return sorted(
        os.path.relpath(os.path.join(folder, name), root)
        for folder, _, names in os.walk(root) for name in names if name.endswith(ending))


def check_svg_files(root, tally):
    for path in files(root, ".svg"):
        run = subprocess.run(["xmllint", "--noout", os.path.join(root, path)], capture_output=True, text=True)
        tally.check(f"{path} is well-formed", run.stderr.strip().splitlines() if run.returncode else [])


def check_page(page, root, path, tally):
    page.size(*SIZES[1])
    page.open(address(root, path))
    tally.check(f"{path} opens in silence", page.problems + outside(root, page.requests))
    result = page.evaluate(MEASURE)
    tally.check(f"{path}: texts of diagrams", result["complaints"])
    page.size(*SIZES[0])
    page.open(address(root, path))
    tally.check(f"{path} fits a phone", overflow(page))


def check_svg_page(page, root, path, tally):
    page.size(*SIZES[1])
    page.open(address(root, path))
    problems = page.problems + outside(root, page.requests)
    tally.check(f"{path}: texts of the drawing", problems + page.evaluate(MEASURE)["complaints"])


def one_of_each(pages):
    """A page of each kind: the first two of every folder."""
    kinds = {}
    for path in pages:
        kinds.setdefault(os.path.dirname(path), []).append(path)
    return sorted(path for paths in kinds.values() for path in paths[:2])


def take_screenshots(page, root, pages, folder):
    for path in one_of_each(pages):
        for dark in (False, True):
            for width, height in SIZES:
                page.size(width, height, dark)
                page.open(address(root, path))
                name = f"{path[:-5].replace('/', '~')}-{width}-{'dark' if dark else 'light'}.png"
                page.screenshot(os.path.join(folder, urllib.parse.quote(name, safe="~")))


def main():
    parser = argparse.ArgumentParser(description="Checks a built site in a browser.")
    parser.add_argument("site")
    parser.add_argument("--summary", help="write the numbers of passed and failed checks to this file")
    parser.add_argument("--screenshots", help="keep pictures of the pages in this folder")
    options = parser.parse_args()
    if options.summary and os.path.exists(options.summary):
        os.remove(options.summary)
    pages = files(options.site, ".html")
    if not pages:
        sys.exit(f"there are no pages in {options.site}")

    tally = Tally()
    for path, complaints in site_links.check(options.site).items():
        tally.check(f"{path}: links", complaints)
    check_svg_files(options.site, tally)
    with Browser() as browser:
        page = browser.page()
        planted.check(page, MEASURE, overflow, outside, site_links, tally)
        for path in pages:
            check_page(page, options.site, path, tally)
        for path in files(options.site, ".svg"):
            check_svg_page(page, options.site, path, tally)
        if options.screenshots:
            take_screenshots(page, options.site, pages, options.screenshots)
    print(f"browser checks: {tally.passed} passed, {tally.failed} failed")
    if options.summary:
        with open(options.summary, "w", encoding="utf-8") as file:
            file.write(f"{tally.passed} {tally.failed}\n")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
