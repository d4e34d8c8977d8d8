/// A syntax error in plain words: what the rule is, what was found, what to do.
struct YAMLWording {
    let offset: Int
    let summary: String
    let explanation: String
    let suggestion: String

    init(_ problem: YAMLProblem, _ text: YAMLText) {
        let bytes = text.bytes
        let found = problem.offset < bytes.count ? bytes[problem.offset] : 0
        if let tab = YAMLWording.tabInIndentation(bytes, before: problem.offset) {
            offset = tab
            summary = "Indentation must be spaces"
            explanation = "a tab stands at the start of the line"
            suggestion = "replace the tab by two spaces"
        } else if problem.words.contains("control characters") {
            offset = problem.offset
            summary = "Text must not contain control characters"
            explanation = "an invisible character stands here"
            suggestion = "delete the line and type it again"
        } else if problem.words.contains("cannot start any token") {
            offset = problem.offset
            let sign = String(decoding: [found], as: UTF8.self)
            summary = "Value must not start with \"\(sign)\""
            explanation = "YAML keeps this sign for itself"
            suggestion = "put the value in quotes"
        } else if problem.words.contains("unexpected end of stream") || problem.words.contains("end of document") {
            offset = problem.contextOffset
            summary = "Quote must be closed"
            explanation = "the text that starts here has no closing quote"
            let isDouble = offset < bytes.count && bytes[offset] == UInt8(ascii: "\"")
            suggestion =
                "add the closing quote; when the quote belongs to the text, put the whole value between \(isDouble ? "'…'" : "\"…\"")"
        } else if problem.words.contains("could not find expected ':'") {
            offset = problem.contextOffset
            summary = "Key must be followed by a colon and a space"
            if let written = YAMLWording.spacedColon(bytes, at: problem.contextOffset) {
                explanation = "a space is missing after the colon"
                suggestion = "write \"\(written)\""
            } else {
                explanation = "this line has no colon"
                suggestion = "write \"key: value\", or indent the line when it continues the value above"
            }
        } else if problem.words.contains("',' or") {
            offset = problem.contextOffset
            let closing = problem.words.contains("]") ? "]" : "}"
            summary = "List in brackets must be closed"
            explanation = "\"\(closing)\" or a comma is missing"
            suggestion = "close it with \"\(closing)\", or put the value in quotes when the bracket belongs to the text"
        } else if problem.isUnexpectedColon, let above = YAMLWording.lineAbove(bytes, problem.offset),
            let written = YAMLWording.spacedColon(bytes, at: above)
        {
            offset = above
            summary = "Key must be followed by a colon and a space"
            explanation = "a space is missing after the colon"
            suggestion = "write \"\(written)\""
        } else if problem.isUnexpectedColon {
            offset = problem.offset
            summary = "Line must be indented like its neighbours"
            explanation = "a key stands deeper than the lines around it allow"
            suggestion = "align the line with the key above, or put the value in quotes"
        } else if problem.words.contains("block sequence entries are not allowed") {
            offset = problem.offset
            summary = "List entries must stand on lines of their own"
            explanation = "\"- \" follows other text"
            suggestion = "start the list on the next line, or put the value in quotes"
        } else if problem.words.contains("did not find expected key") || problem.words.contains("'-' indicator") {
            offset = problem.offset
            summary = "Line must be indented like its neighbours"
            explanation = "the line fits neither the list nor the keys above it, or text follows a closing quote"
            suggestion = "align the line with the one above, or put the whole value in quotes"
        } else {
            offset = problem.offset
            summary = "Text must be valid YAML"
            explanation = problem.words
            suggestion = "put the value in quotes"
        }
    }

    /// The first tab in the indentation of the line of an offset or of the line before.
    private static func tabInIndentation(_ bytes: [UInt8], before offset: Int) -> Int? {
        var start = min(offset, bytes.count)
        while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
        for _ in 0..<2 {
            var index = start
            while index < bytes.count, bytes[index] == 0x20 { index += 1 }
            if index < bytes.count, bytes[index] == 0x09 { return index }
            guard start > 0 else { return nil }
            start -= 1
            while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
        }
        return nil
    }

    /// Where the line above that of an offset starts; nil on the first line.
    private static func lineAbove(_ bytes: [UInt8], _ offset: Int) -> Int? {
        var start = min(offset, bytes.count)
        while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
        guard start > 0 else { return nil }
        start -= 1
        if start > 0, bytes[start] == 0x0A, bytes[start - 1] == 0x0D { start -= 1 }
        while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
        return start
    }

    /// A line `key:value` with the space that it lacks; nil for any other line, also for a web address.
    private static func spacedColon(_ bytes: [UInt8], at offset: Int) -> String? {
        var end = offset
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        while end > offset, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        guard let colon = bytes[offset..<end].firstIndex(of: UInt8(ascii: ":")), colon > offset, colon + 1 < end,
            bytes[colon + 1] > 0x20, bytes[colon + 1] != UInt8(ascii: "/"), !bytes[offset..<colon].contains(0x20)
        else { return nil }
        let key = String(decoding: bytes[offset..<colon], as: UTF8.self)
        return key + ": " + String(decoding: bytes[colon + 1..<end], as: UTF8.self)
    }
}
