import JourneyModel

/// What became of a journey between two versions of a site.
package struct JourneyChange: Sendable {
    package let before: Journey?
    package let after: Journey?
    /// What the front matter says differently, and texts around the map; empty when the journey is new or gone.
    package let facts: [FactChange]
    package let lanes: [LaneChange]
    /// What was measured, a fact for each metric and stage, a value for each day that differs; empty when the journey is
    /// new or gone.
    package let numbers: [FactChange]
    /// Every stage of either version, as `StageMatching` tells them; empty when the journey is new or gone.
    package let stages: [StageChange]
    /// Where it stood and where nothing leads on from; nil when saved links still find it.
    package internal(set) var lostAddress: String?

    package enum Fate: String, Sendable, Hashable {
        case added, removed, changed
    }

    package var fate: Fate { before == nil ? .added : after == nil ? .removed : .changed }

    /// The version that is there now, else the one that was.
    package var journey: Journey {
        guard let journey = after ?? before else { preconditionFailure("a journey is of either version") }
        return journey
    }

    /// The journey as a whole, new or gone.
    init(before: Journey?, after: Journey?) {
        self.before = before
        self.after = after
        facts = []
        lanes = []
        numbers = []
        stages = []
    }

    /// Two maps side by side; nil when both say the same. Numbers and emphasis are not compared.
    package init?(from before: Journey, in oldAtlas: Atlas, to after: Journey, in newAtlas: Atlas) {
        self.init(from: before, in: oldAtlas, to: after, in: newAtlas, places: nil, oldNames: JourneyNames(oldAtlas))
    }

    /// Two versions of one map; nil when both say the same.
    /// - Parameters:
    ///   - places: where the two stand in their atlases; nil for two maps.
    ///   - oldNames: what the journeys of the earlier atlas and their stages are called where they are named.
    init?(
        from before: Journey, in oldAtlas: Atlas, to after: Journey, in newAtlas: Atlas,
        places: (before: Reference<Journey>, after: Reference<Journey>)?, oldNames: JourneyNames
    ) {
        self.before = before
        self.after = after
        let old = DetailFacts(journey: before, atlas: oldAtlas, comparesEmphasis: places != nil)
        let new = DetailFacts(journey: after, atlas: newAtlas, comparesEmphasis: places != nil)
        facts = FactChange.all(
            JourneyFactList.all(of: before, at: places?.before, in: oldAtlas, names: oldNames),
            JourneyFactList.all(of: after, in: newAtlas, names: JourneyNames(newAtlas)))
        let lanePairs = LanePairs(from: before.lanes, to: after.lanes)
        lanes = lanePairs.changes(from: before, to: after)
        let stages = StageChange.all(from: old, to: new, lanePairs)
        self.stages = stages
        numbers = places.map { NumberChanges.all(from: old, at: $0.before, to: new, at: $0.after, stages) } ?? []
        if facts.isEmpty, lanes.isEmpty, numbers.isEmpty, !stages.contains(where: \.isChanged) { return nil }
    }

    /// How many items are new, gone, and told otherwise; of a new or lost journey all of its items.
    package var counts: (added: Int, removed: Int, changed: Int) {
        guard before != nil, after != nil else { return (after?.items.count ?? 0, before?.items.count ?? 0, 0) }
        var counts = (added: 0, removed: 0, changed: 0)
        for item in stages.flatMap(\.items) {
            switch item.fate {
            case .added: counts.added += 1
            case .removed: counts.removed += 1
            case .changed: counts.changed += 1
            }
        }
        return counts
    }

    /// How many numbers are new, gone or other than they were.
    package var numberCount: Int { numbers.reduce(0) { $0 + max($1.before.count, $1.after.count) } }

    /// The scale on which experience is told: that of the version that is there now.
    package var scale: EmotionScale { JourneyChange.scale(of: journey) }

    private static func scale(of journey: Journey) -> EmotionScale {
        journey.facts.emotionScale ?? journey.feelings.lazy.compactMap { $0.score?.scale }.first ?? .signed
    }
}

/// A lane that is new, gone, named otherwise, shown or hidden.
package struct LaneChange: Sendable, Hashable {
    /// Index in the lanes of the earlier version.
    package let before: Int?
    package let after: Int?
    package let facts: [FactChange]
}

/// One stage before, after, or both, and what happened in it.
package struct StageChange: Sendable {
    /// Index in the stages of the earlier version.
    package let before: Int?
    package let after: Int?
    package let fate: StageMatching.Fate
    /// It stands elsewhere among the stages that both versions have.
    package let isMoved: Bool
    package let facts: [FactChange]
    package let steps: [StepChange]
    /// Items that are told here, and items that were told here and are gone.
    package let items: [ItemChange]
    /// The experience, −1 … +1.
    package let experienceBefore: Double?
    package let experienceAfter: Double?

    package var isChanged: Bool {
        fate != .kept || isMoved || !facts.isEmpty || !steps.isEmpty || !items.isEmpty || isFeltOtherwise
    }

    package var isFeltOtherwise: Bool { experienceBefore != experienceAfter }
}

/// A step that is new, gone, named otherwise or told otherwise.
package struct StepChange: Sendable, Hashable {
    /// Index in the steps of the earlier version.
    package let before: Int?
    package let after: Int?
    package let fate: StageMatching.Fate
    package let facts: [FactChange]
}

/// An item that is new, gone, told elsewhere, in other words or with other facts.
package struct ItemChange: Sendable, Hashable {
    /// Index in the items of the earlier version.
    package let before: Int?
    package let after: Int?
    /// It belongs to another stage, step or lane.
    package let isMoved: Bool
    package let isReworded: Bool
    /// Scores and attributes.
    package let facts: [FactChange]

    package var fate: JourneyChange.Fate { before == nil ? .added : after == nil ? .removed : .changed }
}
