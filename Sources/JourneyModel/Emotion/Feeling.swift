/// What an emotion item says beyond its words.
public struct Feeling: Hashable, Sendable {
    package enum Measure: Hashable, Sendable {
        /// Words that no scale is known for.
        case none
        case score(ExperienceScore)
        /// Somewhere between two scores (`2–4/5`), the lower first.
        case range(ExperienceScore, ExperienceScore)
        /// From one score to another within the stage (`🙂 → 😡`), in the order of time.
        case change([ExperienceScore])
    }

    package let measure: Measure
    /// The score was taken from a word or a face, not stated as a number.
    package let isInferred: Bool
    /// What the team aims for, not what customers feel; never drawn as the experience.
    package let isTarget: Bool

    package init(measure: Measure, isInferred: Bool = false, isTarget: Bool = false) {
        self.measure = measure
        self.isInferred = isInferred
        self.isTarget = isTarget
    }

    /// The one score that stands for the feeling: a range's middle, a change's end; nil without any or for a target.
    package var score: ExperienceScore? {
        guard !isTarget else { return nil }
        switch measure {
        case .none: return nil
        case .score(let score): return score
        case .range(let low, let high): return ExperienceScore((low.value + high.value) / 2, on: low.scale)
        case .change(let scores): return scores.last
        }
    }

    /// The lowest score that the feeling comes to: a range's lower end, a change's lowest step, wherever it ends.
    package var lowest: ExperienceScore? {
        guard !isTarget else { return nil }
        switch measure {
        case .none, .score: return score
        case .range(let low, _): return low
        case .change(let scores): return scores.min { $0.normalized < $1.normalized }
        }
    }
}
