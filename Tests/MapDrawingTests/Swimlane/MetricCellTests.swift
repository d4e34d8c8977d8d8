import JourneyModel
import Testing

@testable import MapDrawing

@Suite struct MetricCellTests {
    static let cells = [
        MetricCell(
            stage: 1, name: "Gave up", value: "31 %", note: "Target 15 %",
            series: Sparkline.Series(
                readings: [0, 1, 2].map { Sparkline.Reading(position: $0, value: 20 + $0 * 5) }, target: 15),
            link: "gave-up"),
        MetricCell(stage: 1, name: "Requests for papers", value: "2.4"),
    ]

    static var sketch: Sketch {
        var map = Sketch("Measured")
        for name in ["One", "Two", "Three"] { map.stage(name) }
        map.lane(.actions, "Actions")
        map.item(0, "Asks")
        map.lane(.metrics, "Metrics")
        map.item(1, "What the author wrote")
        return map
    }

    private func scene(_ sketch: Sketch = sketch) -> Scene {
        Swimlane.place(
            Reference(0), in: sketch.atlas, vocabulary: Words.of(.english), metrics: MetricCellTests.cells)
    }

    @Test("a measured value stands in its stage below what the author wrote, with its curve and target")
    func placed() throws {
        let scene = scene()
        let inspection = SceneInspection(scene)
        #expect(inspection.findings.isEmpty)
        let texts = inspection.texts.filter { $0.region == .body }
        let written = try #require(texts.first { $0.text == "What the author wrote" })
        for text in ["Gave up", "31 %", "Target 15 %", "Requests for papers", "2.4"] {
            let placed = try #require(texts.first { $0.text == text })
            #expect(placed.frame.y > written.frame.y)
            #expect(placed.room.x == written.room.x)
        }
        let curves = scene.part(.body).elements.filter { if case .shape(.miniCurve, _) = $0 { true } else { false } }
        #expect(curves.count == 1)
        #expect(InlineSVG.draw(scene, prefix: "m").string.contains("href=\"#gave-up\""))
    }

    @Test("a map without a metrics lane has no place for measured values")
    func noLane() {
        var map = Sketch("Not measured")
        map.stage("One")
        map.stage("Two")
        map.lane(.actions, "Actions")
        map.item(0, "Asks")
        #expect(!SceneInspection(scene(map)).texts.contains { $0.text == "31 %" })
    }
}
