import JourneyModel
import Localization
import MarkupWriting
import Theming

/// The lists of everything of a kind, in one language.
struct IndexPage {
    struct JourneysView: TemplateView {
        static let shape: TemplateShape = ["tally": .html, "journeys": .html, "words": .view(WordsView.self)]

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
            "journeys": .html(scope.markup { JourneyGroups(scope: scope).byFolder(journeys, into: &$0) }),
            "words": .view(WordsView(scope.words)),
        ])
        let page = Page(
            title: scope.words.text(.journeys), section: .journeys, versions: scope.versions(SitePath.journeys))
        return scope.page(page, template: "pages/journeys", view)
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
