import SourceDiagnostics

/// The line of a file that a complaint is about, with carets under the bytes it names.
struct SourceExcerpt {
    /// Columns of a line that are shown; longer ones are cut around the carets.
    private static let widest = 110
    private static let context = 40

    let line: String
    let carets: String
    /// From 1.
    let lineNumber: Int
    /// From 1, in Unicode scalars.
    let column: Int

    init(_ range: ByteRange, of table: LineTable) {
        let position = table.position(of: range.lowerBound)
        lineNumber = position.line
        column = position.column
        let text = table.text(ofLine: position.line - 1)
        let lineStart = SourceExcerpt.start(of: text, position.line - 1, table)
        let wanted =
            (range.lowerBound - lineStart)..<max(range.upperBound - lineStart, range.lowerBound - lineStart + 1)

        var cells: [(text: String, width: Int, isMarked: Bool)] = []
        var offset = 0
        for character in text {
            let length = character.utf8.count
            let shown = TerminalText.harmless(character)
            let isMarked = offset < wanted.upperBound && offset + length > wanted.lowerBound
            cells.append((shown, TerminalText.width(shown), isMarked))
            offset += length
        }
        // A place at the end of a line has no character of its own.
        if !cells.contains(where: \.isMarked) { cells.append((" ", 1, true)) }
        let cut = SourceExcerpt.window(cells)
        let before = cut.lowerBound > 0 ? "…" : ""
        let after = cut.upperBound < cells.count ? "…" : ""
        var line = before
        var carets = before.isEmpty ? "" : " "
        for cell in cells[cut] {
            line += cell.text
            carets += String(repeating: cell.isMarked ? "^" : " ", count: cell.width)
        }
        self.line = SourceExcerpt.trimmed(line + after)
        self.carets = SourceExcerpt.trimmed(carets)
    }

    /// A byte-order mark stands before the text of the first line but is not shown in it.
    private static func start(of text: String, _ line: Int, _ table: LineTable) -> Int {
        let start = table.starts[line]
        let first = table.position(of: start + 3)
        return line == 0 && first.column == 1 && !text.isEmpty && first.line == 1 ? start + 3 : start
    }

    private static func window(_ cells: [(text: String, width: Int, isMarked: Bool)]) -> Range<Int> {
        guard cells.reduce(0, { $0 + $1.width }) > widest else { return 0..<cells.count }
        let marked = cells.firstIndex(where: \.isMarked) ?? 0
        var lower = marked
        var width = 0
        while lower > 0, width < context {
            lower -= 1
            width += cells[lower].width
        }
        var upper = lower
        width = 0
        while upper < cells.count, width + cells[upper].width <= widest {
            width += cells[upper].width
            upper += 1
        }
        return lower..<upper
    }

    private static func trimmed(_ text: String) -> String {
        var text = Substring(text)
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
