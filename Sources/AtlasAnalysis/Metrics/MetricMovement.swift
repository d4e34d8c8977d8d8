import JourneyModel

/// How the mean of a series has moved from one stretch of time to the next.
package struct MetricMovement: Sendable, Hashable {
    package enum Course: String, Sendable, Hashable {
        case better, worse, steady
    }

    /// Length of each of the two stretches, in days: a quarter of a year, thirteen weeks.
    package static let stretch = 91

    /// Index in `Measures.series`.
    package let series: Int
    /// Arithmetic means of the numbers before and after.
    package let before: ExactNumber
    package let after: ExactNumber
    /// How many numbers each mean is made of.
    package let countBefore: Int
    package let countAfter: Int
    package let course: Course

    package var change: ExactNumber { after - before }

    /// The quarter of a year up to a series' last number against the quarter before; nil when one of them has none.
    package init?(trendOf series: Int, in measures: Measures) {
        let points = measures.points(of: measures.series[series])
        guard let last = points.last else { return nil }
        let end = last.date.daysSinceEpoch + 1
        self.init(series, in: measures, from: end - MetricMovement.stretch, to: end)
    }

    /// The quarter of a year from a day on against the quarter before it; nil when one of them has no number.
    package init?(of series: Int, since day: CalendarDate, in measures: Measures) {
        let start = day.daysSinceEpoch
        self.init(series, in: measures, from: start, to: start + MetricMovement.stretch)
    }

    /// - Parameters:
    ///   - start: the first day of the later stretch, in days since 1970.
    ///   - end: the first day behind it.
    private init?(_ series: Int, in measures: Measures, from start: Int, to end: Int) {
        var earlier: [ExactNumber] = []
        var later: [ExactNumber] = []
        for point in measures.points(of: measures.series[series]) {
            let day = point.date.daysSinceEpoch
            if day >= start - MetricMovement.stretch, day < start { earlier.append(point.value) }
            if day >= start, day < end { later.append(point.value) }
        }
        guard let before = ExactNumber(meanOf: earlier), let after = ExactNumber(meanOf: later) else { return nil }
        self.series = series
        self.before = before
        self.after = after
        countBefore = earlier.count
        countAfter = later.count
        let place = measures.series[series]
        course = MetricMovement.course(
            from: before, to: after, unit: place.unit, direction: measures.metric(of: place).direction)
    }

    /// Steady is a change of less than one point of percentages and of scores from −100 to 100, of anything else less
    /// than a fiftieth of where it came from.
    private static func course(
        from before: ExactNumber, to after: ExactNumber, unit: MetricUnit, direction: MetricDirection
    ) -> Course {
        let change = after - before
        let isSteady: Bool
        switch unit {
        case .percent, .points: isSteady = change.magnitude < ExactNumber(1)
        case .count, .rating, .time, .other, .plain:
            isSteady =
                Int128(change.magnitude.millionths) * 50 < Int128(before.magnitude.millionths) || change == .zero
        }
        if isSteady { return .steady }
        return (change > .zero) == (direction == .up) ? .better : .worse
    }
}
