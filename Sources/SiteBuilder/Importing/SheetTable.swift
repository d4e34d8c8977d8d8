import SheetReading
import SourceDiagnostics

/// A sheet as a Markdown file with one table, and which of its bytes are which cell.
struct SheetTable {
    /// A cell by its row and column, both from 1.
    struct Cell {
        let row: Int
        let column: Int
        let range: ByteRange
    }

    let file: SourceFile
    private let cells: [Cell]
    private let header: [String]

    init(_ sheet: Sheet, path: String, title: String) {
        var text = "# \(SheetTable.literal(title))\n\n"
        var cells: [Cell] = []
        for (row, fields) in sheet.rows.enumerated() {
            text += "|"
            for (column, field) in fields.enumerated() {
                text += " "
                let start = text.utf8.count
                text += SheetTable.literal(field)
                cells.append(Cell(row: row + 1, column: column + 1, range: ByteRange(start, text.utf8.count)))
                text += " |"
            }
            text += "\n"
            if row == 0 { text += "|" + String(repeating: "---|", count: fields.count) + "\n" }
        }
        file = SourceFile(path: path, text: text)
        self.cells = cells
        header = sheet.rows.first ?? []
    }

    /// `row 3, column 2 (Emotions)`: where something of the table stands in the sheet; nil for the title.
    func place(of range: ByteRange) -> String? {
        guard let cell = cells.last(where: { $0.range.lowerBound <= range.lowerBound }) else { return nil }
        let name = header[cell.column - 1]
        return "row \(cell.row), column \(cell.column)" + (name.isEmpty ? "" : " (\(name))")
    }

    /// A field as a cell: its words are no markup, its lines are lines.
    private static func literal(_ field: String) -> String {
        var text = ""
        for character in field {
            switch character {
            case "|", "\\", "*", "_", "`", "[", "]", "#": text += "\\" + String(character)
            case "\n", "\r\n", "\r": text += "<br>"
            case "\t": text += " "
            default: text.append(character)
            }
        }
        return text
    }
}
