import MarkupWriting

/// Addresses from one page to another that hold from a folder, a server and any sub-path.
enum RelativeAddress {
    /// `../personas/anna.html` from `journeys/mortgage.html` to `personas/anna.html`, ready for an attribute: what
    /// would end a path or begin a scheme is percent-encoded, letters of every script stay readable.
    static func from(_ page: String, to target: String) -> String {
        let source = Array(page.utf8)
        let goal = Array(target.utf8)
        var shared = 0
        var index = 0
        while index < source.count, index < goal.count, source[index] == goal[index] {
            index += 1
            if source[index - 1] == slash { shared = index }
        }
        var address: [UInt8] = []
        for byte in source[shared...] where byte == slash { address.append(contentsOf: "../".utf8) }
        let rest = goal[shared...]
        // A first segment with a colon would be read as a scheme.
        let head = rest.prefix { $0 != slash }
        if address.isEmpty, head.contains(UInt8(ascii: ":")) { address.append(contentsOf: "./".utf8) }
        address.append(contentsOf: SafeAddress.path(rest))
        return String(decoding: address, as: UTF8.self)
    }

    /// A fragment as it stands after `#`.
    static func fragment(_ id: String) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(id.utf8.count + 16)
        for byte in id.utf8 {
            if isPlainInFragment(byte) { result.append(byte) } else { encode(byte, into: &result) }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// A path below a base address.
    static func path(_ path: String) -> String {
        SafeAddress.path(path)
    }

    /// A value inside a query or a mail link: all but unreserved characters encoded (RFC 3986, 2.3).
    static func component(_ value: String) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(value.utf8.count * 2)
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                result.append(byte)
            default: encode(byte, into: &result)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static let slash = UInt8(ascii: "/")

    private static func isPlainInFragment(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, 0x7F, UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "\""), UInt8(ascii: "<"),
            UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"),
            UInt8(ascii: "|"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"):
            false
        default: true
        }
    }

    private static func encode(_ byte: UInt8, into result: inout [UInt8]) {
        result.append(UInt8(ascii: "%"))
        result.append(digit(byte >> 4))
        result.append(digit(byte & 15))
    }

    private static func digit(_ nibble: UInt8) -> UInt8 {
        nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "A") + nibble - 10
    }
}
