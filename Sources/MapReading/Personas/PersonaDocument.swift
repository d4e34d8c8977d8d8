import DocumentSyntax
import JourneyModel
import SourceDiagnostics

/// Reads a file about one person that has no front matter: a heading that says so, and at least two of goals, needs,
/// frustrations, motivations and barriers below it.
///
/// Lists of plain words become the profile; everything else, and whatever has links or structure, is the text of the page.
struct PersonaDocument {
    let reading: FileReading

    private typealias Field = WritableKeyPath<PersonaDraft, [String]>

    /// What was found, block by block.
    private struct Found {
        var draft = PersonaDraft()
        var fields: Set<LaneKind> = []
        var repeats = false
        var prose: [Range<Int>] = []
    }

    /// Nil when the file is about something else, or about several people.
    func read() -> PersonaDraft? {
        guard let first = reading.blocks.first, case .heading = first.kind else { return nil }
        let title = LabelText.trimmed(reading.plain(0))
        guard reading.dictionary.hasRole(.personaHeading, in: FoldedName(title)) else { return nil }
        var found = Found()
        var block = 1
        var current: LaneKind?
        while block < reading.blocks.count {
            let range = block..<reading.blocks[block].end
            block = range.upperBound
            if let kind = heading(range.lowerBound) {
                current = kind
                found.repeats = found.repeats || !found.fields.insert(kind).inserted
                continue
            }
            if case .heading = reading.blocks[range.lowerBound].kind { current = nil }
            if let kind = current, let field = field(kind), let texts = texts(range.lowerBound) {
                found.draft[keyPath: field] += texts
            } else if !isLabelled(range.lowerBound, &found) {
                found.prose.append(range)
            }
        }
        guard found.fields.count >= 2, !found.repeats else { return nil }
        var draft = found.draft
        draft.title = Located(name(title), first.range)
        draft.range = first.range
        var start = 0
        while start < found.prose.count {
            var range = found.prose[start]
            start += 1
            while start < found.prose.count, found.prose[start].lowerBound == range.upperBound {
                range = range.lowerBound..<found.prose[start].upperBound
                start += 1
            }
            let text = reading.prose(range)
            if !text.isEmpty { draft.prose.append(text) }
        }
        return draft
    }

    /// "Persona: Anna" is Anna.
    private func name(_ title: String) -> String {
        guard let colon = LabelText.colon(in: title) else { return title }
        let rest = LabelText.trimmed(String(decoding: Array(title.utf8)[colon.upperBound...], as: UTF8.self))
        return rest.isEmpty ? title : rest
    }

    private func field(_ kind: LaneKind) -> Field? {
        switch kind {
        case .needs: \PersonaDraft.goals
        case .painPoints: \PersonaDraft.frustrations
        case .motivators: \PersonaDraft.motivations
        case .barriers: \PersonaDraft.barriers
        case .actions, .touchpoints, .channels, .thoughts, .emotions, .expectations, .triggers, .highlights,
            .opportunities, .teams, .companyActions, .content, .metrics, .physicalEvidence, .frontstage, .backstage,
            .supportProcesses, .systems, .time, .outsideInfluences, .evidence, .images, .priority, .custom:
            nil
        }
    }

    /// The field that a heading or a bold line with nothing after it opens.
    private func heading(_ block: Int) -> LaneKind? {
        let meaning: LaneMeaning?
        switch reading.blocks[block].kind {
        case .heading:
            let text = reading.plain(block)
            meaning = reading.dictionary.lane(named: LabelText.withoutFinalColon(text) ?? text)
        case .paragraph:
            let label = reading.labels.label(reading.document.inlines[reading.blocks[block].inlines])
            meaning = label?.isAlone == true ? label?.meaning : nil
        case .quote, .list, .listItem, .code, .thematicBreak, .table, .tableRow, .tableCell, .html, .comment:
            meaning = nil
        }
        guard let kind = meaning?.kind, meaning?.merged == nil, field(kind) != nil else { return nil }
        return kind
    }

    /// The entries of a list of plain words; nil for any other block.
    private func texts(_ block: Int) -> [String]? {
        guard case .list = reading.blocks[block].kind else { return nil }
        var texts: [String] = []
        for item in reading.children(of: block) {
            guard reading.hasOneChild(item), case .paragraph = reading.blocks[item + 1].kind,
                reading.document.inlines[reading.blocks[item + 1].inlines].allSatisfy({ isPlain($0) })
            else { return nil }
            texts.append(LabelText.trimmed(reading.plain(item + 1)))
        }
        return texts
    }

    private func isPlain(_ inline: Inline) -> Bool {
        switch inline.kind {
        case .text, .softBreak, .emphasisStart, .emphasisEnd, .strongStart, .strongEnd: true
        case .code, .lineBreak, .strikeStart, .strikeEnd, .linkStart, .linkEnd, .image, .attributes, .html: false
        }
    }

    /// `**Goals:** one sentence`: a paragraph that is nothing but such a label.
    private func isLabelled(_ block: Int, _ found: inout Found) -> Bool {
        guard case .paragraph = reading.blocks[block].kind else { return false }
        let inlines = reading.blocks[block].inlines
        guard LabelScan.lines(reading.document.inlines, inlines).count == 1,
            let label = reading.labels.label(reading.document.inlines[inlines]), let kind = label.meaning?.kind,
            label.meaning?.merged == nil, let field = field(kind), label.rest.inlines.allSatisfy({ isPlain($0) })
        else { return false }
        found.repeats = found.repeats || !found.fields.insert(kind).inserted
        found.draft[keyPath: field].append(LabelText.trimmed(label.rest.plain))
        return true
    }
}
