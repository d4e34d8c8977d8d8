import JourneyModel
import MarkupWriting

/// Which lanes of two versions of a journey are the same: by id, which is the kind of a known lane; the author's own
/// lanes also by a likeness of their names.
struct LanePairs {
    /// By lane before: its partner after.
    let ofBefore: [Int?]
    /// By lane after: its partner before.
    let ofAfter: [Int?]

    init(from before: [Lane], to after: [Lane]) {
        var ofBefore = [Int?](repeating: nil, count: before.count)
        var ofAfter = [Int?](repeating: nil, count: after.count)
        func join(_ isSame: (Lane, Lane) -> Bool) {
            for new in after.indices where ofAfter[new] == nil {
                let old = before.indices.first { ofBefore[$0] == nil && isSame(before[$0], after[new]) }
                guard let old else { continue }
                ofBefore[old] = new
                ofAfter[new] = old
            }
        }
        join { $0.id == $1.id }
        join { Slug.folded($0.name) == Slug.folded($1.name) }
        join { old, new in
            old.kind == .custom && new.kind == .custom
                && LetterPairs(Slug.folded(old.name)).likeness(to: LetterPairs(Slug.folded(new.name))) >= 0.5
        }
        self.ofBefore = ofBefore
        self.ofAfter = ofAfter
    }

    /// In the order of the later version, what is gone at the end.
    func changes(from before: Journey, to after: Journey) -> [LaneChange] {
        var changes: [LaneChange] = []
        for (new, lane) in after.lanes.enumerated() {
            guard let old = ofAfter[new] else {
                changes.append(LaneChange(before: nil, after: new, facts: []))
                continue
            }
            let facts = FactChange.all(LanePairs.facts(before.lanes[old]), LanePairs.facts(lane))
            if !facts.isEmpty { changes.append(LaneChange(before: old, after: new, facts: facts)) }
        }
        for old in before.lanes.indices where ofBefore[old] == nil {
            changes.append(LaneChange(before: old, after: nil, facts: []))
        }
        return changes
    }

    private static func facts(_ lane: Lane) -> [Fact] {
        [
            Fact("name", lane.name), Fact("kind", lane.kind.rawValue), Fact("merged-with", lane.mergedKind?.rawValue),
            Fact("hidden", lane.isHidden ? "yes" : nil),
        ]
    }
}
