import SourceDiagnostics

/// Finds the YAML at the start of a file: from a first line `---` to a line `---` or `...`.
///
/// A thematic break may head a file too. Front matter shows itself by a key in its first line with content; without
/// one (a forgotten colon), by text right below the opening line and no blank line before the closing one.
struct FrontMatterFence: Sendable {
    /// The bytes between the two lines; nil when there is no front matter.
    var content: ByteRange?
    /// Where the Markdown begins.
    var bodyStart: Int
    /// The opening line of front matter that never ends.
    var unclosed: ByteRange?

    init(_ bytes: [UInt8]) {
        bodyStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let opening = FrontMatterFence.line(bytes, at: bodyStart)
        guard FrontMatterFence.isFence(bytes, opening.text, allowsDots: false) else { return }

        var hasKey: Bool?
        var hasBlank = false
        var next = opening.next
        while next < bytes.count {
            let line = FrontMatterFence.line(bytes, at: next)
            if FrontMatterFence.isFence(bytes, line.text, allowsDots: true) {
                guard hasKey == true || !hasBlank else { return }
                content = ByteRange(opening.next, line.text.lowerBound)
                bodyStart = line.next
                return
            }
            switch FrontMatterFence.meaning(bytes, line.text) {
            case .blank: hasBlank = true
            case .comment: break
            case .key: hasKey = hasKey ?? true
            case .other: hasKey = hasKey ?? false
            }
            if hasKey != true, hasBlank, hasKey != nil { return }
            next = line.next
        }
        if hasKey == true { unclosed = ByteRange(opening.text.lowerBound, opening.text.upperBound) }
    }

    private enum Meaning {
        case blank, comment, key, other
    }

    private static func meaning(_ bytes: [UInt8], _ line: Range<Int>) -> Meaning {
        var index = line.lowerBound
        while index < line.upperBound, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        guard index < line.upperBound else { return .blank }
        if bytes[index] == UInt8(ascii: "#") { return .comment }
        guard index == line.lowerBound, let colon = bytes[line].firstIndex(of: UInt8(ascii: ":")) else { return .other }
        let endsKey = colon + 1 == line.upperBound || bytes[colon + 1] == 0x20 || bytes[colon + 1] == 0x09
        // `**Owner:** x`, `> a: b`, `[a]: b` and `| a: |` are Markdown.
        let isWord = !bytes[line.lowerBound..<colon].contains { "[*|>`".utf8.contains($0) }
        return endsKey && isWord ? .key : .other
    }

    private static func isFence(_ bytes: [UInt8], _ line: Range<Int>, allowsDots: Bool) -> Bool {
        var end = line.upperBound
        while end > line.lowerBound, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        guard end - line.lowerBound == 3 else { return false }
        let sign = bytes[line.lowerBound]
        guard sign == UInt8(ascii: "-") || allowsDots && sign == UInt8(ascii: ".") else { return false }
        return bytes[line.lowerBound + 1] == sign && bytes[line.lowerBound + 2] == sign
    }

    private static func line(_ bytes: [UInt8], at start: Int) -> (text: Range<Int>, next: Int) {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
        return (start..<end, min(end + (isPair ? 2 : 1), bytes.count))
    }
}
