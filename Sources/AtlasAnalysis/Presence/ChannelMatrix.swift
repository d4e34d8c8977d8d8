import JourneyModel

/// In which lifecycle phases each channel meets customers, and where they are on their own.
///
/// It tells about today: drafts, archived maps and future states stay out.
package struct ChannelMatrix: Sendable {
    /// Whether a channel is there for customers in a phase.
    package enum Presence: Sendable, Hashable {
        /// No map uses the channel there.
        case absent
        /// Ours or a partner's.
        case present([StageUse])
        /// Customers use the channel there, and only without us: nobody's or a competitor's.
        case alone([StageUse])
    }

    /// The phases of the settings; nil at the end for stages outside of them, when there are any.
    package let phases: [Reference<LifecyclePhase>?]
    /// Channels of the settings and of the maps, in the order of the atlas.
    package let channels: [Reference<Channel>]
    /// Stages with no touchpoint of ours, by phase, on maps that show touchpoints.
    package let alone: [[StageUse]]
    private let cells: [[Presence]]

    package init(_ presence: AtlasPresence, journeys: [Reference<Journey>], in atlas: Atlas) {
        let ranked = journeys.filter { FocusRanking.isRanked(atlas.journeys[$0]) }
        let hasOutside = ranked.contains { atlas.journeys[$0].stages.contains { $0.phase == nil } }
        let phases: [Reference<LifecyclePhase>?] =
            atlas.phases.indices.map { Reference($0) } + (hasOutside ? [nil] : [])
        func column(_ use: StageUse) -> Int {
            atlas.journeys[use.journey].stages[use.stage].phase?.index ?? atlas.phases.count
        }
        let seen = Set(ranked)
        channels = atlas.channels.indices.map { Reference($0) }
        cells = channels.map { channel in
            var ours: [[StageUse]] = Array(repeating: [], count: phases.count)
            var others: [[StageUse]] = Array(repeating: [], count: phases.count)
            for use in presence.uses(of: channel) where seen.contains(use.journey) {
                let journey = atlas.journeys[use.journey]
                if use.items.contains(where: { journey.isOurs(journey.items[$0]) }) {
                    ours[column(use)].append(use)
                } else {
                    others[column(use)].append(use)
                }
            }
            return phases.indices.map { phase in
                if !ours[phase].isEmpty { return .present(ours[phase]) }
                return others[phase].isEmpty ? .absent : .alone(others[phase])
            }
        }
        var alone: [[StageUse]] = Array(repeating: [], count: phases.count)
        for reference in ranked {
            for use in ChannelMatrix.alone(reference, in: atlas) { alone[column(use)].append(use) }
        }
        self.alone = alone
        self.phases = phases
    }

    /// - Parameters: indices in `channels` and `phases`.
    package func presence(channel: Int, phase: Int) -> Presence { cells[channel][phase] }

    private static func alone(_ reference: Reference<Journey>, in atlas: Atlas) -> [StageUse] {
        let journey = atlas.journeys[reference]
        guard journey.kinds.contains(where: { $0.holds(.touchpoints) }) else { return [] }
        var isMet = Array(repeating: false, count: journey.stages.count)
        for item in journey.items where journey.kinds[item.lane].holds(.touchpoints) && journey.isOurs(item) {
            for stage in item.stages { isMet[stage] = true }
        }
        return isMet.indices.filter { !isMet[$0] }.map { StageUse(journey: reference, stage: $0) }
    }
}

extension Journey {
    /// Ours or a partner's, unless the item says otherwise.
    fileprivate func isOurs(_ item: Item) -> Bool {
        switch item.details.flatMap({ details[$0].provider }) {
        case .us, .partner, nil: true
        case .competitor, .nobody: false
        }
    }
}
