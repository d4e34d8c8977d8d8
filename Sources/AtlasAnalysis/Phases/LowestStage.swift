import JourneyModel

/// The stage of a journey with the lowest score that anybody gave there; the first of equals.
package struct LowestStage: Sendable, Hashable {
    package let stage: Int
    package let score: ExperienceScore

    /// Nil when no stage has a score.
    package init?(_ journey: Journey) {
        self.init(journey, among: Array(journey.stages.indices))
    }

    /// The lowest among some stages.
    package init?(_ journey: Journey, among stages: [Int]) {
        var lowest: (stage: Int, score: ExperienceScore)?
        for stage in stages {
            for (_, score) in journey.scores(stage: stage)
            where lowest.map({ score.normalized < $0.score.normalized }) ?? true {
                lowest = (stage, score)
            }
        }
        guard let lowest else { return nil }
        (stage, score) = lowest
    }
}

extension Journey {
    /// Pain points of severity 4 and 5 among some stages that are still open.
    package func severePains(among wanted: [Int]) -> Int {
        var count = 0
        for (lane, row) in lanes.enumerated() where row.holds(.painPoints) {
            for stage in wanted {
                for item in items(lane: lane, stage: stage) where isSevere(items[item]) { count += 1 }
            }
        }
        return count
    }

    private func isSevere(_ item: Item) -> Bool {
        guard !item.isDone, let details = details(of: item), (details.severity ?? 0) >= 4 else { return false }
        switch details.status {
        case .done, .rejected: return false
        case .idea, .planned, .doing, nil: return true
        }
    }
}
