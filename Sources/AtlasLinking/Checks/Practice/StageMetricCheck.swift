import JourneyModel
import SourceDiagnostics

/// Every stage has a measure, once a map measures some of its stages.
enum StageMetricCheck {
    static func run(_ site: LinkedSite, _ diagnostics: inout [Diagnostic]) {
        site.forEachSettledMap { journey, entry, path in
            let bare = journey.stages.indices.filter { journey.items(ofStage: $0, in: [.metrics]).isEmpty }
            guard let first = bare.first, bare.count < journey.stages.count else { return }
            diagnostics.append(
                .unmeasured(
                    journey.stages[first].name, bare.count, of: journey.stages.count, path: path,
                    entry.range(ofStage: first)))
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
