import SourceDiagnostics

extension BlockScanner {
    /// Reports the fence that is open at the end of the file, when text that is no code stands below it: headings,
    /// labels, rows of a table.
    mutating func reportUnclosedFence() {
        guard let opening = scan.lines.lastIndex(where: \.isFence) else { return }
        var headings: [Range<Int>] = []
        var labels = 0
        var rows = 0
        for line in scan.lines[(opening + 1)...] {
            var start = line.start
            while start < line.end, BlockStart.isBlank(bytes[start]) { start += 1 }
            guard start < line.end else { continue }
            let level = bytes[start] == UInt8(ascii: "#") ? BlockStart.heading(bytes, start, line.end) : 0
            if level > 0 {
                headings.append(start + level..<line.end)
            } else if bytes[start] == UInt8(ascii: "|") {
                rows += 1
            } else if isLabel(start, line.end) {
                labels += 1
            }
        }
        guard let swallowed = BlockScanner.swallowed(headings.map { text($0) }, labels: labels, rows: rows) else {
            return
        }
        let line = scan.lines[opening]
        var start = line.start
        while start < line.end, bytes[start] != UInt8(ascii: "`"), bytes[start] != UInt8(ascii: "~") { start += 1 }
        var end = start
        while end < line.end, bytes[end] == bytes[start] { end += 1 }
        scan.diagnostics.append(
            .unclosedCode(
                ByteRange(start, line.end), fence: text(start..<end), swallowed: swallowed, path: scan.path))
    }

    /// Whether a line begins with bold text that a colon ends or follows: `**Actions:**`, `- **Actions**:`.
    private func isLabel(_ start: Int, _ end: Int) -> Bool {
        var index = start
        let isEntry = bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "*")
        if isEntry, index + 1 < end, BlockStart.isBlank(bytes[index + 1]) { index += 2 }
        let stars: [UInt8] = [UInt8(ascii: "*"), UInt8(ascii: "*")]
        guard index + 2 < end, bytes[index..<index + 2].elementsEqual(stars) else { return false }
        let first = index + 2
        index = first
        while index + 1 < end, !bytes[index..<index + 2].elementsEqual(stars) { index += 1 }
        guard index > first, index + 1 < end else { return false }
        let colon = UInt8(ascii: ":")
        return bytes[index - 1] == colon || index + 2 < end && bytes[index + 2] == colon
    }

    private func text(_ range: Range<Int>) -> String {
        var range = range
        while let first = range.first, BlockStart.isBlank(bytes[first]) { range = range.dropFirst() }
        while let last = range.last, BlockStart.isBlank(bytes[last]) { range = range.dropLast() }
        return String(decoding: bytes[range], as: UTF8.self)
    }

    /// What stands in the block, in words; nil when it may well be code.
    private static func swallowed(_ headings: [String], labels: Int, rows: Int) -> String? {
        switch headings.count {
        case 0:
            if labels > 0 { return labels == 1 ? "a label in bold in it" : "\(labels) labels in bold in it" }
            return rows > 1 ? "a table in it" : nil
        case 1: return "the heading \"\(headings[0])\" in it"
        default: return "\(headings.count) headings in it, the first of them \"\(headings[0])\""
        }
    }
}
