import AtlasAnalysis
import JourneyModel

/// What the journeys of an edition add up to: it decides which lists and pages there are. Whole numbers, so that one
/// journey can be taken out and another put in its place.
struct EditionTally: Sendable {
    /// By index in the atlas: in how many stages each takes part.
    private(set) var teams: [Int]
    private(set) var channels: [Int]
    private(set) var touchpoints: [Int]
    /// Journeys that have something for a list.
    private(set) var told: [Edition.Listing: Int] = [:]
    /// Statements that may stand in the backlog.
    private(set) var statements = 0
    /// Journeys that a team owns.
    private(set) var owned = 0

    init(_ journeys: [Reference<Journey>], in atlas: Atlas) {
        teams = Array(repeating: 0, count: atlas.teams.count)
        channels = Array(repeating: 0, count: atlas.channels.count)
        touchpoints = Array(repeating: 0, count: atlas.touchpoints.count)
        for reference in journeys { count(atlas.journeys[reference], 1) }
    }

    /// The same with other journeys in the place of some.
    /// - Parameters:
    ///   - numbers: for a touchpoint that the rest name its number in `atlas`, where it is another.
    ///   - atlas: the one of the other journeys. What else the rest name has the same numbers in it.
    func exchanging(
        _ gone: [Journey], with come: [Journey], touchpoints numbers: [Int?], in atlas: Atlas
    ) -> EditionTally {
        var tally = self
        tally.resize(
            max(teams.count, atlas.teams.count), max(channels.count, atlas.channels.count),
            max(touchpoints.count, atlas.touchpoints.count))
        for journey in gone { tally.count(journey, -1) }
        let counts = tally.touchpoints
        for index in numbers.indices where numbers[index] != nil { tally.touchpoints[index] = 0 }
        for (index, number) in numbers.enumerated() where counts[index] > 0 {
            if let number { tally.touchpoints[number] = counts[index] }
        }
        for journey in come { tally.count(journey, 1) }
        tally.resize(atlas.teams.count, atlas.channels.count, atlas.touchpoints.count)
        return tally
    }

    private mutating func resize(_ teamCount: Int, _ channelCount: Int, _ touchpointCount: Int) {
        func resized(_ counts: [Int], _ size: Int) -> [Int] {
            Array(counts.prefix(size)) + Array(repeating: 0, count: max(0, size - counts.count))
        }
        teams = resized(teams, teamCount)
        channels = resized(channels, channelCount)
        touchpoints = resized(touchpoints, touchpointCount)
    }

    private mutating func count(_ journey: Journey, _ amount: Int) {
        AtlasPresence.count(journey, by: amount, &teams, &channels, &touchpoints)
        statements += amount * Backlog.size(journey)
        if case .team? = journey.facts.owner { owned += amount }
        for (listing, isTold) in [
            (Edition.Listing.tags, !journey.facts.tags.isEmpty), (.changes, journey.facts.review.hasHappened),
            (.phases, journey.stages.contains { $0.phase != nil }),
            (.gaps, FocusRanking.isRanked(journey) && journey.statesGaps),
            (.presence, FocusRanking.isRanked(journey) && journey.kinds.contains { $0.holds(.touchpoints) }),
        ] where isTold { told[listing, default: 0] += amount }
    }
}

extension ReviewFacts {
    /// Something is dated: a review, a sign-off, a validation or a change of the service.
    fileprivate var hasHappened: Bool {
        reviewed != nil || validated?.date != nil || signOffs.contains { $0.date != nil } || !changes.isEmpty
    }
}

extension Journey {
    /// Something says what customers expected and found, or what the company believes.
    fileprivate var statesGaps: Bool {
        details.contains { $0.believed != nil || $0.expectation != nil && $0.actual != nil }
    }
}
