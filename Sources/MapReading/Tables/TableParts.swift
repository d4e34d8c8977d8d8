import JourneyModel

/// Tables that tell one map in parts: the rows of its phases one below the other, or its stages a page's width at a time.
///
/// Equal columns alone prove nothing, for the journeys of several people have those too. Parts stand under sibling
/// headings that count phases or whose rows go on in time or number, or directly one below the other; no name of a row
/// comes back, and no heading announces a person or a journey of its own.
struct TableParts {
    let outline: BodyOutline
    let reading: FileReading

    struct Part {
        /// The headings above the tables are the stages, the rows are their steps.
        let headingsAreStages: Bool
    }

    /// Whether a table goes on with the map of another that stands before it; nil when it does not.
    func continues(_ table: TableFacts, _ before: TableFacts) -> Part? {
        guard let shape = table.shape(saysJourney: true, reading), let other = before.shape(saysJourney: true, reading)
        else { return nil }
        switch (shape, other) {
        case (.stagesAcross, .stagesAcross):
            guard isNext(table, before), keys(table.firstColumn) == keys(before.firstColumn),
                Set(keys(table.header.dropFirst())).isDisjoint(with: keys(before.header.dropFirst()))
            else { return nil }
            return Part(headingsAreStages: false)
        case (.stagesDown(let uses), .stagesDown(let otherUses)):
            guard uses == otherUses, keys(table.header) == keys(before.header) else { return nil }
            let column = uses.firstIndex(of: .stage) ?? 0
            return goesOn(table, before, column, hasSteps: uses.contains(.step))
        case (.stagesAcross, .stagesDown), (.stagesDown, .stagesAcross): return nil
        }
    }

    private func goesOn(_ table: TableFacts, _ before: TableFacts, _ column: Int, hasSteps: Bool) -> Part? {
        let lead = table.header[column].roles
        let isNumbered = numbers(table, column) != nil
        let headings = siblings(table, before)
        let areStages = headings.map { $0.name.isNumberedStage && $1.name.isNumberedStage } ?? false
        if areStages, !hasSteps, lead.contains(.step) || lead.contains(.number) || isNumbered,
            !lead.contains(.stage)
        {
            return Part(headingsAreStages: true)
        }
        if isNumbered {
            guard headings != nil || isNext(table, before), let last = numbers(before, column)?.last,
                numbers(table, column)?.first == last + 1
            else { return nil }
            return Part(headingsAreStages: false)
        }
        guard Set(names(table, column)).isDisjoint(with: names(before, column)) else { return nil }
        if isNext(table, before) || headings != nil && (areStages || lead.contains(.time)) {
            return Part(headingsAreStages: false)
        }
        return nil
    }

    /// Nothing stands between the tables.
    private func isNext(_ table: TableFacts, _ before: TableFacts) -> Bool {
        reading.blocks[before.block].end == table.block
    }

    /// The headings of two tables when they are siblings that could be parts of one journey.
    private func siblings(_ table: TableFacts, _ before: TableFacts) -> (HeadingSection, HeadingSection)? {
        guard let own = outline.headingOfBlock[table.block], let other = outline.headingOfBlock[before.block],
            own != other, outline.headings[own].parent == outline.headings[other].parent,
            outline.headings[own].level == outline.headings[other].level
        else { return nil }
        let sections = (outline.headings[other], outline.headings[own])
        for section in [sections.0, sections.1] where section.isAboutPersonas || section.saysJourney { return nil }
        return sections
    }

    private func keys(_ cells: some Sequence<TableFacts.Cell>) -> [UInt64] { cells.map(\.folded.key) }

    private func names(_ table: TableFacts, _ column: Int) -> [UInt64] {
        table.rows.compactMap { row in
            let cells = reading.children(of: row)
            guard column < cells.count else { return nil }
            let name = FoldedName(reading.plain(cells[column]))
            return name.isEmpty ? nil : name.key
        }
    }

    /// The column's numbers when it holds nothing else.
    private func numbers(_ table: TableFacts, _ column: Int) -> [Int]? {
        var numbers: [Int] = []
        for row in table.rows {
            let cells = reading.children(of: row)
            guard column < cells.count, let number = Int(reading.plain(cells[column])) else { return nil }
            numbers.append(number)
        }
        return numbers.isEmpty ? nil : numbers
    }

    // MARK: Joining

    /// The maps of tables, those that go on with one before them joined to it.
    func joined(_ tables: [FoundMap]) -> [FoundMap] {
        var joined: [FoundMap] = []
        for table in tables {
            guard let last = joined.last, let own = outline.table(at: table.blocks[0].lowerBound),
                let before = outline.table(at: last.blocks[last.blocks.count - 1].lowerBound),
                let part = continues(own, before)
            else {
                joined.append(table)
                continue
            }
            var map = last
            var next = table
            if part.headingsAreStages {
                if map.blocks.count == 1 { raise(&map) }
                raise(&next)
            }
            TableParts.append(next.draft, to: &map.draft)
            joined[joined.count - 1] = FoundMap(
                map.draft, blocks: map.blocks + next.blocks, heading: heading(of: last, table), notation: map.notation)
        }
        return joined
    }

    /// The heading above the parts of a map: their own, or the one above the headings of its phases.
    private func heading(of map: FoundMap, _ part: FoundMap) -> Int? {
        guard map.heading != part.heading else { return map.heading }
        guard let own = part.heading else { return nil }
        return outline.headings[own].parent
    }

    /// Makes the heading above a table the stage of its rows.
    private func raise(_ map: inout FoundMap) {
        guard let heading = map.heading else { return }
        TableParts.raise(&map.draft, outline.headings[heading], reading)
        let block = outline.headings[heading].block
        map.blocks = [block..<block + 1] + map.blocks
    }

    /// Makes the stages of a map the steps of one stage, which a heading names.
    private static func raise(_ draft: inout JourneyDraft, _ heading: HeadingSection, _ reading: FileReading) {
        draft.steps = draft.stages.map {
            StepDraft(name: $0.name, duration: $0.duration, stage: 0, attributes: $0.attributes, range: $0.range)
        }
        draft.stages = [
            StageDraft(
                name: heading.name.name, headingSlug: reading.anchors.slug(ofBlock: heading.block),
                duration: heading.name.duration, attributes: reading.attributes(heading.attributes),
                range: reading.blocks[heading.block].range)
        ]
        for index in draft.items.indices {
            draft.items[index].step = draft.items[index].stage
            draft.items[index].stage = 0
        }
        draft.prose = draft.prose.map { prose in
            if case .stage = prose.place { Prose(place: .stage(0), text: prose.text) } else { prose }
        }
    }

    /// Adds the stages of a part behind those of the map.
    private static func append(_ part: JourneyDraft, to map: inout JourneyDraft) {
        let stages = map.stages.count
        let steps = map.steps.count
        var lanes: [Int] = []
        for lane in part.lanes {
            if let known = map.lanes.firstIndex(where: { FoldedName($0.name).key == FoldedName(lane.name).key }) {
                lanes.append(known)
            } else {
                lanes.append(map.lanes.count)
                map.lanes.append(lane)
            }
        }
        map.stages += part.stages
        map.steps += part.steps.map { step in
            var step = step
            step.stage += stages
            return step
        }
        map.items += part.items.map { item in
            var item = item
            item.lane = lanes[item.lane]
            item.stage += stages
            item.step = item.step.map { $0 + steps }
            return item
        }
        map.prose += part.prose.map { prose in
            if case .stage(let stage) = prose.place {
                Prose(place: .stage(stage + stages), text: prose.text)
            } else {
                prose
            }
        }
    }
}
