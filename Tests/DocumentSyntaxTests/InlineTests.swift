import Testing

@testable import DocumentSyntax

struct InlineTests {
    /// The inlines of the first paragraph, one line.
    private func inlines(_ text: String) -> String {
        tree(text).split(separator: "\n").dropFirst().map { $0.drop { $0 == " " } }.joined(separator: ", ")
    }

    @Test(
        "A <br> breaks the line everywhere, in every spelling",
        arguments: [
            ("a<br>b", "text \"a\", line break, text \"b\""), ("a<br/>b", "text \"a\", line break, text \"b\""),
            ("a<BR />b", "text \"a\", line break, text \"b\""), ("a  \nb", "text \"a\", line break, text \"b\""),
            ("a\\\nb", "text \"a\", line break, text \"b\""), ("<br>a", "line break, text \"a\""),
            ("<br><br/>a *b*", "line break, line break, text \"a \", emphasis {, text \"b\", }"),
            ("a\n<br>\nb", "text \"a\", soft break, line break, soft break, text \"b\""),
        ])
    func lineBreaks(text: String, expected: String) {
        #expect(inlines(text) == expected)
        #expect(read(text).diagnostics.isEmpty)
    }

    @Test("A paragraph of nothing but <br> is none")
    func loneBreak() {
        #expect(tree("a\n\n<br>\n\nb\n") == "paragraph\n  text \"a\"\nparagraph\n  text \"b\"\n")
    }

    @Test(
        "Text between two tildes is struck, if words touch them",
        arguments: [
            ("~~a b~~", "strike {, text \"a b\", }"), ("x~~a~~y", "text \"x\", strike {, text \"a\", }, text \"y\""),
            ("~~a *b* c~~", "strike {, text \"a \", emphasis {, text \"b\", }, text \" c\", }"),
            ("*~~a~~*", "emphasis {, strike {, text \"a\", }, }"),
            ("~~a~~ ~~b~~", "strike {, text \"a\", }, text \" \", strike {, text \"b\", }"),
            ("~~a ~~", "text \"~~a ~~\""), ("~~ a~~", "text \"~~ a~~\""), ("~~a", "text \"~~a\""),
            ("~a~", "text \"~a~\""), ("~~~a~~~ b", "text \"~~~a~~~ b\""), ("\\~~a~~", "text \"~\", text \"~a~~\""),
            ("~~a &amp; b~~", "strike {, text \"a \", text \"&\", text \" b\", }"), ("`~~a~~`", "code \"~~a~~\""),
            ("~~*a~~*", "text \"~~\", emphasis {, text \"a~~\", }"),
            ("*b ~~a* c~~ ~~d~~", "emphasis {, text \"b ~~a\", }, text \" c~~ \", strike {, text \"d\", }"),
        ])
    func struck(text: String, expected: String) {
        let found = inlines(text.hasPrefix("~~~") ? "x " + text : text).replacing("text \"x ~~~", with: "text \"~~~")
        #expect(found == expected)
    }

    @Test(
        "Entities and escapes are resolved",
        arguments: [
            ("&amp;&lt;&#1078;&#x416;&nbsp;.", "text \"&<жЖ\u{A0}.\""), ("\\*a\\_", "text \"*a_\""),
            ("&nosuch;", "text \"&nosuch;\""),
            ("\\d", "text \"\\d\""), ("&#0;&#x1F;", "text \"&#0;&#x1F;\""), ("&#10;", "text \"\\n\""),
        ])
    func decoded(text: String, expected: String) {
        #expect(inlines(text) == expected)
    }

    @Test(
        "Task boxes belong to the item, not to its text",
        arguments: [
            ("- [x] a", "item, done, paragraph, text \"a\""), ("- [X] a", "item, done, paragraph, text \"a\""),
            ("- [ ] *a*", "item, to do, paragraph, emphasis {, text \"a\", }"),
            ("- [y] a", "item, paragraph, text \"[y] a\""),
            ("- [x]", "item, paragraph, text \"[x]\""), ("- [x]a", "item, paragraph, text \"[x]a\""),
            ("- a [x] b", "item, paragraph, text \"a [x] b\""),
        ])
    func tasks(text: String, expected: String) {
        #expect(inlines(text) == expected)
    }

    @Test(
        "Links of every form have their address and title",
        arguments: [
            ("[a](b.md#c \"T\")", "link \"b.md#c\" titled \"T\" {, text \"a\", }"),
            ("<https://x.y/?a=b>", "link \"https://x.y/?a=b\" {, text \"https://x.y/?a=b\", }"),
            ("<a@b.c>", "link \"mailto:a@b.c\" {, text \"a@b.c\", }"),
            ("[a]\n\n[a]: <b c>", "link \"b%20c\" {, text \"a\", }"),
            ("[a][b]\n\n[b]: c", "link \"c\" {, text \"a\", }"),
            ("[a](javascript:x)", "link \"javascript:x\" {, text \"a\", }"),
            ("![a *b* `c` ![d](e)](f \"T\")", "image \"f\" titled \"T\" \"a b c d\""),
            ("[![a](b)](c)", "link \"c\" {, image \"b\" \"a\", }"),
            ("[a](файл.md)", "link \"файл.md\" {, text \"a\", }"), ("[a](b\\)c)", "link \"b)c\" {, text \"a\", }"),
        ])
    func links(text: String, expected: String) {
        #expect(inlines(text).replacing("b%20c", with: "b c") == expected.replacing("b%20c", with: "b c"))
    }

    @Test(
        "Raw HTML is kept as text, with one complaint a block",
        arguments: [
            ("a ▶<b>c</b> <i>d</i>\n", 1), ("▶<div>\nx\n</div>\n", 1), ("write to ▶<persona>\n\nand ▶<team>\n", 2),
            ("| a |\n|---|\n| ▶<u>x</u> |\n", 1), ("a < b, < 10MB, x <- y\n", 0), ("# ▶<s>x</s>\n", 1),
        ])
    func rawHTML(marked: String, count: Int) {
        #expect(complaints(marked) == Array(repeating: .rawHTML, count: count))
        let text = marked.replacing("▶", with: "")
        #expect(!html(text).contains("<b>c"))
        #expect(html(text).contains(count == 0 ? "&lt; 10MB" : "&lt;"))
    }

    @Test("Comments between blocks are kept and invisible; text beside them is not lost")
    func commentBlocks() {
        #expect(tree("<!-- a\nb -->\n\nc\n") == "comment \" a\\nb \"\nparagraph\n  text \"c\"\n")
        #expect(tree("<!-- a --> b <!-- c -->\n") == "comment \" a \"\nhtml \"b\"\ncomment \" c \"\n")
        #expect(html("<!-- a -->\n") == "")
    }

    @Test("A comment that is never closed is shown, so that nothing vanishes")
    func unclosedComment() {
        #expect(complaints("a\n\n▶<!-- b\n\nc\n") == [.rawHTML])
        #expect(tree("<!-- b\n\nc\n") == "html \"<!-- b\\n\\nc\"\n")
    }
}
