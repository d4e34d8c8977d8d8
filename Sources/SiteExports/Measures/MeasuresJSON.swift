import AtlasAnalysis
import JourneyModel
import MarkupWriting

/// What was measured along a journey, in its JSON: `measures`, `losses`, `funnel`, `bottlenecks`, `movements`.
///
/// Numbers are exact decimals. A translation leaves them to its original, which `translationOf` names.
enum MeasuresJSON {
    static func write(_ reference: Reference<Journey>, in atlas: Atlas, _ writer: inout JSONWriter) {
        guard !atlas.measures.series(of: reference).isEmpty else { return }
        let journey = atlas.journeys[reference]
        let measures = JourneyMeasures(reference, in: atlas)
        writer.member("measures") { writer in
            writer.array(measures.standings) { standing($1, journey, atlas, &$0) }
        }
        writer.member("losses") { writer in
            writer.array(measures.losses.compactMap { $0 }) { writer, loss in
                writer.object { writer in
                    writer.member("stage", journey.stages[loss.stage].id)
                    writer.member("share", loss.share)
                    writer.member("target", ifPresent: loss.target)
                    writer.member("basis", loss.basis.word)
                    writer.member("date", loss.date.iso)
                    if loss.isStale { writer.member("stale", true) }
                }
            }
        }
        if let funnel = JourneyFunnel(measures) {
            writer.member("funnel") { writer in
                writer.array(funnel.steps) { writer, step in
                    writer.object { writer in
                        writer.member("stage", journey.stages[step.stage].id)
                        writer.member("remaining", step.remaining)
                        if step.isUpperBound { writer.member("atMost", true) }
                    }
                }
            }
        }
        writer.member("bottlenecks") { writer in
            writer.array(measures.bottlenecks) { writer, bottleneck in
                writer.object { writer in
                    writer.member("stage", journey.stages[bottleneck.stage].id)
                    writer.member("reason", bottleneck.reason.word)
                }
            }
        }
        writer.member("movements") { writer in
            writer.array(changes(journey, measures)) { writer, movement in
                writer.object { writer in
                    writer.member("since", movement.date.iso)
                    place(atlas.measures.series[movement.moved.series], journey, atlas, &writer)
                    write(movement.moved, &writer)
                }
            }
        }
    }

    private static func changes(
        _ journey: Journey, _ measures: JourneyMeasures
    ) -> [(date: CalendarDate, moved: MetricMovement)] {
        journey.facts.review.changes.flatMap { change in
            ([nil] + journey.stages.indices.map { $0 }).flatMap { stage in
                measures.movements(since: change.date, stage: stage).map { (change.date, $0) }
            }
        }
    }

    private static func place(
        _ series: MetricSeries, _ journey: Journey, _ atlas: Atlas, _ writer: inout JSONWriter
    ) {
        writer.member("metric", atlas.measures.metric(of: series).id)
        writer.member("stage", ifPresent: series.stage.map { journey.stages[$0].id })
        writer.member("segment", ifPresent: series.segment)
        writer.member("persona", ifPresent: series.persona.map { atlas.personas[$0].id })
        writer.member("unit", ifPresent: series.unit.word)
    }

    private static func standing(
        _ standing: MetricStanding, _ journey: Journey, _ atlas: Atlas, _ writer: inout JSONWriter
    ) {
        let series = atlas.measures.series[standing.series]
        writer.object { writer in
            place(series, journey, atlas, &writer)
            writer.member("value", standing.latest.value)
            writer.member("date", standing.latest.date.iso)
            writer.member("target", ifPresent: standing.latest.target)
            if let meets = standing.meetsTarget { writer.member("meetsTarget", meets) }
            if standing.isStale { writer.member("stale", true) }
            if let trend = standing.trend { writer.member("trend") { $0.object { write(trend, &$0) } } }
            writer.member("points") { writer in
                writer.array(atlas.measures.points(of: series)) { point($1, journey, atlas, &$0) }
            }
        }
    }

    private static func point(_ point: MetricPoint, _ journey: Journey, _ atlas: Atlas, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("date", point.date.iso)
            writer.member("value", point.value)
            writer.member("target", ifPresent: point.target)
            writer.member("sample", ifPresent: point.sample)
            writer.member("source", ifPresent: point.source.map { atlas.measures.sources[$0].name(in: journey) })
        }
    }

    private static func write(_ moved: MetricMovement, _ writer: inout JSONWriter) {
        writer.member("before", moved.before)
        writer.member("after", moved.after)
        writer.member("countBefore", moved.countBefore)
        writer.member("countAfter", moved.countAfter)
        writer.member("course", moved.course.rawValue)
    }
}

extension MetricSource {
    /// The id of a listed source, else what was written.
    func name(in journey: Journey) -> String {
        switch self {
        case .listed(let index): journey.sources[index].id
        case .named(let name): name
        }
    }
}

extension StageLoss.Basis {
    var word: String {
        switch self {
        case .dropOff: "drop-off"
        case .conversion: "conversion"
        case .volume: "volume"
        }
    }
}

extension Bottleneck.Reason {
    var word: String {
        switch self {
        case .largestLoss: "largest-loss"
        case .longestWait: "longest-wait"
        case .lowestSatisfaction: "lowest-satisfaction"
        }
    }
}

extension JSONWriter {
    fileprivate mutating func member(_ name: StaticString, _ value: ExactNumber) {
        member(name) { $0.number(decimal: value.plain) }
    }

    fileprivate mutating func member(_ name: StaticString, ifPresent value: ExactNumber?) {
        if let value { member(name, value) }
    }
}
