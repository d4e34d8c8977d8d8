import SourceDiagnostics
import SwiftCSV

/// A file of separated values in which every cell knows its bytes.
///
/// Cells are cut from the bytes at the separators; where a text has doubled quotation marks, its row goes through the
/// package. A hundred thousand rows take a few hundredths of a second, and no cell becomes a text before
/// somebody asks for it.
package struct LocatedSheet: Sendable {
    /// What keeps a file from being taken apart, with the bytes and the place counted from 1.
    package struct Fault: Error, Sendable, Equatable {
        package enum Kind: Sendable, Equatable {
            /// Text follows a closing quotation mark, or a mark stands within a field that does not begin with one.
            case strayQuote
            /// A field begins with a quotation mark and nothing ends it.
            case openQuote
        }

        package let kind: Kind
        package let range: ByteRange
        package let row: Int
        package let column: Int
    }

    /// A line of the sheet, blank ones left out.
    package struct Row: Sendable, Hashable {
        /// Counted from 1 as spreadsheets do; the header counts, and so do blank lines.
        package let number: Int
        /// Indices in `cells`.
        package let cells: Range<Int>
    }

    package let bytes: [UInt8]
    package let separator: Sheet.Separator
    /// The header first.
    package let rows: [Row]
    /// The bytes of each cell, without quotation marks and without white space around.
    package let cells: [ByteRange]
    /// Texts of cells with doubled quotation marks, by index in `cells`: their bytes are not their text.
    private let unquoted: [Int: String]

    package init(_ bytes: [UInt8]) throws(Fault) {
        var scan = Scan(bytes)
        try scan.run()
        self.bytes = bytes
        separator = scan.separator
        rows = scan.rows
        cells = scan.cells
        unquoted = LocatedSheet.unquoted(scan)
    }

    package func text(_ cell: Int) -> String {
        unquoted[cell] ?? String(decoding: bytes[cells[cell].offsets], as: UTF8.self)
    }

    package func isEmpty(_ cell: Int) -> Bool { cells[cell].isEmpty }

    /// The texts of cells with doubled quotation marks, as the package reads them.
    private static func unquoted(_ scan: Scan) -> [Int: String] {
        var text = ""
        for (_, range) in scan.quotedRows {
            text += String(decoding: scan.bytes[range], as: UTF8.self)
            text += "\n"
        }
        guard !text.isEmpty else { return [:] }
        guard
            let parsed = try? EnumeratedCSV(
                string: text, delimiter: .character(scan.separator.rawValue), loadColumns: false)
        else { return [:] }
        var texts: [Int: String] = [:]
        for ((row, _), fields) in zip(scan.quotedRows, [parsed.header] + parsed.rows)
        where fields.count == scan.rows[row].cells.count {
            for (cell, field) in zip(scan.rows[row].cells, fields) where scan.doubled.contains(cell) {
                texts[cell] = field
            }
        }
        return texts
    }
}

extension LocatedSheet {
    /// One pass over the bytes that finds rows, cells, and what is wrong with the quotation marks.
    private struct Scan {
        let bytes: [UInt8]
        let separator: Sheet.Separator
        var rows: [Row] = []
        var cells: [ByteRange] = []
        /// Rows with doubled quotation marks: index in `rows`, and their bytes.
        var quotedRows: [(row: Int, range: Range<Int>)] = []
        /// Cells with doubled quotation marks.
        var doubled: Set<Int> = []
        private var lastDoubled = -1

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
            separator = Scan.separator(of: bytes)
        }

        private static func start(of bytes: [UInt8]) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

        /// The separator that stands most often in the header, outside of quotation marks.
        private static func separator(of bytes: [UInt8]) -> Sheet.Separator {
            var counts: [UInt8: Int] = [:]
            var isQuoted = false
            for byte in bytes[start(of: bytes)...] {
                if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
                if isQuoted { continue }
                if byte == 0x0A || byte == 0x0D { break }
                counts[byte, default: 0] += 1
            }
            let separators = Sheet.Separator.allCases
            let best = separators.map { counts[$0.byte] ?? 0 }.max() ?? 0
            return separators.first { counts[$0.byte] == best && best > 0 } ?? .comma
        }

        mutating func run() throws(Fault) {
            var index = Scan.start(of: bytes)
            var number = 1
            while index < bytes.count {
                try row(number, from: &index)
                number += 1
            }
        }

        /// Reads a row and moves behind its end.
        private mutating func row(_ number: Int, from index: inout Int) throws(Fault) {
            let start = index
            let firstCell = cells.count
            let mark = separator.byte
            var isBlank = true
            var column = 1
            while true {
                var cellStart = index
                while cellStart < bytes.count, Scan.isSpace(bytes[cellStart]), bytes[cellStart] != mark {
                    cellStart += 1
                }
                if cellStart < bytes.count, bytes[cellStart] == UInt8(ascii: "\"") {
                    index = try quoted(from: cellStart, row: number, column: column)
                } else {
                    index = cellStart
                    while index < bytes.count, bytes[index] != mark, bytes[index] != 0x0A, bytes[index] != 0x0D {
                        guard bytes[index] != UInt8(ascii: "\"") else {
                            throw Fault(
                                kind: .strayQuote, range: ByteRange(index, index + 1), row: number, column: column)
                        }
                        index += 1
                    }
                    var end = index
                    while end > cellStart, Scan.isSpace(bytes[end - 1]) { end -= 1 }
                    cells.append(ByteRange(cellStart, end))
                }
                if !cells[cells.count - 1].isEmpty { isBlank = false }
                guard index < bytes.count, bytes[index] == mark else { break }
                index += 1
                column += 1
            }
            let end = index
            if index < bytes.count {
                index += bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
            }
            if isBlank {
                cells.removeSubrange(firstCell...)
                return
            }
            if lastDoubled >= firstCell { quotedRows.append((rows.count, start..<end)) }
            rows.append(Row(number: number, cells: firstCell..<cells.count))
        }

        /// Reads a field in quotation marks; returns where its separator or the row's end stands.
        private mutating func quoted(from open: Int, row: Int, column: Int) throws(Fault) -> Int {
            var index = open + 1
            var hasDoubled = false
            while true {
                guard index < bytes.count else {
                    throw Fault(kind: .openQuote, range: ByteRange(open, open + 1), row: row, column: column)
                }
                if bytes[index] == UInt8(ascii: "\"") {
                    guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") else { break }
                    hasDoubled = true
                    index += 1
                }
                index += 1
            }
            if hasDoubled {
                doubled.insert(cells.count)
                lastDoubled = cells.count
            }
            cells.append(ByteRange(open + 1, index))
            index += 1
            while index < bytes.count, bytes[index] != separator.byte, bytes[index] != 0x0A, bytes[index] != 0x0D {
                guard Scan.isSpace(bytes[index]) else {
                    throw Fault(kind: .strayQuote, range: ByteRange(index, index + 1), row: row, column: column)
                }
                index += 1
            }
            return index
        }

        private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    }
}

extension Sheet.Separator {
    fileprivate var byte: UInt8 { rawValue.asciiValue ?? UInt8(ascii: ",") }
}
