import SourceDiagnostics
import Testing

@testable import DocumentSyntax

struct GuardTests {
    @Test("A file over 1 MiB is an error and comes back as plain text")
    func size() throws {
        let text = String(repeating: "# слово\n", count: 85_000)
        let result = read(text)
        #expect(result.diagnostics.map(\.code) == [.fileTooLarge])
        let block = try #require(result.document.blocks.first)
        #expect(result.document.blocks.count == 1)
        #expect(block.kind == .code(info: "", text: text, isFenced: false))
        #expect(read(String(repeating: "ab\n\n", count: 262_144)).diagnostics.isEmpty)
    }

    @Test("The 33rd level of lists and quotes is text, with an error at its mark", arguments: [">", "> ", "- ", "1. "])
    func depth(mark: String) {
        let prefix = String(repeating: mark, count: 32)
        #expect(complaints(prefix + "слово\n").isEmpty)
        let place = mark == "1. " ? "1▶. " : "▶" + mark
        #expect(complaints(prefix + place + mark + "слово\n") == [.nestingTooDeep])
        let deep = html(prefix + mark + mark + "слово\n")
        #expect(deep.contains("слово"))
        #expect(deep.contains(mark == "1. " ? "1. 1. слово" : mark.hasPrefix(">") ? "&gt;" : "- - слово"))
    }

    @Test("Nesting by indentation is counted too")
    func deepIndentation() {
        let lines = (0..<40).map { String(repeating: "  ", count: $0) + "- w\($0)q\n" }
        let result = read(lines.joined())
        #expect(result.diagnostics.map(\.code) == [.nestingTooDeep])
        let shown = html(lines.joined())
        for line in 0..<40 { #expect(shown.contains("w\(line)q")) }
    }

    @Test(
        "A paragraph, heading or cell over 16 KiB is an error and plain text",
        arguments: ["", "# ", "> ", "- ", "| a |\n|---|\n| "])
    func longText(prefix: String) {
        let long = String(repeating: "*слово* [a](b) ", count: 900)
        let result = read(prefix + long + "\n")
        #expect(result.diagnostics.map(\.code) == [.paragraphTooLong])
        #expect(result.diagnostics.first?.range.count ?? 0 >= long.utf8.count - 1)
        #expect(result.document.links.isEmpty)
        #expect(html(prefix + long).contains("*слово* [a](b) *слово* [a](b)"))
        #expect(read(prefix + String(repeating: "*слово* ", count: 900) + "\n").diagnostics.isEmpty)
    }

    @Test("A table may be as long as it likes: the guard holds per cell")
    func longTable() {
        let rows = String(repeating: "| слово | слово |\n", count: 5000)
        #expect(read("| a | b |\n|---|---|\n" + rows).diagnostics.isEmpty)
    }

    @Test("Text with more than 1,000 opening brackets is an error and plain text")
    func brackets() {
        #expect(complaints("▶" + String(repeating: "[a", count: 1001) + "\n") == [.paragraphTooLong])
        #expect(complaints(String(repeating: "[a", count: 1000) + "\n").isEmpty)
    }

    @Test("A long address that very many links share is an error, and all is text")
    func heavyDefinitions() {
        let definition = "[a]: x" + String(repeating: "y", count: 8000)
        let text = "▶\(definition)\n\n" + String(repeating: "[a] \n\n", count: 2000)
        #expect(complaints(text) == [.paragraphTooLong])
        #expect(html(text.replacing("▶", with: "")).contains("[a]: xyyy"))
        #expect(read("\(definition)\n\n[a]\n").document.links.count == 1)
    }

    @Test("A wide header over very many short rows is an error once, and no row is lost")
    func shortRows() {
        let head = String(repeating: "|a", count: 400) + "\n" + String(repeating: "|-", count: 400) + "\n"
        let rows = (0..<300).map { "|w\($0)q|\n" }.joined()
        let result = read(head + rows)
        #expect(result.diagnostics.map(\.code) == [.raggedTableRow])
        #expect(result.document.blocks.count < 25_000)
        let shown = html(head + rows)
        for row in 0..<300 where !shown.contains("w\(row)q") { Issue.record("lost row \(row)") }
    }

    @Test(
        "A text in UTF-16 is one error that says so", arguments: [[0xFF, 0xFE, 0x23, 0x00], [0xFE, 0xFF, 0x00, 0x23]])
    func otherEncoding(_ bytes: [UInt8]) {
        let result = read(bytes)
        #expect(result.diagnostics.map(\.code) == [.invalidUTF8])
        #expect(result.diagnostics.map(\.explanation) == ["the file looks like UTF-16"])
    }

    @Test("Bytes that are not UTF-8 are an error with their place; all else keeps its place")
    func damage() throws {
        let bytes = Array("# é".utf8) + [0xFF, 0xC3] + Array("\n\nа ".utf8) + [0xE2, 0x82] + Array(" **б**\n".utf8)
        let result = read(bytes)
        let complaint = try #require(result.diagnostics.first)
        #expect(result.diagnostics.map(\.code) == [.invalidUTF8])
        #expect(complaint.range == ByteRange(4, 5))
        #expect(complaint.explanation?.contains("4 bytes") == true)
        let texts = result.document.inlines.compactMap { inline -> (String, String)? in
            guard case .text(let text) = inline.kind else { return nil }
            return (text, result.file.text(inline.range))
        }
        #expect(texts.map(\.0) == ["é", "\u{FFFD}\u{FFFD}", "а ", "\u{FFFD}\u{FFFD}", " ", "б"])
        #expect(texts.last?.1 == "б")
    }

    @Test("Damaged front matter is left to the reader of front matter")
    func damagedFrontMatter() {
        #expect(read(Array("---\na: ".utf8) + [0xFF] + Array("\n---\nb\n".utf8)).diagnostics.isEmpty)
    }

    @Test("Control characters, NUL too, and entities for them show as replacement characters or text")
    func controls() {
        #expect(tree("a\u{0}b") == "paragraph\n  text \"a\"\n  text \"\u{FFFD}\"\n  text \"b\"\n")
        #expect(
            html("a\u{1}\u{2}\u{1A}b `\u{3}` &#1;&#x2;")
                == "<p>a\u{FFFD}\u{FFFD}\u{FFFD}b <code>\u{FFFD}</code> &amp;#1;&amp;#x2;</p>")
        #expect(html("```\n\u{4}\n```") == "<pre><code>\u{FFFD}\n</code></pre>")
    }
}

struct HostileTests {
    static let inputs: [(name: String, unit: String, count: Int)] = [
        ("images", "![[]()", 11_000), ("images in paragraphs", String(repeating: "![[]()", count: 160) + "\n\n", 300),
        ("brackets", "[", 50_000), ("bars", "|", 10_000), ("bar rows", "|a|\n|-|\n", 20_000), ("quotes", ">", 50_000),
        ("list marks", "- a ", 20_000), ("nested marks", "+ ", 50_000), ("emphasis", "*a_ ", 20_000),
        ("stars", "*", 60_000),
        ("backticks", "`a``b", 20_000), ("angle brackets", "<a ", 30_000), ("comments", "<!-- ", 40_000),
        ("entities", "&amp;", 30_000), ("tildes", "~~a ", 30_000), ("escapes and tildes", "\\*~~", 4_000),
        ("braces", "a {#b\n", 30_000), ("braces in cells", "|a {#b};c\n", 5_000), ("NUL", "\u{0}", 60_000),
        ("definitions", "[a]: b\n", 20_000), ("open definitions", "[a\n", 20_000), ("CR", "\r", 100_000),
        ("tabs", "\t", 100_000),
        ("deep blank quotes", String(repeating: "> ", count: 40) + "\n", 2_000), ("underlines", "a\n---\n", 20_000),
        ("HTML", "<pre>\n<a\n", 20_000), ("front matter", "---\n", 30_000), ("emoji", "👩‍👧", 10_000),
    ]

    @Test("Hostile input ends quickly, and so does writing it", arguments: inputs.map(\.name))
    func quick(name: String) throws {
        let input = try #require(Self.inputs.first { $0.name == name })
        let text = String(repeating: input.unit, count: input.count)
        let time = ContinuousClock().measure {
            let document = read(text).document
            let rich = document.richText(blocks: 0..<document.blocks.count, anchors: document.headingAnchors)
            #expect(rich.plain.utf8.count < 40 * text.utf8.count)
        }
        // Without optimisation everything here takes a tenth of that; what grows with the square takes minutes.
        #expect(time < .seconds(8), "\(name): \(time)")
    }
}
