/// Something that is measured along journeys: conversion, waiting time, satisfaction.
package struct Metric: Sendable {
    package let id: String
    package let kind: MetricKind
    /// From the settings; known metrics have names of the interface besides.
    package let names: [LocalizedName]
    /// What its numbers count when a sheet does not say.
    package let unit: MetricUnit
    package let direction: MetricDirection
    /// For series whose rows name none.
    package let target: ExactNumber?
    /// How long after its day a number counts as today's.
    package let freshFor: CalendarPeriod

    package init(
        id: String, kind: MetricKind, names: [LocalizedName] = [], unit: MetricUnit? = nil,
        direction: MetricDirection? = nil, target: ExactNumber? = nil, freshFor: CalendarPeriod? = nil
    ) {
        self.id = id
        self.kind = kind
        self.names = names
        self.unit = unit ?? kind.usualUnit
        self.direction = direction ?? kind.direction
        self.target = target
        self.freshFor = freshFor ?? Metric.usualFreshness
    }

    /// A quarter of a year, the rhythm in which most maps are looked at.
    package static let usualFreshness = CalendarPeriod.months(3)
}

/// What a metric measures; the known ones take part in what is computed.
package enum MetricKind: String, Sendable, Hashable, CaseIterable {
    /// Share of those who enter a stage who go on to the next; of a whole journey, who reach its end.
    case conversion
    case timeOnStage = "time-on-stage"
    /// Share of those who enter a stage who leave the journey there.
    case dropOff = "drop-off"
    /// Customer satisfaction score.
    case csat
    /// Net promoter score: share of promoters less share of detractors.
    case nps
    /// Customer effort score.
    case ces
    /// How many enter a stage.
    case volume
    case cost
    /// A site's own.
    case own

    /// What its numbers count unless somebody says otherwise.
    package var usualUnit: MetricUnit {
        switch self {
        case .conversion, .dropOff, .csat: .percent
        case .timeOnStage: .time(.days)
        case .nps: .points
        case .ces: .rating(lowest: 1, highest: 7)
        case .volume: .count
        case .cost, .own: .plain
        }
    }

    var direction: MetricDirection {
        switch self {
        case .conversion, .csat, .nps, .ces, .volume, .own: .up
        case .timeOnStage, .dropOff, .cost: .down
        }
    }

    /// Says how customers liked it.
    package var isSatisfaction: Bool { self == .csat || self == .nps || self == .ces }
}

/// Whether more is better or less is.
package enum MetricDirection: String, Sendable, Hashable, CaseIterable {
    case up, down
}

/// What the numbers of a metric count.
package enum MetricUnit: Sendable, Hashable {
    /// Of a hundred.
    case percent
    /// Whole things or people.
    case count
    /// From −100 to 100.
    case points
    /// Answers on a scale.
    case rating(lowest: Int, highest: Int)
    case time(TimeUnit)
    /// A unit as written: `EUR`.
    case other(String)
    /// A number of nothing in particular.
    case plain

    package enum TimeUnit: String, Sendable, Hashable, CaseIterable {
        case seconds, minutes, hours, days, weeks, months

        /// Of one; a month counts as 30 days.
        package var seconds: Int {
            switch self {
            case .seconds: 1
            case .minutes: 60
            case .hours: 3600
            case .days: 86_400
            case .weeks: 604_800
            case .months: 2_592_000
            }
        }
    }

    /// A word for programs: `percent`, `1..7`, `days`, `EUR`; nil when there is none.
    package var word: String? {
        switch self {
        case .percent: "percent"
        case .count: "count"
        case .points: "points"
        case .rating(let lowest, let highest): "\(lowest)..\(highest)"
        case .time(let unit): unit.rawValue
        case .other(let text): text
        case .plain: nil
        }
    }

    /// The numbers that can be; nil where every number can.
    package var bounds: ClosedRange<ExactNumber>? {
        switch self {
        case .percent: .zero ... .hundred
        case .points: ExactNumber(-100) ... .hundred
        case .rating(let lowest, let highest): ExactNumber(lowest)...ExactNumber(highest)
        case .count, .time: .zero...ExactNumber(millionths: ExactNumber.limit * ExactNumber.one - 1)
        case .other, .plain: nil
        }
    }
}
