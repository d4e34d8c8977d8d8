import JourneyModel
import MarkupWriting
import Testing

@testable import SitePages

/// Every text that an author can write, filled with markup: none of it may become markup on any page.
@Suite struct HostileTextTests {
    private static let hostile =
        "\"'><script src=//evil.example></script><img src=x onerror=alert(1)>&amp;\u{1}{{title}}"

    private static func atlas() -> Atlas {
        var site = SiteFacts(title: hostile)
        site.languages = [.english, .polish]
        site.description = [LocalizedName(hostile)]
        site.footer = [LocalizedName(hostile)]
        site.logo = "\"><b>/logo.svg"
        site.accent = "#fff;} body{display:none"
        site.editPattern = "https://code.example/{path}?\"><b>"
        site.commentPattern = "https://code.example/?t={title}&u={url}\"><b>"
        site.ticketPattern = "https://code.example/?t={title}&u={url}&w={team}\"><b>"
        let name = LocalizedName(hostile)
        var persona = Persona(
            id: "p", language: .english, address: "personas/p.html", name: hostile, sourcePath: hostile)
        persona.role = hostile
        persona.segment = hostile
        persona.quote = hostile
        persona.share = hostile
        persona.photo = "\"><b>/photo.png"
        persona.owner = .named(hostile)
        persona.goals = [hostile]
        persona.needs = [hostile]
        persona.traits = [Persona.Trait(name: hostile, value: hostile)]
        persona.channels = [Reference(0)]
        persona.sources = [
            EvidenceSource(id: "s", kind: .survey, title: hostile, date: nil, sample: hostile, link: nil)
        ]
        persona.prose = [RichText(hostile)]
        return Atlas(
            site: site, phases: [LifecyclePhase(id: "x", names: [name])], teams: [Team(id: "t", name: hostile)],
            channels: [Channel(id: "c", name: hostile, icon: .web)],
            touchpoints: [Touchpoint(id: hostile, name: hostile, names: [name], channels: [Reference(0)])],
            personas: [persona],
            journeys: [journey()],
            pages: [
                ContentPage(
                    id: "about", language: .english, address: "pages/about.html", title: hostile,
                    text: RichText(hostile), links: [], sourcePath: hostile)
            ], today: SiteFixture.today)
    }

    private static func journey() -> Journey {
        var map = MapSketch(
            title: hostile, path: hostile,
            stages: [
                Stage(
                    id: "one", name: hostile, duration: hostile, phase: Reference(0), isMomentOfTruth: true,
                    teams: [Reference(0)], steps: 0..<1, anchors: ["\"><b>"])
            ])
        map.steps = [Step(id: "step", name: hostile, duration: hostile, stage: 0)]
        map.facts.summary = hostile
        map.facts.personas = [Reference(0)]
        map.facts.personaNames = [hostile]
        map.facts.scenario = hostile
        map.facts.goal = hostile
        map.facts.trigger = hostile
        map.facts.scope = hostile
        map.facts.expectations = [hostile]
        map.facts.businessGoal = BusinessGoal(text: hostile, metric: hostile, target: hostile)
        map.facts.owner = .named(hostile)
        map.facts.contributors = [.named(hostile)]
        map.facts.reviewers = [.named(hostile)]
        map.facts.tags = [hostile]
        map.facts.folders = [hostile]
        map.facts.review.reviewWhen = [hostile]
        map.facts.review.validated = ReviewFacts.Validation(date: nil, method: hostile, participants: hostile)
        map.facts.review.signOffs = [ReviewFacts.SignOff(date: nil, by: hostile, verdict: hostile, note: hostile)]
        map.facts.review.changes = [ReviewFacts.Change(date: SiteFixture.today, text: hostile)]
        map.sources = [EvidenceSource(id: "s", kind: .survey, title: hostile, date: nil, sample: hostile, link: 0)]
        map.links = [
            .web("javascript:alert(1)"), .web("https://x.example/\"><b>"), .nowhere, .asset(path: "\"><b>.png"),
        ]
        map.prose = [
            Prose(place: .beforeMap, text: RichText(hostile)), Prose(place: .afterMap, text: RichText(hostile)),
        ]
        let item = Note(hostile, score: -2) { details in
            details.severity = 5
            details.teams = [Reference(0)]
            details.channels = [Reference(0)]
            details.touchpoint = 0
            details.personas = [Reference(0)]
            details.with = [hostile]
            details.sources = [0]
            details.phase = Reference(0)
            details.ticket = hostile
            details.duration = hostile
            details.wait = hostile
            details.fail = hostile
            details.to = [hostile]
            details.goTo = ["one"]
            details.classes = [hostile]
        }
        var second = item
        second.step = 0
        for kind in [LaneKind.emotions, .painPoints, .opportunities, .thoughts, .touchpoints, .highlights] {
            map.row(kind, hostile, [[item, second]])
        }
        return map.journey(id: "j", address: "journeys/j.html")
    }

    @Test("no author's text becomes markup on any page")
    func escaped() {
        let files = SiteFixture.files(SiteFixture.site(HostileTextTests.atlas()))
        for (path, bytes) in files where path.hasSuffix(".html") {
            let page = PageScan(String(decoding: bytes, as: UTF8.self))
            #expect(page.faults == [], "\(path)")
            #expect(page.all("script").count == 1, "\(path)")
            #expect(page.all("b").allSatisfy { $0.attributes.isEmpty || $0.value("class") == "score" }, "\(path)")
            for tag in page.tags {
                #expect(!tag.attributes.contains { $0.name.hasPrefix("on") }, "\(tag) on \(path)")
                for (name, value) in tag.attributes where name == "href" || name == "src" {
                    #expect(!value.lowercased().hasPrefix("javascript:"), "\(tag) on \(path)")
                    #expect(!value.hasPrefix("//"), "\(tag) on \(path)")
                }
            }
            #expect(!bytes.contains(1), "\(path) holds a control character")
        }
    }

    @Test("a template's braces in a text stay text")
    func braces() {
        let page = SiteFixture.page("journeys/j.html", of: SiteFixture.site(HostileTextTests.atlas()))
        #expect(page.contains("{{title}}"))
    }

    @Test("an accent that is no colour reaches no stylesheet")
    func accent() {
        #expect(
            !SiteFixture.page("theme/site.css", of: SiteFixture.site(HostileTextTests.atlas())).contains(
                "body{display:none"))
    }
}
