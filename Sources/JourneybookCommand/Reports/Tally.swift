import SourceDiagnostics

/// How many diagnostics of each gravity there are, in words.
struct Tally {
    private(set) var errors = 0
    private(set) var warnings = 0
    private(set) var advice = 0
    private(set) var files = 0

    init(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics {
            switch diagnostic.severity {
            case .error: errors += 1
            case .warning: warnings += 1
            case .advice: advice += 1
            }
        }
        files = Set(diagnostics.map(\.path)).count
    }

    /// `2 errors, 1 warning in 3 files`; nil when there is nothing to count.
    var words: String? {
        var parts: [String] = []
        if errors > 0 { parts.append(Tally.count(errors, "error")) }
        if warnings > 0 { parts.append(Tally.count(warnings, "warning")) }
        if advice > 0 { parts.append(Tally.count(advice, "piece of advice", "pieces of advice")) }
        guard !parts.isEmpty else { return nil }
        return parts.joined(separator: ", ") + " in " + Tally.count(files, "file")
    }

    static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        number == 1 ? "1 \(one)" : "\(number) \(many ?? one + "s")"
    }
}
