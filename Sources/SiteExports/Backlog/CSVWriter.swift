/// Writes tables as RFC 4180 wants them: commas, line ends of two characters, quotes doubled.
///
/// The bytes begin with a byte order mark, without which spreadsheets read Cyrillic and Polish letters wrongly. A text
/// that a spreadsheet would take for a formula gets an apostrophe before it, for maps are written by many hands.
struct CSVWriter {
    private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    private var isFirst = true

    mutating func text(_ value: String) {
        separate()
        var value = value
        value.withUTF8 { source in
            let isFormula = source.first.map { CSVWriter.opensFormula.contains($0) } ?? false
            let needsQuotes = source.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
            if needsQuotes { bytes.append(0x22) }
            if isFormula { bytes.append(UInt8(ascii: "'")) }
            for byte in source {
                if byte == 0x22 { bytes.append(0x22) }
                if byte != 0 { bytes.append(byte) }
            }
            if needsQuotes { bytes.append(0x22) }
        }
    }

    mutating func text(_ value: String?) { text(value ?? "") }

    mutating func number(_ value: Int?) {
        separate()
        if let value { bytes += String(value).utf8 }
    }

    /// A number that has been written with digits, a sign and a full stop.
    mutating func number(decimal: String?) {
        separate()
        if let decimal { bytes += decimal.utf8 }
    }

    mutating func endRow() {
        bytes += [0x0D, 0x0A]
        isFirst = true
    }

    private mutating func separate() {
        if !isFirst { bytes.append(0x2C) }
        isFirst = false
    }

    private static let opensFormula = Set("=+-@\t\r\n".utf8)
}
