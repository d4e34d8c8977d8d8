import MarkupWriting
import Testing

@testable import SitePages

@Suite struct PhraseTests {
    @Test(
        "only what looks like the number of a ticket is held together, and no letter is lost",
        arguments: [
            ("See WEB-412.", "See <span class=\"nowrap\">WEB-412</span>."),
            ("WEB-412, ЮР-7", "<span class=\"nowrap\">WEB-412</span>, <span class=\"nowrap\">ЮР-7</span>"),
            ("A-1-2 & <b>", "<span class=\"nowrap\">A-1</span>-2 &amp; &lt;b&gt;"),
            ("well-known, -2, 3 - 4", "well-known, -2, 3 - 4"),
            ("a-very-long-name-of-many-words-1", "a-very-long-name-of-many-<span class=\"nowrap\">words-1</span>"),
            ("averylongwordthatwouldnotfitaphone-1", "averylongwordthatwouldnotfitaphone-1"),
        ])
    func phrase(_ text: String, _ markup: String) {
        var writer = MarkupWriter()
        writer.phrase(text)
        #expect(writer.safe.string == markup)
    }
}
