import JourneyModel
import Testing

@testable import MapDrawing

@Suite struct GapTests {
    private func scene(_ sketch: Sketch) -> Scene {
        Swimlane.place(Reference(0), in: sketch.atlas, vocabulary: Words.of(sketch.language))
    }

    private func lines(_ scene: Scene) -> [(x: Double, height: Double)] {
        scene.part(.body).elements.compactMap { element in
            guard case .shape(.track, .line(let x1, let y1, let x2, let y2)) = element, x1 == x2 else { return nil }
            return (x1, abs(y2 - y1))
        }
    }

    @Test("the widest gap between what the company believes and what customers say is a line between the two")
    func perceptionGap() throws {
        var map = Sketch("Gap")
        for name in ["One", "Two", "Three"] { map.stage(name) }
        map.lane(.emotions, "Emotions")
        map.feel(0, 1, "well", believed: 2)
        map.feel(1, -2, "badly", believed: 1)
        map.feel(2, 0, "so so")
        let found = lines(scene(map))
        #expect(found.count == 1)
        #expect(try #require(found.first).height == EmotionPlot.height * 3 / 4)
    }

    @Test("where personas differ most is marked and named")
    func spread() throws {
        let scene = scene(.compared)
        let inspection = SceneInspection(scene)
        #expect(inspection.findings.isEmpty)
        #expect(lines(scene).count == 1)
        #expect(inspection.texts.map(\.text).joined(separator: " ").contains("Widest spread"))
    }

    @Test("personas who agree have no widest spread, and a company that is right has no gap")
    func agreement() {
        var map = Sketch("Agreement")
        map.facts.personas = [Reference(0), Reference(1)]
        for name in ["One", "Two"] { map.stage(name) }
        map.lane(.emotions, "Emotions")
        for persona in 0..<2 {
            map.feel(0, 1, "well", believed: 1, persona: persona)
            map.feel(1, 0, "so so", persona: persona)
        }
        #expect(lines(scene(map)).isEmpty)
        #expect(!SceneInspection(scene(map)).texts.contains { $0.text.contains("Widest") })
    }
}
