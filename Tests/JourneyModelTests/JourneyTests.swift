import JourneyModel
import MarkupWriting
import Testing

struct JourneyTests {
    /// Two stages, two lanes: emotions −2 and +1 of two personas in the first stage, none in the second.
    private func journey(stageSources: [Int] = [], itemSources: [Int] = []) -> Journey {
        var anna = ItemDetails()
        anna.personas = [Reference(0)]
        anna.sources = itemSources
        var marek = ItemDetails()
        marek.personas = [Reference(1)]
        var stage = ItemDetails()
        stage.sources = stageSources
        let sources: [EvidenceSource.Kind] = [.assumption, .interview]
        return Journey(
            id: "j", language: .english, address: "j.html", aliases: [],
            facts: JourneyFacts(title: "J", sourcePath: "j.md"),
            stages: [Stage(id: "a", name: "A", details: 2), Stage(id: "b", name: "B")], steps: [],
            lanes: [Lane(id: "emotions", name: "Emotions", kind: .emotions), Lane(id: "x", name: "X", kind: .custom)],
            items: [
                Item(id: "1", text: RichText("bad"), lane: 0, stages: 0..<1, feeling: 0, details: 0),
                Item(id: "2", text: RichText("good"), lane: 0, stages: 0..<1, feeling: 1, details: 1),
                Item(id: "3", text: RichText("x"), lane: 1, stages: 1..<2),
            ], cells: [0..<2, 2..<2, 2..<2, 2..<3],
            feelings: [-2.0, 1].map { Feeling(measure: .score(ExperienceScore($0, on: .signed))) },
            details: [anna, marek, stage],
            sources: sources.enumerated().map {
                EvidenceSource(id: "s\($0)", kind: $1, title: "", date: nil, sample: nil, link: nil)
            }, prose: [], links: [])
    }

    @Test("the experience of a stage is the mean of its scores, and nothing without any")
    func experience() {
        #expect(journey().experience(stage: 0) == -0.25)
        #expect(journey().experience(stage: 1) == nil)
    }

    @Test("a persona's scores are its own and nobody's")
    func scoresOfPersonas() {
        #expect(journey().scores(stage: 0, persona: Reference(0)).map(\.item) == [0])
        #expect(journey().scores(stage: 0, persona: Reference(1)).map(\.item) == [1])
        #expect(journey().scores(stage: 0, persona: Reference(2)).isEmpty)
        #expect(journey().scores(stage: 0).map(\.item) == [0, 1])
    }

    @Test("an item rests on its own sources, else on its stage's, else on nothing")
    func sources() {
        let own = journey(stageSources: [0], itemSources: [1])
        #expect(own.sources(of: own.items[0]) == [1])
        #expect(own.grade(of: own.items[0]) == .researched)
        #expect(own.grade(of: own.items[1]) == .assumed)
        let inherited = journey(stageSources: [1])
        #expect(inherited.grade(of: inherited.items[0]) == .researched)
        #expect(inherited.sources(of: inherited.items[2]).isEmpty)
    }

    @Test("a cell is found by lane and stage and has an address of both")
    func cells() {
        #expect(journey().items(lane: 1, stage: 1) == 2..<3)
        #expect(journey().items(lane: 0, stage: 1).isEmpty)
        #expect(journey().cellID(lane: 1, stage: 0) == "a.x")
    }

    @Test(
        "initials are those of the name before its comma",
        arguments: [("Anna, 31", "A"), ("Anna Nowak, first flat", "AN"), ("светлана иванова", "СИ"), ("", "")])
    func initials(name: String, expected: String) {
        let persona = Persona(id: "p", language: .english, address: "", name: name, sourcePath: "")
        #expect(persona.initials == expected)
    }

    @Test("a name is shown in the reader's language, else in the one for all, else in the first")
    func names() {
        let phase = LifecyclePhase(
            id: "p",
            names: [LocalizedName("Decision", language: .english), LocalizedName("Решение", language: .russian)])
        #expect(phase.name(in: .russian) == "Решение")
        #expect(phase.name(in: .polish) == "Decision")
        #expect(LifecyclePhase(id: "p", names: []).name(in: .polish) == "p")
        let team = Team(id: "t", name: "Sales", names: [LocalizedName("Sprzedaż", language: .polish)])
        #expect(team.name(in: .polish) == "Sprzedaż")
        #expect(team.name(in: .russian) == "Sales")
        #expect([LocalizedName("X")].text(in: .polish) == "X")
    }
}
