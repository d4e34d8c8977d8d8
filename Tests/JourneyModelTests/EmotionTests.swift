import JourneyModel
import Testing

struct EmotionTests {
    @Test(
        "a score lies between -1 and +1 wherever its scale lies",
        arguments: [
            (EmotionScale.signed, -2.0, -1.0), (.signed, 0, 0), (.signed, 1, 0.5), (.tenths, 10, 1), (.tenths, 5, 0),
            (.fiveSteps, 1, -1), (.fiveSteps, 4, 0.5), (.fiveSteps, 9, 1), (.tenths, -3, -1),
        ])
    func normalizes(scale: EmotionScale, value: Double, expected: Double) {
        #expect(ExperienceScore(value, on: scale).normalized == expected)
    }

    @Test("a normalized score leads back to its value", arguments: [EmotionScale.signed, .tenths, .fiveSteps])
    func denormalizes(scale: EmotionScale) {
        for value in [scale.lowest, scale.highest, scale.lowest + 1] {
            #expect(scale.value(atNormalized: scale.normalized(value)) == value)
        }
    }

    @Test("a scale has a lower and a higher end")
    func refusesEmptyScales() {
        #expect(EmotionScale(lowest: 2, highest: 2) == nil)
        #expect(EmotionScale(lowest: 3, highest: 1) == nil)
        #expect(EmotionScale(lowest: 0, highest: .infinity) == nil)
        #expect(EmotionScale.upTo(1) == nil)
        #expect(EmotionScale.upTo(7)?.contains(7) == true)
    }

    @Test(
        "levels are steps of equal width",
        arguments: [
            (-1.0, ExperienceLevel.veryBad), (-0.75, .bad), (-0.5, .bad), (-0.25, .neutral), (0, .neutral),
            (0.25, .neutral), (0.5, .good), (0.75, .good), (0.76, .veryGood), (1, .veryGood),
        ])
    func levels(score: Double, level: ExperienceLevel) {
        #expect(ExperienceLevel(normalized: score) == level)
    }

    @Test("a range is worth its middle, a change its end, an aim nothing")
    func scoreOfFeelings() {
        func score(_ value: Double) -> ExperienceScore { ExperienceScore(value, on: .signed) }
        #expect(Feeling(measure: .range(score(-2), score(1))).score == score(-0.5))
        #expect(Feeling(measure: .change([score(2), score(-1)])).score == score(-1))
        #expect(Feeling(measure: .score(score(2)), isTarget: true).score == nil)
        #expect(Feeling(measure: .none).score == nil)
    }
}
