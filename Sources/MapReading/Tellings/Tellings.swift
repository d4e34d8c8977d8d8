import JourneyModel
import MarkupWriting
import SourceDiagnostics

/// Two maps of one file that tell the same journey: joined, or kept apart.
///
/// They are joined when they stand under the same heading and have the same stages: as many of them, and each pair has
/// the same name, or one name goes on after the other ("Search", "Search and compare"). What has a heading of its own is
/// a map of its own: the same stages may be told for another persona, or for the time to come.
struct Tellings {
    let reading: FileReading

    enum Likeness {
        case same
        /// The same stages, in another place.
        case apart
        case other
    }

    /// What likeness depends on, folded once: a file may hold hundreds of maps.
    struct Names {
        let stages: [FoldedName]
        /// The hash of all stages' names in order.
        let all: UInt64
        let personas: Set<UInt64>

        init(_ draft: JourneyDraft) {
            stages = draft.stages.map { FoldedName($0.name) }
            var hash = NameKey.start
            for stage in stages {
                for byte in stage.bytes { hash = NameKey.extended(hash, byte) }
                hash = NameKey.extended(hash, 0)
            }
            all = hash
            personas = Set(draft.personas.map { FoldedName($0.value).key })
        }
    }

    func likeness(_ first: Names, _ second: Names, underOneHeading: () -> Bool) -> Likeness {
        guard first.stages.count == second.stages.count, first.stages.count > 1 else { return .other }
        let isExact = first.all == second.all
        if !isExact {
            for (left, right) in zip(first.stages, second.stages) where left.bytes != right.bytes {
                guard goesOn(left, right) || goesOn(right, left) else { return .other }
            }
        }
        guard first.personas.isEmpty || second.personas.isEmpty || first.personas == second.personas else {
            return .other
        }
        if underOneHeading() { return .same }
        return isExact ? .apart : .other
    }

    /// Whether the second name begins with all words of the first.
    private func goesOn(_ short: FoldedName, _ long: FoldedName) -> Bool {
        guard !short.isEmpty, short.words.count < long.words.count else { return false }
        return short.key == long.key(0..<short.words.count)
    }

    // MARK: Joining

    /// The first telling with what the second adds: lanes, items that are not there yet, steps, durations, prose.
    ///
    /// A feeling that the first telling scores keeps its score: what the second says of it stays beside it as words.
    func joined(_ first: JourneyDraft, _ second: JourneyDraft) -> JourneyDraft {
        var draft = first
        if draft.title == nil { draft.title = second.title }
        if draft.personas.isEmpty { draft.personas = second.personas }
        if draft.fields.summary == nil { draft.fields.summary = second.fields.summary }
        if draft.fields.kind == nil { draft.fields.kind = second.fields.kind }
        for (index, stage) in second.stages.enumerated() {
            if draft.stages[index].duration == nil { draft.stages[index].duration = stage.duration }
            if draft.stages[index].attributes == nil { draft.stages[index].attributes = stage.attributes }
            if draft.stages[index].headingSlug == nil { draft.stages[index].headingSlug = stage.headingSlug }
            if FoldedName(draft.stages[index].name).words.count < FoldedName(stage.name).words.count {
                draft.stages[index].name = stage.name
            }
        }
        let firstStep = draft.steps.count
        draft.steps += second.steps
        let lanes = second.lanes.map { lane in place(of: lane, in: &draft) }
        draft.lines += second.lines.map { LineDraft($0.line, aboveLane: $0.lane.map { lanes[$0] }, range: $0.range) }
        let told = Told(first)
        for item in second.items {
            var item = item
            item.lane = lanes[item.lane]
            item.step = item.step.map { $0 + firstStep }
            if item.lane < first.lanes.count, item.step == nil, told.has(item) { continue }
            if item.feeling != nil, told.isScored(item.stage) {
                item.feeling = Feeling(measure: .none, isTarget: item.feeling?.isTarget ?? false)
            }
            draft.items.append(item)
        }
        draft.prose += second.prose
        return draft
    }

    private func place(of lane: LaneDraft, in draft: inout JourneyDraft) -> Int {
        let key = FoldedName(lane.name).key
        let same = draft.lanes.firstIndex {
            $0.kind == lane.kind && $0.mergedKind == lane.mergedKind
                && (lane.kind != .custom || FoldedName($0.name).key == key)
        }
        if let same { return same }
        draft.lanes.append(lane)
        return draft.lanes.count - 1
    }

    /// What a telling says, to be asked about the other.
    private struct Told {
        private struct Cell: Hashable {
            let lane: Int
            let stage: Int
            let text: UInt64
        }

        private let cells: Set<Cell>
        private let scored: Set<Int>

        init(_ draft: JourneyDraft) {
            cells = Set(draft.items.map { Cell(lane: $0.lane, stage: $0.stage, text: FoldedName($0.text.plain).key) })
            scored = Set(
                draft.items.compactMap { item in
                    item.feeling.flatMap { $0.measure != .none && !$0.isTarget ? item.stage : nil }
                })
        }

        func has(_ item: ItemDraft) -> Bool {
            let name = FoldedName(item.text.plain)
            return !name.isEmpty && name.words.count < FoldedName.wordLimit && item.attributes == nil
                && cells.contains(Cell(lane: item.lane, stage: item.stage, text: name.key))
        }

        func isScored(_ stage: Int) -> Bool { scored.contains(stage) }
    }
}
