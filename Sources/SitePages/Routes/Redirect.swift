import JourneyModel
import MarkupWriting
import Theming

/// An old address that leads to a page.
struct Redirect: Sendable {
    let alias: String
    /// The page's address today.
    let target: String
    let title: String
    let language: LanguageCode

    static func all(in atlas: Atlas) -> [Redirect] {
        let journeys = atlas.journeys.flatMap { journey in
            journey.aliases.map { alias in
                Redirect(
                    alias: alias, target: journey.address, title: journey.facts.title, language: journey.language)
            }
        }
        let personas = atlas.personas.flatMap { persona in
            persona.aliases.map { alias in
                Redirect(alias: alias, target: persona.address, title: persona.name, language: persona.language)
            }
        }
        let pages = atlas.pages.flatMap { page in
            page.aliases.map { alias in
                Redirect(alias: alias, target: page.address, title: page.title, language: page.language)
            }
        }
        return journeys + personas + pages
    }
}

/// The page at an old address: it sends browsers on at once, and says where to, for those that do not go.
struct RedirectView: TemplateView {
    static let shape: TemplateShape = [
        "language": .text, "direction": .text, "title": .text, "address": .text, "canonical": .text,
        "icon": .text, "stylesheet": .text, "words": .view(WordsView.self),
    ]

    private let values: [String: TemplateValue]

    func value(for key: String) -> TemplateValue? { values[key] }

    static func bytes(_ redirect: Redirect, _ scope: PageScope) -> [UInt8] {
        let address = scope.address(redirect.target)
        let base = scope.atlas.site.baseURL
        let view = RedirectView(values: [
            "language": .text(scope.language.tag),
            "direction": .text(WritingDirection.of(scope.language)),
            "title": .text(redirect.title),
            "address": .text(address),
            "canonical": .text(base.map { $0 + RelativeAddress.path(redirect.target) } ?? address),
            "icon": .text(scope.address(SitePath.icon)),
            "stylesheet": .text(scope.address(SitePath.stylesheet)),
            "words": .view(WordsView(scope.words)),
        ])
        return scope.site.templates.render("layouts/redirect", view).bytes
    }
}
