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
    let name: StageName
    let meaning: LaneMeaning?
    let isAboutPersonas: Bool
    let saysJourney: Bool
    let isSources: Bool
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

/// Kinds of lanes found at a place.
struct LaneEvidence {
    /// By names that say so on their own.
    var strong: Set<LaneKind> = []
    /// By names that are also common elsewhere.
    var loose: Set<LaneKind> = []

    mutating func add(_ meaning: LaneMeaning) {
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
    /// The heading in force at each top-level block, nil before the first.
    private(set) var headingOfBlock: [Int: Int] = [:]

    init(_ reading: FileReading) {
        gatherHeadings(reading)
        gatherContent(reading)
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

    func table(at block: Int) -> TableFacts? { tables.first { $0.block == block } }

    private mutating func gatherHeadings(_ reading: FileReading) {
        let blocks = reading.blocks
        var open: [Int] = []
        var index = 0
        while index < blocks.count {
            if case .heading(let level) = blocks[index].kind {
                while let last = open.last, headings[last].level >= level {
                    headings[last].sectionEnd = index
                    open.removeLast()
                }
                if !headings.isEmpty { headings[headings.count - 1].contentEnd = index }
                var passage = reading.passage(blocks[index].inlines)
                let attributes = passage.takeAttributes()
                passage.trim()
                let text = LabelText.trimmed(passage.plain)
                let folded = FoldedName(text)
                headings.append(
                    HeadingSection(
                        block: index, level: level, parent: open.last, text: text, folded: folded,
                        name: reading.dictionary.stageName(text),
                        meaning: reading.dictionary.lane(
                            LabelText.withoutFinalColon(text).map { FoldedName($0) } ?? folded),
                        isAboutPersonas: reading.dictionary.hasRole(.personaHeading, in: folded),
                        saysJourney: reading.dictionary.saysJourney(folded),
                        isSources: reading.dictionary.roles(folded, folded.withoutNumbers).contains(.sources),
                        attributes: attributes,
                        contentEnd: blocks.count, sectionEnd: blocks.count))
                open.append(headings.count - 1)
            }
            index = blocks[index].end
        }
    }

    private mutating func gatherContent(_ reading: FileReading) {
        let blocks = reading.blocks
        var heading: Int?
        var next = 0
        var index = 0
        while index < blocks.count {
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
            let table = TableFacts(reading, block: block, columns: columns)
            tables.append(table)
            guard let heading else { break }
            if table.isLaneAndContent {
                for row in table.laneRows { if let meaning = row.meaning { headings[heading].evidence.add(meaning) } }
            } else if table.shape(saysJourney: false, reading) != nil {
                for above in chain(heading) { headings[above].holdsMapTable = true }
            }
        case .heading, .quote, .listItem, .code, .thematicBreak, .tableRow, .tableCell, .html, .comment: break
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
