import JourneyModel

/// A stage of a journey where a team, a channel or a touchpoint takes part.
package struct StageUse: Sendable, Hashable {
    package let journey: Reference<Journey>
    /// Index in `Journey.stages`.
    package let stage: Int
    /// The items that name it, indices in `Journey.items`; empty when only the stage or the map's owner tells.
    package let items: [Int]
    /// Of a team: it answers for the stage.
    package let isOwned: Bool

    package init(journey: Reference<Journey>, stage: Int, items: [Int] = [], isOwned: Bool = false) {
        self.journey = journey
        self.stage = stage
        self.items = items
        self.isOwned = isOwned
    }
}

extension StageUse {
    /// The steepest fall from what customers expected to what they found, among the items that name the thing and
    /// state both; nil when none does.
    package func expectation(in atlas: Atlas) -> (expected: ExperienceScore, actual: ExperienceScore)? {
        let journey = atlas.journeys[self.journey]
        var worst: (expected: ExperienceScore, actual: ExperienceScore)?
        for item in items {
            guard let place = journey.items[item].details, let expected = journey.details[place].expectation,
                let actual = journey.details[place].actual
            else { continue }
            let fall = actual.normalized - expected.normalized
            if worst.map({ fall < $0.actual.normalized - $0.expected.normalized }) ?? true {
                worst = (expected, actual)
            }
        }
        return worst
    }

    /// 1 … 5, the highest that an item naming the thing states.
    package func importance(in atlas: Atlas) -> Int? {
        let journey = atlas.journeys[self.journey]
        return items.compactMap { journey.items[$0].details.flatMap { journey.details[$0].importance } }.max()
    }
}

/// How customers feel over some stages.
package struct ExperienceSummary: Sendable, Hashable {
    /// Mean of the stages' means, −1 … +1: a stage with many scores weighs no more than one with few.
    package let mean: Double
    /// How many stages have a score.
    package let stages: Int
    /// Where the lowest score was given, be it for a moment; of equals the first in the order of the originals.
    package let worst: StageUse
    package let worstScore: ExperienceScore

    /// Nil when no stage has a score. Drafts, archived maps and future states tell nothing about today.
    package init?(_ uses: [StageUse], in atlas: Atlas) {
        var sum = 0.0
        var count = 0
        var lowest: (use: StageUse, score: ExperienceScore)?
        for use in uses where FocusRanking.isRanked(atlas.journeys[use.journey]) {
            let journey = atlas.journeys[use.journey]
            guard let mean = journey.experience(stage: use.stage) else { continue }
            sum += mean
            count += 1
            for (_, score) in journey.lowestScores(stage: use.stage)
            where lowest.map({ use.isLower(score, than: $0.score, at: $0.use, in: atlas) }) ?? true {
                lowest = (use, score)
            }
        }
        guard let lowest else { return nil }
        mean = sum / Double(count)
        stages = count
        worst = lowest.use
        worstScore = lowest.score
    }
}

extension StageUse {
    /// Whether a score that was given here is lower than another, or as low in an earlier original.
    fileprivate func isLower(
        _ score: ExperienceScore, than other: ExperienceScore, at place: StageUse, in atlas: Atlas
    ) -> Bool {
        if score.normalized != other.normalized { return score.normalized < other.normalized }
        return journey != place.journey && atlas.original(of: journey) < atlas.original(of: place.journey)
    }
}
