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

    /// Adds to counts, by index in the atlas, in how many stages of a journey each thing takes part.
    package static func count(
        _ journey: Journey, by amount: Int, _ teams: inout [Int], _ channels: inout [Int], _ touchpoints: inout [Int]
    ) {
        let mentions = Mentions(journey)
        mentions.teams.count(by: amount, in: &teams)
        mentions.channels.count(by: amount, in: &channels)
        mentions.touchpoints.count(by: amount, in: &touchpoints)
    }

    /// In how many stages of some journeys each channel is used or hurts, by index in the atlas.
    package static func stagesOfChannels(_ journeys: [Reference<Journey>], in atlas: Atlas) -> [Int] {
        var counts = Array(repeating: 0, count: atlas.channels.count)
        for reference in journeys { Mentions(atlas.journeys[reference]).channels.count(by: 1, in: &counts) }
        return counts
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
        let details = journey.details
        for (index, item) in journey.items.enumerated() {
            guard let place = item.details else { continue }
            let isIdea = journey.kinds[item.lane].holds(.opportunities)
            for stage in item.stages {
                for team in details[place].teams { teams.add(team.index, stage: stage, item: index) }
                if !isIdea {
                    for channel in details[place].channels { channels.add(channel.index, stage: stage, item: index) }
                }
                if let touchpoint = details[place].touchpoint {
                    touchpoints.add(journey.touchpoints[touchpoint].index, stage: stage, item: index)
                }
            }
        }
    }
}

private struct MentionList {
    /// Two numbers that order mentions: the thing and the stage; the item counted from one (none when the stage or the
    /// map's owner tells) and whether the thing owns the stage.
    private struct Entry: Comparable {
        let place: UInt64
        let item: UInt64

        static func < (left: Entry, right: Entry) -> Bool {
            left.place != right.place ? left.place < right.place : left.item < right.item
        }
    }

    private var entries: [Entry] = []

    mutating func add(_ thing: Int, stage: Int, item: Int? = nil, isOwned: Bool = false) {
        entries.append(
            Entry(
                place: UInt64(thing) << 32 | UInt64(stage),
                item: UInt64(item.map { $0 + 1 } ?? 0) << 1 | (isOwned ? 1 : 0))
        )
    }

    func count(by amount: Int, in counts: inout [Int]) {
        var last: UInt64?
        for place in entries.map(\.place).sorted() where place != last {
            counts[Int(place >> 32)] += amount
            last = place
        }
    }

    /// One use for each thing and stage, in the order of the stages.
    func collect(_ journey: Reference<Journey>, into uses: inout [[StageUse]]) {
        let sorted = entries.sorted()
        var start = 0
        while start < sorted.count {
            let place = sorted[start].place
            var items: [Int] = []
            var isOwned = false
            var end = start
            while end < sorted.count, sorted[end].place == place {
                let item = Int(sorted[end].item >> 1)
                if item > 0 { items.append(item - 1) }
                if sorted[end].item & 1 == 1 { isOwned = true }
                end += 1
            }
            uses[Int(place >> 32)].append(
                StageUse(journey: journey, stage: Int(place & 0xFFFF_FFFF), items: items, isOwned: isOwned))
            start = end
        }
    }
}
