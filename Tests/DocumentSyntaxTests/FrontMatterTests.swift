import SourceDiagnostics
import Testing

@testable import DocumentSyntax

struct FrontMatterTests {
    private func frontMatter(_ text: String) -> String? {
        let result = read(text)
        return result.document.frontMatter.map { result.file.text($0) }
    }

    @Test(
        "Front matter stands between two lines of three hyphens",
        arguments: [
            ("---\na: 1\n---\ntext\n", "a: 1\n"), ("---\na: 1\n...\ntext\n", "a: 1\n"), ("---\n---\n", ""),
            ("\u{FEFF}---\na: 1\n---\n", "a: 1\n"), ("---\r\nа: 1\r\n---\r\nb", "а: 1\r\n"),
            ("---\ra: 1\r---\r", "a: 1\r"),
            ("---  \na: 1\n---\t\n", "a: 1\n"), ("---\n\n# note\n\na: 1\n\nb: 2\n---", "\n# note\n\na: 1\n\nb: 2\n"),
            ("---\na forgotten colon\n---\n", "a forgotten colon\n"), ("---\n# note\n---\n", "# note\n"),
        ])
    func found(text: String, content: String) {
        #expect(frontMatter(text) == content)
        #expect(read(text).diagnostics.isEmpty)
    }

    @Test(
        "A thematic break at the top is none",
        arguments: [
            "---\n\ntext\n\n---\n", "---\n\n# Heading\n\n---\nmore\n", " ---\na: 1\n---\n", "text\n---\na: 1\n---\n",
            "----\na: 1\n----\n",
            "---\n**Owner:** x\n\n---\n", "---", "",
        ])
    func notFound(text: String) {
        #expect(frontMatter(text) == nil)
        #expect(read(text).diagnostics.isEmpty)
    }

    @Test("Front matter that never ends is an error at its first line, and its text is not lost")
    func unclosed() {
        #expect(complaints("▶---\ntitle: Ипотека\n\n# Этап\n") == [.unclosedFrontMatter])
        #expect(
            tree("---\ntitle: x\n\n# Stage\n") == "break\nparagraph\n  text \"title: x\"\nheading 1\n  text \"Stage\"\n"
        )
    }

    @Test("The body begins after it, whatever it contains")
    func body() {
        #expect(placedTree("---\na: `\n---\n# Б\n") == "frontMatter ‹a: `⏎›\nheading 1 ‹# Б›\n  text \"Б\" ‹Б›\n")
    }
}
