import DocumentSyntax
import JourneyModel
import SourceDiagnostics

/// A map of a file with the blocks that it was read from.
struct FoundMap {
    enum Notation {
        case outline, table, mermaid, list
    }

    var draft: JourneyDraft
    var blocks: [Range<Int>]
    /// The heading it stands under, by its index in the outline.
    var heading: Int?
    let notation: Notation
    /// A word of the notation itself names the map: a diagram's title.
    var ownTitle: Located<String>?

    init(_ draft: JourneyDraft, blocks: [Range<Int>], heading: Int?, notation: Notation) {
        self.draft = draft
        self.blocks = blocks
        self.heading = heading
        self.notation = notation
        ownTitle = draft.title
    }
}

/// Joins what tells one journey twice within a file, and reports both what was joined and what stays apart.
struct TellingsOfFile {
    let reading: FileReading

    /// - Parameter maps: In the order of the file.
    func joined(_ maps: [FoundMap]) -> [FoundMap] {
        guard maps.count > 1 else { return maps }
        let tellings = Tellings(reading: reading)
        var result: [FoundMap] = []
        var names: [Tellings.Names] = []
        // Joined is only what stands under one heading; told apart, what has the same names in another notation.
        var underHeading: [Int?: [Int]] = [:]
        var latest: [UInt64: [FoundMap.Notation: Int]] = [:]
        for map in maps {
            let own = Tellings.Names(map.draft)
            let first = underHeading[map.heading, default: []].last { index in
                tellings.likeness(names[index], own) { mayJoin(result[index], map) } == .same
            }
            if let first {
                report(map, result[first], isJoined: true)
                result[first].draft = tellings.joined(result[first].draft, map.draft)
                result[first].blocks += map.blocks
                result[first].ownTitle = result[first].ownTitle ?? map.ownTitle
                names[first] = Tellings.Names(result[first].draft)
                continue
            }
            // The nearest one is enough to look at.
            let other = latest[own.all, default: [:]].filter { $0.key != map.notation }.values.max()
            if let other, tellings.likeness(names[other], own, underOneHeading: { false }) == .apart {
                report(map, result[other], isJoined: false)
            }
            latest[own.all, default: [:]][map.notation] = result.count
            underHeading[map.heading, default: []].append(result.count)
            result.append(map)
            names.append(own)
        }
        return result
    }

    /// Two of one notation are two views unless each has lanes of its own, and a caption between them parts them.
    private func mayJoin(_ first: FoundMap, _ second: FoundMap) -> Bool {
        if first.notation == second.notation {
            let kinds = Set(first.draft.lanes.map { Tellings.key($0) })
            guard second.draft.lanes.allSatisfy({ !kinds.contains(Tellings.key($0)) }) else { return false }
        }
        guard let end = first.blocks.last?.upperBound, let start = second.blocks.first?.lowerBound, end <= start else {
            return false
        }
        var block = end
        while block < start {
            if case .paragraph = reading.blocks[block].kind, isCaption(block) { return false }
            if case .heading = reading.blocks[block].kind { return false }
            block = reading.blocks[block].end
        }
        return true
    }

    /// "**To be**", "And tomorrow:".
    private func isCaption(_ block: Int) -> Bool {
        let inlines = reading.document.inlines[reading.blocks[block].inlines]
        if case .strongStart? = inlines.first?.kind { return true }
        guard let last = LabelText.trimmed(PlainText.of(inlines)).unicodeScalars.last else { return false }
        return LabelText.isColon(last)
    }

    private func report(_ second: FoundMap, _ first: FoundMap, isJoined: Bool) {
        let range = second.draft.range
        reading.diagnostics.append(
            Diagnostic(
                .toldTwice, .advice, path: reading.file.path, range: range,
                summary: "Journey should be told once in a file",
                explanation: isJoined
                    ? "this has the same stages as the map before it and stands under the same heading, so both are one map"
                    : "this has the same stages as another map of the file, but stands apart from it, so they are two maps",
                suggestion: isJoined
                    ? "give it a heading of its own if it is another map"
                    : "put both under one heading to join them, or name a persona in each",
                notes: [Diagnostic.Note("the other one", path: reading.file.path, range: first.draft.range)]))
    }
}

extension Tellings {
    /// What makes two lanes one: the kind, or the name of the author's own.
    static func key(_ lane: LaneDraft) -> String {
        lane.kind == .custom ? "=" + lane.name.lowercased() : lane.kind.rawValue
    }
}
