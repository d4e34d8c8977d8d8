/// Letters and digits of Latin and Cyrillic that follow each other: no line ends between them, and each stands for
/// itself, so that they are measured in one go.
struct PlainRun {
    /// The byte behind them.
    let end: Int
    /// Advance width in 1/2048 em.
    let width: Int
    let first: UInt32

    /// Stands for the last of them: what follows asks no more than that a letter went before.
    static let last: UInt32 = 0x61
}

extension TextClusters {
    /// So many bytes of a run are looked at, for who reads it again must not do so for ever.
    private static let longestRun = 64

    /// The run of two letters at least that begins here; nil where none does.
    @inline(__always)
    func plainRun() -> PlainRun? {
        let limit = min(bytes.count, index &+ TextClusters.longestRun)
        guard index < limit else { return nil }
        return plain.withUnsafeBufferPointer { plain in
            var at = index
            var width = 0
            while at < limit {
                let byte = Int(bytes[at])
                var code = byte
                var next = at &+ 1
                if byte >= 0x80 {
                    guard byte >= 0xC3, byte <= 0xD4, next < bytes.count else { break }
                    code = (byte & 0x1F) << 6 | Int(bytes[next]) & 0x3F
                    next &+= 1
                }
                let own = plain[code]
                guard own != TextClusters.missing else { break }
                width &+= Int(own)
                at = next
            }
            // What follows may be a mark on the last letter.
            if at > index, at < bytes.count, bytes[at] >= 0xCC {
                let start = bytes[at - 1] < 0x80 ? at - 1 : at - 2
                width -= Int(plain[Int(scalar(at: start))])
                at = start
            }
            guard at > index &+ length(at: index) else { return nil }
            return PlainRun(end: at, width: width, first: scalar(at: index))
        }
    }
}

extension AdvanceWidths {
    /// The widths of letters and digits that are measured in one go, by their scalars: those of Latin and Cyrillic that
    /// take no marks and no room beside the tables; of all others there is none.
    static let plainRegular = plain(regular)
    static let plainBold = plain(bold)

    private static func plain(_ widths: [UInt16]) -> [UInt16] {
        (0..<0x540).map { code in
            switch code {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x400...0x482,
                0x48A...0x52F:
                widths[code - 0x20]
            default: TextClusters.missing
            }
        }
    }
}
