#!/usr/bin/env python3
"""Writes Sources/MapDrawing/Text/AdvanceWidths.swift from the fonts of Debian's package fonts-liberation2.

Usage: Scripts/advance-widths.py [FOLDER OF THE FONTS] > Sources/MapDrawing/Text/AdvanceWidths.swift

Liberation Sans has the advance widths of Arial, Arimo has them too, so one table predicts the width of a text under
all three. Italics have a table of their own: their Latin letters are as wide as upright ones, but many letters of
Cyrillic are drawn otherwise ("т" is nearly twice as wide). It holds the wider of italic and upright, because a browser
without italics slants the upright letters. Widths are facts about those fonts; nothing else of them is kept. Only
Python's standard library is used: the character map is read from the font's `cmap` table (format 4) and the widths from
`hmtx`.

Of a character that the font does not have, and of those that take no room (marks, format characters), the table says
65535 and 0; `TextMetrics` decides what the former are worth.
"""

import struct
import sys
import unicodedata

# Latin, Greek, Cyrillic; Latin and Greek with more marks; punctuation, currency, arrows, operators; drawn shapes.
BLOCKS = [(0x0020, 0x052F), (0x1E00, 0x1FFF), (0x2000, 0x22FF), (0x25A0, 0x25FF)]
MISSING = 65535


def widths(path):
    with open(path, "rb") as file:
        font = file.read()
    tables = {}
    for index in range(struct.unpack(">H", font[4:6])[0]):
        tag, _, offset, length = struct.unpack(">4sLLL", font[12 + 16 * index:28 + 16 * index])
        tables[tag.decode()] = font[offset:offset + length]
    assert struct.unpack(">H", tables["head"][18:20])[0] == 2048, "the tables count in 1/2048 em"
    count = struct.unpack(">H", tables["hhea"][34:36])[0]

    def advance(glyph):
        place = 4 * min(glyph, count - 1)
        return struct.unpack(">H", tables["hmtx"][place:place + 2])[0]

    cmap = tables["cmap"]
    glyphs = {}
    for index in range(struct.unpack(">H", cmap[2:4])[0]):
        platform, encoding, offset = struct.unpack(">HHL", cmap[4 + 8 * index:12 + 8 * index])
        if (platform, encoding) != (3, 1):
            continue
        table = cmap[offset:]
        assert struct.unpack(">H", table[:2])[0] == 4, "a Windows Unicode map has format 4"
        segments = struct.unpack(">H", table[6:8])[0] // 2

        def words(place):
            return struct.unpack(f">{segments}H", table[place:place + 2 * segments])

        ends, starts = words(14), words(16 + 2 * segments)
        deltas, offsets = words(16 + 4 * segments), words(16 + 6 * segments)
        for segment in range(segments):
            for code in range(starts[segment], ends[segment] + 1):
                if offsets[segment] == 0:
                    glyph = (code + deltas[segment]) & 0xFFFF
                else:
                    place = 16 + 6 * segments + 2 * segment + offsets[segment] + 2 * (code - starts[segment])
                    glyph = struct.unpack(">H", table[place:place + 2])[0]
                    glyph = (glyph + deltas[segment]) & 0xFFFF if glyph else 0
                if glyph:
                    glyphs[code] = glyph

    def width(code):
        if unicodedata.category(chr(code)) in ("Mn", "Me", "Cf", "Cc", "Zl", "Zp"):
            return 0
        return advance(glyphs[code]) if code in glyphs else MISSING

    return [[width(code) for code in range(first, last + 1)] for first, last in BLOCKS]


def array(name, values):
    lines, line = [], "       "
    for value in values:
        piece = f" {value},"
        if len(line) + len(piece) > 118:
            lines.append(line)
            line = "       "
        line += piece
    return f"    static let {name}: [UInt16] = [\n" + "\n".join(lines + [line]) + "\n    ]\n"


folder = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/truetype/liberation2"
regular = widths(folder + "/LiberationSans-Regular.ttf")
bold = widths(folder + "/LiberationSans-Bold.ttf")
flat = lambda blocks: [value for block in blocks for value in block]
slanted = widths(folder + "/LiberationSans-Italic.ttf")
italic = [
    [one if MISSING in (one, other) else max(one, other) for one, other in zip(*blocks)] for blocks in zip(regular, slanted)
]
starts, total = [], 0
for first, last in BLOCKS:
    starts.append(total)
    total += last - first + 1

print("// Written by Scripts/advance-widths.py; change that, not this.\n")
print("/// Advance widths of Liberation Sans 2.1.5 (Debian's fonts-liberation2) in units of 1/2048 em, by code point.")
print("///")
print("/// Arial and Arimo have the same. 65535 stands for a character that the font does not have; what takes no room")
print("/// has 0. Facts read from the fonts' `hmtx` tables.")
print("enum AdvanceWidths {")
print("    /// Where a code point's width stands in the arrays; nil outside the blocks that they cover.")
print("    @inline(__always)")
print("    static func index(of code: UInt32) -> Int? {")
print("        switch code {")
for (first, last), start in zip(BLOCKS, starts):
    shift = first - start
    print(f"        case 0x{first:04X}...0x{last:04X}: Int(code) - {shift}")
print("        default: nil")
print("        }")
print("    }\n")
print(array("regular", flat(regular)))
print(array("bold", flat(bold)))
print("    /// The wider of italic and upright letters.")
print(array("italic", flat(italic)), end="")
print("}")
