import SourceDiagnostics
import Testing

struct ByteRangeTests {
    @Test("A range that ends before it starts is empty")
    func reversed() {
        #expect(ByteRange(5, 3) == ByteRange(at: 5))
        #expect(ByteRange(at: 5).isEmpty)
        #expect(ByteRange(-1, 2) == ByteRange(0, 2))
    }

    @Test("A union covers both and what lies between")
    func union() {
        #expect(ByteRange(2, 4).union(ByteRange(7, 9)) == ByteRange(2, 9))
        #expect(ByteRange(7, 9).union(ByteRange(2, 8)) == ByteRange(2, 9))
    }

    @Test("The start belongs to a range, the end does not")
    func contains() {
        let range = ByteRange(2, 4)
        #expect([1, 2, 3, 4].map(range.contains) == [false, true, true, false])
        #expect(range.count == 2)
        #expect(range.offsets == 2..<4)
    }
}

struct SourceFileTests {
    @Test("A range outside the file gives what there is")
    func outside() {
        let file = SourceFile(path: "a.md", text: "абв")
        #expect(file.text(ByteRange(2, 99)) == "бв")
        #expect(file.text(ByteRange(50, 99)) == "")
    }

    @Test("Broken bytes become replacement characters")
    func broken() {
        #expect(SourceFile(path: "a.md", bytes: [0x61, 0xFF, 0x62]).text(ByteRange(0, 3)) == "a\u{FFFD}b")
    }
}

struct LocatedTests {
    @Test("Another value keeps the place")
    func map() {
        #expect(Located("12", ByteRange(3, 5)).map { $0.utf8.count } == Located(2, ByteRange(3, 5)))
    }
}

struct UTF8SequenceTests {
    @Test(
        "Well-formed sequences have their length, all else has none",
        arguments: [
            ([0x41], 1), ([0xC2, 0x80], 2), ([0xDF, 0xBF], 2), ([0xE0, 0xA0, 0x80], 3), ([0xED, 0x9F, 0xBF], 3),
            ([0xEF, 0xBF, 0xBF], 3), ([0xF0, 0x90, 0x80, 0x80], 4), ([0xF4, 0x8F, 0xBF, 0xBF], 4),
            ([0x80], 0), ([0xC0, 0xAF], 0), ([0xC1, 0xBF], 0), ([0xC2], 0), ([0xC2, 0x41], 0), ([0xE0, 0x9F, 0xBF], 0),
            ([0xED, 0xA0, 0x80], 0), ([0xE2, 0x82], 0), ([0xE2, 0x82, 0x41], 0), ([0xF0, 0x8F, 0xBF, 0xBF], 0),
            ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF5, 0x80, 0x80, 0x80], 0), ([0xFF], 0),
        ] as [([UInt8], Int)])
    func lengths(bytes: [UInt8], length: Int) {
        #expect(UTF8Sequence.length(in: bytes, at: 0) == length)
    }

    @Test("Every scalar's own encoding is well-formed")
    func everyScalar() {
        for value in stride(from: UInt32(0), through: 0x10FFFF, by: 7) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let bytes = Array(String(scalar).utf8)
            guard UTF8Sequence.length(in: bytes, at: 0) != bytes.count else { continue }
            Issue.record("U+\(String(value, radix: 16))")
        }
    }
}
