import JourneyModel
import Localization

/// How long each stage takes, as a scale below the stages: columns are as wide as their texts, which says nothing of it.
extension SwimlaneLayout {
    private static let drop = 18.0
    private static let barHeight = 10.0
    /// Width of a stage of unknown length, and the least of another one.
    private static let barWidth = (unknown: 24.0, least: 3.0)
    private static let barGap = 2.0
    /// Labels are so far from each other at least.
    private static let labelRoom = 56.0

    mutating func placeTimeScale() {
        let spans = journey.stages.map(\.span)
        let known = spans.compactMap { $0 }
        let total = known.reduce(0) { $0 + $1.most }
        guard journey.facts.kind != .dayInTheLife, !columns.stepsAreStages, known.count > 1, total > 0 else { return }
        let untimed = spans.count - known.count
        let unit = MetricUnit.TimeUnit.allCases.last { $0.seconds * 2 <= total } ?? .seconds
        let top = y + SwimlaneLayout.drop
        let left = columns.x(of: 0..<1) + 8
        let room =
            columns.maxX - 24 - left - Double(untimed) * SwimlaneLayout.barWidth.unknown
            - Double(spans.count - 1) * SwimlaneLayout.barGap
        let perSecond = room / Double(total)

        var x = left
        var before = 0
        var bars: [(x: Double, width: Double, before: Int, span: TimeSpan)] = []
        for (stage, span) in spans.enumerated() {
            let width =
                span.map { max(SwimlaneLayout.barWidth.least, (Double($0.most) * perSecond).rounded()) }
                ?? SwimlaneLayout.barWidth.unknown
            let tab = columns.x(of: columns.ofStage[stage]) + 24
            canvas.add(.rule, .line(x1: tab, y1: y, x2: (x + width / 2).rounded(), y2: top))
            place(span, in: Frame(x: x, y: top, width: width, height: SwimlaneLayout.barHeight))
            if let span {
                bars.append((x, width, before, span))
                before += span.most
            }
            x += width + SwimlaneLayout.barGap
        }
        let axis = top + SwimlaneLayout.barHeight
        let ticks = SwimlaneLayout.ticks(to: total, unit, perSecond: perSecond)
        for time in ticks {
            guard let bar = bars.first(where: { time * unit.seconds <= $0.before + $0.span.most }) else { continue }
            let share = Double(time * unit.seconds - bar.before) / Double(bar.span.most)
            let place = (bar.x + share * bar.width).rounded()
            canvas.add(.track, .line(x1: place, y1: axis + 2, x2: place, y2: axis + 7))
            // The last one names the unit of all.
            let text = time == ticks.last ? vocabulary.amount(ExactNumber(time), .time(unit)) : String(time)
            let lines = canvas.breakText(text, .small, width: 2 * SwimlaneLayout.labelRoom)
            canvas.add(.small, lines: lines, x: place, top: axis + 8, anchor: .middle)
        }
        let nameBottom = placeTotal(known, untimed: untimed, unit, top: y)
        y = max(axis + 24, nameBottom)
    }

    /// A stage, whose box is dashed when nobody knows how long it takes.
    private mutating func place(_ span: TimeSpan?, in frame: Frame) {
        guard let span else {
            // As high as the question mark in it.
            let box = Frame(x: frame.x + 0.5, y: frame.y - 3.5, width: frame.width - 1, height: 17)
            canvas.add(.vacant, .rectangle(box, radius: 0))
            canvas.add(.small, "?", x: frame.x + frame.width / 2, top: frame.y - 3, width: frame.width, anchor: .middle)
            return
        }
        canvas.addTime(span, in: frame)
        if span.least < span.most { canvas.explain(.time) }
    }

    /// Beside the scale what all stages take together; returns where the words end.
    private mutating func placeTotal(
        _ spans: [TimeSpan], untimed: Int, _ unit: MetricUnit.TimeUnit, top: Double
    ) -> Double {
        canvas.region = .corner
        let x = SwimlaneLayout.nameX
        let width = namesWidth - x - 8
        canvas.add(.laneIcon, .glyph(.clock, x: SwimlaneLayout.margin, y: top + 9, scale: 0.75))
        var bottom = top + 10
        bottom += canvas.add(.smallStrong, vocabulary.name(of: LaneKind.time), x: x, top: bottom, width: width)
        func number(_ seconds: Int) -> ExactNumber {
            ExactNumber(millionths: Int64(seconds) * ExactNumber.one / Int64(unit.seconds)).rounded(places: 1)
        }
        let (least, most) = (number(spans.reduce(0) { $0 + $1.least }), number(spans.reduce(0) { $0 + $1.most }))
        var text = vocabulary.amount(most, .time(unit))
        if least < most { text = vocabulary.number(least, places: 1) + "–" + text }
        bottom += canvas.add(.small, text, x: x, top: bottom, width: width)
        if untimed > 0 {
            bottom += canvas.add(.small, vocabulary.count(.countUntimed, untimed), x: x, top: bottom, width: width)
        }
        canvas.region = .header
        return bottom
    }

    /// Whole numbers of a unit that are far enough from each other for their labels.
    private static func ticks(to total: Int, _ unit: MetricUnit.TimeUnit, perSecond: Double) -> [Int] {
        let steps = [1, 2, 3, 5, 6, 10, 12, 15, 20, 30, 50, 60, 100, 200, 500, 1000]
        let step = steps.first { Double($0 * unit.seconds) * perSecond >= labelRoom } ?? steps[steps.count - 1]
        return Array(stride(from: step, through: total / unit.seconds, by: step))
    }
}

extension Canvas {
    /// What something takes at least is full, what it may take is an outline.
    mutating func addTime(_ span: TimeSpan, in frame: Frame) {
        if span.least < span.most { add(.effort, .rectangle(frame.grown(by: -0.5), radius: 0)) }
        let sure = (frame.width * Double(span.least) / Double(span.most)).rounded()
        guard sure > 0 else { return }
        add(.evidenceFill, .rectangle(Frame(x: frame.x, y: frame.y, width: sure, height: frame.height), radius: 0))
    }
}
