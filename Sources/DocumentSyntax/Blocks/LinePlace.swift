/// A place in a line that counts columns as CommonMark does: a tab reaches to the next multiple of four, and a quote
/// mark or an indentation may consume a part of it.
struct LinePlace: Sendable {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    private(set) var offset: Int
    private(set) var column = 0
    let end: Int
    /// First byte that is no space or tab, from `offset` on, and how many columns away it is.
    private(set) var nonspace: Int
    private(set) var indent = 0

    @inline(__always)
    init(start: Int, end: Int, _ bytes: Bytes) {
        offset = start
        nonspace = start
        self.end = end
        findNonspace(bytes)
    }

    var isBlank: Bool { nonspace == end }

    /// Whether a space or a tab is next.
    func isAtBlank(_ bytes: Bytes) -> Bool { offset < end && BlockStart.isBlank(bytes[offset]) }

    /// Moves on by a number of columns.
    mutating func advance(columns: Int, _ bytes: Bytes) {
        let target = column + columns
        while column < target, offset < end {
            guard bytes[offset] == 0x09 else {
                offset += 1
                column += 1
                continue
            }
            let stop = column + 4 - column % 4
            if stop <= target { offset += 1 }
            column = min(stop, target)
        }
        findNonspace(bytes)
    }

    private mutating func findNonspace(_ bytes: Bytes) {
        var place = offset
        var reached = column
        while place < end {
            if bytes[place] == 0x20 {
                reached += 1
            } else if bytes[place] == 0x09 {
                reached += 4 - reached % 4
            } else {
                break
            }
            place += 1
        }
        nonspace = place
        indent = reached - column
    }
}
