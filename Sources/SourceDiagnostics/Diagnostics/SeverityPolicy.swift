/// How grave a site wants certain complaints to be: warnings and advice may become more, less or nothing.
///
/// An error stays one, because the site would lack what the author wrote.
package struct SeverityPolicy: Sendable, Hashable {
    /// What a complaint becomes.
    package enum Choice: String, Sendable, Hashable, CaseIterable {
        case error, warning, advice, off
    }

    private var choices: [DiagnosticCode: Choice] = [:]

    package init() {}

    package subscript(code: DiagnosticCode) -> Choice? {
        get { choices[code] }
        set { choices[code] = newValue }
    }

    /// The complaints as the site wants them.
    package func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
        if choices.isEmpty { return diagnostics }
        return diagnostics.compactMap { diagnostic in
            guard diagnostic.severity != .error, let choice = choices[diagnostic.code] else { return diagnostic }
            return switch choice {
            case .error: diagnostic.with(.error)
            case .warning: diagnostic.with(.warning)
            case .advice: diagnostic.with(.advice)
            case .off: nil
            }
        }
    }
}

extension Diagnostic {
    fileprivate func with(_ severity: Severity) -> Diagnostic {
        Diagnostic(
            code, severity, path: path, range: range, summary: summary, explanation: explanation,
            suggestion: suggestion, notes: notes)
    }
}
