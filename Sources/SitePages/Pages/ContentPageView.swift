import JourneyModel
import MarkupWriting
import Theming

/// An ordinary page of the author's.
struct ContentPageView: TemplateView {
    static let shape: TemplateShape = [
        "title": .text, "summary": .text, "text": .html, "facts": .html, "words": .view(WordsView.self),
    ]

    private let values: [String: TemplateValue]

    func value(for key: String) -> TemplateValue? { values[key] }

    static func bytes(_ content: ContentPage, _ scope: PageScope) -> [UInt8] {
        let versions = scope.site.relations.versions(of: content).map { version in
            (language: scope.atlas.pages[version].language, path: scope.atlas.pages[version].address)
        }
        let page = Page(
            title: content.title, description: content.facts.summary, section: .other, versions: versions,
            sourcePath: content.sourcePath,
            editWord: .editPage)
        var values: [String: TemplateValue] = [
            "title": .text(content.title),
            "text": .html(scope.markup { $0.rich(content.text, links: content.links, scope) }),
            "facts": .html(scope.markup { facts(content.facts, scope, into: &$0) }),
            "words": .view(WordsView(scope.words)),
        ]
        if let summary = content.facts.summary { values["summary"] = .text(summary) }
        let view = ContentPageView(values: values)
        return scope.page(page, template: "pages/page", view)
    }
}

extension ContentPageView {
    /// Who answers for the page and when it was looked at, when anything is said of it.
    private static func facts(_ facts: PageFacts, _ scope: PageScope, into writer: inout MarkupWriter) {
        var list = FactList(scope)
        list.add(.owner) { writer in
            if let owner = facts.owner { writer.stakeholder(owner, scope) }
        }
        list.add(.reviewed) { writer in
            if let reviewed = facts.reviewed { writer.time(reviewed, scope) }
        }
        list.add(.tags) { writer in writer.tags(facts.tags) }
        list.write(into: &writer)
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
        let page = Page(title: scope.words.text(.notFound), section: .none, isListed: false)
        return scope.page(page, template: "pages/not-found", view)
    }
}
