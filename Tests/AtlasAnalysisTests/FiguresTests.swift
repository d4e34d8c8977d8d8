import AtlasAnalysis
import JourneyModel
import Testing

struct FiguresTests {
    @Test("coverage counts claims about customers by their best source, and leaves out ideas and teams")
    func coverage() {
        var map = MapSketch("m")
        let interview = map.source(.interview)
        let team = map.source(.team)
        let guess = map.source(.assumption)
        map.stage("s")
        map.say(.painPoints, "a") { $0.sources = [guess, interview] }
        map.say(.motivators, "b") { $0.sources = [team, guess] }
        map.say(.thoughts, "c")
        map.say(.needs, "d") { $0.sources = [guess] }
        map.say(.opportunities, "e") { $0.sources = [interview] }
        map.say(.teams, "f")
        map.say(.actions, "g")
        map.say(.touchpoints, "h") { $0.sources = [interview] }
        let coverage = EvidenceCoverage(map.journey)
        #expect(coverage == EvidenceCoverage(researched: 1, partly: 1, assumed: 2))
        #expect(coverage.total == 4)
        #expect(coverage.share(.assumed) == 0.5)
        #expect(EvidenceCoverage(MapSketch("empty").journey).share(.researched) == 0)
    }

    @Test("a curve has a point for each stage with a score, between the lowest and the highest")
    func curve() {
        var map = MapSketch("m")
        map.stage("a")
        map.feel(-2, isInferred: true) { $0.believed = ExperienceScore(1, on: .signed) }
        map.feel(1)
        map.stage("b")
        map.stage("c")
        map.feel(2, isInferred: true)
        let curve = JourneyCurve(map.journey)
        #expect(curve.points.map(\.stage) == [0, 2])
        #expect(curve.points.map(\.mean) == [-0.25, 1])
        #expect(curve.points.map(\.lowest) == [-1, 1])
        #expect(curve.points.map(\.highest) == [0.5, 1])
        #expect(curve.points.map(\.isInferred) == [false, true])
        #expect(curve.believed.map(\.stage) == [0])
        #expect(curve.believed.map(\.score) == [0.5])
    }

    @Test("each persona has a curve of its own, and what nobody is named for belongs to all")
    func personaCurves() {
        var map = MapSketch("m")
        map.stage("a")
        map.feel(-2) { $0.personas = [Reference(1)] }
        map.feel(2) { $0.personas = [Reference(0)] }
        map.stage("b")
        map.feel(0)
        let journey = map.journey
        #expect(JourneyCurve.personas(of: journey) == [Reference(0), Reference(1)])
        #expect(JourneyCurve(journey, persona: Reference(0)).points.map(\.mean) == [1, 0])
        #expect(JourneyCurve(journey, persona: Reference(1)).points.map(\.mean) == [-1, 0])
        #expect(JourneyCurve.personas(of: MapSketch("x").journey).isEmpty)
        map.facts.personas = [Reference(2), Reference(1)]
        #expect(JourneyCurve.personas(of: map.journey) == [Reference(1), Reference(0)])
    }

    @Test("the site's figures count a journey once and leave archived maps out")
    func statistics() {
        var map = MapSketch("m")
        map.stage("a")
        map.say(.painPoints, "p") { $0.severity = 4 }
        map.say(.painPoints, "q") { $0.severity = 3 }
        map.say(.opportunities, "o")
        var translation = map
        translation.language = .russian
        translation.facts.translationOf = Reference(0)
        var archived = map
        archived.id = "old"
        archived.facts.review.status = .archived
        var draft = MapSketch("draft", status: .draft)
        draft.facts.owner = .named("Ewa")
        let figures = AtlasStatistics(atlas([map, translation, archived, draft]))
        #expect(figures.journeys == 2)
        #expect(figures.stages == 1)
        #expect(figures.painPoints == 2)
        #expect(figures.severePainPoints == 1)
        #expect(figures.opportunities == 1)
        #expect(figures.drafts == [Reference(3)])
        #expect(figures.ownerless == [Reference(0)])
        #expect(AtlasStatistics(atlas([map, translation]), language: .russian).ownerless == [Reference(1)])
    }

    @Test("maps are overdue from their day on, the longest first", arguments: [("2026-10-31", 1), ("2026-11-01", 2)])
    func overdue(today: String, count: Int) {
        func map(_ id: String, reviewed: String) -> MapSketch {
            var map = MapSketch(id)
            map.facts.review.reviewed = CalendarDate(iso: reviewed)
            map.facts.review.reviewEvery = .months(6)
            return map
        }
        let site = atlas([map("later", reviewed: "2026-05-01"), map("earlier", reviewed: "2026-01-01")], today: today)
        #expect(AtlasStatistics(site).overdue == Array([Reference(1), Reference(0)].prefix(count)))
    }
}
