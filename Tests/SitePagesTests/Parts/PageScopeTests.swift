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

    @Test("from right to left a score in an author's words is set apart, and other text is left as it is")
    func authorsScores() {
        var map = MapSketch(title: "خبز", path: "bread.md", stages: [Stage(id: "a", name: "الانتظار")])
        map.language = LanguageCode("ar")
        map.row(.emotions, "Emotions", [[Note("غاضبة (−2)", score: -2)]])
        map.row(.actions, "Actions", [["تدفع -2"]])
        var facts = SiteFacts(title: "مخبز")
        facts.languages = [LanguageCode("ar")]
        let atlas = Atlas(
            site: facts, phases: [], teams: [], channels: [], touchpoints: [], personas: [],
            journeys: [map.journey(id: "bread", address: "bread.html")], today: SiteFixture.today)
        let page = SiteFixture.page("bread.html", of: SiteFixture.site(atlas))
        #expect(page.contains("غاضبة (<bdi dir=\"ltr\">−2</bdi>)"))
        #expect(page.contains("تدفع -2"))
    }

    @Test("a text of the settings is shown in the page's language, else says which it is in")
    func settingsTexts() {
        let site = SiteFixture.site(HarborAtlas.make())
        let home = SiteFixture.page("ru/index.html", of: site)
        #expect(home.contains("<p class=\"lede\" lang=\"en\">How it is to be our customer</p>"))
        #expect(home.contains("<p>Группа Harbor придумана.</p>"))
        #expect(SiteFixture.page("index.html", of: site).contains("<p class=\"lede\">How it is to be our customer</p>"))
    }

    @Test("what a site does not have is not offered")
    func emptyLists() {
        let page = SiteFixture.page("index.html", of: SiteFixture.small())
        for absent in ["Personas", "persona", "Tags", "What happened"] { #expect(!page.contains(">\(absent)")) }
        let harbor = SiteFixture.page("index.html", of: SiteFixture.site(HarborAtlas.make()))
        for present in [">Personas", ">Tags", ">What happened"] { #expect(harbor.contains(present)) }
    }

    @Test("samples in a list of another language say which language they are in")
    func samples() {
        let page = SiteFixture.page("ru/index.html", of: SiteFixture.site(HarborAtlas.make()))
        #expect(page.contains(": <span lang=\"en\">12 interviews"))
        let own = SiteFixture.page("index.html", of: SiteFixture.site(HarborAtlas.make()))
        #expect(own.contains(": 12 interviews"))
    }
}
