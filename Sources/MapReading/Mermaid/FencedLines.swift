import SourceDiagnostics

/// The lines of a fenced block, each with the bytes that it takes in the file, so that a complaint can point into the
/// fence.
struct FencedLines {
    struct Line {
        let text: String
        let range: ByteRange
    }

    let lines: [Line]

    /// - Parameters:
    ///   - text: What the block says, without its fence.
    ///   - range: The block's bytes, its fence included.
    init(_ text: String, _ range: ByteRange, in file: SourceFile) {
        let bytes = file.bytes
        let end = min(range.upperBound, bytes.count)
        var next = FencedLines.lineEnd(bytes, from: range.lowerBound, to: end) + 1
        var lines: [Line] = []
        for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let start = min(next, end)
            var stop = FencedLines.lineEnd(bytes, from: start, to: end)
            next = stop + 1
            if stop > start, bytes[stop - 1] == 0x0D { stop -= 1 }
            var line = Substring(part)
            if line.utf8.last == 0x0D { line = Substring(line.unicodeScalars.dropLast()) }
            // A nested fence is indented; what was repaired is longer than its source.
            let count = line.utf8.count
            let isSame = count <= stop - start && line.utf8.elementsEqual(bytes[stop - count..<stop])
            lines.append(Line(text: String(line), range: ByteRange(isSame ? stop - count : start, stop)))
        }
        // The text ends with a line feed: nothing stands behind it.
        if lines.last?.text.isEmpty == true { lines.removeLast() }
        self.lines = lines
    }

    private static func lineEnd(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
        var index = start
        while index < end, bytes[index] != 0x0A { index += 1 }
        return index
    }
}

extension FencedLines.Line {
    /// A part of the line, by offsets in its bytes, without blanks at the ends; nil when nothing is left.
    func part(_ bytes: Range<Int>) -> Located<String>? {
        let utf8 = Array(text.utf8)
        var low = bytes.lowerBound
        var high = bytes.upperBound
        while low < high, Passage.isBlank(utf8[low]) { low += 1 }
        while high > low, Passage.isBlank(utf8[high - 1]) { high -= 1 }
        guard low < high else { return nil }
        let isTrue = range.count == utf8.count
        let place = isTrue ? ByteRange(range.lowerBound + low, range.lowerBound + high) : range
        return Located(String(decoding: utf8[low..<high], as: UTF8.self), place)
    }

    /// All of the line without blanks at the ends.
    var whole: Located<String>? { part(0..<text.utf8.count) }
}
