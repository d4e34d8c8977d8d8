import JourneyModel
import SourceDiagnostics

/// A map says what it rests on, once the site's maps do at all.
enum EvidenceCheck {
    static func run(_ site: LinkedSite, _ diagnostics: inout [Diagnostic]) {
        guard site.atlas.journeys.contains(where: { !$0.sources.isEmpty }) else { return }
        site.forEachSettledMap { journey, entry, path in
            let claims = journey.items.filter { journey.lanes[$0.lane].kind.needsEvidence }
            // Who names an assumption as the source of a map has said what it rests on.
            guard !journey.sources.contains(where: { $0.kind == .assumption }) else { return }
            guard !claims.isEmpty, claims.allSatisfy({ journey.sources(of: $0).isEmpty }) else { return }
            diagnostics.append(.unfounded(claims.count, path: path, entry.place(ofKey: "sources")))
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
