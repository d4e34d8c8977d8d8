import AtlasAnalysis
import JourneyModel
import Testing

struct TeamStandingTests {
    private static let a = Reference<Team>(0)
    private static let b = Reference<Team>(1)

    private static func standings(_ maps: [MapSketch]) -> [TeamStanding] {
        let site = atlas(maps)
        return TeamStanding.ranked(
            AtlasPresence(site.journeyReferences, in: site), journeys: site.journeyReferences, in: site)
    }

    @Test("the team whose customers feel worst comes first, with its pains by severity and what it believes")
    func ranking() throws {
        var map = MapSketch("m")
        map.stage("good", teams: [Self.a])
        map.feel(1)
        map.say(.painPoints, "mild") { $0.severity = 2 }
        map.stage("bad", teams: [Self.b])
        map.feel(-2) { $0.believed = ExperienceScore(1, on: .signed) }
        map.say(.painPoints, "grave") { $0.severity = 5 }
        map.say(.barriers, "unmeasured")
        map.say(.painPoints, "mended") { details in
            details.severity = 5
            details.status = .done
        }
        let standings = Self.standings([map, MapSketch("draft", status: .draft)])
        #expect(standings.map(\.team) == [Self.b, Self.a])
        let worst = try #require(standings.first)
        #expect(worst.pains == [0, 0, 0, 0, 1])
        #expect(worst.ungraded == 1)
        #expect(worst.severe == 1)
        #expect(worst.openPains == 2)
        #expect(worst.experience?.mean == -1)
        #expect(worst.perception?.believed == 0.5)
        #expect(standings.last?.perception == nil)
    }

    @Test("of equal means the lower moment decides, then the more severe pains; who answers for nothing is not ranked")
    func ties() {
        var map = MapSketch("m")
        map.stage("even", teams: [Self.a])
        map.feel(0)
        map.stage("uneven", teams: [Self.b])
        map.feel(-2)
        map.feel(2)
        #expect(Self.standings([map]).map(\.team) == [Self.b, Self.a])
        var one = MapSketch("one")
        one.stage("only", teams: [Self.b])
        one.feel(0)
        #expect(Self.standings([one]).map(\.team) == [Self.b])
    }
}
