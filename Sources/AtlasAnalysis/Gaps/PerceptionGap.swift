import JourneyModel

/// A stage where the company has stated what it believes customers feel, beside what they do feel.
package struct PerceptionGap: Sendable, Hashable {
    package let journey: Reference<Journey>
    /// Index in `Journey.stages`.
    package let stage: Int
    /// Mean of the company's own estimates, −1 … +1.
    package let believed: Double
    /// Mean of the customers' scores, −1 … +1.
    package let felt: Double

    /// The estimate minus the customers' score: above 0 the company thinks too well of itself.
    package var distance: Double { believed - felt }
}

extension PerceptionGap {
    /// Nil unless the stage has an estimate and a score.
    package init?(_ reference: Reference<Journey>, stage: Int, in atlas: Atlas) {
        let journey = atlas.journeys[reference]
        guard let believed = journey.believed(stage: stage), let felt = journey.experience(stage: stage)
        else { return nil }
        self.init(journey: reference, stage: stage, believed: believed, felt: felt)
    }

    /// The stages where the two lie apart, the widest first, then in the order of the original maps.
    package static func ranked(of journeys: [Reference<Journey>], in atlas: Atlas) -> [PerceptionGap] {
        let gaps = JourneyVersions.inOrder(journeys, in: atlas).flatMap { journey in
            atlas.journeys[journey].stages.indices.compactMap { PerceptionGap(journey, stage: $0, in: atlas) }
        }.filter { $0.distance != 0 }
        return gaps.sorted { abs($0.distance) > abs($1.distance) }
    }
}

/// What a team believes of the stages that it answers for, beside what customers feel there.
package struct TeamPerception: Sendable, Hashable {
    package let team: Reference<Team>
    /// Stages with an estimate and a score.
    package let stages: Int
    /// Means of the stages' means, −1 … +1.
    package let believed: Double
    package let felt: Double

    package var distance: Double { believed - felt }

    /// - Parameter owned: stages that the team answers for; nil when none of them has an estimate and a score.
    package init?(_ team: Reference<Team>, _ owned: [StageUse], in atlas: Atlas) {
        let own = owned.compactMap { PerceptionGap($0.journey, stage: $0.stage, in: atlas) }
        guard !own.isEmpty else { return nil }
        self.team = team
        stages = own.count
        believed = own.reduce(0) { $0 + $1.believed } / Double(own.count)
        felt = own.reduce(0) { $0 + $1.felt } / Double(own.count)
    }

    /// Teams with at least one such stage, the widest distance first, then in the order of the settings.
    package static func ranked(
        _ presence: AtlasPresence, journeys: [Reference<Journey>], in atlas: Atlas
    ) -> [TeamPerception] {
        let seen = Set(journeys)
        let teams = atlas.teams.indices.compactMap { index in
            let team = Reference<Team>(index)
            let owned = presence.uses(of: team).filter { $0.isOwned && seen.contains($0.journey) }
            return TeamPerception(team, owned, in: atlas)
        }
        return teams.sorted { left, right in
            abs(left.distance) != abs(right.distance)
                ? abs(left.distance) > abs(right.distance) : left.team < right.team
        }
    }
}

extension Journey {
    /// What the company believes customers feel in a stage, −1 … +1: the mean of what the stage and its emotions state;
    /// nil when nothing is.
    package func believed(stage: Int) -> Double? {
        var values: [Double] = []
        if let own = stages[stage].details.flatMap({ details[$0].believed }) { values.append(own.normalized) }
        for (lane, row) in lanes.enumerated() where row.holds(.emotions) {
            for item in items(lane: lane, stage: stage) {
                if let believed = details(of: items[item])?.believed { values.append(believed.normalized) }
            }
        }
        return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }
}
