import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting

/// Writes how sure a map is: the shares of researched, partly known and assumed statements, and what they rest on.
struct EvidenceSummary {
    let journey: Journey
    let scope: PageScope

    func write(into writer: inout MarkupWriter) {
        let words = scope.words
        let coverage = EvidenceCoverage(journey)
        writer.markup("<div class=\"sure\">")
        if coverage.total > 0 {
            // Whole percents; what rounding leaves over counts as assumed.
            let researched = Int(coverage.share(.researched) * 100)
            let partly = Int(coverage.share(.partly) * 100)
            let assumed = 100 - researched - partly
            writer.markup(
                "<svg class=\"coverage\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\">")
            writer.markup("<rect class=\"researched\" height=\"8\"")
            writer.attribute("width", researched)
            writer.markup("/><rect class=\"partly\" height=\"8\"")
            writer.attribute("x", researched)
            writer.attribute("width", partly)
            writer.markup("/></svg><p>")
            writer.text(
                words.text(
                    .evidenceCoverage,
                    [
                        "researched": words.percentage(Double(researched)),
                        "partly": words.percentage(Double(partly)), "assumed": words.percentage(Double(assumed)),
                    ]))
            writer.markup("</p>")
        }
        sources(into: &writer)
        if let gap = PerceptionGap(journey) { perception(gap, into: &writer) }
        writer.markup("</div>")
    }

    private func sources(into writer: inout MarkupWriter) {
        guard !journey.sources.isEmpty else { return }
        writer.markup("<ul class=\"keys quiet\">")
        for source in journey.sources where source.kind != .assumption {
            writer.markup("<li>")
            writer.mark(source.kind.grade, label: scope.words.name(of: source.kind.grade))
            writer.markup(" <a href=\"#")
            writer.text(RelativeAddress.fragment(SourceTable.id(of: source)))
            writer.markup("\">")
            writer.text(source.sample ?? scope.words.name(of: source.kind))
            writer.markup("</a></li>")
        }
        writer.markup("</ul>")
    }

    private func perception(_ gap: PerceptionGap, into writer: inout MarkupWriter) {
        writer.markup("<p class=\"quiet\">")
        writer.text(scope.words.text(.perceptionGap))
        writer.markup(": <a href=\"#")
        writer.text(RelativeAddress.fragment(journey.stages[gap.stage].id))
        writer.markup("\">")
        writer.text(journey.stages[gap.stage].name)
        writer.markup("</a> (")
        writer.text(
            scope.words.text(
                .labelled,
                ["label": scope.words.text(.believed), "value": scope.words.signed(gap.believed)]))
        writer.markup(", ")
        writer.text(
            scope.words.text(
                .labelled, ["label": scope.words.text(.actual), "value": scope.words.signed(gap.score)]))
        writer.markup(")</p>")
    }
}

/// Where the company's own estimate lies farthest from what customers say; nil when they nowhere differ.
struct PerceptionGap {
    let stage: Int
    let believed: ExperienceScore
    let score: ExperienceScore

    init?(_ journey: Journey) {
        var widest: (stage: Int, believed: ExperienceScore, score: ExperienceScore, gap: Double)?
        for stage in journey.stages.indices {
            for (item, score) in journey.scores(stage: stage) {
                guard let believed = journey.details(of: journey.items[item])?.believed else { continue }
                let gap = abs(believed.normalized - score.normalized)
                if gap > (widest?.gap ?? 0) { widest = (stage, believed, score, gap) }
            }
        }
        guard let widest else { return nil }
        stage = widest.stage
        believed = widest.believed
        score = widest.score
    }
}
