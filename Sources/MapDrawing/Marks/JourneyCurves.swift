import JourneyModel
import MarkupWriting

/// Several journeys of one persona on one chart, each from its first stage at the left to its last at the right.
package enum JourneyCurves {
    package struct Series: Sendable {
        package let name: String
        /// One value a stage, −1 … +1; nil where nobody knows.
        package let scores: [Double?]
        /// Where the name leads.
        package let address: String

        package init(name: String, scores: [Double?], address: String) {
            self.name = name
            self.scores = scores
            self.address = address
        }
    }

    private static let plot = Frame(x: 16, y: 16, width: 560, height: 200)
    private static let nameRoom = 240.0
    private static let nameGap = 6.0

    /// Curves with their names at their ends, which part where they would meet; empty when no journey has a score.
    ///
    /// - Parameters:
    ///   - stages: names below the chart, when all series are of one journey.
    ///   - axis: the numbers at the left, when all series are told on one scale.
    package static func draw(
        _ series: [Series], stages: [String] = [], axis: AxisNumbers? = nil, language: LanguageCode
    ) -> SafeMarkup {
        let known = series.filter { $0.scores.contains { $0 != nil } }
        guard !known.isEmpty else { return .empty }
        let plot = Frame(
            x: plot.x + (axis == nil ? 0 : AxisNumbers.width), y: plot.y,
            width: max(plot.width, Double(stages.count) * 104), height: plot.height)
        var canvas = Canvas(itemCount: known.count, language: language)
        let y = { (score: Double) in plot.y + (1 - score) / 2 * plot.height }
        canvas.add(.neutralLine, .line(x1: plot.x, y1: y(0), x2: plot.x + plot.width, y2: y(0)))
        axis?.draw(on: &canvas, x: plot.x, y: y)
        var ends: [(series: Int, lines: Range<Int>, height: Double, wanted: Double)] = []
        var marked: [Point] = []
        for (index, entry) in known.enumerated() {
            let step = plot.width / Double(entry.scores.count)
            let points = entry.scores.enumerated().map { stage, score in
                score.map { Point(plot.x + (Double(stage) + 0.5) * step, y(min(1, max(-1, $0)))) }
            }
            for run in points.split(separator: nil) {
                let run = run.compactMap { $0 }
                if run.count > 1 { canvas.add(.curve(ofPersona: index), canvas.path(MonotoneCurve(run).segments)) }
            }
            for point in points.compactMap({ $0 }) {
                let covered = marked.count { abs($0.x - point.x) < 1 && abs($0.y - point.y) < 1 }
                canvas.addMarker(index, x: point.x, y: point.y, covered: covered)
            }
            marked += points.compactMap { $0 }
            let lines = canvas.breakText(entry.name, .small, width: nameRoom - 40)
            let height = Double(lines.count) * Role.small.lineHeight
            let last = points.compactMap { $0 }.last?.y ?? y(0)
            ends.append((index, lines, height, last - height / 2))
        }
        var bottom = placeNames(ends, known, x: plot.x + plot.width + 8, on: &canvas)
        let step = plot.width / Double(max(1, stages.count))
        for (index, name) in stages.enumerated() {
            let lines = canvas.breakText(name, .small, width: step - 12)
            let top = plot.y + plot.height + 16
            canvas.add(.small, lines: lines, x: plot.x + (Double(index) + 0.5) * step, top: top, anchor: .middle)
            bottom = max(bottom, top + Double(lines.count) * Role.small.lineHeight)
        }
        return SmallDrawing(
            "d-journeys", width: plot.x + plot.width + nameRoom, height: max(plot.y + plot.height + 16, bottom + 8),
            language: language
        ).drawn { $0 = canvas }
    }

    /// From the top down, each name as near to its curve's end as the one above it allows, then back up where the last
    /// would stand too low. Returns the lower edge of the last.
    private static func placeNames(
        _ ends: [(series: Int, lines: Range<Int>, height: Double, wanted: Double)], _ series: [Series],
        x: Double, on canvas: inout Canvas
    ) -> Double {
        let sorted = ends.sorted { ($0.wanted, $0.series) < ($1.wanted, $1.series) }
        var tops: [Double] = []
        var free = 4.0
        for end in sorted {
            let top = max(free, end.wanted)
            tops.append(top)
            free = top + end.height + nameGap
        }
        var limit = max(plot.y + plot.height + 12, sorted.reduce(4) { $0 + $1.height + nameGap })
        for index in tops.indices.reversed() {
            tops[index] = min(tops[index], limit - sorted[index].height)
            limit = tops[index] - nameGap
        }
        for (index, end) in sorted.enumerated() {
            let group = canvas.open(.page(address: series[end.series].address))
            let middle = tops[index] + Role.small.lineHeight / 2
            canvas.add(.curve(ofPersona: end.series), .line(x1: x, y1: middle, x2: x + 20, y2: middle))
            canvas.addMarker(end.series, x: x + 10, y: middle)
            canvas.add(.small, lines: end.lines, x: x + 28, top: tops[index])
            canvas.close(group, frame: Frame(x: x, y: tops[index], width: nameRoom - 8, height: end.height))
        }
        return zip(tops, sorted).map { $0 + $1.height }.max() ?? 0
    }
}
