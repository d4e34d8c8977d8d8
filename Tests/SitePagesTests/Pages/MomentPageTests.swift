import JourneyModel
import Testing

@testable import SitePages

/// What pages tell of bad and good moments, and what they leave unsaid.
@Suite struct MomentPageTests {
    private static func map(
        _ title: String, stages: [String] = ["Asking", "Waiting"], owner: Stakeholder? = nil, feelings: [[Note]],
        pains: [[Note]] = []
    ) -> MapSketch {
        var map = MapSketch(
            title: title, path: "\(title).md", stages: stages.map { Stage(id: "s-" + $0, name: $0) })
        map.facts.owner = owner
        map.row(.emotions, "Emotions", feelings)
        if !pains.isEmpty { map.row(.painPoints, "Pain points", pains) }
        return map
    }

    private static func site(_ maps: [MapSketch], teams: [Team] = []) -> Site {
        SiteFixture.site(
            Atlas(
                site: SiteFacts(title: "Corner shop"), phases: [], teams: teams, channels: [], touchpoints: [],
                personas: [],
                journeys: maps.enumerated().map { $1.journey(id: "m\($0)", address: "m\($0).html") },
                today: SiteFixture.today))
    }

    private static func text(_ path: String, _ site: Site) -> String { PageScan(SiteFixture.page(path, of: site)).text }

    private static func count(_ text: String, _ part: String) -> Int { text.ranges(of: part).count }

    private static func pain(_ text: String, _ severity: Int) -> Note { Note(text) { $0.severity = severity } }

    @Test("where nothing is bad, one line says so instead of a list")
    func nothingBad() {
        let site = Self.site([Self.map("Help", feelings: [[Note("glad", score: 1)], []])])
        #expect(Self.text("m0.html", site).contains("No moment here is bad."))
        #expect(Self.text("m0.html", site).contains("What to protect"))
        #expect(Self.text("index.html", site).contains("No map shows a bad moment yet."))
        let unknown = Self.site([Self.map("Help", feelings: [[], []])])
        #expect(!Self.text("m0.html", unknown).contains("No moment here is bad."))
    }

    @Test("a pain where it feels good has no glad face in the list of the worst moments")
    func noPraise() throws {
        let site = Self.site([
            Self.map("Help", feelings: [[Note("glad", score: 2)], []], pains: [[Self.pain("Pays twice", 4)], []])
        ])
        let page = SiteFixture.page("m0.html", of: site)
        let list = try #require(page.split(separator: "<ol class=\"moments\">").dropFirst().first)
        let first = try #require(list.split(separator: "</li>").first)
        #expect(first.contains("Pays twice"))
        #expect(first.contains("no-mark"))
        #expect(!first.contains("class=\"face"))
    }

    @Test("that nobody owns any map is said once on the first page, and stays beside one map among owned ones")
    func ownerless() {
        let feelings = [[Note("lost", score: -1)], [Note("glad", score: 2)]]
        let none = Self.site([Self.map("One", feelings: feelings), Self.map("Two", feelings: feelings)])
        let home = Self.text("index.html", none)
        #expect(Self.count(home, "None of these maps has an owner") == 1)
        #expect(!home.contains("Nobody owns this map"))
        #expect(Self.count(Self.text("journeys/index.html", none), "None of these maps has an owner") == 1)
        let some = Self.site([
            Self.map("One", owner: .named("Ewa"), feelings: feelings), Self.map("Two", feelings: feelings),
        ])
        #expect(Self.text("index.html", some).contains("Nobody owns this map"))
    }

    @Test("a map that nobody owns says in the list of reviews when it was reviewed, or that it never was")
    func neverReviewed() throws {
        let home = Self.text("index.html", Self.site([Self.map("One", feelings: [[], []])]))
        let review = try #require(home.firstRange(of: "Review needed"))
        #expect(home[review.upperBound...].contains("Never reviewed"))
    }

    @Test("a team's page tells one average: that of the stages it answers for")
    func oneAverage() {
        var own = Self.map(
            "One", owner: .team(Reference(0)), feelings: [[Note("lost", score: -2)], [Note("ok", score: 0)]])
        own.stages[0] = Stage(id: "asking", name: "Asking", teams: [Reference(0)])
        own.stages[1] = Stage(id: "waiting", name: "Waiting", teams: [Reference(0)])
        var other = Self.map("Two", feelings: [[Note("glad", score: 2)], []])
        other.row(.actions, "Actions", [[Note("Helps out") { $0.teams = [Reference(0)] }]])
        let text = Self.text("teams/desk.html", Self.site([own, other], teams: [Team(id: "desk", name: "Desk")]))
        #expect(Self.count(text, "on average") == 1)
        #expect(text.contains("−1 on average over 2 stages it answers for"))
    }

    @Test("of stages with as many severe pains the one with the gravest is named")
    func gravestPains() {
        let map = Self.map(
            "Help", feelings: [[], []],
            pains: [[Self.pain("Waits", 4), Self.pain("Walks", 2)], [Self.pain("Falls", 5)]])
        #expect(Self.text("m0.html", Self.site([map])).contains("Waiting: 1 severe"))
    }

    @Test("a stage that is called by its number says it once")
    func numberedStages() {
        let map = Self.map("Help", stages: ["1", "2"], feelings: [[Note("lost", score: -1)], []])
        let page = SiteFixture.page("m0.html", of: Self.site([map]))
        #expect(!page.contains("<span class=\"number\">1</span>"))
    }

    @Test("sources that nothing cites are said to be")
    func uncited() {
        func text(_ cites: Bool) -> String {
            var map = Self.map(
                "Help", feelings: [[Note("lost", score: -1) { $0.sources = cites ? [0] : [] }], []])
            map.sources = [
                EvidenceSource(id: "calls", kind: .support, title: "Calls", date: nil, sample: "212 calls", link: nil)
            ]
            return Self.text("m0.html", Self.site([map]))
        }
        #expect(text(false).contains("(not cited)"))
        #expect(!text(true).contains("(not cited)"))
    }
}
