import JourneyModel

/// An emotion chart with places: `y` is 0 at the best score and `height` at the worst, to be moved down as a whole.
struct EmotionPlot {
    static let height = 144.0
    static let faceRadius = 11.0
    static let markerRadius = 6.0

    /// Parts of a curve without a gap.
    struct Curve {
        let series: Int
        let curve: MonotoneCurve
    }

    let chart: EmotionChart
    private(set) var curves: [Curve] = []
    private(set) var believed: [MonotoneCurve] = []
    /// The current state's curve, where there is one to compare with.
    private(set) var today: [MonotoneCurve] = []
    /// Where a change within a stage goes down or up: the middle of the piece, and the way it leads.
    private(set) var arrows: [(at: Point, direction: Point)] = []
    /// The dots where changes begin.
    private(set) var beginnings: [Point] = []

    static func y(_ score: Double) -> Double { (1 - score) / 2 * height }
    static let neutral = height / 2

    init(_ chart: EmotionChart) {
        self.chart = chart
        for (index, series) in chart.series.enumerated() {
            trace(series, index: index)
            traceBelieved(series)
        }
        traceToday()
    }

    private mutating func traceToday() {
        var points: [Point] = []
        for place in chart.today {
            if let score = place.score {
                points.append(Point(place.x, EmotionPlot.y(score)))
            } else if !points.isEmpty {
                today.append(MonotoneCurve(points))
                points = []
            }
        }
        if !points.isEmpty { today.append(MonotoneCurve(points)) }
    }

    private mutating func trace(_ series: EmotionChart.Series, index: Int) {
        var points: [Point] = []
        var steps: [(Double, Double)] = []
        var lastStage = 0
        func finish(_ points: [Point], into curves: inout [Curve]) {
            if points.count > 1 { curves.append(Curve(series: index, curve: MonotoneCurve(points))) }
        }
        for mark in series.marks {
            if !points.isEmpty, mark.stages.lowerBound > lastStage + 1 {
                finish(points, into: &curves)
                points = []
            }
            lastStage = mark.stages.upperBound - 1
            let start = mark.x - (mark.right - mark.left) * 0.4
            for (place, score) in mark.from.enumerated() {
                let x = start + (mark.x - start) * Double(place) / Double(mark.from.count)
                guard x > (points.last?.x ?? -1) else { continue }
                points.append(Point(x, EmotionPlot.y(score)))
                beginnings.append(Point(x, EmotionPlot.y(score)))
                if place == mark.from.count - 1 { steps.append((x, mark.x)) }
            }
            guard mark.x > (points.last?.x ?? -1) else { continue }
            points.append(Point(mark.x, EmotionPlot.y(mark.score)))
        }
        finish(points, into: &curves)
        for (from, to) in steps {
            let middle = from + (to - from) * 0.45
            guard let curve = curves.last(where: { $0.series == index && $0.curve.y(at: middle) != nil })?.curve,
                let y = curve.y(at: middle), let ahead = curve.y(at: middle + 1)
            else { continue }
            let length = (1 + (ahead - y) * (ahead - y)).squareRoot()
            arrows.append((Point(middle, y), Point(1 / length, (ahead - y) / length)))
        }
    }

    private mutating func traceBelieved(_ series: EmotionChart.Series) {
        var points: [Point] = []
        var lastStage = 0
        for mark in series.marks {
            guard let score = mark.believed else { continue }
            if !points.isEmpty, mark.stages.lowerBound > lastStage + 1 {
                believed.append(MonotoneCurve(points))
                points = []
            }
            lastStage = mark.stages.upperBound - 1
            points.append(Point(mark.x, EmotionPlot.y(score)))
        }
        if !points.isEmpty { believed.append(MonotoneCurve(points)) }
    }

    /// The boxes around the marks of all scores.
    var faces: [Frame] {
        let radius = chart.isCompared ? EmotionPlot.markerRadius : EmotionPlot.faceRadius
        return chart.series.flatMap(\.marks).map { mark in
            Frame(
                x: mark.x - radius, y: EmotionPlot.y(mark.score) - radius, width: 2 * radius, height: 2 * radius)
        }
    }

    /// Where the company's own estimate lies farthest from what customers say, as a line between the two.
    var widestGap: (x: Double, from: Double, to: Double)? {
        var widest: (x: Double, from: Double, to: Double)?
        for mark in chart.series.flatMap(\.marks) {
            guard let believed = mark.believed, believed != mark.score else { continue }
            let (from, to) = (EmotionPlot.y(mark.score), EmotionPlot.y(believed))
            if abs(from - to) > widest.map({ abs($0.from - $0.to) }) ?? 0 { widest = (mark.x, from, to) }
        }
        return widest
    }

    /// Where personas differ most, as a line between the best and the worst of them; nil when they never differ.
    var widestSpread: (x: Double, from: Double, to: Double)? {
        guard chart.isCompared else { return nil }
        var widest: (x: Double, from: Double, to: Double)?
        for mark in chart.series.flatMap(\.marks) {
            let there = chart.series.flatMap(\.marks).filter { $0.x == mark.x }.map { EmotionPlot.y($0.score) }
            guard let from = there.min(), let to = there.max() else { continue }
            if to - from > widest.map({ $0.to - $0.from }) ?? 0 { widest = (mark.x, from, to) }
        }
        return widest
    }

    /// All curves that labels must not meet.
    var allCurves: [MonotoneCurve] { curves.map(\.curve) + believed + today }
}
