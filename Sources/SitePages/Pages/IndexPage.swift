import JourneyModel
import Localization
import MarkupWriting
import Theming

/// The lists of everything of a kind, in one language.
struct IndexPage {
    struct JourneysView: TemplateView {
        static let shape: TemplateShape = [
            "tally": .html, "views": .html, "journeys": .html, "words": .view(WordsView.self),
        ]

        let values: [String: TemplateValue]

        func value(for key: String) -> TemplateValue? { values[key] }
    }

    struct PersonasView: TemplateView {
        static let shape: TemplateShape = ["tally": .html, "personas": .html, "words": .view(WordsView.self)]

        let values: [String: TemplateValue]

        func value(for key: String) -> TemplateValue? { values[key] }
    }

    private let scope: PageScope

    init(_ scope: PageScope) {
        self.scope = scope
    }

    func journeys() -> [UInt8] {
        let journeys = scope.edition.journeys
        let view = JourneysView(values: [
            "tally": .html(scope.markup { Tally(scope: scope).write(into: &$0) }),
            "views": .html(scope.markup { views(into: &$0) }),
            "journeys": .html(scope.markup { JourneyGroups(scope: scope).byFolder(journeys, into: &$0) }),
            "words": .view(WordsView(scope.words)),
        ])
        let page = Page(
            title: scope.words.text(.journeys), section: .journeys, versions: scope.versions(SitePath.journeys))
        return scope.page(page, template: "pages/journeys", view)
    }

    /// Other ways through the same journeys.
    private func views(into writer: inout MarkupWriter) {
        let atlas = scope.atlas
        let edition = scope.edition
        let language = scope.site.indexLanguage(for: scope.language)
        var views: [(Word, String)] = []
        if !edition.personas.isEmpty { views.append((.viewByPersona, SitePath.personas(language, in: atlas))) }
        if edition.lists(.phases) { views.append((.viewByPhase, SitePath.phases(language, in: atlas))) }
        if edition.lists(.teams) { views.append((.viewByTeam, SitePath.teams(language, in: atlas))) }
        guard !views.isEmpty else { return }
        writer.markup("<nav class=\"views\"")
        writer.attribute("aria-label", scope.words.text(.otherViews))
        writer.markup("><span aria-hidden=\"true\">")
        writer.text(scope.words.text(.otherViews))
        writer.markup("</span><ul><li><b>")
        writer.text(scope.words.text(.viewByFolder))
        writer.markup("</b></li>")
        for (word, path) in views {
            writer.markup("<li>")
            writer.link(scope.address(path), scope.words.text(word))
            writer.markup("</li>")
        }
        writer.markup("</ul></nav>")
    }

    func personas() -> [UInt8] {
        let personas = scope.edition.personas
        let view = PersonasView(values: [
            "tally": .html(scope.markup { Tally(scope: scope).write(into: &$0) }),
            "personas": .html(
                personas.isEmpty ? .empty : scope.markup { PersonaCards(scope: scope).write(personas, into: &$0) }),
            "words": .view(WordsView(scope.words)),
        ])
        let page = Page(
            title: scope.words.text(.personas), section: .personas, versions: scope.versions(SitePath.personas))
        return scope.page(page, template: "pages/personas", view)
    }
}
