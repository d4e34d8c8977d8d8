import JourneyModel
import SourceDiagnostics

/// Somebody keeps every map true.
enum OwnerCheck {
    static func run(_ map: LinkedMap, _ diagnostics: inout [Diagnostic]) {
        let journey = map.journey
        guard map.entry.original == nil, journey.facts.owner == nil, journey.facts.review.status != .archived,
            map.entry.map == 0
        else { return }
        diagnostics.append(.ownerless(path: map.path, map.entry.place(ofKey: "owner")))
    }
}

extension Diagnostic {
    fileprivate static func ownerless(path: String, _ range: ByteRange) -> Diagnostic {
        Diagnostic(
            .noOwner, .advice, path: path, range: range,
            summary: "Journey should have an owner",
            explanation: "nobody is named, and a map that nobody owns is not kept true",
            suggestion: "add \"owner:\" with a team or a name to the front matter")
    }
}
