import JourneyModel
import MarkupWriting

/// A journey's emotions in miniature, for lists and for the company map.
package enum MiniCurve {
    /// The curve through one value a stage, −1 … +1, over a neutral line; a nil leaves a gap.
    ///
    /// The lowest and the highest point carry a dot in the colour of their level, so that the worst place is found at
    /// a glance. Nothing is drawn without a value.
    package static func draw(values: [Double?], width: Double = 120, height: Double = 32) -> SafeMarkup {
        let known = values.enumerated().compactMap { index, value in value.map { (index, min(1, max(-1, $0))) } }
        guard !known.isEmpty else { return .empty }
        let margin = 5.0
        let step = values.count > 1 ? (width - 2 * margin) / Double(values.count - 1) : 0
        func point(_ index: Int, _ value: Double) -> Point {
            let x = values.count > 1 ? margin + step * Double(index) : width / 2
            return Point(x, margin + (1 - value) / 2 * (height - 2 * margin))
        }
        return SmallDrawing("d-mini", width: width, height: height).drawn { canvas in
            canvas.add(.track, .line(x1: margin, y1: height / 2, x2: width - margin, y2: height / 2))
            var points = [Point?](repeating: nil, count: values.count)
            for (index, value) in known { points[index] = point(index, value) }
            canvas.addMiniCurve(through: points)
            var extremes = [known[0]]
            for entry in known where entry.1 < extremes[0].1 { extremes = [entry] }
            if let best = known.max(by: { $0.1 < $1.1 }), best.1 > extremes[0].1 { extremes.append(best) }
            for (index, value) in extremes {
                let place = point(index, value)
                canvas.add(
                    .face(ExperienceLevel(normalized: value)), .circle(x: place.x, y: place.y, radius: 4))
            }
        }
    }

    /// The curve of a journey, from the mean of each stage's scores.
    package static func draw(_ journey: Journey, width: Double = 120, height: Double = 32) -> SafeMarkup {
        draw(values: journey.stages.indices.map { journey.experience(stage: $0) }, width: width, height: height)
    }
}

extension Canvas {
    /// The thin curve through points that follow one another; a nil breaks it, a point between two breaks is a dot.
    mutating func addMiniCurve(through points: [Point?]) {
        for run in points.split(separator: nil) {
            let run = run.compactMap { $0 }
            if run.count > 1 {
                add(.miniCurve, path(MonotoneCurve(run).segments))
            } else if let only = run.first {
                add(.bullet, .line(x1: only.x, y1: only.y, x2: only.x, y2: only.y))
            }
        }
    }
}
