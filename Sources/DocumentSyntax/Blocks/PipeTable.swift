/// Splits the rows of pipe tables as GitHub Flavored Markdown does: at every `|` that no backslash escapes, in code
/// spans too.
package enum PipeTable {
    package typealias Bytes = UnsafeBufferPointer<UInt8>

    /// The cells of a line, blanks trimmed; nil when the line has no unescaped `|`.
    package static func cells(_ bytes: Bytes, _ start: Int, _ end: Int) -> [Range<Int>]? {
        var index = start
        var last = end
        while last > start, BlockStart.isBlank(bytes[last - 1]) { last -= 1 }
        var cells: [Range<Int>] = []
        var hasPipe = false
        if index < last, bytes[index] == UInt8(ascii: "|") {
            hasPipe = true
            index += 1
        }
        var cell = index
        while index < last {
            if bytes[index] == UInt8(ascii: "\\"), index + 1 < last, SourceText.isPunctuation(bytes[index + 1]) {
                index += 2
                continue
            }
            if bytes[index] == UInt8(ascii: "|") {
                hasPipe = true
                cells.append(trimmed(bytes, cell, index))
                cell = index + 1
            }
            index += 1
        }
        if cell < last { cells.append(trimmed(bytes, cell, last)) }
        return hasPipe ? cells : nil
    }

    /// The number of columns of a delimiter row (`|---|:-:|`), or 0. A `|` must be in it, or it underlines a heading.
    package static func columns(_ bytes: Bytes, _ start: Int, _ end: Int) -> Int {
        for index in start..<end {
            switch bytes[index] {
            case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), 0x20, 0x09: continue
            default: return 0
            }
        }
        guard let cells = cells(bytes, start, end) else { return 0 }
        for cell in cells {
            var lower = cell.lowerBound
            var upper = cell.upperBound
            if lower < upper, bytes[lower] == UInt8(ascii: ":") { lower += 1 }
            if lower < upper, bytes[upper - 1] == UInt8(ascii: ":") { upper -= 1 }
            guard lower < upper, bytes[lower..<upper].allSatisfy({ $0 == UInt8(ascii: "-") }) else { return 0 }
        }
        return cells.count
    }

    private static func trimmed(_ bytes: Bytes, _ start: Int, _ end: Int) -> Range<Int> {
        var lower = start
        var upper = end
        while lower < upper, BlockStart.isBlank(bytes[lower]) { lower += 1 }
        while upper > lower, BlockStart.isBlank(bytes[upper - 1]) { upper -= 1 }
        return lower..<upper
    }
}
