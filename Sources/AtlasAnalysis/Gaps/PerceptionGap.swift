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
    /// Every stage of a journey with an estimate and a score, in the order of the map.
    package static func all(of reference: Reference<Journey>, in atlas: Atlas) -> [PerceptionGap] {
        let journey = atlas.journeys[reference]
        return journey.stages.indices.compactMap { stage in
            guard let believed = journey.believed(stage: stage), let felt = journey.experience(stage: stage)
            else { return nil }
            return PerceptionGap(journey: reference, stage: stage, believed: believed, felt: felt)
        }
    }

    /// The stages where the two lie apart, the widest first, then in the order of the maps.
    package static func ranked(of journeys: [Reference<Journey>], in atlas: Atlas) -> [PerceptionGap] {
        journeys.flatMap { all(of: $0, in: atlas) }.filter { $0.distance != 0 }.sorted { left, right in
            abs(left.distance) != abs(right.distance)
                ? abs(left.distance) > abs(right.distance)
                : (left.journey, left.stage) < (right.journey, right.stage)
        }
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

    /// Teams with at least one such stage, the widest distance first, then in the order of the settings.
    package static func ranked(
        _ presence: AtlasPresence, journeys: [Reference<Journey>], in atlas: Atlas
    ) -> [TeamPerception] {
        var gaps: [Place: PerceptionGap] = [:]
        for gap in journeys.flatMap({ PerceptionGap.all(of: $0, in: atlas) }) {
            gaps[Place(journey: gap.journey, stage: gap.stage)] = gap
        }
        let teams = atlas.teams.indices.compactMap { index -> TeamPerception? in
            let own = presence.uses(of: Reference<Team>(index)).filter(\.isOwned)
                .compactMap { gaps[Place(journey: $0.journey, stage: $0.stage)] }
            guard !own.isEmpty else { return nil }
            return TeamPerception(
                team: Reference(index), stages: own.count,
                believed: own.reduce(0) { $0 + $1.believed } / Double(own.count),
                felt: own.reduce(0) { $0 + $1.felt } / Double(own.count))
        }
        return teams.sorted { left, right in
            abs(left.distance) != abs(right.distance)
                ? abs(left.distance) > abs(right.distance) : left.team < right.team
        }
    }

    private struct Place: Hashable {
        let journey: Reference<Journey>
        let stage: Int
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
