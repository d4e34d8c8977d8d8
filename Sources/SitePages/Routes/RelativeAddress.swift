import MarkupWriting

/// Addresses from one page to another that hold from a folder, a server and any sub-path.
enum RelativeAddress {
    /// `../personas/anna.html` from `journeys/mortgage.html` to `personas/anna.html`, ready for an attribute: what
    /// would end a path or begin a scheme is percent-encoded, letters of every script stay readable.
    ///
    /// - Parameter anchor: an id on the target, which then follows as a fragment.
    static func from(_ page: String, to target: String, at anchor: String? = nil) -> String {
        withBytes(from: page, to: target, at: anchor) { String(decoding: $0, as: UTF8.self) }
    }

    /// The same for who has no use for a string.
    static func withBytes<Result>(
        from page: String, to target: String, at anchor: String? = nil, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        var page = page
        var target = target
        let hasAnchor = anchor != nil
        var anchor = anchor ?? ""
        return page.withUTF8 { source in
            target.withUTF8 { goal in
                anchor.withUTF8 { id in
                    let longest = 3 * (source.count + goal.count + id.count) + 3
                    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest) { buffer in
                        var place = Place(buffer)
                        write(from: source, to: goal, &place)
                        if hasAnchor {
                            place.append(UInt8(ascii: "#"))
                            place.append(id, from: 0, isPlain: isPlainInFragment)
                        }
                        return body(UnsafeBufferPointer(rebasing: buffer[..<place.count]))
                    }
                }
            }
        }
    }

    private static func write(
        from source: UnsafeBufferPointer<UInt8>, to goal: UnsafeBufferPointer<UInt8>, _ place: inout Place
    ) {
        var shared = 0
        var index = 0
        while index < source.count, index < goal.count, source[index] == goal[index] {
            index += 1
            if source[index - 1] == slash { shared = index }
        }
        for byte in source[shared...] where byte == slash {
            place.append(UInt8(ascii: "."))
            place.append(UInt8(ascii: "."))
            place.append(slash)
        }
        // A first segment with a colon would be read as a scheme.
        if place.count == 0, goal[shared...].prefix(while: { $0 != slash }).contains(UInt8(ascii: ":")) {
            place.append(UInt8(ascii: "."))
            place.append(slash)
        }
        place.append(goal, from: shared, isPlain: SafeAddress.isPlainInPath)
    }

    /// A fragment as it stands after `#`.
    static func fragment(_ id: String) -> String {
        if id.utf8.allSatisfy(isPlainInFragment) { return id }
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

    /// A fragment ends the address, so that a question mark means nothing in it.
    private static func isPlainInFragment(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "?") || SafeAddress.isPlainInPath(byte)
    }

    private static func encode(_ byte: UInt8, into result: inout [UInt8]) {
        result.append(UInt8(ascii: "%"))
        result.append(digit(byte >> 4))
        result.append(digit(byte & 15))
    }

    fileprivate static func digit(_ nibble: UInt8) -> UInt8 {
        nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "A") + nibble - 10
    }
}

/// An address that is being written into the memory of a string.
private struct Place {
    private let buffer: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0

    init(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
        self.buffer = buffer
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        buffer[count] = byte
        count &+= 1
    }

    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isPlain: (UInt8) -> Bool) {
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            index &+= 1
            if isPlain(byte) {
                append(byte)
            } else {
                append(UInt8(ascii: "%"))
                append(RelativeAddress.digit(byte >> 4))
                append(RelativeAddress.digit(byte & 15))
            }
        }
    }
}
