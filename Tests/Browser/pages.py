"""Opens pages as readers do: from the folder, from a server below a path, with scripts and without them."""
import os
import urllib.parse

from built_site import address, outside
from layouts import OVERFLOW

# What only scripts make useful must not stand there without them, and the page must still say what it says.
WITHOUT_SCRIPTS = """(() => {
    const seen = element => element.checkVisibility();
    const idle = [...document.querySelectorAll('button, input, select, textarea, [role=button]')].filter(seen);
    const complaints = idle.map(element => `a control that does nothing without scripts: ${element.outerHTML.slice(0, 80)}`);
    if (!document.querySelector('main')?.innerText.trim()) complaints.push('the page is empty without scripts');
    return complaints;
})()"""


def check_page(page, base, path, measure, tally):
    """From the folder: in silence, its drawings sound, no wider than a laptop or a small phone."""
    page.size(1280, 800)
    page.open(address(base, path))
    tally.check(f"{path} opens in silence", page.problems + outside(base, page.requests))
    tally.check(f"{path}: texts of diagrams", page.evaluate(measure)["complaints"])
    tally.check(f"{path} fits a laptop", page.evaluate(OVERFLOW))
    page.size(320, 640)
    tally.check(f"{path} fits a phone", page.evaluate(OVERFLOW))


def check_served(page, base, paths, tally):
    """From a server below a path."""
    page.size(1280, 800)
    for path in paths:
        page.open(address(base, path))
        tally.check(f"{path} from a server", page.problems + outside(base, page.requests))


def check_without_scripts(page, base, paths, tally, where):
    page.size(1280, 800)
    page.scripts(False)
    for path in paths:
        page.open(address(base, path))
        complaints = page.problems + outside(base, page.requests) + page.evaluate(WITHOUT_SCRIPTS)
        tally.check(f"{path} without scripts {where}", complaints)
    page.scripts(True)


def check_drawing(page, base, path, measure, tally):
    """A drawing as a file of its own."""
    page.size(1280, 800)
    page.open(address(base, path))
    problems = page.problems + outside(base, page.requests)
    tally.check(f"{path}: texts of the drawing", problems + page.evaluate(measure)["complaints"])


def take_pictures(page, base, types, folder, sizes):
    """Keeps a picture of one page of each type in every size, in the light and in the dark."""
    for path in types.values():
        for dark in (False, True):
            for width, height in sizes:
                page.size(width, height, dark)
                if (dark, width) == (False, sizes[0][0]):
                    page.open(address(base, path))
                name = f"{path[:-5].replace('/', '~')}-{width}-{'dark' if dark else 'light'}.png"
                page.screenshot(os.path.join(folder, urllib.parse.quote(name, safe="~")))
