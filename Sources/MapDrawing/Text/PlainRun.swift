/// Letters and digits of Latin and Cyrillic that follow each other: no line ends between them, and each stands for
/// itself, so that they are measured in one go.
struct PlainRun {
    /// The byte behind them.
    let end: Int
    /// Advance width in 1/2048 em.
    let width: Int
    let first: UInt32
    let last: UInt32
    let beforeLast: UInt32
}

extension TextClusters {
    /// So many bytes of a run are looked at, for who reads it again must not do so for ever.
    private static let longestRun = 64

    /// The run of two letters at least that begins here; nil where none does.
    @inline(__always)
    func plainRun() -> PlainRun? {
        var at = index
        var width = 0
        var count = 0
        // The last three letters, and the last one's width and start.
        var (last, second, third) = (UInt32(0), UInt32(0), UInt32(0))
        var (lastWidth, lastStart) = (0, at)
        var first: UInt32 = 0
        let limit = min(bytes.count, index + TextClusters.longestRun)
        while at < limit {
            let byte = bytes[at]
            let scalar: UInt32
            let next: Int
            if TextClusters.isPlain(ascii: byte) {
                scalar = UInt32(byte)
                next = at + 1
            } else if byte >= 0xC3, byte <= 0xD4, at + 1 < bytes.count {
                scalar = (UInt32(byte) & 0x1F) << 6 | UInt32(bytes[at + 1]) & 0x3F
                guard TextClusters.isPlain(scalar) else { break }
                next = at + 2
            } else {
                break
            }
            let own = table[Int(scalar) - 0x20]
            guard own != TextClusters.missing else { break }
            (third, second, last) = (second, last, scalar)
            (lastWidth, lastStart) = (Int(own), at)
            width += lastWidth
            if count == 0 { first = scalar }
            count += 1
            at = next
        }
        // What follows may be a mark on the last letter.
        if at < limit, bytes[at] >= 0xCC {
            (last, second) = (second, third)
            width -= lastWidth
            at = lastStart
            count -= 1
        }
        guard count > 1 else { return nil }
        return PlainRun(end: at, width: width, first: first, last: last, beforeLast: second)
    }

    @inline(__always)
    private static func isPlain(ascii byte: UInt8) -> Bool {
        byte &- 0x61 < 26 || byte &- 0x41 < 26 || byte &- 0x30 < 10
    }

    /// Letters beyond ASCII that take no marks and no room of their own from the width tables; signs of multiplication and
    /// division are none.
    @inline(__always)
    private static func isPlain(_ scalar: UInt32) -> Bool {
        scalar >= 0xC0 && scalar < 0x250 && scalar != 0xD7 && scalar != 0xF7 || scalar >= 0x400 && scalar < 0x483
            || scalar >= 0x48A && scalar < 0x530
    }
}
