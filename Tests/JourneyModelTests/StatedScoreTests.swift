import Testing

@testable import JourneyModel

@Suite struct StatedScoreTests {
    private static func scores(_ values: [Double], _ scale: EmotionScale) -> [ExperienceScore] {
        values.map { ExperienceScore($0, on: scale) }
    }

    /// One value is a score, several are a change.
    private static func feeling(_ values: [Double], _ scale: EmotionScale = .signed, isInferred: Bool = false)
        -> Feeling
    {
        let scores = scores(values, scale)
        return Feeling(
            measure: scores.count == 1 ? .score(scores[0]) : scores.isEmpty ? .none : .change(scores),
            isInferred: isInferred)
    }

    @Test(
        "a score that the text states is cut from its words",
        arguments: [
            ("+2 proud", [2.0], "proud"), ("−1: left in the dark", [-1], "left in the dark"),
            ("-1, left in the dark", [-1], "left in the dark"),
            ("0 overwhelmed by numbers", [0], "overwhelmed by numbers"),
            ("0 → +1 tired, then tidy", [0, 1], "tired, then tidy"), ("+1->−2 cheated", [1, -2], "cheated"),
            ("+1", [1], ""), ("−0.5 – uneasy", [-0.5], "uneasy"), ("−0,5 uneasy", [-0.5], "uneasy"),
            ("Proud (+2)", [2], "Proud"),
        ])
    func stated(text: String, values: [Double], words: String) {
        #expect(StatedScore(Self.feeling(values), in: text)?.words == words)
    }

    @Test(
        "so is one on another scale",
        arguments: [("4/5 calm", 4.0, "calm"), ("😤 Frustrated (2/5)", 2, "😤 Frustrated"), ("3 so so", 3, "so so")])
    func scales(text: String, value: Double, words: String) {
        #expect(StatedScore(Self.feeling([value], .fiveSteps), in: text)?.words == words)
    }

    @Test("a range is one score")
    func range() {
        let ends = Self.scores([2, 4], .fiveSteps)
        let feeling = Feeling(measure: .range(ends[0], ends[1]))
        #expect(StatedScore(feeling, in: "2–4/5 it depends")?.words == "it depends")
        #expect(StatedScore(feeling, in: "2/5 it depends") == nil)
    }

    @Test("it is told where the score stands")
    func place() {
        #expect(StatedScore(Self.feeling([2]), in: "+2 proud")?.isLeading == true)
        #expect(StatedScore(Self.feeling([2]), in: "proud (+2)")?.isLeading == false)
    }

    @Test(
        "another number is a part of the sentence",
        arguments: [
            ("2 hours of waiting", [-2.0]), ("+10 points", [1]), ("calm (twice)", [2]), ("2nd thoughts", [2]),
            ("+1.5 times", [1]), ("proud", [2]), ("", [2]), ("+1", []), ("0 → +1 better", [1]),
        ])
    func elsewhere(text: String, values: [Double]) {
        #expect(StatedScore(Self.feeling(values), in: text) == nil)
    }

    @Test("a score that was taken from words is stated nowhere")
    func inferred() {
        #expect(StatedScore(Self.feeling([2], isInferred: true), in: "+2 proud") == nil)
    }
}
