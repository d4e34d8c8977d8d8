import DocumentSyntax
import JourneyModel
import MarkupWriting
import SourceDiagnostics

/// Reads one outline into a map: a heading per stage, perhaps one per step, lanes as headings, labels or tables below.
struct OutlineReader {
    let reading: FileReading
    let outline: BodyOutline
    let plan: OutlinePlan
    let items: ItemReader
    var lanes: OutlineLanes
    var builder: MapBuilder

    /// Where the next text belongs.
    var stage = 0
    var step: Int?
    var lane: Int? {
        didSet { lane.map { builder.placeLine(aboveLane: $0) } }
    }
    /// Headers of tables of lanes whose words have been kept.
    var seenHeaders: Set<UInt64> = []
    var origin = Origin.heading
    /// The lane has had content: its label is not waiting for a list.
    var isFilled = false
    /// How the label of the lane is made, when it stands alone above what it names.
    var lonelyStyle: LabelLine.Style?
    /// Names in bold part what the lane holds.
    var isGrouped = false
    /// Blocks of prose that are still to be written, as one piece.
    private var pendingProse: Range<Int>?

    enum Origin {
        case heading, paragraph, list
    }

    init(
        _ reading: FileReading, _ outline: BodyOutline, _ plan: OutlinePlan, fields: JourneyFields,
        declared: Set<UInt64>
    ) {
        self.reading = reading
        self.outline = outline
        self.plan = plan
        items = ItemReader(reading: reading)
        lanes = OutlineLanes(declared: declared)
        let first = outline.headings[plan.parent ?? plan.stages[0].heading]
        builder = MapBuilder(reading: reading, fields: fields, range: reading.blocks[first.block].range)
    }

    /// The blocks that the outline takes, one range for each stage.
    var blocks: [Range<Int>] {
        plan.stages.map { outline.headings[$0.heading].block..<outline.headings[$0.heading].sectionEnd }
    }

    mutating func read() -> JourneyDraft {
        noteNames()
        for lane in lanes.lanes {
            let index = builder.addLane(lane.name, lane.meaning, lane.range)
            if lane.isOwn { complainIfNear(lane) }
            if !lane.otherNames.isEmpty { builder.finish { $0.lanes[index].otherNames = lane.otherNames } }
        }
        for planned in plan.stages { read(planned) }
        return builder.draft
    }

    // MARK: Names of lanes

    private mutating func noteNames() {
        for (index, planned) in plan.stages.enumerated() {
            let section = outline.headings[planned.heading]
            var heading = planned.heading
            var isInLane = false
            while heading < outline.headings.count, outline.headings[heading].block < section.sectionEnd {
                let current = outline.headings[heading]
                if heading != planned.heading, !planned.steps.contains(heading),
                    reading.blueprintLine(current.folded) == nil
                {
                    isInLane = current.meaning != nil
                    lanes.note(
                        laneName(current), current.folded, current.meaning, reading.blocks[current.block].range,
                        stage: index)
                } else {
                    isInLane = false
                }
                if !isInLane { noteLabels(current.block + 1..<current.contentEnd, stage: index) }
                heading += 1
            }
        }
        lanes.decide()
    }

    private mutating func noteLabels(_ blocks: Range<Int>, stage: Int) {
        var block = blocks.lowerBound
        while block < blocks.upperBound {
            let placed = outline.labels(in: block..<reading.blocks[block].end)
            let isOfLabels = isListOfLabels(block, placed)
            for placed in placed {
                let label = placed.label
                guard label.meaning != nil || label.style != .plain, !isPersona(label),
                    reading.blueprintLine(label.folded) == nil, !outline.isStray(placed, reading)
                else { continue }
                // Among labels of lanes an unknown one is a lane of the author's own, unless it is a slip of the pen.
                let own =
                    isOfLabels && label.meaning == nil && !reading.isSlip(label)
                    ? LaneMeaning(kind: .custom) : nil
                lanes.note(label.name, label.folded, label.meaning ?? own, label.nameRange, stage: stage)
            }
            let table = outline.table(at: block)
            if let table, !outline.isTableOfLanes(table), let columns = StageTable(table) {
                for (cell, meaning) in zip(table.header, columns.lanes) where meaning != nil {
                    let range = cell.block.map { reading.blocks[$0].range } ?? reading.blocks[block].range
                    lanes.note(cell.text, cell.folded, meaning, range, stage: stage)
                }
            }
            if let table, outline.isTableOfLanes(table) {
                for row in table.laneRows where !row.folded.isEmpty {
                    let range = row.block.map { reading.blocks[$0].range } ?? reading.blocks[block].range
                    // In a table of lanes every row is one.
                    lanes.note(row.text, row.folded, row.meaning ?? LaneMeaning(kind: .custom), range, stage: stage)
                }
            }
            block = reading.blocks[block].end
        }
    }

    /// A list every entry of which begins with a label, two of them at least with the name of a known lane.
    private func isListOfLabels(_ list: Int, _ placed: ArraySlice<PlacedLabel>) -> Bool {
        guard case .list = reading.blocks[list].kind else { return false }
        var known: Set<UInt64> = []
        for item in reading.children(of: list) {
            guard let first = placed.first(where: { $0.item == item }), first.label.style == .bold else { return false }
            if first.label.meaning != nil { known.insert(first.label.folded.key) }
        }
        return known.count >= 2
    }

    private func laneName(_ heading: HeadingSection) -> String {
        LabelText.withoutFinalColon(heading.text) ?? heading.text
    }

    func isPersona(_ label: LabelLine) -> Bool {
        label.meaning == nil && reading.dictionary.roles(label.folded).contains(.persona)
    }

    // MARK: Stages

    private mutating func read(_ planned: OutlinePlan.Stage) {
        let section = outline.headings[planned.heading]
        stage = builder.addStage(
            StageDraft(
                name: section.name.name, headingSlug: reading.anchors.slug(ofBlock: section.block),
                duration: section.name.duration,
                attributes: reading.attributes(section.attributes), range: reading.blocks[section.block].range))
        step = nil
        lane = nil
        if let qualifier = section.qualifier { builder.addProse(.stage(stage), reading.richText(qualifier)) }
        var next = planned.heading + 1
        var block = section.block + 1
        while block < section.sectionEnd {
            if next < outline.headings.count, outline.headings[next].block == block {
                readHeading(next, isStep: planned.steps.contains(next))
                next += 1
            } else {
                read(block)
            }
            block = reading.blocks[block].end
        }
        flushProse()
        builder.placeLine(aboveLane: nil)
    }

    private mutating func readHeading(_ index: Int, isStep: Bool) {
        let heading = outline.headings[index]
        let range = reading.blocks[heading.block].range
        if isStep {
            flushProse()
            lane = nil
            step = builder.addStep(
                StepDraft(
                    name: heading.name.name, duration: heading.name.duration, stage: stage,
                    attributes: reading.attributes(heading.attributes), range: range))
            if let qualifier = heading.qualifier { builder.addProse(.stage(stage), reading.richText(qualifier)) }
            return
        }
        if let line = reading.blueprintLine(heading.folded) {
            readDivider(line, heading.block)
        } else if let known = lanes.lane(heading.folded) {
            flushProse()
            lane = known
            origin = .heading
        } else {
            complainIfNear(heading.text, heading.folded, range)
            lane = nil
            addProse(heading.block)
        }
    }

    // MARK: Content

    private mutating func read(_ block: Int) {
        switch reading.blocks[block].kind {
        case .paragraph: readParagraph(block)
        case .list: readList(block)
        case .quote: readQuote(block)
        case .table: readTable(block)
        case .thematicBreak:
            flushProse()
            lane = nil
        case .code, .html: if !reading.takenBlocks.contains(block) { addProse(block) }
        case .comment: break
        case .heading, .listItem, .tableRow, .tableCell: break
        }
    }

    /// A line of a blueprint: it ends the lane above it.
    private mutating func readDivider(_ line: BlueprintLine, _ block: Int) {
        flushProse()
        lane = nil
        builder.expectLane(below: line, reading.blocks[block].range)
        builder.finish { $0.fields.kind = $0.fields.kind ?? .serviceBlueprint }
    }

    private mutating func readParagraph(_ block: Int) {
        let range = reading.blocks[block].inlines
        let placed = outline.labels(in: block..<block + 1)
        if placed.first?.label.isAlone ?? true, let line = reading.blueprintLine(range) {
            return readDivider(line, block)
        }
        guard placed.contains(where: { startsLane($0) && (lanes.lane($0.label.folded) != nil || isSlip($0)) }) else {
            if origin == .paragraph, let first = placed.first, first.line.lowerBound == range.lowerBound {
                endLane(at: first)
            }
            if let lane {
                flushProse()
                add(reading.passage(range), lane)
            } else {
                addProse(block)
            }
            return
        }
        flushProse()
        var text = Passage()
        var target = lane
        var mayEnd = false
        for line in LabelScan.lines(reading.document.inlines, range) {
            if let found = placed.first(where: { $0.line == line }), startsLane(found),
                let known = lanes.lane(found.label.folded)
            {
                close(&text, target, block)
                target = known
                lane = known
                isFilled = false
                origin = .paragraph
                isGrouped = false
                lonelyStyle = found.label.isAlone ? found.label.style : nil
                text = found.label.rest
                mayEnd = true
            } else if let found = placed.first(where: { $0.line == line }),
                isSlip(found) && startsLane(found)
                    || found.label.style == .bold && (!isPersona(found.label) || mayEnd)
            {
                complainIfNear(found.label)
                close(&text, target, block)
                target = nil
                lane = nil
                text = Passage(reading.document.inlines[line])
            } else {
                if !text.isEmpty {
                    text.inlines.append(Inline(.softBreak, text.inlines[text.inlines.endIndex - 1].range))
                }
                text.inlines += reading.document.inlines[line]
            }
        }
        close(&text, target, block)
    }

    private mutating func close(_ text: inout Passage, _ lane: Int?, _ block: Int) {
        defer { text = Passage() }
        text.trim()
        guard !text.isEmpty else { return }
        guard let lane else { return builder.addProse(.stage(stage), reading.richText(text)) }
        // What stands on a label's line is parted as in a cell of a table.
        for part in CellItems.split(text.inlines, isScore: lanes.lanes[lane].meaning.holds(.emotions)) {
            add(part, lane)
        }
    }

    private mutating func readList(_ block: Int) {
        let placed = Array(outline.labels(in: block..<block + 1))
        if placed.isEmpty, let lane {
            flushProse()
            var item = block + 1
            while item < reading.blocks[block].end {
                add(items.entry(listItem: item), lane)
                item = reading.blocks[item].end
            }
            return
        }
        let children = reading.children(of: block)
        let lanesOfItems = children.map { item in
            placed.first {
                $0.item == item && lanes.lane($0.label.folded) != nil && beginsItem($0) && !outline.isStray($0, reading)
            }
        }
        let slips = children.map { item in placed.first { $0.item == item && beginsItem($0) && isSlip($0) } }
        let count = lanesOfItems.count { $0 != nil } + slips.count { $0 != nil }
        // Inside a lane a bold name is part of an item, unless every entry names a lane.
        let isLabelList =
            lane == nil || origin == .list || isFilled && origin == .paragraph
            ? count > 0 : count > 1 && count == children.count
        guard isLabelList else {
            for label in placed where lane == nil { complainIfNear(label.label) }
            let hasLazy = children.contains { hasLazyLabel($0, placed) }
            guard lane != nil || hasLazy else {
                addProse(block)
                return
            }
            flushProse()
            for item in children { readEntry(item, placed) }
            return
        }
        flushProse()
        for (index, item) in children.enumerated() {
            if lanesOfItems[index] != nil {
                readLabelled(item, placed)
            } else if let unknown = slips[index] ?? placed.first(where: { $0.item == item }),
                slips[index] != nil || unknown.label.style == .bold
            {
                complainIfNear(unknown.label)
                lane = nil
                addItemProse(item)
            } else {
                readEntry(item, placed)
            }
        }
    }

    /// An entry without a label of its own: of the lane in force, or prose.
    private mutating func readEntry(_ item: Int, _ placed: [PlacedLabel]) {
        if hasLazyLabel(item, placed) {
            readLabelled(item, placed.filter { $0.item != item || isLazy($0) })
            origin = .paragraph
            isFilled = false
        } else if let lane {
            add(items.entry(listItem: item), lane)
        } else {
            addItemProse(item)
        }
    }

    /// `- **Emotion:** text`, with more lines, labels or nested entries below.
    private mutating func readLabelled(_ item: Int, _ placed: [PlacedLabel]) {
        let children = reading.children(of: item)
        guard let paragraph = children.first else { return }
        origin = .list
        var text = Passage()
        var target = placed.contains { $0.item == item && beginsItem($0) } ? nil : lane
        var nested: AttributesDraft?
        let rest = children.dropFirst()
        for line in LabelScan.lines(reading.document.inlines, reading.blocks[paragraph].inlines) {
            if let found = placed.first(where: { $0.line == line && $0.item == item }),
                let known = lanes.lane(found.label.folded)
            {
                close(&text, target, paragraph)
                target = known
                lane = known
                text = found.label.rest
            } else if let found = placed.first(where: { $0.line == line && $0.item == item }), isSlip(found) {
                complainIfNear(found.label)
                close(&text, target, paragraph)
                target = nil
                lane = nil
                text = Passage(reading.document.inlines[line])
            } else {
                if !text.isEmpty {
                    text.inlines.append(Inline(.softBreak, text.inlines[text.inlines.endIndex - 1].range))
                }
                text.inlines += reading.document.inlines[line]
            }
        }
        guard let target else {
            close(&text, nil, paragraph)
            for child in rest { addProse(child) }
            return
        }
        // Attributes may be nested below the one item that stands on the label's line.
        var lists: [Int] = []
        for child in rest {
            if case .list = reading.blocks[child].kind, !text.isEmpty, let own = items.attributes(ofList: child) {
                nested = own
            } else {
                lists.append(child)
            }
        }
        if nested != nil {
            add(items.entry(text, nested: nested), target)
        } else {
            close(&text, target, paragraph)
        }
        for child in lists {
            switch reading.blocks[child].kind {
            case .list:
                for entry in reading.children(of: child) { add(items.entry(listItem: entry), target) }
            case .quote: readQuote(child)
            case .paragraph: add(reading.passage(reading.blocks[child].inlines), target)
            case .table, .code, .html, .heading: addProse(child)
            case .listItem, .tableRow, .tableCell, .thematicBreak, .comment: break
            }
        }
    }

    private mutating func readQuote(_ block: Int) {
        let placed = outline.labels(in: block..<reading.blocks[block].end)
        if placed.contains(where: { lanes.lane($0.label.folded) != nil && startsLane($0) }) {
            // The quotation marks out the lanes of the stage.
            for child in reading.children(of: block) { read(child) }
            flushProse()
            lane = nil
            return
        }
        guard let lane else {
            addProse(block)
            return
        }
        flushProse()
        for child in reading.children(of: block) {
            switch reading.blocks[child].kind {
            case .paragraph: add(items.entry(reading.passage(reading.blocks[child].inlines), isQuote: true), lane)
            case .list:
                for item in reading.children(of: child) {
                    var entry = items.entry(listItem: item)
                    entry?.isQuote = true
                    add(entry, lane)
                }
            case .quote: readQuote(child)
            case .heading, .code, .table, .html: addProse(child)
            case .listItem, .tableRow, .tableCell, .thematicBreak, .comment: break
            }
        }
    }

    // MARK: Writing

    mutating func add(_ text: Passage, _ lane: Int) {
        for entry in items.entries(text, in: lanes.lanes[lane].meaning) { add(entry, lane) }
    }

    private mutating func add(_ entry: ItemReader.Entry?, _ lane: Int) {
        isFilled = true
        guard let entry, !Decoration.isNothing(entry.text.plain) || entry.text.markup != nil else { return }
        builder.add(entry, lane: lane, stage: stage, step: step)
    }

    mutating func addProse(_ block: Int) {
        let range = block..<reading.blocks[block].end
        if let pending = pendingProse, pending.upperBound == range.lowerBound {
            pendingProse = pending.lowerBound..<range.upperBound
        } else {
            flushProse()
            pendingProse = range
        }
    }

    private mutating func addItemProse(_ item: Int) {
        builder.addProse(.stage(stage), reading.prose(item + 1..<reading.blocks[item].end))
    }

    mutating func flushProse() {
        guard let range = pendingProse else { return }
        builder.addProse(.stage(stage), reading.prose(range))
        pendingProse = nil
    }
}
