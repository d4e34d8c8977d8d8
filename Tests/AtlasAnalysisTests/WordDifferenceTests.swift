import AtlasAnalysis
import Testing

@Suite struct WordDifferenceTests {
    /// `[gone]` and `{new}` between what both have.
    private func told(_ old: String, _ new: String) -> [String] {
        let difference = WordDifference(old, new)
        return [
            difference.before.map { $0.isCommon ? $0.text : "[\($0.text)]" }.joined(),
            difference.after.map { $0.isCommon ? $0.text : "{\($0.text)}" }.joined(),
        ]
    }

    @Test("words that only one text has are marked")
    func words() {
        #expect(
            told("asks for two forms", "asks for three new forms") == [
                "asks for [two] forms", "asks for {three new} forms",
            ])
        #expect(told("a", "b") == ["[a]", "{b}"])
        #expect(told("same words", "same words") == ["same words", "same words"])
        #expect(told("", "new") == ["[]", "{new}"])
    }

    @Test("without its marks each text is as it was", arguments: 0..<50)
    func whole(seed: Int) {
        let words = ["ask", "wait", "", "pay", "sign"]
        func pick(_ salt: Int) -> String {
            (0..<seed % 9 + salt).map { words[(seed * salt + $0 * $0) % 5] }.joined(separator: " ")
        }
        let difference = WordDifference(pick(1), pick(2))
        #expect(difference.before.map(\.text).joined() == pick(1))
        #expect(difference.after.map(\.text).joined() == pick(2))
    }

    @Test("very long texts are told as wholly different")
    func long() {
        let text = String(repeating: "word ", count: 1000)
        #expect(told(text, text + "more") == ["[\(text)]", "{\(text)more}"])
    }
}
