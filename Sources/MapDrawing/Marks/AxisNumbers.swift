import JourneyModel
import Localization

/// The numbers of an emotion axis: the best, the middle and the worst of a scale.
package struct AxisNumbers: Sendable {
    /// Room for them at the left of a chart.
    static let width = 36.0

    private let numbers: [(normalized: Double, text: String)]

    package init(_ scale: EmotionScale, _ vocabulary: Vocabulary) {
        numbers = [1.0, 0, -1].map { normalized in
            let score = ExperienceScore(scale.value(atNormalized: normalized), on: scale)
            return (normalized, vocabulary.signed(score))
        }
    }

    /// - Parameters:
    ///   - x: where the chart begins; the numbers end 8 px before it.
    ///   - y: where a score of −1 … +1 lies.
    func draw(on canvas: inout Canvas, x: Double, y: (Double) -> Double) {
        for number in numbers {
            let lines = canvas.breakText(number.text, .small, width: 48)
            let top = y(number.normalized) - Role.small.lineHeight / 2
            canvas.add(.small, lines: lines, x: x - 8, top: top, anchor: .end)
        }
    }
}
