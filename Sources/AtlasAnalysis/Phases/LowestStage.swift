import JourneyModel

/// The stage of a journey with the lowest score that anybody gave there, be it for a moment; the first of equals.
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
            for (_, score) in journey.lowestScores(stage: stage)
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

    /// The highest severity among the pain points of a stage that are still open; 0 where none states one.
    package func gravestPain(stage: Int) -> Int {
        var gravest = 0
        for (lane, row) in lanes.enumerated() where row.holds(.painPoints) {
            for item in items(lane: lane, stage: stage) { gravest = max(gravest, openSeverity(items[item])) }
        }
        return gravest
    }

    private func isSevere(_ item: Item) -> Bool { openSeverity(item) >= 4 }

    private func openSeverity(_ item: Item) -> Int {
        isOpen(item) ? item.details.flatMap { details[$0].severity } ?? 0 : 0
    }
}
