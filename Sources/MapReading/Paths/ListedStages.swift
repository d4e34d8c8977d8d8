import DocumentSyntax
import JourneyModel
import MarkupWriting
import SourceDiagnostics

/// Finds and reads a journey that is told as a list: an entry per stage, its name first.
///
/// A numbered list counts when the heading above it, or the line before it, says that a journey follows, and every entry
/// begins with a name: in bold, before a colon, or short enough to be one. Any list counts whose entries are named and
/// have at least two lanes of a journey below them.
struct ListedStages {
    let reading: FileReading
    let outline: BodyOutline
    private let items: ItemReader

    init(_ reading: FileReading, _ outline: BodyOutline) {
        self.reading = reading
        self.outline = outline
        items = ItemReader(reading: reading)
    }

    /// An entry of the list, taken apart.
    private struct Entry {
        let item: Int
        let name: StageName
        let range: ByteRange
        /// An address in parentheses behind the name: where it happens.
        let address: String?
        /// What follows the name on its lines.
        let rest: Passage
        /// Blocks below the first paragraph.
        let below: [Int]
    }

    /// - Parameter saysJourney: Whether the words above the list say that a journey follows.
    func read(_ list: Int, saysJourney: Bool, fields: JourneyFields) -> JourneyDraft? {
        guard case .list(let isOrdered, _, _) = reading.blocks[list].kind else { return nil }
        let children = reading.children(of: list)
        guard (3...40).contains(children.count) else { return nil }
        let entries = children.compactMap { entry($0) }
        guard entries.count == children.count else { return nil }
        var evidence = LaneEvidence()
        let labels = entries.map { self.labels($0) }
        for label in labels.joined() { label.meaning.map { evidence.add($0) } }
        guard isOrdered && saysJourney || evidence.strong.count >= 2 && evidence.core >= 1 else { return nil }
        var lanes = OutlineLanes(declared: Set(fields.lanes.map { OutlineLanes.key(FoldedName($0.value)) }))
        for (stage, labels) in labels.enumerated() {
            for label in labels { lanes.note(label.name, label.folded, label.meaning, label.nameRange, stage: stage) }
        }
        lanes.decide()
        var writer = Writer(reading, items, lanes, fields: fields, range: reading.blocks[list].range)
        for entry in entries { write(entry, into: &writer) }
        return writer.builder.draft
    }

    // MARK: Entries

    private func entry(_ item: Int) -> Entry? {
        guard let paragraph = reading.firstChild(of: item), case .paragraph = reading.blocks[paragraph].kind else {
            return nil
        }
        let inlines = reading.document.inlines[reading.blocks[paragraph].inlines]
        let below = reading.children(of: item).dropFirst()
        guard let (head, rest) = named(inlines, isShort: inlines.count <= 6) else { return nil }
        var text = LabelText.trimmed(PlainText.of(head))
        text = LabelText.withoutFinalColon(text) ?? text
        guard !FoldedName(text).isEmpty, reading.dictionary.lane(named: text) == nil,
            let first = head.first, let last = head.last
        else { return nil }
        let (bare, address) = ListedStages.withoutAddress(text)
        return Entry(
            item: item, name: reading.dictionary.stageName(bare), range: first.range.union(last.range),
            address: address, rest: rest, below: Array(below))
    }

    /// The name that an entry begins with, and what follows it.
    private func named(_ inlines: ArraySlice<Inline>, isShort: Bool) -> (ArraySlice<Inline>, Passage)? {
        var start = inlines.startIndex
        while start + 1 < inlines.endIndex, case .text(let text) = inlines[start].kind, Decoration.isAll(text) {
            start += 1
        }
        guard start < inlines.endIndex else { return nil }
        if case .strongStart = inlines[start].kind {
            var depth = 0
            var close = start
            repeat {
                depth += inlines[close].depthChange
                close += 1
            } while depth > 0 && close < inlines.endIndex
            var rest = Passage(inlines[close...])
            var name = inlines[start + 1..<close - 1]
            // "**Sign-up** (`/register`): text"
            if let (count, after) = addressBehind(rest) {
                name = inlines[start + 1..<close + count]
                rest = after
            }
            _ = LabelText.cutLeading(&rest) { LabelText.isColon($0) || LabelText.isDash($0) }
            rest.trim()
            guard PlainText.of(name).utf8.count <= LabelScan.lengthLimit else { return nil }
            return (name, rest)
        }
        guard case .text(let text) = inlines[start].kind else { return nil }
        if let colon = LabelText.colon(in: text), colon.lowerBound > 0, colon.lowerBound <= 80 {
            let head = Passage.text(inlines[start], from: 0, to: colon.lowerBound)
            let tail = Passage.text(inlines[start], from: colon.upperBound, to: text.utf8.count)
            var rest = Passage([tail] + inlines[(start + 1)...])
            rest.trim()
            if !rest.isEmpty || inlines.count == 1 { return ([head], rest) }
        }
        let lines = LabelScan.lines(reading.document.inlines, inlines.startIndex..<inlines.endIndex)
        guard isShort, let first = lines.first, lines.count == 1,
            PlainText.of(reading.document.inlines[first]).utf8.count <= 96
        else { return nil }
        return (inlines, Passage())
    }

    /// Code in parentheses directly behind a bold name: how many inlines it takes, and what follows.
    private func addressBehind(_ rest: Passage) -> (Int, Passage)? {
        let inlines = Array(rest.inlines.prefix(6))
        guard inlines.count >= 3, case .text(let open) = inlines[0].kind, LabelText.trimmed(open) == "(",
            case .code = inlines[1].kind, case .text(let close) = inlines[2].kind, close.hasPrefix(")")
        else { return nil }
        var after = Passage([Passage.text(inlines[2], from: 1, to: close.utf8.count)] + rest.inlines.dropFirst(3))
        after.trim()
        return (2, after)
    }

    /// "Sign-up (/register)" is a name and where it happens.
    private static func withoutAddress(_ text: String) -> (String, String?) {
        let closed = text.hasSuffix(")") ? String(text.dropLast()) : text
        guard let open = closed.lastIndex(of: "("), open > closed.startIndex else { return (text, nil) }
        let inner = LabelText.trimmed(String(closed[closed.index(after: open)...]))
        guard inner.hasPrefix("/") || inner.hasPrefix("http") || inner.hasPrefix("#/") else { return (text, nil) }
        let name = LabelText.trimmed(String(closed[..<open]))
        return name.isEmpty ? (text, nil) : (name, inner)
    }

    // MARK: Lanes

    /// The labels below an entry's name, one level down.
    private func labels(_ entry: Entry) -> [LabelLine] {
        var found: [LabelLine] = []
        for block in entry.below {
            switch reading.blocks[block].kind {
            case .list:
                for item in reading.children(of: block) {
                    if let child = reading.firstChild(of: item), case .paragraph = reading.blocks[child].kind {
                        found += labelLines(child).compactMap(\.label)
                    }
                }
            case .paragraph: found += labelLines(block).compactMap(\.label)
            case .heading, .quote, .listItem, .code, .thematicBreak, .table, .tableRow, .tableCell, .html, .comment:
                continue
            }
        }
        return found
    }

    /// The lines of a paragraph with their labels: names of lanes, known or not, with a colon.
    private func labelLines(_ paragraph: Int) -> [(line: Range<Int>, label: LabelLine?)] {
        LabelScan.lines(reading.document.inlines, reading.blocks[paragraph].inlines).map { line in
            guard let label = reading.labels.label(reading.document.inlines[line]) else { return (line, nil) }
            let isName =
                switch label.style {
                case .bold, .misspelt: true
                case .boldAlone, .plain: label.meaning != nil
                }
            return (line, isName ? label : nil)
        }
    }

    // MARK: Writing

    private struct Writer {
        let reading: FileReading
        let items: ItemReader
        let lanes: OutlineLanes
        var builder: MapBuilder
        /// The map's lanes by those of the labels, in the order in which they come.
        private var places: [Int: Int] = [:]
        private var unnamed: [LaneKind: Int] = [:]
        var stage = 0

        init(
            _ reading: FileReading, _ items: ItemReader, _ lanes: OutlineLanes, fields: JourneyFields, range: ByteRange
        ) {
            self.reading = reading
            self.items = items
            self.lanes = lanes
            builder = MapBuilder(reading: reading, fields: fields, range: range)
        }

        /// Nil for a label that is no lane's.
        mutating func lane(_ label: LabelLine) -> Int? { lanes.lane(label.folded).map { place($0) } }

        private mutating func place(_ lane: Int) -> Int {
            if let place = places[lane] { return place }
            let found = lanes.lanes[lane]
            let place = builder.addLane(found.name, found.meaning, found.range)
            if found.isOwn, !lanes.isDeclared(FoldedName(found.name)) {
                reading.complainIfNearLane(found.name, found.range, "so it becomes a lane of your own")
            }
            if !found.otherNames.isEmpty { builder.finish { $0.lanes[place].otherNames = found.otherNames } }
            places[lane] = place
            return place
        }

        /// A lane that the author has not named.
        mutating func lane(_ kind: LaneKind) -> Int {
            if let named = lanes.lanes.firstIndex(where: { $0.meaning.kind == kind && $0.meaning.merged == nil }) {
                return place(named)
            }
            if let known = unnamed[kind] { return known }
            let lane = builder.addLane(reading.plainName(of: kind), LaneMeaning(kind: kind), builder.draft.range)
            unnamed[kind] = lane
            return lane
        }

        mutating func add(_ entry: ItemReader.Entry?, _ lane: Int) {
            if let entry { builder.add(entry, lane: lane, stage: stage, step: nil) }
        }
    }

    private func write(_ entry: Entry, into writer: inout Writer) {
        writer.stage = writer.builder.addStage(
            StageDraft(name: entry.name.name, duration: entry.name.duration, range: entry.range))
        if !entry.rest.isEmpty { writer.add(items.entry(entry.rest), writer.lane(.actions)) }
        if let address = entry.address {
            let lane = writer.lane(.touchpoints)
            let item = ItemDraft(text: RichText(address), lane: lane, stage: writer.stage, range: entry.range)
            writer.builder.add(item)
        }
        for block in entry.below {
            switch reading.blocks[block].kind {
            case .list: for item in reading.children(of: block) { write(listItem: item, into: &writer) }
            case .paragraph: write(paragraph: block, into: &writer)
            case .heading, .quote, .listItem, .code, .thematicBreak, .table, .tableRow, .tableCell, .html:
                writer.builder.addProse(.stage(writer.stage), reading.prose(block..<reading.blocks[block].end))
            case .comment: continue
            }
        }
    }

    private func write(listItem item: Int, into writer: inout Writer) {
        guard let child = reading.firstChild(of: item), case .paragraph = reading.blocks[child].kind,
            let label = labelLines(child).first?.label, writer.lanes.lane(label.folded) != nil || reading.isSlip(label)
        else {
            writer.add(items.entry(listItem: item), writer.lane(.actions))
            return
        }
        write(paragraph: child, into: &writer)
        let lane = writer.lane(label)
        for block in reading.children(of: item).dropFirst() {
            if let lane, case .list = reading.blocks[block].kind {
                for entry in reading.children(of: block) { writer.add(items.entry(listItem: entry), lane) }
            } else {
                writer.builder.addProse(.stage(writer.stage), reading.prose(block..<reading.blocks[block].end))
            }
        }
    }

    private func write(paragraph: Int, into writer: inout Writer) {
        var lane: Int?
        var isProse = false
        var text = Passage()
        func close(_ writer: inout Writer) {
            guard !text.isEmpty else { return }
            defer { text = Passage() }
            if isProse { return writer.builder.addProse(.stage(writer.stage), reading.richText(text)) }
            let lane = lane ?? writer.lane(.actions)
            let meaning = writer.builder.meaning(ofLane: lane)
            for part in CellItems.split(text.inlines, isScore: meaning.holds(.emotions)) {
                for entry in items.entries(part, in: meaning) { writer.add(entry, lane) }
            }
        }
        for (line, label) in labelLines(paragraph) {
            if let label, let named = writer.lane(label) {
                close(&writer)
                lane = named
                isProse = false
                text = label.rest
            } else if let label, reading.isSlip(label) {
                reading.complainIfNearLane(label.name, label.nameRange, "so what follows stays ordinary text")
                close(&writer)
                isProse = true
                text = Passage(reading.document.inlines[line])
            } else {
                if !text.isEmpty {
                    text.inlines.append(Inline(.softBreak, text.inlines[text.inlines.endIndex - 1].range))
                }
                text.inlines += reading.document.inlines[line]
            }
        }
        close(&writer)
    }
}
