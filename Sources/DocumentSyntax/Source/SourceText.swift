/// Matches libcmark's texts with the bytes they came from.
///
/// libcmark resolves escapes and entities, so a text may be shorter than its source; its own columns are wrong after
/// autolinks and in continuation lines. The source itself is the better witness.
enum SourceText {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// Where the source of a text lies.
    struct Match {
        let start: Int
        let end: Int
        /// Whether text and source are the same bytes.
        let isVerbatim: Bool
    }

    /// The source of a text that starts at an offset, or nil when it does not start there.
    ///
    /// - Parameter limit: Where the source of this text must end at the latest.
    static func match(_ text: Bytes, in source: Bytes, at start: Int, to limit: Int) -> Match? {
        guard start <= limit else { return nil }
        var matched = 0
        let length = min(text.count, limit - start)
        while matched < length {
            let byte = source[start + matched]
            if byte != text[matched] || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&") { break }
            matched += 1
        }
        if matched == text.count { return Match(start: start, end: start + matched, isVerbatim: true) }

        var walk = Walk(source: source, index: start + matched, limit: limit)
        var isVerbatim = true
        while matched < text.count {
            let before = walk.index
            guard let length = walk.step(text, matched) else { return nil }
            if length != 1 || walk.index - before != 1 { isVerbatim = false }
            matched += length
        }
        return Match(start: start, end: walk.index, isVerbatim: isVerbatim)
    }

    /// A text divided into what is the same as its source and what came from an escape or an entity.
    static func pieces(
        _ text: Bytes, in source: Bytes, at start: Int, to limit: Int
    ) -> [(text: Range<Int>, source: Range<Int>)] {
        var pieces: [(text: Range<Int>, source: Range<Int>)] = []
        var walk = Walk(source: source, index: start, limit: limit)
        var (first, firstSource, matched) = (0, start, 0)
        while matched < text.count {
            let before = walk.index
            guard let length = walk.step(text, matched) else { break }
            if length != 1 || walk.index - before != 1 {
                if first < matched { pieces.append((first..<matched, firstSource..<before)) }
                pieces.append((matched..<(matched + length), before..<walk.index))
                (first, firstSource) = (matched + length, walk.index)
            }
            matched += length
        }
        if first < matched { pieces.append((first..<matched, firstSource..<walk.index)) }
        return pieces
    }

    /// The offset in the source of byte `position` of a text whose source starts at an offset.
    static func offset(of position: Int, of text: Bytes, in source: Bytes, from start: Int, to limit: Int) -> Int {
        var walk = Walk(source: source, index: start, limit: limit)
        var matched = 0
        while matched < position, let length = walk.step(text, matched) {
            if matched + length > position { break }
            matched += length
        }
        return walk.index
    }

    static func isPunctuation(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x30 || byte >= 0x3A && byte <= 0x40 || byte >= 0x5B && byte <= 0x60
            || byte >= 0x7B && byte <= 0x7E
    }

    private struct Walk {
        let source: Bytes
        var index: Int
        let limit: Int

        /// Passes one sign of the source; how many bytes of the text it makes, or nil when it makes others.
        mutating func step(_ text: Bytes, _ position: Int) -> Int? {
            guard index < limit else { return nil }
            let byte = source[index]
            if byte == UInt8(ascii: "\\"), index + 1 < limit, isPunctuation(source[index + 1]) {
                guard text[position] == source[index + 1] else { return nil }
                index += 2
                return 1
            }
            if byte == UInt8(ascii: "&"), let entity = Entity.read(source, from: index, to: limit) {
                let decoded = entity.text
                guard position + decoded.count <= text.count else { return nil }
                for offset in 0..<decoded.count where text[position + offset] != decoded[offset] { return nil }
                index = entity.end
                return decoded.count
            }
            if text[position] == byte {
                index += 1
                return 1
            }
            // The text may have been decoded already, the source not.
            let isReplacement =
                position + 2 < text.count && text[position] == 0xEF && text[position + 1] == 0xBF
                && text[position + 2] == 0xBD
            if isReplacement, byte < 0x20 || byte >= 0x7F {
                index += 1
                return 3
            }
            return nil
        }
    }

    /// `&amp;`, `&#1078;`, `&#x436;`.
    private struct Entity {
        let text: [UInt8]
        let end: Int

        static func read(_ source: Bytes, from start: Int, to limit: Int) -> Entity? {
            var end = start + 1
            while end < limit, end - start < 34, source[end] != UInt8(ascii: ";") {
                let byte = source[end]
                let isName =
                    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
                    || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte == UInt8(ascii: "#")
                guard isName else { return nil }
                end += 1
            }
            guard end < limit, end - start >= 2, source[end] == UInt8(ascii: ";") else { return nil }
            let written = Array(source[start...end])
            let decoded = CommonMarkTree.decodeEntity(written)
            return decoded == written ? nil : Entity(text: decoded, end: end + 1)
        }
    }
}
