extension [Diagnostic] {
    /// Without what is said only because something else of the same file could not be read: one mistake is told once.
    ///
    /// An owner below a broken line of the front matter is not missing, nor are maps behind a link that is not followed. A
    /// complaint that is graver than its cause stays, so that nothing which stops a site is lost.
    /// - Parameter settings: the path of the file that may allow what is complained about elsewhere.
    package func withoutConsequences(settings: String) -> [Diagnostic] {
        var causes: [String: [DiagnosticCode: Diagnostic.Severity]] = [:]
        for diagnostic in self where DiagnosticCode.consequences[diagnostic.code] != nil {
            let known = causes[diagnostic.path]?[diagnostic.code] ?? .advice
            causes[diagnostic.path, default: [:]][diagnostic.code] = Swift.min(known, diagnostic.severity)
        }
        if causes.isEmpty { return self }
        let areSettingsUnread = causes[settings]?.keys.contains { DiagnosticCode.unreadable.contains($0) } ?? false
        return filter { diagnostic in
            if areSettingsUnread, diagnostic.path != settings, DiagnosticCode.settled.contains(diagnostic.code) {
                return false
            }
            // Advice about a persona speaks of a map in another file, a site without maps of every file.
            let paths: [String] =
                diagnostic.code == .noJourneys
                ? causes.keys.map { $0 }
                : [diagnostic.path] + (diagnostic.code == .unusedPersona ? diagnostic.notes.map(\.path) : [])
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
    fileprivate static let unreadable: Set<DiagnosticCode> = [.invalidYAML, .unsafeYAML]

    /// What depends on lanes, metrics, scales, forms of dates and the like that the settings name.
    fileprivate static let settled: Set<DiagnosticCode> = [
        .unknownLane, .bareScore, .scoreOutOfScale, .unknownPhase, .invalidCell, .unlikelyShare, .unknownMetric,
        .unknownColumn, .contradictoryRows, .unknownValue, .touchpointWithoutChannel, .similarTouchpoints,
    ]

    /// By what could not be read: what would be found missing because of it.
    fileprivate static let consequences: [DiagnosticCode: Set<DiagnosticCode>] = [
        .invalidUTF8: [.noStage, .noTitle],
        .invalidYAML: frontMatter, .unsafeYAML: frontMatter, .unclosedFrontMatter: frontMatter,
        .misplacedFrontMatter: frontMatter,
        .unknownKey: [.noTitle, .noOwner, .noEvidence, .unusedPersona],
        .unknownLane: [.noEmotions, .emptyStage, .noStageMetric, .painWithoutOpportunity],
        .unknownSource: [.uncitedSources], .unknownAttribute: [.uncitedSources],
        .linkOutsideSource: [.noJourneys],
        .noStage: [.noTitle, .noOwner, .noEmotions, .noEvidence, .unusedPersona],
    ]

    private static let frontMatter: Set<DiagnosticCode> = [
        .noTitle, .noOwner, .noEvidence, .unknownSource, .unusedPersona, .overdueReview,
    ]
}
