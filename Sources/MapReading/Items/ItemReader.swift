import DocumentSyntax
import JourneyModel
import MarkupWriting
import SourceDiagnostics

/// Turns running text and list entries into items: attributes off the end, quotations, task boxes.
struct ItemReader {
    let reading: FileReading

    /// One entry before it knows its place in the map.
    struct Entry {
        var text: RichText
        var isQuote = false
        var isDone = false
        var attributes: AttributesDraft?
        var range: ByteRange
        /// The list mark before the text (`-`, `+`), for signs that were lost to it.
        var bullet: UInt8?

        /// Says whose the entry is, unless it says so itself.
        mutating func tag(_ person: Located<String>) {
            var own = attributes ?? AttributesDraft()
            if own.personas.isEmpty { own.personas = [person] }
            attributes = own
        }
    }

    /// An entry of running text; nil when nothing is left of it.
    func entry(_ passage: Passage, isQuote: Bool = false, nested: AttributesDraft? = nil) -> Entry? {
        var passage = passage
        passage.trim()
        let groups = passage.takeAttributes()
        passage.trim()
        guard let range = passage.range else {
            // Attributes alone, in a cell of their own: nothing to attach them to.
            return nil
        }
        let attributes = reading.attributes(groups, adding: nested)
        let text = reading.richText(passage)
        return Entry(
            text: text, isQuote: isQuote || Quotation.isWhole(text.plain), isDone: isStruckOut(passage),
            attributes: attributes,
            range: range)
    }

    /// The entries of running text in a lane: one, or several where its own signs part it.
    func entries(_ passage: Passage, in meaning: LaneMeaning, isQuote: Bool = false) -> [Entry] {
        ItemCuts.split(passage, in: meaning).compactMap { entry($0, isQuote: isQuote) }
    }

    /// An entry of a list: its first paragraph, nested `key: value` entries as attributes, other nested text after it.
    func entry(listItem item: Int) -> Entry? {
        if reading.hasOneChild(item), case .paragraph = reading.blocks[item + 1].kind {
            let passage = reading.passage(reading.blocks[item + 1].inlines)
            reading.complainAboutLooseAttributes(in: passage)
            guard var entry = entry(passage) else { return nil }
            if case .listItem(let isDone) = reading.blocks[item].kind { entry.isDone = entry.isDone || isDone == true }
            entry.bullet = bullet(of: item)
            return entry
        }
        var passage = Passage()
        var nested: AttributesDraft?
        var isFirst = true
        var isQuote = false
        var next = item + 1
        while next < reading.blocks[item].end {
            let child = next
            let block = reading.blocks[child]
            next = block.end
            switch block.kind {
            case .paragraph:
                if isFirst {
                    passage = reading.passage(block.inlines)
                    reading.complainAboutLooseAttributes(in: passage)
                    isFirst = false
                    passage.trim()
                    let groups = passage.takeAttributes()
                    nested = reading.attributes(groups, adding: nested)
                } else {
                    append(reading.passage(block.inlines), to: &passage, block.range)
                }
            case .list: appendList(child, to: &passage, &nested)
            case .quote:
                isQuote = isQuote || isFirst
                isFirst = false
                appendText(of: child, to: &passage)
            case .heading, .listItem, .code, .table, .tableRow, .tableCell, .html: appendText(of: child, to: &passage)
            case .thematicBreak, .comment: continue
            }
        }
        guard var entry = entry(passage, isQuote: isQuote, nested: nested) else { return nil }
        if case .listItem(let isDone) = reading.blocks[item].kind { entry.isDone = entry.isDone || isDone == true }
        entry.bullet = bullet(of: item)
        return entry
    }

    /// Nested entries `key: value` with known keys become attributes; the rest stays in the text.
    ///
    /// A key that is unknown is reported when its neighbours are attributes, so that a slip of the pen is not silently
    /// part of the text.
    private func appendList(_ list: Int, to passage: inout Passage, _ nested: inout AttributesDraft?) {
        var reader = AttributesReader(path: reading.file.path, dictionary: reading.dictionary, scale: reading.scale)
        var rest: [Int] = []
        var unknown: [AttributeValue] = []
        var draft = nested
        nested = nil
        var hasKnown = false
        var item = list + 1
        while item < reading.blocks[list].end {
            if let pair = pair(item) {
                if let key = reading.dictionary.attributeKey(pair.key.value) {
                    if draft == nil { draft = AttributesDraft() }
                    reader.read(key, pair, into: &draft!)
                    hasKnown = true
                } else {
                    unknown.append(pair)
                    rest.append(item)
                }
            } else {
                rest.append(item)
            }
            item = reading.blocks[item].end
        }
        nested = draft
        if hasKnown {
            reader.diagnostics += unknown.map { .unknownAttribute($0.key, reading.dictionary, reading.file.path) }
        }
        for item in rest { appendText(of: item, to: &passage) }
        if !reader.diagnostics.isEmpty { reading.diagnostics += reader.diagnostics }
    }

    /// The attributes of a list all of whose entries are attributes; nil for any other list.
    func attributes(ofList list: Int) -> AttributesDraft? {
        let pairs = reading.children(of: list).map { pair($0) }
        guard pairs.contains(where: { $0 != nil }) else { return nil }
        var draft = AttributesDraft()
        var reader = AttributesReader(path: reading.file.path, dictionary: reading.dictionary, scale: reading.scale)
        for pair in pairs {
            guard let pair, let key = reading.dictionary.attributeKey(pair.key.value) else { return nil }
            reader.read(key, pair, into: &draft)
        }
        reading.diagnostics += reader.diagnostics
        return draft
    }

    /// A list entry that is one paragraph of the form `key: value`, both plain.
    private func pair(_ item: Int) -> AttributeValue? {
        guard reading.hasOneChild(item), case .paragraph = reading.blocks[item + 1].kind else { return nil }
        var passage = reading.passage(reading.blocks[item + 1].inlines)
        passage.trim()
        guard let first = passage.inlines.first, case .text(let text) = first.kind,
            let colon = LabelText.colon(in: text),
            colon.lowerBound > 0, colon.lowerBound <= 64
        else { return nil }
        let head = Passage.text(first, from: 0, to: colon.lowerBound)
        guard case .text(let name) = head.kind else { return nil }
        var rest = Passage(
            [Passage.text(first, from: colon.upperBound, to: text.utf8.count)] + passage.inlines.dropFirst())
        let hasBlank = colon.upperBound == text.utf8.count || LabelText.isBlank(text, at: colon.upperBound)
        guard hasBlank || colon.count > 1 else { return nil }
        rest.trim()
        let range = rest.range ?? ByteRange(at: first.range.upperBound)
        return AttributeValue(
            key: Located(LabelText.trimmed(name), head.range), value: Located(LabelText.trimmed(rest.plain), range))
    }

    private func appendText(of block: Int, to passage: inout Passage) {
        var index = block
        while index < reading.blocks[block].end {
            let inner = reading.blocks[index]
            switch inner.kind {
            case .paragraph, .heading, .tableCell: append(reading.passage(inner.inlines), to: &passage, inner.range)
            case .code(_, let text, _): append(Passage([Inline(.code(text), inner.range)]), to: &passage, inner.range)
            case .html(let text): append(Passage([Inline(.html(text), inner.range)]), to: &passage, inner.range)
            case .quote, .list, .listItem, .thematicBreak, .table, .tableRow, .comment: break
            }
            index += 1
        }
    }

    private func append(_ more: Passage, to passage: inout Passage, _ range: ByteRange) {
        var more = more
        more.trim()
        guard !more.isEmpty else { return }
        if !passage.isEmpty { passage.inlines.append(Inline(.lineBreak, ByteRange(at: range.lowerBound))) }
        passage.inlines += more.inlines
    }

    private func bullet(of item: Int) -> UInt8? {
        let start = reading.blocks[item].range.lowerBound
        guard start < reading.file.bytes.count else { return nil }
        let byte = reading.file.bytes[start]
        return byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "*") ? byte : nil
    }

    private func isStruckOut(_ passage: Passage) -> Bool {
        guard case .strikeStart? = passage.inlines.first?.kind, case .strikeEnd? = passage.inlines.last?.kind else {
            return false
        }
        return passage.inlines.count { if case .strikeStart = $0.kind { true } else { false } } == 1
    }
}

/// Texts in quotation marks.
enum Quotation {
    private static let pairs: [(Unicode.Scalar, Unicode.Scalar)] = [
        ("\"", "\""), ("\u{201C}", "\u{201D}"), ("\u{201E}", "\u{201D}"), ("\u{201E}", "\u{201C}"),
        ("\u{AB}", "\u{BB}"),
        ("\u{300C}", "\u{300D}"), ("\u{2018}", "\u{2019}"), ("\u{BB}", "\u{AB}"),
    ]

    /// The mark that closes a quotation which the scalar opens; nil when it opens none.
    static func closer(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "\"": "\""
        case "\u{201C}", "\u{201E}": "\u{201D}"
        case "\u{AB}": "\u{BB}"
        case "\u{300C}": "\u{300D}"
        case "\u{300E}": "\u{300F}"
        default: nil
        }
    }

    /// Whether the whole text is one quotation.
    static func isWhole(_ text: String) -> Bool {
        switch text.utf8.first {
        case UInt8(ascii: "\""), 0xC2, 0xE2, 0xE3: break
        default: return false
        }
        let scalars = text.unicodeScalars
        guard scalars.count > 2, let first = scalars.first, let last = scalars.last else { return false }
        guard let pair = pairs.first(where: { $0.0 == first && $0.1 == last }) else { return false }
        // “a” and “b” is two quotations.
        return !scalars.dropFirst().dropLast().contains { $0 == pair.0 || $0 == pair.1 }
    }
}
