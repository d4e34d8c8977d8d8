import SheetReading
import Testing

@Suite("Files of separated values")
struct SheetTests {
    @Test("the separator is the one of the header, outside of quotation marks")
    func separators() throws {
        #expect(try Sheet("a;b,c;d\n1;2;3\n").rows == [["a", "b,c", "d"], ["1", "2", "3"]])
        #expect(try Sheet("\"a;b;c\",d\n1,2\n").rows == [["a;b;c", "d"], ["1", "2"]])
        #expect(try Sheet("a\tb\n1\t\n").rows == [["a", "b"], ["1", ""]])
        #expect(try Sheet("a\tb\n").separator == .tab)
    }

    @Test("quoted fields hold separators, line ends and doubled quotation marks")
    func quotes() throws {
        let sheet = try Sheet("a,b\n\"one, \"\"two\"\"\nthree\",x\n")
        #expect(sheet.rows[1] == ["one, \"two\"\nthree", "x"])
    }

    @Test("a byte-order mark, CR LF, short rows and blank lines")
    func ends() throws {
        let sheet = try Sheet("\u{FEFF}a,b,c\r\n1\r\n\r\n4,5,6")
        #expect(sheet.rows == [["a", "b", "c"], ["1", "", ""], ["4", "5", "6"]])
    }

    @Test("a quotation mark that nothing ends is complained about with row and column")
    func openQuote() {
        #expect(throws: Sheet.Fault.openQuote(row: 2, column: 2)) { try Sheet("a,b\n1,\"two\n3,4\n") }
    }

    @Test("text behind a closing quotation mark is complained about with row and column")
    func strayQuote() {
        #expect(throws: Sheet.Fault.strayQuote(row: 2, column: 1)) { try Sheet("a,b\n\"1\" inch,2\n") }
        #expect(throws: Sheet.Fault.strayQuote(row: 3, column: 2)) { try Sheet("a,b\n1,2\n3,5\" wide\n") }
    }
}
