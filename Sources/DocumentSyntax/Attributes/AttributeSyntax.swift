import SourceDiagnostics

/// Reads what stands inside an attribute group: `#id .class key=value key="more words"`.
enum AttributeSyntax {
    enum Answer {
        case group(AttributeGroup)
        /// It starts as a group does, then something is wrong: where, and what.
        case malformed(ByteRange, String)
        /// It does not even start as one.
        case text
    }

    /// - Parameters:
    ///   - inner: The bytes between the marks.
    ///   - outer: The bytes with the marks.
    static func read(
        _ bytes: [UInt8], inner: Range<Int>, outer: Range<Int>, form: AttributeGroup.Form
    ) -> Answer {
        var reader = Reader(bytes: bytes, index: inner.lowerBound, end: inner.upperBound)
        var id: Located<String>?
        var classes: [Located<String>] = []
        var values: [AttributeValue] = []
        var isStarted = false
        while true {
            reader.skipBlanks()
            guard let first = reader.peek else { break }
            let start = reader.index
            switch first {
            case UInt8(ascii: "#"), UInt8(ascii: "."):
                reader.index += 1
                guard let name = reader.name() else {
                    // "# Heading" and "..." are text.
                    return isStarted ? .malformed(ByteRange(start, start + 1), "a name must follow") : .text
                }
                if first == UInt8(ascii: ".") {
                    classes.append(name)
                } else if id != nil {
                    return .malformed(ByteRange(start, reader.index), "there is already an id")
                } else {
                    id = name
                }
            default:
                guard let key = reader.key() else {
                    guard isStarted else { return .text }
                    reader.skipWord()
                    return .malformed(
                        ByteRange(start, reader.index), "\"#id\", \".class\" or \"key=value\" is expected")
                }
                guard let value = reader.value() else {
                    return .malformed(ByteRange(start, reader.end), "the value has an opening quote and no closing one")
                }
                values.append(AttributeValue(key: key, value: value))
            }
            isStarted = true
            if let next = reader.peek, next > 0x20 {
                return .malformed(ByteRange(reader.index, reader.index + 1), "a space is missing")
            }
        }
        guard isStarted else { return .text }
        return .group(
            AttributeGroup(
                form: form, id: id, classes: classes, values: values,
                range: ByteRange(outer.lowerBound, outer.upperBound),
                text: String(decoding: bytes[outer], as: UTF8.self)))
    }

    private struct Reader {
        let bytes: [UInt8]
        var index: Int
        let end: Int

        var peek: UInt8? { index < end ? bytes[index] : nil }

        mutating func skipBlanks() {
            while index < end, bytes[index] <= 0x20 { index += 1 }
        }

        mutating func skipWord() {
            while index < end, bytes[index] > 0x20 { index += 1 }
        }

        /// An id or a class: letters of any script, digits, `-`, `_`, `.`, `:`, `~`.
        mutating func name() -> Located<String>? {
            let start = index
            guard index < end, Self.isLetter(bytes[index]) || Self.isKeySign(bytes[index]) else { return nil }
            while index < end, Self.isLetter(bytes[index]) || Self.isNameSign(bytes[index]) { index += 1 }
            return start < index ? text(start, index) : nil
        }

        /// A name and the `=` after it; nil, and nothing is read, when there is none.
        mutating func key() -> Located<String>? {
            let start = index
            var place = index
            while place < end, Self.isLetter(bytes[place]) || place > start && Self.isKeySign(bytes[place]) {
                place += 1
            }
            guard place > start, place < end, bytes[place] == UInt8(ascii: "=") else { return nil }
            index = place + 1
            return text(start, place)
        }

        /// What follows the `=`: a word, or anything in quotes; nil when the quote is not closed.
        mutating func value() -> Located<String>? {
            guard let quote = peek, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
                let start = index
                while index < end, bytes[index] > 0x20 { index += 1 }
                return text(start, index)
            }
            let start = index + 1
            var place = start
            while place < end, bytes[place] != quote { place += 1 }
            guard place < end else { return nil }
            index = place + 1
            return text(start, place)
        }

        private func text(_ start: Int, _ end: Int) -> Located<String> {
            Located(String(decoding: bytes[start..<end], as: UTF8.self), ByteRange(start, end))
        }

        private static func isLetter(_ byte: UInt8) -> Bool {
            byte >= 0x80 || byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
        }

        private static func isKeySign(_ byte: UInt8) -> Bool {
            byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: "_")
        }

        private static func isNameSign(_ byte: UInt8) -> Bool {
            isKeySign(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "~")
        }
    }
}
