import JourneyModel
import MapReading
import SourceDiagnostics

extension GridLinker {
    /// Items in their final order, by row, column and place in the file; what their texts name is listed for later.
    mutating func linkItems(_ diagnostics: inout [Diagnostic]) {
        let columns = grid.stages.count
        var firstColumns: [Int] = []
        var spans: [Int: Range<Int>] = [:]
        firstColumns.reserveCapacity(draft.items.count)
        for index in draft.items.indices {
            let column = grid.columns[draft.items[index].stage]
            if let attributes = draft.items[index].attributes, !attributes.spannedStages.isEmpty {
                let span = span(from: column, attributes.spannedStages, &diagnostics)
                spans[index] = span
                firstColumns.append(span.lowerBound)
            } else {
                firstColumns.append(column)
            }
        }
        // Counting sort: the order in the file stays within a cell.
        var ends = [Int](repeating: 0, count: grid.lanes.count * columns + 1)
        for index in draft.items.indices {
            ends[grid.rows[draft.items[index].lane] * columns + firstColumns[index] + 1] += 1
        }
        for cell in 1..<max(1, ends.count) { ends[cell] += ends[cell - 1] }
        grid.cells = (0..<(ends.count - 1)).map { ends[$0]..<ends[$0 + 1] }
        var order = [Int](repeating: 0, count: draft.items.count)
        var next = ends
        for index in draft.items.indices {
            let cell = grid.rows[draft.items[index].lane] * columns + firstColumns[index]
            order[next[cell]] = index
            next[cell] += 1
        }
        grid.items.reserveCapacity(order.count)
        grid.order = order
        var names = ItemIDs()
        for (cell, range) in grid.cells.enumerated() where !range.isEmpty {
            names.beginCell()
            let lane = cell / columns
            let column = cell % columns
            let cellID = grid.stages[column].id + "." + grid.lanes[lane].id
            let originals = translated(order[range], lane: lane, column: column)
            for (place, index) in order[range].enumerated() {
                let stages = spans[index] ?? column..<column + 1
                append(
                    index, lane: lane, stages: stages, cellID: cellID, translating: originals?[place] ?? nil, &names,
                    &diagnostics)
            }
        }
    }

    /// The original's item in the place of each item of a cell; nil for a map that is no translation.
    private func translated(_ cell: ArraySlice<Int>, lane: Int, column: Int) -> [Int?]? {
        guard let original, let row = originalRows[lane], let other = originalColumn(column) else { return nil }
        return original.items(of: cell.map { itemIDs[$0] }, lane: row, stage: other)
    }

    private mutating func append(
        _ index: Int, lane: Int, stages: Range<Int>, cellID: String, translating translated: Int?,
        _ names: inout ItemIDs, _ diagnostics: inout [Diagnostic]
    ) {
        let text = draft.items[index].text
        var details: Int?
        if let attributes = draft.items[index].attributes {
            details = store(attributes, translating: translated, &diagnostics)
        }
        if grid.lanes[lane].kind != .emotions, grid.lanes[lane].namesThings, !text.plain.isEmpty {
            if details == nil, grid.lanes[lane].holds(.touchpoints) {
                details = grid.details.count
                grid.details.append(ItemDetails())
            }
            mentions.append(.text(item: grid.items.count, at: draft.items[index].range, original: translated))
        }
        var feeling: Int?
        if let felt = draft.items[index].feeling {
            feeling = grid.feelings.count
            grid.feelings.append(felt)
        }
        grid.items.append(
            Item(
                id: itemIDs[index] ?? names.id(draft.items[index].digits, cell: cellID), text: text, lane: lane,
                stages: stages,
                step: draft.items[index].step.map { grid.stepPlaces[$0] }, isQuote: draft.items[index].isQuote,
                isDone: draft.items[index].isDone, feeling: feeling, details: details))
    }

    /// The columns from the first to the last that an item names; items cover an unbroken run.
    private func span(
        from column: Int, _ names: [Located<String>], _ diagnostics: inout [Diagnostic]
    ) -> Range<Int> {
        let table = StageNames(grid.stages)
        var first = column
        var last = column
        for name in names {
            guard let found = table.find(name.value) else {
                diagnostics.append(table.unknown(name, path: path))
                continue
            }
            first = min(first, found)
            last = max(last, found)
        }
        return first..<last + 1
    }
}

extension Lane {
    /// Its items name touchpoints, channels or teams.
    fileprivate var namesThings: Bool { holds(.touchpoints) || holds(.channels) || holds(.teams) }
}
