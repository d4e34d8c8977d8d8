/// Which addresses may stand in a page.
public enum SafeAddress {
    /// A path as it may follow a base address: what would end a path is percent-encoded, letters of every script stay.
    package static func path(_ path: String) -> String {
        if path.utf8.allSatisfy(isPlainInPath) { return path }
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        result.reserveCapacity(path.utf8.count + 16)
        for byte in path.utf8 {
            if isPlainInPath(byte) {
                result.append(byte)
            } else {
                result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether a byte of UTF-8 stands in a path as it is.
    @inlinable
    public static func isPlainInPath(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, 0x7F, UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\""),
            UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"),
            UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"):
            false
        default: true
        }
    }

    /// `address` as it may be written into `href` or `src`, or nil when its scheme is not one of http, https, mailto
    /// and tel.
    ///
    /// Control characters, tabs and line breaks go first, because browsers skip them (`java<TAB>script:`). Relative
    /// addresses and fragments stay; `//host` does not, for it leaves the site without naming a scheme, nor do
    /// `\\host` and `/\host`, which browsers read the same way.
    package static func clean(_ address: String) -> String? {
        var bytes = address.utf8.filter { $0 >= 0x20 && $0 != 0x7F }
        while bytes.first == 0x20 { bytes.removeFirst() }
        while bytes.last == 0x20 { bytes.removeLast() }
        let clean = String(decoding: bytes, as: UTF8.self)
        if bytes.count >= 2, isSlash(bytes[0]), isSlash(bytes[1]) { return nil }
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return clean }
        // After a slash, a question mark or a number sign a colon is no scheme's.
        if bytes[..<colon].contains(where: { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 }) { return clean }
        let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
        return ["http", "https", "mailto", "tel"].contains(scheme) ? clean : nil
    }

    /// Whether an address has a scheme or names another host.
    package static func leavesSite(_ address: String) -> Bool {
        if address.hasPrefix("//") || address.hasPrefix("\\") { return true }
        for byte in address.utf8 {
            switch byte {
            case UInt8(ascii: ":"): return true
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return false
            default: continue
            }
        }
        return false
    }

    private static func isSlash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }
}
