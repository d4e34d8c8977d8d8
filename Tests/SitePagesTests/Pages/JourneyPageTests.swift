import JourneyModel
import Testing

@testable import SitePages

@Suite struct JourneyPageTests {
    private let mortgage = PageScan(
        SiteFixture.page("journeys/bank/mortgage.html", of: SiteFixture.site(HarborAtlas.make())))

    @Test("the table has a heading for every stage and every shown lane")
    func tableHeadings() {
        let heads = mortgage.all("th").filter { $0.path.contains("table") && $0.value("role") != nil }
        #expect(
            heads.filter { $0.value("scope") == "col" }.map { $0.value("id") } == [
                "dreaming", "comparing", "applying", "proving", "waiting", "keys",
            ])
        #expect(heads.filter { $0.value("scope") == "row" }.count == 6)
    }

    @Test("the caption counts stages and lanes and names the persona")
    func caption() {
        #expect(mortgage.text.contains("Taking a mortgage: 6 stages, 6 lanes, persona Anna Keller."))
    }

    @Test("every cell and every item has its address, and a hidden lane has it in the story")
    func addresses() {
        let journey = HarborAtlas.mortgageMap
        let ids = Set(mortgage.ids)
        for stage in journey.stages.indices {
            for lane in journey.lanes.indices where !journey.lanes[lane].isHidden {
                #expect(ids.contains(journey.cellID(lane: lane, stage: stage)))
            }
        }
        for item in journey.items { #expect(ids.contains(item.id), "\(item.id)") }
        for step in journey.steps { #expect(ids.contains(step.id)) }
        #expect(ids.contains("1-dreaming"))
        let hidden = mortgage.tags.first { $0.value("id") == "applying.papers-in-play" }
        #expect(hidden?.name == "dt")
    }

    @Test("the diagram stays out of the way of the keyboard and of assistive technology")
    func diagram() throws {
        let map = try #require(mortgage.tags.first { $0.value("id") == "map-map" })
        #expect(map.value("aria-hidden") == "true")
        let links = mortgage.tags.filter { $0.name == "a" && $0.path.contains("svg") }
        #expect(!links.isEmpty)
        #expect(links.allSatisfy { $0.value("tabindex") == "-1" })
        let frames = mortgage.tags.filter { $0.value("role") == "region" }
        #expect(frames.count == 3)
        #expect(frames.allSatisfy { $0.value("tabindex") == "0" })
    }

    @Test("the drawing says where its lanes begin and end, so that readers can put some away")
    func laneEdges() throws {
        let frame = try #require(mortgage.tags.first { $0.value("data-lanes") != nil })
        let edges = try #require(frame.value("data-lanes")).split(separator: " ").compactMap { Int($0) }
        #expect(edges.count == 12)
        #expect(edges == edges.sorted())
        let choice = try #require(mortgage.tags.first { $0.value("class") == "choose-lanes" })
        #expect(choice.value("hidden") != nil)
    }

    @Test("the worst moments stand above the map, worst first, with reasons, owner and decision")
    func worstMoments() throws {
        let page = SiteFixture.page("journeys/bank/mortgage.html", of: SiteFixture.site(HarborAtlas.make()))
        let list = try #require(page.firstRange(of: "<ol class=\"moments\">"))
        let map = try #require(page.firstRange(of: "class=\"d-map\""))
        #expect(list.lowerBound < map.lowerBound)
        let rest = page[list.lowerBound...]
        let end = try #require(rest.firstRange(of: "</ol>"))
        let text = PageScan(String(rest[..<end.upperBound])).text
        let proving = try #require(text.firstRange(of: "Proving income: The same paper is asked for twice"))
        let waiting = try #require(text.firstRange(of: "Waiting for the answer: Nobody can say where the file is"))
        #expect(proving.lowerBound < waiting.lowerBound)
        #expect(text.contains("−2 · we believe 0 · severity 5 of 5 · moment of truth · researched: 12 interviews"))
        #expect(text.contains("Branches · no decision yet"))
        #expect(text.contains("planned"))
    }

    @Test("the page tells age, owner and an overdue review in words")
    func review() {
        #expect(mortgage.text.contains("Reviewed 1 April 2026"))
        #expect(mortgage.text.contains("Review overdue since 1 October 2026"))
        #expect(mortgage.text.contains("Owner Retail lending"))
    }

    @Test("what is known about an item stands in the story in words")
    func story() {
        for phrase in [
            "Severity 5 of 5 · Caused by us · Team: Branches", "Our own estimate: 0",
            "Impact: 4 of 5 · Effort: 2 of 5 · Planned · Decided on 2 October 2026", "Leads to Signing and keys",
            "Wait: 18 min", "The customer starts over", "Payroll offices of hospitals",
        ] {
            #expect(mortgage.text.contains(phrase), "\(phrase)")
        }
    }

    @Test("the story says nothing that the table has said in full")
    func nothingTwice() throws {
        var map = MapSketch(
            title: "Shoes", path: "content/journeys/shoes.md",
            stages: [Stage(id: "try", name: "Trying on"), Stage(id: "pay", name: "Paying")])
        map.row(
            .actions, "Actions",
            [["Walks up and down"], [Note("Queues") { $0.ticket = "SHOP-7" }, "Holds the card to the till"]])
        map.row(.thoughts, "Thoughts", [["Do they stretch?"], []])
        map.row(.emotions, "Emotions", [[Note("hopeful", score: 1), "Looks at the clock"], []])
        map.row(.painPoints, "Pain points", [["One mirror for all"], []])
        let page = page(of: map)
        #expect(page.all("section").count { $0.value("class") == "chapter" } == 2)
        let told = page.tags.filter { $0.value("data-at") != nil && $0.name == "li" }.compactMap { $0.value("data-at") }
        #expect(
            told == [
                "try.emotions~000000", "try.thoughts~000000", "try.emotions~000001", "try.pain-points~000000",
                "pay.actions~000000",
            ])
        #expect(Set(told).isSubset(of: page.ids))
    }

    @Test("a map whose table says all has no story")
    func noStory() {
        var map = MapSketch(
            title: "Shoes", path: "content/journeys/shoes.md", stages: [Stage(id: "try", name: "Trying on")])
        map.row(.actions, "Actions", [["Walks up and down"]])
        let page = page(of: map)
        #expect(!page.text.contains("Stage by stage"))
        #expect(page.ids.contains("try"))
    }

    @Test("every step has its address in the table, also one of which only a hidden lane speaks")
    func steps() throws {
        var map = MapSketch(
            title: "Shoes", path: "content/journeys/shoes.md",
            stages: [Stage(id: "try", name: "Trying on", steps: 0..<3, anchors: ["old-name"])])
        map.steps = ["Sits down", "Stands up", "Walks"].enumerated().map {
            Step(id: "step-\($0.offset)", name: $0.element, stage: 0)
        }
        map.row(.actions, "Actions", [[Note("Unties", step: 0), Note("Ties", step: 0), Note("Leans", step: 1)]])
        map.row(.thoughts, "Thoughts", [[Note("Tight!", step: 1)]])
        map.row(.custom, "Behind", isHidden: true, [[Note("A camera counts", step: 2)]])
        let page = page(of: map)
        for id in ["step-0", "step-1", "step-2", "old-name"] {
            let tag = try #require(page.tags.first { $0.value("id") == id })
            #expect(tag.path.contains("table"), "\(id)")
        }
        #expect(page.faults == [])
        #expect(page.text.contains("A camera counts"))
    }

    @Test("how sure a map is has a heading where something can be told, and none where nothing can")
    func nothingToTell() {
        #expect(mortgage.text.contains("How sure we are"))
        var map = MapSketch(
            title: "Empty", path: "content/journeys/empty.md", stages: [Stage(id: "asking", name: "Asking")])
        map.row(.actions, "Actions", [[]])
        let atlas = Atlas(
            site: SiteFacts(title: "Corner shop"), phases: [], teams: [], channels: [], touchpoints: [], personas: [],
            journeys: [map.journey(id: "empty", address: "journeys/empty.html")], today: SiteFixture.today)
        let page = SiteFixture.page("journeys/empty.html", of: SiteFixture.site(atlas))
        #expect(!page.contains("How sure we are") && !page.contains("class=\"sure\""))
        #expect(PageScan(page).faults == [])
    }

    @Test("the number of a ticket stands on one line")
    func tickets() {
        var map = MapSketch(
            title: "Asking", path: "content/journeys/help.md", stages: [Stage(id: "asking", name: "Asking")])
        map.row(.painPoints, "Pain points", [[Note("Nobody answers") { $0.ticket = "WEB-412" }]])
        let atlas = Atlas(
            site: SiteFacts(title: "Corner shop"), phases: [], teams: [], channels: [], touchpoints: [], personas: [],
            journeys: [map.journey(id: "help", address: "journeys/help.html")], today: SiteFixture.today)
        let page = SiteFixture.page("journeys/help.html", of: SiteFixture.site(atlas))
        #expect(page.contains("<span class=\"nowrap\">WEB-412</span>"))
        #expect(PageScan(page).text.contains("WEB-412"))
    }

    @Test("the perception gap names the stage where the company errs most")
    func perceptionGap() {
        #expect(mortgage.text.contains("Perception gap: Proving income (Our own estimate: 0, Experience: −2)"))
    }

    @Test(
        "an unfinished or retired map says so above everything else",
        arguments: [
            ("journeys/insurance/moving.html", "Draft"), ("journeys/bank/mortgage-future.html", "In review"),
            ("journeys/bank/passbook.html", "Archived"),
        ])
    func banners(path: String, status: String) throws {
        let page = PageScan(SiteFixture.page(path, of: SiteFixture.site(HarborAtlas.make())))
        #expect(page.tags.contains { $0.value("class") == "banner" })
        #expect(page.text.contains(status))
        #expect(!mortgage.tags.contains { $0.value("class") == "banner" })
    }

    @Test("a map under a stage of another leads up, and the other leads down")
    func hierarchy() {
        let child = PageScan(
            SiteFixture.page("journeys/bank/papers.html", of: SiteFixture.site(HarborAtlas.make())))
        #expect(child.all("a").contains { $0.value("href") == "mortgage.html#proving" })
        #expect(mortgage.all("a").contains { $0.value("href") == "papers.html" })
        #expect(mortgage.text.contains("Details of stage “Proving income”"))
    }

    @Test("a stage with a map of its own leads there from its heading and from its chapter")
    func subJourneys() throws {
        let links = mortgage.all("a").filter { $0.value("href") == "papers.html" }
        #expect(links.contains { $0.path.contains("th") })
        #expect(links.contains { $0.path.contains("section") && $0.path.contains("p") })
        let child = PageScan(
            SiteFixture.page("journeys/bank/papers.html", of: SiteFixture.site(HarborAtlas.make())))
        let here = try #require(child.tags.first { $0.value("aria-current") == "page" && $0.name == "li" })
        #expect(here.path.contains("nav"))
        #expect(!mortgage.tags.contains { $0.value("aria-current") == "page" && $0.name == "li" })
    }

    @Test("a future state tells what becomes of each stage, and today's map tells it, too")
    func comparison() {
        let site = SiteFixture.site(HarborAtlas.make())
        let future = PageScan(SiteFixture.page("journeys/bank/mortgage-future.html", of: site))
        #expect(future.text.contains("Compared with today"))
        #expect(future.text.contains("New"))
        #expect(future.all("a").contains { $0.value("href") == "mortgage.html#proving" })
        #expect(!future.tags.contains { $0.value("class") == "frame chart" })
        #expect(mortgage.text.contains("Compared with the future state"))
        #expect(mortgage.text.contains("Goes away"))
        #expect(mortgage.all("a").contains { $0.value("href") == "mortgage-future.html#moving" })
        let card = PageScan(SiteFixture.page("journeys/bank/card.html", of: site))
        #expect(!card.tags.contains { $0.value("class")?.contains("compared") == true })
    }

    @Test("a day is told by its times, in the table and in the story")
    func day() {
        var map = MapSketch(
            title: "A day", path: "content/journeys/day.md",
            stages: [Stage(id: "up", name: "06:10 Everybody up"), Stage(id: "noon", name: "Noon")])
        map.facts.kind = .dayInTheLife
        map.row(.actions, "Actions", [["Makes breakfast"], []])
        map.row(.thoughts, "Thoughts", [["Where is the other shoe?"], []])
        let page = page(of: map)
        let numbers = page.tags.filter { $0.value("class") == "number" }
        #expect(numbers.count == 2)
        #expect(page.text.contains("06:10 Everybody up"))
        #expect(!page.text.contains("Stage 1 of 2"))
    }

    @Test("a blueprint's lines part its table, and fail points and waits are told beside their steps")
    func blueprint() {
        var map = MapSketch(
            title: "A service", path: "content/journeys/service.md", stages: [Stage(id: "ask", name: "Asking")])
        map.facts.kind = .serviceBlueprint
        map.row(.actions, "Customer", [["Asks"]])
        map.row(
            .backstage, "Backstage",
            [
                [
                    Note("Looks it up") { details in
                        details.fail = "The shelf is empty"
                        details.wait = "3 min"
                    }
                ]
            ])
        let page = page(of: map)
        #expect(page.all("tr").count { $0.value("class") == "line" } == 2)
        #expect(page.text.contains("Line of interaction"))
        #expect(page.tags.count { $0.value("class") == "trouble" } == 2)
        #expect(page.text.contains("Fail point: The shelf is empty"))
        #expect(page.text.contains("Wait: 3 min"))
    }

    private func page(of map: MapSketch) -> PageScan {
        let atlas = Atlas(
            site: SiteFacts(title: "Site"), phases: [], teams: [], channels: [], touchpoints: [], personas: [],
            journeys: [map.journey(id: "map", address: "journeys/map.html")], today: SiteFixture.today)
        return PageScan(SiteFixture.page("journeys/map.html", of: SiteFixture.site(atlas)))
    }

    @Test("downloads stand beside the diagram")
    func downloads() {
        let links = mortgage.all("a").compactMap { $0.value("href") }
        #expect(links.contains("mortgage.svg"))
        #expect(links.contains("mortgage.json"))
    }

    @Test("the smallest map makes a whole page")
    func smallest() {
        let page = PageScan(SiteFixture.page("journeys/help.html", of: SiteFixture.small()))
        #expect(page.faults == [])
        #expect(page.text.contains("Asking for help: 1 stage, 1 lane."))
        #expect(page.text.contains("Calls the shop"))
        #expect(page.text.contains("Nobody owns this map"))
    }

    @Test("prose of the author's keeps its place and its links lead from this page")
    func prose() {
        #expect(mortgage.all("a").contains { $0.value("href") == "../../personas/anna.html" && $0.path.contains("p") })
        #expect(mortgage.ids.contains("what-we-do-not-know"))
    }
}
