extension [Diagnostic] {
    /// Without what is said only because something else of the same file could not be read: one mistake is told once.
    ///
    /// An owner below a broken line of the front matter is not missing. A complaint that is graver than its cause stays, so
    /// that nothing which stops a site is lost.
    package func withoutConsequences() -> [Diagnostic] {
        var causes: [String: [DiagnosticCode: Diagnostic.Severity]] = [:]
        for diagnostic in self where DiagnosticCode.consequences[diagnostic.code] != nil {
            let known = causes[diagnostic.path]?[diagnostic.code] ?? .advice
            causes[diagnostic.path, default: [:]][diagnostic.code] = Swift.min(known, diagnostic.severity)
        }
        if causes.isEmpty { return self }
        return filter { diagnostic in
            // Advice about a persona speaks of a map in another file.
            let paths = [diagnostic.path] + (diagnostic.code == .unusedPersona ? diagnostic.notes.map(\.path) : [])
            return !paths.contains { path in
                (causes[path] ?? [:]).contains { cause, severity in
                    severity <= diagnostic.severity
                        && DiagnosticCode.consequences[cause]?.contains(diagnostic.code) == true
                }
            }
        }
    }
}

extension DiagnosticCode {
    /// By what could not be read: what would be found missing because of it.
    fileprivate static let consequences: [DiagnosticCode: Set<DiagnosticCode>] = [
        .invalidYAML: frontMatter, .unsafeYAML: frontMatter, .unclosedFrontMatter: frontMatter,
        .unknownKey: [.noTitle, .noOwner, .noEvidence, .unusedPersona],
        .unknownLane: [.noEmotions, .emptyStage, .noStageMetric, .painWithoutOpportunity],
        .noStage: [.noTitle, .noOwner, .noEmotions, .noEvidence, .unusedPersona],
    ]

    private static let frontMatter: Set<DiagnosticCode> = [
        .noTitle, .noOwner, .noEvidence, .unknownSource, .unusedPersona, .overdueReview,
    ]
}
