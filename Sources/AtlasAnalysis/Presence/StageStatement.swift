import JourneyModel
import MarkupWriting

/// A problem, an idea or a piece of work at a stage, as the page of a team, a channel or a touchpoint lists it.
package struct StageStatement: Sendable, Hashable {
    package let journey: Reference<Journey>
    /// Index in `Journey.stages`.
    package let stage: Int
    /// Index in `Journey.items`.
    package let item: Int
    /// The item names the thing or falls to it; otherwise it only stands at the same stage.
    package let isOwn: Bool
}

/// What a page is about.
package enum MeetingPoint: Sendable, Hashable {
    case team(Reference<Team>)
    case channel(Reference<Channel>)
    case touchpoint(Reference<Touchpoint>)
}

extension AtlasPresence {
    package func uses(of point: MeetingPoint) -> [StageUse] {
        switch point {
        case .team(let team): uses(of: team)
        case .channel(let channel): uses(of: channel)
        case .touchpoint(let touchpoint): uses(of: touchpoint)
        }
    }

    /// Open pain points and barriers at the stages of a thing: its own first, then by severity, then the better known,
    /// then in the order of the maps.
    package func problems(of point: MeetingPoint, in atlas: Atlas) -> [StageStatement] {
        // They are found in the order of the maps. What decides is one number each, with the place in its lower half.
        let found = openProblems(of: point, in: atlas)
        let ranks = found.enumerated().map { place, statement -> UInt64 in
            var rank: UInt64 = statement.isOwn ? 0 : 1
            rank = rank << 8 | UInt64(255 - max(0, min(255, statement.severity(in: atlas))))
            rank = rank << 8 | UInt64(statement.grade(in: atlas).rawValue)
            return rank << 32 | UInt64(place)
        }
        return ranks.sorted().map { found[Int($0 & 0xFFFF_FFFF)] }
    }

    private func openProblems(of point: MeetingPoint, in atlas: Atlas) -> [StageStatement] {
        statements(of: point, in: atlas, AtlasPresence.holdsProblems) { $1.isOpen($1.items[$0]) }
    }

    /// How many open pain points and barriers stand at the stages of a thing.
    package func problemCount(of point: MeetingPoint, in atlas: Atlas) -> Int {
        var count = 0
        for use in uses(of: point) {
            let journey = atlas.journeys[use.journey]
            AtlasPresence.forEachItem(at: use, of: journey, AtlasPresence.holdsProblems) { index in
                if journey.isOpen(journey.items[index]) { count += 1 }
            }
        }
        return count
    }

    /// How many of them are a team's own.
    package func ownProblemCount(of team: Reference<Team>, in atlas: Atlas) -> Int {
        openProblems(of: .team(team), in: atlas).count(where: \.isOwn)
    }

    /// Ideas that name a thing or fall to it: those in work first, then planned, then mere ideas, then done, then
    /// rejected.
    package func opportunities(of point: MeetingPoint, in atlas: Atlas) -> [StageStatement] {
        let own = ownOpportunities(of: point, in: atlas).map { ($0, rank: $0.status(in: atlas).rank) }
        return own.sorted { left, right in
            left.rank != right.rank ? left.rank < right.rank : left.0.precedes(right.0)
        }.map(\.0)
    }

    package func opportunityCount(of point: MeetingPoint, in atlas: Atlas) -> Int {
        ownOpportunities(of: point, in: atlas).count
    }

    private func ownOpportunities(of point: MeetingPoint, in atlas: Atlas) -> [StageStatement] {
        statements(of: point, in: atlas) { $0.holds(.opportunities) }.filter(\.isOwn)
    }

    /// What a team does beside the listed problems and ideas: work that names it, and the company's own work at the
    /// stages that it owns.
    package func work(of team: Reference<Team>, in atlas: Atlas) -> [StageStatement] {
        statements(of: .team(team), in: atlas) { $0.kind.isWork }.filter(\.isOwn)
    }

    private static func holdsProblems(_ lane: LaneKinds) -> Bool { lane.holds(.painPoints) || lane.holds(.barriers) }

    private func statements(
        of point: MeetingPoint, in atlas: Atlas, _ isWanted: (LaneKinds) -> Bool,
        _ counts: (Int, Journey) -> Bool = { _, _ in true }
    ) -> [StageStatement] {
        var found: [StageStatement] = []
        let owner = StatementOwner(point, in: atlas)
        for use in uses(of: point) {
            let journey = atlas.journeys[use.journey]
            let names = owner.names(at: use, of: journey)
            AtlasPresence.forEachItem(at: use, of: journey, isWanted) { index in
                guard counts(index, journey) else { return }
                let isOwn = owner.owns(index, of: journey, at: use, names)
                found.append(StageStatement(journey: use.journey, stage: use.stage, item: index, isOwn: isOwn))
            }
        }
        return found
    }

    private static func forEachItem(
        at use: StageUse, of journey: Journey, _ isWanted: (LaneKinds) -> Bool, _ body: (Int) -> Void
    ) {
        for (lane, row) in journey.kinds.enumerated() where isWanted(row) {
            for index in journey.items(lane: lane, stage: use.stage) {
                // A lane merged with emotions holds feelings as well; they are no statements of their own.
                if row.holds(.emotions), journey.items[index].feeling != nil { continue }
                body(index)
            }
        }
    }
}

extension StageStatement {
    package func severity(in atlas: Atlas) -> Int {
        let journey = atlas.journeys[journey]
        return journey.items[item].details.flatMap { journey.details[$0].severity } ?? 0
    }

    package func status(in atlas: Atlas) -> DecisionStatus? {
        let journey = atlas.journeys[journey]
        return journey.items[item].details.flatMap { journey.details[$0].status }
    }
    package func grade(in atlas: Atlas) -> EvidenceGrade {
        atlas.journeys[journey].grade(of: atlas.journeys[journey].items[item])
    }

    /// In the order of the maps.
    fileprivate func precedes(_ other: StageStatement) -> Bool {
        (journey, stage, item) < (other.journey, other.stage, other.item)
    }
}

/// Decides whether an item at a stage of a thing is about the thing.
private struct StatementOwner {
    private let point: MeetingPoint
    /// Of a touchpoint, its names in all languages, ready to be looked for; short ones would be found everywhere.
    private var names: [FoldedText] = []
    /// The first of them as it is written.
    private var name = ""

    init(_ point: MeetingPoint, in atlas: Atlas) {
        self.point = point
        guard case .touchpoint(let touchpoint) = point else { return }
        let known = atlas.touchpoints[touchpoint]
        name = known.name
        for name in [known.name] + known.names.map(\.text) { StatementOwner.add(name, to: &names) }
    }

    /// The names by which a stage knows the thing.
    func names(at use: StageUse, of journey: Journey) -> [FoldedText] {
        guard case .touchpoint = point else { return [] }
        var names = names
        for item in use.items where journey.items[item].text.plain != name {
            StatementOwner.add(journey.items[item].text.plain, to: &names)
        }
        return names
    }

    func owns(_ index: Int, of journey: Journey, at use: StageUse, _ names: [FoldedText]) -> Bool {
        let details = journey.items[index].details
        switch point {
        case .team(let team):
            // What names no team falls to whoever owns the stage.
            guard let place = details, !journey.details[place].teams.isEmpty else { return use.isOwned }
            return journey.details[place].teams.contains(team)
        case .channel(let channel):
            return details.map { journey.details[$0].channels.contains(channel) } ?? false
        case .touchpoint(let touchpoint):
            if let place = details {
                if journey.touchpoint(of: journey.items[index]) == touchpoint { return true }
                let named = journey.details[place].channels
                if !named.isEmpty, uses(named, in: use, of: journey) { return true }
            }
            return FoldedText.isOne(of: names, in: journey.items[index].text.plain)
        }
    }

    private func uses(_ channels: [Reference<Channel>], in use: StageUse, of journey: Journey) -> Bool {
        use.items.contains { index in
            journey.items[index].details.map { journey.details[$0].channels.contains(where: channels.contains) }
                ?? false
        }
    }

    private static func add(_ name: String, to names: inout [FoldedText]) {
        guard name.count > 3 else { return }
        let folded = FoldedText(name)
        if !names.contains(folded) { names.append(folded) }
    }
}

extension DecisionStatus? {
    fileprivate var rank: Int {
        switch self {
        case .doing: 0
        case .planned: 1
        case .idea: 2
        case nil: 3
        case .done: 4
        case .rejected: 5
        }
    }
}

extension LaneKind {
    /// The lane tells what the company does.
    fileprivate var isWork: Bool {
        switch self {
        case .companyActions, .frontstage, .backstage, .supportProcesses, .content, .systems: true
        case .actions, .touchpoints, .channels, .thoughts, .emotions, .needs, .expectations, .motivators, .barriers,
            .triggers, .highlights, .painPoints, .opportunities, .teams, .metrics, .physicalEvidence, .time,
            .outsideInfluences, .evidence, .images, .priority, .custom:
            false
        }
    }
}
