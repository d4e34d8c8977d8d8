import JourneyModel
import SourceDiagnostics

/// Something happens in every stage.
enum EmptyStageCheck {
    static func run(_ map: LinkedMap, _ diagnostics: inout [Diagnostic]) {
        let journey = map.journey
        guard !journey.stages.isEmpty else { return }
        var isFilled = journey.stages.indices.map { stage in
            journey.lanes.indices.contains { !journey.items(lane: $0, stage: stage).isEmpty }
        }
        guard isFilled.contains(false) else { return }
        // An item is listed under the first of the stages that it covers.
        for item in journey.items {
            for stage in item.stages { isFilled[stage] = true }
        }
        guard isFilled.contains(false) else { return }
        let columns = StageOrder.columns(of: map.entry.draft)
        for (index, stage) in map.entry.draft.stages.enumerated() where !isFilled[columns[index]] {
            diagnostics.append(.empty(stage.name, path: map.path, stage.range))
        }
    }
}

extension Diagnostic {
    fileprivate static func empty(_ name: String, path: String, _ range: ByteRange) -> Diagnostic {
        Diagnostic(
            .emptyStage, .warning, path: path, range: range,
            summary: "Stage should say what happens in it",
            explanation: "\"\(name)\" has no items, so its column stays empty",
            suggestion: "add what the customer does there, or remove the stage")
    }
}
