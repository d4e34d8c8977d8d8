import MarkupWriting
import Testing

@testable import DocumentSyntax

struct RichTextTests {
    /// The first block's inlines, or a part of them.
    private func rich(_ text: String, _ part: Range<Int>? = nil) -> RichText {
        let document = read(text).document
        let all = document.blocks[0].inlines
        return document.richText(
            inlines: part.map { all.lowerBound + $0.lowerBound..<all.lowerBound + $0.upperBound } ?? all)
    }

    @Test("Text without markup has none, and its lines are joined by a space")
    func plain() {
        let rich = rich("a <b & \"c\"\nd\n")
        #expect(rich.plain == "a <b & \"c\" d")
        #expect(rich.markup == nil)
    }

    @Test(
        "Marks become elements, breaks become <br> and a line feed",
        arguments: [
            (
                "*a* **b** ~~c~~ `d < e`", "<em>a</em> <strong>b</strong> <del>c</del> <code>d &lt; e</code>",
                "a b c d < e"
            ),
            ("a<br>b  \nc", "a<br>b<br>c", "a\nb\nc"), ("***a***", "<em><strong>a</strong></em>", "a"),
            ("a <persona> **b**", "a &lt;persona&gt; <strong>b</strong>", "a <persona> b"),
            ("**a** <!-- note -->", "<strong>a</strong>", "a"),
            ("**a** {#x n=1}", "<strong>a</strong> {#x n=1}", "a {#x n=1}"),
        ])
    func marks(text: String, markup: String, plain: String) {
        let rich = rich(text)
        #expect(rich.markup?.string == markup)
        #expect(rich.plain == plain)
    }

    @Test("Addresses are holes that name the document's links, in order")
    func holes() throws {
        let rich = rich("[a](x) and ![b \"c\"](y)\n")
        #expect(rich.plain == "a and b \"c\"")
        #expect(rich.markup?.string == "<a href=\"\">a</a> and <img src=\"\" alt=\"b &quot;c&quot;\">")
        #expect(rich.holes.map(\.link) == [0, 1])
        let bytes = try #require(rich.markup?.bytes)
        for hole in rich.holes {
            #expect(bytes[hole.offset - 1] == UInt8(ascii: "\"") && bytes[hole.offset] == UInt8(ascii: "\""))
        }
    }

    @Test(
        "A picture of another site is told by its words, which lead to it",
        arguments: [
            ("![A van](https://pictures.example/van.png)", "<a href=\"\">A van</a>", "A van"),
            (
                "![](//pictures.example/van.png)", "<a href=\"\">//pictures.example/van.png</a>",
                "//pictures.example/van.png"
            ),
            ("[![A van](https://pictures.example/van.png)](van.md)", "<a href=\"\">A van</a>", "A van"),
        ])
    func picturesElsewhere(text: String, markup: String, plain: String) {
        let rich = rich(text)
        #expect(rich.markup?.string == markup)
        #expect(rich.plain == plain)
        #expect(rich.holes.count == 1)
    }

    @Test("A slice is balanced and has no spaces or breaks at its ends")
    func slices() {
        let text = "a **b *c* d** e\nf\n"
        // text, strong {, text, emphasis {, text, }, text, }, text, soft break, text
        #expect(rich(text, 1..<5).markup?.string == "<strong>b <em>c</em></strong>")
        #expect(rich(text, 4..<9).markup == nil)
        #expect(rich(text, 4..<9).plain == "c d e")
        #expect(rich(text, 8..<10).plain == "e")
        #expect(rich(text, 0..<0).isEmpty)
        #expect(rich("**a:** b", 3..<4).plain == "b")
        #expect(rich("a<br><br>", 0..<3).plain == "a")
    }

    @Test("Cut texts can be written too")
    func cutTexts() throws {
        let result = read("one; *two*\n")
        let first = try #require(result.document.inlines.first)
        let cut = [first.part(5..<5, source: result.file.bytes)] + result.document.inlines.dropFirst()
        #expect(result.document.richText(cut).markup?.string == "<em>two</em>")
        #expect(result.document.richText([first.part(0..<3, source: result.file.bytes)]) == RichText("one"))
    }

    @Test(
        "Blocks become HTML",
        arguments: [
            ("# A *b*\n\nc\n", "<h1 id=\"a-b\">A <em>b</em></h1><p>c</p>"),
            ("> a\n\n***\n", "<blockquote><p>a</p></blockquote><hr>"),
            ("- a\n- b\n  1. c\n", "<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>"),
            ("- a\n\n- b\n", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"),
            ("3) a\n", "<ol start=\"3\"><li>a</li></ol>"), ("- [x] a\n- [ ] b\n", "<ul><li>☑ a</li><li>☐ b</li></ul>"),
            ("```js x\n<a> & b\n```\n", "<pre><code class=\"language-js\">&lt;a&gt; &amp; b\n</code></pre>"),
            ("``` name → done\n```\n", "<pre><code>name → done</code></pre>"),
            ("    a\n", "<pre><code>a\n</code></pre>"),
            (
                "| a | b |\n|---|---|\n| *1* | |\n",
                "<table><thead><tr><th scope=\"col\">a</th><th scope=\"col\">b</th></tr></thead><tbody><tr><td><em>1</em></td><td></td></tr></tbody></table>"
            ),
            ("<script>x</script>\n", "<pre>&lt;script&gt;x&lt;/script&gt;</pre>"), ("<!-- a -->\n\nb\n", "<p>b</p>"),
            ("## A {#own}\n", "<h2 id=\"own\">A</h2>"), ("## A {n=1}\n", "<h2 id=\"a\">A {n=1}</h2>"),
            ("# ?\n", "<h1>?</h1>"),
            ("[a](javascript:x)\n", "<p><a href=\"⟨0⟩\">a</a></p>"),
            ("- > - a\n", "<ul><li><blockquote><ul><li>a</li></ul></blockquote></li></ul>"),
        ])
    func blocks(text: String, expected: String) {
        #expect(html(text) == expected)
    }

    @Test("A range of blocks is written alone, its words line by line")
    func someBlocks() {
        let document = read("# A\n\nb\n\n- c\n- d\n\n| e | f |\n|---|---|\n| g | h |\n").document
        let rich = document.richText(blocks: 1..<document.blocks.count, anchors: document.headingAnchors)
        #expect(rich.plain == "b\nc\nd\ne\tf\ng\th")
        let item = document.richText(blocks: 4..<5, anchors: .none)
        #expect(item.plain == "c")
    }

    @Test("Whatever is written, the markup is well-formed and nothing of it is the author's")
    func wellFormed() {
        for seed in 0..<400 {
            var generator = MarkdownGenerator(seed: UInt64(seed) + 77)
            let text = generator.document()
            let document = read(text).document
            let rich = document.richText(blocks: 0..<document.blocks.count, anchors: document.headingAnchors)
            guard let markup = rich.markup?.string, let fault = imbalance(markup) else { continue }
            Issue.record("seed \(seed): \(fault) in \(markup)\n\(text.debugDescription)")
            return
        }
    }

    /// The first tag that is not ours or does not nest.
    private func imbalance(_ markup: String) -> String? {
        let known: Set<String> = [
            "h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "blockquote", "pre", "code", "table", "thead",
            "tbody", "tr",
            "th", "td", "em", "strong", "del", "a",
        ]
        var open: [String] = []
        for piece in markup.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
            guard let end = piece.firstIndex(of: ">") else { return "<\(piece)" }
            let tag = piece[..<end]
            let name = String(tag.prefix { $0 != " " })
            if ["br", "hr", "img"].contains(name) { continue }
            if name.hasPrefix("/") {
                guard open.popLast() == String(name.dropFirst()) else { return name }
            } else {
                guard known.contains(name) else { return name }
                open.append(name)
            }
        }
        return open.last
    }
}

struct HeadingAnchorTests {
    @Test("Headings have the anchors that code hosts give them")
    func slugs() {
        let document = read("# How *it* `works`\n\ntext\n\n## Этап 1: выбор {#own}\n\n## A <b>c</b>\n\n### ?\n")
            .document
        #expect(document.headingAnchors.anchors.map(\.slug) == ["how-it-works", "этап-1-выбор", "a-c", ""])
        #expect(document.headingAnchors.anchors.map(\.explicitID) == [nil, "own", nil, nil])
        #expect(document.headingAnchors.slug(ofBlock: 0) == "how-it-works")
        #expect(document.headingAnchors.slug(ofBlock: 1) == nil)
        #expect(document.headingAnchors.slug(ofBlock: 4) == nil)
    }

    @Test("Repeated headings are numbered as the code hosts do, past numbers that a heading has of its own")
    func repeatedHeadings() {
        let document = read("# A\n\n# A-1\n\n# A-1\n\n# A\n\n# Шаг\n\n# Шаг\n").document
        #expect(document.headingAnchors.anchors.map(\.slug) == ["a", "a-1", "a-1-1", "a-2", "шаг", "шаг-1"])
    }

    @Test(
        "Repeats are numbered, and a numbered one never meets a heading of that name",
        arguments: [
            ("# A\n# A\n# A\n", ["a", "a-1", "a-2"]), ("# A\n# A 1\n# A\n", ["a", "a-1", "a-2"]),
            ("# A 1\n# A\n# A\n", ["a-1", "a", "a-2"]),
            ("# A\n# A\n# A 1\n", ["a", "a-1", "a-1-1"]),
        ])
    func repeats(text: String, slugs: [String]) {
        #expect(read(text).document.headingAnchors.anchors.map(\.slug) == slugs)
    }
}
