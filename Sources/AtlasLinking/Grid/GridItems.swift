import JourneyModel
import MapReading
import SourceDiagnostics

extension GridLinker {
    /// Items in their final order, by row, column and place in the file, with what their texts name.
    mutating func linkItems(_ registers: inout Registers, _ diagnostics: inout [Diagnostic]) {
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
                    &registers, &diagnostics)
            }
        }
    }

    /// What the original says in the place of each item of a cell; nil for a map that is no translation.
    private func translated(_ cell: ArraySlice<Int>, lane: Int, column: Int) -> [ItemDetails?]? {
        guard let original, let row = originalRows[lane], let other = originalColumn(column) else { return nil }
        return original.items(of: cell.map { itemIDs[$0] }, lane: row, stage: other).map { item in
            item.flatMap { original.details(ofItem: $0) }
        }
    }

    private mutating func append(
        _ index: Int, lane: Int, stages: Range<Int>, cellID: String, translating translated: ItemDetails?,
        _ names: inout ItemIDs, _ registers: inout Registers, _ diagnostics: inout [Diagnostic]
    ) {
        let text = draft.items[index].text
        var details: Int?
        if let attributes = draft.items[index].attributes {
            details = store(attributes, translating: translated, &registers, &diagnostics)
        }
        if grid.lanes[lane].kind != .emotions, !text.plain.isEmpty {
            recognise(
                text.plain, lane: grid.lanes[lane], at: draft.items[index].range, translating: translated, &details,
                &registers, &diagnostics)
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

    /// What the text itself names, by its lane: a touchpoint, channels, teams.
    private mutating func recognise(
        _ text: String, lane: Lane, at range: ByteRange, translating original: ItemDetails?, _ details: inout Int?,
        _ registers: inout Registers, _ diagnostics: inout [Diagnostic]
    ) {
        if lane.holds(.touchpoints) {
            let touchpoint =
                original?.touchpoint.map { registers.touchpoints.translate(text, as: $0, language: language) }
                ?? registers.touchpoints.resolve(
                    text, language: language, path: path, range: range, &registers.channels)
            let place = details ?? addDetails()
            details = place
            grid.details[place].touchpoint = touchpoint
            if grid.details[place].channels.isEmpty {
                grid.details[place].channels = registers.touchpoints.ownChannels(of: touchpoint)
            }
            registers.touchpoints.add(channels: grid.details[place].channels, to: touchpoint)
        }
        if lane.kind == .channels {
            registers.channels.reportNearMisses(text, at: range, path: path, &diagnostics)
        }
        if lane.kind == .teams {
            registers.teams.reportNearMisses(text, at: range, path: path, &diagnostics)
        }
        if lane.holds(.channels) {
            let channels = registers.channels.recogniseNames(
                text, translating: original?.channels.map { translation(of: $0) } ?? [])
            guard !channels.isEmpty else { return }
            let place = details ?? addDetails()
            details = place
            for channel in channels where !grid.details[place].channels.contains(channel) {
                grid.details[place].channels.append(channel)
            }
        }
        if lane.holds(.teams) {
            let teams = registers.teams.recognise(text)
            guard !teams.isEmpty else { return }
            let place = details ?? addDetails()
            details = place
            for team in teams where !grid.details[place].teams.contains(team) {
                grid.details[place].teams.append(team)
            }
        }
    }

    /// A channel of the original, to be known by its name in this map's language as well.
    func translation(of channel: Reference<Channel>) -> ChannelRegister.Translation {
        ChannelRegister.Translation(
            of: channel, from: original?.language ?? language, to: language)
    }

    private mutating func addDetails() -> Int {
        grid.details.append(ItemDetails())
        return grid.details.count - 1
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
