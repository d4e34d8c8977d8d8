import JourneyModel
import Testing

@testable import SitePages

@Suite struct CompanyMapPageTests {
    private let site = SiteFixture.site(HarborAtlas.make())

    /// The page's source from the heading of the map to that of the list.
    private func section(_ path: String) throws -> String {
        let page = SiteFixture.page(path, of: site)
        let start = try #require(page.firstRange(of: "<div class=\"frame diagram company")).lowerBound
        let end = try #require(page.firstRange(of: "<table class=\"list journeys")).lowerBound
        return String(page[start..<end])
    }

    @Test("home has the map between where to focus and the list, as a picture and as a table")
    func home() throws {
        let page = PageScan(SiteFixture.page("index.html", of: site))
        let focus = try #require(page.text.firstRange(of: "Where to focus"))
        let map = try #require(page.text.firstRange(of: "Company map"))
        let list = try #require(page.text.firstRange(of: "Emotion over the stages"))
        #expect(focus.lowerBound < map.lowerBound && map.lowerBound < list.lowerBound)
        let source = try section("index.html")
        #expect(source.contains("<div class=\"d-map\" aria-hidden=\"true\" id=\"company-map\">"))
        #expect(source.contains("<summary>The map as a table</summary>"))
        #expect(source.contains("<th scope=\"col\">Consideration</th>"))
    }

    @Test("the picture's links leave the keyboard alone; the table's do not")
    func links() throws {
        let source = try section("index.html")
        let parts = source.split(separator: "<details", maxSplits: 1).map(String.init)
        let picture = PageScan(parts[0]).all("a").filter { $0.value("href")?.hasSuffix(".html") == true }
        #expect(picture.count > 4)
        #expect(picture.allSatisfy { $0.value("tabindex") == "-1" })
        let table = PageScan("<details" + parts[1]).all("a")
        #expect(table.count > 4)
        #expect(table.allSatisfy { $0.value("tabindex") == nil })
        #expect(Set(picture.compactMap { $0.value("href") }) == Set(table.compactMap { $0.value("href") }))
    }

    @Test("every journey of the edition is in the map once a row; drafts are marked, archived maps are not there")
    func journeys() throws {
        let source = try section("index.html")
        for reference in site.edition(.english).journeys {
            let journey = site.atlas.journeys[reference]
            #expect(source.contains("href=\"\(journey.address)\" tabindex=\"-1\""), "\(journey.facts.title)")
        }
        #expect(!source.contains("Passbook savings"))
        #expect(source.contains("Draft"))
        #expect(source.contains("Future state"))
    }

    @Test("the table says the worst moment in the phase where it lies, and once what is not mapped")
    func table() throws {
        let source = try section("index.html")
        let table = try #require(source.firstRange(of: "<details"))
        let rows = source[table.lowerBound...].split(separator: "<tr>").map(String.init)
        let anna = PageScan(try #require(rows.first { $0.contains("Anna Keller") })).text
        #expect(anna.contains("Worst −2: Proving income"))
        let svetlana = try #require(rows.first { $0.contains("Светлана") })
        #expect(svetlana.contains("Not mapped yet"))
        #expect(svetlana.contains("lang=\"ru\""))
    }

    @Test("a map in another language speaks that language and leads to its pages")
    func languages() throws {
        let source = try section("ru/index.html")
        #expect(source.contains("Решение"))
        #expect(source.contains("href=\"../journeys/bank/mortgage.html\" tabindex=\"-1\""))
        #expect(SiteFixture.page("ru/index.html", of: site).contains("href=\"company-map.svg\""))
        #expect(source.contains("Карты пока нет"))
    }

    @Test("the map is a file of its own in every language, without links", arguments: ["", "ru/"])
    func file(folder: String) {
        let file = SiteFixture.page(folder + "company-map.svg", of: site)
        #expect(file.hasPrefix("<svg xmlns="))
        #expect(file.contains("<title id=\"title\">"))
        #expect(!file.contains("<a "))
        #expect(!file.contains("class="))
    }

    @Test("a site whose journeys are in no phase has no map and no file")
    func without() {
        let small = SiteFixture.small()
        #expect(!SiteFixture.page("index.html", of: small).contains("map-section"))
        #expect(!SitePlan.routes(small).contains { $0.path.hasSuffix("company-map.svg") })
    }
}
