import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting

/// Writes what was measured along one journey: where it gets stuck, the funnel, the goal, every number, and what moved
/// after changes of the service.
struct JourneyMeasuresSection {
    /// A colon begins no id of an author's.
    static let id = ":measurements"

    let reference: Reference<Journey>
    let measures: JourneyMeasures
    let scope: PageScope

    private var journey: Journey { scope.atlas.journeys[reference] }

    func write(into writer: inout MarkupWriter) {
        guard !measures.isEmpty else { return }
        let words = scope.words
        if !measures.bottlenecks.isEmpty {
            writer.markup("<h3>")
            writer.text(words.text(.bottlenecks))
            writer.markup("</h3><ul class=\"bottlenecks\">")
            let text = BottleneckText(words: words, measures: scope.atlas.measures)
            for bottleneck in measures.bottlenecks {
                writer.markup("<li>")
                let stage = journey.stages[bottleneck.stage]
                writer.link(scope.address(reference, fragment: stage.id), stage.name)
                writer.markup(": ")
                writer.text(text.sentence(bottleneck))
                writer.markup("</li>")
            }
            writer.markup("</ul><p class=\"hint\">")
            writer.text(words.text(.bottleneckRule))
            writer.markup("</p>\n")
        }
        if let funnel = JourneyFunnel(measures) {
            writer.markup("<h3>")
            writer.text(words.text(.funnel))
            writer.markup("</h3>")
            FunnelFigure(journey: journey, scope: scope).write(funnel, measures, into: &writer)
        }
        goal(into: &writer)
        let changes = journey.facts.review.changes
        writer.markup("<div class=\"list-frame\">")
        MeasureTable(scope: scope, changes: changes.map(\.date)).write(reference, measures, into: &writer)
        writer.markup("</div><p class=\"hint\">")
        writer.text(words.text(.trendRule))
        writer.markup("</p>\n")
        movements(changes, into: &writer)
    }

    /// The business goal beside its number.
    private func goal(into writer: inout MarkupWriter) {
        guard let goal = journey.facts.businessGoal, let standing = measures.goal(goal) else { return }
        writer.markup("<p class=\"goal\"><b>")
        writer.text(scope.words.text(.businessGoal))
        writer.markup("</b> ")
        writer.text(
            ([goal.text] + GoalText(words: scope.words, measures: scope.atlas.measures).phrases(goal, standing))
                .joined(separator: " · "))
        writer.markup("</p>\n")
    }

    private func movements(_ changes: [ReviewFacts.Change], into writer: inout MarkupWriter) {
        let moved = changes.sorted { $0.date > $1.date }.map { change in
            (
                change: change,
                rows: ([nil] + journey.stages.indices.map { Optional($0) }).flatMap { stage in
                    measures.movements(since: change.date, stage: stage)
                }
            )
        }.filter { !$0.rows.isEmpty }
        guard !moved.isEmpty else { return }
        writer.markup("<h3>")
        writer.text(scope.words.text(.beforeAndAfter))
        writer.markup("</h3>")
        for (change, rows) in moved {
            writer.markup("<p class=\"change\">")
            writer.time(change.date, scope)
            writer.markup(" · ")
            writer.text(change.text)
            writer.markup("</p><ul class=\"movements\">")
            for row in rows where row.course != .steady { movement(row, into: &writer) }
            steady(rows.filter { $0.course == .steady }, into: &writer)
            writer.markup("</ul>\n")
        }
        writer.markup("<p class=\"hint\">")
        writer.text(scope.words.text(.beforeAndAfterRule))
        writer.markup("</p>\n")
    }

    /// What has not moved, in a line: `steady: Proving income · Drop-off`.
    private func steady(_ rows: [MetricMovement], into writer: inout MarkupWriter) {
        guard !rows.isEmpty else { return }
        writer.markup("<li class=\"quiet\">")
        writer.text(scope.words.text(MetricMovement.Course.steady.word))
        writer.markup(": ")
        writer.text(rows.map { name($0) }.joined(separator: "; "))
        writer.markup("</li>")
    }

    private func name(_ moved: MetricMovement) -> String {
        let series = scope.atlas.measures.series[moved.series]
        return (series.stage.map { journey.stages[$0].name } ?? scope.words.text(.wholeJourney)) + " · "
            + scope.words.name(of: scope.atlas.measures.metric(of: series))
    }

    /// `Proving income · Drop-off: 34 % → 31 %, better`.
    private func movement(_ moved: MetricMovement, into writer: inout MarkupWriter) {
        let series = scope.atlas.measures.series[moved.series]
        writer.markup("<li>")
        writer.text(name(moved))
        writer.markup(": <b>")
        writer.movement(moved, series.unit, scope)
        writer.markup("</b>, ")
        writer.text(scope.words.text(moved.course.word))
        writer.markup("</li>")
    }
}

/// A business goal's distance in words.
struct GoalText {
    let words: Vocabulary
    let measures: Measures

    func phrases(_ goal: BusinessGoal, _ standing: GoalStanding) -> [String] {
        let unit = measures.series[standing.standing.series].unit
        var phrases = [words.text(.goalNow, ["value": words.amount(standing.standing.latest.value, unit)])]
        if let target = standing.target {
            phrases.append(words.text(.targetOf, ["target": words.amount(target, unit)]))
        }
        if let by = goal.by { phrases.append(words.text(.businessGoalBy, ["date": words.date(by)])) }
        if let distance = standing.distance {
            phrases.append(
                distance == .zero
                    ? words.text(.goalReached) : words.text(.goalToGo, ["value": words.difference(distance, unit)]))
        }
        if standing.standing.isStale { phrases.append(words.text(.numberStale)) }
        return phrases
    }
}
