import SourceDiagnostics
import Testing

@testable import DocumentSyntax

struct UnclosedCodeTests {
    @Test(
        "A fence that is never closed is told at its first line, with what it swallows",
        arguments: [
            ("## A\n\n▶```\ncode\n\n## B\n\n**Actions:** c\n", "the heading \"B\" in it", "```"),
            ("▶~~~~ text\n## B\n# C #\n```\n", "2 headings in it, the first of them \"B\"", "~~~~"),
            ("- a\n\n  ▶```\n  ## B\n", "the heading \"B\" in it", "```"),
            ("▶```\n- **Actions:** c\n", "a label in bold in it", "```"),
            ("▶```\n**Actions**: c\n**Emotions**: d\n", "2 labels in bold in it", "```"),
            ("▶```\n| Stage | Actions |\n|---|---|\n", "a table in it", "```"),
        ])
    func swallowed(marked: String, what: String, fence: String) {
        #expect(complaints(marked) == [.unclosedCodeBlock])
        let told = read(marked.replacing("▶", with: "")).diagnostics[0]
        #expect(told.explanation?.hasSuffix(", with \(what)") == true)
        #expect(told.suggestion == "add a line \"\(fence)\" where the code ends, or remove this one")
    }

    @Test(
        "Code that is closed, or swallows nothing but code, is no mistake",
        arguments: ["```\n## B\n```\n", "```\nlet a = 1\n", "- a\n\n  ```\n  ## B\n\nText\n", "    ## B\n", "```"])
    func closed(text: String) {
        #expect(complaints(text).isEmpty)
    }
}
