import JourneyModel

/// What a list of teams, channels or touchpoints says of one of them beside its name.
package struct PointFigures: Sendable {
    /// How customers feel: at the stages that a team answers for, when it answers for any, else wherever the thing takes
    /// part; nil when none has a score.
    package let experience: ExperienceSummary?
    /// Open pain points and barriers: of a team its own, else all at its stages.
    package let problems: Int
    /// Of a team: ideas that fall to it.
    package let opportunities: Int

    package init(_ point: MeetingPoint, _ presence: AtlasPresence, in atlas: Atlas) {
        experience = ExperienceSummary(presence.uses(of: point), in: atlas)
        problems = presence.problemCount(of: point, in: atlas)
        opportunities = 0
    }

    /// - Parameter standing: of the team, when it answers for a stage.
    package init(
        _ team: Reference<Team>, _ standing: TeamStanding?, _ presence: AtlasPresence, in atlas: Atlas
    ) {
        if let standing {
            experience = standing.experience
        } else {
            experience = ExperienceSummary(presence.uses(of: team), in: atlas)
        }
        problems = presence.ownProblemCount(of: team, in: atlas)
        opportunities = presence.opportunityCount(of: .team(team), in: atlas)
    }
}
