import JourneyModel
import SheetReading
import SourceDiagnostics

/// Reads sheets of numbers: `content/metrics/*.csv`.
///
/// The long form has a row for each number, `journey,stage,metric,date,value`, with `target`, `unit`, `segment`,
/// `persona`, `sample` and `source` where they are known. In the wide forms a row holds several numbers: a column for
/// each stage, each day or each metric. Without a column for the journey the file's name says which it is.
package struct MetricSheetReader: Sendable {
    /// The largest file, in bytes: some three hundred thousand rows.
    package static let fileLimit = 16 << 20

    private let dictionary: ReadingDictionary
    private let metrics: MetricNames
    private let pattern: DatePattern?
    private let decimalSign: UInt8?

    package init(dictionary: ReadingDictionary, settings: SettingsDraft) {
        self.dictionary = dictionary
        metrics = MetricNames(settings.metrics, dictionary)
        pattern = settings.dateFormat
        decimalSign = settings.decimalSign
    }

    package func read(_ file: SourceFile) -> MetricSheetDraft {
        var complaints = SheetComplaints(path: file.path)
        func nothing() -> MetricSheetDraft {
            MetricSheetDraft(path: file.path, names: [], rows: [], diagnostics: complaints.finish())
        }
        guard file.bytes.count <= MetricSheetReader.fileLimit else {
            complaints.tooLarge()
            return nothing()
        }
        if let damage = MetricSheetReader.firstDamage(in: file.bytes) {
            complaints.notUTF8(damage)
            return nothing()
        }
        let sheet: LocatedSheet
        do throws(LocatedSheet.Fault) {
            sheet = try LocatedSheet(file.bytes)
        } catch {
            complaints.malformed(error)
            return nothing()
        }
        guard !sheet.rows.isEmpty else { return nothing() }
        let header = MetricHeader(sheet, dictionary, metrics: metrics, pattern: pattern, &complaints)
        guard let header else { return nothing() }
        var rows = MetricRows(
            sheet: sheet, header: header, dictionary: dictionary, metrics: metrics, pattern: pattern,
            marks: NumberMarks(stated: decimalSign), complaints: complaints)
        rows.read(fileName: MetricSheetReader.stem(of: file.path))
        return MetricSheetDraft(
            path: file.path, names: rows.names, rows: rows.rows, diagnostics: rows.complaints.finish())
    }

    /// `content/metrics/mortgage.csv` is about "mortgage".
    private static func stem(of path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        return String(name.split(separator: ".").dropLast().joined(separator: "."))
    }

    private static func firstDamage(in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                if bytes[index] < 0x80 {
                    index += 1
                    continue
                }
                let length = UTF8Sequence.length(in: bytes, at: index)
                if length == 0 { return index }
                index += length
            }
            return nil
        }
    }
}

extension SheetComplaints {
    fileprivate mutating func tooLarge() {
        add(
            .fileTooLarge, ByteRange(at: 0),
            "Sheet of numbers must be at most \(MetricSheetReader.fileLimit >> 20) MiB", "this one is larger",
            suggestion: "split it, for instance by year")
    }

    fileprivate mutating func notUTF8(_ offset: Int) {
        add(
            .invalidUTF8, ByteRange(offset, offset + 1), "Text must be encoded as UTF-8",
            "this byte is not part of any letter", suggestion: "save the sheet as \"CSV UTF-8\"")
    }

    fileprivate mutating func malformed(_ fault: LocatedSheet.Fault) {
        let place = CellPlace(row: fault.row, column: fault.column, name: "").words
        switch fault.kind {
        case .openQuote:
            add(
                .malformedSheet, fault.range, "Quotation mark at the start of a cell must be closed",
                "nothing closes the one in \(place), so the rest of the sheet would be one cell",
                suggestion: "close it, or double it within quotation marks")
        case .strayQuote:
            add(
                .malformedSheet, fault.range, "Quotation mark within a cell must be doubled",
                "in \(place) a mark or text stands where the cell has ended or not begun with one",
                suggestion: "put the whole cell into quotation marks and double those within")
        }
    }
}
