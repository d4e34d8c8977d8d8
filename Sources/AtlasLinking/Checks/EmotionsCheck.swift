import JourneyModel
import SourceDiagnostics

/// A journey says how it feels. Blueprints need not: they show how a service works.
enum EmotionsCheck {
    static func run(_ map: LinkedMap, _ diagnostics: inout [Diagnostic]) {
        let journey = map.journey
        guard journey.facts.kind != .serviceBlueprint, !journey.stages.isEmpty, journey.feelings.isEmpty else {
            return
        }
        let rows = journey.lanes.indices.filter { journey.lanes[$0].holds(.emotions) }
        guard journey.items.allSatisfy({ !rows.contains($0.lane) }) else { return }
        diagnostics.append(.emotionless(path: map.path, map.entry.draft.title?.range ?? map.entry.range))
    }
}

extension Diagnostic {
    fileprivate static func emotionless(path: String, _ range: ByteRange) -> Diagnostic {
        Diagnostic(
            .noEmotions, .advice, path: path, range: range,
            summary: "Journey should say how it feels",
            explanation: "no stage has an emotion, so there is no curve and no worst moment",
            suggestion: "add \"**Emotions:**\" to the stages, such as \"😤 Frustrated (−2)\"")
    }
}
