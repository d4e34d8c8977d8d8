/// The shape of UTF-8: which bytes make one Unicode scalar.
public enum UTF8Sequence {
    /// The length (1 to 4) of the well-formed sequence that starts at an index, or 0 when none does.
    ///
    /// Table 3-7 of the Unicode Standard: no overlong forms, no surrogates, nothing above U+10FFFF.
    @inlinable
    public static func length(in bytes: [UInt8], at index: Int) -> Int {
        bytes.withUnsafeBufferPointer { length(in: $0, at: index) }
    }

    @inlinable
    public static func length(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let lead = bytes[index]
        if lead < 0x80 { return 1 }
        let length: Int
        var lowest: UInt8 = 0x80
        var highest: UInt8 = 0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF:
            length = 3
            if lead == 0xE0 { lowest = 0xA0 }
            if lead == 0xED { highest = 0x9F }
        case 0xF0...0xF4:
            length = 4
            if lead == 0xF0 { lowest = 0x90 }
            if lead == 0xF4 { highest = 0x8F }
        default: return 0
        }
        guard index + length <= bytes.count, lowest <= bytes[index + 1], bytes[index + 1] <= highest else { return 0 }
        for next in (index + 2)..<(index + max(length, 2)) where bytes[next] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
