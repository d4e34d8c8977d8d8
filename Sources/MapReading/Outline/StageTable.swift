import DocumentSyntax
import JourneyModel

/// A table inside a stage whose columns are lanes: `| Touchpoint | Thoughts | Pain points |`, perhaps with a first column
/// of steps.
struct StageTable {
    /// The lane of each column; nil where the steps stand.
    let lanes: [LaneMeaning?]
    let table: TableFacts

    /// Nil for a table that says something else: unless every column is a known lane, and two of them for certain.
    init?(_ table: TableFacts) {
        guard table.header.count >= 2, !table.rows.isEmpty else { return nil }
        var evidence = LaneEvidence()
        var lanes: [LaneMeaning?] = []
        for (index, cell) in table.header.enumerated() {
            let leads: NameRoles = [.stage, .step, .time, .number]
            if index == 0, cell.folded.isEmpty || cell.meaning == nil && !cell.roles.isDisjoint(with: leads) {
                lanes.append(nil)
                continue
            }
            guard let meaning = cell.meaning, !meaning.isGuess else { return nil }
            evidence.add(meaning)
            lanes.append(meaning)
        }
        guard evidence.strong.count >= 2 else { return nil }
        self.lanes = lanes
        self.table = table
    }
}

extension OutlineReader {
    /// Every cell into the lane of its column; a first column of steps names them.
    mutating func read(_ columns: StageTable) {
        let table = columns.table
        let known = zip(columns.lanes, table.header).map { $0 == nil ? nil : lanes.lane($1.folded) }
        let around = step
        for row in table.rows {
            let cells = reading.children(of: row)
            if columns.lanes[0] == nil, let first = cells.first { addStep(first) }
            for (column, cell) in cells.enumerated() where column > 0 || columns.lanes[0] != nil {
                let inlines = reading.document.inlines[reading.blocks[cell].inlines]
                guard column < known.count, let lane = known[column] else {
                    builder.addProse(.stage(stage), reading.richText(Passage(inlines)))
                    continue
                }
                let passages = CellItems.split(inlines, isScore: lanes.lanes[lane].meaning.holds(.emotions))
                for passage in passages where !isNothing(passage, of: passages) { add(passage, lane) }
            }
        }
        step = around
    }

    private mutating func addStep(_ cell: Int) {
        var passage = reading.passage(reading.blocks[cell].inlines)
        let attributes = passage.takeAttributes()
        passage.trim()
        let name = reading.dictionary.stageName(LabelText.trimmed(passage.plain))
        // A row without a name goes on with the step before it.
        guard !name.name.isEmpty else { return }
        step = builder.addStep(
            StepDraft(
                name: name.name, duration: name.duration, stage: stage, attributes: reading.attributes(attributes),
                range: reading.blocks[cell].range))
    }
}
