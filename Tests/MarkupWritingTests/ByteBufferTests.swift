import MarkupWriting
import Testing

struct ByteBufferTests {
    @Test("What was appended in pieces of every kind stands one behind the other, however much it is")
    func pieces() {
        var buffer = ByteBuffer()
        var expected: [UInt8] = []
        #expect(buffer.bytes.isEmpty)
        for round in 0..<300 {
            buffer.append(UInt8(round % 251))
            buffer.append("literal" as StaticString)
            buffer.append(String(round))
            buffer.append(contentsOf: [1, 2, 3])
            buffer.append(contentsOf: [4, 5, 6, 7][1...])
            buffer.append(contentsOf: [])
            expected += [UInt8(round % 251)] + Array("literal\(round)".utf8) + [1, 2, 3, 5, 6, 7]
        }
        #expect(buffer.count == expected.count)
        #expect(buffer.bytes == expected)
    }

    @Test("Only what was written last can be taken back")
    func takenBack() {
        var buffer = ByteBuffer(capacity: 4)
        buffer.append("abcdef" as StaticString)
        let ends = ["def", "abc", "zabcdef"].map { Array($0.utf8) }
        let isEnd = [buffer.hasSuffix(ends[0]), buffer.hasSuffix(ends[1]), buffer.hasSuffix(ends[2])]
        #expect(isEnd == [true, false, false])
        buffer.removeLast(3)
        buffer.append("x" as StaticString)
        #expect(buffer.bytes == Array("abcx".utf8))
    }

    @Test("What was taken as a value does not change when more is written")
    func values() {
        var buffer = ByteBuffer()
        buffer.append("one" as StaticString)
        let first = buffer.bytes
        buffer.append("two" as StaticString)
        #expect(first == Array("one".utf8))
        #expect(buffer.bytes == Array("onetwo".utf8))
    }
}
