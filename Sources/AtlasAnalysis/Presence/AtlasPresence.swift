import JourneyModel

/// Where teams, channels and touchpoints take part, over some journeys; computed once in one pass over their items.
package struct AtlasPresence: Sendable {
    private let teams: [[StageUse]]
    private let channels: [[StageUse]]
    private let touchpoints: [[StageUse]]

    /// - Parameter journeys: each journey once, such as those that readers of one language see.
    package init(_ journeys: [Reference<Journey>], in atlas: Atlas) {
        var teams: [[StageUse]] = Array(repeating: [], count: atlas.teams.count)
        var channels: [[StageUse]] = Array(repeating: [], count: atlas.channels.count)
        var touchpoints: [[StageUse]] = Array(repeating: [], count: atlas.touchpoints.count)
        for reference in journeys {
            let mentions = Mentions(atlas.journeys[reference])
            mentions.teams.collect(reference, into: &teams)
            mentions.channels.collect(reference, into: &channels)
            mentions.touchpoints.collect(reference, into: &touchpoints)
        }
        self.teams = teams
        self.channels = channels
        self.touchpoints = touchpoints
    }

    /// Stages that a team owns, works in or is named in, by journey and stage.
    package func uses(of team: Reference<Team>) -> [StageUse] { teams[team.index] }
    /// Stages where a channel is used or hurts; what is only an idea is no use yet.
    package func uses(of channel: Reference<Channel>) -> [StageUse] { channels[channel.index] }
    package func uses(of touchpoint: Reference<Touchpoint>) -> [StageUse] { touchpoints[touchpoint.index] }
}

/// What the items of one journey name.
private struct Mentions {
    var teams = MentionList()
    var channels = MentionList()
    var touchpoints = MentionList()

    init(_ journey: Journey) {
        for (stage, column) in journey.stages.enumerated() {
            for team in column.teams { teams.add(team.index, stage: stage, isOwned: true) }
            // Who owns a map answers for the stages that nobody else does.
            if column.teams.isEmpty, case .team(let owner)? = journey.facts.owner {
                teams.add(owner.index, stage: stage, isOwned: true)
            }
        }
        for (index, item) in journey.items.enumerated() {
            guard let details = journey.details(of: item) else { continue }
            for stage in item.stages {
                for team in details.teams { teams.add(team.index, stage: stage, item: index) }
                if !journey.lanes[item.lane].holds(.opportunities) {
                    for channel in details.channels { channels.add(channel.index, stage: stage, item: index) }
                }
                if let touchpoint = details.touchpoint { touchpoints.add(touchpoint.index, stage: stage, item: index) }
            }
        }
    }
}

private struct MentionList {
    private var entries: [(thing: Int, stage: Int, item: Int?, isOwned: Bool)] = []

    mutating func add(_ thing: Int, stage: Int, item: Int? = nil, isOwned: Bool = false) {
        entries.append((thing, stage, item, isOwned))
    }

    /// One use for each thing and stage, in the order of the stages.
    func collect(_ journey: Reference<Journey>, into uses: inout [[StageUse]]) {
        let sorted = entries.sorted { ($0.thing, $0.stage, $0.item ?? -1) < ($1.thing, $1.stage, $1.item ?? -1) }
        var start = 0
        while start < sorted.count {
            let first = sorted[start]
            var end = start
            while end < sorted.count, sorted[end].thing == first.thing, sorted[end].stage == first.stage { end += 1 }
            let run = sorted[start..<end]
            uses[first.thing].append(
                StageUse(
                    journey: journey, stage: first.stage, items: run.compactMap(\.item),
                    isOwned: run.contains(where: \.isOwned)))
            start = end
        }
    }
}
