import DocumentSyntax
import JourneyModel
import SourceDiagnostics

extension OutlineReader {
    /// A table of lanes and their content, or one whose columns are lanes; any other table is prose.
    mutating func readTable(_ block: Int) {
        guard let table = outline.table(at: block), outline.isTableOfLanes(table) else {
            guard let columns = outline.table(at: block).flatMap(StageTable.init) else { return addProse(block) }
            flushProse()
            read(columns)
            lane = nil
            return
        }
        flushProse()
        if !table.isLaneAndContent {
            readPersonaColumns(table)
            lane = nil
            return
        }
        addHeader(of: table)
        let rows = (table.headerIsRow ? [reading.children(of: block)[0]] : []) + table.rows
        var current: Int?
        for (row, first) in zip(rows, table.laneRows) {
            let cells = reading.children(of: row)
            if first.meaning == nil, !lanes.isDeclared(first.folded) { reading.complainIfNearLane(first) }
            if let known = lanes.lane(first.folded) { current = known } else if !first.folded.isEmpty { current = nil }
            guard cells.count > 1 else { continue }
            for cell in cells.dropFirst(2) {
                builder.addProse(.stage(stage), reading.richText(reading.passage(reading.blocks[cell].inlines)))
            }
            let passages = CellItems.split(
                reading.document.inlines[reading.blocks[cells[1]].inlines], isScore: isEmotions(current))
            guard let current else {
                builder.addProse(.stage(stage), reading.richText(reading.passage(reading.blocks[cells[0]].inlines)))
                for passage in passages { builder.addProse(.stage(stage), reading.richText(passage)) }
                continue
            }
            for passage in passages where !isNothing(passage, of: passages) { add(passage, current) }
        }
        lane = nil
    }

    /// "Aspect | Details" only names the two columns; words of the author's own stand with the first stage that has them.
    private mutating func addHeader(of table: TableFacts) {
        guard !table.headerIsRow else { return }
        for (cell, role) in zip(table.header, [NameRoles.laneColumn, .contentColumn]) {
            guard let block = cell.block, !cell.folded.isEmpty, !cell.roles.contains(role),
                seenHeaders.insert(cell.folded.key).inserted
            else { continue }
            builder.addProse(.stage(stage), reading.richText(reading.passage(reading.blocks[block].inlines)))
        }
    }

    /// Lanes down and the people of the map across: every entry knows whose it is.
    private mutating func readPersonaColumns(_ table: TableFacts) {
        let people = table.header.map { cell in
            cell.block.map { Located(cell.text, reading.blocks[$0].range) }
        }
        for person in people.dropFirst() { if let person { note(person) } }
        for (row, first) in zip(table.rows, table.firstColumn) {
            let cells = reading.children(of: row)
            guard let current = lanes.lane(first.folded) else {
                for cell in cells {
                    builder.addProse(.stage(stage), reading.richText(reading.passage(reading.blocks[cell].inlines)))
                }
                continue
            }
            if first.meaning == nil, !lanes.isDeclared(first.folded) { reading.complainIfNearLane(first) }
            for (column, cell) in cells.enumerated().dropFirst() {
                let passages = CellItems.split(
                    reading.document.inlines[reading.blocks[cell].inlines], isScore: isEmotions(current))
                for passage in passages where !isNothing(passage, of: passages) {
                    for part in ItemCuts.split(passage, in: lanes.lanes[current].meaning) {
                        guard var entry = items.entry(part) else { continue }
                        if column < people.count, let person = people[column] { entry.tag(person) }
                        builder.add(entry, lane: current, stage: stage, step: step)
                    }
                }
            }
        }
    }

    /// Adds somebody to those whose journey it is.
    private mutating func note(_ person: Located<String>) {
        builder.finish { draft in
            let key = FoldedName(person.value).key
            if !draft.personas.contains(where: { FoldedName($0.value).key == key }) { draft.personas.append(person) }
        }
    }

    private func isEmotions(_ lane: Int?) -> Bool { lane.map { lanes.lanes[$0].meaning.holds(.emotions) } ?? false }

    func isNothing(_ passage: Passage, of passages: [Passage]) -> Bool {
        passages.count == 1 && reading.dictionary.roles(of: passage.plain).contains(.empty)
    }
}
