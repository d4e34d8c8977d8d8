"""How light pages are: what must come before they can be seen, what they weigh on the way, and whether anything moves then."""
import gzip
import os
import posixpath
import urllib.parse

from built_site import address

# Bytes, compressed, of a page with everything that it shows.
HEAVIEST = 60_000
# The sum of layout shifts that nobody notices.
SHIFT = 0.02

LOADING = """(() => {
    const sheets = [...document.querySelectorAll('link[rel~=stylesheet]')], complaints = [];
    if (sheets.length !== 1) complaints.push(`${sheets.length} style sheets`);
    if (document.querySelector('style')) complaints.push('a style sheet within the page');
    for (const script of document.querySelectorAll('script')) {
        if (!script.src) complaints.push('a script within the page');
        else if (!script.defer && !script.async && script.type !== 'module') complaints.push(`${script.src} blocks the page`);
    }
    // What only paper shows is not fetched for a screen.
    for (const picture of document.querySelectorAll('main img'))
        if (picture.getClientRects().length && !(picture.complete && picture.naturalWidth) && !picture.alt) complaints.push(`${picture.src} is not there`);
    return complaints;
})()"""

SHIFTS = """new Promise(done => {
    let sum = 0, moved = new Set();
    const observer = new PerformanceObserver(list => list.getEntries().forEach(entry => {
        if (entry.hadRecentInput) return;
        sum += entry.value;
        entry.sources.forEach(({ node }) => moved.add(node?.className || node?.nodeName));
    }));
    observer.observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => { observer.disconnect(); done([sum, [...moved].slice(0, 4).join(', ')]); }, 250);
})"""

PARTS = """[...document.querySelectorAll('link[rel~=stylesheet], script[src], main img')]
    .filter(part => part.nodeName !== 'IMG' || part.getClientRects().length)
    .map(part => (part.href || part.src).split('#')[0])"""


def shifts(page):
    """Complaints about what has moved since the page was opened."""
    total, moved = page.evaluate(SHIFTS)
    return [f"the layout shifts by {total:.3f}: {moved}"] if total > SHIFT else []


def weight(root, path, parts, base):
    """Bytes of a page and its parts, as a server that compresses sends them."""
    names = [path] + [urllib.parse.unquote(part[len(base):]) for part in parts if part.startswith(base)]
    total = 0
    for name in dict.fromkeys(names):
        with open(os.path.join(root, posixpath.normpath(name)), "rb") as file:
            contents = file.read()
        isPacked = name.endswith((".png", ".jpg", ".jpeg", ".webp", ".avif"))
        total += len(contents) if isPacked else len(gzip.compress(contents, 6))
    return total


def check(page, base, root, paths, tally):
    """Every page loads without waiting; those of maps stay below the bar; one of each size stands still."""
    for path in paths:
        page.size(1280, 800)
        page.open(address(base, path))
        tally.check(f"{path} waits for one style sheet and no script", page.evaluate(LOADING) + shifts(page))
        if page.evaluate("Boolean(document.querySelector('.frame.diagram:not(.company)'))"):
            bytes_ = weight(root, path, page.evaluate(PARTS), base)
            tally.check(f"{path} is light", [f"{bytes_} bytes compressed"] if bytes_ > HEAVIEST else [])
        page.size(360, 740)
        page.open(address(base, path))
        tally.check(f"{path} stands still on a phone", shifts(page))


def check_planted(page, show, tally):
    page.size(1280, 800)
    sound = "<!doctype html><title>x</title><link rel=icon href=data:,><link rel=stylesheet href='data:text/css,'><main>x"
    show(sound)
    tally.planted("a page that waits for one style sheet", page.evaluate(LOADING) + shifts(page), fault=False)
    for name, text in (("two style sheets", sound + "<link rel=stylesheet href='data:text/css,p{}'>"),
                       ("a script that blocks", sound.replace("<main>", "<script src='data:text/javascript,1'></script><main>")),
                       ("a script within the page", sound + "<script>1</script>")):
        show(text)
        tally.planted(name, page.evaluate(LOADING))
    show(sound + "<p>below</p><script>setTimeout(() => { const p = document.createElement('p'); p.style.height = '500px';"
         " document.querySelector('main').prepend(p); }, 60)</script>")
    tally.planted("a page whose text moves", shifts(page))
