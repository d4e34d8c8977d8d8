"""Pages with one fault each: a check that does not find its own has stopped to work."""
import os
import pathlib
import tempfile

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
    "a text outside of its drawing": ("text leaves its drawing", diagram(header='<text x="180" y="20">Header text</text>')),
}


def check(page, measure, overflow, outside, site_links, tally):
    with tempfile.TemporaryDirectory(prefix="journeybook-planted-") as folder:
        def show(text, name="planted.html"):
            path = pathlib.Path(folder, name)
            path.write_text(text, encoding="utf-8")
            page.open(path.as_uri())

        page.size(1280, 800)
        for name, (fault, text) in GEOMETRY.items():
            show(text)
            found = page.evaluate(measure)["complaints"]
            right = not found if fault is None else any(complaint.startswith(fault) for complaint in found)
            tally.check(f"planted: {name}", [] if right else [f"answered {found}"])

        show(f"<!doctype html>{POLICY}<script>1</script><img src='https://elsewhere.example/x.png'>")
        tally.check("planted: a broken policy", [] if page.problems else ["not noticed"])
        tally.check("planted: a request outside", [] if outside(folder, page.requests) else ["not noticed"])

        page.size(360, 740)
        show("<!doctype html><meta name=viewport content='width=device-width'><pre>" + "wide " * 100 + "</pre>")
        tally.check("planted: a page too wide for a phone", [] if overflow(page) else ["not noticed"])

        os.remove(os.path.join(folder, "planted.html"))
        pathlib.Path(folder, "links.html").write_text(
            f"<!doctype html>{POLICY}<p id=a><p id=a onclick=x><a href='gone.html'>1</a><a href='#b'>2</a>"
            "<a href='/abs.html'>3</a><a href='../out.html'>4</a><a href='javascript:x'>5</a>"
            "<script src='https://elsewhere.example/x.js'></script>", encoding="utf-8")
        found = site_links.check(folder)["links.html"]
        tally.check("planted: faulty links", [] if len(found) == 8 else [f"8 faults, found {len(found)}: {found}"])
