import MarkupWriting

/// Writes tables as RFC 4180 wants them: commas, line ends of two characters, quotes doubled.
///
/// The bytes begin with a byte order mark, without which spreadsheets read Cyrillic and Polish letters wrongly. A text
/// that a spreadsheet would take for a formula gets an apostrophe before it, for maps are written by many hands.
struct CSVWriter: ~Copyable {
    private var buffer: ByteBuffer
    private var isFirst = true

    /// - Parameters:
    ///   - isContinued: more rows of a file that has been begun.
    ///   - count: bytes that will be written, about.
    init(continuing isContinued: Bool = false, reserving count: Int = 0) {
        buffer = ByteBuffer(capacity: count + 3)
        if !isContinued { buffer.append(contentsOf: [0xEF, 0xBB, 0xBF]) }
    }

    var bytes: [UInt8] { buffer.bytes }

    mutating func text(_ value: String) {
        separate()
        var value = value
        value.withUTF8 { source in
            guard let first = source.first else { return }
            let isPlain =
                EightBytes.firstIndex(in: source, from: 0) { bytes in
                    bytes.controls | bytes.equal(0x22) | bytes.equal(0x2C)
                } == source.count
            if isPlain {
                if CSVWriter.opensFormula(first) { buffer.append(UInt8(ascii: "'")) }
                buffer.append(contentsOf: source)
            } else {
                quote(source, first)
            }
        }
    }

    private mutating func quote(_ source: UnsafeBufferPointer<UInt8>, _ first: UInt8) {
        let needsQuotes = source.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
        if needsQuotes { buffer.append(0x22) }
        if CSVWriter.opensFormula(first) { buffer.append(UInt8(ascii: "'")) }
        for byte in source where byte != 0 {
            if byte == 0x22 { buffer.append(0x22) }
            buffer.append(byte)
        }
        if needsQuotes { buffer.append(0x22) }
    }

    mutating func text(_ value: String?) {
        if let value { text(value) } else { separate() }
    }

    /// Several texts in one cell, parted by semicolons.
    mutating func list<Element>(_ elements: [Element], _ text: (Element) -> String) {
        if elements.count == 1 {
            self.text(text(elements[0]))
        } else {
            self.text(elements.map(text).joined(separator: "; "))
        }
    }

    mutating func number(_ value: Int?) {
        separate()
        guard let value else { return }
        if (0...9).contains(value) {
            buffer.append(UInt8(ascii: "0") + UInt8(value))
        } else {
            buffer.append(String(value))
        }
    }

    /// A number that has been written with digits, a sign and a full stop.
    mutating func number(decimal: String?) {
        separate()
        if let decimal { buffer.append(decimal) }
    }

    mutating func endRow() {
        buffer.append(0x0D)
        buffer.append(0x0A)
        isFirst = true
    }

    private mutating func separate() {
        if !isFirst { buffer.append(0x2C) }
        isFirst = false
    }

    private static func opensFormula(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: true
        default: false
        }
    }
}
