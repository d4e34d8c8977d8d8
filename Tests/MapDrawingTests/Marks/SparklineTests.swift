import JourneyModel
import Testing

@testable import MapDrawing

@Suite struct SparklineTests {
    private static let frame = Frame(x: 100, y: 50, width: 120, height: 32)

    private static func scene(_ series: Sparkline.Series) -> Scene {
        var canvas = Canvas(itemCount: 1)
        canvas.addSparkline(series, in: frame)
        return canvas.scene(title: "", description: "", language: .english, frames: [.body: frame])
    }

    private static func shapes(_ role: Role, _ scene: Scene) -> [Shape] {
        scene.part(.body).elements.compactMap { element in
            if case .shape(role, let shape) = element { shape } else { nil }
        }
    }

    private static func readings(_ values: [Double], every step: Double = 1) -> [Sparkline.Reading] {
        values.enumerated().map { Sparkline.Reading(position: Double($0) * step, value: $1) }
    }

    @Test("readings stand at their distance in time, and higher values higher")
    func places() {
        let readings = [(0.0, 10.0), (9, 30), (10, 20)].map { Sparkline.Reading(position: $0, value: $1) }
        let scene = Self.scene(.init(readings: readings))
        let points = scene.segments.compactMap(\.end)
        #expect(points.count == 3)
        #expect(points[1].x - points[0].x > 8 * (points[2].x - points[1].x))
        #expect(points[1].y < points[2].y && points[2].y < points[0].y)
        guard case .circle(let x, let y, _)? = Self.shapes(.experienced, scene).first else {
            Issue.record("the last reading has no dot")
            return
        }
        #expect(x == points[2].x && y == points[2].y)
    }

    @Test("nothing leaves the frame, whatever the readings", arguments: 0..<40)
    func bounds(round: Int) {
        var random = SeededRandom(seed: UInt64(round))
        func value() -> Double { Double(random.below(2_000_000)) / 7 - 100_000 }
        let values = (0..<1 + random.below(30)).map { _ in value() }
        let series = Sparkline.Series(
            readings: Self.readings(values, every: 7), target: 3 * value(), changes: [-5, 0, 3, 10, 1e9])
        let scene = Self.scene(series)
        for point in scene.segments.compactMap(\.end) {
            #expect(point.x >= 100 && point.x <= 220 && point.y >= 50 && point.y <= 82)
        }
        for case .line(let x1, let y1, let x2, let y2) in Self.shapes(.target, scene) + Self.shapes(.track, scene) {
            #expect(min(x1, x2) >= 100 && max(x1, x2) <= 220 && min(y1, y2) >= 50 && max(y1, y2) <= 82)
        }
    }

    @Test("a target beyond all readings is on the scale, and a change before the first is not drawn")
    func targetAndChanges() {
        let scene = Self.scene(.init(readings: Self.readings([1, 2, 3]), target: 9, changes: [-1, 1, 2, 3]))
        guard case .line(_, let target, _, _)? = Self.shapes(.target, scene).first else {
            Issue.record("there is no target")
            return
        }
        let points = scene.segments.compactMap(\.end).suffix(3)
        #expect(points.allSatisfy { $0.y > target })
        #expect(Self.shapes(.track, scene).count == 2)
        #expect(Self.shapes(.arrow, scene).count == 2)
    }

    @Test("equal readings are a level line, one is a dot, none is nothing")
    func fewReadings() {
        let level = Self.scene(.init(readings: Self.readings([4, 4, 4]))).segments.compactMap(\.end)
        #expect(level.map(\.y) == [66, 66, 66])
        let one = Self.scene(.init(readings: Self.readings([4])))
        #expect(Self.shapes(.miniCurve, one).isEmpty && Self.shapes(.experienced, one).count == 1)
        #expect(Sparkline.draw(.init(readings: [])).isEmpty)
        #expect(Sparkline.draw(.init(readings: Self.readings([1, 2]))).string.contains("d-spark"))
    }
}
