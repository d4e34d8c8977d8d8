import SiteBuilder
import SourceDiagnostics

/// Diagnostics for people: the rule, the place, the line with carets, what was found and what to do.
struct TextReport {
    private let paint: Paint
    /// Put before the paths of the source, so that they can be opened from where the command was given.
    private let folder: String
    /// Each complaint has its own lines, also when it says of another place what was said before.
    private let showsRepeated: Bool
    private var tables: LineTables
    private var text = ""

    /// So many other places of a complaint are named, the rest is counted.
    private static let mostPlaces = 12

    init(
        paint: Paint, folder: String, showsRepeated: Bool = false, file: @escaping (String) -> SourceFile?
    ) {
        self.paint = paint
        self.folder = folder
        self.showsRepeated = showsRepeated
        tables = LineTables(file)
    }

    /// What two complaints of a file have in common that differ in nothing but the place.
    private struct Wording: Hashable {
        let path: String
        let code: DiagnosticCode
        let severity: Diagnostic.Severity
        let texts: [String?]

        /// Nil for a complaint with notes: they point elsewhere each time.
        init?(_ diagnostic: Diagnostic) {
            guard diagnostic.notes.isEmpty else { return nil }
            path = diagnostic.path
            code = diagnostic.code
            severity = diagnostic.severity
            texts = [diagnostic.summary, diagnostic.explanation, diagnostic.suggestion]
        }
    }

    /// The report of sorted diagnostics, a blank line after each; empty when there are none. What is said of several
    /// places of a file in the same words is said once.
    mutating func write(_ diagnostics: [Diagnostic]) -> String {
        text = ""
        var others: [Wording: [ByteRange]] = [:]
        var firsts: [(diagnostic: Diagnostic, wording: Wording?)] = []
        for diagnostic in diagnostics {
            let wording = showsRepeated ? nil : Wording(diagnostic)
            guard let wording, others[wording] != nil else {
                if let wording { others[wording] = [] }
                firsts.append((diagnostic, wording))
                continue
            }
            others[wording]?.append(diagnostic.range)
        }
        for (diagnostic, wording) in firsts { write(diagnostic, alsoAt: wording.flatMap { others[$0] } ?? []) }
        return text
    }

    private mutating func write(_ diagnostic: Diagnostic, alsoAt others: [ByteRange]) {
        let label = paint.bold(
            "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]", diagnostic.severity.colour)
        text += label + paint.bold(": " + TerminalText.harmless(diagnostic.summary)) + "\n"
        // What a site without settings lacks is lacking in the folder.
        let isWholeSite = diagnostic.code == .noJourneys && tables[diagnostic.path] == nil
        let margin = place(
            isWholeSite ? "" : diagnostic.path, diagnostic.range, mark: diagnostic.severity.colour)
        if let explanation = diagnostic.explanation { remark(explanation, margin) }
        if let suggestion = diagnostic.suggestion { remark("\(paint.bold("help")): ", suggestion, margin) }
        if !others.isEmpty { remark("the same at " + places(others, diagnostic.path), margin) }
        for note in diagnostic.notes {
            remark("\(paint.bold("note")): ", note.text, margin)
            _ = place(note.path, note.range, mark: .blue)
        }
        text += "\n"
    }

    /// The place and its line; returns the width of the margin with line numbers.
    private mutating func place(_ path: String, _ range: ByteRange, mark: Paint.Colour) -> Int {
        let shown = TerminalText.harmless(
            path.isEmpty ? (folder.isEmpty ? "." : folder) : PathText.join(folder, path))
        guard let table = tables[path] else {
            text += "  \(paint.bold("-->", .blue)) \(shown)\n"
            return 1
        }
        let excerpt = SourceExcerpt(range, of: table)
        let number = String(excerpt.lineNumber)
        let blank = String(repeating: " ", count: number.utf8.count)
        let bar = paint.bold("|", .blue)
        text += "\(blank) \(paint.bold("-->", .blue)) \(shown):\(number):\(excerpt.column)\n"
        text += "\(blank) \(bar)\n"
        text += "\(paint.bold(number, .blue)) \(bar) \(excerpt.line)\n"
        text += "\(blank) \(bar) \(paint.bold(excerpt.carets, mark))\n"
        return number.utf8.count
    }

    /// `9:13, 12:4 and 3 more`
    private mutating func places(_ ranges: [ByteRange], _ path: String) -> String {
        guard let table = tables[path] else { return "\(ranges.count) more places" }
        let places = ranges.prefix(TextReport.mostPlaces).map { range in
            let place = table.position(of: range.lowerBound)
            return "\(place.line):\(place.column)"
        }
        let rest = ranges.count - places.count
        return places.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }

    private mutating func remark(_ label: String = "", _ content: String, _ margin: Int) {
        let blank = String(repeating: " ", count: margin)
        text += "\(blank) \(paint.bold("=", .blue)) \(label)\(TerminalText.harmless(content))\n"
    }
}

extension TextReport {
    private mutating func remark(_ content: String, _ margin: Int) { remark("", content, margin) }
}

extension Diagnostic.Severity {
    var colour: Paint.Colour {
        switch self {
        case .error: .red
        case .warning: .yellow
        case .advice: .cyan
        }
    }
}
