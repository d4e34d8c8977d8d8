/// A number on a stated scale: how good or bad an experience was.
package struct ExperienceScore: Hashable, Sendable {
    /// As written, on `scale`.
    package let value: Double
    package let scale: EmotionScale

    package init(_ value: Double, on scale: EmotionScale) {
        self.value = value
        self.scale = scale
    }

    /// −1 (worst) … +1 (best), for drawing and for comparing scores of different scales.
    package var normalized: Double { scale.normalized(value) }
}

/// How bad or good a score is in five steps; the faces and the palette follow them.
package enum ExperienceLevel: Int, Hashable, Sendable, CaseIterable, Comparable {
    case veryBad, bad, neutral, good, veryGood

    /// Steps of equal width around −1, −½, 0, ½, 1.
    package init(normalized score: Double) {
        switch score {
        case ..<(-0.75): self = .veryBad
        case ..<(-0.25): self = .bad
        case ...0.25: self = .neutral
        case ...0.75: self = .good
        default: self = .veryGood
        }
    }

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
