import DocumentSyntax

/// Rows of a table with stages down that only say what the rows below have in common: `| **Before the visit** | | |`.
struct RowGroups {
    /// Blocks of the rows.
    private(set) var titles: Set<Int> = []

    /// A row with nothing but a name is a title when its name is set apart from those of the rows that say something,
    /// and such a row follows; a stage without content yet is a stage.
    init(_ table: TableFacts, _ reading: FileReading, stageColumn: Int) {
        var bare: [Int] = []
        var isPlainRow = false
        var titled: [Int] = []
        for row in table.rows {
            let cells = reading.children(of: row)
            guard stageColumn < cells.count, reading.hasPipe(row) else { continue }
            let name = reading.plain(cells[stageColumn])
            guard !Decoration.isNothing(name) else { continue }
            let isBare = cells.enumerated().allSatisfy {
                $0.offset == stageColumn || Decoration.isNothing(reading.plain($0.element))
            }
            if isBare {
                bare.append(row)
            } else {
                titled += bare
                bare = []
                isPlainRow = isPlainRow || !RowGroups.isSetApart(cells[stageColumn], name, reading)
            }
        }
        guard isPlainRow else { return }
        titles = Set(
            titled.filter { row in
                let cells = reading.children(of: row)
                return RowGroups.isSetApart(cells[stageColumn], reading.plain(cells[stageColumn]), reading)
            })
    }

    /// Wholly bold or wholly in capitals.
    private static func isSetApart(_ cell: Int, _ name: String, _ reading: FileReading) -> Bool {
        let inlines = reading.document.inlines[reading.blocks[cell].inlines]
        if case .strongStart? = inlines.first?.kind, case .strongEnd? = inlines.last?.kind { return true }
        let letters = name.unicodeScalars.filter(\.properties.isAlphabetic)
        return letters.count >= 3 && letters.allSatisfy(\.properties.isUppercase)
    }
}

extension FileReading {
    /// Whether a table's row has a cell border at all; a line of text below a table has none.
    func hasPipe(_ row: Int) -> Bool {
        let range = blocks[row].range
        guard range.upperBound <= file.bytes.count else { return true }
        return file.bytes[range.lowerBound..<range.upperBound].contains(UInt8(ascii: "|"))
    }
}
