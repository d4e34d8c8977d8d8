import JourneyModel

/// Where a line may end, by the two characters around the place.
///
/// The rules are those of Unicode's line breaking (UAX 14) that maps need: after `-`, `–` and `/`, on both sides of
/// `—`, between Han, kana, Hangul and pictures, never before closing or after opening punctuation. Two are stricter:
/// a hyphen or dash between digits holds (`3–9 days`, `B-2`), as does one that begins a word (`-2`).
enum BreakRules {
    /// Whether a language keeps prepositions and conjunctions of one letter off the end of a line: it is a rule of
    /// typesetting in Russian, Ukrainian, Polish and Czech, and odd elsewhere.
    static func keepsLoneLetters(in language: LanguageCode) -> Bool {
        switch language.tag.prefix(2) {
        case "ru", "uk", "pl", "cs": true
        default: false
        }
    }

    /// A space at which a line may end; no-break spaces are none.
    @inline(__always)
    static func isBreakingSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20, 0x09, 0x0A, 0x0D: true
        case ..<0x1680: false
        case 0x1680, 0x2000...0x2006, 0x2008...0x200B, 0x205F, 0x3000, 0x2028, 0x2029: true
        default: false
        }
    }

    /// Whether a line may end between two characters that touch; `before` is what precedes `left` (0 at the start).
    static func allowsBreak(between left: UInt32, and right: UInt32, before: UInt32) -> Bool {
        if left < 0x80, right < 0x80, left != 0x2D, left != 0x2F { return false }
        if isGlue(left) || isGlue(right) || isClosing(right) || isOpening(left) { return false }
        if isHyphen(right) || isPrefix(left) || isStraightQuote(left) || isStraightQuote(right) { return false }
        switch left {
        case 0x2D, 0x2010, 0x2013:
            return before != 0 && !isBreakingSpace(before) && !isOpening(before) && !isDigit(right)
        case 0x2F:
            return before != 0 && !isDigit(right) && right != 0x2F
        case 0x2014: return right != 0x2014
        default: break
        }
        if right == 0x2014 { return true }
        return breaksAround(left) || breaksAround(right) && !isOpening(left)
    }

    /// Whether a line may end at spaces before a character: closing punctuation that stands apart, as in French, is not
    /// to begin a line.
    @inline(__always)
    static func allowsBreak(atSpacesBefore scalar: UInt32) -> Bool {
        switch scalar {
        case 0x21, 0x29, 0x2C, 0x2E, 0x2F, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D: false
        case ..<0x3001: true
        case 0x3001, 0x3002, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3019, 0x301B, 0xFF01, 0xFF09,
            0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF3D, 0xFF5D, 0xFF60, 0xFF61, 0xFF63, 0xFF64:
            false
        default: true
        }
    }

    private static func breaksAround(_ scalar: UInt32) -> Bool {
        TextClusters.isIdeographic(scalar) || TextClusters.isPictorial(scalar)
    }

    private static func isHyphen(_ scalar: UInt32) -> Bool { scalar == 0x2D || scalar == 0x2010 || scalar == 0x2013 }

    /// Signs of currencies and `№` belong to what follows.
    private static func isPrefix(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x24, 0xA3, 0xA5, 0x20AC, 0x2116: true
        default: false
        }
    }

    /// They may open or close.
    private static func isStraightQuote(_ scalar: UInt32) -> Bool { scalar == 0x22 || scalar == 0x27 }

    private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

    private static func isGlue(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xA0, 0x2007, 0x2011, 0x202F, 0x2060, 0xFEFF, 0x200D: true
        default: false
        }
    }

    private static func isOpening(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x28, 0x5B, 0x7B, 0xAB, 0x2018, 0x201A, 0x201C, 0x201E, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014,
            0x3016, 0x3018, 0x301A, 0x301D, 0xFF08, 0xFF3B, 0xFF5B, 0xFF5F, 0xFF62:
            true
        default: false
        }
    }

    /// Closing punctuation, and the small kana and length marks that must not begin a line.
    private static func isClosing(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x21, 0x29, 0x2C, 0x2E, 0x2F, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D, 0xBB, 0x2019, 0x201D, 0x2026, 0x203C, 0x2047,
            0x2048, 0x2049, 0x25, 0xB0:
            true
        case ..<0x3001: false
        case 0x3001, 0x3002, 0x3005, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3019, 0x301B,
            0x301C, 0x301E, 0x301F, 0x303B, 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087,
            0x308E, 0x3095, 0x3096, 0x309B...0x309E, 0x30A0, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30C3, 0x30E3,
            0x30E5, 0x30E7, 0x30EE, 0x30F5, 0x30F6, 0x30FB...0x30FE, 0x31F0...0x31FF:
            true
        case 0xFE50...0xFE57, 0xFF01, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF3D, 0xFF5D, 0xFF60, 0xFF61,
            0xFF63, 0xFF64, 0xFF65, 0xFF67...0xFF70, 0xFF9E, 0xFF9F:
            true
        default: false
        }
    }
}
