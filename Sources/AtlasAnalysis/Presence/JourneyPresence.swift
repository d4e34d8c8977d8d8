import JourneyModel

/// Along the whole way of a customer: which steps have a touchpoint of ours, which somebody else's, which none.
///
/// A stage without steps counts as one. A touchpoint of a whole stage is there in each of its steps. A map that shows no
/// touchpoints at all says nothing about presence.
package struct JourneyPresence: Sendable, Hashable {
    /// Who is there for the customer.
    package enum Meeting: Sendable, Hashable {
        case ours
        /// A partner or a competitor, and nobody of ours.
        case others
        /// No touchpoint, or nobody's.
        case alone
    }

    /// A step, or a stage that has none.
    package struct Place: Sendable, Hashable {
        /// Index in `Journey.stages`.
        package let stage: Int
        /// Index in `Journey.steps`.
        package let step: Int?
        package let meeting: Meeting
    }

    /// In the order of the way; empty when the map shows no touchpoints.
    package let places: [Place]

    package init(_ journey: Journey) {
        let rows = journey.kinds.indices.filter { journey.kinds[$0].holds(.touchpoints) }
        guard !rows.isEmpty else {
            places = []
            return
        }
        var places: [Place] = []
        var met: [(stages: Range<Int>, step: Int?, meeting: Meeting)] = []
        for item in journey.items where journey.kinds[item.lane].holds(.touchpoints) {
            met.append((item.stages, item.step, Meeting(item.details.flatMap { journey.details[$0].provider })))
        }
        for (stage, column) in journey.stages.enumerated() {
            let here = met.filter { $0.stages.contains(stage) }
            guard !column.steps.isEmpty else {
                places.append(Place(stage: stage, step: nil, meeting: Meeting(best: here.map(\.meeting))))
                continue
            }
            for step in column.steps {
                let own = here.filter { $0.step == nil || $0.step == step }
                places.append(Place(stage: stage, step: step, meeting: Meeting(best: own.map(\.meeting))))
            }
        }
        self.places = places
    }

    package func count(_ meeting: Meeting) -> Int { places.count { $0.meeting == meeting } }

    /// The part of the way with a touchpoint of ours, 0 … 1; nil when the map shows no touchpoints.
    package var share: Double? { places.isEmpty ? nil : Double(count(.ours)) / Double(places.count) }

    /// Who is there in a stage as a whole: the best of its steps.
    package func meeting(stage: Int) -> Meeting {
        Meeting(best: places.filter { $0.stage == stage }.map(\.meeting))
    }
}

extension JourneyPresence.Meeting {
    fileprivate init(_ provider: Provider?) {
        switch provider {
        case .us, nil: self = .ours
        case .partner, .competitor: self = .others
        case .nobody: self = .alone
        }
    }

    fileprivate init(best meetings: [JourneyPresence.Meeting]) {
        self = meetings.contains(.ours) ? .ours : meetings.contains(.others) ? .others : .alone
    }
}

/// A change of channel that starts the customer over: what they told is lost on the way.
package struct HandoverBreak: Sendable, Hashable {
    package let journey: Reference<Journey>
    /// Index in `Journey.stages`.
    package let stage: Int
    /// Index in `Journey.items`.
    package let item: Int
    /// Mean of the stage's scores, −1 … +1.
    package let felt: Double?
    package let owners: [Stakeholder]

    /// Of some journeys: the lowest feeling of the stage first (no score counts as neutral), then in the order of the
    /// original maps.
    package static func ranked(of journeys: [Reference<Journey>], in atlas: Atlas) -> [HandoverBreak] {
        JourneyVersions.inOrder(journeys, in: atlas).flatMap { all(of: $0, in: atlas) }
            .sorted { ($0.felt ?? 0) < ($1.felt ?? 0) }
    }

    /// Of one journey, in the order of the map.
    package static func all(of reference: Reference<Journey>, in atlas: Atlas) -> [HandoverBreak] {
        let journey = atlas.journeys[reference]
        return journey.items.indices.compactMap { index in
            let item = journey.items[index]
            guard let place = item.details, journey.details[place].handover == .lost else { return nil }
            let stage = item.stages.lowerBound
            return HandoverBreak(
                journey: reference, stage: stage, item: index, felt: journey.experience(stage: stage),
                owners: StageMoments.owners(journey, stage, teams: journey.details[place].teams))
        }
    }
}

/// In which stages of one journey each channel is there for the customer.
package struct JourneyChannels: Sendable, Hashable {
    package enum Presence: Sendable, Hashable {
        case absent
        /// Ours or a partner's.
        case present
        /// Customers use it there, and only without us.
        case alone
    }

    /// In the order of the atlas; those that the map uses.
    package let channels: [Reference<Channel>]
    private let cells: [[Presence]]

    package init(_ journey: Journey) {
        var found: [Reference<Channel>: [Presence]] = [:]
        for item in journey.items where !journey.kinds[item.lane].holds(.opportunities) {
            guard let place = item.details else { continue }
            let isOurs =
                switch journey.details[place].provider {
                case .us, .partner, nil: true
                case .competitor, .nobody: false
                }
            for channel in journey.details[place].channels {
                var row = found[channel] ?? Array(repeating: .absent, count: journey.stages.count)
                for stage in item.stages where row[stage] != .present { row[stage] = isOurs ? .present : .alone }
                found[channel] = row
            }
        }
        let channels = found.keys.sorted()
        self.channels = channels
        cells = channels.map { found[$0] ?? [] }
    }

    /// - Parameters: an index in `channels` and one in `Journey.stages`.
    package func presence(channel: Int, stage: Int) -> Presence { cells[channel][stage] }
}
