import JourneyModel
import SourceDiagnostics

/// Somebody keeps every map true.
enum OwnerCheck {
    static func run(_ site: LinkedSite, _ diagnostics: inout [Diagnostic]) {
        site.forEachJourney { journey, entry, path in
            guard entry.original == nil, journey.facts.owner == nil, journey.facts.review.status != .archived,
                entry.map == 0
            else { return }
            diagnostics.append(.ownerless(path: path, entry.place(ofKey: "owner")))
        }
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
