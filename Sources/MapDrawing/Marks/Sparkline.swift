import MarkupWriting

/// A measured value over time in miniature, beside the number that it led to.
package enum Sparkline {
    /// One measurement.
    package struct Reading: Sendable, Hashable {
        /// Where it stands along the line: a day, a week or a place in a row; only differences count.
        package let position: Double
        package let value: Double

        package init(position: Double, value: Double) {
            self.position = position
            self.value = value
        }
    }

    /// A series with what it is held against.
    package struct Series: Sendable, Hashable {
        /// In the order of their positions.
        package let readings: [Reading]
        /// Drawn as a dashed line, which the scale always takes in.
        package let target: Double?
        /// Where the service was changed, in units of the positions; each a line with a wedge.
        package let changes: [Double]

        package init(readings: [Reading], target: Double? = nil, changes: [Double] = []) {
            self.readings = readings
            self.target = target
            self.changes = changes
        }
    }

    /// The series as a small picture; nothing without a reading.
    ///
    /// Readings are joined by straight lines, for nobody has measured between them; the last one has a dot.
    package static func draw(_ series: Series, width: Double = 120, height: Double = 32) -> SafeMarkup {
        guard !series.readings.isEmpty else { return .empty }
        return SmallDrawing("d-spark", width: width, height: height).drawn {
            $0.addSparkline(series, in: Frame(x: 0, y: 0, width: width, height: height))
        }
    }
}

extension Canvas {
    private static let sparkMargin = 5.0

    /// Draws a series into a frame. The lowest and the highest of readings and target touch its inner edges; changes
    /// outside the readings are left out.
    mutating func addSparkline(_ series: Sparkline.Series, in frame: Frame) {
        guard let first = series.readings.first, let last = series.readings.last else { return }
        let inner = frame.grown(by: -Canvas.sparkMargin)
        let values = series.readings.map(\.value) + (series.target.map { [$0] } ?? [])
        let low = values.min() ?? 0
        let range = (values.max() ?? 0) - low
        let length = last.position - first.position
        func x(_ position: Double) -> Double {
            length > 0 ? inner.x + (position - first.position) / length * inner.width : inner.maxX
        }
        func y(_ value: Double) -> Double {
            range > 0 ? inner.maxY - (value - low) / range * inner.height : inner.y + inner.height / 2
        }
        for change in series.changes where change >= first.position && change <= last.position {
            let middle = x(change)
            add(.track, .line(x1: middle, y1: frame.y + 4, x2: middle, y2: frame.maxY))
            let wedge = [Point(middle - 4, frame.y), Point(middle + 4, frame.y), Point(middle, frame.y + 5)]
            add(.arrow, path(wedge, isClosed: true))
        }
        if let target = series.target {
            add(.target, .line(x1: inner.x, y1: y(target), x2: inner.maxX, y2: y(target)))
        }
        let points = series.readings.map { Point(x($0.position), y($0.value)) }
        if points.count > 1 { add(.miniCurve, path(points, isClosed: false)) }
        if let end = points.last { add(.experienced, .circle(x: end.x, y: end.y, radius: 3.5)) }
    }
}
