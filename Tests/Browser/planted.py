"""Pages with one fault each: a check that does not find its own has stopped to work."""
import pathlib

from built_site import from_folder, outside, served
from layouts import OVERFLOW
from pages import WITHOUT_SCRIPTS

POLICY = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">"


def diagram(header="", names="", body=""):
    """A map of one stage, 200 px wide, and one lane, 100 px high."""
    return f"""<!doctype html><meta charset="utf-8">{POLICY}<title>x</title><div class="d-map">
        <svg class="d d-stages" width="200" height="40" viewBox="0 0 200 40" style="display:block"><g class="d-s d-s0">
        <rect class="d-stage" x="0" y="0" width="200" height="40" fill="none"/>{header}</g></svg><br>
        <svg class="d d-names" width="200" height="200" viewBox="0 0 200 200">{names}</svg><br>
        <svg class="d d-body" width="400" height="200" viewBox="0 0 400 200">
        <line class="d-rule" x1="0" y1="0.5" x2="400" y2="0.5"/><line class="d-rule" x1="0" y1="100.5" x2="400" y2="100.5"/>
        <g class="d-lane d-l0"><g class="d-s d-s0">{body}</g></g></svg></div>"""


GEOMETRY = {
    "a sound diagram": (None, diagram(body='<text x="10" y="30">Text</text><text x="10" y="60">Below</text>')),
    "a text wider than its column": (
        "text leaves its column", diagram(body='<text x="150" y="30">A text that is too long</text>')),
    "a text that leaves its lane": ("text leaves its lane", diagram(
        body='<text x="10" y="30">Inside</text><text x="10" y="105">Across the line</text>')),
    "two texts on one spot": ("two texts meet", diagram(
        body='<text x="10" y="30">One text</text><text x="30" y="33">Another</text>')),
    "a mark beside its text": (None, diagram(
        body='<text x="10" y="30">Words</text><path d="M90 25h0" stroke-width="10" stroke-linecap="round"/>')),
    "a dot on a text": ("a mark meets a text", diagram(
        body='<text x="10" y="30">Words</text><path d="M30 25h0" stroke-width="10" stroke-linecap="round"/>')),
    "a ring on a text": ("a mark meets a text", diagram(body='<text x="10" y="30">Words</text><circle cx="30" cy="25" r="4"/>')),
    "a text outside of its drawing": ("text leaves its drawing", diagram(header='<text x="180" y="20">Header text</text>')),
}


SOUND = "<!doctype html><title>x</title><link rel=icon href=data:,><p>Nothing is wrong"
WIDE = "<!doctype html><meta name=viewport content='width=device-width'><pre>" + "wide " * 100 + "</pre>"


def check(page, show, measure, tally):
    """Faults of drawings."""
    page.size(1280, 800)
    for name, (fault, text) in GEOMETRY.items():
        show(text)
        found = page.evaluate(measure)["complaints"]
        right = not found if fault is None else any(complaint.startswith(fault) for complaint in found)
        tally.check(f"planted: {name}", [] if right else [f"answered {found}"])


def check_pages(page, show, folder, tally):
    """Faults of pages: what the browser complains about, where it asks, what needs scripts."""
    show(SOUND)
    tally.planted("a sound page", page.problems + outside(from_folder(folder), page.requests), fault=False)
    show(f"<!doctype html>{POLICY}<script>1</script><img src='https://elsewhere.example/x.png'>")
    tally.planted("a broken policy", page.problems)
    tally.planted("a request outside", outside(from_folder(folder), page.requests))
    for name, text in (("an exception", "<script>throw 1</script>"), ("an error in the console", "<script>console.error(1)</script>"),
                       ("a file that is not there", "<img src=gone.png>")):
        show("<!doctype html><title>x</title>" + text)
        tally.planted(name, page.problems)

    page.size(1280, 800)
    show(WIDE)
    page.size(320, 640)
    tally.planted("a page that turns out too wide for a phone", page.evaluate(OVERFLOW))

    page.scripts(False)
    for name, text, fault in (
        ("a page that needs no scripts", "<main>x<button hidden>y</button></main>", False),
        ("a button that needs scripts", "<main>x<button>y</button></main>", True),
        ("a page that scripts write", "<main></main><script>document.querySelector('main').append('x')</script>", True),
    ):
        show("<!doctype html><title>x</title>" + text)
        tally.planted(name, page.evaluate(WITHOUT_SCRIPTS), fault)
    page.scripts(True)

    show(SOUND)
    with served(folder) as base:
        page.open(base + "planted.html")
        tally.planted("a sound page from a server", outside(base, page.requests), fault=False)
        pathlib.Path(folder, "absolute.html").write_text(
            "<!doctype html><title>x</title><link rel=icon href=data:,><img src='/planted.html'>", encoding="utf-8")
        page.open(base + "absolute.html")
        tally.planted("an absolute path, which leaves the sub-path", page.problems)
        tally.planted("a request above the sub-path", outside(base, page.requests))
