/// Paths below the source folder, parts separated by `/`.
enum RelativePath {
    /// What `address` names when it stands in the file at `path`; nil when it leaves the source folder.
    ///
    /// An address that begins with `/` starts at the source folder, as it does on code hosts.
    static func resolve(_ address: String, from path: String) -> String? {
        let slash = UInt8(ascii: "/")
        let dot = UInt8(ascii: ".")
        var parts: [Substring.UTF8View] = []
        if address.utf8.first != slash { parts = path.utf8.split(separator: slash).dropLast() }
        for part in address.utf8.split(separator: slash) {
            if part.elementsEqual(CollectionOfOne(dot)) { continue }
            if part.elementsEqual([dot, dot]) {
                guard parts.popLast() != nil else { return nil }
            } else {
                parts.append(part)
            }
        }
        return String(decoding: Array(parts.joined(separator: CollectionOfOne(slash))), as: UTF8.self)
    }

    /// How the file at `path` would write the address of `target`.
    static func relative(_ target: String, from path: String) -> String {
        var here = path.split(separator: "/").dropLast()
        var there = target.split(separator: "/")[...]
        while let first = here.first, there.count > 1, first == there.first {
            here.removeFirst()
            there.removeFirst()
        }
        return (here.map { _ in ".." } + there.map(String.init)).joined(separator: "/")
    }

    /// `%D0%B0` and its like as the bytes they stand for; a malformed escape stays as it is.
    static func percentDecoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        let bytes = Array(text.utf8)
        var decoded: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, let high = digit(bytes[index + 1]),
                let low = digit(bytes[index + 2])
            {
                decoded.append(high << 4 | low)
                index += 3
            } else {
                decoded.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
