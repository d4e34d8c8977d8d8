import MarkupWriting
import Testing

struct MarkupWriterTests {
    private func written(_ text: String) -> String {
        var writer = MarkupWriter()
        writer.text(text)
        return writer.safe.string
    }

    @Test(
        "What has a meaning in markup is escaped",
        arguments: [
            ("a & b", "a &amp; b"), ("<script>", "&lt;script&gt;"), ("\"'", "&quot;&#39;"), ("&amp;", "&amp;amp;"),
            ("Ы😀", "Ы😀"), ("", ""), ("a\tb\nc\rd", "a\tb\nc\rd"), ("\"\u{301}", "&quot;\u{301}"),
        ])
    func escaped(text: String, expected: String) {
        #expect(Array(written(text).utf8) == Array(expected.utf8))
    }

    @Test(
        "What XML forbids becomes a replacement character",
        arguments: [
            "\u{0}", "\u{8}", "\u{B}", "\u{C}", "\u{1F}", "\u{7F}", "\u{FFFE}", "\u{FFFF}",
        ])
    func forbidden(text: String) {
        #expect(written("a\(text)b") == "a\u{FFFD}b")
        #expect(written(text) == "\u{FFFD}")
    }

    @Test("What is escaped is found at every place of a text of every length")
    func places() {
        let escapes = [
            ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"), ("\u{1}", "\u{FFFD}"),
            ("\u{7F}", "\u{FFFD}"), ("\u{FFFE}", "\u{FFFD}"), ("#", "#"), ("\t", "\t"), ("\u{FFFD}", "\u{FFFD}"),
        ]
        for (mark, escaped) in escapes {
            for before in 0..<20 {
                for after in 0..<20 {
                    let (left, right) = (String(repeating: "o =", count: before), String(repeating: "я", count: after))
                    #expect(written(left + mark + mark + right) == left + escaped + escaped + right)
                }
            }
        }
    }

    @Test("Neighbours of the forbidden stay", arguments: ["\u{FFFD}", "\u{FFFC}", "\u{FEFF}", "\u{80}", "\u{10FFFD}"])
    func allowed(text: String) {
        #expect(written(text) == text)
    }

    @Test("Attributes are quoted and escaped, numbers are plain")
    func attributes() {
        var writer = MarkupWriter(capacity: 10)
        writer.markup("<a")
        writer.attribute("title", "x\" onclick=\"y")
        writer.attribute("tabindex", -1)
        writer.attribute("x", 1.50)
        writer.markup(">")
        writer.number(7)
        writer.number(12)
        writer.number(-3)
        writer.number(0.125)
        #expect(
            writer.safe.string == "<a title=\"x&quot; onclick=&quot;y\" tabindex=\"-1\" x=\"1.5\">712-30.13")
    }

    @Test("Every string of every single scalar is well-formed markup afterwards")
    func everyScalar() {
        for value in UInt32(0)...0x2FF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let bytes = Array(written(String(scalar)).utf8)
            let isSafe = !bytes.contains { "<>\"'".utf8.contains($0) || $0 < 9 || $0 == 0x7F }
            #expect(isSafe, "U+\(String(value, radix: 16))")
        }
    }

    @Test("A text's holes are filled with escaped addresses")
    func holes() {
        var inner = MarkupWriter()
        inner.markup("<a href=\"")
        let first = inner.count
        inner.markup("\">a</a> <img src=\"")
        let second = inner.count
        inner.markup("\" alt=\"\">")
        let rich = RichText(
            plain: "a", markup: inner.safe,
            holes: [RichText.Hole(offset: first, link: 3), RichText.Hole(offset: second, link: 4)])
        var writer = MarkupWriter()
        writer.rich(rich) { "x?\($0)&\"" }
        #expect(
            writer.safe.string == "<a href=\"x?3&amp;&quot;\">a</a> <img src=\"x?4&amp;&quot;\" alt=\"\">")
    }

    @Test("A text without markup is its escaped words")
    func plain() {
        var writer = MarkupWriter()
        writer.rich(RichText("a < b")) { _ in "" }
        #expect(writer.safe.string == "a &lt; b")
        #expect(RichText("").isEmpty)
        #expect(!RichText("a").isEmpty)
    }
}

struct DecimalTextTests {
    @Test(
        "Numbers are rounded half away from zero and carry no useless zeros",
        arguments: [
            (0.0, 2, "0"), (1.0, 2, "1"), (1.5, 2, "1.5"), (1.005, 1, "1"), (2.25, 1, "2.3"), (-2.25, 1, "-2.3"),
            (-0.001, 2, "0"), (0.05, 2, "0.05"), (1234567.891, 2, "1234567.89"), (0.999, 2, "1"), (12, 0, "12"),
            (-7.5, 0, "-8"), (.infinity, 2, "0"), (.nan, 2, "0"), (1e300, 2, "0"), (0.000001, 6, "0.000001"),
        ] as [(Double, Int, String)])
    func text(value: Double, places: Int, expected: String) {
        #expect(DecimalText.write(value, places: places) == expected)
    }
}
