import JourneyModel
import Testing

@testable import SitePages

@Suite struct EditionTests {
    private func journey(_ id: String, _ language: LanguageCode, of original: Int? = nil, archived: Bool = false)
        -> Journey
    {
        var map = MapSketch(title: "\(id) \(language.tag)", path: "x.md", stages: [Stage(id: "one", name: "One")])
        map.language = language
        map.facts.translationOf = original.map { Reference($0) }
        if archived { map.facts.review.status = .archived }
        return map.journey(id: id, address: "\(language.tag)/\(id).html")
    }

    private func atlas(_ journeys: [Journey]) -> Atlas {
        var site = SiteFacts(title: "Site")
        site.languages = [.english, .russian]
        return Atlas(
            site: site, phases: [], teams: [], channels: [], touchpoints: [], personas: [], journeys: journeys,
            today: SiteFixture.today)
    }

    @Test("each journey is listed once: in the index's language, else in the original")
    func once() {
        let atlas = atlas([
            journey("card", .russian), journey("card", .english, of: 0), journey("loan", .polish),
            journey("loan", LanguageCode("de"), of: 2), journey("old", .english, archived: true),
        ])
        #expect(Edition(.english, of: atlas).journeys == [Reference(1), Reference(2)])
        #expect(Edition(.russian, of: atlas).journeys == [Reference(0), Reference(2)])
    }

    @Test("a translation that stands before its original does not take its place")
    func order() {
        let atlas = atlas([journey("loan", LanguageCode("de"), of: 1), journey("loan", .polish)])
        #expect(Edition(.english, of: atlas).journeys == [Reference(1)])
    }

    @Test("neighbours follow the list of the journey's own language")
    func neighbours() {
        let relations = Relations(
            atlas([
                journey("card", .russian), journey("card", .english, of: 0), journey("loan", .english),
                journey("loan", .russian, of: 2),
            ]))
        #expect(relations.neighbours(of: Reference(1)).next == Reference(2))
        #expect(relations.neighbours(of: Reference(0)).next == Reference(3))
        #expect(relations.neighbours(of: Reference(3)).previous == Reference(0))
    }
}
