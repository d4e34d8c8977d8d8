/// The scale on which experience scores are stated.
package struct EmotionScale: Hashable, Sendable {
    package let lowest: Double
    package let highest: Double

    /// Nil unless `lowest < highest`.
    package init?(lowest: Double, highest: Double) {
        guard lowest < highest, lowest.isFinite, highest.isFinite else { return nil }
        self.lowest = lowest
        self.highest = highest
    }

    private init(_ lowest: Double, _ highest: Double) {
        self.lowest = lowest
        self.highest = highest
    }

    /// −2 … +2, for signed numbers and for scores taken from words and faces.
    package static let signed = EmotionScale(-2, 2)
    /// 0 … 10.
    package static let tenths = EmotionScale(0, 10)
    /// 1 … 5, Mermaid's.
    package static let fiveSteps = EmotionScale(1, 5)
    /// 1 … `highest`, for `n/m`.
    package static func upTo(_ highest: Double) -> EmotionScale? { EmotionScale(lowest: 1, highest: highest) }

    package func contains(_ value: Double) -> Bool { lowest <= value && value <= highest }

    /// `value` moved to −1 … +1, the middle of the scale at 0, clamped.
    package func normalized(_ value: Double) -> Double {
        let middle = (lowest + highest) / 2
        return min(1, max(-1, (value - middle) / (highest - middle)))
    }

    /// The value on this scale of a normalized score.
    package func value(atNormalized score: Double) -> Double {
        let middle = (lowest + highest) / 2
        return middle + score * (highest - middle)
    }

    /// Whether the numbers carry a sign: the scale goes below zero.
    package var isSigned: Bool { lowest < 0 }
}
