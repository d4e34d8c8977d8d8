import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting
import Theming

/// A page of sections under one title, each with its heading: what lists of several kinds are printed with.
struct SectionsView: TemplateView {
    static let shape: TemplateShape = [
        "title": .text, "lede": .text, "content": .html, "words": .view(WordsView.self),
    ]

    private let values: [String: TemplateValue]

    func value(for key: String) -> TemplateValue? { values[key] }

    init(title: Word, lede: Word, content: SafeMarkup, _ scope: PageScope) {
        values = [
            "title": .text(scope.words.text(title)), "lede": .text(scope.words.text(lede)), "content": .html(content),
            "words": .view(WordsView(scope.words)),
        ]
    }
}

/// Which maps want somebody's eyes, by the reason.
struct ReviewPage {
    let scope: PageScope

    /// Rows of one reason; who has more overdue maps than that needs no list of them.
    private static let shown = 100

    func bytes() -> [UInt8] {
        let state = ReviewState(scope.edition.journeys, in: scope.atlas)
        let content = scope.markup { writer in
            section(.overdue, state.overdue.map { (journey: $0, note: due($0)) }, into: &writer)
            section(
                .signOffsWaiting, state.waiting.map { (journey: $0.journey, note: scope.names($0.reviewers)) },
                into: &writer)
            section(.neverReviewed, state.neverReviewed.map { (journey: $0, note: "") }, into: &writer)
            section(.withoutOwner, state.ownerless.map { (journey: $0, note: "") }, into: &writer)
            section(.withoutEvidence, state.unevidenced.map { (journey: $0, note: coverage($0)) }, into: &writer)
            section(.inDraft, state.drafts.map { (journey: $0, note: "") }, into: &writer)
            TranslationReport(scope: scope).write(into: &writer)
        }
        let view = SectionsView(title: .reviewTitle, lede: .reviewLede, content: content, scope)
        let page = Page(
            title: scope.words.text(.reviewTitle), section: .other, versions: scope.versions(SitePath.review))
        return scope.page(page, template: "pages/sections", view)
    }

    private func due(_ journey: Reference<Journey>) -> String {
        let due = scope.atlas.journeys[journey].facts.review.due
        return due.map { scope.words.text(.overdueSince, ["date": scope.words.date($0)]) } ?? ""
    }

    private func coverage(_ journey: Reference<Journey>) -> String {
        let coverage = EvidenceCoverage(scope.atlas.journeys[journey])
        return scope.words.text(
            .evidenceCoverage,
            [
                "researched": scope.words.number(coverage[.researched]),
                "partly": scope.words.number(coverage[.partly]), "assumed": scope.words.number(coverage[.assumed]),
            ])
    }

    /// What can be done at once: mend the file, or ask for it.
    private func actions(_ reference: Reference<Journey>, into writer: inout MarkupWriter) {
        let journey = scope.atlas.journeys[reference]
        let edit = EditAddress.of(journey.facts.sourcePath, pattern: scope.atlas.site.editPattern)
        let ticket = TicketAddress(scope)?.address(of: journey)
        guard edit != nil || ticket != nil else { return }
        writer.markup("<span class=\"note\">")
        if let edit { writer.link(edit, scope.words.text(.editMap)) }
        if edit != nil, ticket != nil { writer.markup(" · ") }
        if let ticket { writer.ticket(ticket, scope) }
        writer.markup("</span>")
    }

    private func section(
        _ heading: Word, _ rows: [(journey: Reference<Journey>, note: String)], into writer: inout MarkupWriter
    ) {
        guard !rows.isEmpty else { return }
        let words = scope.words
        writer.markup("<section class=\"section\"><h2>")
        writer.text(words.text(heading))
        writer.markup(" <span class=\"quiet\">")
        writer.number(rows.count)
        writer.markup("</span></h2><table class=\"list review\"><thead><tr><th scope=\"col\">")
        writer.text(words.text(.journey))
        for word in [Word.reviewed, .owner, .reason] {
            writer.markup("</th><th scope=\"col\">")
            writer.text(words.text(word))
        }
        writer.markup("</th></tr></thead><tbody>\n")
        for row in rows.prefix(ReviewPage.shown) {
            let facts = scope.atlas.journeys[row.journey].facts
            writer.markup("<tr><th scope=\"row\">")
            writer.links([row.journey], scope)
            writer.markup("</th>")
            writer.dateCell(facts.review.reviewed, .reviewed, scope)
            writer.markup("<td>")
            if let owner = facts.owner { writer.stakeholder(owner, scope) }
            writer.markup("</td><td>")
            writer.text(row.note)
            actions(row.journey, into: &writer)
            writer.markup("</td></tr>\n")
        }
        writer.markup("</tbody></table>")
        if rows.count > ReviewPage.shown {
            writer.markup("<p class=\"hint\">")
            writer.text(words.count(.andMore, rows.count - ReviewPage.shown))
            writer.markup("</p>")
        }
        writer.markup("</section>\n")
    }
}
