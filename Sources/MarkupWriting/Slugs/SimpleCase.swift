/// Lower case of the letters that most names are written in, byte by byte: Latin of Western Europe and Poland, and the
/// Cyrillic of Russian, Ukrainian, Belarusian, Bulgarian and Serbian. All of them are composed as they stand.
///
/// Unicode's tables answer for everything else; they cost fifty times as much, and names are folded by the thousand.
package enum SimpleCase {
    /// The lower-case form of a letter or mark of two UTF-8 bytes; nil when only Unicode's tables know it.
    package static func lowered(_ lead: UInt8, _ trail: UInt8) -> (UInt8, UInt8)? {
        switch (lead, trail) {
        case (0xC2, 0x80...): (lead, trail)
        case (0xC3, 0x80...0x9E): (lead, trail == 0x97 ? trail : trail + 0x20)
        case (0xC3, 0x9F...): (lead, trail)
        case (0xC4, 0x84), (0xC4, 0x86), (0xC4, 0x98), (0xC5, 0x83), (0xC5, 0x9A): (lead, trail + 1)
        case (0xC4, 0x85), (0xC4, 0x87), (0xC4, 0x99), (0xC5, 0x82), (0xC5, 0x84), (0xC5, 0x9B): (lead, trail)
        case (0xC5, 0x81), (0xC5, 0xB9), (0xC5, 0xBB): (lead, trail + 1)
        case (0xC5, 0xBA), (0xC5, 0xBC): (lead, trail)
        case (0xD0, 0x80...0x8F): (0xD1, trail + 0x10)
        case (0xD0, 0x90...0x9F): (0xD0, trail + 0x20)
        case (0xD0, 0xA0...0xAF): (0xD1, trail - 0x20)
        case (0xD0, 0xB0...), (0xD1, 0x80..<0xA0): (lead, trail)
        default: nil
        }
    }

    /// The text in lower case, or nil when a character of it needs Unicode's tables.
    static func lowered(_ text: String) -> [UInt8]? {
        var text = text
        return text.withUTF8 { source -> [UInt8]? in
            var isSimple = true
            let bytes = [UInt8](unsafeUninitializedCapacity: source.count) { target, count in
                isSimple = lower(source, into: target)
                count = isSimple ? source.count : 0
            }
            return isSimple ? bytes : nil
        }
    }

    /// Writes a text in lower case, which is as long as the text; false when a character of it needs Unicode's tables.
    static func lower(_ source: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>) -> Bool {
        let count = source.count
        var index = 0
        while index < count {
            let byte = source[index]
            if byte < 0x80 {
                target[index] = byte >= 0x41 && byte <= 0x5A ? byte &+ 0x20 : byte
                index &+= 1
            } else if byte == 0xE2, index &+ 2 < count, source[index &+ 1] == 0x80, source[index &+ 2] >= 0x82 {
                for place in index..<index &+ 3 { target[place] = source[place] }
                index &+= 3
            } else {
                guard index &+ 1 < count, let letter = lowered(byte, source[index &+ 1]) else { return false }
                target[index] = letter.0
                target[index &+ 1] = letter.1
                index &+= 2
            }
        }
        return true
    }
}
