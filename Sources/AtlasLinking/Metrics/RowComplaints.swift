import JourneyModel
import MapReading
import SourceDiagnostics

/// What rows of sheets say against each other; of each sheet the first few, then how many more.
struct RowComplaints {
    private static let limit = 20

    private let sheets: [MetricSheetDraft]
    private var diagnostics: [Diagnostic] = []
    private var counts: [Int: Int] = [:]
    private var firstUntold: [Int: ByteRange] = [:]

    init(_ sheets: [MetricSheetDraft]) {
        self.sheets = sheets
    }

    mutating func contradiction(
        _ sheet: Int, _ range: ByteRange, _ point: MetricPoint, _ firstSheet: Int, _ firstRange: ByteRange,
        _ first: MetricPoint
    ) {
        let isValue = point.value != first.value
        let found =
            isValue
            ? "\(point.value.plain) stands against \(first.value.plain)"
            : "the targets are \(point.target?.plain ?? "none") and \(first.target?.plain ?? "none")"
        add(
            Diagnostic(
                .contradictoryRows, .error, path: sheets[sheet].path, range: range,
                summary: "Number of a day must be stated once",
                explanation: "for \(point.date.iso) \(found), and the first one is shown",
                suggestion: "remove one of the rows, or part them by \"segment\" or \"persona\"",
                notes: [Diagnostic.Note("stated here", path: sheets[firstSheet].path, range: firstRange)]),
            in: sheet)
    }

    mutating func changedUnit(_ sheet: Int, _ row: MetricSheetDraft.Row, was unit: MetricUnit) {
        add(
            Diagnostic(
                .contradictoryRows, .error, path: sheets[sheet].path, range: row.range,
                summary: "Numbers of a series must count the same",
                explanation: "row \(row.place.row) counts \(row.unit.word ?? "nothing named"), rows before it"
                    + " \(unit.word ?? "nothing named"), so it is not shown",
                suggestion: "write all of them in one unit"),
            in: sheet)
    }

    mutating func targetInOtherUnit(_ sheet: Int, _ row: MetricSheetDraft.Row, settingsUnit: MetricUnit) {
        add(
            Diagnostic(
                .invalidCell, .warning, path: sheets[sheet].path, range: row.range,
                summary: "Unit should be the one in which the settings state the target",
                explanation: "row \(row.place.row) counts \(row.unit.word ?? "nothing named"), the target"
                    + " \(settingsUnit.word ?? "nothing named"), so the two are not compared",
                suggestion: "add a column \"target\", or write the numbers in the unit of the target"),
            in: sheet)
    }

    private mutating func add(_ diagnostic: Diagnostic, in sheet: Int) {
        counts[sheet, default: 0] += 1
        if counts[sheet, default: 0] <= RowComplaints.limit {
            diagnostics.append(diagnostic)
        } else if firstUntold[sheet] == nil {
            firstUntold[sheet] = diagnostic.range
        }
    }

    /// Everything, with how many more there are in each sheet.
    func finish() -> [Diagnostic] {
        diagnostics
            + sheets.indices.compactMap { sheet in
                guard let range = firstUntold[sheet], let count = counts[sheet] else { return nil }
                return Diagnostic(
                    .contradictoryRows, .error, path: sheets[sheet].path, range: range,
                    summary: "Sheet has more rows like those before",
                    explanation: "\(count - RowComplaints.limit) are not told one by one",
                    suggestion: "mend those before, and build again")
            }
    }
}
