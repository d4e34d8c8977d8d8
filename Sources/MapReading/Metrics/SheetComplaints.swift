import SheetReading
import SourceDiagnostics

/// What is wrong with a sheet of numbers, each with row and column.
///
/// A column of a hundred thousand bad cells is one mistake: after the first few of a kind the rest are counted.
struct SheetComplaints {
    /// Of each code, how many are told one by one.
    static let limit = 20

    let path: String
    private(set) var diagnostics: [Diagnostic] = []
    private var counts: [DiagnosticCode: Int] = [:]
    private var firstUntold: [DiagnosticCode: (range: ByteRange, severity: Diagnostic.Severity)] = [:]

    init(path: String) {
        self.path = path
    }

    mutating func add(
        _ code: DiagnosticCode, _ range: ByteRange, _ summary: String, _ explanation: String,
        suggestion: String? = nil, severity: Diagnostic.Severity = .error
    ) {
        counts[code, default: 0] += 1
        guard counts[code, default: 0] <= SheetComplaints.limit else {
            if firstUntold[code] == nil { firstUntold[code] = (range, severity) }
            return
        }
        diagnostics.append(
            Diagnostic(
                code, severity, path: path, range: range, summary: summary, explanation: explanation,
                suggestion: suggestion))
    }

    /// Everything, with how many more there are of each kind.
    mutating func finish() -> [Diagnostic] {
        for code in DiagnosticCode.allCases {
            guard let (range, severity) = firstUntold[code] else { continue }
            let rest = counts[code, default: 0] - SheetComplaints.limit
            diagnostics.append(
                Diagnostic(
                    code, severity, path: path, range: range, summary: "Sheet has more places like those before",
                    explanation: rest == 1 ? "one is not told" : "\(rest) are not told one by one",
                    suggestion: "mend those before, and build again"))
        }
        firstUntold = [:]
        return diagnostics
    }
}

/// A cell by its row and column, both from 1, for people who look at the sheet in another program.
struct CellPlace {
    let row: Int
    let column: Int
    /// What the header calls the column.
    let name: String

    var words: String { "row \(row), column \(column)" + (name.isEmpty ? "" : " (\(name))") }
}
