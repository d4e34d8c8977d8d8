/// A line between two layers of a service blueprint, from the customer down.
package enum BlueprintLine: Int, Sendable, Hashable, CaseIterable {
    /// Between what the customer does and whom he meets.
    case interaction
    /// Between what the customer sees and what he does not.
    case visibility
    /// Between those who serve and what supports them.
    case internalInteraction
}

extension Journey {
    /// The lines of a blueprint that lie above a lane, by the lane's index; empty for other maps.
    ///
    /// Lanes that are no layer of a blueprint do not count; where a layer is missing, its lines lie together. A map
    /// that has front and back stage is drawn as a blueprint whatever it calls itself.
    ///
    /// - Parameter shown: the lanes that are drawn, from the top.
    package func blueprintLines(among shown: [Int]) -> [Int: [BlueprintLine]] {
        let depths = shown.compactMap { lane in lanes[lane].kind.depth.map { (lane, $0) } }
        guard facts.kind == .serviceBlueprint || Set(depths.map(\.1)).isSuperset(of: [1, 2]) else { return [:] }
        var lines: [Int: [BlueprintLine]] = [:]
        for (above, below) in zip(depths, depths.dropFirst()) where below.1 > above.1 {
            lines[below.0] = BlueprintLine.allCases.filter { (above.1..<below.1).contains($0.rawValue) }
        }
        return lines
    }
}

extension LaneKind {
    /// How far behind the scenes a lane of a service blueprint lies, 0 … 3; nil for lanes that are no layer of one.
    fileprivate var depth: Int? {
        switch self {
        case .physicalEvidence, .actions, .touchpoints, .channels, .thoughts, .emotions: 0
        case .frontstage: 1
        case .backstage: 2
        case .supportProcesses, .systems: 3
        case .needs, .expectations, .motivators, .barriers, .triggers, .highlights, .painPoints, .opportunities,
            .teams, .companyActions, .content, .metrics, .time, .outsideInfluences, .evidence, .images, .priority,
            .custom:
            nil
        }
    }
}
