import JourneyModel
import Testing

@testable import SitePages

@Suite struct IndexPageTests {
    private let site = SiteFixture.site(HarborAtlas.make())

    @Test("home ranks what was researched, and leaves drafts, archived and future maps out")
    func focus() throws {
        let text = PageScan(SiteFixture.page("index.html", of: site)).text
        let proving = try #require(text.firstRange(of: "Proving income: The same paper"))
        let card = try #require(text.firstRange(of: "Ждёт карту: Дату переносят молча"))
        #expect(proving.lowerBound < card.lowerBound)
        let moments = text[..<(try #require(text.firstRange(of: "Company map"))).lowerBound]
        #expect(!moments.contains("Remembering"))
        #expect(!moments.contains("Moving in"))
    }

    @Test("home lists journeys under their personas, without archived ones, and counts what is overdue")
    func journeys() {
        let page = PageScan(SiteFixture.page("index.html", of: site))
        #expect(page.text.contains("5 journeys"))
        #expect(page.text.contains("1 map overdue for review"))
        #expect(!page.text.contains("Passbook savings"))
        #expect(page.text.contains("No persona"))
        let groups = page.all("th").filter { $0.value("scope") == "rowgroup" }
        #expect(groups.count == 3)
    }

    @Test("the list of journeys stands in folders")
    func folders() {
        let page = PageScan(SiteFixture.page("journeys/index.html", of: site))
        let headings = page.text.firstRange(of: "Covers").flatMap { insurance in
            page.text.firstRange(of: "Bank").map { insurance.lowerBound < $0.lowerBound }
        }
        #expect(headings == true, "the settings of the fixture name insurance, and nothing else")
        #expect(!page.text.contains("Passbook savings"))
    }

    @Test("an index in another language shows what it has, and says which language it is")
    func languages() throws {
        let page = PageScan(SiteFixture.page("ru/index.html", of: site))
        #expect(page.all("html").first?.value("lang") == "ru")
        #expect(page.text.contains("5 путей"))
        #expect(page.text.contains("English"))
        let foreign = try #require(
            page.tags.last { $0.name == "a" && $0.value("href") == "../journeys/bank/mortgage.html" })
        #expect(foreign.value("lang") == "en")
    }

    @Test("a persona page shows the profile, the journeys and the worst moments")
    func persona() {
        let page = PageScan(SiteFixture.page("personas/anna.html", of: site))
        for phrase in [
            "“I can plan for bad news. I cannot plan for no news.”", "Young families", "34 %", "Ease with apps",
            "Proving income: The same paper is asked for twice", "Mortgage in an evening", "Digital channels",
        ] {
            #expect(page.text.contains(phrase), "\(phrase)")
        }
        #expect(!page.text.contains("Получение карты"))
    }

    @Test("the navigation marks the page and the part of the site")
    func navigation() {
        let home = PageScan(SiteFixture.page("index.html", of: site)).all("a").filter { $0.path.contains("nav") }
        #expect(home.first { $0.value("aria-current") == "page" }?.value("href") == "index.html")
        let journey = PageScan(SiteFixture.page("journeys/bank/mortgage.html", of: site)).all("a")
        #expect(journey.first { $0.value("aria-current") == "true" }?.value("href") == "../index.html")
    }

    @Test("a site in one language has no language switch")
    func oneLanguage() {
        let page = PageScan(SiteFixture.page("index.html", of: SiteFixture.small()))
        #expect(!page.tags.contains { $0.value("class") == "languages" })
    }

    @Test("the page for lost readers links from the site's address when it is known")
    func notFound() {
        let relative = PageScan(SiteFixture.page("404.html", of: site))
        #expect(relative.all("a").contains { $0.value("href") == "index.html" })
        let based = SiteFixture.site(HarborAtlas.make(baseURL: "https://maps.harbor.example/cx/"))
        let page = PageScan(SiteFixture.page("404.html", of: based))
        #expect(page.all("a").contains { $0.value("href") == "https://maps.harbor.example/cx/index.html" })
        #expect(
            page.all("link").allSatisfy { $0.value("href")?.hasPrefix("https://maps.harbor.example/cx/theme/") == true }
        )
    }

    @Test("a journey's page leads to the ones before and after it in its list")
    func pager() {
        let relations = site.relations
        #expect(relations.neighbours(of: HarborAtlas.mortgage).previous == nil)
        #expect(relations.neighbours(of: HarborAtlas.mortgage).next == HarborAtlas.future)
        #expect(relations.neighbours(of: Reference(5)).next == nil)
    }
}
