import MapReading
import SourceDiagnostics

/// A site has at least one journey.
enum JourneysCheck {
    static func run(_ site: LinkedSite, _ diagnostics: inout [Diagnostic]) {
        guard site.atlas.journeys.isEmpty else { return }
        diagnostics.append(.none)
    }
}

extension Diagnostic {
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
