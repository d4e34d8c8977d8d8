import JourneyModel

extension StageChange {
    /// Every stage of either version with what happened in it.
    static func all(from old: DetailFacts, to new: DetailFacts, _ lanes: LanePairs) -> [StageChange] {
        let matching = StageMatching(from: old.journey, to: new.journey)
        let steps = StepPairs(matching, from: old.journey, to: new.journey)
        let items = ItemMatching(from: old.journey, to: new.journey, matching, lanes)
        let inOrder = Set(longestRise(matching.pairs.compactMap { $0.after == nil ? nil : $0.before }))
        let changes = items.changes(from: old, to: new, steps)
        return matching.pairs.map { pair in
            var facts: [FactChange] = []
            if let before = pair.before, let after = pair.after {
                facts = FactChange.all(old.facts(ofStage: before), new.facts(ofStage: after))
            }
            return StageChange(
                before: pair.before, after: pair.after, fate: pair.fate,
                isMoved: pair.after != nil && pair.before.map { !inOrder.contains($0) } ?? false, facts: facts,
                steps: steps.changes(of: pair, from: old, to: new),
                items: (pair.after.map { changes.ofAfter[$0] } ?? [])
                    + (pair.before.map { changes.ofBefore[$0] } ?? []),
                experienceBefore: pair.before.flatMap { old.journey.experience(stage: $0) },
                experienceAfter: pair.after.flatMap { new.journey.experience(stage: $0) })
        }
    }

    /// The longest run of growing numbers, not necessarily side by side: what kept its order; all else has moved.
    static func longestRise(_ numbers: [Int]) -> [Int] {
        // By length: the place of the lowest number that ends a run of it.
        var ends: [Int] = []
        var previous = [Int?](repeating: nil, count: numbers.count)
        for (place, number) in numbers.enumerated() {
            var low = 0
            var high = ends.count
            while low < high {
                let middle = (low + high) / 2
                if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
            }
            previous[place] = low > 0 ? ends[low - 1] : nil
            if low == ends.count { ends.append(place) } else { ends[low] = place }
        }
        var run: [Int] = []
        var place = ends.last
        while let at = place {
            run.append(numbers[at])
            place = previous[at]
        }
        return run.reversed()
    }
}

/// What became of the steps of stages.
struct StepPairs {
    /// By step before: its partner after.
    private(set) var ofBefore: [Int?]
    /// By place in the pairs of stages: the pairs of their steps, as indices of all steps.
    private var pairs: [StageMatching.Pair: [StageMatching.Pair]] = [:]

    init(_ stages: StageMatching, from before: Journey, to after: Journey) {
        ofBefore = Array(repeating: nil, count: before.steps.count)
        for pair in stages.pairs {
            let old = pair.before.map { before.stages[$0].steps } ?? 0..<0
            let new = pair.after.map { after.stages[$0].steps } ?? 0..<0
            guard !old.isEmpty || !new.isEmpty else { continue }
            let own = StageMatching(from: Array(before.steps[old]), to: Array(after.steps[new])).pairs.map { step in
                StageMatching.Pair(
                    before: step.before.map { old.lowerBound + $0 }, after: step.after.map { new.lowerBound + $0 },
                    fate: step.fate)
            }
            for step in own { if let before = step.before { ofBefore[before] = step.after } }
            pairs[pair] = own
        }
    }

    func changes(of stage: StageMatching.Pair, from old: DetailFacts, to new: DetailFacts) -> [StepChange] {
        // With its stage a step comes or goes unsaid.
        guard stage.before != nil, stage.after != nil else { return [] }
        return (pairs[stage] ?? []).compactMap { step in
            var facts: [FactChange] = []
            if let before = step.before, let after = step.after {
                facts = FactChange.all(old.facts(ofStep: before), new.facts(ofStep: after))
                if step.fate == .kept, facts.isEmpty { return nil }
            }
            return StepChange(before: step.before, after: step.after, fate: step.fate, facts: facts)
        }
    }
}
