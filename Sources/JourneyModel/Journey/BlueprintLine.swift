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
    /// Where the author drew lines, it is those: what stood above a lane that is not shown stands above the next one.
    /// Else they lie where layers meet. Lanes that are no layer of a blueprint do not count; where a layer is missing,
    /// its lines lie together. A map that has front and back stage is drawn as a blueprint whatever it calls itself.
    ///
    /// - Parameter shown: the lanes that are drawn, from the top.
    package func blueprintLines(among shown: [Int]) -> [Int: [BlueprintLine]] {
        if lanes.contains(where: { !$0.lines.isEmpty }) { return drawnLines(among: shown) }
        let depths = shown.compactMap { lane in lanes[lane].kind.depth.map { (lane, $0) } }
        guard facts.kind == .serviceBlueprint || Set(depths.map(\.1)).isSuperset(of: [1, 2]) else { return [:] }
        var lines: [Int: [BlueprintLine]] = [:]
        for (above, below) in zip(depths, depths.dropFirst()) where below.1 > above.1 {
            lines[below.0] = BlueprintLine.allCases.filter { (above.1..<below.1).contains($0.rawValue) }
        }
        return lines
    }

    private func drawnLines(among shown: [Int]) -> [Int: [BlueprintLine]] {
        var lines: [Int: [BlueprintLine]] = [:]
        var waiting: [BlueprintLine] = []
        for index in lanes.indices {
            waiting += lanes[index].lines
            guard !waiting.isEmpty, shown.contains(index) else { continue }
            lines[index] = waiting
            waiting = []
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
