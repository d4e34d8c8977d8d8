import JourneyModel
import MarkupWriting
import Theming

/// An ordinary page of the author's.
struct ContentPageView: TemplateView {
    static let shape: TemplateShape = ["title": .text, "text": .html, "words": .view(WordsView.self)]

    private let values: [String: TemplateValue]

    func value(for key: String) -> TemplateValue? { values[key] }

    static func bytes(_ content: ContentPage, _ scope: PageScope) -> [UInt8] {
        let versions = scope.site.relations.versions(of: content).map { version in
            (language: scope.atlas.pages[version].language, path: scope.atlas.pages[version].address)
        }
        let page = Page(
            title: content.title, section: .other, versions: versions, sourcePath: content.sourcePath,
            editWord: .editPage)
        let view = ContentPageView(values: [
            "title": .text(content.title),
            "text": .html(scope.markup { $0.rich(content.text, links: content.links, scope) }),
            "words": .view(WordsView(scope.words)),
        ])
        return scope.page(page, template: "pages/page", view)
    }
}

/// What is shown at an address that leads nowhere.
struct NotFoundView: TemplateView {
    static let shape: TemplateShape = ["home": .text, "words": .view(WordsView.self)]

    private let values: [String: TemplateValue]

    func value(for key: String) -> TemplateValue? { values[key] }

    static func bytes(_ scope: PageScope) -> [UInt8] {
        let view = NotFoundView(values: [
            "home": .text(scope.address(SitePath.home(scope.language, in: scope.atlas))),
            "words": .view(WordsView(scope.words)),
        ])
        let page = Page(title: scope.words.text(.notFound), section: .none)
        return scope.page(page, template: "pages/not-found", view)
    }
}
