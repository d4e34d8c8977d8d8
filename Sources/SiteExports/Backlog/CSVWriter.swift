/// Writes tables as RFC 4180 wants them: commas, line ends of two characters, quotes doubled.
///
/// The bytes begin with a byte order mark, without which spreadsheets read Cyrillic and Polish letters wrongly. A text
/// that a spreadsheet would take for a formula gets an apostrophe before it, for maps are written by many hands.
struct CSVWriter {
    private(set) var bytes: [UInt8] = []
    private var isFirst = true

    /// - Parameters:
    ///   - isContinued: more rows of a file that has been begun.
    ///   - count: bytes that will be written, about.
    init(continuing isContinued: Bool = false, reserving count: Int = 0) {
        bytes.reserveCapacity(count + 3)
        if !isContinued { bytes += [0xEF, 0xBB, 0xBF] }
    }

    mutating func text(_ value: String) {
        separate()
        var value = value
        value.withUTF8 { source in
            guard let first = source.first else { return }
            var needsQuotes = false
            var needsCare = false
            for byte in source where byte <= 0x2C {
                if byte == 0x2C || byte == 0x22 || byte == 0x0A || byte == 0x0D { needsQuotes = true }
                if byte == 0x22 || byte == 0 { needsCare = true }
            }
            if needsQuotes { bytes.append(0x22) }
            if CSVWriter.opensFormula(first) { bytes.append(UInt8(ascii: "'")) }
            if needsCare {
                for byte in source {
                    if byte == 0x22 { bytes.append(0x22) }
                    if byte != 0 { bytes.append(byte) }
                }
            } else {
                bytes.append(contentsOf: source)
            }
            if needsQuotes { bytes.append(0x22) }
        }
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
            bytes.append(UInt8(ascii: "0") + UInt8(value))
        } else {
            bytes += String(value).utf8
        }
    }

    /// A number that has been written with digits, a sign and a full stop.
    mutating func number(decimal: String?) {
        separate()
        if let decimal { bytes += decimal.utf8 }
    }

    mutating func endRow() {
        bytes.append(0x0D)
        bytes.append(0x0A)
        isFirst = true
    }

    private mutating func separate() {
        if !isFirst { bytes.append(0x2C) }
        isFirst = false
    }

    private static func opensFormula(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: true
        default: false
        }
    }
}
