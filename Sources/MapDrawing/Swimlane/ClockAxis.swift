import JourneyModel

/// The hours of a day below its stages: columns are as wide as their texts, the clock tells how the time really lies.
extension SwimlaneLayout {
    private static let drop = 20.0
    /// A label of an hour needs so much room.
    private static let hourRoom = 52.0

    mutating func placeClock() {
        guard journey.facts.kind == .dayInTheLife, !columns.stepsAreStages else { return }
        var starts: [(stage: Int, minutes: Int)] = []
        for stage in journey.stages.indices {
            guard let minutes = journey.heading(ofStage: stage).startMinutes else { continue }
            // A day that goes on past midnight counts on.
            let later = starts.last.map { minutes < $0.minutes % 1440 ? 1440 : 0 } ?? 0
            let day = (starts.last?.minutes ?? 0) / 1440 * 1440
            starts.append((stage, minutes + day + later))
        }
        guard let first = starts.first, let last = starts.last, starts.count > 1, last.minutes - first.minutes <= 2880,
            last.minutes > first.minutes
        else { return }
        let firstHour = first.minutes / 60
        let lastHour = (last.minutes + 59) / 60
        let left = columns.x(of: 0..<1) + 20
        let right = columns.maxX - 24
        func x(_ minutes: Int) -> Double {
            (left + (right - left) * Double(minutes - firstHour * 60) / Double((lastHour - firstHour) * 60)).rounded()
        }
        let axis = y + SwimlaneLayout.drop
        canvas.add(.track, .line(x1: left, y1: axis, x2: right, y2: axis))
        let room = (right - left) / Double(lastHour - firstHour)
        let every = [1, 2, 3, 4, 6, 12].first { room * Double($0) >= SwimlaneLayout.hourRoom } ?? 24
        for hour in firstHour...lastHour {
            let place = x(hour * 60)
            let isLabelled = hour % every == 0
            canvas.add(.track, .line(x1: place, y1: axis, x2: place, y2: axis + (isLabelled ? 6 : 3)))
            guard isLabelled else { continue }
            let text = (hour % 24 < 10 ? "0" : "") + "\(hour % 24):00"
            let lines = canvas.breakText(text, .small, width: SwimlaneLayout.hourRoom)
            canvas.add(.small, lines: lines, x: place, top: axis + 7, anchor: .middle)
        }
        for start in starts {
            let span = columns.ofStage[start.stage]
            let tab = columns.x(of: span) + 24
            canvas.add(.rule, .line(x1: tab, y1: y, x2: x(start.minutes), y2: axis))
            canvas.add(.todayDot, .circle(x: x(start.minutes), y: axis, radius: 3.5))
        }
        y = axis + 24
    }
}
