#!/usr/bin/env python3
"""Watches a page of `journeybook serve` in a real browser while its file is edited.

usage: check_preview.py JOURNEYBOOK

Checked: the page reloads when what it shows has changed and keeps its place, its hash and what the reader has chosen; it
does not reload for anything else; warnings are counted and unfold; a mistake is shown over it as text, with caret and suggestion, and goes when it is mended; settings, words,
styles, templates, pictures and sheets of numbers are followed like maps, and so are files that come, go and change their
names, and a whole folder that does; a reader who follows a link meanwhile gets there; a page whose server has ended stays; the
console is silent and the policy unbroken.
"""
import http.server
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

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

    # Paragraphs above what is read move it down the page, not out of the reader's sight.
    second = "document.querySelectorAll('.chapter h3')[1].getBoundingClientRect().top"
    page.evaluate("document.querySelectorAll('.chapter h3')[1].scrollIntoView({ behavior: 'instant' }), window.born = 1.5")
    come_to_rest(page)
    before, place = page.evaluate(second), page.evaluate("scrollY")
    grown = text.replace("Goes to the desk and waits", "Goes to the desk and sits down")
    save(grown.replace("\n## ", "\n" + "One more paragraph of the introduction.\n\n" * 20 + "## ", 1))
    wait(page, "window.born !== 1.5 && document.body.textContent.includes('One more paragraph')", "the page has grown")
    wait(page, f"scrollY > {place} + 100", "the page is further down")
    come_to_rest(page)
    expect(abs(page.evaluate(second) - before) < 3, True, "what was at the upper edge is there again")
    save(grown)
    wait(page, "!document.body.textContent.includes('One more paragraph')", "the page has shrunk")

    # What keeps no page from being made is counted, and told to who asks; it stays unfolded.
    page.evaluate("window.born = 1.6")
    save(grown.replace("**Pain points:**", "**Pian points:**", 1))
    wait(page, "document.querySelector('.journeybook-live-notes summary')?.textContent.includes('1 warning')", "a warning is counted")
    expect(page.evaluate("document.querySelector('.journeybook-live-notes pre').checkVisibility()"), False, "the warning is folded")
    page.evaluate("document.querySelector('.journeybook-live-notes summary').click()")
    wait(page, "document.querySelector('.journeybook-live-notes pre').checkVisibility()", "the warning unfolds")
    told = page.evaluate("document.querySelector('.journeybook-live-notes').textContent")
    for part in ("unknown-lane", "^^^^", 'help: write "Pain points"'):
        expect(part in told, True, f"the warning tells {part}")
    save(grown.replace("**Pain points:**", "**Pian points:**", 1).replace("sits down", "sits down again"))
    wait(page, "document.body.textContent.includes('sits down again')", "the page shows a save beside a warning")
    wait(page, "document.querySelector('.journeybook-live-notes')?.open", "the warning stays unfolded")
    save(grown)
    wait(page, "!document.querySelector('.journeybook-live-notes') && !document.body.textContent.includes('again')", "the warning goes")

    # What the reader has chosen and unfolded.
    chosen = "document.querySelector('.choose-lanes input')"
    come_to_rest(page)
    page.evaluate(f"document.querySelector('.choose-lanes summary').click(), {chosen}.click()")
    expect(page.evaluate(f"{chosen}.checked && !!document.querySelector('table.assumptions-only')"), True, "assumptions alone are shown")
    page.evaluate("window.born = 1.7")
    save(grown.replace("sits down", "sits down at last"))
    wait(page, "window.born !== 1.7 && document.body.textContent.includes('sits down at last')", "the page shows another save")
    wait(page, "document.querySelector('.choose-lanes').open", "what was unfolded is unfolded")
    wait(page, f"{chosen}.checked && !!document.querySelector('table.assumptions-only')", "what was chosen is chosen")
    page.evaluate(f"{chosen}.click(), document.querySelector('.choose-lanes summary').click()")
    save(grown)
    wait(page, "!document.body.textContent.includes('at last')", "the page is back")

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


class SlowPage(http.server.BaseHTTPRequestHandler):
    """A page that is asked for and comes when it is let go."""
    asked = threading.Event()
    released = threading.Event()

    def do_GET(self):
        SlowPage.asked.set()
        SlowPage.released.wait(60)
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<title>Slow</title><p>Here at last")

    def log_message(self, *arguments):
        pass


def leave(page, address, path):
    """A save while the reader is on the way to another page."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), SlowPage)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    text = path.read_text(encoding="utf-8")
    page.open(address + PAGE)
    wait(page, "!!document.querySelector('link[href=\"/.journeybook/live.css\"]')", "the preview's script has run")
    page.evaluate(f"""(() => {{
        const link = document.createElement('a');
        link.href = 'http://127.0.0.1:{server.server_port}/';
        document.body.append(link);
        setTimeout(() => link.click(), 0);
    }})()""")
    if not SlowPage.asked.wait(30):
        raise Failure("never: the link is followed")
    path.write_text(text.replace("Goes to the desk and", "Goes to the desk, leans on it and"), encoding="utf-8")
    end = time.monotonic() + 30
    while "leans on it" not in urllib.request.urlopen(address + PAGE).read().decode():
        if time.monotonic() > end:
            raise Failure("never: the save is read")
        time.sleep(0.05)
    # Time for the news to come, and for a reload to ask for the page.
    time.sleep(1)
    SlowPage.released.set()
    wait(page, "document.title === 'Slow'", "the reader gets where the link leads in spite of a save")
    server.shutdown()
    path.write_text(text, encoding="utf-8")


def shown(page):
    return page.evaluate("document.querySelector('.journeybook-live')?.textContent ?? ''")


def follow(page, address, folder):
    """Everything beside maps that a page shows."""
    def write(name, text):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    settings = (folder / "journeybook.yaml").read_text(encoding="utf-8")
    text = "document.body.textContent"
    page.open(address + PAGE)
    wait(page, "!!document.querySelector('link[href=\"/.journeybook/live.css\"]')", "the preview's script has run")

    # Settings.
    title = re.search("^title: (.*)$", settings, re.M)[1]
    write("journeybook.yaml", settings.replace(f"title: {title}", "title: Maps of the reading room"))
    wait(page, f"{text}.includes('Maps of the reading room')", "the page shows the settings' title")
    write("journeybook.yaml", settings + "titel: x\n")
    wait(page, "!!document.querySelector('.journeybook-live pre')", "a mistake in the settings is shown")
    expect('help: write "title"' in shown(page), True, "the mistake in the settings has its help")
    write("journeybook.yaml", settings.replace(f"title: {title}", "title: Maps of the reading room"))
    wait(page, "!document.querySelector('.journeybook-live')", "the mended settings are read")

    # Words.
    write("theme/words/en.yaml", "words:\n  home: What hurts here\n")
    wait(page, f"{text}.includes('What hurts here')", "the page shows a word of the site's own")
    write("theme/words/en.yaml", "words:\n  hoem: What hurts here\n")
    wait(page, "document.querySelector('.journeybook-live')?.textContent.includes('write \"home\"')", "a slip in a word")
    os.remove(folder / "theme/words/en.yaml")
    wait(page, f"!document.querySelector('.journeybook-live') && !{text}.includes('What hurts here')", "the word is gone")

    # Styles.
    write("theme/assets/brand.css", "h1 { letter-spacing: 7px }\n")
    wait(page, "getComputedStyle(document.querySelector('h1')).letterSpacing === '7px'", "the page has the site's own style")

    # Templates: the last good page stays below a mistake, with its caret.
    write("theme/partials/site-footer.mustache", "<footer>Made by {{siteTitel}}</footer>\n")
    wait(page, "!!document.querySelector('.journeybook-live pre')", "a mistake in a template is shown")
    for part in ("unknown-template-name", "site-footer.mustache:1:19", "^^^^^^^^^"):
        expect(part in shown(page), True, f"the mistake in the template tells {part}")
    expect(page.evaluate("!!document.querySelector('main h1')"), True, "the last good page stays below it")
    write("theme/partials/site-footer.mustache", "<footer>Made in the reading room</footer>\n")
    wait(page, f"{text}.includes('Made in the reading room')", "the page shows the site's own template")
    os.remove(folder / "theme/partials/site-footer.mustache")
    wait(page, f"!{text}.includes('Made in the reading room')", "the built-in template is back")

    # Pictures: the page that shows one is loaded anew when its bytes change.
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="10"><rect width="{0}" height="10"/></svg>\n'
    write("content/assets/sign.svg", svg.format(40))
    write("content/pages/signs.md", "# Signs\n\n![A sign](../assets/sign.svg)\n")
    page.open(address + "pages/signs.html")
    wait(page, "document.querySelector('main img')?.naturalWidth === 40", "a new page with a new picture")
    write("content/assets/sign.svg", svg.format(70))
    wait(page, "document.querySelector('main img')?.naturalWidth === 70", "a changed picture")

    # A page that changes its address while it is open: the reader learns it, and the new one is there.
    os.rename(folder / "content/pages/signs.md", folder / "content/pages/marks.md")
    wait(page, "document.title !== '' && !document.querySelector('main img')", "a page that is gone says so")
    page.open(address + "pages/marks.html")
    wait(page, "document.querySelector('main img')?.naturalWidth === 70", "the renamed page")
    # Left only when it has come to rest: a reload on its way would undo the reader's step to another page.
    os.remove(folder / "content/pages/marks.md")
    wait(page, "document.readyState === 'complete' && !document.querySelector('main img')", "the page is gone again")

    # Numbers.
    page.open(address + PAGE)
    write("content/metrics/desk.csv", "journey,metric,date,value\nrenewing-a-library-card,nps,2026-10-05,31\n")
    wait(page, f"{text}.includes('31')", "the page shows a new sheet's numbers")
    write("content/metrics/desk.csv", "journey,metric,date,value\nrenewing-a-library-card,npz,2026-10-05,31\n")
    wait(page, "document.querySelector('.journeybook-live')?.textContent.includes('unknown-metric')", "a mistake in a sheet")
    os.remove(folder / "content/metrics/desk.csv")
    wait(page, "!document.querySelector('.journeybook-live')", "the sheet is gone")

    # A folder of maps that is deleted, and comes back.
    aside = folder.parent / "aside"
    os.rename(folder / "content/journeys", aside)
    wait(page, "document.querySelector('.journeybook-live')?.textContent.includes('no-journeys')", "no map is left")
    os.rename(aside, folder / "content/journeys")
    wait(page, f"!document.querySelector('.journeybook-live') && {text}.includes('Goes to the desk')", "the maps are back")

    # The whole folder of the site.
    away = folder.parent / "away"
    os.rename(folder, away)
    wait(page, "(document.querySelector('.journeybook-live')?.textContent ?? '').length > 10", "the folder is gone")
    os.rename(away, folder)
    wait(page, f"!document.querySelector('.journeybook-live') && {text}.includes('Goes to the desk')", "the folder is back")

    # A burst of saves ends with the last one.
    for number in range(60):
        write("journeybook.yaml", settings.replace(f"title: {title}", f"title: Burst number {number} ends"))
    wait(page, f"{text}.includes('Burst number 59 ends')", "the last of many saves")
    page._take_events()
    # That a page which is gone is not found is no complaint.
    expect([problem for problem in page.problems if "404" not in str(problem)], [], "complaints of the browser")


def outlive(page, address, path, process):
    """A save right before the preview ends."""
    text = path.read_text(encoding="utf-8")
    page.open(address + PAGE)
    wait(page, "!!document.querySelector('link[href=\"/.journeybook/live.css\"]')", "the preview's script has run")
    # The server ends between its news and the reload that they ask for.
    page.evaluate("window.born = 5, window.asked = 0, window.kept = window.fetch, window.fetch = () => (window.asked++, Promise.reject()), 0")
    path.write_text(text.replace("Goes to the desk and", "Goes to the desk, dozes and"), encoding="utf-8")
    wait(page, "window.asked > 0", "the page asks for the server")
    time.sleep(0.5)
    expect(page.evaluate("window.born"), 5, "a page without a server is not reloaded")
    # A page that finds its server follows.
    page.evaluate("window.fetch = window.kept, 0")
    path.write_text(text.replace("Goes to the desk and", "Goes to the desk, sleeps and"), encoding="utf-8")
    wait(page, "window.born !== 5 && document.body.textContent.includes('sleeps')", "the page follows again")
    path.write_text(text, encoding="utf-8")
    process.send_signal(signal.SIGINT)
    expect(process.wait(30), 0, "the status at the end")
    time.sleep(1)
    expect(page.evaluate("document.body.textContent.includes('Goes to the desk')"), True, "the page stays when the server has ended")


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
                leave(browser.page(), found.group().strip(), pathlib.Path(folder, "maps", FILE))
                follow(browser.page(), found.group().strip(), pathlib.Path(folder, "maps"))
                outlive(browser.page(), found.group().strip(), pathlib.Path(folder, "maps", FILE), process)
        except Failure as failure:
            print(f"preview: {failure}")
            print("0 passed, 1 failed")
            sys.exit(1)
        finally:
            if process.poll() is None:
                process.kill()
    print("4 passed, 0 failed")


main()
