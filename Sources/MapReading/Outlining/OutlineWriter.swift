import DocumentSyntax
import JourneyModel
import MarkupWriting
import SourceDiagnostics

/// The maps of a file rewritten as outlines: a heading a stage, below it a heading a lane, below it its items.
package struct OutlineText: Sendable {
    /// Markdown that reads as the same maps.
    package let text: String
    /// What of the file is not in it.
    package let leftOut: [ByteRange]
}

extension MapReader {
    /// Rewrites a file of maps in any notation as outlines; nil when it has no map.
    package func outline(of file: SourceFile, as role: FileRole) -> OutlineText? {
        let account = account(for: file, as: role)
        guard account.draft.journeys.contains(where: { !$0.stages.isEmpty }) else { return nil }
        var writer = OutlineWriter(file: file, account: account, document: account.document, dictionary: words)
        writer.write()
        return OutlineText(text: writer.text, leftOut: writer.leftOut)
    }
}

/// Writes the outlines of one file.
private struct OutlineWriter {
    let file: SourceFile
    let account: FileAccount
    let document: Document
    let dictionary: ReadingDictionary
    private(set) var text = ""
    private(set) var leftOut: [ByteRange] = []

    init(file: SourceFile, account: FileAccount, document: Document, dictionary: ReadingDictionary) {
        self.file = file
        self.account = account
        self.document = document
        self.dictionary = dictionary
    }

    mutating func write() {
        let maps = account.draft.journeys.filter { !$0.stages.isEmpty }.map(\.inStatedOrder)
        writeFrontMatter(maps)
        let before = textBefore(maps)
        for (index, map) in maps.enumerated() {
            if let title = map.title { text += "# \(MarkdownText.escaped(title.value))\n\n" }
            let isSaid = index == 0 && before.holdsPersona
            if map.fields.personas.isEmpty, !isSaid, !map.personas.isEmpty {
                let names = map.personas.map { MarkdownText.escaped($0.value) }
                text += "**Persona:** \(names.joined(separator: " & "))\n\n"
            }
            if index == 0 { text += before.text }
            write(map)
        }
        while text.hasSuffix("\n\n") { text.removeLast() }
    }

    // MARK: Front matter

    private mutating func writeFrontMatter(_ maps: [JourneyDraft]) {
        var lines: [String] = []
        if let range = document.frontMatter {
            lines = file.text(range).split(whereSeparator: \.isNewline).map(String.init)
        }
        let keys = Set(maps[0].fields.keys.map(\.value))
        if !keys.contains("kind"), let kind = maps[0].fields.kind { lines.append("kind: \(kind.rawValue)") }
        if !keys.contains("emotion-scale"), let scale = neededScale(maps) {
            lines.append(
                "emotion-scale: \(DecimalText.write(scale.lowest, places: 2))..\(DecimalText.write(scale.highest, places: 2))"
            )
        }
        let names = maps.flatMap { $0.lanes.map(\.name) }.reduce(into: [String]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        let needsLanes = maps.contains { map in
            map.lanes.contains { $0.kind == .custom } || firstOrder(map) != Array(map.lanes.indices)
        }
        if !keys.contains("lanes"), needsLanes { lines += ["lanes:"] + names.map { "  - \(YAMLText.value($0))" } }
        let needsStages = maps.contains { map in
            // Of headings above headings the upper ones may be the titles of maps.
            !map.steps.isEmpty
                || map.stages.indices.contains { stage in
                    !map.items.contains { $0.stage == stage && $0.step == nil && isTelling(map.lanes[$0.lane]) }
                }
        }
        if !keys.contains("stages"), needsStages {
            lines += ["stages:"] + maps.flatMap { $0.stages.map { "  - \(YAMLText.value($0.name))" } }
        }
        if !lines.isEmpty { text += "---\n" + lines.joined(separator: "\n") + "\n---\n\n" }
    }

    /// The scale that bare numbers are on, when there are any: a diagram has one of its own, an outline must state it.
    private func neededScale(_ maps: [JourneyDraft]) -> EmotionScale? {
        let reader = FeelingReader(dictionary: dictionary, statedScale: nil)
        for item in maps.flatMap(\.items) {
            guard let feeling = item.feeling, case .score(let score) = feeling.measure else { continue }
            let alone = reader.read(item.text.plain, isQuote: item.isQuote, isTarget: feeling.isTarget).feeling
            if alone != feeling { return score.scale }
        }
        return nil
    }

    /// Whether the lane's name alone makes the heading above it a stage.
    private func isTelling(_ lane: LaneDraft) -> Bool { dictionary.lane(named: lane.name).map { !$0.isLoose } ?? false }

    /// The lanes in the order in which an outline names them.
    private func firstOrder(_ map: JourneyDraft) -> [Int] {
        var order: [Int] = []
        for stage in map.stages.indices {
            let used = lanes(of: map, stage: stage)
            for lane in used where !order.contains(lane) { order.append(lane) }
        }
        return order
    }

    /// The lanes that are written below a stage; the first stage also names those that are empty.
    private func lanes(of map: JourneyDraft, stage: Int) -> [Int] {
        map.lanes.indices.filter { lane in
            map.items.contains { $0.lane == lane && $0.stage == stage }
                || stage == 0 && !map.items.contains { $0.lane == lane }
        }
    }

    // MARK: What stands before the map

    /// Whole blocks before the first part of a map, as they are; everything else that is no part of a map is left out.
    private mutating func textBefore(_ maps: [JourneyDraft]) -> (text: String, holdsPersona: Bool) {
        let titles = account.marks.compactMap { mark in
            if case .title = mark.meaning { mark.range } else { nil }
        }
        let parts = account.marks.filter { mark in
            switch mark.meaning {
            case .stage, .step, .lane, .item, .source: true
            case .key, .title, .persona, .attributes, .structure, .comment, .prose: false
            }
        }
        let start = parts.map(\.range.lowerBound).min() ?? file.bytes.count
        var before = ""
        var holdsPersona = false
        var taken: [ByteRange] = []
        var index = 0
        while index < document.blocks.count {
            let block = document.blocks[index]
            index = block.end
            guard block.range.upperBound <= start else { break }
            if titles.contains(where: { block.range.contains($0.lowerBound) }) { continue }
            // A heading before a table would be taken for a title again: it is one in the outline's own text.
            if case .heading = block.kind { continue }
            before += file.text(block.range) + "\n\n"
            taken.append(block.range)
            holdsPersona =
                holdsPersona
                || account.marks.contains { mark in
                    if case .persona = mark.meaning { block.range.contains(mark.range.lowerBound) } else { false }
                }
        }
        leftOut = account.prose.filter { range in
            !taken.contains { $0.contains(range.lowerBound) }
                && !titles.contains { $0.contains(range.lowerBound) }
        }
        for mark in parts {
            if case .source = mark.meaning { leftOut.append(mark.range) }
        }
        leftOut.sort { $0.lowerBound < $1.lowerBound }
        return (before.replacing("\r\n", with: "\n"), holdsPersona)
    }

    // MARK: The map

    private mutating func write(_ map: JourneyDraft) {
        // Of lines that are told in several stages the first counts.
        var placed: Set<BlueprintLine> = []
        for (index, stage) in map.stages.enumerated() {
            let heading = heading(stage.name, stage.duration, stage.attributes, number: index + 1)
            text += "## \(heading)\n\n"
            let steps = map.steps.indices.filter { map.steps[$0].stage == index }
            for lane in lanes(of: map, stage: index) {
                let items = map.items.filter { $0.lane == lane && $0.stage == index && $0.step == nil }
                if items.isEmpty, map.items.contains(where: { $0.lane == lane && $0.stage == index }) {
                    // Its steps below name it.
                    continue
                }
                for line in map.lines where line.lane == lane && placed.insert(line.line).inserted {
                    text += "### \(MarkdownText.escaped(name(of: line)))\n\n"
                }
                write(items, under: map.lanes[lane].name, level: 3)
            }
            for step in steps {
                let draft = map.steps[step]
                text += "### \(self.heading(draft.name, draft.duration, draft.attributes, number: step + 1))\n\n"
                for lane in map.lanes.indices {
                    let items = map.items.filter { $0.lane == lane && $0.step == step }
                    if !items.isEmpty { write(items, under: map.lanes[lane].name, level: 4) }
                }
            }
        }
        leftOut += map.lines.filter { !placed.contains($0.line) }.map(\.range)
        leftOut.sort { $0.lowerBound < $1.lowerBound }
    }

    /// The author's words for a line of a blueprint, without the dashes around them.
    private func name(of line: LineDraft) -> String {
        let words = file.text(line.range)
        let marks = Set("#*_-–—─·.=> \t")
        let start = words.firstIndex { !marks.contains($0) } ?? words.startIndex
        let end = words.lastIndex { !marks.contains($0) } ?? words.startIndex
        return start < end ? String(words[start...end]) : words
    }

    private func heading(_ name: String, _ duration: String?, _ attributes: AttributesDraft?, number: Int) -> String {
        var pairs = attributes.map { AttributeText.pairs($0) } ?? []
        var title = name
        if dictionary.stageName(title).name != name { title = "Stage \(number): \(name)" }
        if let duration, !pairs.contains(where: { $0.key == AttributeKey.duration.rawValue }) {
            let both = "\(title) (\(duration))"
            let read = dictionary.stageName(both)
            if read.name == name, read.duration == duration {
                title = both
            } else {
                pairs.append((AttributeKey.duration.rawValue, duration))
            }
        }
        return MarkdownText.escaped(title) + AttributeText.comment(pairs)
    }

    private mutating func write(_ items: [ItemDraft], under lane: String, level: Int) {
        text += String(repeating: "#", count: level) + " \(MarkdownText.escaped(lane))\n\n"
        var isInList = false
        for item in items {
            let (source, isStruck) = source(of: item)
            let pairs = item.attributes.map { AttributeText.pairs($0) } ?? []
            if item.isQuote, !Quotation.isWhole(item.text.plain) {
                if isInList { text += "\n" }
                isInList = false
                text += "> \(source)\(AttributeText.comment(pairs))\n\n"
                continue
            }
            isInList = true
            text += "- \(item.isDone && !isStruck ? "[x] " : "")\(source)\n"
            for pair in pairs { text += "  - \(pair.key): \(MarkdownText.escaped(pair.value))\n" }
        }
        if isInList { text += "\n" }
    }

    /// An item's text as Markdown: from its own markup, or from its words where that cannot be cut out.
    private func source(of item: ItemDraft) -> (text: String, isStruck: Bool) {
        var inlines: [Inline] = []
        for block in document.blocks where block.range.lowerBound < item.range.upperBound {
            guard block.range.upperBound > item.range.lowerBound, !block.inlines.isEmpty else { continue }
            let own = document.inlines[block.inlines].compactMap { $0.cut(to: item.range) }
            if !inlines.isEmpty, !own.isEmpty { inlines.append(Inline(.lineBreak, ByteRange(at: 0))) }
            inlines += own
        }
        var passage = Passage(inlines)
        passage.trim()
        // A text inline keeps its place when its words are an item each: then the words alone are the item.
        guard item.text.markup != nil, passage.plain == item.text.plain else {
            return (MarkdownText.entry(MarkdownText.escaped(item.text.plain)), false)
        }
        let isStruck = if case .strikeStart? = passage.inlines.first?.kind { true } else { false }
        return (MarkdownText.entry(MarkdownText(document: document).write(passage.inlines)), isStruck)
    }
}

extension Inline {
    /// The part that lies in a range; nil when none does.
    fileprivate func cut(to limits: ByteRange) -> Inline? {
        let low = max(range.lowerBound, limits.lowerBound)
        let high = min(range.upperBound, limits.upperBound)
        guard low < high || range.isEmpty && limits.contains(range.lowerBound) else { return nil }
        guard case .text(let text) = kind, text.utf8.count == range.count else { return self }
        let bytes = Array(text.utf8)[low - range.lowerBound..<high - range.lowerBound]
        return Inline(.text(String(decoding: bytes, as: UTF8.self)), ByteRange(low, high))
    }
}

/// Text as a YAML value.
enum YAMLText {
    static func value(_ text: String) -> String {
        let isPlain =
            text.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || $0 == " " || (0x30...0x39).contains($0.value)
            }
            && text.unicodeScalars.first?.properties.isAlphabetic == true
        guard !isPlain else { return text }
        return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ") + "\""
    }
}
