"""How pages hold out: phones, large letters, forced colours, readers who want no motion, and the contrast of drawings."""
from built_site import address

OVERFLOW = """(() => {
    const wide = document.documentElement.scrollWidth, room = document.documentElement.clientWidth;
    if (wide <= room) return [];
    const widest = [...document.body.querySelectorAll('*')]
        .filter(element => element.getBoundingClientRect().right > room + 0.5)
        .slice(0, 3).map(element => element.tagName.toLowerCase() + '.' + element.getAttribute('class'));
    return [`the page is ${wide} px wide in ${room}: ${widest.join(', ')}`];
})()"""

MOTION = """(() => {
    const moving = [...document.querySelectorAll('*')].filter(element => {
        const style = getComputedStyle(element);
        return [style.transitionDuration, style.animationDuration].some(value => value && /[1-9]/.test(value));
    }).slice(0, 3).map(element => `<${element.tagName.toLowerCase()} class="${element.getAttribute('class')}"> moves`);
    if (getComputedStyle(document.documentElement).scrollBehavior === 'smooth') moving.push('the page scrolls smoothly');
    return moving;
})()"""

# Contrast of each text of a drawing with what is painted beneath it. axe looks at the text of pages only.
CONTRAST = """(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('svg, svg * { pointer-events: all !important }');
    document.adoptedStyleSheets = [sheet];
    // A canvas knows every way to write a colour.
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    function channels(colour) {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = '#000';
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data];
    }
    function light([red, green, blue]) {
        const [r, g, b] = [red, green, blue].map(value => value / 255)
            .map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    }
    const opaque = ([, , , alpha]) => alpha > 250;
    function ground(point, text) {
        for (const element of document.elementsFromPoint(...point)) {
            if (element === text || element.contains(text) && element.namespaceURI.endsWith('svg') && element.tagName !== 'svg'
                || element.closest('text')) continue;
            const style = getComputedStyle(element);
            const shape = element.namespaceURI.endsWith('svg') && element.tagName !== 'svg';
            const colour = shape ? style.fill : style.backgroundColor;
            if (shape && (colour === 'none' || Number(style.fillOpacity) < 1 || Number(style.opacity) < 1)) continue;
            if (shape && element.isPointInFill && !element.isPointInFill(
                new DOMPoint(...point).matrixTransform(element.getScreenCTM().inverse()))) continue;
            const found = channels(colour);
            if (opaque(found)) return found;
        }
        return channels(getComputedStyle(document.documentElement).colorScheme.startsWith('dark') ? '#000' : '#fff');
    }
    const complaints = [];
    for (const text of document.querySelectorAll('svg text')) {
        const box = text.getBoundingClientRect();
        if (!box.width || !text.textContent.trim()) continue;
        const point = [box.left + box.width / 2, box.top + box.height / 2];
        if (point[0] < 0 || point[1] < 0 || point[0] > innerWidth || point[1] > innerHeight) continue;
        const top = document.elementFromPoint(...point);
        if (!top || !top.closest('svg')) continue;
        const [one, other] = [light(channels(getComputedStyle(text).fill)), light(ground(point, text))];
        const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        if (contrast < 4.5) complaints.push(`contrast ${contrast.toFixed(2)} of ${JSON.stringify(text.textContent.trim().slice(0, 40))}`);
    }
    return complaints;
})()"""


def check(page, base, types, tally):
    for kind, path in types.items():
        # 200 % of a window of 1280 px: half as many pixels of the style sheet.
        page.size(640, 400, zoom=2)
        page.open(address(base, path))
        tally.check(f"{path} ({kind}) at 200 %", page.problems + page.evaluate(OVERFLOW))
        page.size(320, 640, dark=True, prefers_reduced_motion="reduce")
        tally.check(f"{path} ({kind}) on a phone in the dark", page.evaluate(OVERFLOW))
        tally.check(f"{path} ({kind}) without motion", page.evaluate(MOTION))
        for name, features in (("light", {}), ("dark", {"dark": True}), ("forced colours", {"forced_colors": "active"}),
                               ("forced colours, dark", {"forced_colors": "active", "dark": True})):
            page.size(2400, 5000, **features)
            tally.check(f"{path} ({kind}) in {name}: contrast of drawings", page.evaluate(CONTRAST))


DRAWING = """<!doctype html><title>x</title><style>svg { background: #fff; forced-color-adjust: none }
    @media (prefers-color-scheme: dark) { svg { background: #111 } }</style>
    <svg width=300 height=100><rect width=100 height=100 fill="#222"/><path d="M200 0h100v100h-100z" fill="#ffd"/>
    <text x=20 y=50 fill="%s">one</text><text x=120 y=50 fill="%s">two</text><text x=220 y=50 fill="%s">three</text></svg>"""


def check_planted(page, show, tally):
    for name, measure, sound, faulty in (
        ("a page too wide for a phone", OVERFLOW, "<p>short", "<pre>" + "wide " * 100),
        ("a page that moves", MOTION, "<style>@media (prefers-reduced-motion: no-preference) { p { transition: all 1s } }"
         "</style><p>x", "<style>p { transition: all 1s }</style><p>x"),
        ("a text on a shape of its colour", CONTRAST, DRAWING % ("#fff", "#222", "#222"), DRAWING % ("#333", "#222", "#222")),
        ("a text on its drawing's ground", CONTRAST, DRAWING % ("#fff", "#222", "#222"), DRAWING % ("#fff", "#ccc", "#222")),
        ("a text on a path", CONTRAST, DRAWING % ("#fff", "#222", "#222"), DRAWING % ("#fff", "#222", "#fff")),
    ):
        page.size(320 if measure is OVERFLOW else 800, 640, prefers_reduced_motion="reduce")
        head = "<meta name=viewport content='width=device-width'>"
        show("<!doctype html>" + head + sound)
        tally.planted("not " + name, page.evaluate(measure), fault=False)
        show("<!doctype html>" + head + faulty)
        tally.planted(name, page.evaluate(measure))
    page.size(800, 640, dark=True)
    show(DRAWING % ("#fff", "#222", "#222"))
    tally.planted("a text that is dark in the dark", page.evaluate(CONTRAST))
