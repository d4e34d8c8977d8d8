import DocumentSyntax
import LocatedYAML
import SourceDiagnostics

/// Tells what the places of a file became, from what was read and from the file's own blocks.
///
/// Stages, steps, items and ids know their places. A lane is known where it first occurs; later it is found again by its
/// name. What is left over is structure, a comment or prose.
struct AccountWriter {
    private let reading: FileReading
    private let draft: FileDraft
    private var marks: [SourceMark] = []
    private var seen: Set<SourceMark> = []
    private var prose: [ByteRange] = []
    /// Bytes that are accounted for.
    private var isCovered: [Bool]
    /// The header row of the table at hand, while its cells are looked at.
    private var header: ByteRange?
    private let maps: [MapPlace]
    private let itemRanges: Set<ByteRange>

    init(reading: FileReading, draft: FileDraft) {
        self.reading = reading
        self.draft = draft
        isCovered = Array(repeating: false, count: reading.file.bytes.count)
        maps = draft.journeys.map(MapPlace.init)
        itemRanges = Set(draft.journeys.flatMap { $0.items.map(\.range) })
    }

    mutating func write() -> FileAccount {
        markFrontMatter()
        for (index, map) in draft.journeys.enumerated() { mark(map, index) }
        switch draft.content {
        case .journeys: break
        case .persona(let persona): mark(.title, persona.title?.range)
        case .page(let page): mark(.title, page.title?.range)
        }
        for (index, group) in reading.document.attributes.enumerated() where isAttached(index) {
            mark(.attributes(group.text), group.range)
        }
        markBlocks()
        marks.sort {
            ($0.range.lowerBound, $1.range.upperBound, $0.meaning.rank)
                < ($1.range.lowerBound, $0.range.upperBound, $1.meaning.rank)
        }
        return FileAccount(draft: draft, document: reading.document, marks: marks, prose: prose)
    }

    private mutating func mark(_ meaning: SourceMark.Meaning, _ range: ByteRange?) {
        guard let range, !range.isEmpty, range.upperBound <= isCovered.count else { return }
        let mark = SourceMark(meaning, range)
        guard seen.insert(mark).inserted else { return }
        marks.append(mark)
        for byte in range.offsets { isCovered[byte] = true }
    }

    private func isCovered(_ range: ByteRange) -> Bool { isCovered[range.offsets].contains(true) }

    // MARK: What was read

    private mutating func markFrontMatter() {
        guard let range = reading.document.frontMatter else { return }
        var ignored: [Diagnostic] = []
        let entries = YAMLParser.parse(reading.file, range: range, diagnostics: &ignored)?.entries ?? []
        for (index, entry) in entries.enumerated() {
            let end = index + 1 < entries.count ? entries[index + 1].key.range.lowerBound : range.upperBound
            mark(.key(entry.key.value), trimmed(ByteRange(entry.key.range.lowerBound, end)))
        }
    }

    private mutating func mark(_ map: JourneyDraft, _ index: Int) {
        // A title in the front matter is a key already.
        if let title = map.title, !isInFrontMatter(title.range) { mark(.title, title.range) }
        for name in map.personas + map.fields.personas where !isInFrontMatter(name.range) {
            mark(.persona(name.value), name.range)
        }
        for (place, stage) in map.stages.enumerated() { mark(.stage(map: index, place), stage.range) }
        for (place, step) in map.steps.enumerated() { mark(.step(map: index, place), step.range) }
        for (place, lane) in map.lanes.enumerated() { mark(.lane(map: index, place), lane.range) }
        for line in map.lines { mark(.structure, line.range) }
        for (place, item) in map.items.enumerated() { mark(.item(map: index, place), item.range) }
        for source in map.sources where !isInFrontMatter(source.range) {
            mark(.source(source.title.value), source.range)
        }
    }

    private func isInFrontMatter(_ range: ByteRange) -> Bool {
        reading.document.frontMatter.map { range.lowerBound < $0.upperBound } ?? false
    }

    /// Whether something of a map took the group; braces in other places are text.
    private func isAttached(_ group: Int) -> Bool {
        guard !maps.isEmpty else { return false }
        let range = reading.document.attributes[group].range
        return !reading.isBelowMisspeltLane(range)
            && !draft.diagnostics.contains { $0.code == .misplacedAttributes && $0.range == range }
    }

    // MARK: The file's blocks

    private mutating func markBlocks() {
        var index = 0
        /// Where the list items end that are open at a block.
        var openItems: [Int] = []
        while index < reading.blocks.count {
            while let end = openItems.last, end <= index { openItems.removeLast() }
            markBlock(index, isNested: !openItems.isEmpty)
            let block = reading.blocks[index]
            let isWhole: Bool =
                switch block.kind {
                case .paragraph, .heading, .tableCell, .code, .html, .comment, .thematicBreak: true
                case .quote, .list, .listItem, .table, .tableRow: false
                }
            if case .listItem = block.kind { openItems.append(block.end) }
            index = isWhole ? block.end : index + 1
        }
    }

    private mutating func markBlock(_ index: Int, isNested: Bool) {
        let block = reading.blocks[index]
        switch block.kind {
        case .comment: mark(.comment, block.range)
        case .thematicBreak: mark(.structure, block.range)
        case .heading:
            guard !isCovered(block.range) else { return }
            if isTitleAgain(index) { return mark(.title, block.range) }
            if !markName(PlainText.of(reading.document.inlines[block.inlines]), block.range) { addProse(block.range) }
        case .tableCell:
            let text = PlainText.of(reading.document.inlines[block.inlines])
            guard !isCovered(block.range), !Decoration.isNothing(text), !markName(text, block.range) else { return }
            // In the header of a table that is a map, what is no lane and no stage names a column of them.
            if let header, isInMap(header) { mark(.structure, block.range) } else { addProse(block.range) }
        case .paragraph: markParagraph(block)
        case .code, .html:
            if isCovered(block.range) { return }
            addProse(block.range)
        case .listItem: if isNested { markPair(index) }
        case .tableRow(let isHeader): header = isHeader ? block.range : nil
        case .quote, .list, .table: break
        }
    }

    /// The first heading says the title once more that the front matter states; the page shows it once.
    private func isTitleAgain(_ heading: Int) -> Bool {
        let title: Located<String>? =
            switch draft.content {
            case .journeys(let maps): maps.first?.fields.title
            case .persona(let persona): persona.title
            case .page(let page): page.title
            }
        guard let title, heading == reading.anchors.anchors.first?.block else { return false }
        var passage = reading.passage(reading.blocks[heading].inlines)
        _ = passage.takeAttributes()
        passage.trim()
        return FoldedName(LabelText.trimmed(passage.plain)).key == FoldedName(title.value).key
    }

    private func isInMap(_ range: ByteRange) -> Bool {
        maps.contains { $0.range.lowerBound <= range.upperBound && range.lowerBound < $0.range.upperBound }
    }

    /// A label before an item, or alone; anything else that is no part of the map is prose.
    private mutating func markParagraph(_ block: Block) {
        for line in LabelScan.lines(reading.document.inlines, block.inlines) {
            let inlines = reading.document.inlines[line]
            guard let first = inlines.first, let last = inlines.last else { continue }
            let range = first.range.union(last.range)
            if let label = reading.labels.label(inlines), !isCovered(label.nameRange),
                markName(label.name, label.nameRange)
            {
                continue
            }
            if !isCovered(range) { addProse(range) }
        }
    }

    /// A name of a lane, a stage or a step that has its place elsewhere already.
    private mutating func markName(_ text: String, _ range: ByteRange) -> Bool {
        guard let map = maps.lastIndex(where: { $0.range.contains(range.lowerBound) }) else { return false }
        let name = LabelText.withoutFinalColon(text) ?? LabelText.trimmed(text)
        let folded = FoldedName(name)
        guard !folded.isEmpty else { return false }
        let draft = draft.journeys[map]
        let meaning = reading.dictionary.lane(folded)
        let key = OutlineLanes.key(folded)
        if let lane = maps[map].laneKeys.firstIndex(of: key)
            ?? meaning.flatMap({ meaning in draft.lanes.firstIndex { $0.kind == meaning.kind && $0.kind != .custom } })
        {
            mark(.lane(map: map, lane), range)
            return true
        }
        let stage = reading.dictionary.stageName(name).name
        if let place = draft.stages.firstIndex(where: { $0.name == stage }) {
            mark(.stage(map: map, place), range)
            return true
        }
        return false
    }

    /// A list entry `severity: 4` below an item.
    private mutating func markPair(_ item: Int) {
        guard reading.hasOneChild(item), case .paragraph = reading.blocks[item + 1].kind,
            maps.contains(where: { $0.range.lowerBound <= reading.blocks[item].range.lowerBound })
        else { return }
        let text = reading.plain(item + 1)
        guard let colon = LabelText.colon(in: text) else { return }
        let key = String(decoding: Array(text.utf8)[..<colon.lowerBound], as: UTF8.self)
        guard reading.dictionary.attributeKey(LabelText.trimmed(key)) != nil else { return }
        let range = reading.blocks[item + 1].range
        // Only what no item has taken as its text.
        if !itemRanges.contains(range) { mark(.attributes(text), range) }
    }

    private mutating func addProse(_ range: ByteRange) {
        guard !range.isEmpty else { return }
        mark(.prose, range)
        prose.append(range)
    }

    private func trimmed(_ range: ByteRange) -> ByteRange {
        var end = range.upperBound
        while end > range.lowerBound, Passage.isBlank(reading.file.bytes[end - 1]) { end -= 1 }
        return ByteRange(range.lowerBound, end)
    }
}

/// Where a map stands, and the names of its lanes.
private struct MapPlace {
    let range: ByteRange
    let laneKeys: [UInt64]

    init(_ map: JourneyDraft) {
        let ranges = map.stages.map(\.range) + map.lanes.map(\.range) + map.items.map(\.range) + map.steps.map(\.range)
        range = ranges.dropFirst().reduce(ranges.first ?? map.range) { $0.union($1) }
        laneKeys = map.lanes.map { OutlineLanes.key(FoldedName($0.name)) }
    }
}

extension SourceMark.Meaning {
    /// The order of marks that stand at the same place.
    fileprivate var rank: Int {
        switch self {
        case .key: 0
        case .title: 1
        case .persona: 2
        case .stage: 3
        case .step: 4
        case .lane: 5
        case .item: 6
        case .source: 7
        case .attributes: 8
        case .structure: 9
        case .comment: 10
        case .prose: 11
        }
    }
}
