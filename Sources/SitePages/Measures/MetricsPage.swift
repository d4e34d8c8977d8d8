import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting

/// The numbers of all journeys of a language: where they get stuck, and how each stands as a whole.
struct MetricsPage {
    let scope: PageScope

    /// Rows of a list, after which the others are counted.
    private static let shown = 100

    private typealias Measured = (journey: Reference<Journey>, measures: JourneyMeasures)

    func bytes() -> [UInt8] {
        let measured = scope.edition.journeys.compactMap { journey -> Measured? in
            let measures = JourneyMeasures(journey, in: scope.atlas)
            return measures.isEmpty ? nil : (journey, measures)
        }
        let content = scope.markup { writer in
            bottlenecks(measured, into: &writer)
            journeys(measured, into: &writer)
        }
        let view = SectionsView(title: .measurements, lede: .measurementsLede, content: content, scope)
        let page = Page(
            title: scope.words.text(.measurements), section: .metrics, versions: scope.versions(SitePath.metrics))
        return scope.page(page, template: "pages/sections", view)
    }

    /// The largest losses of all journeys first, then the waits, then where customers are least satisfied.
    private func bottlenecks(_ measured: [Measured], into writer: inout MarkupWriter) {
        var found: [(journey: Reference<Journey>, bottleneck: Bottleneck)] = []
        for (journey, measures) in measured { found += measures.bottlenecks.map { (journey, $0) } }
        let order = found.enumerated().sorted { left, right in
            let one = MetricsPage.rank(left.element.bottleneck)
            let other = MetricsPage.rank(right.element.bottleneck)
            if one.kind != other.kind { return one.kind < other.kind }
            return one.size != other.size ? one.size > other.size : left.offset < right.offset
        }.map(\.element)
        writer.markup("<section class=\"section\"><h2>")
        writer.text(scope.words.text(.bottlenecks))
        writer.markup("</h2>")
        if order.isEmpty {
            writer.markup("<p>")
            writer.text(scope.words.text(.noBottlenecks))
            writer.markup("</p>")
        } else {
            writer.markup("<ul class=\"bottlenecks\">")
            let text = BottleneckText(words: scope.words, measures: scope.atlas.measures)
            for (reference, bottleneck) in order.prefix(MetricsPage.shown) {
                let journey = scope.atlas.journeys[reference]
                writer.markup("<li><span")
                writer.language(journey.language, scope)
                writer.markup(">")
                writer.link(
                    scope.address(reference, fragment: journey.stages[bottleneck.stage].id),
                    journey.stages[bottleneck.stage].name)
                writer.markup("</span>: ")
                writer.text(text.sentence(bottleneck))
                writer.markup("<span class=\"note\">")
                writer.links([reference], scope)
                writer.markup("</span></li>\n")
            }
            writer.markup("</ul>")
            more(order.count, into: &writer)
        }
        writer.markup("<p class=\"hint\">")
        writer.text(scope.words.text(.bottleneckRule))
        writer.markup("</p></section>\n")
    }

    /// Of losses the share; of what has no common measure the order of the journeys.
    private static func rank(_ bottleneck: Bottleneck) -> (kind: Int, size: ExactNumber) {
        switch bottleneck.reason {
        case .largestLoss(let loss): (0, loss.share)
        case .longestWait: (1, .zero)
        case .lowestSatisfaction: (2, .zero)
        }
    }

    /// Journeys as a whole; those without such numbers lead to what was measured at their stages.
    private func journeys(_ measured: [Measured], into writer: inout MarkupWriter) {
        writer.markup("<section class=\"section\"><div class=\"section-head\"><h2>")
        writer.text(scope.words.text(.journeysInNumbers))
        writer.markup("</h2><p class=\"end downloads\">")
        writer.text(scope.words.text(.downloads))
        writer.markup(": ")
        writer.link(scope.address(SitePath.metricsTable), "CSV")
        writer.markup("</p></div><div class=\"list-frame\"><table class=\"list measures\">")
        MeasureTable(scope: scope, changes: []).head(.metric, into: &writer)
        for (reference, measures) in measured.prefix(MetricsPage.shown) {
            let journey = scope.atlas.journeys[reference]
            writer.markup("<tbody><tr class=\"group\"><th colspan=\"4\" scope=\"rowgroup\"><a href=\"")
            writer.text(scope.address(reference, fragment: JourneyMeasuresSection.id))
            writer.markup("\"")
            writer.language(journey.language, scope)
            writer.markup(">")
            writer.text(journey.facts.title)
            writer.markup("</a>")
            summary(journey, measures, into: &writer)
            writer.markup("</th></tr>\n")
            let table = MeasureTable(scope: scope, changes: journey.facts.review.changes.map(\.date))
            for standing in measures.standings(stage: nil) {
                table.row(standing, journey, into: &writer) { writer in
                    let series = scope.atlas.measures.series[standing.series]
                    writer.text(scope.words.name(of: scope.atlas.measures.metric(of: series)))
                    writer.partOfCustomers(series, scope)
                }
            }
            writer.markup("</tbody>")
        }
        writer.markup("</table></div>")
        more(measured.count, into: &writer)
        writer.markup("<p class=\"hint\">")
        writer.text(scope.words.text(.trendRule))
        writer.markup("</p></section>\n")
    }

    /// What is left at the last stage, and how far the business goal is.
    private func summary(_ journey: Journey, _ measures: JourneyMeasures, into writer: inout MarkupWriter) {
        var phrases: [String] = []
        if let last = JourneyFunnel(measures)?.steps.last {
            let word: Word = last.isUpperBound ? .shareLeftAtMost : .shareLeft
            phrases.append(
                (journey.stages.last?.name ?? "") + ": "
                    + scope.words.text(word, ["share": scope.words.amount(last.remaining, .percent)]))
        }
        if let goal = journey.facts.businessGoal, let standing = measures.goal(goal) {
            phrases.append(
                goal.text + ": "
                    + GoalText(words: scope.words, measures: scope.atlas.measures).phrases(goal, standing)
                    .joined(separator: ", "))
        }
        guard !phrases.isEmpty else { return }
        writer.markup("<span class=\"note\">")
        writer.text(phrases.joined(separator: " · "))
        writer.markup("</span>")
    }

    private func more(_ count: Int, into writer: inout MarkupWriter) {
        guard count > MetricsPage.shown else { return }
        writer.markup("<p class=\"hint\">")
        writer.text(scope.words.count(.andMore, count - MetricsPage.shown))
        writer.markup("</p>")
    }
}
