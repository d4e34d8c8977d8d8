/// The seven kinds of HTML block of CommonMark 0.30, to know which lines are no Markdown.
enum HTMLStart {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// The kind (1 to 7) that a line starting with `<` begins, or 0. Kind 7 cannot interrupt a paragraph.
    static func kind(_ bytes: Bytes, _ start: Int, _ end: Int, interruptsParagraph: Bool) -> Int {
        guard start + 1 < end, bytes[start] == UInt8(ascii: "<") else { return 0 }
        let next = bytes[start + 1]
        if next == UInt8(ascii: "!") {
            if matches("--", bytes, start + 2, end) { return 2 }
            // The specification allows small letters too, libcmark 0.30.2 does not.
            if start + 2 < end, isLetter(bytes[start + 2]), bytes[start + 2] & 0x20 == 0 { return 4 }
            return matches("[CDATA[", bytes, start + 2, end) ? 5 : 0
        }
        if next == UInt8(ascii: "?") { return 3 }
        let isClosing = next == UInt8(ascii: "/")
        var index = start + (isClosing ? 2 : 1)
        let nameStart = index
        while index < end, isLetter(bytes[index]) || isDigit(bytes[index]) && index > nameStart { index += 1 }
        guard index > nameStart else { return 0 }
        let name = String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased()
        let isNameEnd = index == end || BlockStart.isBlank(bytes[index]) || bytes[index] == UInt8(ascii: ">")
        if !isClosing, isNameEnd, literalNames.contains(name) { return 1 }
        if isNameEnd || matches("/>", bytes, index, end), blockNames.contains(name) { return 6 }
        return !interruptsParagraph && isLoneTag(bytes, start, end) ? 7 : 0
    }

    /// Whether a line ends a block of that kind; kinds 6 and 7 end at a blank line.
    static func ends(kind: Int, _ bytes: Bytes, _ start: Int, _ end: Int) -> Bool {
        switch kind {
        case 1:
            guard contains("</", bytes, start, end) else { return false }
            let line = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
            return literalNames.contains { line.contains("</\($0)>") }
        case 2: return contains("-->", bytes, start, end)
        case 3: return contains("?>", bytes, start, end)
        case 4: return contains(">", bytes, start, end)
        case 5: return contains("]]>", bytes, start, end)
        default: return false
        }
    }

    /// The length of a `<br>` in one of its forms, or 0.
    static func lineBreak(_ bytes: Bytes, _ start: Int, _ end: Int) -> Int {
        guard start + 3 < end, bytes[start] == UInt8(ascii: "<"), bytes[start + 1] | 0x20 == UInt8(ascii: "b"),
            bytes[start + 2] | 0x20 == UInt8(ascii: "r")
        else { return 0 }
        var index = start + 3
        while index < end, BlockStart.isBlank(bytes[index]) { index += 1 }
        if index < end, bytes[index] == UInt8(ascii: "/") { index += 1 }
        return index < end && bytes[index] == UInt8(ascii: ">") ? index + 1 - start : 0
    }

    /// Whether one complete tag, opening or closing, is all that stands on a line.
    private static func isLoneTag(_ bytes: Bytes, _ start: Int, _ end: Int) -> Bool {
        var index = start + 1
        let isClosing = bytes[index] == UInt8(ascii: "/")
        if isClosing { index += 1 }
        while index < end, isLetter(bytes[index]) || isDigit(bytes[index]) || bytes[index] == UInt8(ascii: "-") {
            index += 1
        }
        while !isClosing, let next = attribute(bytes, index, end) { index = next }
        while index < end, BlockStart.isBlank(bytes[index]) { index += 1 }
        if !isClosing, index < end, bytes[index] == UInt8(ascii: "/") { index += 1 }
        guard index < end, bytes[index] == UInt8(ascii: ">") else { return false }
        index += 1
        while index < end, BlockStart.isBlank(bytes[index]) { index += 1 }
        return index == end
    }

    /// The end of the attribute that starts, after a space, at an index.
    private static func attribute(_ bytes: Bytes, _ start: Int, _ end: Int) -> Int? {
        var index = start
        while index < end, BlockStart.isBlank(bytes[index]) { index += 1 }
        guard index > start, index < end else { return nil }
        guard isLetter(bytes[index]) || bytes[index] == UInt8(ascii: "_") || bytes[index] == UInt8(ascii: ":") else {
            return nil
        }
        while index < end, isLetter(bytes[index]) || isDigit(bytes[index]) || "_.:-".utf8.contains(bytes[index]) {
            index += 1
        }
        var place = index
        while place < end, BlockStart.isBlank(bytes[place]) { place += 1 }
        guard place < end, bytes[place] == UInt8(ascii: "=") else { return index }
        place += 1
        while place < end, BlockStart.isBlank(bytes[place]) { place += 1 }
        guard place < end else { return nil }
        let quote = bytes[place]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            guard let closing = bytes[(place + 1)..<end].firstIndex(of: quote) else { return nil }
            return closing + 1
        }
        let value = place
        while place < end, !BlockStart.isBlank(bytes[place]), !"\"'=<>`".utf8.contains(bytes[place]) { place += 1 }
        return place > value ? place : nil
    }

    private static func matches(_ word: StaticString, _ bytes: Bytes, _ start: Int, _ end: Int) -> Bool {
        let count = word.utf8CodeUnitCount
        guard start + count <= end else { return false }
        return word.withUTF8Buffer { pattern in
            (0..<count).allSatisfy { bytes[start + $0] == pattern[$0] }
        }
    }

    private static func contains(_ word: StaticString, _ bytes: Bytes, _ start: Int, _ end: Int) -> Bool {
        (start..<end).contains { matches(word, bytes, $0, end) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private static let literalNames: Set<String> = ["script", "pre", "style", "textarea"]

    private static let blockNames: Set<String> = [
        "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup",
        "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend",
        "li", "link", "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param",
        "section", "source", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
    ]
}
