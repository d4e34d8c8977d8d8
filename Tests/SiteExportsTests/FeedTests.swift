import JourneyModel
import Localization
import MarkupWriting
import SiteExports
import SourceDiagnostics
import Testing
import Theming

struct FeedTests {
    private static let words: Vocabularies = {
        var diagnostics: [Diagnostic] = []
        return Vocabularies.load(EmbeddedTheme.files(in: "words"), diagnostics: &diagnostics)
    }()

    private static func date(_ text: String) -> CalendarDate { CalendarDate(iso: text)! }

    private static func journey(_ id: String, _ facts: JourneyFacts, language: LanguageCode = .english) -> Journey {
        Journey(
            id: id, language: language, address: "journeys/\(id).html", aliases: [], facts: facts, stages: [],
            steps: [], lanes: [], items: [], cells: [], feelings: [], details: [], sources: [], prose: [], links: [])
    }

    private static var atlas: Atlas {
        var facts = JourneyFacts(title: "Loans & <keys>", sourcePath: "a.md")
        facts.summary = "From dream to keys"
        facts.review.reviewed = date("2026-10-01")
        facts.review.signOffs = [
            ReviewFacts.SignOff(date: date("2026-10-02"), by: "lending", verdict: "approved", note: "fine"),
            ReviewFacts.SignOff(date: nil, by: "nobody", verdict: nil, note: nil),
        ]
        facts.review.changes = [
            ReviewFacts.Change(date: date("2026-09-01"), text: "Photos are enough"),
            ReviewFacts.Change(date: date("2027-01-01"), text: "Not yet"),
        ]
        var archived = JourneyFacts(title: "Old", sourcePath: "b.md")
        archived.review.reviewed = date("2026-10-03")
        archived.review.status = .archived
        var persona = Persona(
            id: "anna", language: .english, address: "personas/anna.html", name: "Anna", sourcePath: "p.md")
        persona.owner = .named("Ewa")
        return Atlas(
            site: SiteFacts(title: "Site"), phases: [LifecyclePhase(id: "care", names: [LocalizedName("Care")])],
            teams: [Team(id: "lending", name: "Lending", mail: "l@x.example")],
            channels: [
                Channel(
                    id: "web", name: "Website", names: [LocalizedName("Сайт", language: .russian)], icon: .web)
            ],
            touchpoints: [Touchpoint(id: "form", name: "Form", channels: [Reference(0)])], personas: [persona],
            journeys: [journey("loan", facts), journey("old", archived)], today: date("2026-11-20"))
    }

    private static func feed(_ atlas: Atlas) -> String {
        String(
            decoding: NewsFeed.bytes(
                atlas, language: .english, base: "https://x.example/cx/", path: "feed.xml", home: "index.html",
                vocabulary: words[.english]), as: UTF8.self)
    }

    @Test("the feed tells reviews, sign-offs and changes, the newest first, without the future and the archive")
    func entries() throws {
        let feed = Self.feed(Self.atlas)
        let titles = feed.split(separator: "\n").filter { $0.hasPrefix("<title>") }.map(String.init)
        #expect(
            titles == [
                "<title>Site: news of the journey maps</title>",
                "<title>Signed off by Lending: Loans &amp; &lt;keys&gt;</title>",
                "<title>Reviewed: Loans &amp; &lt;keys&gt;</title>",
                "<title>The service has changed: Loans &amp; &lt;keys&gt;</title>",
            ])
        #expect(feed.contains("<updated>2026-10-02T00:00:00Z</updated>"))
        #expect(feed.contains("<summary>approved · fine</summary>"))
        #expect(!feed.contains("Not yet"))
    }

    @Test("every entry has a whole address and an id of its own")
    func ids() {
        let lines = Self.feed(Self.atlas).split(separator: "\n")
        let ids = lines.filter { $0.hasPrefix("<id>") }
        #expect(ids.count == 4)
        #expect(Set(ids).count == 4)
        #expect(ids.allSatisfy { $0.hasPrefix("<id>https://x.example/cx/") })
    }

    @Test("a site without news has a feed dated by the build")
    func empty() {
        let atlas = Atlas(
            site: SiteFacts(title: "Site"), phases: [], teams: [], channels: [], touchpoints: [], personas: [],
            journeys: [], today: Self.date("2026-11-20"))
        #expect(Self.feed(atlas).contains("<updated>2026-11-20T00:00:00Z</updated>"))
        #expect(!Self.feed(atlas).contains("<entry>"))
    }

    @Test("the list of pages has whole, encoded addresses and the day of the latest news")
    func sitemap() {
        let atlas = Self.atlas
        let changed = Sitemap.changed(atlas.journeys[0], today: atlas.today)
        #expect(changed == Self.date("2026-10-02"))
        let text = String(
            decoding: Sitemap.bytes([("a b&c.html", changed), ("x.html", nil)], base: "https://x.example/"),
            as: UTF8.self)
        #expect(text.contains("<loc>https://x.example/a%20b&amp;c.html</loc><lastmod>2026-10-02</lastmod>"))
        #expect(text.contains("<url><loc>https://x.example/x.html</loc></url>"))
    }

    @Test("robots are told where the list of pages is only when the address is known")
    func robots() {
        #expect(String(decoding: RobotsFile.bytes(base: nil), as: UTF8.self) == "User-agent: *\nAllow: /\n")
        #expect(
            String(decoding: RobotsFile.bytes(base: "https://x.example/"), as: UTF8.self)
                .hasSuffix("\nSitemap: https://x.example/sitemap.xml\n"))
    }

    @Test(
        "the file of the whole site holds settings, personas and journeys",
        arguments: [
            #"{"format":"journeybook-atlas-1","title":"Site","languages":["en"],"date":"2026-11-20""#,
            #""phases":[{"id":"care","name":"Care"}]"#,
            #""teams":[{"id":"lending","name":"Lending","mail":"l@x.example"}]"#,
            #"{"id":"web","name":"Website","names":{"ru":"Сайт"},"icon":"web"}"#,
            #""touchpoints":[{"id":"form","name":"Form","channels":["web"]}]"#,
            #""personas":[{"id":"anna","language":"en","address":"personas/anna.html""#,
            #""owner":{"name":"Ewa"}"#, #""journeys":[{"format":"journeybook-journey-1","id":"loan""#,
            #""pages":[]}"#,
        ])
    func model(part: String) {
        #expect(String(decoding: AtlasJSON.bytes(Self.atlas), as: UTF8.self).contains(part))
    }
}
