import JourneyModel

/// What pages tell of a team, a channel or a touchpoint. It takes a while to find and is the same in every language that
/// shows the same maps.
package struct PointStatements: Sendable {
    package let point: MeetingPoint
    /// The journeys that were looked through.
    package let journeys: [Reference<Journey>]
    /// See `AtlasPresence.problems`.
    package let problems: [StageStatement]
    /// See `AtlasPresence.opportunities`.
    package let opportunities: [StageStatement]
    /// Of a team, see `AtlasPresence.work`.
    package let work: [StageStatement]
    /// Of a team that answers for a stage.
    package let standing: TeamStanding?
    /// How customers feel at its stages; nil when none has a score.
    package let experience: ExperienceSummary?
    /// Where the thing disappoints the most.
    package let deepestFall: ExpectationGap?

    package init(
        _ point: MeetingPoint, _ presence: AtlasPresence, journeys: [Reference<Journey>], in atlas: Atlas
    ) {
        self.point = point
        self.journeys = journeys
        problems = presence.problems(of: point, in: atlas)
        opportunities = presence.opportunities(of: point, in: atlas)
        experience = ExperienceSummary(presence.uses(of: point), in: atlas)
        switch point {
        case .team(let team):
            work = presence.work(of: team, in: atlas)
            standing = TeamStanding(team, presence, problems: problems, journeys: journeys, in: atlas)
            deepestFall = nil
        case .channel, .touchpoint:
            work = []
            standing = nil
            deepestFall = ExpectationGap.deepestFall(at: presence.uses(of: point), in: atlas)
        }
    }
}
