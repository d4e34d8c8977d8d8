"""Walks through pages with the keyboard alone: where the focus goes, whether it is seen, how the table is moved in."""
from built_site import address

# Where the focus is, and whether a reader can see that. `key` tells places apart.
FOCUS = """(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    if (!element.dataset.stop) element.dataset.stop = String(window.stops = (window.stops || 0) + 1);
    // A link that is broken into lines has a box for each.
    const box = element.getClientRects()[0] || element.getBoundingClientRect(), style = getComputedStyle(element);
    const cell = element.closest('table.grid td, table.grid th');
    const middle = [Math.min(box.left + box.width / 2, box.left + 20), box.top + Math.min(box.height / 2, 8)];
    const above = document.elementFromPoint(...middle);
    return {
        key: element.dataset.stop, tag: element.tagName.toLowerCase(), href: element.getAttribute('href'), id: element.id,
        text: element.textContent.trim().slice(0, 40), classes: element.className.baseVal ?? element.className,
        ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none',
        inside: box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0 && box.top < innerHeight
            && box.left < innerWidth,
        free: !above || element.contains(above) || above.contains(element),
        cell: cell === element ? [cell.parentElement.rowIndex, cell.cellIndex] : null,
        hidden: Boolean(element.closest('[aria-hidden=true]')),
    };
})()"""


def describe(focus):
    return f"<{focus['tag']} class=\"{focus['classes']}\"> {focus['text']!r}"


def faults(focus):
    """What is wrong with the place that the focus is at."""
    if not focus["inside"]:
        yield f"the focus cannot be seen at {describe(focus)}"
    elif not focus["free"]:
        yield f"something lies over {describe(focus)}"
    if not focus["ring"]:
        yield f"nothing shows the focus at {describe(focus)}"
    if focus["hidden"]:
        yield f"the focus goes to what is hidden from assistive technology: {describe(focus)}"


def walk(page, limit):
    """Presses the tabulator until the focus leaves the page; answers with its stops and what is wrong with them."""
    stops, complaints = [], []
    while len(stops) < limit:
        page.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus is None or len(stops) > 1 and focus["key"] == stops[0]["key"]:
            return stops, complaints
        if any(focus["key"] == stop["key"] for stop in stops):
            return stops, complaints + [f"the focus is caught at {describe(focus)}"]
        stops.append(focus)
        complaints += faults(focus)
    return stops, complaints


def check_page(page, base, path, tally, limit=32):
    page.size(1280, 800, prefers_reduced_motion="reduce")
    page.open(address(base, path))
    stops, complaints = walk(page, limit)
    if not stops or stops[0]["href"] != "#:content":
        complaints.append("the first stop is not the link that skips to the content")
    tally.check(f"{path}: a walk with the tabulator", complaints)


def check_skip(page, base, path, tally):
    page.open(address(base, path))
    page.press("Tab")
    page.press("Enter")
    page.press("Tab")
    focus = page.evaluate(FOCUS)
    inside = page.evaluate("Boolean(document.activeElement.closest('main'))")
    tally.check(f"{path}: the first link skips to the content", [] if inside else [f"the focus went to {focus}"])


def check_table(page, base, path, tally):
    """The table is one stop; arrows, Home and End move in it; Enter puts the cell's address into the location."""
    page.size(1280, 800, prefers_reduced_motion="reduce")
    page.open(address(base, path))
    for _ in range(80):
        page.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus is None or focus["cell"]:
            break
    if not focus or not focus["cell"]:
        tally.check(f"{path}: the keyboard in the table", ["the tabulator does not reach the table"])
        return
    rows = page.evaluate("[...document.querySelector('table.grid').rows].map(row => row.cells.length)")
    complaints = []

    def press(key, expected, **modifiers):
        page.press(key, **modifiers)
        focus = page.evaluate(FOCUS)
        where = focus and focus["cell"]
        if where != expected:
            complaints.append(f"{key} {modifiers or ''} went to {where}, not to {expected}")
        elif focus:
            complaints.extend(faults(focus))

    press("Home", [focus["cell"][0], 0])
    press("End", [0, rows[0] - 1])
    press("Home", [0, 0], control=True)
    onward, back = ("ArrowLeft", "ArrowRight") if page.evaluate("document.dir") == "rtl" else ("ArrowRight", "ArrowLeft")
    press(onward, [0, 1])
    whole = next(index for index, cells in enumerate(rows) if index and cells == rows[0])
    for row in range(1, whole + 1):
        press("ArrowDown", [row, min(1, rows[row] - 1)])
    press(onward, [whole, min(2, rows[whole] - 1)])
    press(back, [whole, min(2, rows[whole] - 1) - 1])
    focus = page.evaluate(FOCUS)
    page.press("Enter")
    there = page.evaluate("decodeURIComponent(location.hash.slice(1))")
    if focus["id"] and there != focus["id"]:
        complaints.append(f"Enter led to {there!r}, not to {focus['id']!r}")
    press("End", [len(rows) - 1, rows[-1] - 1], control=True)
    page.press("Tab")
    focus = page.evaluate(FOCUS)
    page.press("Tab", shift=True)
    again = page.evaluate(FOCUS)
    if not again or again["cell"] != [len(rows) - 1, rows[-1] - 1]:
        complaints.append(f"back in the table the focus is at {again}, not where it was left")
    tally.check(f"{path}: the keyboard in the table", complaints)


# What the drawing and the table show of a map's first lane.
FIRST_LANE = """(() => {
    const sheets = [...document.querySelectorAll('.d-map .d-rows')].filter(sheet => sheet.checkVisibility());
    return {
        row: document.querySelector('table.grid tbody th').checkVisibility(),
        lane: sheets.some(sheet => sheet.querySelector('.d-l0')),
        height: sheets.reduce((sum, sheet) => sum + sheet.getBoundingClientRect().height, 0),
        lanes: sheets.reduce((sum, sheet) => sum + sheet.querySelectorAll('.d-names .d-lane').length, 0),
    };
})()"""


def check_choices(page, base, path, tally):
    """What a map shows is chosen with the keyboard, and drawing and table follow."""
    page.size(1280, 800, prefers_reduced_motion="reduce")
    page.open(address(base, path))
    for _ in range(80):
        page.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus is None or focus["tag"] == "summary":
            break
    if not focus or focus["tag"] != "summary":
        return tally.check(f"{path}: lanes are put away with the keyboard", ["the tabulator does not reach the choice"])
    whole = page.evaluate(FIRST_LANE)
    page.press("Enter")
    labels = page.evaluate("[...document.querySelectorAll('.choices label')].map(label => label.innerText.trim())")
    first = labels.index(page.evaluate("document.querySelector('table.grid tbody th').firstChild.textContent.trim()"))
    for _ in range(first + 1):
        page.press("Tab")
    complaints = list(faults(page.evaluate(FOCUS)))
    page.press(" ")
    less = page.evaluate(FIRST_LANE)
    if less["row"] or less["lane"]:
        complaints.append(f"the lane is still there: {less}")
    if less["lanes"] != whole["lanes"] - 1 or not 0 < less["height"] < whole["height"] - 20:
        complaints.append(f"the drawing is not folded where the lane was: {whole}, then {less}")
    page.press(" ")
    again = page.evaluate(FIRST_LANE)
    if again != whole:
        complaints.append(f"the lane does not come back: {whole}, then {again}")
    tally.check(f"{path}: lanes are put away with the keyboard", complaints)


def check(page, base, types, tally):
    for path in types.values():
        check_page(page, base, path, tally)
    check_skip(page, base, types["index.html"], tally)
    for path in types.values():
        # Comparisons of journeys lie in folders of the same name and have lists, no map.
        if path.endswith(".html") and "journeys/" in path and "index" not in path and "compare/" not in path:
            check_table(page, base, path, tally)
            check_choices(page, base, path, tally)


def check_planted(page, show, tally):
    page.size(1280, 800)
    shown = "<style>:focus { outline: 2px solid }</style>"
    for name, fault, text in (
        ("a sound page", None, f"{shown}<a href=#a>one</a> <a href=#b>two</a>"),
        ("a focus without a ring", "nothing shows", "<style>:focus { outline: 0 }</style><a href=#a>one</a>"),
        ("a focus outside of the window", "cannot be seen", f"{shown}<a href=#a style='position: fixed; left: -900px'>one</a>"),
        ("a focus beneath something", "lies over", f"{shown}<a href=#a>one</a><p style='position: fixed; inset: 0'>x"),
        ("a focus in what is hidden", "hidden from", f"{shown}<p aria-hidden=true><a href=#a>one</a>"),
        ("a trap", "is caught", f"{shown}<a href=#a id=a>one</a><script>document.addEventListener('keydown', event => "
         "{ if (document.activeElement.id) event.preventDefault(); });</script>"),
    ):
        show("<!doctype html><title>x</title>" + text)
        _, found = walk(page, 5)
        right = not found if fault is None else any(fault in complaint for complaint in found)
        tally.check(f"planted: {name}", [] if right else [f"answered {found}"])
