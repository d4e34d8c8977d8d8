/// Where each line of a file begins, to turn byte offsets into lines and columns when a person is to read them.
///
/// A line ends at LF, CR LF or a lone CR, as CommonMark has it. Build it only for files with something to report.
package struct LineTable: Sendable {
    /// Byte offset of the first byte of each line; the first entry is 0.
    package let starts: [Int]
    private let bytes: [UInt8]

    package init(_ bytes: [UInt8]) {
        var starts = [0]
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\n") {
                starts.append(index)
            } else if byte == UInt8(ascii: "\r") {
                if index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
                starts.append(index)
            }
        }
        self.starts = starts
        self.bytes = bytes
    }

    /// A place as people count it: line and column from 1, the column in Unicode scalars (a byte-order mark is none).
    package struct Position: Hashable, Sendable {
        package let line: Int
        package let column: Int
    }

    /// The line (from 0) in which an offset lies; an offset past the end lies in the last line.
    package func lineIndex(of offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    package func position(of offset: Int) -> Position {
        let line = lineIndex(of: offset)
        let end = min(max(offset, starts[line]), bytes.count)
        return Position(line: line + 1, column: scalarCount(textStart(ofLine: line), end) + 1)
    }

    /// The text of a line (from 0) without its end and without a byte-order mark.
    package func text(ofLine line: Int) -> String {
        let start = textStart(ofLine: line)
        var end = line + 1 < starts.count ? starts[line + 1] : bytes.count
        while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    private func textStart(ofLine line: Int) -> Int {
        let start = starts[line]
        let hasMark = line == 0 && bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
        return hasMark ? start + 3 : start
    }

    private func scalarCount(_ start: Int, _ end: Int) -> Int {
        var count = 0
        var index = start
        while index < end {
            if bytes[index] & 0xC0 != 0x80 { count += 1 }
            index += 1
        }
        return count
    }
}
