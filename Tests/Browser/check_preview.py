#!/usr/bin/env python3
"""Watches a page of `journeybook serve` in a real browser while its file is edited.

usage: check_preview.py JOURNEYBOOK

Checked: the page reloads when what it shows has changed and keeps its place and its hash; it does not reload for
anything else; a mistake is shown over it as text, with caret and suggestion, and goes when it is mended; the console is
silent and the policy unbroken.
"""
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time

from browser import Browser

PAGE = "journeys/renewing-a-library-card.html"
FILE = "content/journeys/renewing-a-library-card.md"


class Failure(Exception):
    pass


def wait(page, expression, what):
    """Until an expression is true; pages may be on their way from one state to the next."""
    end = time.monotonic() + 30
    while time.monotonic() < end:
        try:
            if page.evaluate(expression):
                return
        except Exception:
            pass
        time.sleep(0.05)
    raise Failure(f"never: {what}")


def expect(found, wanted, what):
    if found != wanted:
        raise Failure(f"{what}: {found!r} instead of {wanted!r}")


def come_to_rest(page):
    """Waits until the page no longer scrolls: the way to a fragment is smooth, and takes its time."""
    before, still = None, 0
    for _ in range(100):
        now = page.evaluate("scrollY")
        still = still + 1 if now == before else 0
        if still == 5:
            return
        before = now
        time.sleep(0.1)
    raise Failure("never: the page comes to rest")


def check(page, address, path):
    text = path.read_text(encoding="utf-8")

    def save(new):
        beside = path.with_name(path.name + "~")
        beside.write_text(new, encoding="utf-8")
        os.rename(beside, path)

    page.size(1000, 500)
    page.open(address + PAGE + "#reading-on")
    wait(page, "!!document.querySelector('link[href=\"/.journeybook/live.css\"]')", "the preview's script has run")
    come_to_rest(page)
    page.evaluate("scrollTo({ top: 700, behavior: 'instant' }), window.born = 1")
    come_to_rest(page)
    place = page.evaluate("scrollY")
    expect(place > 300, True, "the page is long enough to scroll")

    save(text.replace("Goes to the desk and waits", "Goes to the desk and sits down"))
    wait(page, "window.born !== 1 && document.body.textContent.includes('sits down')", "the page shows a save")
    wait(page, f"Math.abs(scrollY - {place}) < 3", "the page is where it was")
    expect(page.evaluate("location.hash"), "#reading-on", "the hash after a reload")

    page.evaluate("window.born = 2")
    save(text.replace("persona: maria", "persnoa: <img src=x onerror=alert(1)>"))
    wait(page, "!!document.querySelector('.journeybook-live pre')", "a mistake is shown over the page")
    shown = page.evaluate("document.querySelector('.journeybook-live').textContent")
    for part in ("unknown-key", "^^^^^^^", 'help: write "persona"', "<img src=x onerror=alert(1)>"):
        expect(part in shown, True, f"the mistake tells {part}")
    expect(page.evaluate("document.querySelectorAll('.journeybook-live img').length"), 0, "markup in a mistake")
    expect(page.evaluate("window.born"), 2, "a mistake reloads nothing")
    expect(page.evaluate("document.body.textContent.includes('sits down')"), True, "the last good page stays")

    # Mended to what the page shows already: the panel goes, and nothing is reloaded.
    save(text.replace("Goes to the desk and waits", "Goes to the desk and sits down"))
    wait(page, "!document.querySelector('.journeybook-live')", "the mistake goes when it is mended")
    expect(page.evaluate("window.born"), 2, "what has not changed is not reloaded")
    page._take_events()
    expect(page.problems, [], "complaints of the browser")


def main():
    tool = os.path.abspath(sys.argv[1])
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1795219200"}
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([tool, "new", "site", "maps"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        log = pathlib.Path(folder, "log")
        with open(log, "w") as output:
            process = subprocess.Popen(
                [tool, "serve", "maps", "--port", "0"], cwd=folder, env=environment, stdout=output, stderr=output)
        try:
            end = time.monotonic() + 60
            while not (found := re.search(r"http://127\.0\.0\.1:\d+/\n", log.read_text())):
                if time.monotonic() > end or process.poll() is not None:
                    raise Failure("the preview does not begin:\n" + log.read_text())
                time.sleep(0.05)
            with Browser() as browser:
                check(browser.page(), found.group().strip(), pathlib.Path(folder, "maps", FILE))
            process.send_signal(signal.SIGINT)
            expect(process.wait(30), 0, "the status at the end")
        except Failure as failure:
            print(f"preview: {failure}")
            print("0 passed, 1 failed")
            sys.exit(1)
        finally:
            if process.poll() is None:
                process.kill()
    print("1 passed, 0 failed")


main()
