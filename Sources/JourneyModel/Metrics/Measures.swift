/// All numbers of a site. Stores are flat; it never changes once it is linked.
package final class Measures: Sendable {
    /// Those that have numbers, in the order of the settings, then as known metrics are listed.
    package let metrics: [Metric]
    /// By journey, stage (the whole journey first), metric, segment and persona.
    package let series: [MetricSeries]
    package let points: [MetricPoint]
    package let sources: [MetricSource]
    /// Of each journey its series.
    private let ranges: [Reference<Journey>: Range<Int>]

    package init(
        metrics: [Metric] = [], series: [MetricSeries] = [], points: [MetricPoint] = [], sources: [MetricSource] = []
    ) {
        self.metrics = metrics
        self.series = series
        self.points = points
        self.sources = sources
        var ranges: [Reference<Journey>: Range<Int>] = [:]
        var start = 0
        while start < series.count {
            var end = start + 1
            while end < series.count, series[end].journey == series[start].journey { end += 1 }
            precondition(ranges[series[start].journey] == nil, "the series of a journey stand together")
            ranges[series[start].journey] = start..<end
            start = end
        }
        self.ranges = ranges
    }

    package var isEmpty: Bool { series.isEmpty }

    package func metric(of series: MetricSeries) -> Metric { metrics[series.metric] }
    package func points(of series: MetricSeries) -> ArraySlice<MetricPoint> { points[series.points] }

    /// Indices in `series` of what was measured along a journey; ask with the original.
    package func series(of original: Reference<Journey>) -> Range<Int> { ranges[original] ?? 0..<0 }

    /// Indices in the sources of a journey of those that numbers along it were taken from; ask with the original.
    package func citedSources(of original: Reference<Journey>) -> Set<Int> {
        var found: Set<Int> = []
        for index in series(of: original) {
            for point in points[series[index].points] {
                if let source = point.source, case .listed(let listed) = sources[source] { found.insert(listed) }
            }
        }
        return found
    }
}

extension Atlas {
    /// Indices in `measures.series` of what was measured along a journey, whatever its language.
    package func series(of journey: Reference<Journey>) -> Range<Int> {
        let own = measures.series(of: journey)
        guard own.isEmpty else { return own }
        return measures.series(of: original(of: journey))
    }
}
