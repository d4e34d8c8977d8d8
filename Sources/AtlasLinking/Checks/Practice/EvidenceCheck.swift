import JourneyModel
import SourceDiagnostics

/// A map says what it rests on, once most of the site's maps do. A source of the kind `assumption` says so, too.
enum EvidenceCheck {
    /// What one map has to do with it.
    struct Finding: Sendable {
        /// Whether the map counts.
        let isSettled: Bool
        let isFounded: Bool
        /// What is said of the map where most maps are founded.
        let complaint: Diagnostic?

        init(_ map: LinkedMap) {
            isSettled = map.isSettled
            isFounded = map.isSettled && !map.journey.sources.isEmpty
            guard map.isSettled, map.journey.sources.isEmpty else {
                complaint = nil
                return
            }
            let journey = map.journey
            let claims = journey.items.count { journey.lanes[$0.lane].kind.needsEvidence }
            complaint = claims == 0 ? nil : .unfounded(claims, path: map.path, map.entry.place(ofKey: "sources"))
        }
    }

    static func run(_ findings: some Collection<Finding>, _ diagnostics: inout [Diagnostic]) {
        let settled = findings.count { $0.isSettled }
        guard 2 * findings.count(where: { $0.isFounded }) > settled else { return }
        for finding in findings { if let complaint = finding.complaint { diagnostics.append(complaint) } }
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
