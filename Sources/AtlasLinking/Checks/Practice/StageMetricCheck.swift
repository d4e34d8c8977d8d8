import JourneyModel
import SourceDiagnostics

/// Every stage in which we are there has a measure, once a map measures most of its stages: in words or in numbers.
enum StageMetricCheck {
    static func run(_ map: LinkedMap, _ diagnostics: inout [Diagnostic]) {
        guard map.isSettled else { return }
        let journey = map.journey
        let unmeasured = journey.stages.indices.filter { stage in
            !map.measured.contains(stage) && journey.items(ofStage: stage, in: [.metrics]).isEmpty
        }
        guard 2 * unmeasured.count < journey.stages.count else { return }
        let bare = unmeasured.filter { !journey.isWithoutUs(stage: $0) }
        guard let first = bare.first else { return }
        diagnostics.append(
            .unmeasured(
                journey.stages[first].name, bare.count, of: journey.stages.count, path: map.path,
                map.entry.range(ofStage: first)))
    }
}

extension Journey {
    /// The map shows touchpoints, and none of ours in the stage.
    fileprivate func isWithoutUs(stage: Int) -> Bool {
        guard lanes.contains(where: { $0.holds(.touchpoints) }) else { return false }
        return items(ofStage: stage, in: [.touchpoints]).allSatisfy { index in
            switch details(of: items[index])?.provider {
            case .partner, .competitor, .nobody: true
            case .us, nil: false
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func unmeasured(
        _ name: String, _ count: Int, of all: Int, path: String, _ range: ByteRange
    ) -> Diagnostic {
        Diagnostic(
            .noStageMetric, .advice, path: path, range: range,
            summary: "Stage should have a metric",
            explanation:
                "\(count) of \(all) stages have none, \"\(name)\" for one, so nobody sees whether they get better",
            suggestion: "add \"**Metrics:**\" with a figure that tells whether the stage goes well")
    }
}
