import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting
import Theming

/// The first page of a language: where to focus, what to protect, and every journey.
struct HomePage {
    struct View: TemplateView {
        static let shape: TemplateShape = [
            "title": .text, "description": .text, "descriptionLanguage": .text, "tally": .html, "hasMoments": .flag,
            "focus": .html, "closer": .html,
            "protect": .html, "companyMap": .html, "companyViews": .html, "companyMapAddress": .text,
            "companyMapPictures": .html, "journeys": .html,
            "review": .html, "changes": .html, "words": .view(WordsView.self),
        ]

        let values: [String: TemplateValue]

        func value(for key: String) -> TemplateValue? { values[key] }
    }

    static let shownMoments = 5
    private static let shownChanges = 8

    private let scope: PageScope

    init(_ scope: PageScope) {
        self.scope = scope
    }

    func bytes() -> [UInt8] {
        let atlas = scope.atlas
        let journeys = scope.edition.journeys
        let review = ReviewList(scope: scope)
        let ranked = scope.site.worstMoments(scope.language)
        let worst = Array(ranked.prefix(HomePage.shownMoments))
        let best = scope.site.bestMoments(scope.language)
        let focus = MomentList(scope: scope)
        let protect = MomentList(scope: scope, asksForDecision: false)
        var values: [String: TemplateValue] = [
            "title": .text(atlas.site.title),
            "tally": .html(scope.markup { Tally(scope: scope).write(into: &$0) }),
            "hasMoments": .flag(!worst.isEmpty || !best.isEmpty),
            "focus": .html(
                scope.markup { writer in
                    focus.write(worst, or: (.nothingToFocusOn, journeys), into: &writer)
                    let equals = FocusRanking.equals(after: worst.count, of: ranked)
                    guard equals > 0 else { return }
                    writer.markup("<p class=\"hint\">")
                    writer.text(scope.words.count(.equalMoments, equals))
                    writer.markup("</p>")
                }),
            "protect": .html(scope.markup { protect.write(best, into: &$0) }),
            "closer": .html(scope.markup { closer(into: &$0) }),
            "journeys": .html(scope.markup { list(journeys, into: &$0) }),
            "review": .html(scope.markup { review.needed(into: &$0) }),
            "changes": .html(scope.markup { review.changes(journeys, limit: HomePage.shownChanges, into: &$0) }),
            "words": .view(WordsView(scope.words)),
        ]
        if let grid = scope.site.companyGrid(scope.language) {
            values["companyMap"] = .html(
                scope.markup { CompanyMapFigure(grid: grid, axis: .persona, scope: scope).write(into: &$0) })
            let path = SitePath.companyMap(.persona, scope.language, in: atlas)
            let file = Route(.companyMap(.persona, scope.language), path: path)
            values["companyViews"] = .html(scope.markup { $0.companyViews(.persona, scope) })
            values["companyMapPictures"] = .html(scope.markup { $0.pictures(file, scope) })
            values["companyMapAddress"] = .text(scope.address(path))
        }
        let description = atlas.site.description.shown(in: scope.language)
        if let description {
            values["description"] = .text(description.text)
            if let foreign = scope.foreign(description) { values["descriptionLanguage"] = .text(foreign) }
        }
        let page = Page(
            title: atlas.site.title, description: description?.text, section: .home,
            versions: scope.versions(SitePath.home))
        return scope.page(page, template: "pages/home", View(values: values))
    }
}

extension HomePage {
    /// The pages on which a decision rests.
    private func closer(into writer: inout MarkupWriter) {
        let atlas = scope.atlas
        let language = scope.site.indexLanguage(for: scope.language)
        var pages: [(Word, String)] = []
        if !scope.backlog.isEmpty { pages.append((.backlog, SitePath.backlog(.all, language, in: scope.site))) }
        if !atlas.measures.isEmpty { pages.append((.measurements, SitePath.metrics(language, in: atlas))) }
        if scope.edition.lists(.gaps) { pages.append((.gaps, SitePath.gaps(language, in: atlas))) }
        if scope.edition.lists(.presence) { pages.append((.presence, SitePath.presence(language, in: atlas))) }
        if scope.edition.lists(.teams) { pages.append((.teams, SitePath.teams(language, in: atlas))) }
        pages.append((.evidenceTitle, SitePath.evidence(language, in: atlas)))
        writer.markup("<nav class=\"views\"")
        writer.attribute("aria-label", scope.words.text(.lookCloser))
        writer.markup("><span aria-hidden=\"true\">")
        writer.text(scope.words.text(.lookCloser))
        writer.markup("</span><ul>")
        for (word, path) in pages {
            writer.markup("<li>")
            writer.link(scope.address(path), scope.words.text(word))
            writer.markup("</li>")
        }
        writer.markup("</ul></nav>")
    }

    /// Journeys up to which the first page names them all: more are a list of its own.
    private static let listedJourneys = 60

    private func list(_ journeys: [Reference<Journey>], into writer: inout MarkupWriter) {
        guard journeys.count > HomePage.listedJourneys else {
            // Maps without an owner stand among those to review.
            JourneyGroups(scope: scope, saysOwnerless: false).byPersona(journeys, into: &writer)
            return
        }
        writer.markup("<p>")
        let list = SitePath.journeys(scope.language, in: scope.atlas)
        writer.link(scope.address(list), scope.words.count(.countJourneys, journeys.count))
        writer.markup("</p>")
    }
}

/// Writes how much there is: journeys, personas, overdue reviews.
struct Tally {
    let scope: PageScope

    func write(into writer: inout MarkupWriter) {
        let words = scope.words
        let figures = scope.site.statistics(scope.language)
        writer.markup("<ul class=\"tally\"><li>")
        writer.text(words.count(.countJourneys, figures.journeys))
        writer.markup("</li>")
        if figures.personas > 0 {
            writer.markup("<li>")
            writer.text(words.count(.countPersonas, figures.personas))
            writer.markup("</li>")
        }
        if !figures.overdue.isEmpty {
            writer.markup("<li class=\"alert\">")
            writer.text(words.count(.countOverdue, figures.overdue.count))
            writer.markup("</li>")
        }
        writer.markup("</ul>")
    }
}
