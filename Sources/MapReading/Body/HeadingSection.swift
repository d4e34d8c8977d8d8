import DocumentSyntax
import JourneyModel
import SourceDiagnostics

/// A heading and what its section says about being a stage, a lane, or neither.
struct HeadingSection {
    let block: Int
    let level: Int
    /// Index of the heading above it, nil at the top.
    let parent: Int?
    let text: String
    let folded: FoldedName
    /// As the name of a stage or step.
    fileprivate(set) var name: StageName
    /// What follows the name in italics and parentheses: "Set-up *(user leads)*".
    let qualifier: Passage?
    let meaning: LaneMeaning?
    let isAboutPersonas: Bool
    let saysJourney: Bool
    let isSources: Bool
    /// A paragraph in bold that does a heading's work.
    let isParagraph: Bool
    /// Attribute groups at the heading's end.
    let attributes: [Int]
    /// Block of the next heading, whatever its level.
    var contentEnd: Int
    /// Block after the last one of the section.
    var sectionEnd: Int
    /// Lanes that are named under this heading before the next one that is no lane.
    var evidence = LaneEvidence()
    /// A table in the section is a map of its own.
    var holdsMapTable = false
}

/// What the words of a heading say, wherever it stands.
private struct HeadingWords {
    let folded: FoldedName
    let name: StageName
    let meaning: LaneMeaning?
    let isAboutPersonas: Bool
    let saysJourney: Bool
    let isSources: Bool

    init(_ text: String, _ dictionary: ReadingDictionary) {
        folded = FoldedName(text)
        name = dictionary.stageName(text)
        meaning = dictionary.lane(LabelText.withoutFinalColon(text).map { FoldedName($0) } ?? folded)
        isAboutPersonas = dictionary.hasRole(.personaHeading, in: folded)
        saysJourney = dictionary.saysJourney(folded)
        isSources = dictionary.roles(folded, folded.withoutNumbers).contains(.sources)
    }
}

/// Kinds of lanes found at a place.
struct LaneEvidence {
    /// By names that say so on their own.
    var strong: Set<LaneKind> = []
    /// By names that are also common elsewhere.
    var loose: Set<LaneKind> = []

    mutating func add(_ meaning: LaneMeaning) {
        if meaning.isGuess { return }
        if meaning.isLoose { loose.insert(meaning.kind) } else { strong.insert(meaning.kind) }
        if let merged = meaning.merged, !meaning.isLoose { strong.insert(merged) }
    }

    mutating func formUnion(_ other: LaneEvidence) {
        strong.formUnion(other.strong)
        loose.formUnion(other.loose)
    }

    var isEmpty: Bool { strong.isEmpty && loose.isEmpty }
    /// One journey lane, or two of the words that are less telling.
    var suffices: Bool { !strong.isEmpty || loose.count >= 2 }
    var count: Int { strong.union(loose).count }
    /// Lanes that hardly anything but a journey map has.
    var core: Int { strong.intersection([.touchpoints, .thoughts, .emotions, .painPoints]).count }
}

/// A label of a top-level paragraph or list, with its place.
struct PlacedLabel {
    /// The top-level block.
    let block: Int
    /// The list item that the label begins, in a list.
    let item: Int?
    /// The line, as indices of inlines.
    let line: Range<Int>
    let label: LabelLine
}

/// The headings, labels and tables of a document, gathered once for all notations.
struct BodyOutline {
    private(set) var headings: [HeadingSection] = []
    /// In the order of the file.
    private(set) var labels: [PlacedLabel] = []
    private(set) var tables: [TableFacts] = []
    /// Blocks of the tables whose rows are lanes and whose columns are the people of the map.
    private(set) var personaTables: Set<Int> = []
    private var topBlocks: [Int] = []
    /// The heading in force at each top-level block, nil before the first.
    private(set) var headingOfBlock: [Int: Int] = [:]

    /// - Parameter fields: What the front matter says: a day's stages are times, its personas may be columns.
    init(_ reading: FileReading, _ fields: JourneyFields) {
        gatherHeadings(reading)
        keepClockTimes(isDay: fields.kind == .dayInTheLife, reading)
        gatherContent(reading)
        weighTables(reading, fields)
    }

    /// A heading and those above it, innermost first.
    func chain(_ heading: Int?) -> [Int] {
        var chain: [Int] = []
        var next = heading
        while let current = next {
            chain.append(current)
            next = headings[current].parent
        }
        return chain
    }

    /// The labels of the blocks in a range.
    func labels(in blocks: Range<Int>) -> ArraySlice<PlacedLabel> {
        let start = labels.partitioningIndex { $0.block >= blocks.lowerBound }
        let end = labels.partitioningIndex { $0.block >= blocks.upperBound }
        return labels[start..<end]
    }

    func table(at block: Int) -> TableFacts? {
        let index = tables.partitioningIndex { $0.block >= block }
        return index < tables.count && tables[index].block == block ? tables[index] : nil
    }

    /// The top-level block before another one.
    func blockBefore(_ block: Int) -> Int? {
        let index = topBlocks.partitioningIndex { $0 >= block }
        return index > 0 ? topBlocks[index - 1] : nil
    }

    /// An entry such as "- Data: two columns" in a list of other entries: a word that can be a lane, without bold and
    /// without neighbours that are labels, says what it says.
    func isStray(_ placed: PlacedLabel, _ reading: FileReading) -> Bool {
        guard placed.item != nil, placed.label.style == .plain, placed.label.meaning?.isLoose ?? true else {
            return false
        }
        let labelled = Set(labels(in: placed.block..<placed.block + 1).compactMap(\.item)).count
        return labelled * 2 < reading.children(of: placed.block).count
    }

    /// Whether the table lists lanes and what they hold in one stage, once or for each persona.
    func isTableOfLanes(_ table: TableFacts) -> Bool {
        table.isLaneAndContent || personaTables.contains(table.block)
    }

    /// Notes what the tables say about the headings above them.
    private mutating func weighTables(_ reading: FileReading, _ fields: JourneyFields) {
        personaTables = PersonaColumns(outline: self, reading: reading, fields: fields).find()
        for table in tables {
            guard let heading = headingOfBlock[table.block] else { continue }
            if isTableOfLanes(table) {
                for row in table.laneRows { if let meaning = row.meaning { headings[heading].evidence.add(meaning) } }
            } else if let columns = StageTable(table), isInStage(heading) {
                for meaning in columns.lanes { if let meaning { headings[heading].evidence.add(meaning) } }
            } else if table.shape(saysJourney: false, reading) != nil {
                for above in chain(heading) { headings[above].holdsMapTable = true }
            }
        }
    }

    /// Whether a table of lanes only adds to a stage: lanes are told by labels right under the heading, and the same under
    /// one beside it.
    private func isInStage(_ heading: Int) -> Bool {
        let own = labelledLanes(heading)
        guard own.strong.count >= 2, own.core >= 1, !headings[heading].saysJourney else { return false }
        let level = headings[heading].level
        let before = headings[..<heading].lastIndex { $0.level <= level }
        let after = headings[(heading + 1)...].firstIndex { $0.level <= level }
        return [before, after].contains { beside in
            guard let beside, headings[beside].level == level else { return false }
            return labelledLanes(beside).strong.intersection(own.strong).count >= 2
        }
    }

    /// What the labels right under a heading tell.
    func labelledLanes(_ heading: Int) -> LaneEvidence {
        var lanes = LaneEvidence()
        for placed in labels(in: headings[heading].block + 1..<headings[heading].contentEnd) {
            if let meaning = placed.label.meaning { lanes.add(meaning) }
        }
        return lanes
    }

    private mutating func gatherHeadings(_ reading: FileReading) {
        let blocks = reading.blocks
        // Most headings are the names of the lanes, stage by stage the same.
        var known: [[UInt8]: HeadingWords] = [:]
        var open: [Int] = []
        var index = 0
        while index < blocks.count {
            if let level = level(of: index, reading) {
                while let last = open.last, headings[last].level >= level {
                    headings[last].sectionEnd = index
                    open.removeLast()
                }
                if !headings.isEmpty { headings[headings.count - 1].contentEnd = index }
                var passage = reading.passage(blocks[index].inlines)
                let attributes = passage.takeAttributes()
                passage.trim()
                let text = LabelText.trimmed(passage.plain)
                let (bare, qualifier) = HeadingQualifier.cut(passage, reading.dictionary)
                // By bytes: two ways of writing é are the same to a string, and the author's is kept.
                let letters = Array(text.utf8)
                let words = known[letters] ?? HeadingWords(text, reading.dictionary)
                known[letters] = words
                headings.append(
                    HeadingSection(
                        block: index, level: level, parent: open.last, text: text, folded: words.folded,
                        name: qualifier == nil
                            ? words.name : reading.dictionary.stageName(LabelText.trimmed(bare.plain)),
                        qualifier: qualifier, meaning: words.meaning, isAboutPersonas: words.isAboutPersonas,
                        saysJourney: words.saysJourney, isSources: words.isSources,
                        isParagraph: !blocks[index].isHeading, attributes: attributes,
                        contentEnd: blocks.count, sectionEnd: blocks.count))
                open.append(headings.count - 1)
            }
            index = blocks[index].end
        }
    }

    /// The level of a heading. A paragraph in bold that is called a stage ("**Phase 2: Riding**") stands one level
    /// below the heading above it.
    private func level(of block: Int, _ reading: FileReading) -> Int? {
        switch reading.blocks[block].kind {
        case .heading(let level): return level
        case .paragraph:
            let inlines = reading.document.inlines[reading.blocks[block].inlines]
            guard case .strongStart? = inlines.first?.kind, case .strongEnd? = inlines.last?.kind,
                inlines.count(where: { if case .strongStart = $0.kind { true } else { false } }) == 1,
                let above = headings.last(where: { !$0.isParagraph })
            else { return nil }
            let name = reading.dictionary.stageName(LabelText.trimmed(PlainText.of(inlines)))
            return name.isNumberedStage ? above.level + 1 : nil
        case .list, .listItem, .quote, .code, .thematicBreak, .table, .tableRow, .tableCell, .html, .comment: return nil
        }
    }

    /// Gives stages the times back that look like numbers of sections: "6.10 Up" beside "7.45 Bus".
    private mutating func keepClockTimes(isDay: Bool, _ reading: FileReading) {
        let timed = headings.indices.filter { StageNameText.clock(headings[$0].text) != nil }
        guard !timed.isEmpty else { return }
        let isDay =
            isDay
            || headings.contains { section in
                section.folded.words.indices.contains { start in
                    (start + 2...start + 5).contains { end in
                        end <= section.folded.words.count
                            && reading.dictionary.values[section.folded.key(start..<end)]?.contains(
                                JourneyKind.dayInTheLife.rawValue) ?? false
                    }
                }
            }
        for index in timed {
            let siblings = headings.filter { $0.parent == headings[index].parent && $0.level == headings[index].level }
            let times = siblings.compactMap { StageNameText.clock($0.text)?.minutes }
            // Sections of one chapter share its number and count from one; times go on from hour to hour.
            let isClock =
                times.count == siblings.count && times.count >= 3 && Set(times.map { $0 / 60 }).count > 1
                && times == times.sorted() && times.contains { $0 % 60 >= 10 }
            guard isDay || isClock, let clock = StageNameText.clock(headings[index].text) else { continue }
            let time = String(decoding: headings[index].text.utf8.prefix(clock.length), as: UTF8.self)
            if !headings[index].name.name.hasPrefix(time) {
                headings[index].name.name = time + " " + headings[index].name.name
            }
        }
    }

    private mutating func gatherContent(_ reading: FileReading) {
        let blocks = reading.blocks
        var heading: Int?
        var next = 0
        var index = 0
        while index < blocks.count {
            topBlocks.append(index)
            if next < headings.count, headings[next].block == index {
                heading = next
                next += 1
                if let meaning = headings[next - 1].meaning, let owner = owner(of: next - 1) {
                    headings[owner].evidence.add(meaning)
                }
            } else {
                if let heading { headingOfBlock[index] = heading }
                gather(index, under: heading, reading)
            }
            index = blocks[index].end
        }
    }

    /// The heading whose lane another heading would be: the nearest above it that names no lane itself.
    private func owner(of heading: Int) -> Int? {
        var next = headings[heading].parent
        while let current = next {
            if headings[current].meaning == nil || headings[current].meaning?.isLoose == true { return current }
            next = headings[current].parent
        }
        return nil
    }

    private mutating func gather(_ block: Int, under heading: Int?, _ reading: FileReading) {
        let before = labels.count
        switch reading.blocks[block].kind {
        case .paragraph:
            let inlines = reading.document.inlines
            for line in LabelScan.lines(inlines, reading.blocks[block].inlines) {
                if let label = reading.labels.label(inlines[line]) {
                    labels.append(PlacedLabel(block: block, item: nil, line: line, label: label))
                }
            }
        case .list:
            var item = block
            var next = block + 1
            while next < reading.blocks[block].end {
                item = next
                next = reading.blocks[item].end
                guard let child = reading.firstChild(of: item), case .paragraph = reading.blocks[child].kind else {
                    continue
                }
                let inlines = reading.document.inlines
                for line in LabelScan.lines(inlines, reading.blocks[child].inlines) {
                    if let label = reading.labels.label(inlines[line]) {
                        labels.append(PlacedLabel(block: block, item: item, line: line, label: label))
                    }
                }
            }
        case .table(let columns):
            tables.append(TableFacts(reading, block: block, columns: columns))
        case .quote:
            // The labels of a stage may stand in a quotation; a quotation within it is somebody's words.
            for child in reading.children(of: block) {
                switch reading.blocks[child].kind {
                case .paragraph, .list: gather(child, under: heading, reading)
                case .heading, .quote, .listItem, .code, .thematicBreak, .table, .tableRow, .tableCell, .html, .comment:
                    break
                }
            }
            return
        case .heading, .listItem, .code, .thematicBreak, .tableRow, .tableCell, .html, .comment: break
        }
        // Under a heading that is a lane, bold words are part of the items.
        guard let heading, headings[heading].meaning == nil || headings[heading].meaning?.isLoose == true else {
            return
        }
        for placed in labels[before...] {
            guard let meaning = placed.label.meaning else { continue }
            headings[heading].evidence.add(meaning)
        }
    }
}

extension Array {
    /// The first index at which a condition holds that, once true, stays true.
    func partitioningIndex(where isSecondHalf: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isSecondHalf(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
