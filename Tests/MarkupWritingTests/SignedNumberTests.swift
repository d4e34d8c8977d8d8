import MarkupWriting
import Testing

@Suite struct SignedNumberTests {
    @Test(
        "numbers with a sign are set apart, and nothing else is",
        arguments: [
            ("غاضبة (−2)", "غاضبة (<bdi dir=\"ltr\">−2</bdi>)"),
            ("-1,5 متعبة", "<bdi dir=\"ltr\">-1,5</bdi> متعبة"),
            ("من +1 إلى -2.", "من <bdi dir=\"ltr\">+1</bdi> إلى <bdi dir=\"ltr\">-2</bdi>."),
            ("10-12, a-1, +, −", "10-12, a-1, +, −"),
        ])
    func isolated(text: String, expected: String) {
        var writer = MarkupWriter()
        writer.text(text)
        #expect(writer.safe.isolatingSignedNumbers.string == expected)
    }

    @Test("what stands in tags stays")
    func tags() {
        var writer = MarkupWriter()
        writer.markup("<a href=\"?a= -1\">-1</a>")
        #expect(writer.safe.isolatingSignedNumbers.string == "<a href=\"?a= -1\"><bdi dir=\"ltr\">-1</bdi></a>")
    }
}
