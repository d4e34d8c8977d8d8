import JourneyModel

/// Finds tables that tell one stage for several people: lanes down, a column for each persona.
///
/// They look like tables with stages across. What tells them apart is the document: the columns carry the names of
/// people that it introduces, or the same columns come back under the next stage.
struct PersonaColumns {
    let outline: BodyOutline
    let reading: FileReading
    /// Of the front matter: people and stages that it names.
    let fields: JourneyFields

    func find() -> Set<Int> {
        let candidates = outline.tables.filter { isCandidate($0) }
        guard !candidates.isEmpty else { return [] }
        let people = people()
        let columns = candidates.map { self.columns($0) }
        let neighbours = Dictionary(grouping: candidates.indices) { siblings(candidates[$0]) }
        var found: Set<Int> = []
        for (index, table) in candidates.enumerated() {
            let names = columns[index]
            let known = names.count { people.contains($0) }
            if known >= 2 || known == 1 && names.count == 1 {
                found.insert(table.block)
                continue
            }
            guard standsUnderStage(table) else { continue }
            // Columns that return under a sibling heading are no stages of it.
            let heading = outline.headingOfBlock[table.block]
            let isReturning = neighbours[siblings(table), default: []].contains { other in
                outline.headingOfBlock[candidates[other].block] != heading
                    && columns[other].count { names.contains($0) } >= min(2, names.count)
            }
            if isReturning { found.insert(table.block) }
        }
        return found
    }

    /// The headings among which a table's own stands.
    private struct Siblings: Hashable {
        let parent: Int?
        let level: Int
    }

    private func siblings(_ table: TableFacts) -> Siblings {
        let heading = outline.headingOfBlock[table.block].map { outline.headings[$0] }
        return Siblings(parent: heading?.parent, level: heading?.level ?? 0)
    }

    /// Lanes in the first column, a heading above, and no lanes in the header.
    private func isCandidate(_ table: TableFacts) -> Bool {
        guard table.columns >= 3, outline.headingOfBlock[table.block] != nil,
            table.header.dropFirst().allSatisfy({ !$0.folded.isEmpty && $0.meaning == nil })
        else { return false }
        var evidence = LaneEvidence()
        for row in table.firstColumn { if let meaning = row.meaning { evidence.add(meaning) } }
        return evidence.strong.count >= 2
    }

    private func columns(_ table: TableFacts) -> Set<UInt64> {
        Set(table.header.dropFirst().map { $0.folded.key($0.folded.outsideParentheses) })
    }

    /// A heading that can be a stage: it neither announces a journey nor a person.
    private func standsUnderStage(_ table: TableFacts) -> Bool {
        guard let heading = outline.headingOfBlock[table.block] else { return false }
        let section = outline.headings[heading]
        if section.name.isNumberedStage || isStated(section) { return true }
        return !section.saysJourney && !section.isAboutPersonas
            && outline.chain(section.parent).contains { outline.headings[$0].saysJourney }
    }

    private func isStated(_ section: HeadingSection) -> Bool {
        fields.stages.contains { stage in
            let key = FoldedName(stage.value).key
            return key == section.folded.key || key == FoldedName(section.name.name).key
        }
    }

    /// The names of those whom the document introduces: in the front matter, in headings of sections about people, in the first cells of
    /// their tables, as bold beginnings of their list entries or lines.
    func people() -> Set<UInt64> {
        var people: Set<UInt64> = []
        func add(_ text: String) {
            let name = FoldedName(PersonaColumns.name(in: text))
            if !name.isEmpty, name.words.count <= 6 { people.insert(name.key(name.outsideParentheses)) }
        }
        for person in fields.personas { add(person.value) }
        for section in outline.headings where isAboutPeople(section) {
            if let colon = LabelText.colon(in: section.text) {
                add(String(decoding: Array(section.text.utf8)[colon.upperBound...], as: UTF8.self))
            }
            add(section.text)
        }
        for table in outline.tables {
            let isAbout =
                outline.headingOfBlock[table.block].map { isAboutPeople(outline.headings[$0]) } ?? false
            let lead = table.header.first
            guard isAbout || lead?.roles.contains(.persona) ?? false else { continue }
            for cell in table.firstColumn { add(cell.text) }
            for cell in table.header.dropFirst() { add(cell.text) }
        }
        for (index, block) in reading.blocks.enumerated() {
            guard case .listItem = block.kind, let paragraph = reading.firstChild(of: index),
                case .paragraph = reading.blocks[paragraph].kind
            else { continue }
            let inlines = reading.document.inlines[reading.blocks[paragraph].inlines]
            guard case .strongStart? = inlines.first?.kind else { continue }
            var bold: [String] = []
            for inline in inlines.dropFirst() {
                guard case .text(let text) = inline.kind else { break }
                bold.append(text)
            }
            add(bold.joined())
        }
        return people
    }

    private func isAboutPeople(_ section: HeadingSection) -> Bool {
        section.isAboutPersonas && !section.saysJourney
            || outline.chain(section.parent).contains {
                outline.headings[$0].isAboutPersonas && !outline.headings[$0].saysJourney
            }
    }

    /// The name before a comma, a dash or a colon: what follows describes.
    private static func name(in text: String) -> String {
        var name = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            if ",:;(|\u{2014}\u{2013}\u{FF1A}\u{FF08}\u{FF0C}\n".unicodeScalars.contains(scalar) { break }
            if scalar == "-", previous == " " { break }
            name.append(scalar)
            previous = scalar
        }
        return String(name)
    }
}
