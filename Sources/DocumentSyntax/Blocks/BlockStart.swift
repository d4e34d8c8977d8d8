/// Recognises the lines that begin a block, by the rules of CommonMark 0.30.
///
/// Each function takes the first byte that is no space and the end of the line.
enum BlockStart {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// Number of `#`, or 0 when the line is no heading.
    static func heading(_ bytes: Bytes, _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, bytes[index] == UInt8(ascii: "#") { index += 1 }
        let level = index - start
        guard level >= 1, level <= 6, index == end || isBlank(bytes[index]) else { return 0 }
        return level
    }

    /// Length of an opening code fence, or 0.
    static func fence(_ bytes: Bytes, _ start: Int, _ end: Int) -> Int {
        let sign = bytes[start]
        guard sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return 0 }
        var index = start
        while index < end, bytes[index] == sign { index += 1 }
        let length = index - start
        guard length >= 3 else { return 0 }
        if sign == UInt8(ascii: "`"), bytes[index..<end].contains(sign) { return 0 }
        return length
    }

    /// Whether the line closes a fence of that sign and length.
    static func closesFence(_ bytes: Bytes, _ start: Int, _ end: Int, sign: UInt8, length: Int) -> Bool {
        var index = start
        while index < end, bytes[index] == sign { index += 1 }
        guard index - start >= length else { return false }
        while index < end, isBlank(bytes[index]) { index += 1 }
        return index == end
    }

    static func thematicBreak(_ bytes: Bytes, _ start: Int, _ end: Int) -> Bool {
        let sign = bytes[start]
        guard sign == UInt8(ascii: "*") || sign == UInt8(ascii: "-") || sign == UInt8(ascii: "_") else { return false }
        var count = 0
        for index in start..<end {
            if bytes[index] == sign {
                count += 1
            } else if !isBlank(bytes[index]) {
                return false
            }
        }
        return count >= 3
    }

    static func underline(_ bytes: Bytes, _ start: Int, _ end: Int) -> Bool {
        let sign = bytes[start]
        guard sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-") else { return false }
        var index = start
        while index < end, bytes[index] == sign { index += 1 }
        while index < end, isBlank(bytes[index]) { index += 1 }
        return index == end
    }

    /// Length of a list marker (`-`, `12.`), or 0. One that interrupts a paragraph must have text and count from 1.
    static func listMarker(_ bytes: Bytes, _ start: Int, _ end: Int, interruptsParagraph: Bool) -> Int {
        var index = start
        switch bytes[start] {
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): index += 1
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            var value = 0
            while index < end, index - start < 10, bytes[index] >= UInt8(ascii: "0"), bytes[index] <= UInt8(ascii: "9")
            {
                value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
                index += 1
            }
            guard index - start <= 9, index < end else { return 0 }
            guard bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")") else { return 0 }
            if interruptsParagraph, value != 1 { return 0 }
            index += 1
        default: return 0
        }
        let length = index - start
        guard index == end || isBlank(bytes[index]) else { return 0 }
        if interruptsParagraph {
            while index < end, isBlank(bytes[index]) { index += 1 }
            if index == end { return 0 }
        }
        return length
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
