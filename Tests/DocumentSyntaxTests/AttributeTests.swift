import SourceDiagnostics
import Testing

@testable import DocumentSyntax

struct AttributeTests {
    @Test(
        "Braces at the end of a heading, a line of a paragraph or an item of a cell are attributes",
        arguments: [
            ("# A {#x}", "heading 1\n  text \"A\"\n  attributes #x\n"),
            ("# A {#x} ##", "heading 1\n  text \"A\"\n  attributes #x\n"),
            ("A {#x}\n===", "heading 1\n  text \"A\"\n  attributes #x\n"),
            ("- A {.k n=1}", "list\n  item\n    paragraph\n      text \"A\"\n      attributes .k n=\"1\"\n"),
            ("A {важность=4}", "paragraph\n  text \"A\"\n  attributes важность=\"4\"\n"),
            ("**A**{#x}", "paragraph\n  strong {\n  text \"A\"\n  }\n  attributes #x\n"),
            ("{#x}", "paragraph\n  attributes #x\n"),
            (
                "a {n=1}\nb {n=2}",
                "paragraph\n  text \"a\"\n  attributes n=\"1\"\n  soft break\n  text \"b\"\n  attributes n=\"2\"\n"
            ),
            (
                "a {to=\"b c\" with='d \"e\"' f=g,h}",
                "paragraph\n  text \"a\"\n  attributes to=\"b c\" with=\"d \\\"e\\\"\" f=\"g,h\"\n"
            ),
            ("a {k=\"{\" l=\"}\"}", "paragraph\n  text \"a\"\n  attributes k=\"{\" l=\"}\"\n"),
            ("a {k=}", "paragraph\n  text \"a\"\n  attributes k=\"\"\n"),
        ])
    func braces(text: String, expected: String) {
        #expect(
            tree(text).replacing("A \"", with: "A\"").replacing("a \"", with: "a\"").replacing("b \"", with: "b\"")
                == expected)
        #expect(read(text).diagnostics.isEmpty)
    }

    @Test("Values are not Markdown: they are cut before libcmark reads the text")
    func cutFirst() {
        let result = read("a {team=*x* note=\"`b` [c](d)\"} \n")
        #expect(result.document.attributes.first?.values.map(\.value.value) == ["*x*", "`b` [c](d)"])
        #expect(result.document.links.isEmpty)
    }

    @Test("In a cell, each item has its own")
    func cells() {
        #expect(
            tree("| a {#h} |\n|---|\n| b {#x}; *c*{n=2}<br>d {n=3} |\n") == """
                table of 1
                  header
                    cell
                      text "a "
                      attributes #h
                  row
                    cell
                      text "b "
                      attributes #x
                      text "; "
                      emphasis {
                      text "c"
                      }
                      attributes n="2"
                      line break
                      text "d "
                      attributes n="3"

                """)
    }

    @Test(
        "Other braces are text",
        arguments: [
            "a {name}", "a {}", "a { }", "a {# x}", "a \\{#x}", "a {#x} b", "`a {#x}`", "{{ name }}", "a {...}",
            "a {1=2}", "a #x}",
            "    a {#x}", "```\na {#x}\n```", "a {x = y}",
        ])
    func text(text: String) {
        let result = read(text)
        #expect(result.document.attributes.isEmpty)
        #expect(result.diagnostics.isEmpty)
        let rich = result.document.richText(blocks: 0..<result.document.blocks.count, anchors: .none)
        #expect(rich.plain.contains("}"))
    }

    @Test(
        "A group that starts right and fails is text with a complaint at the place",
        arguments: [
            "# Этап {#a ▶b}\n", "x {#a ▶#b}\n", "x {n=▶\"1}\n", "x {#a▶!}\n", "x {.k ▶.}\n",
            "| a |\n|---|\n| ё {n=1 ▶x} |\n",
            "x {a=\"b\"▶c=1}\n", "x <!-- #a ▶b -->\n",
        ])
    func malformed(marked: String) {
        var text = marked
        text.unicodeScalars.removeAll { $0 == "▶" }
        #expect(complaints(marked.replacing("n=▶\"", with: "▶n=\"")) == [.malformedAttributes])
        #expect(read(text).document.attributes.isEmpty)
    }

    @Test(
        "A group that lacks only its closing brace is reported, and stays text",
        arguments: ["- a ▶{#paper", "# A ▶{severity=5 ", "a ▶{.k n=1\nb", "| a |\n|---|\n| b ▶{n=1 |\n"])
    func unclosed(marked: String) {
        #expect(complaints(marked) == [.malformedAttributes])
        #expect(read(marked.replacing("▶", with: "")).document.attributes.isEmpty)
    }

    @Test(
        "A brace that begins no group is left alone",
        arguments: ["a {#x y z", "a { b", "f{n=1", "a \\{n=1", "{", "a {b"])
    func openBrace(text: String) {
        #expect(complaints(text) == [])
    }

    @Test(
        "Trailing comments are attributes too, other comments within a line are dropped",
        arguments: [
            ("# A <!-- #x n=1 -->", "#x n=\"1\" (comment)"), ("- A <!-- .k -->", ".k (comment)"),
            ("a <!-- n=1 -->\nb", "n=\"1\" (comment)"), ("a <!--n=1--> <!-- note -->", "n=\"1\" (comment)"),
            ("| a |\n|---|\n| b <!-- n=1 -->; c |", "n=\"1\" (comment)"),
            ("| a |\n|---|\n| b <!-- n=1 --><br>c |", "n=\"1\" (comment)"),
        ])
    func comments(text: String, expected: String) {
        let found = tree(text).split(separator: "\n").filter { $0.contains("attributes") }
        #expect(found.map { $0.drop { $0 == " " } } == ["attributes \(expected)"])
        #expect(read(text).diagnostics.isEmpty)
    }

    @Test(
        "A comment in the middle or with other words has no meaning",
        arguments: [
            "a <!-- n=1 --> b", "a <!-- just a note -->", "a *b <!-- n=1 -->*", "a <!-- later -->",
        ])
    func invisible(text: String) {
        let result = read(text)
        #expect(result.document.attributes.isEmpty)
        #expect(result.diagnostics.isEmpty)
        #expect(!html(text).contains("n=1"))
    }

    @Test("A group, its keys and its values know their bytes")
    func places() throws {
        let result = read("\u{FEFF}## Сбор {#сбор .k with=\"Анна, Пётр\"}\n")
        let group = try #require(result.document.attributes.first)
        #expect(group.text == "{#сбор .k with=\"Анна, Пётр\"}")
        #expect(result.file.text(group.range) == group.text)
        #expect(group.id.map { result.file.text($0.range) } == "сбор")
        #expect(group.classes.map { result.file.text($0.range) } == ["k"])
        #expect(group.values.map { result.file.text($0.key.range) } == ["with"])
        #expect(group.values.map { result.file.text($0.value.range) } == ["Анна, Пётр"])
    }
}
