import JourneyModel
import Testing

@testable import SitePages

@Suite struct PageScopeTests {
    private func scope(_ language: LanguageCode) -> PageScope {
        PageScope(SiteFixture.site(HarborAtlas.make()), path: "index.html", language: language)
    }

    @Test("from right to left a score in running text keeps its sign before its number")
    func scores() {
        let score = ExperienceScore(-2, on: .signed)
        #expect(scope(LanguageCode("ar")).signed(score) == "\u{2066}\u{2212}2\u{2069}")
        #expect(scope(LanguageCode("ar-eg")).mean(-0.5) == "\u{2066}\u{2212}1\u{2069}")
        #expect(scope(.polish).signed(score) == "\u{2212}2")
    }

    @Test("samples in a list of another language say which language they are in")
    func samples() {
        let page = SiteFixture.page("ru/index.html", of: SiteFixture.site(HarborAtlas.make()))
        #expect(page.contains(": <span lang=\"en\">12 interviews"))
        let own = SiteFixture.page("index.html", of: SiteFixture.site(HarborAtlas.make()))
        #expect(own.contains(": 12 interviews"))
    }
}
