"""Draws the files of drawings with librsvg and with Chromium, and compares the pictures.

Both turn a drawing into pixels; letters are smoothed in different ways, so what is compared is the mean of squares of eight
pixels. A mark that only one of them draws, or draws elsewhere, is as large as some of these.
"""
import base64
import os
import shutil
import subprocess
import tempfile

from built_site import files

SIDE = 8
# Lightness from 0 to 255. Smoothed letters differ by up to 20, a hairline that is missing by more than 30.
MOST = 30

# Both pictures on white, made smaller by averaging; answers the squares that differ, by place.
COMPARE = """(async (one, other, side, most) => {
    const read = async address => {
        const image = new Image();
        image.src = address;
        await image.decode();
        return image;
    };
    const [first, second] = [await read(one), await read(other)];
    const size = [first, second].map(image => image.naturalWidth + ' x ' + image.naturalHeight);
    if (size[0] !== size[1]) return ['one is ' + size[0] + ', the other ' + size[1]];
    const wide = Math.ceil(first.naturalWidth / side), high = Math.ceil(first.naturalHeight / side);
    const means = image => {
        const canvas = new OffscreenCanvas(wide * side, high * side);
        const paint = canvas.getContext('2d', { willReadFrequently: true });
        paint.fillStyle = 'white';
        paint.fillRect(0, 0, canvas.width, canvas.height);
        paint.drawImage(image, 0, 0);
        const pixels = paint.getImageData(0, 0, canvas.width, canvas.height).data;
        const sums = new Float64Array(wide * high);
        for (let y = 0, at = 0; y < canvas.height; y++) {
            for (let x = 0; x < canvas.width; x++, at += 4) {
                const light = 0.299 * pixels[at] + 0.587 * pixels[at + 1] + 0.114 * pixels[at + 2];
                sums[Math.floor(y / side) * wide + Math.floor(x / side)] += light / (side * side);
            }
        }
        return sums;
    };
    const [left, right] = [means(first), means(second)];
    const found = [];
    for (let at = 0; at < left.length; at++) {
        const difference = Math.abs(left[at] - right[at]);
        if (difference > most) {
            found.push(`at ${at %% wide * side}, ${Math.floor(at / wide) * side} they differ by ${Math.round(difference)}`);
        }
    }
    return found;
})(%s, %s, %d, %d)"""


def address(kind, data):
    return f'"data:{kind};base64,{base64.b64encode(data).decode()}"'


def converted(path):
    """The picture that librsvg makes."""
    return subprocess.run(["rsvg-convert", path], capture_output=True, check=True).stdout


def compare(page, drawing, picture):
    call = COMPARE % (address("image/svg+xml", drawing), address("image/png", picture), SIDE, MOST)
    return page.evaluate(call)


def inkscape(path, folder):
    """The picture that Inkscape makes, where it is installed."""
    target = os.path.join(folder, "inkscape.png")
    subprocess.run(["inkscape", path, "--export-type=png", "--export-dpi=96", f"--export-filename={target}"],
                   capture_output=True, check=True)
    with open(target, "rb") as file:
        return file.read()


def check(page, root, tally):
    page.open("about:blank")
    with tempfile.TemporaryDirectory(prefix="journeybook-renderers-") as folder:
        for path in files(root, ".svg"):
            if path.startswith(("assets/", "theme/")):
                continue
            full = os.path.join(root, path)
            with open(full, "rb") as file:
                drawing = file.read()
            tally.check(f"{path} in librsvg and Chromium", compare(page, drawing, converted(full)))
            if shutil.which("inkscape"):
                tally.check(f"{path} in Inkscape and Chromium", compare(page, drawing, inkscape(full, folder)))


DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" width="400" height="120" font-family="Arial,Liberation Sans"
font-size="14"><rect width="100%" height="100%" fill="#fff"/><text x="16" y="32">Follows the prices of flats near</text>
<circle cx="40" cy="80" r="9" fill="#710f08"/><path d="M80 80H300" stroke="#1b2027" stroke-width="2.5"/></svg>"""

FAULTS = {
    "a mark that one leaves out": ('<circle cx="40" cy="80" r="9" fill="#710f08"/>', ""),
    "a text that one puts elsewhere": ('y="32"', 'y="44"'),
    "a text that one draws larger": ('font-size="14"', 'font-size="18"'),
    "a colour that one does not know": ("#710f08", "#e0e0e0"),
    "a line that one leaves out": ('stroke="#1b2027"', ""),
    "a size of its own": ('width="400"', 'width="420"'),
}


def check_planted(page, tally):
    page.open("about:blank")
    with tempfile.TemporaryDirectory(prefix="journeybook-renderers-") as folder:
        path = os.path.join(folder, "planted.svg")

        def found(text):
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            return compare(page, DRAWING.encode(), converted(path))

        tally.planted("one drawing in two programs", found(DRAWING), fault=False)
        for name, (old, new) in FAULTS.items():
            tally.planted(name, found(DRAWING.replace(old, new)))
