/// Recognises link definitions (`[label]: address "title"`) as CommonMark 0.30 does, to know where the text of a
/// paragraph begins that starts with some.
enum LinkDefinition {
    /// The index after the definition that starts at an index, its line end included; nil when none does.
    ///
    /// - Parameter text: A paragraph's lines without indentation, each ended by a line feed.
    static func end(_ text: [UInt8], from start: Int) -> Int? {
        var reader = Reader(text: text, index: start)
        guard reader.label(), reader.take(UInt8(ascii: ":")) else { return nil }
        reader.skipBlanksAndLineEnd()
        guard reader.address() else { return nil }
        let afterAddress = reader.index
        reader.skipBlanksAndLineEnd()
        if reader.index > afterAddress, reader.title() {
            reader.skipBlanks()
            if reader.takeLineEnd() { return reader.index }
        }
        reader.index = afterAddress
        reader.skipBlanks()
        return reader.takeLineEnd() ? reader.index : nil
    }

    private struct Reader {
        let text: [UInt8]
        var index: Int

        private var peek: UInt8 { index < text.count ? text[index] : 0 }

        mutating func take(_ byte: UInt8) -> Bool {
            guard peek == byte else { return false }
            index += 1
            return true
        }

        mutating func takeLineEnd() -> Bool { index >= text.count || take(0x0A) }

        mutating func skipBlanks() {
            while BlockStart.isBlank(peek) { index += 1 }
        }

        mutating func skipBlanksAndLineEnd() {
            skipBlanks()
            if take(0x0A) { skipBlanks() }
        }

        mutating func label() -> Bool {
            guard take(UInt8(ascii: "[")) else { return false }
            let start = index
            var hasText = false
            while index < text.count, index - start < 1000 {
                switch text[index] {
                case UInt8(ascii: "["): return false
                case UInt8(ascii: "]"):
                    index += 1
                    return hasText
                case UInt8(ascii: "\\"):
                    hasText = true
                    index += index + 1 < text.count && Self.isPunctuation(text[index + 1]) ? 2 : 1
                case let byte:
                    if byte > 0x20 { hasText = true }
                    index += 1
                }
            }
            return false
        }

        mutating func address() -> Bool {
            if take(UInt8(ascii: "<")) {
                while index < text.count, peek != 0x0A, peek != UInt8(ascii: "<") {
                    if take(UInt8(ascii: ">")) { return true }
                    index += peek == UInt8(ascii: "\\") && index + 1 < text.count && text[index + 1] != 0x0A ? 2 : 1
                }
                return false
            }
            let start = index
            var depth = 0
            while index < text.count, peek > 0x20, peek != 0x7F {
                if peek == UInt8(ascii: "\\"), index + 1 < text.count, Self.isPunctuation(text[index + 1]) {
                    index += 1
                } else if peek == UInt8(ascii: "(") {
                    depth += 1
                    if depth > 32 { return false }
                } else if peek == UInt8(ascii: ")") {
                    if depth == 0 { break }
                    depth -= 1
                }
                index += 1
            }
            return index > start && depth == 0
        }

        mutating func title() -> Bool {
            let closing: UInt8
            switch peek {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): closing = peek
            case UInt8(ascii: "("): closing = UInt8(ascii: ")")
            default: return false
            }
            index += 1
            while index < text.count {
                if take(closing) { return true }
                if closing == UInt8(ascii: ")"), peek == UInt8(ascii: "(") { return false }
                index += peek == UInt8(ascii: "\\") && index + 1 < text.count ? 2 : 1
            }
            return false
        }

        private static func isPunctuation(_ byte: UInt8) -> Bool { SourceText.isPunctuation(byte) }
    }
}
