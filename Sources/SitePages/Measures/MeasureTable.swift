import AtlasAnalysis
import JourneyModel
import Localization
import MapDrawing
import MarkupWriting

/// Writes numbers as rows: the last value, its target, and where it is heading.
struct MeasureTable {
    let scope: PageScope
    /// The service's changes, marked on every line of time.
    let changes: [CalendarDate]

    /// Rows under a heading for each place, the whole journey first.
    func write(_ reference: Reference<Journey>, _ measures: JourneyMeasures, into writer: inout MarkupWriter) {
        let journey = scope.atlas.journeys[reference]
        writer.markup("<table class=\"list measures\">")
        head(.metric, into: &writer)
        for stage in [nil] + journey.stages.indices.map({ Optional($0) }) {
            let standings = measures.standings(stage: stage)
            guard !standings.isEmpty else { continue }
            writer.markup("<tbody><tr class=\"group\"><th colspan=\"4\" scope=\"rowgroup\">")
            if let stage {
                writer.link(scope.address(reference, fragment: journey.stages[stage].id), journey.stages[stage].name)
                if !measures.bottlenecks(stage: stage).isEmpty { writer.bottleneckMark(scope) }
            } else {
                writer.text(scope.words.text(.wholeJourney))
            }
            writer.markup("</th></tr>\n")
            for standing in standings {
                row(standing, journey, into: &writer) { writer in
                    let series = scope.atlas.measures.series[standing.series]
                    writer.text(scope.words.name(of: scope.atlas.measures.metric(of: series)))
                    writer.partOfCustomers(series, scope)
                }
            }
            writer.markup("</tbody>")
        }
        writer.markup("</table>\n")
    }

    func head(_ first: Word, into writer: inout MarkupWriter) {
        writer.markup("<thead><tr>")
        for word in [first, .lastValue, .target, .trend] {
            writer.markup("<th scope=\"col\">")
            writer.text(scope.words.text(word))
            writer.markup("</th>")
        }
        writer.markup("</tr></thead>\n")
    }

    func row(
        _ standing: MetricStanding, _ journey: Journey, into writer: inout MarkupWriter,
        name: (inout MarkupWriter) -> Void
    ) {
        let words = scope.words
        let unit = scope.atlas.measures.series[standing.series].unit
        writer.markup("<tr><th scope=\"row\">")
        name(&writer)
        writer.markup("</th><td><b>")
        writer.text(words.amount(standing.latest.value, unit))
        writer.markup("</b><span class=\"note\">")
        writer.time(standing.latest.date, scope)
        if standing.isStale {
            writer.markup(" · <strong>")
            writer.text(words.text(.numberStale))
            writer.markup("</strong>")
        }
        if let sample = standing.latest.sample {
            writer.markup(" · ")
            writer.text(words.text(.sampleCount, ["number": words.number(sample)]))
        }
        if let source = standing.latest.source { self.source(source, journey, into: &writer) }
        writer.markup("</span></td><td")
        writer.attribute("data-label", words.text(.target))
        writer.markup(">")
        if let target = standing.latest.target {
            writer.text(words.amount(target, unit))
            writer.markup("<span class=\"note\">")
            writer.text(words.text(standing.meetsTarget == true ? .targetMet : .targetMissed))
            writer.markup("</span>")
        }
        writer.markup("</td><td class=\"trend\">")
        trend(standing, unit, into: &writer)
        writer.markup("</td></tr>\n")
    }

    private func trend(_ standing: MetricStanding, _ unit: MetricUnit, into writer: inout MarkupWriter) {
        let points = scope.atlas.measures.points(of: scope.atlas.measures.series[standing.series])
        if points.count > 1 {
            writer.markup(
                Sparkline.draw(Sparkline.Series(points, target: standing.latest.target, changes: changes)))
        }
        guard let trend = standing.trend else { return }
        writer.markup("<span>")
        writer.text(scope.words.text(trend.course.word))
        writer.markup("</span><span class=\"note\">")
        writer.movement(trend, unit, scope)
        writer.markup("</span>")
    }

    private func source(_ source: Int, _ journey: Journey, into writer: inout MarkupWriter) {
        let name: String
        switch scope.atlas.measures.sources[source] {
        case .listed(let index):
            // A translation lists its sources itself, perhaps others.
            guard journey.sources.indices.contains(index) else { return }
            name = journey.sources[index].title
        case .named(let text): name = text
        }
        writer.markup(" · ")
        writer.text(name)
    }
}

extension MetricMovement.Course {
    var word: Word {
        switch self {
        case .better: .movedBetter
        case .worse: .movedWorse
        case .steady: .movedSteady
        }
    }
}

extension MarkupWriter {
    /// `28 % → 31 %`.
    mutating func movement(_ moved: MetricMovement, _ unit: MetricUnit, _ scope: PageScope) {
        text(scope.words.amount(moved.before, unit))
        markup(" → ")
        text(scope.words.amount(moved.after, unit))
    }

    /// Which part of the customers a series is about; nothing for everybody.
    mutating func partOfCustomers(_ series: MetricSeries, _ scope: PageScope) {
        guard !series.isOfEverybody else { return }
        var names = series.segment.map { [$0] } ?? []
        if let persona = series.persona {
            names.append(scope.atlas.personas[scope.edition.version(of: persona, in: scope.atlas)].name)
        }
        markup("<span class=\"note\">")
        text(names.joined(separator: " · "))
        markup("</span>")
    }

    mutating func bottleneckMark(_ scope: PageScope) {
        markup(" <span class=\"pill bottleneck\">")
        text(scope.words.text(.bottleneck))
        markup("</span>")
    }
}
