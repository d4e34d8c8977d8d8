import JourneyModel
import Testing

@testable import MapDrawing

@Suite struct EndNameTests {
    /// Personas with their scores at each of two stages.
    private func inspection(_ scores: [(Double, Double)]) -> SceneInspection {
        var map = Sketch("Ends")
        map.facts.personas = scores.indices.map { Reference($0) }
        for name in ["One", "Two"] { map.stage(name) }
        map.lane(.emotions, "Emotions")
        for (persona, pair) in scores.enumerated() {
            map.feel(0, pair.0, "at first", persona: persona)
            map.feel(1, pair.1, "at last", persona: persona)
        }
        return SceneInspection(Swimlane.place(Reference(0), in: map.atlas, vocabulary: Words.of(.english)))
    }

    private func names(_ inspection: SceneInspection) -> [String] {
        inspection.texts.filter { $0.region == .body && ["Anna", "Viktor", "Jan", "Oleg"].contains($0.text) }.map(
            \.text)
    }

    @Test("curves that end at one mark are named together at it")
    func together() {
        let inspection = inspection([(1, 2), (-1, 2)])
        #expect(names(inspection) == ["Anna", "Viktor"])
        #expect(inspection.findings.isEmpty)
    }

    @Test("a curve that ends on the neutral line is named beside it")
    func neutral() {
        let inspection = inspection([(1, 0), (-1, -2)])
        #expect(names(inspection) == ["Anna", "Viktor"])
        #expect(inspection.findings.isEmpty)
    }

    @Test("a number stays beside its mark or is left to the words below, which tell who gave it")
    func numbers() {
        let inspection = inspection([(2, -2), (0, -1), (1, -2)])
        let told = inspection.texts.filter { $0.region == .body }.map(\.text).joined(separator: " ")
        for words in ["Anna: at first", "Viktor: at last"] { #expect(told.contains(words)) }
        #expect(inspection.findings.isEmpty)
    }

    @Test("a word that is longer than the room beside the curve is told below, whole")
    func longWords() {
        var map = Sketch("Long")
        for name in ["One", "Two", "Three", "Four", "Five", "Six", "Seven"] { map.stage(name) }
        map.lane(.emotions, "Emotions")
        for stage in 0..<7 {
            map.feel(
                stage, Double(stage % 3 - 1), stage == 3 ? "превысокомногорассмотрительствующе-недоверчивая" : "calm")
        }
        let inspection = SceneInspection(Swimlane.place(Reference(0), in: map.atlas, vocabulary: Words.of(.russian)))
        #expect(inspection.findings.isEmpty)
        #expect(inspection.texts.contains { $0.text.hasPrefix("превысокомногорассмотрительствующе") })
    }
}
