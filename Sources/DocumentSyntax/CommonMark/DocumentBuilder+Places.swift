/// Finding the bytes of inlines: the cursor walks through the source as libcmark walked, so that each inline is found
/// right where the one before ended.
extension DocumentBuilder {
    /// How far a text is searched for when it is not where it should be.
    private static let searchReach = 256

    /// Whether the texts of a table cell are being read.
    var isCell: Bool { cellEnd > 0 }

    /// The start of a text: at the cursor, or as near after it as it is found.
    mutating func find(_ literal: UnsafeBufferPointer<UInt8>) -> SourceText.Match {
        if let match = SourceText.match(literal, in: source, at: cursor, to: limit) { return match }
        if let first = literal.first, first != 0x20, first != 0x09 { skipBlanks() }
        let reach = min(limit, cursor + Self.searchReach)
        var index = cursor
        while index < reach {
            if let match = SourceText.match(literal, in: source, at: index, to: limit) { return match }
            index += 1
        }
        return SourceText.Match(start: cursor, end: cursor, isVerbatim: false)
    }

    mutating func advance(to offset: Int) {
        cursor = offset
        while line + 1 < scan.lines.count, scan.lines[line + 1].start <= cursor { line += 1 }
    }

    /// Moves to the next byte of a kind, if one is near; markup is passed, text is not.
    mutating func skip(to isWanted: (UInt8) -> Bool) {
        let reach = min(limit, cursor + Self.searchReach)
        var index = cursor
        while index < reach {
            if isWanted(source[index]) {
                advance(to: index)
                return
            }
            index += 1
        }
    }

    private mutating func skipBlanks() {
        while cursor < limit, source[cursor] == 0x20 || source[cursor] == 0x09 { cursor += 1 }
    }

    /// Moves past the end of the line to the text of the next.
    mutating func passLineEnd() {
        guard line + 1 < scan.lines.count else { return }
        line += 1
        cursor = min(max(cursor, scan.lines[line].content), max(limit, cursor))
    }

    /// The end of a link whose text has been read: past `](…)`, `][…]`, `]` or the `>` of an autolink.
    mutating func linkEnd() -> Int {
        skip { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: ">") }
        guard cursor < limit else { return limit }
        let index = cursor + 1
        guard source[cursor] == UInt8(ascii: "]"), index < limit else { return index }
        if source[index] == UInt8(ascii: "("), let end = inlineTargetEnd(index) { return end }
        if source[index] == UInt8(ascii: "[") {
            var label = index + 1
            while label < limit, source[label] != UInt8(ascii: "]"), source[label] != UInt8(ascii: "[") {
                label += isEscape(label) ? 2 : 1
            }
            // A further `[` makes it no label, and the link one without.
            if label < limit, source[label] == UInt8(ascii: "]") { return label + 1 }
        }
        return index
    }

    /// The end of `(address "title")`, or nil when that is no target.
    private func inlineTargetEnd(_ start: Int) -> Int? {
        var index = start + 1
        func skipSpace() {
            while index < limit, source[index] <= 0x20 || isLinePrefix(index) { index += 1 }
        }
        skipSpace()
        guard index < limit else { return nil }
        if source[index] == UInt8(ascii: "<") {
            while index < limit, source[index] != UInt8(ascii: ">") { index += isEscape(index) ? 2 : 1 }
            index += 1
        } else {
            var depth = 0
            while index < limit, source[index] > 0x20 {
                if source[index] == UInt8(ascii: "(") { depth += 1 }
                if source[index] == UInt8(ascii: ")") {
                    if depth == 0 { break }
                    depth -= 1
                }
                index += isEscape(index) ? 2 : 1
            }
        }
        skipSpace()
        guard index < limit else { return nil }
        if source[index] != UInt8(ascii: ")") {
            let quote = source[index] == UInt8(ascii: "(") ? UInt8(ascii: ")") : source[index]
            guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") || quote == UInt8(ascii: ")") else {
                return nil
            }
            index += 1
            while index < limit, source[index] != quote { index += isEscape(index) ? 2 : 1 }
            index += 1
            skipSpace()
        }
        return index < limit && source[index] == UInt8(ascii: ")") ? index + 1 : nil
    }

    /// Whether the byte belongs to the quote marks and indentation before a line's text.
    private func isLinePrefix(_ index: Int) -> Bool {
        var place = line
        while place + 1 < scan.lines.count, scan.lines[place + 1].start <= index { place += 1 }
        return place > line && index < scan.lines[place].content
    }

    private func isEscape(_ index: Int) -> Bool {
        source[index] == UInt8(ascii: "\\") && index + 1 < limit && SourceText.isPunctuation(source[index + 1])
    }

    /// The end of a piece of HTML that starts at the cursor and may go over several lines.
    func endOfHTML(_ literal: UnsafeBufferPointer<UInt8>) -> Int {
        var index = cursor
        var place = line
        var isIndentation = false
        for byte in literal {
            guard index < limit else { return limit }
            // Lazy continuations keep their indentation, others have lost it.
            if isIndentation, BlockStart.isBlank(byte) { continue }
            isIndentation = byte == 0x0A
            if byte == 0x0A, place + 1 < scan.lines.count {
                place += 1
                index = scan.lines[place].content
            } else {
                index += 1
            }
        }
        return min(index, limit)
    }
}
