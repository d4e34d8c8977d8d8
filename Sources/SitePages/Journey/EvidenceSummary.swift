import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting

/// Writes how sure a map is: the shares of researched, partly known and assumed statements, and what they rest on.
struct EvidenceSummary {
    let reference: Reference<Journey>
    let scope: PageScope

    private var journey: Journey { scope.atlas.journeys[reference] }

    /// Writes nothing for a map that says nothing which could rest on something.
    func write(into writer: inout MarkupWriter) {
        let coverage = EvidenceCoverage(journey)
        let sources = journey.sources.indices.filter { journey.sources[$0].kind != .assumption }
        let widest = PerceptionGap.ranked(of: [reference], in: scope.atlas).first
        guard coverage.total > 0 || !sources.isEmpty || widest != nil else { return }
        writer.markup("<div class=\"sure\">")
        if coverage.total > 0 {
            writer.coverage(coverage, scope)
        }
        write(sources, into: &writer)
        if let widest { perception(widest, into: &writer) }
        writer.markup("</div>")
    }

    private func write(_ sources: [Int], into writer: inout MarkupWriter) {
        guard !sources.isEmpty else { return }
        let measures = scope.atlas.measures.citedSources(of: scope.atlas.original(of: reference))
        let cited = journey.citedSources.union(measures)
        writer.markup("<ul class=\"keys quiet\">")
        for index in sources {
            let source = journey.sources[index]
            writer.markup("<li>")
            writer.mark(source.kind.grade, label: scope.words.name(of: source.kind.grade))
            writer.markup(" <a href=\"#")
            writer.text(RelativeAddress.fragment(SourceTable.id(of: source)))
            writer.markup("\">")
            writer.text(source.sample ?? scope.words.name(of: source.kind))
            writer.markup("</a>")
            if !cited.contains(index) {
                writer.markup(" (")
                writer.text(scope.words.text(.notCited))
                writer.markup(")")
            }
            writer.markup("</li>")
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
                ["label": scope.words.text(.believed), "value": scope.mean(gap.believed)]))
        writer.markup(", ")
        writer.text(
            scope.words.text(
                .labelled, ["label": scope.words.text(.actual), "value": scope.mean(gap.felt)]))
        writer.markup(")</p>")
    }
}
