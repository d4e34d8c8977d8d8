import SourceDiagnostics
import Testing

@testable import DocumentSyntax

struct PlaceTests {
    @Test("Places hold in any script, with a byte-order mark and CR LF")
    func scripts() {
        #expect(
            placedTree("\u{FEFF}# Этап 😀\r\n\r\nе\u{301} **да**\r\nнет `кód`\r\n") == """
                heading 1 ‹# Этап 😀›
                  text "Этап 😀" ‹Этап 😀›
                paragraph ‹е\u{301} **да**␍⏎нет `кód`›
                  text "е\u{301} " ‹е\u{301} ›
                  strong { ‹**›
                  text "да" ‹да›
                  } ‹**›
                  soft break ‹␍⏎›
                  text "нет " ‹нет ›
                  code "кód" ‹`кód`›

                """)
    }

    @Test("Places hold after a lone CR, without a final line end and with tabs")
    func lineEndsAndTabs() {
        #expect(
            placedTree("- a\r\tb\r\r>\tc\td") == """
                list ‹- a␍⇥b›
                  item ‹- a␍⇥b›
                    paragraph ‹a␍⇥b›
                      text "a" ‹a›
                      soft break ‹␍⇥›
                      text "b" ‹b›
                quote ‹>⇥c⇥d›
                  paragraph ‹c⇥d›
                    text "c\\td" ‹c⇥d›

                """)
    }

    @Test("Continuation lines of nested lists and quotes are found, lazy ones too")
    func continuations() {
        #expect(
            placedTree("> 1. один *два\n>    три* четыре\nпять\n>    - *x*\n") == """
                quote ‹> 1. один *два⏎>    три* четыре⏎пять⏎>    - *x*›
                  ordered list from 1 ‹1. один *два⏎>    три* четыре⏎пять⏎>    - *x*›
                    item ‹1. один *два⏎>    три* четыре⏎пять⏎>    - *x*›
                      paragraph ‹один *два⏎>    три* четыре⏎пять›
                        text "один " ‹один ›
                        emphasis { ‹*›
                        text "два" ‹два›
                        soft break ‹⏎>    ›
                        text "три" ‹три›
                        } ‹*›
                        text " четыре" ‹ четыре›
                        soft break ‹⏎›
                        text "пять" ‹пять›
                      list ‹- *x*›
                        item ‹- *x*›
                          paragraph ‹*x*›
                            emphasis { ‹*›
                            text "x" ‹x›
                            } ‹*›

                """)
    }

    @Test("Text after autolinks, links over lines and entities is found")
    func afterLinks() {
        #expect(
            placedTree("<https://x.y> а [б\nв](г\n\"д\") &amp; е ![ж](з) <a@b.c>!\n") == """
                paragraph ‹<https://x.y> а [б⏎в](г⏎"д") &amp; е ![ж](з) <a@b.c>!›
                  link "https://x.y" { ‹<›
                  text "https://x.y" ‹https://x.y›
                  } ‹>›
                  text " а " ‹ а ›
                  link "г" titled "д" { ‹[›
                  text "б" ‹б›
                  soft break ‹⏎›
                  text "в" ‹в›
                  } ‹](г⏎"д")›
                  text " & е " ‹ &amp; е ›
                  image "з" "ж" ‹![ж](з)›
                  text " " ‹ ›
                  link "mailto:a@b.c" { ‹<›
                  text "a@b.c" ‹a@b.c›
                  } ‹>›
                  text "!" ‹!›

                """)
    }

    @Test("Text after link definitions is found, and link ranges cover the whole link")
    func afterDefinitions() {
        #expect(
            placedTree("[a]: b\n[c]:\n  <d>\n  'e'\nтекст [a] [f][c]\n") == """
                paragraph ‹текст [a] [f][c]›
                  text "текст " ‹текст ›
                  link "b" { ‹[›
                  text "a" ‹a›
                  } ‹]›
                  text " " ‹ ›
                  link "d" titled "e" { ‹[›
                  text "f" ‹f›
                  } ‹][c]›

                """)
        let result = read("x [a](b \"c\") ![d](e)\n")
        #expect(result.document.links.map { result.file.text($0.range) } == ["[a](b \"c\")", "![d](e)"])
    }

    @Test("Blocks cover their lines, without blank lines around them")
    func blocks() {
        #expect(
            placedTree("Да\n===\n\n``` swift\nx\n```\n\n    y\n\n* * *\n\n- a\n\n  b\n\n\n<!-- c -->\n") == """
                heading 1 ‹Да⏎===›
                  text "Да" ‹Да›
                code fenced "swift" "x\\n" ‹``` swift⏎x⏎```›
                code indented "" "y\\n" ‹y›
                break ‹* * *›
                list, loose ‹- a⏎⏎  b›
                  item ‹- a⏎⏎  b›
                    paragraph ‹a›
                      text "a" ‹a›
                    paragraph ‹b›
                      text "b" ‹b›
                comment " c " ‹<!-- c -->›

                """)
    }

    @Test(
        "An underlined heading ends with its underline, whatever follows",
        arguments: [
            ("A\n===\nб\n", ["A⏎===", "б"]), ("A\n---\n- б\n", ["A⏎---", "- б", "- б", "б"]),
            ("A\nb\n --- \n***\n", ["A⏎b⏎ --- ", "***"]), ("A\n===\n---\n", ["A⏎===", "---"]),
            ("A\n===\nB\n===\n# C\n", ["A⏎===", "B⏎===", "# C"]), ("A\n===", ["A⏎==="]),
            ("[a]: b\nA\n===\nб\n", ["A⏎===", "б"]), ("> A\n> ===\n> б\n", ["> A⏎> ===⏎> б", "A⏎> ===", "б"]),
            ("- A\n  ===\nб\n", ["- A⏎  ===", "- A⏎  ===", "A⏎  ===", "б"]), ("A\r\n===\r\nб\r\n", ["A␍⏎===", "б"]),
            ("A\n===\n| x | y |\n|---|---|\n", ["A⏎===", "| x | y |⏎|---|---|", "| x | y |", "x", "y"]),
        ])
    func underlined(source: String, ranges: [String]) {
        let result = read(source)
        #expect(
            result.document.blocks.map {
                result.file.text($0.range).replacing("\r\n", with: "␍⏎").replacing("\n", with: "⏎")
            } == ranges)
    }

    @Test(
        "A byte of a text is found in the file behind entities and escapes",
        arguments: [
            ("abc", "c", "c"), ("а &amp; б", "б", "б"), ("&#1078;\\*x", "x", "x"), ("a &nosuch; \\d z", "z", "z"),
            ("&lt;b&gt; &amp;", "&", "&amp;"), ("\\\\ я", "я", "я"),
        ])
    func textBytes(source: String, wanted: String, expected: String) throws {
        let result = read(source + "\n")
        let inline = try #require(result.document.inlines.first)
        guard case .text(let text) = inline.kind else { throw Failure.noText }
        let bytes = Array(text.utf8)
        let position = try #require(bytes.lastIndex(of: Array(wanted.utf8)[0]))
        let offset = Document.offset(ofTextByte: position, in: inline, source: result.file.bytes)
        #expect(result.file.text(ByteRange(offset, offset + expected.utf8.count)) == expected)
        let part = inline.part(position..<(position + wanted.utf8.count), source: result.file.bytes)
        #expect(part.kind == .text(wanted))
        #expect(result.file.text(part.range) == expected)
    }

    enum Failure: Error {
        case noText
    }
}
