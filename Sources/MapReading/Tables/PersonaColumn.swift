import DocumentSyntax
import SourceDiagnostics

/// The column of a table with stages down that says whose each row is.
struct PersonaColumn {
    let column: Int
    /// Those whom it names, in the order of the rows.
    let all: [Located<String>]
    private let reading: FileReading

    /// Nil when the table has no such column, or one that names fewer than two people.
    init?(_ table: TableFacts, _ reading: FileReading) {
        // "User" may head what the user does; "Persona" heads names.
        let column = table.header.firstIndex { cell in
            cell.roles.isSuperset(of: [.persona, .personaHeading]) && cell.roles.isDisjoint(with: [.stage, .step])
                && cell.meaning == nil
        }
        guard let column else { return nil }
        self.column = column
        self.reading = reading
        var all: [Located<String>] = []
        for row in table.rows {
            let cells = reading.children(of: row)
            guard column < cells.count, !Decoration.isNothing(reading.plain(cells[column])) else { continue }
            guard let person = PersonaColumn.person(cells[column], reading) else { return nil }
            let key = FoldedName(person.value).key
            if !all.contains(where: { FoldedName($0.value).key == key }) { all.append(person) }
        }
        guard (2...12).contains(all.count) else { return nil }
        self.all = all
    }

    /// Whose the cells of a row are.
    func person(ofRow cells: [Int]) -> Located<String>? {
        guard column < cells.count, let person = PersonaColumn.person(cells[column], reading) else { return nil }
        let key = FoldedName(person.value).key
        return all.first { FoldedName($0.value).key == key }
    }

    /// A cell with one short name; what lists several people names none.
    private static func person(_ cell: Int, _ reading: FileReading) -> Located<String>? {
        let text = LabelText.trimmed(reading.plain(cell))
        let name = FoldedName(text)
        guard !name.isEmpty, name.words.count <= 4, name.breaks.isEmpty, text.utf8.count <= 60 else { return nil }
        return Located(text, reading.blocks[cell].range)
    }
}
