import SiteBuilder
import SourceDiagnostics

/// Diagnostics as workflow commands of GitHub Actions, which shows them beside the lines of a commit.
struct GitHubReport {
    private let folder: String
    private let file: (String) -> SourceFile?

    init(folder: String, file: @escaping (String) -> SourceFile?) {
        self.folder = folder
        self.file = file
    }

    func write(_ diagnostics: [Diagnostic]) -> String {
        var tables = LineTables(file)
        return diagnostics.reduce(into: "") { $0 += command($1, &tables) }
    }

    /// A failure that is about no file.
    static func write(_ failure: EnvironmentFailure) -> String {
        "::error title=journeybook::\(message("\(failure.sentence) \(failure.remedy)"))\n"
    }

    private func command(_ diagnostic: Diagnostic, _ tables: inout LineTables) -> String {
        var properties = ["file=" + property(PathText.join(folder, diagnostic.path))]
        if let table = tables[diagnostic.path] {
            let start = table.position(of: diagnostic.range.lowerBound)
            let end = table.position(of: diagnostic.range.upperBound)
            properties += ["line=\(start.line)", "endLine=\(end.line)"]
            // Columns are only understood within one line.
            if start.line == end.line { properties += ["col=\(start.column)", "endColumn=\(end.column)"] }
        }
        properties.append("title=" + property("\(diagnostic.summary) (\(diagnostic.code.rawValue))"))
        let text =
            [diagnostic.explanation, diagnostic.suggestion.map { "Help: " + $0 }]
            .compactMap { $0 } + diagnostic.notes.map { "Note: \($0.text) (\(PathText.join(folder, $0.path)))" }
        let shown = text.isEmpty ? diagnostic.summary : text.joined(separator: "\n")
        return "::\(diagnostic.severity.command) \(properties.joined(separator: ","))::\(GitHubReport.message(shown))\n"
    }

    /// Values of properties end at commas and colons.
    private func property(_ value: String) -> String {
        GitHubReport.escape(value, also: [",", ":"])
    }

    private static func message(_ value: String) -> String { escape(value, also: []) }

    private static func escape(_ value: String, also more: Set<Unicode.Scalar>) -> String {
        value.unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "%": text += "%25"
            case "\r": text += "%0D"
            case "\n": text += "%0A"
            case ",": text += more.contains(",") ? "%2C" : ","
            case ":": text += more.contains(":") ? "%3A" : ":"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}

extension Diagnostic.Severity {
    fileprivate var command: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .advice: "notice"
        }
    }
}
