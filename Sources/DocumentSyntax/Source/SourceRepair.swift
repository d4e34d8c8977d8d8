import SourceDiagnostics

/// Makes bytes that are text for certain, without moving any of them.
enum SourceRepair {
    struct Damage: Sendable {
        /// Offset of the first byte that was not UTF-8.
        var first: Int
        /// How many such bytes there were.
        var count: Int
        /// The text begins with the mark of UTF-16.
        var isUTF16 = false
    }

    /// Whether bytes begin as a text in UTF-16 does, either way round.
    static func isUTF16(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    }

    /// Replaces what is not UTF-8 and every control character but tab and line ends by `Stand.substitute`, and keeps
    /// entities from making any.
    static func repair(_ bytes: inout [UInt8], in range: Range<Int>) -> Damage? {
        var damage: Damage?
        bytes.withUnsafeMutableBufferPointer { buffer in
            let view = UnsafeBufferPointer(buffer)
            var index = range.lowerBound
            while index < range.upperBound {
                let byte = view[index]
                if byte >= 0x20, byte < 0x7F {
                    if byte == UInt8(ascii: "&"), meansControl(view, index, range.upperBound) {
                        buffer[index] = Stand.plain(byte)
                    }
                    index += 1
                } else if byte < 0x80 {
                    if byte != 0x0A, byte != 0x09, byte != 0x0D { buffer[index] = Stand.substitute }
                    index += 1
                } else if byte >= 0xC2, byte < 0xE0, index + 1 < view.count, view[index + 1] & 0xC0 == 0x80 {
                    index += 2
                } else {
                    let length = UTF8Sequence.length(in: view, at: index)
                    if length > 0 {
                        index += length
                        continue
                    }
                    buffer[index] = Stand.substitute
                    damage = Damage(first: damage?.first ?? index, count: (damage?.count ?? 0) + 1)
                    index += 1
                }
            }
        }
        return damage
    }

    /// Whether a numeric entity (`&#1;`, `&#x1f;`) means a control character: that one stays text.
    private static func meansControl(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        var index = start + 2
        guard index < end, bytes[start + 1] == UInt8(ascii: "#") else { return false }
        let isHex = bytes[index] | 0x20 == UInt8(ascii: "x")
        if isHex { index += 1 }
        var value = 0
        while index < end, value < 0x20 {
            switch bytes[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                value = value * (isHex ? 16 : 10) + Int(bytes[index] - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f") where isHex:
                value = value * 16 + Int(bytes[index] - UInt8(ascii: "a")) + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F") where isHex:
                value = value * 16 + Int(bytes[index] - UInt8(ascii: "A")) + 10
            default: return bytes[index] == UInt8(ascii: ";") && value != 0x09 && value != 0x0A && value != 0x0D
            }
            index += 1
        }
        return false
    }
}
