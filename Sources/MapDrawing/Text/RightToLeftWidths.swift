/// Widths of Hebrew and Arabic letters in units of 1/2048 em, the widest of the fonts that draw them where Arial is named.
///
/// Measured in Chromium, in regular and bold: Hebrew in Liberation Sans, Noto Sans Hebrew and DejaVu Sans, Arabic in Noto
/// Sans Arabic and DejaVu Sans. An Arabic letter counts as its widest form, alone or at the end of a word.
enum RightToLeftWidths {
    /// Nil for other scripts; marks have 0.
    static func width(of scalar: UInt32) -> Int? {
        switch scalar {
        case 0x05D0...0x05EA: Int(hebrew[Int(scalar) - 0x05D0])
        case 0x0620...0x06D5: Int(arabic[Int(scalar) - 0x0620])
        default: nil
        }
    }

    /// U+05D0 to U+05EA.
    private static let hebrew: [UInt16] = [
        1491, 1311, 981, 1205, 1407, 703, 820, 1434, 1410, 680, 1184, 1160, 1240, 1475, 1487, 728, 928, 1430, 1364,
        1383, 1348, 1354, 1338, 1508, 1233, 1649, 1479,
    ]

    /// U+0620 to U+06D5.
    private static let arabic: [UInt16] = [
        1682, 1047, 768, 768, 1285, 768, 1879, 768, 2339, 1242, 2339, 2339, 1514, 1514, 1514, 1184, 1184, 1274, 1274,
        2948, 2948, 2954, 2954, 2194, 2194, 1399, 1399, 1997, 1997, 1682, 1682, 1682, 701, 2440, 1846, 1995, 1829,
        1606, 1844, 1420, 1285, 2073, 2073, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1250, 1250,
        1250, 1262, 1250, 1250, 1250, 1309, 1309, 1250, 1250, 766, 779, 1117, 2339, 1846, 0, 648, 648, 652, 599, 1123,
        1149, 1244, 1975, 2339, 2339, 2339, 2339, 2339, 2339, 2339, 2339, 1514, 1514, 1555, 1514, 1514, 1555, 1555,
        1184, 1184, 1184, 1184, 1184, 1184, 1184, 1184, 1184, 1274, 1274, 1274, 1274, 1395, 1274, 1274, 1274, 1274,
        2948, 2948, 2896, 2954, 2954, 2194, 1399, 2440, 2440, 2440, 2440, 2440, 2440, 1846, 1846, 2098, 2604, 2098,
        1995, 1995, 1995, 2098, 2098, 2098, 2098, 2098, 2098, 1829, 1829, 1829, 1829, 1844, 1844, 1844, 1844, 1844,
        1922, 1555, 1242, 1336, 1336, 1336, 1149, 1149, 1285, 1285, 1285, 1149, 1149, 1285, 2073, 2218, 2073, 1149,
        2073, 1975, 1930, 1930, 666, 1242,
    ]
}
