import JourneyModel
import Localization
import Theming

/// Where a search has a page and an address of its own. The script fills it in; without one it leads to the lists.
struct SearchPage: TemplateView {
    static let shape: TemplateShape = ["script": .text, "journeys": .text, "words": .view(WordsView.self)]

    private let values: [String: TemplateValue]

    func value(for key: String) -> TemplateValue? { values[key] }

    static func bytes(_ scope: PageScope) -> [UInt8] {
        let view = SearchPage(values: [
            "script": .text(scope.address(SitePath.searchScript)),
            "journeys": .text(scope.address(SitePath.journeys(scope.language, in: scope.atlas))),
            "words": .view(WordsView(scope.words)),
        ])
        let page = Page(
            title: scope.words.text(.search), section: .other, versions: scope.versions(SitePath.search),
            isListed: false)
        return scope.page(page, template: "pages/search", view)
    }
}
