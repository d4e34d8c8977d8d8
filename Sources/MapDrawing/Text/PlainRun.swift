/// Letters and digits of Latin and Cyrillic with the punctuation at them: no line ends between them, and each stands
/// for itself, so that they are measured in one go.
struct PlainRun {
    /// The byte behind them.
    let end: Int
    /// Advance width in 1/2048 em.
    let width: Int
    let first: UInt32
    let last: UInt32
    /// There is only one.
    let isSingle: Bool
}

extension TextClusters {
    /// So many bytes of a run are looked at, for who reads it again must not do so for ever.
    private static let longestRun = 64

    /// The run that begins here; nil where none does.
    @inline(__always)
    func plainRun() -> PlainRun? {
        let limit = min(bytes.count, index &+ TextClusters.longestRun)
        var at = index
        var width = 0
        while at < limit {
            let byte = Int(bytes[at])
            if byte < 0x80 {
                let own = plain[byte]
                guard own != TextClusters.missing else { break }
                width &+= Int(own)
                at &+= 1
            } else {
                guard byte >= 0xC2, byte <= 0xD4, at &+ 1 < bytes.count else { break }
                let own = plain[(byte & 0x1F) << 6 | Int(bytes[at &+ 1]) & 0x3F]
                guard own != TextClusters.missing else { break }
                width &+= Int(own)
                at &+= 2
            }
        }
        guard at > index else { return nil }
        var last = lastScalar(before: at)
        // What follows may be a mark on the last of them.
        if at < bytes.count, bytes[at] >= 0xCC {
            guard last > index else { return nil }
            width &-= Int(plain[Int(scalar(at: last))])
            at = last
            last = lastScalar(before: at)
        }
        return PlainRun(
            end: at, width: width, first: scalar(at: index), last: scalar(at: last), isSingle: last == index)
    }

    /// Where the scalar of at most two bytes begins that ends here.
    @inline(__always)
    private func lastScalar(before end: Int) -> Int { bytes[end &- 1] < 0x80 ? end &- 1 : end &- 2 }

    /// Whether one space stands at a byte and is a character of its own, as nearly all are.
    @inline(__always)
    func isPlainSpace(at index: Int) -> Bool {
        guard index &+ 1 < bytes.count, bytes[index] == 0x20 else { return false }
        let next = bytes[index &+ 1]
        return next < 0x80 || next & 0xFE == 0xD0
    }
}

extension AdvanceWidths {
    @inline(__always)
    static func of(_ face: FontFace) -> [UInt16] {
        switch face {
        case .regular: regular
        case .bold: bold
        case .italic: italic
        }
    }

    /// The widths of what is measured in one go, by scalars: letters and digits of Latin and Cyrillic that take no marks
    /// and no room beside the tables, and punctuation at which no line ends; of all others there is none.
    @inline(__always)
    static func plain(_ face: FontFace) -> PlainWidths {
        switch face {
        case .regular: plainRegular
        case .bold: plainBold
        case .italic: plainItalic
        }
    }

    private static let plainRegular = PlainWidths(regular)
    private static let plainBold = PlainWidths(bold)
    private static let plainItalic = PlainWidths(italic)
}

/// A table of widths that lives as long as the process, to be read without counting references.
struct PlainWidths: @unchecked Sendable {
    // It is written once, before anybody has it.
    private let widths: UnsafePointer<UInt16>

    fileprivate init(_ widths: [UInt16]) {
        let table = UnsafeMutablePointer<UInt16>.allocate(capacity: 0x540)
        for code in 0..<0x540 {
            switch code {
            // All of ASCII but spaces, `-` and `/`; the no-break space and «».
            case 0x21...0x2C, 0x2E, 0x30...0x7E, 0xA0, 0xAB, 0xBB, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F,
                0x400...0x482, 0x48A...0x52F:
                table[code] = widths[code - 0x20]
            default: table[code] = TextClusters.missing
            }
        }
        self.widths = UnsafePointer(table)
    }

    /// - Parameter code: a scalar below U+0540.
    @inline(__always)
    subscript(code: Int) -> UInt16 { widths[code] }
}
