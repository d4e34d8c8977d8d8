/// Emoji sequences as keys of the dictionary.
enum FaceScan {
    /// The hash of an emoji without variation selectors and skin tones.
    static func key(_ face: String) -> UInt64 {
        var face = face
        return face.withUTF8 { bytes in
            var index = 0
            return read(bytes, &index)?.joined ?? 0
        }
    }

    /// Reads the emoji at `index` and moves past it; nil when no emoji stands there. `single` is the key of its first
    /// scalar alone, for joined sequences that the dictionary does not know.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> (joined: UInt64, single: UInt64)? {
        let (scalar, length) = UTF8Scan.scalar(bytes, index)
        guard isPicture(scalar) else { return nil }
        var joined = extended(NameKey.start, scalar)
        let single = joined
        index += length
        while index < bytes.count {
            let (next, width) = UTF8Scan.scalar(bytes, index)
            if next == 0xFE0F || next == 0xFE0E || (0x1F3FB...0x1F3FF).contains(next) {
                index += width
            } else if next == 0x200D, index + width < bytes.count {
                let (partner, partnerWidth) = UTF8Scan.scalar(bytes, index + width)
                guard isPicture(partner) else { break }
                joined = extended(joined, partner)
                index += width + partnerWidth
            } else {
                break
            }
        }
        return (joined, single)
    }

    static func isPicture(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x1F000...0x1FAFF, 0x2600...0x27BF, 0x23E9...0x23FA, 0x2B50, 0x2B55: true
        default: false
        }
    }

    private static func extended(_ hash: UInt64, _ scalar: UInt32) -> UInt64 {
        var hash = hash
        for shift: UInt32 in [0, 8, 16] { hash = NameKey.extended(hash, UInt8(truncatingIfNeeded: scalar >> shift)) }
        return hash
    }
}
