"""Asks axe about a page. Its script is put in through DevTools, which the page's policy does not concern."""
import importlib.resources

from built_site import address

# Every rule that axe knows, its best practices too; or, where only colours are new, those about colours.
RUN = """(async only => {
    const rules = only ? {runOnly: {type: 'rule', values: only}} : {};
    const found = await axe.run(document, {resultTypes: ['violations'], iframes: false, ...rules});
    return found.violations.map(rule => {
        const places = rule.nodes.slice(0, 3).map(node => node.target.join(' ') + ' ' + node.html.slice(0, 90));
        const reason = rule.nodes[0].any.concat(rule.nodes[0].all, rule.nodes[0].none).map(check => check.message)[0];
        return `${rule.id} (${rule.nodes.length}): ${reason || rule.help}: ${places.join(' | ')}`;
    });
})(%s)"""
COLOURS = "['color-contrast', 'link-in-text-block']"

FAULTY = """<!doctype html><html lang=en><title>Planted</title><main><h1>Planted</h1>
    <p style="color: #999; background: #fff">Text that is too pale</p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
    </main>"""
DARK = """<!doctype html><html lang=en><title>Planted</title><style>body { background: #fff; color: #222 }
    @media (prefers-color-scheme: dark) { body { background: #000 } }</style><main><h1>Planted</h1><p>Text</main>"""


def source():
    """The script of axe, as its Python package holds it."""
    return importlib.resources.files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8")


def findings(page, axe, only="null"):
    """What axe finds on the page that is open."""
    page.evaluate(axe + "; undefined")
    return page.evaluate(RUN % only)


def check(page, base, types, tally):
    axe = source()
    for kind, path in types.items():
        page.size(1280, 800)
        page.open(address(base, path))
        tally.check(f"{path} ({kind}): axe", findings(page, axe))
        page.size(1280, 800, dark=True)
        tally.check(f"{path} ({kind}, dark): axe", findings(page, axe, COLOURS))


def check_planted(page, show, tally):
    page.size(1280, 800)
    show(FAULTY)
    found = findings(page, source())
    for rule in ("color-contrast", "image-alt"):
        tally.planted(f"axe finds {rule}", [line for line in found if line.startswith(rule)])
    show(DARK)
    tally.planted("axe finds no fault in the light", findings(page, source()), fault=False)
    page.size(1280, 800, dark=True)
    tally.planted("axe finds a colour of the dark", findings(page, source(), COLOURS))
