import DocumentSyntax
import SourceDiagnostics

/// Finds whose journey a map is, when a line near it says so: `**Persona:** Anna, 31`, a heading "Persona: Anna".
struct PersonaMention {
    let reading: FileReading
    let outline: BodyOutline

    /// Whose map it is, by the surest sign: a heading above it that names somebody, the nearest mention before it, the
    /// first one in the file, the only one who is described in it.
    func find(before block: Int, under heading: Int?) -> [Located<String>] {
        if let named = named(above: heading) { return [named] }
        let mentioned = mention(before: block)
        if !mentioned.isEmpty { return mentioned }
        let described = self.described
        return described.count == 1 ? [described[0].name] : []
    }

    /// People who have a heading of their own below one about personas.
    private var described: [(heading: Int, name: Located<String>)] {
        outline.headings.indices.compactMap { index in
            let heading = outline.headings[index]
            guard let parent = heading.parent, outline.headings[parent].isAboutPersonas, heading.meaning == nil,
                !outline.headings[parent].saysJourney, !heading.saysJourney
            else { return nil }
            let text = withoutWordForPersona(heading.name.name)
            guard let name = clean(text, reading.blocks[heading.block].range) else { return nil }
            return (index, name)
        }
    }

    /// "Persona 2: Anna", "Persona A：Anna" without the word; the text itself when it does not begin so.
    private func withoutWordForPersona(_ text: String) -> String {
        guard let colon = LabelText.colon(in: text) else { return text }
        let bytes = Array(text.utf8)
        let folded = FoldedName(String(decoding: bytes[..<colon.lowerBound], as: UTF8.self))
        guard !folded.isEmpty, folded.words.count <= 3, reading.dictionary.roles(folded, 0..<1).contains(.persona)
        else {
            return text
        }
        return LabelText.trimmed(String(decoding: bytes[colon.upperBound...], as: UTF8.self))
    }

    /// Somebody whom a heading above the map names: "Customer journey: Anna", where Anna is described in the file;
    /// "Journey 1 — Customer (first visit)", where a word for a person follows.
    private func named(above heading: Int?) -> Located<String>? {
        let described = self.described
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
            if section.saysJourney, let role = role(behindDash: section.text) { return Located(role, range) }
        }
        return nil
    }

    private func role(behindDash text: String) -> String? {
        let scalars = Array(text.unicodeScalars)
        for index in scalars.indices.dropFirst() where LabelText.isDash(scalars[index]) && scalars[index - 1] == " " {
            var rest = String.UnicodeScalarView()
            for scalar in scalars[(index + 1)...] {
                if scalar == "(" || scalar == "," || scalar == "\u{FF08}" { break }
                rest.append(scalar)
            }
            let name = LabelText.trimmed(String(rest))
            let folded = FoldedName(name)
            if !folded.isEmpty, folded.words.count <= 2, reading.dictionary.roles(folded).contains(.persona) {
                return name
            }
        }
        return nil
    }

    /// The nearest mention before the map, else the first one in the file.
    private func mention(before block: Int) -> [Located<String>] {
        var found: [(block: Int, name: Located<String>)] = []
        for placed in outline.labels where isPersona(placed.label.folded) {
            if let name = name(in: placed.label.rest) { found.append((placed.block, name)) }
        }
        for (quote, block) in reading.blocks.enumerated() {
            guard case .quote = block.kind else { continue }
            for index in quote + 1..<block.end {
                guard case .paragraph = reading.blocks[index].kind else { continue }
                for line in LabelScan.lines(reading.document.inlines, reading.blocks[index].inlines) {
                    guard let label = reading.labels.label(reading.document.inlines[line]), isPersona(label.folded)
                    else { continue }
                    if let name = name(in: label.rest) { found.append((index, name)) }
                }
            }
        }
        for heading in outline.headings {
            guard let colon = LabelText.colon(in: heading.text) else { continue }
            let bytes = Array(heading.text.utf8)
            let before = FoldedName(String(decoding: bytes[..<colon.lowerBound], as: UTF8.self))
            guard isPersona(before, from: before.withoutNumbers) else { continue }
            let text = String(decoding: bytes[colon.upperBound...], as: UTF8.self)
            if let name = clean(text, reading.blocks[heading.block].range) { found.append((heading.block, name)) }
        }
        let ordered = found.sorted { $0.block < $1.block }
        let nearest = ordered.last { $0.block < block } ?? ordered.first
        return nearest.map { [$0.name] } ?? []
    }

    private func isPersona(_ name: FoldedName, from range: Range<Int>? = nil) -> Bool {
        let range = range ?? name.words.indices
        return !range.isEmpty && range.count <= 3 && reading.dictionary.roles(name, range).contains(.persona)
            && reading.dictionary.lanes[name.key(range)] == nil
    }

    private func name(in passage: Passage) -> Located<String>? {
        guard let range = passage.range else { return nil }
        return clean(passage.plain, range)
    }

    /// The name up to a comma, a dash, a bracket or a stop: what follows describes.
    private func clean(_ text: String, _ range: ByteRange) -> Located<String>? {
        var name = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            if ",;(|\u{2014}\u{2013}\u{B7}\u{FF0C}\u{3001}\u{FF08}\n".unicodeScalars.contains(scalar) { break }
            let next = index + 1 < scalars.count ? scalars[index + 1] : " "
            if scalar == ".", next == " ", name.count > 3 { break }
            if scalar == "-", next == " ", index > 0, scalars[index - 1] == " " { break }
            name.append(scalar)
        }
        let clean = LabelText.trimmed(String(name))
        guard !clean.isEmpty, clean.utf8.count <= 90, !FoldedName(clean).isEmpty else { return nil }
        return Located(clean, range)
    }
}
