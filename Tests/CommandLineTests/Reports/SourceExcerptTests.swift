import SourceDiagnostics
import Testing

@testable import JourneybookCommand

@Suite("Lines with carets")
struct SourceExcerptTests {
    /// The marked part of a source is the range; the carets must stand under it.
    private func excerpt(_ marked: String) -> SourceExcerpt {
        let parts = marked.split(separator: "¦", omittingEmptySubsequences: false).map(String.init)
        let bytes = Array(parts.joined().utf8)
        let start = parts[0].utf8.count
        return SourceExcerpt(ByteRange(start, start + parts[1].utf8.count), of: LineTable(bytes))
    }

    @Test(
        "carets stand under what is marked",
        arguments: [
            ("¦ownr¦: sales", "ownr: sales", "^^^^"),
            ("a\nkey: ¦value¦\nb", "key: value", "     ^^^^^"),
            ("эмоция: ¦грусть¦", "эмоция: грусть", "        ^^^^^^"),
            ("\t¦tab¦", "    tab", "    ^^^"),
            ("行動 ¦触点¦ 感情", "行動 触点 感情", "     ^^^^"),
            ("😡 ¦angry¦", "😡 angry", "   ^^^^^"),
            ("👨‍👩‍👧 ¦x¦", "👨‍👩‍👧 x", "   ^"),
            ("cafe\u{301} ¦x¦", "cafe\u{301} x", "     ^"),
            ("\u{FEFF}¦title¦: x", "title: x", "^^^^^"),
            ("end¦¦", "end", "   ^"),
            ("one ¦two\nthree¦", "one two", "    ^^^"),
            ("¦¦", "", "^"),
            ("a\r\n¦b¦\r\n", "b", "^"),
        ])
    func carets(marked: String, line: String, carets: String) {
        let excerpt = excerpt(marked)
        #expect(excerpt.line == line)
        #expect(excerpt.carets == carets)
    }

    @Test("lines and columns count from 1, columns in Unicode scalars")
    func position() {
        let excerpt = excerpt("первая\nвторая ¦тут¦")
        #expect(excerpt.lineNumber == 2)
        #expect(excerpt.column == 8)
    }

    @Test("a long line is cut around what is marked")
    func long() {
        let excerpt = excerpt(String(repeating: "x", count: 500) + "¦here¦" + String(repeating: "y", count: 500))
        #expect(excerpt.line.count <= 114)
        #expect(excerpt.line.hasPrefix("…x") && excerpt.line.hasSuffix("y…"))
        let at = excerpt.carets.prefix { $0 == " " }.count
        #expect(excerpt.line.dropFirst(at).hasPrefix("here"))
        #expect(excerpt.carets.hasSuffix("^^^^"))
    }

    @Test("a file can give no orders to the terminal")
    func harmless() {
        let excerpt = excerpt("a\u{1B}[31m¦b\u{202E}c¦")
        #expect(!excerpt.line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
        #expect(TerminalText.harmless("x\u{1B}]0;t\u{7}y\nz") == "x\u{FFFD}]0;t\u{FFFD}y z")
    }
}
