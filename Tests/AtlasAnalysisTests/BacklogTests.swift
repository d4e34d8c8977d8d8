import AtlasAnalysis
import JourneyModel
import MarkupWriting
import Testing

struct BacklogTests {
    private static let queue = Reference<ContentPage>(0)

    /// A map with open and closed, assumed and researched problems of every severity; what is called "queue" is the shared
    /// problem's, in whose place it stands.
    private static func map(_ number: Int) -> MapSketch {
        var map = MapSketch("map-\(number)", status: number == 4 ? .draft : .approved)
        let talks = map.source(.interview)
        for stage in 1...3 {
            map.stage("stage-\(stage)")
            if stage < 3 { map.feel(Double((number + stage) % 5 - 2)) }
            for problem in 0..<5 {
                let text = (number + stage + problem) % 7 == 0 ? "queue" : "problem \(stage) \(problem)"
                map.say(problem == 0 ? .barriers : .painPoints, text, isDone: problem == 4) { details in
                    details.severity = problem == 1 ? nil : 1 + (number + problem) % 5
                    details.importance = 1 + stage
                    if text != "queue", (number + problem) % 4 == 0 { details.sources = [talks] }
                    if problem == 3, stage == 2 { details.status = .rejected }
                }
            }
            map.say(.opportunities, "idea \(stage)") { $0.severity = 5 }
        }
        return map
    }

    /// - Parameter isKnown: somebody has looked into the shared problem.
    private static func site(isKnown: Bool) -> Atlas {
        var topic = Topic(.insight)
        if isKnown {
            topic.sources = [EvidenceSource(id: "s", kind: .interview, title: "", date: nil, sample: nil, link: nil)]
        }
        var page = ContentPage(
            id: "queue", language: .english, address: "queue.html", title: "Queue", text: RichText("Queue"),
            links: [.journey(Reference(1), fragment: "stage-1")], sourcePath: "queue.md")
        page.topic = topic
        return Atlas(
            site: SiteFacts(title: "Site"), phases: [], teams: [], channels: [], touchpoints: [], personas: [],
            journeys: (0..<6).map { map($0).journey }, pages: [page], today: CalendarDate(iso: "2026-11-20")!)
    }

    private static func told(_ entries: [Backlog.Entry]) -> [[Backlog.Place]] { entries.map(\.places) }

    @Test(
        "the open questions of some journeys are those of the whole list, the gravest first", arguments: [true, false])
    func questions(isKnown: Bool) {
        let atlas = Self.site(isKnown: isKnown)
        for topics in [[], [Self.queue]] {
            let shared = SharedTopics(topics, atlas.journeyReferences, in: atlas)
            let whole = Backlog(atlas.journeyReferences, shared, in: atlas).entries
            let open = whole.filter { $0.kind == .problem && $0.grade == .assumed && !$0.isClosed }
            for chosen in 0..<64 {
                let journeys = atlas.journeyReferences.filter { chosen >> $0.index & 1 == 1 }
                let own = open.filter { entry in entry.places.contains { journeys.contains($0.journey) } }
                let ranked = (0...5).reversed().flatMap { severity in own.filter { ($0.severity ?? 0) == severity } }
                for limit in [1, 5, 100] {
                    let found = Backlog.questions(of: journeys, shared, limit: limit, in: atlas)
                    #expect(Self.told(found) == Self.told(Array(ranked.prefix(limit))))
                }
            }
            #expect(open.contains { $0.topic != nil } == (!topics.isEmpty && !isKnown))
        }
    }

    @Test("a statement of a shared problem is a place of it, once, and no entry of its own")
    func shared() throws {
        let atlas = Self.site(isKnown: false)
        let shared = SharedTopics([Self.queue], atlas.journeyReferences, in: atlas)
        let whole = Backlog(atlas.journeyReferences, shared, in: atlas).entries
        let places = try #require(shared.entries.first).places
        #expect(places.filter { $0.item != nil }.count > 4)
        #expect(places.count { $0.item == nil } == 1, "the stage that the file itself names")
        #expect(Set(places).count == places.count)
        let all = whole.flatMap(\.places)
        #expect(Set(all).count == all.count)
        let statements = Backlog([1, 2].map { Reference($0) }, SharedTopics([], [], in: atlas), in: atlas).entries
        #expect(statements.count == 2 * 18)
    }
}
