import JourneyModel
import SourceDiagnostics

/// Sources that a map lists are cited by what rests on them, in the map or by numbers along it: as long as none is, all of
/// it counts as assumed.
enum CitationCheck {
    static func run(_ map: LinkedMap, _ diagnostics: inout [Diagnostic]) {
        guard map.isSettled else { return }
        let journey = map.journey
        // A map that lists nothing but assumptions has said what it is.
        guard journey.sources.contains(where: { $0.kind != .assumption }), !map.citesSources else { return }
        let claims = journey.items.count { journey.lanes[$0.lane].kind.needsEvidence }
        guard claims > 0 else { return }
        diagnostics.append(
            .uncited(journey.sources[0].id, claims, path: map.path, map.entry.place(ofKey: "sources")))
    }
}

extension Diagnostic {
    fileprivate static func uncited(_ id: String, _ claims: Int, path: String, _ range: ByteRange) -> Diagnostic {
        Diagnostic(
            .uncitedSources, .advice, path: path, range: range,
            summary: "Sources should be cited by what rests on them",
            explanation: "none of the \(claims) statements about customers names one, so all of it counts as assumed",
            suggestion: "name a source at a statement, a step or a stage: \"{source=\(id)}\"")
    }
}
