"""Lists that readers sort and narrow down, the choice of lanes of a map, and addresses that are copied with one click."""
from built_site import address

# The texts of a column of the first sortable list, of rows that are seen.
COLUMN = """(column => [...document.querySelector('table.sortable').tBodies].flatMap(body => [...body.rows])
    .filter(row => !row.matches('.group') && row.checkVisibility()).map(row => row.cells[column]?.innerText.trim()))(%d)"""

HEADS = "[...document.querySelector('table.sortable').tHead.rows[0].cells].map(head => head.innerText.trim())"

CHOOSE = """((list, value) => {
    const select = [...document.querySelectorAll('.list-tools select')].find(select => select.getAttribute('aria-label') === list);
    if (!select?.checkVisibility()) return false;
    select.value = [...select.options].find(option => option.text === value || option.value === value)?.value;
    select.dispatchEvent(new Event('change'));
    return true;
})(%r, %r)"""


def press_head(page, number):
    page.evaluate(f"document.querySelector('table.sortable').tHead.rows[0].cells[{number}].querySelector('button').click()")


def grades(texts):
    """Numbers at the beginning of texts; what says nothing is left out."""
    return [int(text.split()[0]) for text in texts if text]


def check_backlog(page, tally):
    before = page.evaluate(COLUMN % 1)
    press_head(page, 3)
    texts = page.evaluate(COLUMN % 3)
    found = grades(texts)
    tally.check("backlog: the gravest come first", [] if found == sorted(found, reverse=True) and len(found) > 5 else [str(found)])
    last = texts.index("") if "" in texts else len(texts)
    tally.check("backlog: what has no severity comes last", [text for text in texts[last:] if text])
    press_head(page, 3)
    found = grades(page.evaluate(COLUMN % 3))
    tally.check("backlog: pressed again, the mildest", [] if found == sorted(found) else [str(found)])
    press_head(page, 0)
    tally.check("backlog: the number brings back the order", [] if page.evaluate(COLUMN % 1) == before else ["it does not"])
    page.evaluate(CHOOSE % ("Kind", "Opportunity"))
    kinds = set(page.evaluate(COLUMN % 2))
    tally.check("backlog: one kind alone", [] if kinds == {"Opportunity"} else [str(kinds)])
    shown = len(page.evaluate(COLUMN % 2))
    told = page.evaluate("document.querySelector('.list-tools + [role=status]').textContent")
    tally.check("backlog: the status says how many are shown", [] if str(shown) in told else [told])


def check_on_phone(page, tally):
    if not page.evaluate(CHOOSE % ("Sort by", "Sort by: Severity")):
        return tally.check("backlog on a phone can be sorted", ["there is no choice of an order"])
    found = grades(text.replace("Severity:", "") for text in page.evaluate(COLUMN % 3) if text)
    tally.check("backlog on a phone is sorted", [] if found == sorted(found, reverse=True) and found else [str(found)])
    hidden = page.evaluate("[...document.querySelectorAll('table.sortable thead button')].filter(b => b.tabIndex >= 0).length")
    tally.check("backlog on a phone: what is not seen takes no focus", [f"{hidden} buttons do"] if hidden else [])


def check_groups(page, tally):
    groups = "[...document.querySelector('table.sortable').tBodies].map(body => [...body.rows].map(row => row.cells[0].innerText))"
    before = page.evaluate(groups)
    press_head(page, 4)
    after = page.evaluate(groups)
    good = [sorted(rows) for rows in before] == [sorted(rows) for rows in after] and before != after
    heads = [rows[0] for rows in before] == [rows[0] for rows in after]
    tally.check("journeys are sorted within their groups", [] if good and heads else ["rows have left their group"])


# How many items of the drawing recede, and of which curves.
RECEDES = """(() => ({
    items: document.querySelectorAll('.d-map a.d-away').length,
    curves: [...document.querySelectorAll('.d-map .d-away')].filter(mark => /curve/.test(mark.getAttribute('class'))).length,
}))()"""


def check_drawing(page, tally):
    """What is put away recedes in the drawing of a map of two people."""
    before = page.evaluate(RECEDES)
    page.evaluate("document.querySelectorAll('.choices input')[1].click()")
    without = page.evaluate(RECEDES)
    good = before == {"items": 0, "curves": 0} and without["items"] > 2 and without["curves"] > 0
    tally.check("a persona who is put away recedes in the drawing", [] if good else [f"{before}, then {without}"])
    page.evaluate("document.querySelectorAll('.choices input')[1].click()")
    back = page.evaluate(RECEDES)
    tally.check("a persona comes back", [] if back == before else [str(back)])
    page.evaluate("document.querySelector('.choices input').click()")
    certain = page.evaluate(RECEDES)["items"]
    wanted = page.evaluate("""(() => {
        const items = new Set([...document.querySelectorAll('table.grid li:has(.ev-researched, .ev-partly)')].map(item => item.id));
        return [...document.querySelectorAll('.d-map a')]
            .filter(link => items.has(decodeURIComponent(link.getAttribute('href').slice(1)))).length;
    })()""")
    tally.check("what is known recedes in the drawing", [] if certain == wanted > 0 else [f"{certain} of {wanted} do"])


def check_map(page, tally):
    lanes = "[...document.querySelectorAll('table.grid tbody tr')].filter(row => row.checkVisibility()).length"
    before = page.evaluate(lanes)
    page.evaluate("document.querySelector('.choose-lanes').open = true")
    page.evaluate("[...document.querySelectorAll('.choices input')].at(-1).click()")
    tally.check("a lane can be put away", [] if page.evaluate(lanes) == before - 1 else ["it is still there"])
    page.evaluate("document.querySelector('.choices input').click()")
    certain = page.evaluate("""[...document.querySelectorAll('table.grid li')].filter(item => item.checkVisibility()
        && item.querySelector('.ev-researched, .ev-partly')).length""")
    tally.check("assumptions can be seen alone", [f"{certain} items are none"] if certain else [])
    copied = page.evaluate("""new Promise(done => {
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: text => { done(text); return Promise.resolve(); } } });
        const item = document.querySelector('table.grid li[id]');
        item.dispatchEvent(new MouseEvent('pointerover', { bubbles: true }));
        const link = item.querySelector('a.anchor');
        link ? link.click() : done('no link');
    }).then(text => decodeURIComponent(text.split('#')[1] || '') === document.querySelector('table.grid li[id]').id)""")
    tally.check("the address of an item is copied with one click", [] if copied else ["it is not"])


TICKET = """(() => {
    const item = document.querySelector('table.grid li[id]');
    item.dispatchEvent(new MouseEvent('pointerover', { bubbles: true }));
    const link = item.querySelector('a.ticket');
    link.addEventListener('click', event => event.preventDefault());
    link.click();
    const form = new URL(link.href).searchParams;
    return {
        title: form.get('summary'), address: form.get('description'), team: form.get('component'),
        item: item.firstChild.textContent, place: location.href.split('#')[0] + '#' + encodeURIComponent(item.id),
    };
})()"""


def check_ticket(page, tally):
    found = page.evaluate(TICKET)
    complaints = []
    if not found["title"].startswith(page.evaluate("document.querySelector('h1').innerText") + ": "):
        complaints.append(f"it is called {found['title']!r}")
    if found["address"] != found["place"]:
        complaints.append(f"it leads to {found['address']}, not to {found['place']}")
    if not found["team"]:
        complaints.append("it goes to no team")
    tally.check("a ticket about an item has its text, its address and a team", complaints)


def check(
    page, base, tally, backlog="backlog/index.html", journeys="journeys/index.html", map_="journeys/bank/mortgage.html",
    shared="journeys/garage/used-car.html",
):
    page.size(1280, 800)
    page.open(address(base, backlog))
    check_backlog(page, tally)
    page.size(360, 740)
    page.open(address(base, backlog))
    check_on_phone(page, tally)
    page.size(1280, 800)
    page.open(address(base, journeys))
    check_groups(page, tally)
    page.open(address(base, map_))
    check_ticket(page, tally)
    check_map(page, tally)
    page.open(address(base, shared))
    check_drawing(page, tally)
