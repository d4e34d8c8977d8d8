import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting
import Theming

/// Over all journeys: where customers find less than they expect, and where the company believes what they do not feel.
struct GapsPage {
    let scope: PageScope

    func bytes() -> [UInt8] {
        let journeys = scope.rankedJourneys
        let content = scope.markup { writer in
            let falls = ExpectationGap.falls(of: journeys, in: scope.atlas)
            let widest = PerceptionGap.ranked(of: journeys, in: scope.atlas).first
            verdict(falls.first, widest, into: &writer)
            section(.gapFalls, rule: .gapFallsRule, falls, into: &writer)
            PerceptionTables(scope: scope).write(journeys, into: &writer)
            section(.gapRises, ExpectationGap.rises(of: journeys, in: scope.atlas), into: &writer)
        }
        let view = SectionsView(title: .gaps, lede: .gapsLede, content: content, scope)
        let versions = scope.versions { language, site -> String? in
            site.edition(language).lists(.gaps) ? SitePath.gaps(language, in: site.atlas) : nil
        }
        let page = Page(title: scope.words.text(.gaps), section: .other, versions: versions)
        return scope.page(page, template: "pages/sections", view)
    }

    private func verdict(
        _ deepest: ExpectationGap?, _ widest: PerceptionGap?, into writer: inout MarkupWriter
    ) {
        if let deepest {
            writer.markup("<p class=\"verdict\">")
            writer.deepestFall(deepest, scope)
            writer.markup("</p>")
        }
        guard let widest else { return }
        let words = scope.words
        writer.markup("<p class=\"verdict\">")
        let told = words.text(
            .widestGap,
            ["name": "\n", "believed": scope.mean(widest.believed), "felt": scope.mean(widest.felt)])
        writer.sentence(told) { $0.place(StageUse(journey: widest.journey, stage: widest.stage), scope) }
        writer.markup("</p>")
    }

    private func section(
        _ heading: Word, rule: Word? = nil, _ gaps: [ExpectationGap], into writer: inout MarkupWriter
    ) {
        guard !gaps.isEmpty else { return }
        writer.sectionHead(heading, rule: rule, scope)
        GapTable(scope: scope).write(gaps, into: &writer)
        writer.markup("</section>\n")
    }
}

extension PageScope {
    /// The journeys of this page's language that tell how things are: no drafts, archived maps or future states.
    var rankedJourneys: [Reference<Journey>] {
        edition.journeys.filter { FocusRanking.isRanked(atlas.journeys[$0]) }
    }
}

extension MarkupWriter {
    /// "The deepest fall: Queue for an agent. Expected 0, found −2."
    mutating func deepestFall(_ gap: ExpectationGap, _ scope: PageScope) {
        let journey = scope.atlas.journeys[gap.journey]
        let words = scope.words
        let told = words.text(
            .deepestFall,
            ["name": "\n", "expected": scope.signed(gap.expected), "found": scope.signed(gap.actual)])
        sentence(told) { writer in
            writer.markup("<a href=\"")
            writer.text(scope.address(gap.journey, fragment: journey.items[gap.item].id))
            writer.markup("\"")
            writer.language(journey.language, scope)
            writer.markup(">")
            writer.text(journey.items[gap.item].text.plain.onOneLine)
            writer.markup("</a>")
        }
    }
}
