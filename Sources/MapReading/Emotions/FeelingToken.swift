/// The pieces of an emotion's text that can carry a score.
enum FeelingToken: Equatable {
    /// `sign` is −1 or +1 when one was written directly before the digits.
    case number(Double, sign: Int?)
    case slash
    /// `–`, `…`, `..`, `-` between numbers.
    case span
    case arrow
    /// `↑ ↗ ↘ ↓`: a level in one sign.
    case level(Int8)
    case face(UInt64, single: UInt64)
    case star(isFull: Bool)
    case percent
    case opening, closing
    /// A run of letters.
    case word
    /// A comma, semicolon or any other sign.
    case other
}

/// A token and where it stands in the text.
struct PlacedToken {
    let token: FeelingToken
    let start: Int
    let end: Int
}

/// Cuts the text of an emotion into tokens.
enum FeelingScan {
    /// Longer texts are sentences; their scores, if any, stand at the beginning.
    static let limit = 480

    static func tokens(_ bytes: UnsafeBufferPointer<UInt8>) -> [PlacedToken] {
        var tokens: [PlacedToken] = []
        let count = min(bytes.count, limit)
        var index = 0
        while index < count {
            let start = index
            let byte = bytes[index]
            if byte == 0x20 || byte == 0x0A || byte == 0x09 {
                index += 1
                continue
            }
            if isDigit(byte) {
                tokens.append(
                    PlacedToken(token: .number(number(bytes, &index, count), sign: nil), start: start, end: index))
                continue
            }
            if byte < 0x80 {
                let token = ascii(bytes, &index, count, previous: tokens.last)
                tokens.append(PlacedToken(token: token, start: start, end: index))
                continue
            }
            let token = unicode(bytes, &index, count, previous: tokens.last)
            if let token { tokens.append(PlacedToken(token: token, start: start, end: index)) }
        }
        return tokens
    }

    private static func ascii(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ count: Int, previous: PlacedToken?
    ) -> FeelingToken {
        let byte = bytes[index]
        let start = index
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
            skipWord(bytes, &index, count)
            return .word
        case UInt8(ascii: "/"):
            index += 1
            return .slash
        case UInt8(ascii: "%"):
            index += 1
            return .percent
        case UInt8(ascii: "("), UInt8(ascii: "["):
            index += 1
            return .opening
        case UInt8(ascii: ")"), UInt8(ascii: "]"):
            index += 1
            return .closing
        case UInt8(ascii: "."):
            index += 1
            if index < count, bytes[index] == byte {
                while index < count, bytes[index] == byte { index += 1 }
                return .span
            }
            return .other
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="):
            if index + 1 < count, bytes[index + 1] == UInt8(ascii: ">") {
                index += 2
                return .arrow
            }
            if byte == UInt8(ascii: "="), let face = TypedFace.read(bytes, &index, count) {
                return .face(face, single: face)
            }
            index += 1
            if byte == UInt8(ascii: "=") { return .other }
            return signed(bytes, &index, count, isMinus: byte == UInt8(ascii: "-"), start: start, previous: previous)
        case UInt8(ascii: ":"), UInt8(ascii: ";"):
            if let face = TypedFace.read(bytes, &index, count) { return .face(face, single: face) }
            index += 1
            return .other
        default:
            index += 1
            return .other
        }
    }

    private static func unicode(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ count: Int, previous: PlacedToken?
    ) -> FeelingToken? {
        let start = index
        let (scalar, length) = UTF8Scan.scalar(bytes, index)
        switch scalar {
        case 0x2212, 0x2013, 0x2010, 0x2011, 0xFF0D, 0xFE63:
            index += length
            return signed(bytes, &index, count, isMinus: true, start: start, previous: previous)
        case 0xFF0B:
            index += length
            return signed(bytes, &index, count, isMinus: false, start: start, previous: previous)
        case 0x2026, 0x2014:
            index += length
            return scalar == 0x2026 ? .span : .other
        case 0x2192, 0x21D2, 0x2794, 0x279C, 0x279E, 0x27A1, 0x27F6, 0x2B95, 0x21E8:
            index += length
            return .arrow
        case 0x2191, 0x2B06: return level(2, length, &index)
        case 0x2197: return level(1, length, &index)
        case 0x2198: return level(-1, length, &index)
        case 0x2193, 0x2B07: return level(-2, length, &index)
        case 0x2605, 0x2B50, 0x1F31F: return star(true, length, &index)
        case 0x2606: return star(false, length, &index)
        case 0xFF0F:
            index += length
            return .slash
        case 0xFF08:
            index += length
            return .opening
        case 0xFF09:
            index += length
            return .closing
        case 0xFE0F, 0xFE0E, 0x200D, 0xA0, 0x202F:
            index += length
            return nil
        default: break
        }
        if let face = FaceScan.read(bytes, &index) { return .face(face.joined, single: face.single) }
        if case .letter = ScalarClass(scalar, keepsMarks: true) {
            skipWord(bytes, &index, count)
            return .word
        }
        index += length
        return .other
    }

    private static func level(_ score: Int8, _ length: Int, _ index: inout Int) -> FeelingToken {
        index += length
        return .level(score)
    }

    private static func star(_ isFull: Bool, _ length: Int, _ index: inout Int) -> FeelingToken {
        index += length
        return .star(isFull: isFull)
    }

    /// A sign is a number's own unless it touches what stands before: `2–4` is a span, `so-so` a word.
    private static func signed(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ count: Int, isMinus: Bool, start: Int,
        previous: PlacedToken?
    ) -> FeelingToken {
        let follows = index < count && isDigit(bytes[index])
        let touches = previous.map { $0.end == start && isSolid($0.token) } ?? false
        let isAfterNumber = if case .number? = previous?.token { true } else { false }
        if follows, !touches {
            let value = number(bytes, &index, count)
            return .number(isMinus ? -value : value, sign: isMinus ? -1 : 1)
        }
        return isAfterNumber && isMinus ? .span : .other
    }

    private static func isSolid(_ token: FeelingToken) -> Bool {
        switch token {
        case .number, .word: true
        case .slash, .span, .arrow, .level, .face, .star, .percent, .opening, .closing, .other: false
        }
    }

    private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ count: Int) -> Double {
        var value = 0.0
        var digits = 0
        while index < count, isDigit(bytes[index]) {
            if digits < 9 { value = value * 10 + Double(bytes[index] - 0x30) }
            digits += 1
            index += 1
        }
        if index + 1 < count, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ","),
            isDigit(bytes[index + 1])
        {
            index += 1
            var place = 0.1
            while index < count, isDigit(bytes[index]) {
                value += Double(bytes[index] - 0x30) * place
                place /= 10
                index += 1
            }
        }
        return value
    }

    private static func skipWord(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ count: Int) {
        while index < count {
            let byte = bytes[index]
            if byte < 0x80 {
                let lower = byte | 0x20
                guard (0x61...0x7A).contains(lower) || isDigit(byte) || byte == UInt8(ascii: "'") else { return }
                index += 1
            } else {
                let (scalar, length) = UTF8Scan.scalar(bytes, index)
                guard case .letter = ScalarClass(scalar, keepsMarks: true) else { return }
                index += length
            }
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
