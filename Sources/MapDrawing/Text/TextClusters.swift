/// Walks text in UTF-8 by what a reader takes for one character: a letter with its marks, a flag, a joined emoji.
///
/// This is the part of Unicode's grapheme clusters that matters for widths and for places to break; it never splits
/// a scalar, a mark from its letter, or an emoji sequence. Widths are in units of 1/2048 em and never too small for
/// Arial, Liberation Sans and Arimo: kerning only narrows.
struct TextClusters {
    /// One character: its first scalar decides where lines may break.
    struct Cluster {
        let scalar: UInt32
        /// Advance width in 1/2048 em.
        let width: Int
        let start: Int
        let end: Int
    }

    let bytes: UnsafeBufferPointer<UInt8>
    private let table: [UInt16]
    /// See `plainRun`.
    let plain: PlainWidths
    private(set) var index = 0

    /// - Parameter bytes: valid UTF-8.
    init(_ bytes: UnsafeBufferPointer<UInt8>, face: FontFace) {
        self.bytes = bytes
        table = AdvanceWidths.of(face)
        plain = AdvanceWidths.plain(face)
    }

    var spaceWidth: Int { Int(table[0]) }

    /// Goes on from a byte at which a cluster begins.
    mutating func move(to index: Int) { self.index = index }

    @inline(__always)
    mutating func next() -> Cluster? {
        guard index < bytes.count else { return nil }
        let start = index
        let byte = bytes[start]
        // An ASCII character before another one, or before a letter of Cyrillic, stands alone.
        if byte < 0x80, start + 1 >= bytes.count || bytes[start + 1] < 0x80 || bytes[start + 1] & 0xFE == 0xD0 {
            index = start + 1
            return Cluster(
                scalar: UInt32(byte), width: byte < 0x20 ? 0 : Int(table[Int(byte) - 0x20]), start: start, end: index)
        }
        return nextComposed(from: start)
    }

    private mutating func nextComposed(from start: Int) -> Cluster {
        let first = scalar(at: start)
        var end = start + length(at: start)
        var width = TextClusters.width(of: first, in: table)
        if TextClusters.isRegionalIndicator(first), end < bytes.count,
            TextClusters.isRegionalIndicator(scalar(at: end))
        {
            end += length(at: end)
        }
        while end < bytes.count, bytes[end] >= 0xCC {
            let follower = scalar(at: end)
            if follower == 0x200D {
                // A joiner takes what follows along: 👨‍👩‍👧 is one picture.
                end += 3
                guard end < bytes.count, TextClusters.isPictorial(first) else { continue }
                end += length(at: end)
            } else if TextClusters.extends(follower) {
                if follower == 0xFE0F || follower == 0x20E3 { width = max(width, TextClusters.emojiWidth) }
                end += length(at: end)
            } else {
                break
            }
        }
        index = end
        return Cluster(scalar: first, width: width, start: start, end: end)
    }

    @inline(__always)
    func length(at index: Int) -> Int {
        switch bytes[index] {
        case ..<0x80: 1
        case ..<0xE0: 2
        case ..<0xF0: 3
        default: 4
        }
    }

    @inline(__always)
    func scalar(at index: Int) -> UInt32 {
        let first = UInt32(bytes[index])
        switch first {
        case ..<0x80: return first
        case ..<0xE0: return (first & 0x1F) << 6 | tail(index + 1)
        case ..<0xF0: return (first & 0x0F) << 12 | tail(index + 1) << 6 | tail(index + 2)
        default: return (first & 0x07) << 18 | tail(index + 1) << 12 | tail(index + 2) << 6 | tail(index + 3)
        }
    }

    @inline(__always)
    private func tail(_ index: Int) -> UInt32 { UInt32(bytes[index]) & 0x3F }
}

extension TextClusters {
    /// Measured 1.3 to 1.4 em in Chromium's emoji font.
    static let emojiWidth = 2868
    static let missing = UInt16.max

    /// What one scalar takes: from the table, else by its class.
    @inline(__always)
    private static func width(of scalar: UInt32, in table: [UInt16]) -> Int {
        if let index = AdvanceWidths.index(of: scalar), table[index] != missing {
            let width = Int(table[index])
            // Noto Sans, which may stand in for the three, sets Greek wider: by up to 1 % more than a cell's slack takes.
            return isGreek(scalar) ? width + width / 64 : width
        }
        return widthByClass(of: scalar)
    }

    @inline(__always)
    private static func isGreek(_ scalar: UInt32) -> Bool {
        (0x370..<0x400).contains(scalar) || (0x1F00..<0x2000).contains(scalar)
    }

    private static func widthByClass(of scalar: UInt32) -> Int {
        switch scalar {
        case ..<0x20: return 0
        // Rouble and tenge are missing in Liberation Sans; browsers take them from a font of figures' width.
        case 0x20BD, 0x20B8: return 1331
        // Half-width katakana.
        case 0xFF61...0xFF9F: return 1024
        // Circled digits, stars.
        case 0x2460...0x24FF, 0x2605, 0x2606: return 1844
        case _ where isIdeographic(scalar): return FontUnits.perEm
        case _ where isPictorial(scalar): return emojiWidth
        case _ where extends(scalar): return 0
        default: return RightToLeftWidths.width(of: scalar) ?? FontUnits.perEm
        }
    }

    /// Han, kana, Hangul and full-width forms: a line may break on either side of them.
    @inline(__always)
    static func isIdeographic(_ scalar: UInt32) -> Bool {
        switch scalar {
        case ..<0x1100: false
        case 0x1100...0x11FF, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xAC00...0xD7FF, 0xF900...0xFAFF,
            0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            true
        default: false
        }
    }

    /// Characters that browsers draw as coloured pictures.
    static func isPictorial(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x1F000...0x1FAFF: true
        case 0x2300...0x2BFF: Unicode.Scalar(scalar)?.properties.isEmojiPresentation ?? false
        default: false
        }
    }

    static func isRegionalIndicator(_ scalar: UInt32) -> Bool { (0x1F1E6...0x1F1FF).contains(scalar) }

    /// Whether a scalar belongs to the character before it: marks, variation selectors, skin tones, tags.
    static func extends(_ scalar: UInt32) -> Bool {
        switch scalar {
        case ..<0x300: return false
        case 0x300...0x36F, 0x483...0x489: return true
        case ..<0x591: return false
        case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2064: return false
        case 0x1F3FB...0x1F3FF, 0xFE00...0xFE0F, 0xE0020...0xE01EF: return true
        case 0x1E00...0x1FFF, 0x2000...0x20CF, 0x2100...0xA66E, 0xAC00...0xD7FF: return false
        default:
            switch Unicode.Scalar(scalar)?.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .spacingMark: return true
            default: return false
            }
        }
    }
}
