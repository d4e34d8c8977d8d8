/// What was measured of one metric at one place, in the order of its days.
package struct MetricSeries: Sendable {
    package let metric: Reference<Metric>
    /// The original, when the journey has translations.
    package let journey: Reference<Journey>
    /// Index in the stages of the journey, in whatever language; nil for the journey as a whole.
    package let stage: Int?
    /// A part of the customers, as written.
    package let segment: String?
    package let persona: Reference<Persona>?
    package let unit: MetricUnit
    /// In `Measures.points`; never empty, each day at most once.
    package let points: Range<Int>

    package init(
        metric: Reference<Metric>, journey: Reference<Journey>, stage: Int?, segment: String? = nil,
        persona: Reference<Persona>? = nil, unit: MetricUnit, points: Range<Int>
    ) {
        self.metric = metric
        self.journey = journey
        self.stage = stage
        self.segment = segment
        self.persona = persona
        self.unit = unit
        self.points = points
    }

    /// Of all customers, not of a part of them.
    package var isOfEverybody: Bool { segment == nil && persona == nil }
}

/// One number of a series.
package struct MetricPoint: Sendable, Hashable {
    /// The day, or the first one of the week or month that the number sums up.
    package let date: CalendarDate
    package let value: ExactNumber
    /// What the row says was aimed at, else what the settings say.
    package let target: ExactNumber?
    /// How many were asked or counted.
    package let sample: Int?
    /// Index in `Measures.sources`.
    package let source: Int?

    package init(
        date: CalendarDate, value: ExactNumber, target: ExactNumber? = nil, sample: Int? = nil, source: Int? = nil
    ) {
        self.date = date
        self.value = value
        self.target = target
        self.sample = sample
        self.source = source
    }
}

/// What a number was taken from.
package enum MetricSource: Sendable, Hashable {
    /// Index in the sources of the series' journey.
    case listed(Int)
    /// As written, when the map does not list it.
    case named(String)
}
