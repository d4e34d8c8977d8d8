import JourneyModel
import Testing

@testable import SitePages

@Suite struct MeetingPointTests {
    private let site = SiteFixture.site(HarborAtlas.make())

    private func text(_ path: String) -> String { PageScan(SiteFixture.page(path, of: site)).text }
    private func paths(_ site: Site) -> Set<String> { Set(SitePlan.routes(site).map(\.path)) }

    @Test("a team's page tells what it owns, how customers feel there, and what hurts")
    func team() {
        let text = text("teams/branches.html")
        for phrase in [
            "Branches", "Proving income", "The same paper is asked for twice", "Journeys it contributes to",
            "How customers feel here", "answers for it", "5 of 5", "−2",
        ] {
            #expect(text.contains(phrase), "\(phrase)")
        }
        #expect(!text.contains("The full cost is hard to see"))
    }

    @Test("a team that no journey names stands in the list without a page")
    func unused() {
        var atlas = HarborAtlas.make()
        atlas = Atlas(
            site: atlas.site, phases: atlas.phases, teams: atlas.teams + [Team(id: "legal", name: "Legal")],
            channels: atlas.channels, touchpoints: atlas.touchpoints, personas: atlas.personas,
            journeys: atlas.journeys, pages: atlas.pages, today: atlas.today)
        let site = SiteFixture.site(atlas)
        #expect(!paths(site).contains("teams/legal.html"))
        #expect(
            PageScan(SiteFixture.page("teams/index.html", of: site)).text.contains("LegalNo map names this team yet."))
    }

    @Test("a channel's page tells its places, touchpoints and what was expected")
    func channel() {
        let text = text("channels/web.html")
        for phrase in ["Comparing banks", "Rate calculator", "+1 → −1", "Taking a mortgage", "Anna Keller"] {
            #expect(text.contains(phrase), "\(phrase)")
        }
    }

    @Test("the list of channels shows in which phases each is there")
    func matrix() throws {
        let page = PageScan(SiteFixture.page("channels/index.html", of: site))
        let table = try #require(page.all("table").first)
        #expect(table.value("class") == "matrix")
        let marks = page.tags.filter { $0.value("role") == "img" && $0.value("class")?.hasPrefix("cell-mark") == true }
        #expect(marks.contains { $0.value("aria-label") == "Present" })
        #expect(marks.contains { $0.value("aria-label") == "Absent" })
        #expect(page.text.contains("The customer alone"))
    }

    @Test("a touchpoint of the settings has a page; one that is met once is told by its row and its map")
    func touchpoint() {
        let paths = paths(site)
        #expect(paths.contains("touchpoints/support-line.html"))
        #expect(!paths.contains("touchpoints/rate-calculator.html"))
        #expect(text("touchpoints/index.html").contains("Rate calculator"))
        #expect(text("touchpoints/support-line.html").contains("Waiting for the answer"))
        #expect(text("ru/touchpoints/support-line.html").contains("Линия поддержки"))
    }

    @Test("an author's file keeps its address, and the site's own page gives way")
    func givesWay() {
        var atlas = HarborAtlas.make()
        let page = ContentPage(
            id: "b", language: .english, address: "teams/Branches.html", title: "B", text: .init(""), links: [],
            sourcePath: "content/teams/Branches.md")
        atlas = Atlas(
            site: atlas.site, phases: atlas.phases, teams: atlas.teams, channels: atlas.channels,
            touchpoints: [Touchpoint(id: "a/b?", name: "x", names: [LocalizedName("x")], channels: [], isListed: true)]
                + atlas.touchpoints.dropFirst(),
            personas: atlas.personas, journeys: atlas.journeys, pages: atlas.pages + [page], today: atlas.today)
        let paths = paths(SiteFixture.site(atlas))
        #expect(paths.contains("teams/branches-2.html"))
        #expect(paths.contains("touchpoints/ab.html"))
    }

    @Test("phases show their stages, and say where nothing is mapped")
    func phases() {
        let page = PageScan(SiteFixture.page("phases/index.html", of: site))
        #expect(page.ids.contains(":phase-decision"))
        #expect(page.text.contains("Proving income"))
        #expect(PageScan(SiteFixture.page("ru/phases/index.html", of: site)).text.contains("Решение"))
    }

    @Test("the glossary has every lane in the words of the language, and every mark")
    func glossary() {
        for (path, phrase) in [
            ("glossary.html", "What hurts, and what brings customers to us"),
            ("ru/glossary.html", "Что причиняет боль"),
        ] {
            let page = PageScan(SiteFixture.page(path, of: site))
            for kind in LaneKind.allCases { #expect(page.ids.contains(":lane-" + kind.rawValue)) }
            #expect(page.text.contains(phrase))
            #expect(page.ids.contains(":marks"))
        }
    }

    @Test("a site without teams, channels and touchpoints has no lists of them")
    func nothing() {
        let site = SiteFixture.small()
        let paths = paths(site)
        for path in ["teams/index.html", "channels/index.html", "touchpoints/index.html", "phases/index.html"] {
            #expect(!paths.contains(path), "\(path)")
        }
        #expect(paths.contains("glossary.html"))
    }

    @Test("an old address sends browsers on, and says where to")
    func redirect() throws {
        let page = PageScan(SiteFixture.page("savings.html", of: site))
        let refresh = try #require(page.all("meta").first { $0.value("http-equiv") == "refresh" })
        let target = try #require(page.all("a").first?.value("href"))
        #expect(refresh.value("content") == "0; url=" + target)
        #expect(page.all("link").first?.value("rel") == "canonical")
        let based = SiteFixture.site(HarborAtlas.make(baseURL: "https://maps.harbor.example/"))
        let canonical = PageScan(SiteFixture.page("savings.html", of: based)).all("link").first?.value("href")
        #expect(canonical == "https://maps.harbor.example/" + target)
    }

    @Test("pages lead to the feed of their language and to the whole model")
    func exports() {
        let atlas = HarborAtlas.make()
        let site = Site(
            atlas: atlas, vocabularies: site.vocabularies, templates: site.templates,
            exports: [
                SiteExport(path: "feed.xml", role: .feed(.english)) { _ in [1] },
                SiteExport(path: "ru/feed.xml", role: .feed(.russian)) { _ in [2] },
                SiteExport(path: "atlas.json", role: .model) { _ in [3] },
                SiteExport(path: "robots.txt", role: .unlinked) { _ in [4] },
            ], journeyTable: { _, _ in [] }, journeyFile: { _, _ in [] })
        let page = PageScan(SiteFixture.page("ru/index.html", of: site))
        #expect(page.all("link").contains { $0.value("rel") == "alternate" && $0.value("href") == "feed.xml" })
        #expect(page.all("a").contains { $0.value("href") == "../atlas.json" })
        #expect(!page.all("a").contains { $0.value("href")?.hasSuffix("robots.txt") == true })
        #expect(SiteFixture.files(site)["ru/feed.xml"] == [2])
    }

    @Test("the pages that readers may look for leave out redirects and the page for lost readers")
    func pages() {
        let pages = Set(SitePlan.pages(site).map(\.path))
        #expect(pages.contains("teams/branches.html"))
        #expect(!pages.contains("savings.html"))
        #expect(!pages.contains("404.html"))
    }
}

extension PageScan {
    /// An old address that sends readers on.
    var isRedirect: Bool { all("meta").contains { $0.value("http-equiv") == "refresh" } }
}
