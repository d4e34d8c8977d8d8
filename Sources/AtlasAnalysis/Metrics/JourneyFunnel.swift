import JourneyModel

/// How many of those who began a journey are left at each stage.
package struct JourneyFunnel: Sendable, Hashable {
    package struct Step: Sendable, Hashable {
        /// Index in the journey's stages.
        package let stage: Int
        /// Of a hundred who entered the first stage of the funnel, those who enter this one: what every loss before has left.
        package let remaining: ExactNumber
        /// A loss before this stage is not known, so that fewer may be left.
        package let isUpperBound: Bool
        package let loss: StageLoss?
    }

    /// From the first stage whose loss is known to the last stage of the journey.
    package let steps: [Step]

    /// Nil unless a loss is known that later stages feel.
    package init?(_ measures: JourneyMeasures) {
        guard let first = measures.losses.dropLast().firstIndex(where: { $0 != nil }) else { return nil }
        var steps: [Step] = []
        var remaining = ExactNumber.hundred
        var isUpperBound = false
        var countedUpTo = 0
        for (stage, loss) in measures.losses.enumerated().dropFirst(first) {
            steps.append(Step(stage: stage, remaining: remaining, isUpperBound: isUpperBound, loss: loss))
            if let loss {
                let left = Int128(remaining.millionths) * Int128((.hundred - loss.share as ExactNumber).millionths)
                remaining = ExactNumber(millionths: left, dividedBy: Int128(ExactNumber.hundred.millionths)) ?? .zero
                if case .volume(_, let next) = loss.basis { countedUpTo = measures.stage(ofSeries: next) ?? 0 }
            } else if stage >= countedUpTo {
                isUpperBound = true
            }
        }
        self.steps = steps
    }
}
