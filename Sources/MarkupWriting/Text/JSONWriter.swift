/// Writes JSON byte by byte in the order in which it is told, so that the same values give the same bytes.
///
/// Objects and arrays are opened and closed by closures; commas and indentation are the writer's.
public struct JSONWriter: ~Copyable {
    @usableFromInline
    var buffer: ByteBuffer
    @usableFromInline
    var needsComma = false
    private var depth = 0
    private let isPretty: Bool
    private let endsLine: Bool

    /// - Parameters:
    ///   - pretty: two spaces of indentation a level and a final line feed, for people and for diffs.
    ///   - endsLine: a final line feed also without white space.
    ///   - count: bytes that the file will have, about; a large one is then not copied again and again as it grows.
    public init(pretty: Bool = true, endsLine: Bool = false, reserving count: Int = 0) {
        isPretty = pretty
        self.endsLine = pretty || endsLine
        buffer = ByteBuffer(capacity: count)
    }

    /// Everything written so far.
    public var bytes: [UInt8] { buffer.bytes }
    public var count: Int { buffer.count }

    @inlinable @inline(__always)
    public mutating func object(_ body: (inout JSONWriter) -> Void) {
        open(UInt8(ascii: "{"))
        body(&self)
        close(UInt8(ascii: "}"))
    }

    /// Inlined, so that lists are walked over as what they are; unknown ones cost two pieces of memory an element.
    @inlinable @inline(__always)
    public mutating func array<Element>(
        _ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
    ) {
        open(UInt8(ascii: "["))
        for element in elements {
            separate()
            write(&self, element)
            needsComma = true
        }
        close(UInt8(ascii: "]"))
    }

    /// A member of an object whose value the closure writes.
    @inlinable @inline(__always)
    public mutating func member(_ name: StaticString, _ value: (inout JSONWriter) -> Void) {
        begin(name)
        value(&self)
        needsComma = true
    }

    /// Under a name that is not one of ours.
    @inlinable
    public mutating func member(named name: String, _ value: (inout JSONWriter) -> Void) {
        separate()
        string(name)
        endName()
        value(&self)
        needsComma = true
    }

    public mutating func member(_ name: StaticString, _ value: String) { member(name) { $0.string(value) } }
    public mutating func member(_ name: StaticString, _ value: Int) { member(name) { $0.number(value) } }
    public mutating func member(_ name: StaticString, _ value: Bool) { member(name) { $0.bool(value) } }

    /// Written only when there is a value.
    public mutating func member(_ name: StaticString, ifPresent value: String?) {
        if let value { member(name, value) }
    }

    public mutating func string(_ value: String) {
        buffer.append(UInt8(ascii: "\""))
        var value = value
        value.withUTF8 { quote($0) }
        buffer.append(UInt8(ascii: "\""))
    }

    /// A text whose parts lie apart.
    public mutating func string(_ first: String, _ second: String) {
        buffer.append(UInt8(ascii: "\""))
        var (first, second) = (first, second)
        first.withUTF8 { quote($0) }
        second.withUTF8 { quote($0) }
        buffer.append(UInt8(ascii: "\""))
    }

    /// A part of a text that is at hand as UTF-8.
    public mutating func string(_ utf8: UnsafeBufferPointer<UInt8>) {
        buffer.append(UInt8(ascii: "\""))
        quote(utf8)
        buffer.append(UInt8(ascii: "\""))
    }

    public mutating func number(_ value: Int) {
        if (0...9).contains(value) {
            buffer.append(UInt8(ascii: "0") + UInt8(value))
        } else {
            buffer.append(String(value))
        }
    }
    /// At most four decimals.
    public mutating func number(_ value: Double) {
        buffer.append(DecimalText.write(value, places: 4))
    }
    /// A number that has been written with digits, a sign and a full stop.
    public mutating func number(decimal: String) { buffer.append(decimal) }
    public mutating func bool(_ value: Bool) { buffer.append(value ? "true" as StaticString : "false") }
    public mutating func null() { buffer.append("null" as StaticString) }

    /// Names of ours hold nothing that has to be escaped.
    @usableFromInline
    mutating func begin(_ name: StaticString) {
        separate()
        buffer.append(UInt8(ascii: "\""))
        buffer.append(name)
        buffer.append(UInt8(ascii: "\""))
        endName()
    }

    @usableFromInline
    mutating func endName() {
        buffer.append(UInt8(ascii: ":"))
        if isPretty { buffer.append(UInt8(ascii: " ")) }
    }

    @usableFromInline
    mutating func open(_ bracket: UInt8) {
        buffer.append(bracket)
        depth += 1
        needsComma = false
    }

    @usableFromInline
    mutating func close(_ bracket: UInt8) {
        depth -= 1
        if needsComma { breakLine() }
        buffer.append(bracket)
        needsComma = true
        if depth == 0, endsLine { buffer.append(UInt8(ascii: "\n")) }
    }

    @usableFromInline
    mutating func separate() {
        if needsComma { buffer.append(UInt8(ascii: ",")) }
        breakLine()
        needsComma = false
    }

    private mutating func breakLine() {
        guard isPretty else { return }
        buffer.append(UInt8(ascii: "\n"))
        for _ in 0..<2 * depth { buffer.append(UInt8(ascii: " ")) }
    }

    private mutating func quote(_ source: UnsafeBufferPointer<UInt8>) {
        var clean = 0
        while clean < source.count {
            let end = EightBytes.firstIndex(in: source, from: clean) { bytes in
                bytes.controls | bytes.equal(UInt8(ascii: "\"")) | bytes.equal(UInt8(ascii: "\\"))
                    | bytes.equal(0x7F)
            }
            buffer.append(contentsOf: UnsafeBufferPointer(rebasing: source[clean..<end]))
            if end < source.count { escape(source[end]) }
            clean = end + 1
        }
    }

    private mutating func escape(_ byte: UInt8) {
        buffer.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x0A: buffer.append(UInt8(ascii: "n"))
        case 0x0D: buffer.append(UInt8(ascii: "r"))
        case 0x09: buffer.append(UInt8(ascii: "t"))
        case 0..<0x20, 0x7F:
            buffer.append("u00" as StaticString)
            for digit in [byte >> 4, byte & 15] { buffer.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
        default: buffer.append(byte)
        }
    }
}
