/// A smooth curve through points that never leaves the band between two neighbours, so that it claims no score that
/// nobody gave.
///
/// Cubic Hermite pieces with the slopes of F. N. Fritsch and R. E. Carlson, "Monotone piecewise cubic interpolation",
/// SIAM Journal on Numerical Analysis 17 (1980).
package struct MonotoneCurve: Sendable {
    package let points: [Point]
    /// Slope at each point.
    private let slopes: [Double]

    /// - Parameter points: with strictly growing `x`.
    package init(_ points: [Point]) {
        self.points = points
        slopes = MonotoneCurve.slopes(points)
    }

    private static func slopes(_ points: [Point]) -> [Double] {
        guard points.count > 1 else { return points.map { _ in 0 } }
        var secants: [Double] = []
        for index in 1..<points.count {
            let run = points[index].x - points[index - 1].x
            precondition(run > 0, "a curve runs from left to right")
            secants.append((points[index].y - points[index - 1].y) / run)
        }
        var slopes = [secants[0]]
        for index in 1..<secants.count {
            let (left, right) = (secants[index - 1], secants[index])
            slopes.append(left * right <= 0 ? 0 : (left + right) / 2)
        }
        slopes.append(secants[secants.count - 1])
        for (index, secant) in secants.enumerated() {
            guard secant != 0 else {
                slopes[index] = 0
                slopes[index + 1] = 0
                continue
            }
            let alpha = slopes[index] / secant
            let beta = slopes[index + 1] / secant
            let square = alpha * alpha + beta * beta
            if square > 9 {
                let scale = 3 / square.squareRoot()
                slopes[index] = scale * alpha * secant
                slopes[index + 1] = scale * beta * secant
            }
        }
        return slopes
    }

    /// The curve as cubic Bézier pieces, from its first point.
    package var segments: [Segment] {
        guard let first = points.first else { return [] }
        var segments: [Segment] = [.move(first)]
        segments.reserveCapacity(points.count)
        for index in points.indices.dropFirst() {
            let (from, to) = (points[index - 1], points[index])
            let third = (to.x - from.x) / 3
            segments.append(
                .curve(
                    Point(from.x + third, from.y + slopes[index - 1] * third),
                    Point(to.x - third, to.y - slopes[index] * third), to))
        }
        return segments
    }

    /// The height of the curve at a place; nil outside it.
    package func y(at x: Double) -> Double? {
        guard let first = points.first, let last = points.last, x >= first.x, x <= last.x else { return nil }
        var piece = 1
        while piece < points.count - 1, points[piece].x < x { piece += 1 }
        guard piece < points.count else { return first.y }
        let (from, to) = (points[piece - 1], points[piece])
        let run = to.x - from.x
        let t = (x - from.x) / run
        let square = t * t
        let cube = square * t
        return (2 * cube - 3 * square + 1) * from.y + (cube - 2 * square + t) * run * slopes[piece - 1]
            + (3 * square - 2 * cube) * to.y + (cube - square) * run * slopes[piece]
    }

    /// The lowest and highest `y` between two places, as far as the curve reaches there; nil where it does not.
    package func band(from left: Double, to right: Double) -> (low: Double, high: Double)? {
        guard let first = points.first, let last = points.last, right >= first.x, left <= last.x else { return nil }
        let (from, to) = (max(left, first.x), min(right, last.x))
        // Between two points the curve is monotone, so its ends and the points between tell all.
        guard let start = y(at: from), let end = y(at: to) else { return nil }
        var (low, high) = (min(start, end), max(start, end))
        for point in points where point.x > from && point.x < to {
            low = min(low, point.y)
            high = max(high, point.y)
        }
        return (low, high)
    }
}
