import JourneyModel
import Testing

@testable import MapDrawing

@Suite struct MeasuresLayoutTests {
    private func scene(_ sketch: Sketch) -> Scene {
        Swimlane.place(Reference(0), in: sketch.atlas, vocabulary: Words.of(.english))
    }

    private func glyphs(_ glyph: Glyph, _ region: Scene.Region, in scene: Scene) -> Int {
        scene.part(region).elements.count {
            if case .shape(_, .glyph(glyph, _, _, _)) = $0 { true } else { false }
        }
    }

    @Test("numbers stand in their stage of the metrics lane, below what the author wrote, with curve and target")
    func placed() throws {
        let scene = scene(.measured)
        let inspection = SceneInspection(scene)
        #expect(inspection.findings.isEmpty)
        let texts = inspection.texts.filter { $0.region == .body }
        let written = try #require(texts.first { $0.text == "What the author wrote" })
        for text in ["31% lost", "target 15%", "Time on stage", "5.4\u{A0}days"] {
            let placed = try #require(texts.first { $0.text == text }, "\(text) in \(texts.map(\.text))")
            #expect(placed.frame.y > written.frame.y)
            #expect(placed.room.x == written.room.x)
        }
        let curves = scene.part(.body).elements.filter { if case .shape(.miniCurve, _) = $0 { true } else { false } }
        // One reading alone is no curve.
        #expect(curves.count == 1)
        // The lane alone, no row beside it.
        #expect(inspection.texts.count { $0.text == "Metrics" && $0.region == .names } == 1)
    }

    @Test("a map without a metrics lane has a row for its numbers")
    func ownRow() {
        var map = Sketch.measured
        map.lanes[1] = Lane(id: "l1", name: "Metrics", kind: .metrics, isHidden: true)
        let inspection = SceneInspection(scene(map))
        #expect(inspection.findings.isEmpty)
        #expect(inspection.texts.contains { $0.text == Words.of(.english).text(.measurements) && $0.region == .names })
        #expect(inspection.texts.contains { $0.text == "31% lost" })
    }

    @Test("a stage where customers get stuck has a mark in its header, which the legend explains")
    func bottleneck() {
        let scene = scene(.measured)
        #expect(glyphs(.bottleneck, .header, in: scene) == 1)
        #expect(scene.legend.contains(.bottleneck))
        var map = Sketch.measured
        map.measures = Measures()
        #expect(!self.scene(map).legend.contains(.bottleneck))
    }
}

extension Sketch {
    /// Losses of two stages, one of them worse and over time, and a wait that was measured once.
    static var measured: Sketch {
        var map = Sketch("Measured")
        for name in ["One", "Two", "Three"] { map.stage(name, isMoment: name == "Two") }
        map.lane(.actions, "Actions")
        map.item(0, "Asks")
        map.lane(.metrics, "Metrics")
        map.item(1, "What the author wrote")
        func percent(_ value: Int64) -> ExactNumber { ExactNumber(millionths: value * 1_000_000) }
        func series(_ metric: Int, _ stage: Int, _ unit: MetricUnit, _ points: Range<Int>) -> MetricSeries {
            MetricSeries(
                metric: Reference(metric), journey: Reference(0), stage: stage, segment: nil, unit: unit, points: points
            )
        }
        let day = 20_000
        let points = [20, 25, 31].enumerated().map { place, value in
            MetricPoint(
                date: CalendarDate(daysSinceEpoch: day + 7 * place), value: percent(Int64(value)), target: percent(15))
        }
        let others = [8_000_000, 5_400_000].map {
            MetricPoint(date: CalendarDate(daysSinceEpoch: day), value: ExactNumber(millionths: $0), target: nil)
        }
        map.measures = Measures(
            metrics: [Metric(id: "drop-off", kind: .dropOff), Metric(id: "time-on-stage", kind: .timeOnStage)],
            series: [
                series(0, 1, .percent, 0..<3), series(0, 2, .percent, 3..<4), series(1, 1, .time(.days), 4..<5),
            ],
            points: points + others)
        return map
    }
}
