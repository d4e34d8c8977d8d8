import DocumentSyntax
import JourneyModel
import SourceDiagnostics

/// Reads a table under a heading "Sources": what the statements of a map rest on.
struct SourcesTable {
    let reading: FileReading

    /// The sources of a table, or nil when its header names no title.
    func read(_ table: TableFacts) -> [SourceDraft]? {
        let columns = table.header.map { reading.dictionary.sourceColumns[$0.folded.key] }
        guard let titleColumn = columns.firstIndex(of: .title) ?? columns.firstIndex(of: .kind),
            columns.count(where: { $0 != nil }) >= 2
        else { return nil }
        return table.rows.compactMap { row in source(row, columns, titleColumn) }
    }

    private func source(_ row: Int, _ columns: [SourceColumn?], _ titleColumn: Int) -> SourceDraft? {
        let cells = reading.children(of: row)
        guard titleColumn < cells.count else { return nil }
        let title = text(cells[titleColumn])
        guard !title.value.isEmpty else { return nil }
        var source = SourceDraft(kind: .assumption, title: title, range: reading.blocks[row].range)
        for (index, cell) in cells.enumerated() where index < columns.count {
            let value = text(cell)
            if let link = link(cell) { source.link = link }
            guard !value.value.isEmpty, !Decoration.isNothing(value.value) else { continue }
            switch columns[index] {
            case .kind?:
                if let kind: EvidenceSource.Kind = reading.dictionary.fixedValue(value.value) {
                    source.kind = kind
                } else {
                    reading.diagnostics.append(
                        .unknownValue(
                            value, key: "kind", allowed: EvidenceSource.Kind.allCases.map(\.rawValue), reading.file.path
                        ))
                }
            case .date?:
                source.date = CalendarDate(iso: value.value)
                if source.date == nil { reading.diagnostics.append(.invalidDate(value, reading.file.path)) }
            case .sample?: source.sample = value.value
            case .solicited?:
                source.isSolicited = reading.dictionary.truth(value.value)
                if source.isSolicited == nil {
                    reading.diagnostics.append(
                        .unknownValue(value, key: "solicited", allowed: ["yes", "no"], reading.file.path))
                }
            case .audience?:
                let audience: Audience? = reading.dictionary.fixedValue(value.value)
                source.audience = audience ?? .restricted
                if audience == nil {
                    reading.diagnostics.append(
                        .unknownValue(
                            value, key: "audience", allowed: Audience.allCases.map(\.rawValue), reading.file.path))
                }
            case .id?: source.id = value
            case .link?:
                if source.link == nil {
                    source.link = reading.document.links.count + reading.moreLinks.count
                    reading.moreLinks.append(
                        LinkDraft(address: value.value, isImage: false, alternative: nil, range: value.range))
                }
            case .title?, nil: continue
            }
        }
        return source
    }

    private func text(_ cell: Int) -> Located<String> {
        var passage = reading.passage(reading.blocks[cell].inlines)
        passage.trim()
        return Located(LabelText.trimmed(passage.plain), passage.range ?? reading.blocks[cell].range)
    }

    private func link(_ cell: Int) -> Int? {
        for inline in reading.document.inlines[reading.blocks[cell].inlines] {
            if case .linkStart(let index) = inline.kind { return index }
        }
        return nil
    }
}
