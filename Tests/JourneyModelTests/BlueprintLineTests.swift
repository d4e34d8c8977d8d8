import Testing

@testable import JourneyModel

@Suite struct BlueprintLineTests {
    private func lines(
        _ kinds: [LaneKind], _ kind: JourneyKind = .serviceBlueprint, drawn: [Int: [BlueprintLine]] = [:],
        shown: [Int]? = nil
    ) -> [Int: [BlueprintLine]] {
        var facts = JourneyFacts(title: "x", sourcePath: "x.md")
        facts.kind = kind
        let journey = Journey(
            id: "x", language: .english, address: "x.html", aliases: [], facts: facts,
            stages: [Stage(id: "s", name: "S")], steps: [],
            lanes: kinds.enumerated().map { Lane(id: "\($0)", name: "\($0)", kind: $1, lines: drawn[$0] ?? []) },
            items: [],
            cells: Array(repeating: 0..<0, count: kinds.count), feelings: [], details: [], sources: [], prose: [],
            links: [])
        return journey.blueprintLines(among: shown ?? Array(kinds.indices))
    }

    @Test("each line lies above the first lane of the layer below it, whatever lanes stand between")
    func lines() {
        #expect(
            lines([
                .physicalEvidence, .actions, .emotions, .frontstage, .teams, .backstage, .supportProcesses, .painPoints,
            ])
                == [3: [.interaction], 5: [.visibility], 6: [.internalInteraction]])
    }

    @Test("where a layer is missing its lines lie together")
    func missingLayer() {
        #expect(lines([.actions, .backstage]) == [1: [.interaction, .visibility]])
    }

    @Test("lines that the author drew lie where he drew them, and no others are added")
    func drawnLines() {
        #expect(
            lines([.actions, .systems, .systems, .systems], drawn: [2: [.visibility], 3: [.internalInteraction]])
                == [2: [.visibility], 3: [.internalInteraction]])
        #expect(lines([.actions, .custom], .currentState, drawn: [1: [.visibility]]) == [1: [.visibility]])
    }

    @Test("a drawn line above a lane that is not shown lies above the next one")
    func hiddenLane() {
        #expect(
            lines([.actions, .teams, .backstage], drawn: [1: [.interaction], 2: [.visibility]], shown: [0, 2])
                == [2: [.interaction, .visibility]])
    }

    @Test("a map with front and back stage has lines whatever its kind, others have none")
    func otherKinds() {
        #expect(lines([.actions, .frontstage, .backstage], .currentState).count == 2)
        #expect(lines([.actions, .backstage], .currentState).isEmpty)
    }
}
