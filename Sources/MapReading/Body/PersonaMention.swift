import DocumentSyntax
import SourceDiagnostics

/// Finds whose journey a map is, when something near it says so: `**Persona:** Anna, 31`, a heading "Persona: Anna".
///
/// What the file says of people is gathered once, for it may hold hundreds of maps.
struct PersonaMention {
    private let reading: FileReading
    private let outline: BodyOutline
    /// In the order of the file.
    private let mentions: [Mention]
    /// People who have a heading of their own below one about personas.
    private let described: [(heading: Int, name: Located<String>)]
    /// The names of those whom the file introduces.
    private let people: Set<UInt64>

    /// A place that names somebody.
    private struct Mention {
        let block: Int
        let name: Located<String>
        /// The word before the name may also be a lane's, so that it counts only beside a map's own heading.
        var isLoose = false
    }

    init(reading: FileReading, outline: BodyOutline, fields: JourneyFields) {
        self.reading = reading
        self.outline = outline
        let names = PersonaNames(dictionary: reading.dictionary)
        described = outline.headings.indices.compactMap { index in
            let heading = outline.headings[index]
            guard let parent = heading.parent, outline.headings[parent].isAboutPersonas, heading.meaning == nil,
                !outline.headings[parent].saysJourney, !heading.saysJourney
            else { return nil }
            let range = reading.blocks[heading.block].range
            guard let name = names.clean(names.withoutWord(heading.name.name), range) else { return nil }
            return (index, name)
        }
        people = PersonaColumns(outline: outline, reading: reading, fields: fields).people()
        mentions = PersonaMention.gather(reading, outline, names).sorted { $0.block < $1.block }
    }

    /// Whose map it is, by the surest sign: a heading above it that names somebody, the nearest mention before it, the
    /// first one in the file, the only one who is described in it.
    func find(before block: Int, under heading: Int?) -> [Located<String>] {
        if let named = named(above: heading) { return PersonaNames.parted(named) }
        let count = mentions.partitioningIndex { $0.block >= block }
        let own = Set(outline.chain(heading))
        let nearest = mentions[..<count].last { mention in
            !mention.isLoose || outline.headingOfBlock[mention.block].map { own.contains($0) } ?? true
        }
        if let nearest { return PersonaNames.parted(nearest.name) }
        if let first = mentions.first(where: { !$0.isLoose }) { return PersonaNames.parted(first.name) }
        return described.count == 1 ? [described[0].name] : []
    }

    // MARK: Headings

    /// Somebody whom a heading above the map names: "Customer journey: Anna", where Anna is described in the file;
    /// "Journey 1 — Customer (first visit)", where a word for a person follows; "Journey map (Anna Nowak, 31)".
    private func named(above heading: Int?) -> Located<String>? {
        let names = PersonaNames(dictionary: reading.dictionary)
        for index in outline.chain(heading) {
            let section = outline.headings[index]
            let range = reading.blocks[section.block].range
            for person in described where person.heading != index {
                let name = FoldedName(person.name.value)
                guard !name.isEmpty, name.words.count <= 4 else { continue }
                for start in section.folded.words.indices {
                    let end = start + name.words.count
                    guard end <= section.folded.words.count else { break }
                    if section.folded.key(start..<end) == name.key { return Located(person.name.value, range) }
                }
            }
            guard section.saysJourney else { continue }
            for part in names.parts(of: section.text) {
                guard let name = names.clean(part.text, range) else { continue }
                let folded = FoldedName(name.value)
                let isPerson = folded.words.count <= 2 && reading.dictionary.roles(folded).contains(.persona)
                if isPerson || people.contains(folded.key) || names.hasAgeOrTitle(part.text) { return name }
            }
        }
        return nil
    }

    // MARK: Mentions

    private static func gather(_ reading: FileReading, _ outline: BodyOutline, _ names: PersonaNames) -> [Mention] {
        var found: [Mention] = []
        for placed in outline.labels {
            guard let word = names.word(placed.label.folded), let range = placed.label.rest.range,
                let name = names.clean(placed.label.rest.plain, range)
            else { continue }
            found.append(Mention(block: placed.block, name: name, isLoose: word == .loose))
        }
        var index = 0
        while index < reading.blocks.count {
            let block = reading.blocks[index]
            switch block.kind {
            case .quote:
                for inner in index + 1..<block.end {
                    guard case .paragraph = reading.blocks[inner].kind else { continue }
                    found += mentions(in: inner, at: index, reading, names)
                }
            case .paragraph: found += mentions(in: index, at: index, reading, names)
            case .code(_, let text, _): found += mentions(inCard: text, index, block.range, names)
            case .heading, .list, .listItem, .thematicBreak, .table, .tableRow, .tableCell, .html, .comment: break
            }
            index = block.end
        }
        for heading in outline.headings {
            guard let colon = LabelText.colon(in: heading.text) else { continue }
            let bytes = Array(heading.text.utf8)
            let before = FoldedName(String(decoding: bytes[..<colon.lowerBound], as: UTF8.self))
            guard names.word(before, from: before.withoutNumbers) == .plain else { continue }
            let text = String(decoding: bytes[colon.upperBound...], as: UTF8.self)
            if let name = names.clean(text, reading.blocks[heading.block].range) {
                found.append(Mention(block: heading.block, name: name))
            }
        }
        return found
    }

    /// Labels in the lines of a paragraph, also where signs part several on one line: `Owner: us · Persona: Anna`.
    private static func mentions(
        in paragraph: Int, at block: Int, _ reading: FileReading, _ names: PersonaNames
    ) -> [Mention] {
        var found: [Mention] = []
        for line in LabelScan.lines(reading.document.inlines, reading.blocks[paragraph].inlines) {
            let passage = reading.passage(line)
            let text = passage.plain
            guard text.utf8.count <= 400, LabelText.colon(in: text) != nil, let range = passage.range else { continue }
            for part in names.segments(of: text) {
                guard let colon = LabelText.colon(in: part) else { continue }
                let bytes = Array(part.utf8)
                let word = FoldedName(String(decoding: bytes[..<colon.lowerBound], as: UTF8.self))
                guard names.word(word) == .plain,
                    let name = names.clean(String(decoding: bytes[colon.upperBound...], as: UTF8.self), range)
                else { continue }
                found.append(Mention(block: block, name: name))
            }
        }
        return found
    }

    /// A card about somebody in a fence: `Name: Anna (31)`.
    private static func mentions(
        inCard text: String, _ block: Int, _ range: ByteRange, _ names: PersonaNames
    ) -> [Mention] {
        guard text.utf8.count <= 2000 else { return [] }
        for line in text.split(separator: "\n") {
            guard let colon = LabelText.colon(in: String(line)) else { continue }
            let bytes = Array(line.utf8)
            guard names.isWordForName(FoldedName(String(decoding: bytes[..<colon.lowerBound], as: UTF8.self))),
                let name = names.clean(String(decoding: bytes[colon.upperBound...], as: UTF8.self), range)
            else { continue }
            return [Mention(block: block, name: name)]
        }
        return []
    }
}
