import SiteBuilder
import SourceDiagnostics

/// Diagnostics for people: the rule, the place, the line with carets, what was found and what to do.
struct TextReport {
    private let paint: Paint
    /// Put before the paths of the source, so that they can be opened from where the command was given.
    private let folder: String
    private var tables: LineTables
    private var text = ""

    init(paint: Paint, folder: String, file: @escaping (String) -> SourceFile?) {
        self.paint = paint
        self.folder = folder
        tables = LineTables(file)
    }

    /// The report of sorted diagnostics, a blank line after each; empty when there are none.
    mutating func write(_ diagnostics: [Diagnostic]) -> String {
        text = ""
        for diagnostic in diagnostics { write(diagnostic) }
        return text
    }

    private mutating func write(_ diagnostic: Diagnostic) {
        let label = paint.bold(
            "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]", diagnostic.severity.colour)
        text += label + paint.bold(": " + TerminalText.harmless(diagnostic.summary)) + "\n"
        let margin = place(diagnostic.path, diagnostic.range, mark: diagnostic.severity.colour)
        if let explanation = diagnostic.explanation { remark(explanation, margin) }
        if let suggestion = diagnostic.suggestion { remark("\(paint.bold("help")): ", suggestion, margin) }
        for note in diagnostic.notes {
            remark("\(paint.bold("note")): ", note.text, margin)
            _ = place(note.path, note.range, mark: .blue)
        }
        text += "\n"
    }

    /// The place and its line; returns the width of the margin with line numbers.
    private mutating func place(_ path: String, _ range: ByteRange, mark: Paint.Colour) -> Int {
        let shown = TerminalText.harmless(PathText.join(folder, path))
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
