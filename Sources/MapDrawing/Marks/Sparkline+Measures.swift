import JourneyModel

extension Sparkline.Series {
    /// Readings of a line in miniature; more would not be told apart.
    private static let mostReadings = 60
    /// Days of a line in miniature: a year, and the week in which it began.
    private static let days = 371

    /// The last year of a series of numbers, thinned to what a small picture can show; the last number is always there.
    package init(_ points: ArraySlice<MetricPoint>, target: ExactNumber?, changes: [CalendarDate]) {
        let end = points.last?.date.daysSinceEpoch ?? 0
        let recent = points.drop { $0.date.daysSinceEpoch <= end - Sparkline.Series.days }
        let step = (recent.count + Sparkline.Series.mostReadings - 1) / Sparkline.Series.mostReadings
        let kept = recent.indices.filter { (recent.endIndex - 1 - $0) % max(1, step) == 0 }
        self.init(
            readings: kept.map {
                Sparkline.Reading(
                    position: Double(recent[$0].date.daysSinceEpoch), value: recent[$0].value.double)
            },
            target: target?.double, changes: changes.map { Double($0.daysSinceEpoch) })
    }
}
