import JourneyModel

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
        let found = statements(of: point, in: atlas) { $0.holds(.painPoints) || $0.holds(.barriers) }.filter {
            let journey = atlas.journeys[$0.journey]
            return !journey.items[$0.item].isDone && journey.details(of: journey.items[$0.item])?.status.isOpen != false
        }
        return found.sorted { left, right in
            if left.isOwn != right.isOwn { return left.isOwn }
            let (one, other) = (left.severity(in: atlas), right.severity(in: atlas))
            if one != other { return one > other }
            let (grade, otherGrade) = (left.grade(in: atlas), right.grade(in: atlas))
            if grade != otherGrade { return grade < otherGrade }
            return (left.journey, left.stage, left.item) < (right.journey, right.stage, right.item)
        }
    }

    /// Ideas that name a thing or fall to it: those in work first, then planned, then mere ideas, then done, then
    /// rejected.
    package func opportunities(of point: MeetingPoint, in atlas: Atlas) -> [StageStatement] {
        statements(of: point, in: atlas) { $0.holds(.opportunities) }.filter(\.isOwn).sorted { left, right in
            let (one, other) = (left.status(in: atlas).rank, right.status(in: atlas).rank)
            if one != other { return one < other }
            return (left.journey, left.stage, left.item) < (right.journey, right.stage, right.item)
        }
    }

    /// What a team does beside the listed problems and ideas: work that names it, and the company's own work at the
    /// stages that it owns.
    package func work(of team: Reference<Team>, in atlas: Atlas) -> [StageStatement] {
        statements(of: .team(team), in: atlas) { $0.kind.isWork }.filter(\.isOwn)
    }

    private func statements(
        of point: MeetingPoint, in atlas: Atlas, _ isWanted: (Lane) -> Bool
    ) -> [StageStatement] {
        var found: [StageStatement] = []
        for use in uses(of: point) {
            let journey = atlas.journeys[use.journey]
            for (lane, row) in journey.lanes.enumerated() where isWanted(row) {
                for item in journey.items(lane: lane, stage: use.stage) {
                    // A lane merged with emotions holds feelings as well; they are no statements of their own.
                    if row.holds(.emotions), journey.items[item].feeling != nil { continue }
                    let isOwn = point.owns(journey.items[item], of: journey, at: use, in: atlas)
                    found.append(StageStatement(journey: use.journey, stage: use.stage, item: item, isOwn: isOwn))
                }
            }
        }
        return found
    }
}

extension StageStatement {
    package func severity(in atlas: Atlas) -> Int { details(atlas)?.severity ?? 0 }
    package func status(in atlas: Atlas) -> DecisionStatus? { details(atlas)?.status }
    package func grade(in atlas: Atlas) -> EvidenceGrade {
        atlas.journeys[journey].grade(of: atlas.journeys[journey].items[item])
    }

    private func details(_ atlas: Atlas) -> ItemDetails? {
        atlas.journeys[journey].details(of: atlas.journeys[journey].items[item])
    }
}

extension MeetingPoint {
    /// Whether an item at a stage of the thing is about the thing.
    fileprivate func owns(_ item: Item, of journey: Journey, at use: StageUse, in atlas: Atlas) -> Bool {
        let details = journey.details(of: item)
        switch self {
        case .team(let team):
            // What names no team falls to whoever owns the stage.
            guard let teams = details?.teams, !teams.isEmpty else { return use.isOwned }
            return teams.contains(team)
        case .channel(let channel):
            return details?.channels.contains(channel) == true
        case .touchpoint(let touchpoint):
            if details?.touchpoint == touchpoint { return true }
            let used = use.items.flatMap { journey.details(of: journey.items[$0])?.channels ?? [] }
            if let named = details?.channels, named.contains(where: used.contains) { return true }
            let text = item.text.plain.lowercased()
            let known = atlas.touchpoints[touchpoint]
            let names = [known.name] + known.names.map(\.text) + use.items.map { journey.items[$0].text.plain }
            return names.contains { $0.count > 3 && text.contains($0.lowercased()) }
        }
    }
}

extension DecisionStatus? {
    fileprivate var isOpen: Bool {
        switch self {
        case .done, .rejected: false
        case .idea, .planned, .doing, nil: true
        }
    }

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
