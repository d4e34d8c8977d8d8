import JourneyModel

/// A stage at which a journey gets stuck, with the number that says so.
///
/// A stage is one for each of three reasons. *Largest loss*: of at least two stages whose loss is known it loses the
/// largest share. *Longest wait*: its time on stage is the largest multiple of its target, and above it. *Lowest
/// satisfaction*: of at least two stages measured by the same metric its number is the lowest. A stage that meets its
/// target is none; of equals all are.
package struct Bottleneck: Sendable, Hashable {
    package enum Reason: Sendable, Hashable {
        case largestLoss(StageLoss)
        case longestWait(MetricStanding)
        case lowestSatisfaction(MetricStanding)
    }

    /// Index in the journey's stages.
    package let stage: Int
    package let reason: Reason

    /// In the order of stages, then of reasons.
    static func all(_ measures: JourneyMeasures, in atlas: Atlas) -> [Bottleneck] {
        let found = losses(measures) + waits(measures) + satisfactions(measures, in: atlas)
        return found.enumerated().sorted { ($0.element.stage, $0.offset) < ($1.element.stage, $1.offset) }
            .map(\.element)
    }

    private static func losses(_ measures: JourneyMeasures) -> [Bottleneck] {
        let known = measures.losses.compactMap { $0 }
        guard known.count > 1, let largest = known.map(\.share).max(), largest > .zero else { return [] }
        return known.filter { $0.share == largest && $0.meetsTarget != true }
            .map { Bottleneck(stage: $0.stage, reason: .largestLoss($0)) }
    }

    private static func waits(_ measures: JourneyMeasures) -> [Bottleneck] {
        var longest: [(stage: Int, standing: MetricStanding)] = []
        for stage in 0..<measures.stages {
            guard let wait = measures.standing(.timeOnStage, stage: stage), wait.meetsTarget == false,
                let target = wait.latest.target
            else { continue }
            if let first = longest.first, let least = first.standing.latest.target {
                // value / target, compared without dividing.
                let ours = Int128(wait.latest.value.millionths) * Int128(least.millionths)
                let theirs = Int128(first.standing.latest.value.millionths) * Int128(target.millionths)
                if ours < theirs { continue }
                if ours > theirs { longest = [] }
            }
            longest.append((stage, wait))
        }
        return longest.map { Bottleneck(stage: $0.stage, reason: .longestWait($0.standing)) }
    }

    /// By the first of CSAT, NPS and CES of which two stages have numbers that count the same.
    private static func satisfactions(_ measures: JourneyMeasures, in atlas: Atlas) -> [Bottleneck] {
        for kind in [MetricKind.csat, .nps, .ces] {
            let known = (0..<measures.stages).compactMap { stage in
                measures.standing(kind, stage: stage).map { (stage: stage, standing: $0) }
            }
            guard known.count > 1, Set(known.map { atlas.measures.series[$0.standing.series].unit }).count == 1,
                let first = known.first
            else { continue }
            let isUp = atlas.measures.metric(of: atlas.measures.series[first.standing.series]).direction == .up
            let values = known.map(\.standing.latest.value)
            guard let worst = isUp ? values.min() : values.max(), values.contains(where: { $0 != worst }) else {
                continue
            }
            return known.filter { $0.standing.latest.value == worst && $0.standing.meetsTarget != true }
                .map { Bottleneck(stage: $0.stage, reason: .lowestSatisfaction($0.standing)) }
        }
        return []
    }
}
