import JourneyModel
import Testing

@testable import SitePages

@Suite struct TicketAddressTests {
    private static let tracker = "https://tracker.harbor.example/new?t={title}&u={url}&w={team}"

    private func site(_ pattern: String?) -> Site {
        let atlas = HarborAtlas.make()
        var facts = atlas.site
        facts.ticketPattern = pattern
        facts.baseURL = "https://maps.harbor.example/"
        return SiteFixture.site(
            Atlas(
                site: facts, phases: atlas.phases, teams: atlas.teams, channels: atlas.channels,
                touchpoints: atlas.touchpoints, personas: atlas.personas, journeys: atlas.journeys,
                today: atlas.today))
    }

    private func map(_ pattern: String?) -> PageScan {
        PageScan(SiteFixture.page("journeys/bank/mortgage.html", of: site(pattern)))
    }

    private func tickets(_ page: PageScan) -> [String] {
        page.all("a").filter { $0.value("class") == "ticket" }.compactMap { $0.value("href") }
    }

    private static func address(title: String, place: String, team: String) -> String {
        "https://tracker.harbor.example/new?t=\(title)"
            + "&u=https%3A%2F%2Fmaps.harbor.example%2Fjourneys%2Fbank%2Fmortgage.html%23\(place)&w=\(team)"
    }

    @Test("a map's ticket has its title, its address and the team that owns it")
    func map() {
        let wanted = TicketAddressTests.address(title: "Taking%20a%20mortgage", place: "", team: "lending")
        #expect(tickets(map(TicketAddressTests.tracker)).contains(wanted))
    }

    @Test("a stage's ticket goes to the stage's own team, and its link says which stage")
    func stage() {
        let page = map(TicketAddressTests.tracker)
        let own = TicketAddressTests.address(
            title: "Taking%20a%20mortgage%3A%20Proving%20income", place: "proving", team: "branches")
        let owners = TicketAddressTests.address(
            title: "Taking%20a%20mortgage%3A%20Waiting%20for%20the%20answer", place: "waiting", team: "lending")
        #expect(tickets(page).contains(own))
        #expect(tickets(page).contains(owners))
        let labels = page.all("a").filter { $0.value("class") == "ticket" }.compactMap { $0.value("aria-label") }
        #expect(labels.contains("Raise a ticket: Proving income"))
    }

    @Test("the table holds what the script needs for a ticket about any of its places")
    func anyPlace() throws {
        let page = map(TicketAddressTests.tracker)
        let table = try #require(page.all("table").first { $0.value("class") == "grid" })
        let pattern = TicketAddressTests.address(
            title: "Taking%20a%20mortgage%3A%20..name..", place: "..place..", team: "..team..")
        #expect(table.value("data-ticket") == pattern)
        #expect(table.value("data-raise") == "Raise a ticket")
        #expect(table.value("data-team") == "lending")
        let stages = page.all("th").filter { $0.value("scope") == "col" && $0.value("data-team") != nil }
        #expect(stages.map { $0.value("data-team") } == ["marketing", "digital", "branches"])
    }

    @Test("the page of reviews offers a ticket and the file of each map")
    func review() {
        let page = PageScan(SiteFixture.page("review.html", of: site(TicketAddressTests.tracker)))
        #expect(!tickets(page).isEmpty)
        let links = page.all("a").compactMap { $0.value("href") }
        #expect(links.contains("https://code.harbor.example/edit/main/content/journeys/bank/mortgage.md"))
    }

    @Test(
        "without a tracker, or with an address that is not safe, there is no such link", arguments: [nil, "{title}:x"])
    func none(pattern: String?) {
        let page = map(pattern)
        #expect(tickets(page).isEmpty)
        #expect(!page.tags.contains { $0.value("data-ticket") != nil || $0.value("data-team") != nil })
    }
}
