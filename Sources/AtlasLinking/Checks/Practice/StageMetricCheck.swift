import JourneyModel
import SourceDiagnostics

/// Every stage in which we are there has a measure, once a map measures most of its stages: in words or in numbers.
enum StageMetricCheck {
    static func run(_ site: LinkedSite, _ diagnostics: inout [Diagnostic]) {
        for (index, entry) in site.outline.journeys.enumerated() where site.isSettled(index) {
            let journey = site.atlas.journeys[index]
            let counted = Set(
                site.atlas.series(of: Reference(index)).compactMap { site.atlas.measures.series[$0].stage })
            let unmeasured = journey.stages.indices.filter { stage in
                !counted.contains(stage) && journey.items(ofStage: stage, in: [.metrics]).isEmpty
            }
            guard 2 * unmeasured.count < journey.stages.count else { continue }
            let bare = unmeasured.filter { !journey.isWithoutUs(stage: $0) }
            guard let first = bare.first else { continue }
            diagnostics.append(
                .unmeasured(
                    journey.stages[first].name, bare.count, of: journey.stages.count,
                    path: site.outline.path(of: entry), entry.range(ofStage: first)))
        }
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
