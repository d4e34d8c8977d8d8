"""Prints maps to PDF and reads the paper: every stage and item is on it, in the drawing and in the story.

A drawing that is too large for its paper is cut into parts. Each names its stages and lanes again and says which part it
is; no text is smaller than 7 points, none is cut. No text is printed over another, no heading stands last on its page,
charts are whole, and a list says on each page what its columns are.
"""
import json
import os
import re
import subprocess
import tempfile
import xml.etree.ElementTree

from built_site import address

PAPERS = {"A4": (210, 297), "A3": (297, 420), "A0": (841, 1189)}
SMALLEST = 7
# Letters of Arial and of what stands in for it reach from 0.905 of their size above the line to 0.212 below it.
HEIGHT = 1.117

# What a reader shall find on the first page.
SUMMARY = """(() => {
    const lines = [];
    for (const part of document.querySelectorAll('article > header, .summary')) {
        const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
            const element = texts.currentNode.parentElement;
            if (element.checkVisibility() && !element.closest('.unseen')) lines.push(texts.currentNode.data);
        }
    }
    return lines;
})()"""

# Leaves nothing on the page but the drawing of the map.
DRAWING_ALONE = """(() => {
    const section = document.querySelector('.map-section');
    for (const other of section.querySelectorAll('.section-head, .d-legend')) other.remove();
    for (let keep = section; keep !== document.body; keep = keep.parentElement) {
        for (const other of [...keep.parentElement.children]) if (other !== keep) other.remove();
    }
})()"""

# The smallest text of a page beside its drawings, in points.
SMALLEST_TEXT = """(() => {
    let smallest = 99;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const element = texts.currentNode.parentElement;
        if (!texts.currentNode.data.trim() || element.closest('svg, script, .unseen') || !element.checkVisibility()) continue;
        smallest = Math.min(smallest, parseFloat(getComputedStyle(element).fontSize) * 0.75);
    }
    return smallest;
})()"""


# Leaves nothing on the page but its charts, and tells their words.
CHARTS_ALONE = """(() => {
    for (const other of document.body.querySelectorAll('*')) if (!other.closest('.chart') && !other.querySelector('.chart')) other.remove();
    return [...document.querySelectorAll('.chart svg text')].map(text => text.textContent);
})()"""

# What must not stand last on its page.
HEADINGS = """[...document.querySelectorAll('h2, h3, h4, dt, .list .group th')]
    .filter(heading => heading.checkVisibility() && !heading.closest('.unseen')).map(heading => heading.innerText)"""

# The lists of a page: the headings of their columns, and those of their rows.
LISTS = """[...document.querySelectorAll('table.list')].filter(list => list.checkVisibility() && list.tHead).map(list => ({
    columns: [...list.tHead.querySelectorAll('th')].map(heading => heading.innerText),
    rows: [...list.querySelectorAll('tbody tr:not(.group) th')].map(row => row.innerText),
}))"""


def letters(text):
    """Letters and digits alone: where lines break and how quotes are set is the paper's business."""
    return re.sub(r"[\W_]+", "", text).casefold()


def pages_of(path):
    """The text of each page of a PDF in the order in which it was painted; what lies beyond the edge is not in it."""
    text = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True).stdout.decode()
    return text.split("\f")[:-1]


def boxes(path):
    """The words of each page of a PDF: left, top, right and bottom in points, and the word."""
    answer = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, check=True).stdout
    answer = re.sub(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", b"", answer)
    space = "{http://www.w3.org/1999/xhtml}"
    return [
        [(*(float(word.get(side)) for side in ("xMin", "yMin", "xMax", "yMax")), word.text or "") for word in sheet.iter(space + "word")]
        for sheet in xml.etree.ElementTree.fromstring(answer).iter(space + "page")]


def smallest_size(path):
    """The size of the smallest letters of a PDF, by the height of its words in points."""
    return min((bottom - top for page in boxes(path) for _, top, _, bottom, _ in page), default=99) / HEIGHT


def overprinted(path):
    """Words that are printed over others. Their boxes are those of lines, which may touch, so only the middle counts."""
    complaints = []
    for number, words in enumerate(boxes(path), 1):
        middles = sorted(
            (top + (bottom - top) * 0.25, bottom - (bottom - top) * 0.25, left, right, word)
            for left, top, right, bottom, word in words if letters(word))
        for place, (top, bottom, left, right, word) in enumerate(middles):
            for other in middles[place + 1:]:
                if other[0] >= bottom:
                    break
                if min(right, other[3]) - max(left, other[2]) > 1 and min(bottom, other[1]) - other[0] > 1:
                    complaints.append(f"page {number}: {word!r} and {other[4]!r} are printed over each other")
    return complaints


def stranded(page, texts):
    """Headings that stand last on their page."""
    headings = {letters(heading) for heading in page.evaluate(HEADINGS)}
    last = [(number, text.rstrip().split("\n")[-1]) for number, text in enumerate(texts[:-1], 1)]
    return [f"page {number} ends with the heading {line}" for number, line in last if letters(line) in headings - {""}]


def cut_charts(page, path, paper):
    """Words of charts that are not on the paper; takes everything else off the page."""
    words = page.evaluate(CHARTS_ALONE)
    found = letters("".join(print_page(page, path, paper))) if words else ""
    return [f"not on the paper: {word} of a chart" for word in words if letters(word) not in found]


def nameless_columns(page, texts):
    """Pages that hold rows of a list and do not say what its columns are; two rows, for a text may name one of them."""
    complaints = []
    lists = page.evaluate(LISTS)
    for entry in lists:
        # Of rows that stand in several lists, those of the list that says most of them.
        others = letters(" ".join(row for other in lists if other is not entry for row in other["rows"]))
        entry["rows"] = [row for row in entry["rows"] if len(letters(row)) > 12 and letters(row) not in others]
    for number, text in enumerate(map(letters, texts), 1):
        for entry in lists:
            rows = [row for row in entry["rows"] if letters(row) in text]
            unsaid = [column for column in entry["columns"] if letters(column) not in text]
            if len(rows) > 1 and unsaid:
                complaints.append(f"page {number} holds {rows[0]!r} and not the headings {unsaid}")
    return complaints


def missing(journey, text):
    expected = [stage["name"] for stage in journey["stages"]] + [step["name"] for step in journey.get("steps", [])]
    expected += [item["text"] for item in journey["items"]]
    text = letters(text)
    return [f"not on the paper: {words}" for words in expected if not is_there(words, text)]


def is_there(words, text):
    """Whether letters hold a text. The score of a feeling and the time of day before a stage are painted apart."""
    return letters(words) in text or letters(re.sub(r"^[\d\s:.,/+\u2212\u2192-]+", "", words)) in text


def parts(journey, texts):
    """Complaints about the sheets of a drawing: their numbers, and what each must repeat."""
    complaints = []
    for place, text in enumerate(texts):
        numbers = [int(number) for number in re.findall(r"\d+", text.split("\n")[0])]
        if len(texts) > 1 and numbers != [place + 1, len(texts)]:
            complaints.append(f"page {place + 1} of {len(texts)} says it is {text.split(chr(10))[0]}")
        for kind in ("stages", "lanes"):
            if not any(is_there(entry["name"], letters(text)) for entry in journey[kind]):
                complaints.append(f"page {place + 1} names none of the {kind}")
    return complaints


def too_small(size):
    return [f"the smallest text has {size:.1f} points"] if size < SMALLEST - 0.05 else []


def print_page(page, path, paper):
    page.print(path, *PAPERS[paper])
    return pages_of(path)


def first_page(page, texts):
    """Complaints about a summary that does not fit the first page."""
    found = letters(texts[0])
    return [f"not on the first page: {line}" for line in page.evaluate(SUMMARY) if letters(line) not in found]


def check(page, base, root, paths, tally):
    with tempfile.TemporaryDirectory(prefix="journeybook-paper-") as folder:
        path = os.path.join(folder, "map.pdf")
        for journey_path in paths:
            with open(os.path.join(root, journey_path[:-5] + ".json"), encoding="utf-8") as file:
                journey = json.load(file)
            page.size(1280, 800)
            page.open(address(base, journey_path))
            page.medium("print")
            for paper in PAPERS:
                texts = print_page(page, path, paper)
                tally.check(f"{journey_path} on {paper}", missing(journey, "".join(texts)))
                tally.check(f"{journey_path} on {paper}: the summary", first_page(page, texts))
                tally.check(f"{journey_path} on {paper}: texts apart", overprinted(path))
                tally.check(f"{journey_path} on {paper}: headings", stranded(page, texts))
            tally.check(f"{journey_path}: sizes of printed texts", too_small(page.evaluate(SMALLEST_TEXT)))
            page.evaluate(DRAWING_ALONE)
            for paper in PAPERS:
                texts = print_page(page, path, paper)
                complaints = missing(journey, "".join(texts)) + parts(journey, texts) + too_small(smallest_size(path))
                tally.check(f"{journey_path} on {paper}: the drawing", complaints)
            page.open(address(base, journey_path))
            tally.check(f"{journey_path} on A4: charts", cut_charts(page, path, "A4"))
            page.medium("")


def check_lists(page, base, paths, tally):
    """Pages that are lists, on the paper that has the least room for them."""
    with tempfile.TemporaryDirectory(prefix="journeybook-paper-") as folder:
        path = os.path.join(folder, "list.pdf")
        page.size(1280, 800)
        for list_path in paths:
            page.open(address(base, list_path))
            page.medium("print")
            texts = print_page(page, path, "A4")
            complaints = nameless_columns(page, texts) + stranded(page, texts) + overprinted(path)
            tally.check(f"{list_path} on A4", complaints + cut_charts(page, path, "A4"))
            page.medium("")


def widest(root, types):
    """The map with the most stages, and one of each kind that is written otherwise."""
    def stages(path):
        with open(os.path.join(root, path[:-5] + ".json"), encoding="utf-8") as file:
            return len(json.load(file)["stages"])
    # Other pages have data beside them, too, but no stages.
    maps = [path for path in types.values() if "journeys/" in path and os.path.exists(os.path.join(root, path[:-5] + ".json"))]
    return sorted(maps, key=stages)[-3:]


def check_planted(page, show, tally):
    journey = {
        "stages": [{"name": "One stage"}], "lanes": [{"name": "Deeds"}], "items": [{"text": "an item, set apart"}],
    }
    with tempfile.TemporaryDirectory(prefix="journeybook-paper-") as folder:
        path = os.path.join(folder, "planted.pdf")

        def printed(text):
            show("<!doctype html><meta charset=utf-8><title>x</title>" + text)
            return print_page(page, path, "A4")

        def found(text):
            return missing(journey, "".join(printed(text)))

        tally.planted("a sound print", found("<p>One<br>stage<p>An item \u2014 set apart"), fault=False)
        tally.planted("an item that is not printed", found(
            "<p>One stage<p class=screen>an item, set apart<style>@media print { .screen { display: none } }"))
        tally.planted("an item beyond the edge", found(
            "<p>One stage<svg width=900 height=90 style='display: block; overflow: visible'>"
            "<text x=-300 y=50>an item, set apart</text></svg>"))

        sheet = "<div style='break-after: page'><p>Part {} of 2<p>One stage<p>Deeds</div>"
        tally.planted("sound parts", parts(journey, printed(sheet.format(1) + sheet.format(2))), fault=False)
        tally.planted("a part with a wrong number", parts(journey, printed(sheet.format(1) + sheet.format(1))))
        tally.planted("a part without its lanes", parts(
            journey, printed(sheet.format(1) + sheet.format(2).replace("Deeds", "x"))))

        small = "<p style='font: {}pt Arial'>Words"
        printed(small.format(7.2))
        tally.planted("text that can be read", too_small(smallest_size(path)), fault=False)
        printed(small.format(6))
        tally.planted("text that is too small", too_small(smallest_size(path)))
        tally.planted("a style that is too small", too_small(page.evaluate(SMALLEST_TEXT)))

        apart = "<p style='font: 12pt/{} Arial'>Words in a line<br>and in another"
        printed(apart.format(1))
        tally.planted("lines that touch", overprinted(path), fault=False)
        printed(apart.format(0.3))
        tally.planted("lines printed over each other", overprinted(path))

        heading = "<h2 style='break-after: {}'>A heading</h2><p>Words"
        tally.planted("a heading with what follows", stranded(page, printed(heading.format("auto"))), fault=False)
        tally.planted("a heading that stands last", stranded(page, printed(heading.format("page"))))

        chart = "<div class=chart style='overflow: {}'><svg width=900 height=90 style='display: block'><text x={} y=50>Future state</text></svg>"
        printed("<p>Future state" + chart.format("hidden", 20))
        tally.planted("a chart that fits", cut_charts(page, path, "A4"), fault=False)
        printed("<p>Future state" + chart.format("hidden", 800))
        tally.planted("a chart that is cut", cut_charts(page, path, "A4"))

        rows = "".join(f"<tr><th><a>The row of the list number {number}</a></th></tr>" for number in range(99))
        columns = "<table class=list><thead style='display: {}'><tr><th>Problem</th></tr></thead><tbody>" + rows
        tally.planted("a list with headings on each page", nameless_columns(page, printed(columns.format("table-header-group"))), fault=False)
        tally.planted("a list with headings on its first page", nameless_columns(page, printed(columns.format("table-row-group"))))

        show("<!doctype html><title>x</title><article><header><h1>One</h1><p style='margin-top: 2000px'>Two</header>")
        tally.planted("a summary of two pages", first_page(page, print_page(page, path, "A4")))
