import Testing

@testable import JourneyModel

@Suite struct BlueprintLineTests {
    private func lines(_ kinds: [LaneKind], _ kind: JourneyKind = .serviceBlueprint) -> [Int: [BlueprintLine]] {
        var facts = JourneyFacts(title: "x", sourcePath: "x.md")
        facts.kind = kind
        let journey = Journey(
            id: "x", language: .english, address: "x.html", aliases: [], facts: facts,
            stages: [Stage(id: "s", name: "S")], steps: [],
            lanes: kinds.enumerated().map { Lane(id: "\($0)", name: "\($0)", kind: $1) }, items: [],
            cells: Array(repeating: 0..<0, count: kinds.count), feelings: [], details: [], sources: [], prose: [],
            links: [])
        return journey.blueprintLines(among: Array(kinds.indices))
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

    @Test("a map with front and back stage has lines whatever its kind, others have none")
    func otherKinds() {
        #expect(lines([.actions, .frontstage, .backstage], .currentState).count == 2)
        #expect(lines([.actions, .backstage], .currentState).isEmpty)
    }
}
