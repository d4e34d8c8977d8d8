import AtlasAnalysis
import JourneyModel
import Testing

struct PresenceTests {
    private static let lending = Reference<Team>(0)
    private static let branches = Reference<Team>(1)
    private static let phone = Reference<Channel>(0)
    private static let web = Reference<Channel>(1)
    private static let line = Reference<Touchpoint>(0)

    /// A map owned by lending, whose second stage is the branches'.
    private static func map(_ id: String = "m", status: ReviewStatus? = .approved) -> MapSketch {
        var map = MapSketch(id, status: status)
        map.facts.owner = .team(lending)
        map.stage("asking")
        map.feel(-2)
        map.say(.touchpoints, "Support line") { details in
            details.touchpoint = line.index
            details.channels = [phone]
            details.expectation = ExperienceScore(1, on: .signed)
            details.actual = ExperienceScore(-1, on: .signed)
            details.importance = 4
        }
        map.say(.painPoints, "Nobody knows the file") { $0.severity = 3 }
        map.say(.painPoints, "The support line is silent") { $0.severity = 2 }
        map.say(.painPoints, "Held for long") { details in
            details.severity = 5
            details.channels = [phone]
        }
        map.say(.painPoints, "Mended") { $0.status = .done }
        map.say(.opportunities, "Call back") { details in
            details.status = .planned
            details.teams = [branches]
            details.channels = [web]
        }
        map.stage("visiting", teams: [branches])
        map.feel(1)
        map.say(.touchpoints, "Neighbour") { $0.provider = .nobody }
        map.say(.backstage, "Copies the papers")
        return map
    }

    private static func site(_ maps: [MapSketch]) -> Atlas {
        Atlas(
            site: SiteFacts(title: "Site"), phases: [LifecyclePhase(id: "care", names: [])],
            teams: [Team(id: "lending", name: "Lending"), Team(id: "branches", name: "Branches")],
            channels: [
                Channel(id: "phone", name: "Phone", icon: .phone), Channel(id: "web", name: "Web", icon: .web),
            ], touchpoints: [Touchpoint(id: "line", name: "Support line", channels: [phone])], personas: [],
            journeys: maps.map(\.journey), today: CalendarDate(iso: "2026-11-20")!)
    }

    private static func presence(_ atlas: Atlas) -> AtlasPresence { AtlasPresence(atlas.journeyReferences, in: atlas) }

    @Test("whoever owns a map answers for the stages that no other team does")
    func ownership() {
        let presence = Self.presence(Self.site([Self.map()]))
        #expect(presence.uses(of: Self.lending).map(\.stage) == [0])
        #expect(presence.uses(of: Self.lending).map(\.isOwned) == [true])
        #expect(presence.uses(of: Self.branches).map(\.stage) == [0, 1])
        #expect(presence.uses(of: Self.branches).map(\.isOwned) == [false, true])
    }

    @Test("a channel is used where a touchpoint or a problem names it; an idea is no use yet")
    func channels() {
        let presence = Self.presence(Self.site([Self.map()]))
        #expect(presence.uses(of: Self.phone).map(\.items.count) == [2])
        #expect(presence.uses(of: Self.web).isEmpty)
    }

    @Test("a use tells what was expected and found, and how important it is")
    func expectation() throws {
        let atlas = Self.site([Self.map()])
        let use = try #require(Self.presence(atlas).uses(of: Self.line).first)
        #expect(use.expectation(in: atlas)?.expected.value == 1)
        #expect(use.expectation(in: atlas)?.actual.value == -1)
        #expect(use.importance(in: atlas) == 4)
    }

    @Test("the experience is the mean of the stages, and names the worst; drafts say nothing about today")
    func experience() throws {
        let atlas = Self.site([Self.map(), Self.map("draft", status: .draft)])
        let uses = Self.presence(atlas).uses(of: Self.branches)
        #expect(uses.count == 4)
        let summary = try #require(ExperienceSummary(uses, in: atlas))
        #expect(summary.mean == -0.25)
        #expect(summary.stages == 2)
        #expect(summary.worst.stage == 0)
        #expect(summary.worstScore.value == -2)
        #expect(ExperienceSummary([], in: atlas) == nil)
    }

    @Test("problems of a touchpoint come first when they name it or its channel, then by severity; done ones are gone")
    func problems() {
        let atlas = Self.site([Self.map()])
        let found = Self.presence(atlas).problems(of: .touchpoint(Self.line), in: atlas)
        #expect(
            found.map { atlas.journeys[0].items[$0.item].text.plain } == [
                "Held for long", "The support line is silent", "Nobody knows the file",
            ])
        #expect(found.map(\.isOwn) == [true, true, false])
    }

    @Test("what names no team falls to the stage's owner")
    func falling() {
        let atlas = Self.site([Self.map()])
        let presence = Self.presence(atlas)
        #expect(presence.problems(of: .team(Self.lending), in: atlas).filter(\.isOwn).count == 3)
        #expect(presence.problems(of: .team(Self.branches), in: atlas).filter(\.isOwn).isEmpty)
        #expect(presence.opportunities(of: .team(Self.branches), in: atlas).count == 1)
        #expect(presence.opportunities(of: .team(Self.lending), in: atlas).isEmpty)
        #expect(presence.work(of: Self.branches, in: atlas).count == 1)
    }

    @Test("the worst moments of a team are those that it answers for")
    func moments() {
        let atlas = Self.site([Self.map()])
        let worst = FocusRanking.worst(in: atlas, limit: 5)
        #expect(FocusRanking.owned(by: Self.lending, among: worst, limit: 5).map(\.stage) == [0])
        #expect(FocusRanking.owned(by: Self.lending, among: worst, limit: 0).isEmpty)
        #expect(FocusRanking.owned(by: Self.branches, among: worst, limit: 5).isEmpty)
    }

    @Test("the matrix tells present, absent and alone; future states are not today")
    func matrix() {
        var future = Self.map("future")
        future.facts.kind = .futureState
        let atlas = Self.site([Self.map(), future])
        let presence = Self.presence(atlas)
        let matrix = ChannelMatrix(presence, journeys: atlas.journeyReferences, in: atlas)
        #expect(matrix.phases == [Reference(0), nil])
        #expect(matrix.presence(channel: 0, phase: 0) == .absent)
        guard case .present(let uses) = matrix.presence(channel: 0, phase: 1) else {
            Issue.record("the phone is used outside the phases")
            return
        }
        #expect(uses.map(\.journey) == [Reference(0)])
        #expect(matrix.presence(channel: 1, phase: 1) == .absent)
        #expect(matrix.alone.map { $0.map(\.stage) } == [[], [1]])
    }

    @Test("a channel that only others offer leaves the customer alone")
    func alone() {
        var map = MapSketch("m")
        map.stage("asking")
        map.say(.touchpoints, "Forum") { details in
            details.provider = .nobody
            details.channels = [Self.web]
        }
        let atlas = Self.site([map])
        let matrix = ChannelMatrix(Self.presence(atlas), journeys: atlas.journeyReferences, in: atlas)
        guard case .alone(let uses) = matrix.presence(channel: 1, phase: 1) else {
            Issue.record("nobody offers the forum")
            return
        }
        #expect(uses.map(\.stage) == [0])
    }
}
