import AtlasAnalysis
import JourneyModel

/// What takes a walk over all maps to find: made when a page asks for it, and once for all languages that show the same
/// maps.
final class EditionFindings: Sendable {
    /// Teams that answer for a stage, in their order.
    let standings: MadeOnce<[TeamStanding]>
    /// By team.
    let teams: MadeOnce<[PointFigures]>
    /// By channel.
    let channels: MadeOnce<[PointFigures]>
    /// By touchpoint.
    let touchpoints: MadeOnce<[PointFigures]>
    let channelMatrix: MadeOnce<ChannelMatrix>
    let handoverBreaks: MadeOnce<[HandoverBreak]>
    /// Of each map that tells about today, whether somebody is there for the customer.
    let ways: MadeOnce<[(journey: Reference<Journey>, presence: JourneyPresence)]>
    let evidence: MadeOnce<EvidenceLedger>

    init(_ journeys: [Reference<Journey>], _ presence: AtlasPresence, in atlas: Atlas) {
        let standings = MadeOnce { TeamStanding.ranked(presence, journeys: journeys, in: atlas) }
        self.standings = standings
        teams = MadeOnce {
            let known = standings.value
            return atlas.teams.indices.map { index in
                let team = Reference<Team>(index)
                return PointFigures(team, known.first { $0.team == team }, presence, in: atlas)
            }
        }
        channels = MadeOnce {
            atlas.channels.indices.map { PointFigures(.channel(Reference($0)), presence, in: atlas) }
        }
        touchpoints = MadeOnce {
            atlas.touchpoints.indices.map { PointFigures(.touchpoint(Reference($0)), presence, in: atlas) }
        }
        channelMatrix = MadeOnce { ChannelMatrix(presence, journeys: journeys, in: atlas) }
        let today = journeys.filter { FocusRanking.isRanked(atlas.journeys[$0]) }
        handoverBreaks = MadeOnce { HandoverBreak.ranked(of: today, in: atlas) }
        ways = MadeOnce { today.map { ($0, JourneyPresence(atlas.journeys[$0])) } }
        evidence = MadeOnce { EvidenceLedger(journeys, in: atlas) }
    }
}
