import JourneyModel
import SourceDiagnostics

/// What was found in a folder that has never heard of Journeybook: how much, what was guessed, and what is not said.
package struct FolderSurvey: Sendable {
    package private(set) var files = 0
    package private(set) var filesWithMaps = 0
    package private(set) var maps = 0
    package private(set) var stages = 0
    package private(set) var lanes = 0
    package private(set) var items = 0
    package private(set) var feelings = 0
    /// Scores that were taken from words or faces.
    package private(set) var inferredScores = 0
    /// Feelings in words that have no score.
    package private(set) var unscored = 0
    /// Lanes that no dictionary knows, each name once, in the order of the maps.
    package private(set) var ownLanes: [String] = []
    package private(set) var mapsWithoutPersona = 0
    package private(set) var mapsWithoutOwner = 0

    init(_ tree: SourceTree, _ atlas: Atlas) {
        files = tree.content.count
        let drawn = atlas.journeys.filter { !$0.stages.isEmpty }
        filesWithMaps = Set(drawn.map(\.facts.sourcePath)).count
        maps = drawn.count
        for journey in drawn {
            stages += journey.stages.count
            lanes += journey.lanes.count
            items += journey.items.count
            feelings += journey.feelings.count
            inferredScores += journey.feelings.count { $0.isInferred && $0.measure != .none }
            unscored += journey.feelings.count { $0.measure == .none }
            for lane in journey.lanes where lane.kind == .custom && !ownLanes.contains(lane.name) {
                ownLanes.append(lane.name)
            }
            if journey.facts.personas.isEmpty, journey.facts.personaNames.isEmpty { mapsWithoutPersona += 1 }
            if journey.facts.owner == nil { mapsWithoutOwner += 1 }
        }
    }
}

extension SourceTree {
    /// The folder was not made for us: it has no settings, and no folder of the name that ours have, nor a link for one.
    var isForeign: Bool {
        settings == nil && !paths.contains { SourceLayout.isInContentFolder($0) }
            && !diagnostics.contains { $0.path == SourceLayout.contentFolder }
    }

    /// Complaints as they count here. Files that were not written for us lead to places that only their own site has
    /// and state scores without a scale; that must be told, but must not keep their maps from being published.
    func weighed(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        guard isForeign else { return diagnostics }
        return diagnostics.map { diagnostic in
            let isForgivable = SourceTree.forgivable.contains(diagnostic.code) && diagnostic.severity == .error
            guard isForgivable else { return diagnostic }
            return Diagnostic(
                diagnostic.code, .warning, path: diagnostic.path, range: diagnostic.range, summary: diagnostic.summary,
                explanation: diagnostic.explanation, suggestion: diagnostic.suggestion, notes: diagnostic.notes)
        }
    }

    private static let forgivable: Set<DiagnosticCode> = [
        .deadLink, .deadAnchor, .unsafeLink, .bareScore, .scoreOutOfScale, .malformedAttributes, .unknownKey,
        .unknownValue,
    ]
}
