import AtlasAnalysis
import JourneyModel
import Testing

struct GapTests {
    private static func score(_ value: Double) -> ExperienceScore { ExperienceScore(value, on: .signed) }

    private static func met(
        _ map: inout MapSketch, _ name: String, _ expected: Double?, _ actual: Double?, importance: Int? = nil
    ) {
        map.say(.touchpoints, name) { details in
            details.expectation = expected.map(score)
            details.actual = actual.map(score)
            details.importance = importance
        }
    }

    private static func names(_ gaps: [ExpectationGap], _ atlas: Atlas) -> [String] {
        gaps.map { atlas.journeys[$0.journey].items[$0.item].text.plain }
    }

    @Test("falls come deepest first, then by importance, over all journeys; what is met or half stated is no gap")
    func falls() {
        var one = MapSketch("one")
        one.stage("a")
        Self.met(&one, "form", 1, 0)
        Self.met(&one, "queue", 0, -2, importance: 3)
        Self.met(&one, "as promised", 1, 1)
        Self.met(&one, "only expected", 2, nil)
        Self.met(&one, "only found", nil, -2)
        var two = MapSketch("two")
        two.stage("b")
        Self.met(&two, "courier", 2, 0, importance: 5)
        Self.met(&two, "card", 0, 2)
        let site = atlas([one, two])
        let falls = ExpectationGap.falls(of: site.journeyReferences, in: site)
        #expect(Self.names(falls, site) == ["courier", "queue", "form"])
        #expect(falls.map(\.distance) == [-1, -1, -0.5])
        #expect(Self.names(ExpectationGap.rises(of: site.journeyReferences, in: site), site) == ["card"])
    }

    @Test("scores of different scales are compared where both lie between worst and best")
    func scales() {
        var map = MapSketch("m")
        map.stage("a")
        map.say(.touchpoints, "desk") { details in
            details.expectation = ExperienceScore(5, on: .fiveSteps)
            details.actual = ExperienceScore(5, on: .tenths)
        }
        let site = atlas([map])
        #expect(ExpectationGap.falls(of: site.journeyReferences, in: site).map(\.distance) == [-1])
    }

    @Test("an estimate stands beside the mean of the customers' scores, the widest distance first")
    func perception() {
        var map = MapSketch("m")
        map.stage("a", teams: [Reference(0)])
        map.feel(-2) { $0.believed = Self.score(1) }
        map.feel(0)
        map.stage("b", teams: [Reference(1)])
        map.feel(1) { $0.believed = Self.score(0) }
        map.stage("no estimate", teams: [Reference(1)])
        map.feel(-2)
        map.stage("right", teams: [Reference(1)])
        map.feel(2) { $0.believed = Self.score(2) }
        let site = atlas([map])
        let gaps = PerceptionGap.ranked(of: site.journeyReferences, in: site)
        #expect(gaps.map(\.stage) == [0, 1])
        #expect(gaps.map(\.felt) == [-0.5, 0.5])
        #expect(gaps.map(\.distance) == [1, -0.5])
        let presence = AtlasPresence(site.journeyReferences, in: site)
        let teams = TeamPerception.ranked(presence, journeys: site.journeyReferences, in: site)
        #expect(teams.map(\.team) == [Reference(0), Reference(1)])
        #expect(teams.map(\.stages) == [1, 2])
        #expect(teams.map(\.distance) == [1, -0.25])
    }
}
