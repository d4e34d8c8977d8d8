import JourneyModel
import MarkupWriting

/// What becomes of the stages of a journey in another one: a current state in its future state.
///
/// Stages are the same when, in turn,
/// 1. their ids are equal;
/// 2. their names are equal, whatever their case;
/// 3. their names share at least half of their pairs of letters (Dice's coefficient), the most similar first, and no
///    pair that is made already lies crosswise;
/// 4. each is the only one left between the same two neighbours, and they lie in the same lifecycle phase.
package struct StageMatching: Sendable, Hashable {
    package enum Fate: Sendable, Hashable {
        /// Of the same name.
        case kept
        case renamed
        case added
        case removed
    }

    /// One stage before, after, or both.
    package struct Pair: Sendable, Hashable {
        /// Index in the stages of the journey that is compared with.
        package let before: Int?
        /// Index in the stages of the journey that is compared.
        package let after: Int?
        package let fate: Fate
    }

    /// In the order of the later journey; what is removed stands behind the stage that it followed.
    package let pairs: [Pair]

    package init(from before: [Stage], to after: [Stage]) {
        var found = Partners(before: before, after: after)
        found.join { $0.id == $1.id }
        let oldNames = before.map { Slug.folded($0.name) }
        let newNames = after.map { Slug.folded($0.name) }
        found.join(oldNames, newNames)
        found.joinSimilar(oldNames, newNames)
        found.joinNeighbours()
        var pairs: [Pair] = []
        func appendRemoved(from first: Int) {
            for stage in first..<before.count {
                guard found.ofBefore[stage] == nil else { return }
                pairs.append(Pair(before: stage, after: nil, fate: .removed))
            }
        }
        appendRemoved(from: 0)
        for (place, partner) in found.ofAfter.enumerated() {
            guard let partner else {
                pairs.append(Pair(before: nil, after: place, fate: .added))
                continue
            }
            let isSame = oldNames[partner] == newNames[place]
            pairs.append(Pair(before: partner, after: place, fate: isSame ? .kept : .renamed))
            appendRemoved(from: partner + 1)
        }
        self.pairs = pairs
    }

    package init(from before: Journey, to after: Journey) {
        self.init(from: before.stages, to: after.stages)
    }

    /// The same for the steps of a stage.
    package init(from before: [Step], to after: [Step]) {
        self.init(
            from: before.map { Stage(id: $0.id, name: $0.name) }, to: after.map { Stage(id: $0.id, name: $0.name) })
    }
}

/// Who belongs to whom so far.
private struct Partners {
    let before: [Stage]
    let after: [Stage]
    /// By stage before: its partner after.
    var ofBefore: [Int?]
    /// By stage after: its partner before.
    var ofAfter: [Int?]

    init(before: [Stage], after: [Stage]) {
        self.before = before
        self.after = after
        ofBefore = Array(repeating: nil, count: before.count)
        ofAfter = Array(repeating: nil, count: after.count)
    }

    private mutating func join(_ old: Int, _ new: Int) {
        ofBefore[old] = new
        ofAfter[new] = old
    }

    mutating func join(_ isSame: (Stage, Stage) -> Bool) {
        for new in after.indices where ofAfter[new] == nil {
            if let old = before.indices.first(where: { ofBefore[$0] == nil && isSame(before[$0], after[new]) }) {
                join(old, new)
            }
        }
    }

    mutating func join(_ oldNames: [String], _ newNames: [String]) {
        for new in after.indices where ofAfter[new] == nil {
            if let old = before.indices.first(where: { ofBefore[$0] == nil && oldNames[$0] == newNames[new] }) {
                join(old, new)
            }
        }
    }

    mutating func joinSimilar(_ oldNames: [String], _ newNames: [String]) {
        var candidates: [(old: Int, new: Int, likeness: Double)] = []
        let oldPairs = oldNames.map(LetterPairs.init)
        let newPairs = newNames.map(LetterPairs.init)
        for old in before.indices where ofBefore[old] == nil {
            for new in after.indices where ofAfter[new] == nil {
                let likeness = oldPairs[old].likeness(to: newPairs[new])
                if likeness >= 0.5 { candidates.append((old, new, likeness)) }
            }
        }
        // The most similar first, then the nearest in place, then the first in order.
        candidates.sort { left, right in
            if left.likeness != right.likeness { return left.likeness > right.likeness }
            let (one, two) = (abs(left.old - left.new), abs(right.old - right.new))
            return one != two ? one < two : (left.old, left.new) < (right.old, right.new)
        }
        for (old, new, _) in candidates where ofBefore[old] == nil && ofAfter[new] == nil && !crosses(old, new) {
            join(old, new)
        }
    }

    /// What is left alone on both sides of the same gap is one stage under two names.
    mutating func joinNeighbours() {
        for new in after.indices where ofAfter[new] == nil && isAlone(new, in: ofAfter) {
            let from = new > 0 ? ofAfter[new - 1] : -1
            let to = new + 1 < after.count ? ofAfter[new + 1] : before.count
            guard let from, let to, to == from + 2, ofBefore[from + 1] == nil,
                before[from + 1].phase == after[new].phase
            else { continue }
            join(from + 1, new)
        }
    }

    private func isAlone(_ place: Int, in partners: [Int?]) -> Bool {
        (place == 0 || partners[place - 1] != nil) && (place + 1 == partners.count || partners[place + 1] != nil)
    }

    private func crosses(_ old: Int, _ new: Int) -> Bool {
        for (other, partner) in ofAfter.enumerated() {
            guard let partner else { continue }
            if (partner < old) != (other < new) { return true }
        }
        return false
    }
}
