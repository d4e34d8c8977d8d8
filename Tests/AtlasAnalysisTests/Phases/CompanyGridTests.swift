import JourneyModel
import Testing

@testable import AtlasAnalysis

@Suite struct CompanyGridTests {
    private static let phases = ["awareness", "consideration", "decision", "retention", "loyalty"]

    private func map(
        _ id: String, _ phases: [Int?], personas: [Int] = [0], change: (inout MapSketch) -> Void = { _ in }
    )
        -> MapSketch
    {
        var map = MapSketch(id)
        map.facts.personas = personas.map { Reference($0) }
        for (index, phase) in phases.enumerated() { map.stage("s\(index)", phase: phase) }
        change(&map)
        return map
    }

    private func persona(_ id: String, language: LanguageCode = .english) -> Persona {
        Persona(id: id, language: language, address: id + ".html", name: id, sourcePath: id + ".md")
    }

    private func grid(_ maps: [MapSketch], personas: [String] = ["anna", "viktor"]) -> CompanyGrid? {
        let atlas = atlas(maps, personas: personas.map { persona($0) }, phases: CompanyGridTests.phases)
        return CompanyGrid(atlas, journeys: atlas.journeyReferences, personas: atlas.personaReferences)
    }

    private func row(_ maps: [MapSketch], at index: Int = 0) throws -> CompanyGrid.Row {
        let rows = try #require(grid(maps)).rows
        return try #require(rows.indices.contains(index) ? rows[index] : nil)
    }

    @Test(
        "a stage without a phase goes along with its neighbours",
        arguments: [
            ([nil, 1, nil, 3], [1, 1, 1, 3], 1..<4), ([2], [2], 2..<3), ([3, 0], [3, 0], 0..<4), ([nil, nil], [], nil),
        ] as [([Int?], [Int], Range<Int>?)])
    func courses(stages: [Int?], phases: [Int], span: Range<Int>?) {
        let course = PhaseCourse(map("a", stages).journey)
        #expect(course.phases == phases)
        #expect(course.span == span)
        #expect(course.isForward == (stages != [3, 0]))
    }

    @Test("without a journey in a phase there is nothing to map")
    func nothing() {
        #expect(grid([map("a", [nil])]) == nil)
        #expect(grid([]) == nil)
    }

    @Test("rows are personas in order, then those only named, then nobody's journeys")
    func rows() throws {
        let maps = [
            map("nobody", [1], personas: []),
            map("named", [1], personas: []) { $0.facts.personaNames = ["Zofia", "Zofia"] },
            map("both", [1], personas: [1, 0, 1]),
        ]
        let rows = try #require(grid(maps)).rows
        #expect(rows.map(\.subject) == [.persona(Reference(0)), .persona(Reference(1)), .named("Zofia"), .nobody])
        #expect(rows.map { $0.bars.map(\.journey.index) } == [[2], [2], [1], [0]])
    }

    @Test("a persona's row holds the journeys of all versions of the persona")
    func versions() throws {
        var polish = persona("anna", language: .polish)
        polish.translationOf = Reference(0)
        let atlas = atlas(
            [map("a", [0], personas: [0])], personas: [persona("anna"), polish], phases: CompanyGridTests.phases)
        let grid = try #require(CompanyGrid(atlas, journeys: [Reference(0)], personas: [Reference(1)]))
        #expect(grid.rows.map(\.subject) == [.persona(Reference(1))])
        #expect(grid.rows[0].bars.count == 1)
    }

    @Test("phases that no journey of a persona covers are runs; nobody's row misses nothing")
    func gaps() throws {
        #expect(try row([map("a", [1, 2])]).gaps == [0..<1, 3..<5])
        #expect(try row([map("a", [1, 2])], at: 1).gaps == [0..<5])
        #expect(try row([map("a", [1], personas: [])], at: 2).gaps.isEmpty)
    }

    @Test("a journey in no phase stands behind the phases")
    func outside() throws {
        let maps = [map("day", [nil, nil]), map("a", [0])]
        #expect(try #require(grid(maps)).hasOutside)
        #expect(try row(maps).bars.map(\.span) == [0..<1, 5..<6])
        #expect(try #require(grid([map("a", [0])])).hasOutside == false)
        let mixed = try #require(grid([map("a", [0]), map("b", [nil])]))
        #expect(mixed.hasOutsideBesidePhases && !mixed.rows[0].isOutside)
        let apart = try #require(grid([map("a", [0]), map("b", [nil], personas: [1])]))
        #expect(!apart.hasOutsideBesidePhases && apart.rows.map(\.isOutside) == [false, true])
    }

    @Test(
        "bars stand from the earliest phase on, the longer first, and a future state follows what it is compared with")
    func order() throws {
        let maps = [
            map("future", [0, 4]) { $0.facts.baseline = Reference(3) }, map("late", [3]), map("short", [0]),
            map("current", [0, 3]), map("widest", [0, 4]),
        ]
        #expect(try row(maps).bars.map(\.journey.index) == [4, 3, 0, 2, 1])
    }

    @Test(
        "a map under a stage lies within the map above it",
        arguments: [([1, 4], 1..<3), ([4], 2..<3), ([nil], 2..<3)] as [([Int?], Range<Int>)])
    func nested(stages: [Int?], span: Range<Int>) throws {
        let maps = [
            map("parent", [0, 1, 2]), map("child", stages) { $0.facts.parent = (Reference(0), 2) },
            map("grandchild", [1]) { $0.facts.parent = (Reference(1), nil) },
        ]
        let bar = try #require(try row(maps).bars.first)
        #expect(try row(maps).bars.count == 1)
        #expect(bar.nested.map(\.journey.index) == [1, 2])
        #expect(bar.nested[0].span == span)
        #expect(try row(maps).allBars.count == 3)
    }

    @Test("a map whose parent belongs to another persona stands for itself")
    func apart() throws {
        let maps = [map("parent", [0]), map("child", [0], personas: [1]) { $0.facts.parent = (Reference(0), 0) }]
        #expect(try row(maps, at: 1).bars.map(\.journey.index) == [1])
    }

    @Test("many journeys of a persona are counted, but not while the map is small")
    func crowds() throws {
        func maps(_ anna: Int, _ viktor: Int) -> [MapSketch] {
            (0..<anna).map { map("a\($0)", [0]) } + (0..<viktor).map { map("v\($0)", [0], personas: [1]) }
        }
        #expect(try row(maps(10, 6)).isCrowded == false)
        #expect(try row(maps(11, 6)).isCrowded)
        #expect(try row(maps(11, 6), at: 1).isCrowded == false)
    }

    @Test("the lowest score and the severe pains are told for some stages alone; what is done hurts no more")
    func figures() throws {
        var map = MapSketch("a")
        map.stage("first")
        map.feel(-2)
        map.say(.painPoints, "open") { $0.severity = 4 }
        map.say(.painPoints, "ticked", isDone: true) { $0.severity = 5 }
        map.say(.painPoints, "mended") {
            $0.severity = 5
            $0.status = .done
        }
        map.say(.painPoints, "mild") { $0.severity = 3 }
        map.stage("second")
        map.feel(-1)
        map.stage("third")
        let journey = map.journey
        #expect(LowestStage(journey)?.stage == 0)
        #expect(LowestStage(journey, among: [1, 2])?.score.value == -1)
        #expect(LowestStage(journey, among: [2]) == nil)
        #expect(journey.severePains(among: [0, 1, 2]) == 1)
        #expect(journey.severePains(among: [1]) == 0)
    }

    @Test("journeys stand by the team that owns them, those of nobody last, and no team misses a phase")
    func byTeam() throws {
        var maps = (0..<3).map { MapSketch("map \($0)") }
        for index in maps.indices { maps[index].stage("One", phase: index) }
        maps[0].facts.owner = .named("Somebody")
        maps[1].facts.owner = .team(Reference(1))
        maps[2].facts.owner = .team(Reference(0))
        let atlas = atlas(maps, phases: ["a", "b", "c"])
        let grid = try #require(CompanyGrid(byTeam: atlas.journeyReferences, in: atlas))
        #expect(grid.rows.map(\.subject) == [.team(Reference(0)), .team(Reference(1)), .team(nil)])
        #expect(grid.rows.map { $0.bars.map(\.journey.index) } == [[2], [1], [0]])
        #expect(grid.rows.allSatisfy { $0.gaps.isEmpty })
    }

    @Test("journeys stand by their uppermost folder, and what a business has not mapped is told")
    func byBusiness() throws {
        var maps = (0..<3).map { MapSketch("map \($0)") }
        for index in maps.indices { maps[index].stage("One", phase: index) }
        maps[1].facts.folders = ["shop", "shoes"]
        maps[2].facts.folders = ["bank"]
        let atlas = atlas(maps, phases: ["a", "b", "c"])
        let grid = try #require(CompanyGrid(byBusiness: atlas.journeyReferences, in: atlas))
        #expect(grid.rows.map(\.subject) == [.business("shop"), .business("bank"), .business(nil)])
        #expect(grid.rows.map(\.gaps) == [[0..<1, 2..<3], [0..<2], []])
    }
}
