import JourneyModel
import MarkupWriting

/// Which items of two versions of a journey are the same.
///
/// In turn, and each only among those that are left:
/// 1. of one id, which an author gave or which follows from cell and words;
/// 2. of the same words in the same cell, whatever their case;
/// 3. of the same words in another cell, in the same lane before other lanes, the nearest stage first;
/// 4. of similar words in the same cell (`LetterPairs`, at least a half), the most similar first;
/// 5. of very similar words elsewhere in the lane (at least seven tenths);
/// 6. feelings of the same cell, in their order: how it felt has changed, not that something was felt.
struct ItemMatching {
    /// A short word such as "Phone" or "+1" may stand in many cells, and none of them is another's.
    private static let shortestMoved = 8
    /// Beyond so many pairs no likeness is looked for: who rewrites a thousand items at once has a new map.
    private static let mostPairs = 200_000

    private let before: Journey
    private let after: Journey
    private let stages: [Int?]
    private let lanes: LanePairs
    private let oldTexts: [String]
    private let newTexts: [String]
    /// By item before: its partner after.
    private(set) var ofBefore: [Int?]
    /// By item after: its partner before.
    private(set) var ofAfter: [Int?]

    init(from before: Journey, to after: Journey, _ stages: StageMatching, _ lanes: LanePairs) {
        self.before = before
        self.after = after
        self.lanes = lanes
        var partners = [Int?](repeating: nil, count: before.stages.count)
        for pair in stages.pairs { if let old = pair.before { partners[old] = pair.after } }
        self.stages = partners
        oldTexts = before.items.map { Slug.folded($0.text.plain) }
        newTexts = after.items.map { Slug.folded($0.text.plain) }
        ofBefore = Array(repeating: nil, count: before.items.count)
        ofAfter = Array(repeating: nil, count: after.items.count)
        joinIDs()
        joinEqual()
        joinMoved()
        joinSimilar()
        joinFeelings()
    }

    private mutating func join(_ old: Int, _ new: Int) {
        guard ofBefore[old] == nil, ofAfter[new] == nil else { return }
        ofBefore[old] = new
        ofAfter[new] = old
    }

    private var leftBefore: [Int] { before.items.indices.filter { ofBefore[$0] == nil } }
    private var leftAfter: [Int] { after.items.indices.filter { ofAfter[$0] == nil } }

    /// A cell of the later version, as one number; nil when it has no such lane or stage.
    private func cell(ofOld item: Int) -> Int? {
        let item = before.items[item]
        guard let lane = lanes.ofBefore[item.lane], let stage = stages[item.stages.lowerBound] else { return nil }
        return lane * after.stages.count + stage
    }

    private func cell(ofNew item: Int) -> Int {
        after.items[item].lane * after.stages.count + after.items[item].stages.lowerBound
    }

    private mutating func joinIDs() {
        var places: [String: Int] = [:]
        for (place, item) in before.items.enumerated() { places[item.id] = place }
        for (place, item) in after.items.enumerated() { if let old = places[item.id] { join(old, place) } }
    }

    private mutating func joinEqual() {
        struct Key: Hashable {
            let cell: Int
            let text: String
        }
        var places: [Key: [Int]] = [:]
        for old in leftBefore.reversed() {
            if let cell = cell(ofOld: old) { places[Key(cell: cell, text: oldTexts[old]), default: []].append(old) }
        }
        for new in leftAfter {
            if let old = places[Key(cell: cell(ofNew: new), text: newTexts[new])]?.popLast() { join(old, new) }
        }
    }

    private mutating func joinMoved() {
        var places: [String: [Int]] = [:]
        for old in leftBefore where oldTexts[old].utf8.count >= ItemMatching.shortestMoved {
            places[oldTexts[old], default: []].append(old)
        }
        for new in leftAfter {
            let candidates = (places[newTexts[new]] ?? []).filter { ofBefore[$0] == nil }
            if let old = candidates.min(by: { distance($0, new) < distance($1, new) }) { join(old, new) }
        }
    }

    /// Another lane is farther than any stage.
    private func distance(_ old: Int, _ new: Int) -> (Int, Int) {
        let (one, other) = (before.items[old], after.items[new])
        let stage = stages[one.stages.lowerBound] ?? one.stages.lowerBound
        return (lanes.ofBefore[one.lane] == other.lane ? 0 : 1, abs(stage - other.stages.lowerBound))
    }

    private mutating func joinSimilar() {
        let (old, new) = (leftBefore, leftAfter)
        guard old.count * new.count <= ItemMatching.mostPairs else { return }
        let oldPairs = old.map { LetterPairs(oldTexts[$0]) }
        let newPairs = new.map { LetterPairs(newTexts[$0]) }
        var candidates: [(old: Int, new: Int, isSameCell: Bool, likeness: Double)] = []
        for (place, one) in old.enumerated() {
            let cell = cell(ofOld: one)
            for (otherPlace, other) in new.enumerated()
            where lanes.ofBefore[before.items[one].lane] == after.items[other].lane {
                let isSameCell = cell == self.cell(ofNew: other)
                let likeness = oldPairs[place].likeness(to: newPairs[otherPlace])
                let isLong = oldTexts[one].utf8.count >= ItemMatching.shortestMoved
                if likeness >= (isSameCell ? 0.5 : 0.7), isSameCell || isLong {
                    candidates.append((one, other, isSameCell, likeness))
                }
            }
        }
        candidates.sort { left, right in
            if left.isSameCell != right.isSameCell { return left.isSameCell }
            if left.likeness != right.likeness { return left.likeness > right.likeness }
            return (left.old, left.new) < (right.old, right.new)
        }
        for candidate in candidates { join(candidate.old, candidate.new) }
    }

    private mutating func joinFeelings() {
        var places: [Int: [Int]] = [:]
        for old in leftBefore.reversed() where before.items[old].feeling != nil {
            if let cell = cell(ofOld: old) { places[cell, default: []].append(old) }
        }
        for new in leftAfter where after.items[new].feeling != nil {
            if let old = places[cell(ofNew: new)]?.popLast() { join(old, new) }
        }
    }
}

extension ItemMatching {
    /// By stage after: what is new or told otherwise there; by stage before: what is gone.
    func changes(
        from old: DetailFacts, to new: DetailFacts, _ steps: StepPairs
    ) -> (ofAfter: [[ItemChange]], ofBefore: [[ItemChange]]) {
        var ofAfter = [[ItemChange]](repeating: [], count: after.stages.count)
        var ofBefore = [[ItemChange]](repeating: [], count: before.stages.count)
        for (place, item) in after.items.enumerated() {
            let stage = item.stages.lowerBound
            guard let partner = self.ofAfter[place] else {
                ofAfter[stage].append(
                    ItemChange(before: nil, after: place, isMoved: false, isReworded: false, facts: []))
                continue
            }
            let earlier = before.items[partner]
            let isReworded = earlier.text.plain != item.text.plain
            let change = ItemChange(
                before: partner, after: place,
                isMoved: cell(ofOld: partner) != cell(ofNew: place)
                    || earlier.step.flatMap { steps.ofBefore[$0] } != item.step,
                isReworded: isReworded,
                facts: FactChange.all(
                    old.facts(of: earlier, isReworded: isReworded), new.facts(of: item, isReworded: isReworded)))
            if change.isMoved || change.isReworded || !change.facts.isEmpty { ofAfter[stage].append(change) }
        }
        for (place, item) in before.items.enumerated() where self.ofBefore[place] == nil {
            ofBefore[item.stages.lowerBound].append(
                ItemChange(before: place, after: nil, isMoved: false, isReworded: false, facts: []))
        }
        return (ofAfter, ofBefore)
    }
}
