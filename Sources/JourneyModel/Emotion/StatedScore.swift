/// A score that the author's text about a feeling says itself: `+2 proud`, `0 → +1 tired, then tidy`, `calm (4/5)`.
///
/// Drawings and pages show the score on their own, so they ask here which words are left, and say no number twice.
package struct StatedScore: Sendable, Hashable {
    /// The text without the score and what parts the two.
    package let words: String
    /// The text begins with the score.
    package let isLeading: Bool

    /// Nil when the text does not state the feeling's score at its start or in parentheses at its end.
    ///
    /// A number counts only when it is the feeling's own: `2 hours in the queue` says no −2. Scores that were taken
    /// from words or faces are stated nowhere.
    package init?(_ feeling: Feeling, in text: String) {
        guard !feeling.isInferred else { return nil }
        let scores: [Double]
        switch feeling.measure {
        case .none: return nil
        case .score(let score): scores = [score.value]
        case .range(let low, let high): scores = [low.value, high.value]
        case .change(let steps): scores = steps.map(\.value)
        }
        var text = text
        let cut = text.withUTF8 { bytes in
            StatedScore.trailing(scores, in: bytes) ?? StatedScore.leading(scores, in: bytes)
        }
        guard let cut else { return nil }
        words = String(decoding: Array(text.utf8)[cut.words], as: UTF8.self)
        isLeading = cut.isLeading
    }

    private typealias Cut = (words: Range<Int>, isLeading: Bool)
    private typealias Bytes = UnsafeBufferPointer<UInt8>

    private static func leading(_ scores: [Double], in bytes: Bytes) -> Cut? {
        var end = 0
        guard numbers(in: bytes, at: &end) == scores else { return nil }
        var rest = end
        while let next = afterSeparator(bytes, at: rest) { rest = next }
        guard rest > end || rest == bytes.count else { return nil }
        return (rest..<bytes.count, true)
    }

    private static func trailing(_ scores: [Double], in bytes: Bytes) -> Cut? {
        guard bytes.last == UInt8(ascii: ")"), let open = bytes.lastIndex(of: UInt8(ascii: "(")) else { return nil }
        var end = open + 1
        guard numbers(in: bytes, at: &end) == scores, end == bytes.count - 1 else { return nil }
        var last = open
        while last > 0, bytes[last - 1] == 0x20 { last -= 1 }
        return (0..<last, false)
    }

    /// The numbers of a score, a range or a change; moves behind the last one.
    private static func numbers(in bytes: Bytes, at index: inout Int) -> [Double] {
        var values: [Double] = []
        while true {
            var next = index
            if !values.isEmpty {
                skipSpaces(bytes, &next)
                guard skipJoint(bytes, &next) else { return values }
                skipSpaces(bytes, &next)
            }
            guard let value = number(in: bytes, at: &next) else { return values }
            values.append(value)
            index = next
        }
    }

    /// A number with an optional sign, decimals and the end of its scale.
    private static func number(in bytes: Bytes, at index: inout Int) -> Double? {
        var next = index
        let isNegative = skip([0xE2, 0x88, 0x92], in: bytes, &next) || skip([UInt8(ascii: "-")], in: bytes, &next)
        if !isNegative { _ = skip([UInt8(ascii: "+")], in: bytes, &next) }
        guard var value = digits(bytes, &next)?.value else { return nil }
        if next < bytes.count, bytes[next] == UInt8(ascii: ".") || bytes[next] == UInt8(ascii: ",") {
            var behind = next + 1
            if let decimals = digits(bytes, &behind) {
                var scale = 1.0
                for _ in 0..<decimals.count { scale *= 10 }
                value += decimals.value / scale
                next = behind
            }
        }
        if next < bytes.count, bytes[next] == UInt8(ascii: "/") {
            var behind = next + 1
            if digits(bytes, &behind) != nil { next = behind }
        }
        index = next
        return isNegative ? -value : value
    }

    private static func digits(_ bytes: Bytes, _ index: inout Int) -> (value: Double, count: Int)? {
        let first = index
        var value = 0.0
        while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 {
            value = value * 10 + Double(bytes[index] - 0x30)
            index += 1
        }
        return index > first ? (value, index - first) : nil
    }

    private static func skipSpaces(_ bytes: Bytes, _ index: inout Int) {
        while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    }

    /// An arrow, a dash or dots between two numbers.
    private static func skipJoint(_ bytes: Bytes, _ index: inout Int) -> Bool {
        let arrow: [UInt8] = [0xE2, 0x86, 0x92]
        let dash: [UInt8] = [0xE2, 0x80, 0x93]
        let ellipsis: [UInt8] = [0xE2, 0x80, 0xA6]
        for joint in [arrow, dash, ellipsis, Array("->".utf8), Array("...".utf8), Array("..".utf8), Array("-".utf8)]
        where skip(joint, in: bytes, &index) {
            return true
        }
        return false
    }

    /// Behind a blank or a mark that parts the score from the words.
    private static func afterSeparator(_ bytes: Bytes, at index: Int) -> Int? {
        guard index < bytes.count else { return nil }
        switch bytes[index] {
        case 0x20, UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"): return index + 1
        case 0xC2, 0xE2:
            var next = index
            for mark: [UInt8] in [[0xC2, 0xA0], [0xE2, 0x80, 0x93], [0xE2, 0x80, 0x94]]
            where skip(mark, in: bytes, &next) {
                return next
            }
            return nil
        default: return nil
        }
    }

    private static func skip(_ mark: [UInt8], in bytes: Bytes, _ index: inout Int) -> Bool {
        guard index + mark.count <= bytes.count else { return false }
        for (offset, byte) in mark.enumerated() where bytes[index + offset] != byte { return false }
        index += mark.count
        return true
    }
}
