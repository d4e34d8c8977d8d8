import JourneyModel
import Testing

@testable import AtlasAnalysis

@Suite struct JourneyFamiliesTests {
    private func map(_ id: String, _ language: LanguageCode = .english, _ tell: (inout JourneyFacts) -> Void = { _ in })
        -> MapSketch
    {
        var map = MapSketch(id)
        map.language = language
        map.stage("one")
        map.stage("two")
        tell(&map.facts)
        return map
    }

    /// 0 mortgage, 1 its Russian version, 2 papers under it, 3 their Russian version, 4 old papers, 5 to be, 6 and 7 variants.
    private var maps: [MapSketch] {
        let top = Reference<Journey>(0)
        return [
            map("mortgage"), map("mortgage", .russian) { $0.translationOf = top },
            map("papers") { $0.parent = (top, 1) },
            map("papers", .russian) { facts in
                facts.parent = (Reference(1), 1)
                facts.translationOf = Reference(2)
            },
            map("old papers") { facts in
                facts.parent = (top, 0)
                facts.review.status = .archived
            },
            map("to be") { $0.baseline = top }, map("by branch") { $0.variantOf = top },
            map("by phone") { $0.variantOf = top },
        ]
    }

    @Test("every version of a map has its relatives, in its own language where it can")
    func versions() {
        let atlas = atlas(maps)
        let families = JourneyFamilies(atlas)
        func children(_ index: Int) -> [Int] { families.subJourneys(of: atlas.journeys[index], in: atlas).map(\.index) }
        #expect(children(0) == [2])
        #expect(children(1) == [3])
        #expect(families.futures(of: atlas.journeys[1], in: atlas).map(\.index) == [5])
    }

    @Test("sub-journeys are found by stage, and archived ones not at all")
    func stages() {
        let atlas = atlas(maps)
        let families = JourneyFamilies(atlas)
        #expect(families.subJourneys(of: atlas.journeys[0], stage: 0, in: atlas).isEmpty)
        #expect(families.subJourneys(of: atlas.journeys[0], stage: 1, in: atlas).map(\.index) == [2])
        #expect(JourneyFamilies.detailedStages(of: atlas.journeys[1], in: atlas) == [1])
        #expect(JourneyFamilies.detailedStages(of: atlas.journeys[2], in: atlas).isEmpty)
    }

    @Test("variants know the original's other variants")
    func variants() {
        let atlas = atlas(maps)
        let families = JourneyFamilies(atlas)
        func variants(_ index: Int) -> [Int] { families.variants(of: atlas.journeys[index], in: atlas).map(\.index) }
        #expect(variants(0) == [6, 7])
        #expect(variants(6) == [7])
        #expect(variants(5).isEmpty)
    }
}
