import JourneyModel
import Testing

@testable import SitePages

@Suite struct CommentAddressTests {
    private func atlas(_ change: (inout SiteFacts) -> Void) -> Atlas {
        let atlas = HarborAtlas.make()
        var facts = atlas.site
        change(&facts)
        return Atlas(
            site: facts, phases: atlas.phases, teams: atlas.teams, channels: atlas.channels,
            touchpoints: atlas.touchpoints, personas: atlas.personas, journeys: atlas.journeys, pages: atlas.pages,
            today: atlas.today)
    }

    private func comments(_ change: (inout SiteFacts) -> Void) -> [PageScan.Tag] {
        let page = SiteFixture.page("journeys/bank/mortgage.html", of: SiteFixture.site(atlas(change)))
        return PageScan(page).all("a").filter { $0.value("class") == "comment" }
    }

    @Test("without a tracker a remark is a mail to the owning team with the place's address in it")
    func mail() throws {
        let link = try #require(comments { $0.baseURL = "https://maps.harbor.example/" }.first)
        let address = try #require(link.value("href"))
        #expect(address.hasPrefix("mailto:lending@harbor.example?subject=Comment%20on%20Taking%20a%20mortgage"))
        #expect(
            address.hasSuffix("&body=https%3A%2F%2Fmaps.harbor.example%2Fjourneys%2Fbank%2Fmortgage.html%23dreaming"))
        #expect(link.path.suffix(1) == ["div"])
        #expect(link.value("aria-label") == "Comment on “Dreaming”")
    }

    @Test("a tracker's pattern is filled in")
    func tracker() throws {
        let link = try #require(
            comments { $0.commentPattern = "https://tracker.harbor.example/new?title={title}&link={url}" }.first)
        let address = try #require(link.value("href"))
        #expect(address.hasPrefix("https://tracker.harbor.example/new?title=Comment%20on%20Taking"))
        #expect(address.contains("link=journeys%2Fbank%2Fmortgage.html%23dreaming"))
    }

    @Test("the table holds the address of a remark about any of its places, for the script to complete")
    func anyPlace() throws {
        let site = SiteFixture.site(atlas { $0.baseURL = "https://maps.harbor.example/" })
        let page = PageScan(SiteFixture.page("journeys/bank/mortgage.html", of: site))
        let table = try #require(page.all("table").first { $0.value("class") == "grid" })
        let pattern = try #require(table.value("data-comment"))
        #expect(pattern.hasPrefix("mailto:lending@harbor.example?"))
        #expect(pattern.hasSuffix("mortgage.html%23..place.."))
        #expect(table.value("data-say") == "Comment")
    }

    @Test("a pattern that is no safe address makes no link")
    func unsafe() {
        #expect(comments { $0.commentPattern = "javascript:alert('{title}')" }.isEmpty)
    }

    @Test("a mail name cannot add a header of its own")
    func mailHeaders() {
        var atlas = HarborAtlas.make()
        atlas = Atlas(
            site: atlas.site, phases: atlas.phases,
            teams: atlas.teams.map { Team(id: $0.id, name: $0.name, mail: "a@b.example?cc=x@y.example") },
            channels: atlas.channels, touchpoints: atlas.touchpoints, personas: atlas.personas,
            journeys: atlas.journeys,
            today: atlas.today)
        let page = SiteFixture.page("journeys/bank/mortgage.html", of: SiteFixture.site(atlas))
        #expect(page.contains("mailto:a@b.example%3Fcc%3Dx@y.example?subject="))
    }

    @Test(
        "an edit link names the file, and an unsafe pattern makes none",
        arguments: [
            ("https://code.example/edit/{path}#L{line}", Optional("https://code.example/edit/a%20b/c.md#L1")),
            ("javascript:open('{path}')", nil), (nil, nil),
        ])
    func edit(pattern: String?, expected: String?) {
        #expect(EditAddress.of("a b/c.md", pattern: pattern) == expected)
    }
}
