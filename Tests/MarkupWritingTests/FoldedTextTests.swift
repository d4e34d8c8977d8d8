import MarkupWriting
import Testing

@Suite("Folded texts")
struct FoldedTextTests {
    @Test(
        "A text is found in another one whatever its case, in every script",
        arguments: [
            ("Branch", "At the BRANCH again", true), ("branch", "bran ch", false), ("Банк", "В БАНКЕ", true),
            ("Łódź", "łódź główna", true), ("İstanbul", "in i\u{307}stanbul", true), ("long", "lon", false),
            ("Çağrı", "ÇAĞRI merkezi", false), ("ΑΘΗΝΑ", "στην αθηνα", true), ("", "anything", true),
        ])
    func found(word: String, text: String, isFound: Bool) {
        let folded = FoldedText(word)
        #expect(FoldedText.isOne(of: [folded], in: text) == isFound)
        #expect(FoldedText(text).contains(folded) == isFound)
        #expect(FoldedText.isOne(of: [FoldedText("nowhere at all"), folded], in: text) == isFound)
    }

    @Test("None of no texts is found")
    func none() {
        #expect(!FoldedText.isOne(of: [], in: "text"))
    }
}
