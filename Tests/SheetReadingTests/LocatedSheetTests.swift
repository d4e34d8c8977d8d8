import SourceDiagnostics
import Testing

@testable import SheetReading

@Suite("Sheets whose cells know their bytes")
struct LocatedSheetTests {
    private func texts(_ text: String) throws -> [[String]] {
        let sheet = try LocatedSheet(Array(text.utf8))
        return sheet.rows.map { $0.cells.map { sheet.text($0) } }
    }

    @Test("cells are read as the other reader of sheets reads them")
    func sameCells() throws {
        for text in [
            "a;b,c;d\n1;2;3\n", "\"a;b;c\",d\n1,2\n", "a\tb\n1\t\n", "a,b\r\n1,2\r\n",
            "a,b\n\"one, \"\"two\"\"\nthree\",x\n",
            "\u{FEFF}a,b\n1,2", "путь;этап\nИпотека;Сделка\n",
        ] {
            #expect(try texts(text) == Sheet(text).rows, "\(text)")
        }
    }

    @Test("each cell knows its bytes, quotation marks and white space not among them")
    func ranges() throws {
        let text = "\u{FEFF}a,b\n \"x, y\" , 12 \n"
        let sheet = try LocatedSheet(Array(text.utf8))
        let bytes = Array(text.utf8)
        let found = sheet.cells.map { String(decoding: bytes[$0.offsets], as: UTF8.self) }
        #expect(found == ["a", "b", "x, y", "12"])
    }

    @Test("rows are counted as spreadsheets count them: blank lines count, lines within a cell do not")
    func numbers() throws {
        let sheet = try LocatedSheet(Array("a,b\n\n\"1\n2\",x\n3,4\n".utf8))
        #expect(sheet.rows.map(\.number) == [1, 3, 4])
    }

    @Test("quotation marks that make no sense are told with row, column and byte")
    func faults() {
        #expect(throws: LocatedSheet.Fault(kind: .openQuote, range: ByteRange(6, 7), row: 2, column: 2)) {
            try LocatedSheet(Array("a,b\n1,\"two\n3,4\n".utf8))
        }
        #expect(throws: LocatedSheet.Fault(kind: .strayQuote, range: ByteRange(8, 9), row: 2, column: 1)) {
            try LocatedSheet(Array("a,b\n\"1\" inch,2\n".utf8))
        }
        #expect(throws: LocatedSheet.Fault(kind: .strayQuote, range: ByteRange(11, 12), row: 3, column: 2)) {
            try LocatedSheet(Array("a,b\n1,2\n3,5\" wide\n".utf8))
        }
    }
}
