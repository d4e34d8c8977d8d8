import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting

/// Writes where customers find something else than they expect: how far apart the two lie, and how the stage feels.
struct GapTable {
    let scope: PageScope
    /// Whether the journey must be said, because the page shows several.
    var namesJourney = true
    /// Rows; the rest stands on the maps.
    var longest = 100

    func write(_ gaps: [ExpectationGap], into writer: inout MarkupWriter) {
        guard !gaps.isEmpty else { return }
        writer.markup("<table class=\"list\"><thead><tr><th scope=\"col\">")
        writer.text(scope.words.text(.touchpoint))
        for word in [Word.expectedAndFound, .gap, .feelingOfStage, .owner] {
            writer.markup("</th><th scope=\"col\">")
            writer.text(scope.words.text(word))
        }
        writer.markup("</th></tr></thead><tbody>\n")
        for gap in gaps.prefix(longest) { row(gap, into: &writer) }
        writer.markup("</tbody></table>\n")
        writer.more(gaps.count - longest, scope)
    }

    private func row(_ gap: ExpectationGap, into writer: inout MarkupWriter) {
        let words = scope.words
        writer.markup("<tr><th scope=\"row\"")
        writer.statement(gap.item, of: gap.journey, stage: gap.stage, namesJourney: namesJourney, scope)
        writer.markup("</th><td class=\"score\"")
        writer.attribute("data-label", words.text(.expectedAndFound) + ":")
        writer.markup(">")
        writer.text(words.signed(gap.expected) + " → " + words.signed(gap.actual))
        writer.markup("</td><td class=\"score\"")
        writer.attribute("data-label", words.text(.gap) + ":")
        writer.markup("><b>")
        writer.text(words.mean(gap.distance))
        writer.markup("</b></td><td")
        writer.attribute("data-label", words.text(.feelingOfStage) + ":")
        writer.markup(">")
        writer.feeling(at: StageUse(journey: gap.journey, stage: gap.stage), scope)
        writer.markup("</td><td>")
        writer.stakeholders(gap.owners, scope)
        writer.markup("</td></tr>\n")
    }
}

extension MarkupWriter {
    /// The rest of a row's heading: ` lang=…>`, an item as a link to its place in the map, and where that is.
    mutating func statement(
        _ item: Int, of reference: Reference<Journey>, stage: Int, namesJourney: Bool, _ scope: PageScope
    ) {
        let journey = scope.atlas.journeys[reference]
        language(journey.language, scope)
        markup("><a href=\"")
        text(scope.address(reference, fragment: journey.items[item].id))
        markup("\">")
        text(journey.items[item].text.plain.onOneLine)
        markup("</a><span class=\"note\">")
        if namesJourney { text(journey.facts.title + " › ") }
        text(journey.stages[stage].name)
        markup("</span>")
    }

    /// Those who answer for something, parted by commas.
    mutating func stakeholders(_ stakeholders: [Stakeholder], _ scope: PageScope) {
        var isFirst = true
        for stakeholder in stakeholders {
            if !isFirst { markup(", ") }
            isFirst = false
            self.stakeholder(stakeholder, scope)
        }
    }

    /// A sentence of the interface with something of the page's in the place of its line break.
    mutating func sentence(_ sentence: String, _ inside: (inout MarkupWriter) -> Void) {
        let parts = sentence.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        text(String(parts[0]))
        inside(&self)
        if parts.count > 1 { text(String(parts[1])) }
    }

    /// A heading of a section with the rule by which its list is ordered.
    mutating func sectionHead(_ heading: Word, rule: Word? = nil, _ scope: PageScope) {
        markup("<section class=\"section\"><h2>")
        text(scope.words.text(heading))
        markup("</h2>")
        guard let rule else { return }
        markup("<p class=\"hint\">")
        text(scope.words.text(rule))
        markup("</p>")
    }
}
