import JourneyModel
import MapReading
import SourceDiagnostics

/// A site has at least one journey.
enum JourneysCheck {
    static func run(_ outline: SiteOutline, _ diagnostics: inout [Diagnostic]) {
        guard outline.journeys.isEmpty else { return }
        diagnostics.append(.none)
    }

    /// A site for few eyes shows at least one map to them.
    static func run(shown: Atlas, of whole: Atlas, for audience: Audience, _ diagnostics: inout [Diagnostic]) {
        guard shown.journeys.isEmpty, !whole.journeys.isEmpty else { return }
        diagnostics.append(.none(for: audience))
    }
}

extension Diagnostic {
    fileprivate static func none(for audience: Audience) -> Diagnostic {
        Diagnostic(
            .noJourneys, .error, path: SettingsDraft.path, range: ByteRange(at: 0),
            summary: "Site must have at least one journey",
            explanation: "every map is for fewer eyes than \"\(audience.rawValue)\", so there is nothing to publish",
            suggestion: "write \"audience: \(audience.rawValue)\" in the front matter of the maps to be shown")
    }

    fileprivate static var none: Diagnostic {
        Diagnostic(
            .noJourneys, .error, path: SettingsDraft.path, range: ByteRange(at: 0),
            summary: "Site must have at least one journey",
            explanation: "no file holds a map, so there is nothing to publish",
            suggestion:
                "write a map into \"content/journeys\"; a table with the columns Stage, Actions and Emotions is "
                + "enough")
    }
}
