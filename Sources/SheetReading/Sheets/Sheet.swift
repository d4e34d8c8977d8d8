import SwiftCSV

/// The rows of a file of comma-, semicolon- or tab-separated values; the first is the header.
///
/// The only file that uses the package for such files. It tells what is wrong but not where; the place is looked for
/// afterwards, when there is something to complain about.
package struct Sheet: Sendable, Equatable {
    package enum Separator: Character, Sendable, CaseIterable {
        case comma = ","
        case semicolon = ";"
        case tab = "\t"
    }

    /// What keeps a file from being read, with its place counted from 1.
    package enum Fault: Error, Equatable {
        /// Text follows a closing quotation mark, or a mark stands within a field that does not begin with one.
        case strayQuote(row: Int, column: Int)
        /// A field begins with a quotation mark and nothing ends it.
        case openQuote(row: Int, column: Int)
    }

    package let separator: Separator
    /// Every row as long as the longest.
    package let rows: [[String]]

    package init(_ text: String) throws(Fault) {
        let text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
        let separator = Sheet.separator(of: text)
        if let fault = Sheet.fault(in: text, separator) { throw fault }
        let parsed: EnumeratedCSV
        do {
            parsed = try EnumeratedCSV(
                string: text, delimiter: .character(separator.rawValue), loadColumns: false)
        } catch {
            throw .strayQuote(row: 1, column: 1)
        }
        let all = [parsed.header] + parsed.rows
        let width = all.map(\.count).max() ?? 0
        self.separator = separator
        // Rows of nothing are blank lines.
        rows = all.filter { row in row.contains { !$0.isEmpty } }
            .map { $0 + Array(repeating: "", count: width - $0.count) }
    }

    /// The separator that stands most often in the header, outside of quotation marks.
    private static func separator(of text: String) -> Separator {
        var counts: [Separator: Int] = [:]
        var isQuoted = false
        for character in text {
            if character == "\"" { isQuoted.toggle() }
            if isQuoted { continue }
            if character.isNewline { break }
            if let separator = Separator(rawValue: character) { counts[separator, default: 0] += 1 }
        }
        let best = counts.values.max() ?? 0
        return Separator.allCases.first { counts[$0] == best && best > 0 } ?? .comma
    }

    /// The first place at which the quotation marks do not make sense.
    private static func fault(in text: String, _ separator: Separator) -> Fault? {
        enum Place { case start, plain, quoted, closed }
        var place = Place.start
        var row = 1
        var column = 1
        var opened = (row: 1, column: 1)
        for character in text {
            switch place {
            case .quoted:
                if character == "\"" { place = .closed }
                continue
            case .closed where character == "\"":
                place = .quoted
                continue
            case .start, .plain, .closed: break
            }
            if character == separator.rawValue {
                column += 1
                place = .start
            } else if character.isNewline {
                row += 1
                column = 1
                place = .start
            } else if character == "\"" {
                guard place == .start else { return .strayQuote(row: row, column: column) }
                opened = (row, column)
                place = .quoted
            } else if place == .closed {
                if !character.isWhitespace { return .strayQuote(row: row, column: column) }
            } else if place == .plain || !character.isWhitespace {
                place = .plain
            }
        }
        return place == .quoted ? .openQuote(row: opened.row, column: opened.column) : nil
    }
}
