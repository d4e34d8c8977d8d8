import ArgumentParser
import SourceDiagnostics

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Tells more about a diagnostic, with a wrong and a right example.",
        discussion: "Without a code it lists all of them. The code is what stands in brackets: error[unknown-key].")

    @Argument(
        help: "A code, such as unknown-key; error[unknown-key] will do, too.",
        completion: .list(DiagnosticCode.allCases.map(\.rawValue)))
    var code: String?

    @Flag(name: .customLong("no-color"), help: "No colours, also not on a terminal. NO_COLOR does the same.")
    var noColor = false

    func validate() throws {
        guard let code = bareCode, DiagnosticCode(rawValue: code) == nil else { return }
        let nearest = NearestName.find(code, among: DiagnosticCode.allCases.map(\.rawValue))
        throw ValidationError(
            "There is no code '\(TerminalText.harmless(code))'."
                + (nearest.map { " Did you mean '\($0)'?" } ?? " journeybook explain lists all codes."))
    }

    /// The code alone, also when it was copied with what stands around it in a report.
    private var bareCode: String? {
        guard let code, let open = code.firstIndex(of: "["), let close = code[open...].firstIndex(of: "]") else {
            return code
        }
        return String(code[code.index(after: open)..<close])
    }

    mutating func run() throws {
        let text = ExplanationText(paint: Paint(isOn: !noColor && Terminal.takesColour(.output)))
        guard let code = bareCode.flatMap(DiagnosticCode.init(rawValue:)) else {
            Terminal.write(text.list(DiagnosticGuide.builtIn.entries))
            return
        }
        guard let entry = DiagnosticGuide.builtIn[code] else {
            preconditionFailure("docs/diagnostics.md has no section \(code.rawValue)")
        }
        Terminal.write(text.write(entry))
    }
}

/// Explanations for a terminal.
struct ExplanationText {
    private static let width = 90

    let paint: Paint

    func write(_ entry: DiagnosticGuide.Entry) -> String {
        var text = paint.bold(entry.code.rawValue, entry.code.severity.colour) + "\n\n"
        text += wrapped(plain(entry.text), indent: "") + "\n"
        text += paint.bold("Wrong", .red) + "\n" + wrapped(plain(entry.wrong), indent: "  ") + "\n"
        text += paint.bold("Right", .green) + "\n" + wrapped(plain(entry.right), indent: "  ")
        return text
    }

    func list(_ entries: [DiagnosticGuide.Entry]) -> String {
        let longest = entries.map(\.code.rawValue.utf8.count).max() ?? 0
        var text = ""
        var chapter = ""
        for entry in entries {
            if entry.chapter != chapter {
                text += (chapter.isEmpty ? "" : "\n") + paint.bold(entry.chapter) + "\n"
                chapter = entry.chapter
            }
            let gap = String(repeating: " ", count: longest - entry.code.rawValue.utf8.count + 2)
            let severity = entry.code.severity.rawValue
            text += "  \(entry.code.rawValue)\(gap)\(paint.bold(severity, entry.code.severity.colour))"
            text += String(repeating: " ", count: 9 - severity.utf8.count) + plain(entry.rule) + "\n"
        }
        return text
    }

    /// Code stands between backticks in the document; a terminal has one typeface anyway.
    private func plain(_ text: String) -> String {
        TerminalText.harmless(text.replacing("`", with: ""))
    }

    private func wrapped(_ text: String, indent: String) -> String {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last,
                TerminalText.width(last) + 1 + TerminalText.width(String(word)) <= ExplanationText.width
            {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(indent + word)
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
