import JourneyModel

/// Where a series stands: its last number against its target, where it is heading, and whether it is still of use.
package struct MetricStanding: Sendable, Hashable {
    /// Index in `Measures.series`.
    package let series: Int
    package let latest: MetricPoint
    /// Whether the last number is as good as its target or better; nil without a target.
    package let meetsTarget: Bool?
    package let trend: MetricMovement?
    /// The day of the build lies behind the time for which a number of this metric counts.
    package let isStale: Bool

    package init(_ series: Int, in atlas: Atlas) {
        let measures = atlas.measures
        let place = measures.series[series]
        let metric = measures.metric(of: place)
        let latest = measures.points[place.points.upperBound - 1]
        self.series = series
        self.latest = latest
        meetsTarget = latest.target.map { target in
            metric.direction == .up ? latest.value >= target : latest.value <= target
        }
        trend = MetricMovement(trendOf: series, in: measures)
        isStale = latest.date.advanced(by: metric.freshFor) < atlas.today
    }

    /// The last number less its target.
    package var distance: ExactNumber? { latest.target.map { latest.value - $0 } }
}
