import JourneyModel
import SourceDiagnostics

/// A map says what it rests on, once most of the site's maps do. A source of the kind `assumption` says so, too.
enum EvidenceCheck {
    static func run(_ site: LinkedSite, _ diagnostics: inout [Diagnostic]) {
        var settled = 0
        var founded = 0
        site.forEachSettledMap { journey, _, _ in
            settled += 1
            if !journey.sources.isEmpty { founded += 1 }
        }
        guard 2 * founded > settled else { return }
        site.forEachSettledMap { journey, entry, path in
            guard journey.sources.isEmpty else { return }
            let claims = journey.items.count { journey.lanes[$0.lane].kind.needsEvidence }
            guard claims > 0 else { return }
            diagnostics.append(.unfounded(claims, path: path, entry.place(ofKey: "sources")))
        }
    }
}

extension Diagnostic {
    fileprivate static func unfounded(_ count: Int, path: String, _ range: ByteRange) -> Diagnostic {
        Diagnostic(
            .noEvidence, .advice, path: path, range: range,
            summary: "Journey should say what it rests on",
            explanation: "none of its \(count) statements about customers names a source, so all of it is assumed",
            suggestion: "list \"sources\" in the front matter and name them: \"{source=interviews}\"")
    }
}
