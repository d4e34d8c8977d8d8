import SiteBuilder
import SourceDiagnostics

/// What there is to say about the author's files, as it is shown over a page.
struct Findings: Sendable, Equatable {
    /// More than these would not be read over a page; the terminal has them all.
    private static let mostNotes = 50

    /// One text for each finding that keeps a site from being written; empty when all is well.
    var problems: [String] = []
    /// Numbers of the others, by how grave they are.
    var warnings = 0
    var advice = 0
    /// The texts of the first of them, warnings before advice.
    var notes: [String] = []

    init(problems: [String] = []) {
        self.problems = problems
    }

    /// - Parameter describe: the text of each diagnostic.
    init(_ diagnostics: [Diagnostic], isStrict: Bool, _ describe: ([Diagnostic]) -> [String]) {
        let grave = diagnostics.filter { SiteBuild.stops([$0], isStrict: isStrict) }
        let others = diagnostics.filter { !SiteBuild.stops([$0], isStrict: isStrict) }
        let warned = others.filter { $0.severity == .warning }
        let advised = others.filter { $0.severity != .warning }
        problems = grave.isEmpty ? [] : describe(grave)
        warnings = warned.count
        advice = advised.count
        notes = others.isEmpty ? [] : describe(Array((warned + advised).prefix(Findings.mostNotes)))
    }
}
