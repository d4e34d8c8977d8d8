/// The one place where text becomes markup: a growing byte buffer that escapes what it is given.
///
/// What is fixed in our own source is written with `markup(_:)`, which takes only literals; every value goes through
/// `text(_:)`, which escapes `& < > " '` and replaces what XML 1.0 forbids (control characters, U+FFFE, U+FFFF,
/// broken UTF-8) by U+FFFD, so that the same writer serves HTML, SVG, RSS and attributes in double quotes.
public struct MarkupWriter: ~Copyable {
    @usableFromInline
    var buffer: ByteBuffer

    @inlinable
    public init(capacity: Int = 0) { buffer = ByteBuffer(capacity: capacity) }

    /// Everything written so far.
    public var safe: SafeMarkup { SafeMarkup(proven: buffer.bytes) }
    public var bytes: [UInt8] { buffer.bytes }
    @inlinable public var count: Int { buffer.count }

    /// Markup that stands in our source.
    @inlinable
    public mutating func markup(_ literal: StaticString) { buffer.append(literal) }

    /// Markup that this writer's kind has made before.
    @inlinable
    public mutating func markup(_ safe: SafeMarkup) {
        buffer.append(contentsOf: safe.bytes)
    }

    /// A value, escaped for element content and for attributes in double quotes.
    @inlinable
    public mutating func text(_ value: String) {
        var value = value
        value.withUTF8 { MarkupWriter.escape($0, into: &buffer) }
    }

    @inlinable
    public mutating func text(_ value: Substring) {
        var value = value
        value.withUTF8 { MarkupWriter.escape($0, into: &buffer) }
    }

    @inlinable
    public mutating func number(_ value: Int) {
        if value >= 0, value < 10 {
            buffer.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value))
        } else if value >= 0, value < 10_000 {
            if value >= 1000 { buffer.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / 1000)) }
            if value >= 100 { buffer.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / 100 % 10)) }
            buffer.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / 10 % 10))
            buffer.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10))
        } else {
            buffer.append(String(value))
        }
    }

    /// A number with at most two decimals, without trailing zeros, always with a full stop.
    public mutating func number(_ value: Double) {
        guard value.isFinite, abs(value) < 1e12 else {
            buffer.append(UInt8(ascii: "0"))
            return
        }
        // Most are whole.
        if value >= 0, value < 10_000, value == Double(Int(value)) {
            number(Int(value))
            return
        }
        let hundredths = Int((abs(value) * 100).rounded(.toNearestOrAwayFromZero))
        if value < 0, hundredths > 0 { buffer.append(UInt8(ascii: "-")) }
        number(hundredths / 100)
        let fraction = hundredths % 100
        guard fraction > 0 else { return }
        buffer.append(UInt8(ascii: "."))
        buffer.append(UInt8(ascii: "0") + UInt8(fraction / 10))
        if fraction % 10 > 0 { buffer.append(UInt8(ascii: "0") + UInt8(fraction % 10)) }
    }

    /// A value that is at hand as UTF-8, escaped like any other.
    @inlinable
    public mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) { MarkupWriter.escape(utf8, into: &buffer) }

    @inlinable
    public mutating func text(_ utf8: ArraySlice<UInt8>) {
        utf8.withUnsafeBufferPointer { MarkupWriter.escape($0, into: &buffer) }
    }

    /// ` name="value"`, the value escaped.
    @inlinable
    public mutating func attribute(_ name: StaticString, _ value: String) {
        buffer.append(UInt8(ascii: " "))
        markup(name)
        buffer.append(UInt8(ascii: "="))
        buffer.append(UInt8(ascii: "\""))
        text(value)
        buffer.append(UInt8(ascii: "\""))
    }

    /// ` name="value"` with a number.
    @inlinable
    public mutating func attribute(_ name: StaticString, _ value: Int) {
        buffer.append(UInt8(ascii: " "))
        markup(name)
        buffer.append(UInt8(ascii: "="))
        buffer.append(UInt8(ascii: "\""))
        number(value)
        buffer.append(UInt8(ascii: "\""))
    }

    public mutating func attribute(_ name: StaticString, _ value: Double) {
        buffer.append(UInt8(ascii: " "))
        markup(name)
        buffer.append(UInt8(ascii: "="))
        buffer.append(UInt8(ascii: "\""))
        number(value)
        buffer.append(UInt8(ascii: "\""))
    }

    /// `value` escaped, for templates, which print strings; most need no change and are given back as they are.
    public static func escaped(_ value: String) -> String {
        var value = value
        let escaped: [UInt8]? = value.withUTF8 { source in
            guard plainEnd(source, from: 0) < source.count else { return nil }
            var buffer = ByteBuffer(capacity: source.count + source.count / 8)
            escape(source, into: &buffer)
            return buffer.bytes
        }
        return escaped.map { String(decoding: $0, as: UTF8.self) } ?? value
    }

    /// Appends `source` escaped to `buffer`.
    @inlinable
    public static func escape(_ source: UnsafeBufferPointer<UInt8>, into buffer: inout ByteBuffer) {
        var clean = 0
        var index = 0
        let count = source.count
        while index < count {
            index = plainEnd(source, from: index)
            guard index < count else { break }
            let byte = source[index]
            let replacement: StaticString
            var length = 1
            switch byte {
            case UInt8(ascii: "&"): replacement = "&amp;"
            case UInt8(ascii: "<"): replacement = "&lt;"
            case UInt8(ascii: ">"): replacement = "&gt;"
            case UInt8(ascii: "\""): replacement = "&quot;"
            case UInt8(ascii: "'"): replacement = "&#39;"
            case 0x09, 0x0A, 0x0D:
                index += 1
                continue
            case 0..<0x20, 0x7F: replacement = "\u{FFFD}"
            case 0xEF where index + 2 < count && source[index + 1] == 0xBF && source[index + 2] >= 0xBE:
                replacement = "\u{FFFD}"
                length = 3
            default:
                index += 1
                continue
            }
            buffer.append(contentsOf: UnsafeBufferPointer(rebasing: source[clean..<index]))
            buffer.append(
                contentsOf: UnsafeBufferPointer(start: replacement.utf8Start, count: replacement.utf8CodeUnitCount))
            index += length
            clean = index
        }
        if clean < count { buffer.append(contentsOf: UnsafeBufferPointer(rebasing: source[clean..<count])) }
    }

    /// The first byte from `index` on that `escape` must look at; the end where there is none.
    @inlinable
    static func plainEnd(_ source: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
        EightBytes.firstIndex(in: source, from: index) { bytes in
            // `"`, `&` and `'`, and with them `#`; `<` and `>`, which differ in one bit.
            bytes.controls | bytes.equal(0x22, ignoring: 0x05) | bytes.equal(0x3C, ignoring: 0x02)
                | bytes.equal(0x7F) | bytes.equal(0xEF)
        }
    }
}
