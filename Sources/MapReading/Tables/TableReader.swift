import DocumentSyntax
import JourneyModel
import MarkupWriting
import SourceDiagnostics

/// Reads a table that has been recognised as a map.
struct TableReader {
    let reading: FileReading
    let items: ItemReader
    private let table: TableFacts
    /// Names of lanes that the front matter states.
    private let declared: Set<UInt64>
    private(set) var builder: MapBuilder

    init(_ reading: FileReading, _ table: TableFacts, fields: JourneyFields) {
        self.reading = reading
        self.table = table
        items = ItemReader(reading: reading)
        declared = Set(fields.lanes.map { OutlineLanes.key(FoldedName($0.value)) })
        builder = MapBuilder(reading: reading, fields: fields, range: reading.blocks[table.block].range)
    }

    mutating func read(_ shape: TableShape) -> JourneyDraft {
        switch shape {
        case .stagesDown(let uses): readDown(uses)
        case .stagesAcross: readAcross()
        }
        return builder.draft
    }

    // MARK: Stages down

    private mutating func readDown(_ uses: [TableShape.ColumnUse]) {
        var lanes: [Int?] = []
        var usesOfLanes: [Bool] = []
        for (index, use) in uses.enumerated() {
            guard case .lane(let meaning) = use else {
                lanes.append(nil)
                usesOfLanes.append(false)
                continue
            }
            let cell = table.header[index]
            let range = cell.block.map { reading.blocks[$0].range } ?? reading.blocks[table.block].range
            complainIfNear(cell)
            lanes.append(builder.addLane(cell.text.isEmpty ? String(index + 1) : cell.text, meaning, range))
            usesOfLanes.append(meaning.holds(.emotions))
        }
        let people = PersonaColumn(table, reading)
        for person in people?.all ?? [] { builder.finish { $0.personas.append(person) } }
        let stageColumn = uses.firstIndex(of: .stage) ?? 0
        keepHeader(stageColumn)
        let stepColumn = uses.firstIndex(of: .step)
        let numberColumn = uses.firstIndex(of: .number)
        var stage: Int?
        var stageName = StageName(name: "")
        let isTimed = table.header[stageColumn].roles.contains(.time)
        var group: Int?
        let groups = RowGroups(table, reading, stageColumn: stageColumn)
        for (number, row) in table.rows.enumerated() {
            let cells = reading.children(of: row)
            if !reading.hasPipe(row) {
                addProse(row)
                continue
            }
            if groups.titles.contains(row) {
                group = cells[stageColumn]
                continue
            }
            let heading = stageColumn < cells.count ? title(cells[stageColumn], keepsClock: isTimed) : nil
            if let heading, stage == nil || !reading.dictionary.isSameStage(heading.name, as: stageName) {
                stageName = heading.name
                stage = builder.addStage(
                    StageDraft(
                        name: stageName.name, duration: heading.name.duration, attributes: heading.attributes,
                        range: heading.range))
            } else if stage == nil {
                // A first row without a name: its number, or its place.
                let own = numberColumn.flatMap { $0 < cells.count ? title(cells[$0]) : nil }
                stageName = own?.name ?? StageName(name: String(number + 1))
                stage = builder.addStage(
                    StageDraft(name: stageName.name, range: own?.range ?? reading.blocks[row].range))
            }
            guard let stage else { continue }
            if let title = group {
                builder.addProse(.stage(stage), reading.richText(reading.passage(reading.blocks[title].inlines)))
                group = nil
            }
            var step: Int?
            if let stepColumn, stepColumn < cells.count, let own = title(cells[stepColumn]) {
                step = builder.addStep(
                    StepDraft(
                        name: own.name.name, duration: own.name.duration, stage: stage, attributes: own.attributes,
                        range: own.range))
            }
            let person = people?.person(ofRow: cells)
            for (column, cell) in cells.enumerated() {
                if column < lanes.count, let lane = lanes[column] {
                    let whose = column == people?.column ? nil : person
                    addItems(cell, lane: lane, stage: stage, step: step, isScore: usesOfLanes[column], of: whose)
                } else if column >= lanes.count, !reading.plain(cell).isEmpty {
                    builder.addProse(.stage(stage), reading.richText(reading.passage(reading.blocks[cell].inlines)))
                }
            }
        }
    }

    // MARK: Stages across

    private mutating func readAcross() {
        var stages: [Int] = []
        for (index, cell) in table.header.dropFirst().enumerated() {
            let own = cell.block.flatMap { title($0) }
            let range = own?.range ?? cell.block.map { reading.blocks[$0].range } ?? reading.blocks[table.block].range
            stages.append(
                builder.addStage(
                    StageDraft(
                        name: own?.name.name ?? String(index + 1), duration: own?.name.duration,
                        attributes: own?.attributes,
                        range: range)))
        }
        keepHeader(0)
        readCorner(stages)
        var lane: Int?
        var isScore = false
        var dividers: [Divider] = []
        for (row, first) in zip(table.rows, table.firstColumn) {
            let cells = reading.children(of: row)
            if !reading.hasPipe(row) {
                addProse(row)
                continue
            }
            let isDivider = cells.dropFirst().allSatisfy { Decoration.isNothing(reading.plain($0)) }
            if isDivider {
                // A line of a blueprint, or a title among the rows.
                if let cell = cells.first, !Decoration.isNothing(reading.plain(cell)) {
                    dividers.append(Divider(cell: cell, lane: builder.draft.lanes.count))
                }
                continue
            }
            if !first.folded.isEmpty || lane == nil {
                let meaning = first.meaning ?? LaneMeaning(kind: .custom)
                let range = first.block.map { reading.blocks[$0].range } ?? reading.blocks[row].range
                complainIfNear(first)
                lane = builder.addLane(first.text.isEmpty ? "—" : first.text, meaning, range)
                isScore = meaning.holds(.emotions)
            }
            guard let lane else { continue }
            for (index, cell) in cells.dropFirst().enumerated() where index < stages.count {
                addItems(cell, lane: lane, stage: stages[index], step: nil, isScore: isScore)
            }
            for cell in cells.dropFirst(stages.count + 1) { addProse(cell: cell, .afterMap) }
        }
        place(dividers: dividers)
    }

    /// "Stage", "Phase", "Lane" only say what follows; other words above the names of stages or lanes are the author's own.
    private mutating func keepHeader(_ column: Int) {
        let cell = table.header[column]
        guard let block = cell.block, !cell.folded.isEmpty, cell.roles.isEmpty, cell.meaning == nil else { return }
        addProse(cell: block, .beforeMap)
    }

    private mutating func addProse(cell: Int, _ place: Prose.Place) {
        builder.addProse(place, reading.richText(reading.passage(reading.blocks[cell].inlines)))
    }

    /// A header that begins with the name of a lane is that lane's row as well: a blueprint whose steps have no names.
    private mutating func readCorner(_ stages: [Int]) {
        guard let corner = table.header.first, let block = corner.block, let meaning = corner.meaning, !meaning.isLoose
        else { return }
        let lane = builder.addLane(corner.text, meaning, reading.blocks[block].range)
        for (stage, cell) in zip(stages, table.header.dropFirst()) {
            if let block = cell.block {
                addItems(block, lane: lane, stage: stage, step: nil, isScore: meaning.holds(.emotions))
            }
        }
    }

    /// A row that carries only a name.
    private struct Divider {
        let cell: Int
        /// The lane that follows, if one does.
        let lane: Int
    }

    /// The lines of a blueprint stand above the lane that follows them; they make a map of layers a blueprint unless it
    /// says what it is. Any other row that carries only a name is prose.
    private mutating func place(dividers: [Divider]) {
        let hasLayers = builder.draft.lanes.contains { lane in
            [.frontstage, .backstage, .supportProcesses, .systems].contains(lane.kind)
        }
        for divider in dividers {
            let lane = divider.lane < builder.draft.lanes.count ? divider.lane : nil
            if hasLayers || lane != nil, let line = reading.blueprintLine(reading.plain(divider.cell)) {
                builder.add(LineDraft(line, aboveLane: lane, range: reading.blocks[divider.cell].range))
                if hasLayers { builder.finish { $0.fields.kind = $0.fields.kind ?? .serviceBlueprint } }
            } else {
                addProse(cell: divider.cell, .afterMap)
            }
        }
    }

    /// Text that touches the table from below, which CommonMark's tables take for a row.
    private mutating func addProse(_ row: Int) {
        for cell in reading.children(of: row) where !reading.plain(cell).isEmpty {
            builder.addProse(.afterMap, reading.richText(reading.passage(reading.blocks[cell].inlines)))
        }
    }

    private func complainIfNear(_ cell: TableFacts.Cell) {
        if !declared.contains(OutlineLanes.key(cell.folded)) { reading.complainIfNearLane(cell) }
    }

    // MARK: Cells

    /// The name in a cell of stages or steps.
    private struct Title {
        let name: StageName
        let attributes: AttributesDraft?
        let range: ByteRange
    }

    private func title(_ cell: Int, keepsClock: Bool = false) -> Title? {
        var passage = reading.passage(reading.blocks[cell].inlines)
        passage.trim()
        let groups = passage.takeAttributes()
        passage.trim()
        guard let range = passage.range else { return nil }
        let text = passage.plain
        guard !Decoration.isNothing(text) else { return nil }
        // A second line is a subtitle; a duration there is the stage's.
        var lines = text.split(separator: "\n").map(String.init)
        var duration: String?
        if lines.count > 1, let last = lines.last {
            let bare = last.hasPrefix("(") && last.hasSuffix(")") ? String(last.dropFirst().dropLast()) : last
            if reading.dictionary.isDuration(bare) {
                duration = LabelText.trimmed(bare)
                lines.removeLast()
            }
        }
        var name = reading.dictionary.stageName(lines.map { LabelText.trimmed($0) }.joined(separator: " "))
        name.duration = name.duration ?? duration
        if keepsClock, let clock = StageNameText.clock(text) {
            let time = String(decoding: text.utf8.prefix(clock.length), as: UTF8.self)
            if !name.name.hasPrefix(time) { name.name = time + " " + name.name }
        }
        return Title(name: name, attributes: reading.attributes(groups), range: range)
    }

    private mutating func addItems(
        _ cell: Int, lane: Int, stage: Int, step: Int?, isScore: Bool, of person: Located<String>? = nil
    ) {
        let passages = CellItems.split(
            reading.document.inlines[reading.blocks[cell].inlines], isScore: isScore)
        if passages.count == 1, reading.dictionary.roles(of: passages[0].plain).contains(.empty) { return }
        for passage in passages {
            for var entry in items.entries(passage, in: builder.meaning(ofLane: lane)) {
                if let person { entry.tag(person) }
                builder.add(entry, lane: lane, stage: stage, step: step)
            }
        }
    }
}
