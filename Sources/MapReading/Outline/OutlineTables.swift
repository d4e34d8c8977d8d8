import DocumentSyntax
import JourneyModel
import SourceDiagnostics

extension OutlineReader {
    /// A table of lanes and their content; any other table is prose.
    mutating func readTable(_ block: Int) {
        guard let table = outline.table(at: block), outline.isTableOfLanes(table) else {
            addProse(block)
            return
        }
        flushProse()
        if !table.isLaneAndContent {
            readPersonaColumns(table)
            lane = nil
            return
        }
        let rows = (table.headerIsRow ? [reading.children(of: block)[0]] : []) + table.rows
        var current: Int?
        for (row, first) in zip(rows, table.laneRows) {
            let cells = reading.children(of: row)
            if first.meaning == nil, !lanes.isDeclared(first.folded) { reading.complainIfNearLane(first) }
            if let known = lanes.lane(first.folded) { current = known } else if !first.folded.isEmpty { current = nil }
            guard cells.count > 1 else { continue }
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

    /// Lanes down and the people of the map across: every entry says whose it is.
    private mutating func readPersonaColumns(_ table: TableFacts) {
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
                        guard let entry = items.entry(part), let range = part.range else { continue }
                        var shown = part
                        if column < table.header.count, !table.header[column].text.isEmpty {
                            shown.inlines.insert(
                                Inline(.text(table.header[column].text + ": "), ByteRange(at: range.lowerBound)),
                                at: shown.inlines.startIndex)
                        }
                        builder.add(entry, lane: current, stage: stage, step: step, shown: reading.richText(shown))
                    }
                }
            }
        }
    }

    private func isEmotions(_ lane: Int?) -> Bool { lane.map { lanes.lanes[$0].meaning.holds(.emotions) } ?? false }

    private func isNothing(_ passage: Passage, of passages: [Passage]) -> Bool {
        passages.count == 1 && reading.dictionary.roles(of: passage.plain).contains(.empty)
    }
}
