import JourneyModel

/// How customers fare in the stages that a team answers for.
package struct TeamStanding: Sendable {
    package let team: Reference<Team>
    /// Stages that it answers for, by journey and stage; of maps that tell about today.
    package let owned: [StageUse]
    /// Mean and worst of them; nil when none has a score.
    package let experience: ExperienceSummary?
    /// Open pain points and barriers of its own, by severity: five numbers from 1 to 5.
    package let pains: [Int]
    /// Those of no stated severity.
    package let ungraded: Int
    /// What the team believes of its stages beside what customers feel; nil when no stage states an estimate.
    package let perception: TeamPerception?
    /// Numbers of all customers at its stages that have a target.
    package let targets: Int
    /// Those of them that miss it.
    package let missed: Int

    /// Open pain points and barriers of severity 4 and 5.
    package var severe: Int { pains[3] + pains[4] }
    package var openPains: Int { pains.reduce(0, +) + ungraded }

    /// Teams that answer for a stage: the lowest mean first (no score counts as neutral), then the lowest score, then
    /// the more severe pain points, then in the order of the settings.
    package static func ranked(
        _ presence: AtlasPresence, journeys: [Reference<Journey>], in atlas: Atlas
    ) -> [TeamStanding] {
        atlas.teams.indices.compactMap { index in
            let team = Reference<Team>(index)
            let problems = presence.problems(of: .team(team), in: atlas)
            return TeamStanding(team, presence, problems: problems, journeys: journeys, in: atlas)
        }.sorted { $0.precedes($1) }
    }

    /// Nil for a team that answers for no stage.
    /// - Parameter problems: what `presence` knows of the team's.
    package init?(
        _ team: Reference<Team>, _ presence: AtlasPresence, problems: [StageStatement],
        journeys: [Reference<Journey>], in atlas: Atlas
    ) {
        let seen = Set(journeys.filter { FocusRanking.isRanked(atlas.journeys[$0]) })
        let owned = presence.uses(of: team).filter { $0.isOwned && seen.contains($0.journey) }
        guard !owned.isEmpty else { return nil }
        self.team = team
        self.owned = owned
        experience = ExperienceSummary(owned, in: atlas)
        perception = TeamPerception(team, owned, in: atlas)
        var pains = [0, 0, 0, 0, 0]
        var ungraded = 0
        for problem in problems where problem.isOwn && seen.contains(problem.journey) {
            let severity = problem.severity(in: atlas)
            if (1...5).contains(severity) { pains[severity - 1] += 1 } else { ungraded += 1 }
        }
        self.pains = pains
        self.ungraded = ungraded
        var targets = 0
        var missed = 0
        // Uses come journey by journey, so the numbers of each are asked for once.
        var measured: (journey: Reference<Journey>, measures: JourneyMeasures)?
        for use in owned where !atlas.series(of: use.journey).isEmpty {
            if measured?.journey != use.journey { measured = (use.journey, JourneyMeasures(use.journey, in: atlas)) }
            for standing in measured?.measures.standings(stage: use.stage) ?? []
            where standing.meetsTarget != nil && atlas.measures.series[standing.series].isOfEverybody {
                targets += 1
                if standing.meetsTarget == false { missed += 1 }
            }
        }
        self.targets = targets
        self.missed = missed
    }

    private func precedes(_ other: TeamStanding) -> Bool {
        let (one, two) = (experience?.mean ?? 0, other.experience?.mean ?? 0)
        if one != two { return one < two }
        let worst = experience?.worstScore.normalized ?? 0
        let otherWorst = other.experience?.worstScore.normalized ?? 0
        if worst != otherWorst { return worst < otherWorst }
        return severe != other.severe ? severe > other.severe : team < other.team
    }
}
