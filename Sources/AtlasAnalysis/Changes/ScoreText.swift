import JourneyModel
import MarkupWriting

/// Scores as texts that need no language: `+1`, `−0.5`, `4/5`, `≈+2` when the score was taken from a word or a face.
package enum ScoreText {
    package static func write(_ score: ExperienceScore) -> String {
        let number = DecimalText.write(score.value, places: 1)
        guard score.scale.isSigned else {
            return number + "/" + DecimalText.write(score.scale.highest, places: 1)
        }
        return signed(number)
    }

    /// What an emotion item says beside its words; nil when it has no score.
    static func write(_ feeling: Feeling) -> String? {
        let text: String
        switch feeling.measure {
        case .none: return nil
        case .score(let score): text = write(score)
        case .range(let low, let high): text = write(low) + "…" + write(high)
        case .change(let scores): text = scores.map(write).joined(separator: " → ")
        }
        return (feeling.isInferred ? "≈" : "") + text
    }

    /// How much better or worse, −2 … +2 in normalised scores, on a scale: `+1.5`, `0`, `−2`.
    package static func change(_ difference: Double, on scale: EmotionScale) -> String {
        signed(DecimalText.write(difference / 2 * (scale.highest - scale.lowest), places: 1))
    }

    private static func signed(_ number: String) -> String {
        if number == "0" { return number }
        return number.hasPrefix("-") ? "\u{2212}" + number.dropFirst() : "+" + number
    }
}
