import MarkupWriting

/// Names in the form in which they are compared: composed, case folded, white space joined, none at the ends.
///
/// Latin letters of Western Europe and Poland and Cyrillic letters are folded byte by byte, for every touchpoint of
/// every map passes through here; what lies beyond goes the slow way over `Slug.folded`.
enum FoldedName {
    static func fold(_ name: String) -> String {
        String(decoding: bytes(name), as: UTF8.self)
    }

    static func bytes(_ name: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(name.utf8.count)
        var name = name
        let isSimple = name.withUTF8 { fold($0, into: &bytes) }
        if isSimple { return bytes }
        bytes.removeAll(keepingCapacity: true)
        var slow = Slug.folded(name)
        slow.withUTF8 { joinSpaces($0, into: &bytes) }
        return bytes
    }

    /// The key of a name in tables: folded, hyphens and underscores as spaces, marks at the end dropped, so that
    /// `mobile-app`, `Mobile app` and `mobile app.` are one.
    static func key(_ name: String) -> String {
        String(decoding: keyBytes(name), as: UTF8.self)
    }

    static func keyBytes(_ name: String) -> [UInt8] {
        var bytes = bytes(name)
        for index in bytes.indices where bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "_") {
            bytes[index] = 0x20
        }
        while let last = bytes.last, isEndMark(last) { bytes.removeLast() }
        return bytes
    }

    private static func isEndMark(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"): true
        default: false
        }
    }

    /// False when a character was met that only Unicode's tables can fold.
    private static func fold(_ source: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) -> Bool {
        var index = 0
        var wantsSpace = false
        while index < source.count {
            let byte = source[index]
            if byte <= 0x20 {
                wantsSpace = !bytes.isEmpty
                index += 1
                continue
            }
            if byte < 0x80 {
                if wantsSpace { bytes.append(0x20) }
                wantsSpace = false
                bytes.append(byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte)
                index += 1
                continue
            }
            guard index + 1 < source.count else { return false }
            if byte == 0xC2, source[index + 1] == 0xA0 {
                wantsSpace = !bytes.isEmpty
                index += 2
                continue
            }
            if wantsSpace { bytes.append(0x20) }
            wantsSpace = false
            if byte == 0xE2, source[index + 1] == 0x80, index + 2 < source.count, source[index + 2] >= 0x82 {
                bytes.append(contentsOf: source[index..<index + 3])
                index += 3
                continue
            }
            guard let letter = SimpleCase.lowered(byte, source[index + 1]) else { return false }
            bytes.append(letter.0)
            bytes.append(letter.1)
            index += 2
        }
        return true
    }

    private static func joinSpaces(_ source: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) {
        var wantsSpace = false
        for byte in source {
            if byte <= 0x20 {
                wantsSpace = !bytes.isEmpty
            } else {
                if wantsSpace { bytes.append(0x20) }
                wantsSpace = false
                bytes.append(byte)
            }
        }
    }
}
