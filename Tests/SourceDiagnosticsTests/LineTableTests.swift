import Testing

@testable import SourceDiagnostics

struct LineTableTests {
    @Test(
        "A line ends at LF, CR LF or a lone CR",
        arguments: [
            ("a\nb", [0, 2]), ("a\r\nb", [0, 3]), ("a\rb", [0, 2]), ("a\n\rb", [0, 2, 3]), ("", [0]), ("a\n", [0, 2]),
            ("\r\r\n\n", [0, 1, 3, 4]),
        ])
    func starts(text: String, starts: [Int]) {
        #expect(LineTable(Array(text.utf8)).starts == starts)
    }

    @Test(
        "Columns count Unicode scalars from 1",
        arguments: [
            ("ы1️⃣x", "x", 5), ("abc", "c", 3), ("е\u{301}x", "x", 3), ("\tx", "x", 2), ("\u{FEFF}x", "x", 1),
        ])
    func columns(line: String, wanted: String, column: Int) throws {
        let bytes = Array(line.utf8)
        let offset = try #require(bytes.firstIndex(of: Array(wanted.utf8)[0]))
        #expect(LineTable(bytes).position(of: offset) == LineTable.Position(line: 1, column: column))
    }

    @Test("Offsets at line ends and past the end belong to the line before")
    func edges() {
        let table = LineTable(Array("ab\r\nc".utf8))
        #expect(table.position(of: 2) == LineTable.Position(line: 1, column: 3))
        #expect(table.position(of: 4) == LineTable.Position(line: 2, column: 1))
        #expect(table.position(of: 5) == LineTable.Position(line: 2, column: 2))
        #expect(table.position(of: 99) == LineTable.Position(line: 2, column: 2))
        #expect(table.position(of: 0) == LineTable.Position(line: 1, column: 1))
    }

    @Test("The text of a line has neither its end nor a byte-order mark")
    func text() {
        let table = LineTable(Array("\u{FEFF}раз\r\nдва\r\n".utf8))
        #expect([0, 1, 2].map(table.text(ofLine:)) == ["раз", "два", ""])
    }

    @Test("Every offset lies in the line that starts last before it")
    func everyOffset() {
        let bytes = Array("a\n\nбв\r\n\rг\n".utf8)
        let table = LineTable(bytes)
        for offset in 0...bytes.count {
            let line = table.lineIndex(of: offset)
            #expect(table.starts[line] <= offset)
            #expect(line + 1 == table.starts.count || table.starts[line + 1] > offset)
        }
    }
}
