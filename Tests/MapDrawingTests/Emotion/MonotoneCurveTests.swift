import Testing

@testable import MapDrawing

@Suite struct MonotoneCurveTests {
    @Test("the curve never leaves the band between two neighbouring scores")
    func neverOvershoots() {
        var random = SeededRandom(seed: 3)
        for _ in 0..<500 {
            var x = 0.0
            let points = (0..<random.below(12) + 2).map { _ in
                x += Double(random.below(200) + 1)
                return Point(x, Double(random.below(9)) * 16)
            }
            let curve = MonotoneCurve(points)
            for (left, right) in zip(points, points.dropFirst()) {
                var last = left.y
                for part in 0...20 {
                    let y = curve.y(at: left.x + (right.x - left.x) * Double(part) / 20) ?? .nan
                    #expect(y >= min(left.y, right.y) - 1e-9 && y <= max(left.y, right.y) + 1e-9)
                    #expect(right.y >= left.y ? y >= last - 1e-9 : y <= last + 1e-9)
                    last = y
                }
            }
        }
    }

    @Test("the drawn pieces are the same curve as the computed one")
    func piecesAgree() throws {
        let curve = MonotoneCurve([Point(0, 40), Point(90, 10), Point(200, 12), Point(260, 120)])
        var from = Point(0, 0)
        for segment in curve.segments {
            guard case .curve(let one, let two, let end) = segment else {
                if case .move(let point) = segment { from = point }
                continue
            }
            for part in 1...9 {
                let t = Double(part) / 10
                let u = 1 - t
                let x = u * u * u * from.x + 3 * u * u * t * one.x + 3 * u * t * t * two.x + t * t * t * end.x
                let y = u * u * u * from.y + 3 * u * u * t * one.y + 3 * u * t * t * two.y + t * t * t * end.y
                #expect(abs(try #require(curve.y(at: x)) - y) < 1e-6)
            }
            from = end
        }
    }

    @Test("a band holds all that the curve does between two places")
    func bands() throws {
        let curve = MonotoneCurve([Point(0, 50), Point(100, 0), Point(200, 90)])
        let band = try #require(curve.band(from: 40, to: 160))
        #expect(band.low == 0)
        #expect(band.high > 40)
        #expect(curve.band(from: 210, to: 300) == nil)
        #expect(curve.y(at: -1) == nil)
    }

    @Test("one point is a point, none is nothing")
    func few() {
        #expect(MonotoneCurve([Point(4, 5)]).segments == [.move(Point(4, 5))])
        #expect(MonotoneCurve([Point(4, 5)]).y(at: 4) == 5)
        #expect(MonotoneCurve([]).segments.isEmpty)
    }
}
