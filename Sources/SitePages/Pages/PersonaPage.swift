import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting
import Theming

/// The page of one persona: who they are, and how it is to be them on every journey that is mapped.
struct PersonaPage {
    struct View: TemplateView {
        static let shape: TemplateShape = [
            "title": .text, "crumbs": .html, "mark": .html, "role": .text, "facts": .html, "quote": .text,
            "profile": .html, "moments": .html, "protect": .html, "curves": .html, "channels": .html,
            "questions": .html,
            "journeys": .html, "teams": .html, "prose": .html, "sources": .html,
            "words": .view(WordsView.self),
        ]

        let values: [String: TemplateValue]

        func value(for key: String) -> TemplateValue? { values[key] }
    }

    private static let shownMoments = 5
    private static let shownBest = 3

    private let reference: Reference<Persona>
    private let persona: Persona
    private let scope: PageScope

    init(_ reference: Reference<Persona>, _ scope: PageScope) {
        self.reference = reference
        self.scope = scope
        persona = scope.atlas.personas[reference]
    }

    func bytes() -> [UInt8] {
        let versions = scope.site.relations.versions(of: persona).map { version in
            (language: scope.atlas.personas[version].language, path: scope.atlas.personas[version].address)
        }
        let page = Page(
            title: persona.name, description: persona.role ?? persona.segment, section: .personas, versions: versions,
            sourcePath: persona.sourcePath, editWord: .editPersona)
        return scope.page(page, template: "pages/persona", View(values: values()))
    }

    /// Journeys of the persona as this page's language shows them.
    private var journeys: [Reference<Journey>] {
        let listed = Set(scope.edition.journeys)
        return scope.site.relations.journeys(of: persona).filter { listed.contains($0) }
    }

    private func values() -> [String: TemplateValue] {
        let profile = PersonaProfile(persona: persona, scope: scope)
        let journeys = journeys
        let experience = PersonaExperience(journeys: journeys, scope: scope)
        let worst = FocusRanking.worst(of: journeys, in: scope.atlas, limit: PersonaPage.shownMoments)
        var values: [String: TemplateValue] = [
            "title": .text(persona.name),
            "crumbs": .html(scope.markup { crumbs(into: &$0) }),
            "mark": .html(scope.markup { $0.mark(persona, size: "disc disc-large", scope) }),
            "facts": .html(scope.markup { profile.facts(into: &$0) }),
            "profile": .html(scope.markup { profile.write(into: &$0) }),
            "moments": .html(
                scope.markup { MomentList(scope: scope).write(worst, or: (.nothingBad, journeys), into: &$0) }),
            "protect": .html(scope.markup { protect(journeys, into: &$0) }),
            "journeys": .html(
                journeys.isEmpty ? .empty : scope.markup { JourneyList(scope: scope).write(journeys, into: &$0) }),
            "curves": .html(scope.markup { experience.curves(into: &$0) }),
            "channels": .html(scope.markup { experience.channels(into: &$0) }),
            "questions": .html(scope.markup { experience.questions(into: &$0) }),
            "teams": .html(scope.markup { profile.teams(journeys, into: &$0) }),
            "prose": .html(scope.markup { prose(into: &$0) }),
            "sources": .html(
                scope.markup { writer in
                    guard !persona.sources.isEmpty else { return }
                    SourceTable(sources: persona.sources, links: persona.links, scope: scope).write(into: &writer)
                }),
            "words": .view(WordsView(scope.words)),
        ]
        if let role = persona.role { values["role"] = .text(role) }
        if let quote = persona.quote { values["quote"] = .text(quoted(quote)) }
        return values
    }

    private func protect(_ journeys: [Reference<Journey>], into writer: inout MarkupWriter) {
        let best = FocusRanking.best(of: journeys, in: scope.atlas, limit: PersonaPage.shownBest)
        MomentList(scope: scope, asksForDecision: false).write(best, into: &writer)
    }

    /// The quotation in the language's marks, unless the author set some.
    private func quoted(_ quote: String) -> String {
        let isMarked = ["\"", "\u{201C}", "\u{201E}", "\u{AB}"].contains { quote.hasPrefix($0) }
        return isMarked ? quote : scope.quotation.open + quote + scope.quotation.close
    }

    private func crumbs(into writer: inout MarkupWriter) {
        let language = scope.site.indexLanguage(for: scope.language)
        writer.markup("<nav class=\"crumbs\"")
        writer.attribute("aria-label", scope.words.text(.youAreHere))
        writer.markup("><ol><li>")
        writer.link(scope.address(SitePath.personas(language, in: scope.atlas)), scope.words.text(.personas))
        writer.markup("</li></ol></nav>")
    }

    private func prose(into writer: inout MarkupWriter) {
        guard !persona.prose.isEmpty else { return }
        writer.markup("<div class=\"prose\">")
        for text in persona.prose { writer.rich(text, links: persona.links, scope) }
        writer.markup("</div>")
    }
}
