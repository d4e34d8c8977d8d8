import Testing

@testable import DocumentSyntax

struct TableTests {
    /// The cells of every table as written in `‹›`, a line a row.
    private func cells(_ text: String) -> String {
        let result = read(text)
        var lines: [String] = []
        for block in result.document.blocks {
            switch block.kind {
            case .table(let columns): lines.append("table of \(columns)")
            case .tableRow: lines.append("")
            case .tableCell:
                let words = result.document.richText(inlines: block.inlines).plain
                lines[lines.count - 1] += "[\(words.replacing("\n", with: "⏎"))]"
            case .paragraph, .heading, .code, .html:
                lines.append("text")
            case .quote, .list, .listItem, .thematicBreak, .comment: break
            }
        }
        return lines.joined(separator: " ")
    }

    @Test(
        "A row over a delimiter row with as many cells is a table",
        arguments: [
            ("| a | b |\n|---|---|\n| 1 | 2 |\n", "table of 2 [a][b] [1][2]"),
            ("a | b\n-|-\n1 | 2", "table of 2 [a][b] [1][2]"),
            ("|a|b|\r\n|:--|--:|\r\n|1|2|\r\n", "table of 2 [a][b] [1][2]"),
            ("| a |\n|---|\n", "table of 1 [a]"),
            ("|a\n|-\n|1", "table of 1 [a] [1]"),
            ("| a | b | \n | --- | :-: | \n | 1 | 2 | \n", "table of 2 [a][b] [1][2]"),
            ("||b|\n|-|-|\n|1||", "table of 2 [][b] [1][]"),
            ("| Боль | 😀 |\n|---|---|\n| да | e\u{301} |", "table of 2 [Боль][😀] [да][e\u{301}]"),
        ])
    func shapes(text: String, expected: String) {
        #expect(cells(text) == expected)
        #expect(read(text).diagnostics.isEmpty)
    }

    @Test(
        "Anything else with bars is text",
        arguments: [
            "| a | b |\n", "| a | b |\n|---|\n", "| a |\n|---|---|\n", "a\n---|---\n", "| a | b |\n\n|---|---|\n",
            "| a | b |\n| - - | - |\n", "    | a | b |\n    |---|---|\n", "```\n| a | b |\n|---|---|\n```\n",
            "| a | b |\n|-x-|---|\n", "<div>\n| a | b |\n|---|---|\n</div>\n", "\\| a | b\n-|-|-\n",
        ])
    func noTable(text: String) {
        #expect(!cells(text).contains("table"))
        #expect(cells(text).contains("text"))
    }

    @Test("A table may touch the text above it, and ends where another block begins")
    func neighbours() {
        #expect(cells("one\ntwo\n| a | b |\n|---|---|\n| 1 | 2 |\n# H\n") == "text table of 2 [a][b] [1][2] text")
        #expect(cells("# H\n| a | b |\n|---|---|\n> quote\n") == "text table of 2 [a][b] text")
        #expect(cells("| a | b |\n|---|---|\n| 1 | 2 |\n\n| 3 | 4 |\n") == "table of 2 [a][b] [1][2] text")
        #expect(cells("| a | b |\n|---|---|\n- item\n") == "table of 2 [a][b] text")
        #expect(cells("| a | b |\n|---|---|\n```\n| 1 | 2 |\n```\n") == "table of 2 [a][b] text")
        #expect(cells("| a |\n|---|\n| 1 |\n\n| b |\n|---|\n| 2 |\n") == "table of 1 [a] [1] table of 1 [b] [2]")
    }

    @Test("Tables stand in lists and quotes where they belong")
    func nested() {
        #expect(
            tree("- item\n  | a | b |\n  |---|---|\n  | 1 | `2` |\n\n  more\n- next\n") == """
                list, loose
                  item
                    paragraph
                      text "item"
                    table of 2
                      header
                        cell
                          text "a"
                        cell
                          text "b"
                      row
                        cell
                          text "1"
                        cell
                          code "2"
                    paragraph
                      text "more"
                  item
                    paragraph
                      text "next"

                """)
        #expect(cells("> | a | b |\n> |---|---|\n> | 1 | 2 |\n") == "table of 2 [a][b] [1][2]")
        #expect(cells("1. | a | b |\n   |---|---|\n   | 1 | 2 |\n") == "table of 2 [a][b] [1][2]")
        #expect(cells("- a\n| x | y |\n|---|---|\n| 1 | 2 |\n") == "text table of 2 [x][y] [1][2]")
    }

    @Test(
        "An escaped bar is text, in code too, and a bar in code divides",
        arguments: [
            ("| a \\| b | `c \\| d` |", "[a | b][c | d]"), ("| `a | b` |", "[`a][b`]"), ("| a \\\\| b |", "[a \\][b]"),
            ("| \\`a | b\\` |", "[`a][b`]"),
        ])
    func bars(row: String, expected: String) {
        #expect(cells("| x | y |\n|---|---|\n\(row)\n") == "table of 2 [x][y] \(expected)")
    }

    @Test(
        "A cell is text, whatever block it looks like",
        arguments: [
            "---", "> 5", "# a", "- 2", "1. x", "[x]: y", "```", "<div>", "+2", "−1", "C#", "a \\", "    x", "===",
            "# a #", "~",
        ])
    func blockLikeCells(text: String) {
        let trimmed = text.trimmingPrefix { $0 == " " }
        #expect(cells("| x | y |\n|---|---|\n| \(text) | **b** |\n") == "table of 2 [x][y] [\(trimmed)][b]")
    }

    @Test("Cells know the markup and the link definitions of the file")
    func markupInCells() {
        #expect(
            tree("| a |\n|---|\n| *b* `c` [d] <br/>e &amp; ~~f~~ ![g](h.png) |\n\n[d]: x.md \"T\"\n") == """
                table of 1
                  header
                    cell
                      text "a"
                  row
                    cell
                      emphasis {
                      text "b"
                      }
                      text " "
                      code "c"
                      text " "
                      link "x.md" titled "T" {
                      text "d"
                      }
                      text " "
                      line break
                      text "e "
                      text "&"
                      text " "
                      strike {
                      text "f"
                      }
                      text " "
                      image "h.png" "g"

                """)
    }

    @Test("Short rows are filled up, and say nothing")
    func shortRows() {
        let text = "| a | b | c |\n|---|---|---|\n| **group** |\n| 1 | 2 |\n"
        #expect(cells(text) == "table of 3 [a][b][c] [group][][] [1][2][]")
        #expect(read(text).diagnostics.isEmpty)
    }

    @Test("What is too much in a row stays in its last cell, with a complaint")
    func longRows() {
        let marked = "| a | b |\n|---|---|\n▶| 1 | `2 | 3` | 4 |\n"
        #expect(complaints(marked) == [.raggedTableRow])
        #expect(cells(marked.replacing("▶", with: "")) == "table of 2 [a][b] [1][2 | 3 | 4]")
    }

    @Test("A line without a bar under a table is a row, as on code hosts, with a complaint")
    func lineBelow() {
        let marked = "| а | б |\n|---|---|\n| 1 | 2 |\n▶Источник: опрос\n"
        #expect(complaints(marked) == [.raggedTableRow])
        #expect(cells(marked.replacing("▶", with: "")) == "table of 2 [а][б] [1][2] [Источник: опрос][]")
    }

    @Test("Rows and cells know their bytes")
    func places() {
        #expect(
            placedTree("Да\n| Боль | b |\r\n|---|:-:|\r\n|  *é* x<br>y | |") == """
                paragraph ‹Да›
                  text "Да" ‹Да›
                table of 2 ‹| Боль | b |␍⏎|---|:-:|␍⏎|  *é* x<br>y | |›
                  header ‹| Боль | b |›
                    cell ‹Боль›
                      text "Боль" ‹Боль›
                    cell ‹b›
                      text "b" ‹b›
                  row ‹|  *é* x<br>y | |›
                    cell ‹*é* x<br>y›
                      emphasis { ‹*›
                      text "é" ‹é›
                      } ‹*›
                      text " x" ‹ x›
                      line break ‹<br>›
                      text "y" ‹y›
                    cell ‹›

                """)
    }
}
