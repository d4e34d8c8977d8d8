import Testing

@testable import MapDrawing

@Suite struct FeelingWordsTests {
    @Test(
        "a number that the drawing shows is not said twice",
        arguments: [
            ("+2 proud", "+2", "proud"), ("−1: left in the dark", "−1", "left in the dark"),
            ("4/5 calm", "4/5", "calm"), ("Frustrated (2/5)", "2/5", "Frustrated"), ("+1", "+1", ""),
            ("2 hours of waiting", "−2", "2 hours of waiting"), ("calm (twice)", "+2", "calm (twice)"),
            ("proud", "+2", "proud"), ("3 of them (4)", "3", "3 of them (4)"),
        ])
    func strip(text: String, number: String, expected: String) {
        #expect(FeelingWords.strip(text, of: number) == expected)
    }
}
