import JourneyModel

extension Vocabulary {
    /// An exact number rounded to at most `places` decimals, with the language's signs.
    package func number(_ value: ExactNumber, places: Int = 2) -> String {
        let plain = value.rounded(places: places).plain
        let isNegative = plain.hasPrefix("-")
        let parts = plain.dropFirst(isNegative ? 1 : 0).split(separator: ".")
        let fraction = parts.count > 1 ? store.conventions.decimalSign + parts[1] : ""
        return (isNegative ? "\u{2212}" : "") + number(Int(parts[0]) ?? 0) + fraction
    }

    /// A number with what it counts: `31 %`, `3,5 дн.`, `4.1 of 5`. Percentages, points and times have at most one
    /// decimal, means of counts none from ten on, everything else at most two.
    package func amount(_ value: ExactNumber, _ unit: MetricUnit) -> String {
        switch unit {
        case .percent: return text(.percentage, ["number": number(value, places: 1)])
        case .points: return number(value, places: 1)
        case .count: return number(value, places: value < ExactNumber(10) ? 1 : 0)
        case .plain: return number(value)
        case .rating(_, let highest):
            return text(.unitScale, ["number": number(value), "highest": number(highest)])
        case .other(let unit): return number(value) + "\u{A0}" + unit
        case .time(let unit):
            let word: Word =
                switch unit {
                case .seconds: .unitSeconds
                case .minutes: .unitMinutes
                case .hours: .unitHours
                case .days: .unitDays
                case .weeks: .unitWeeks
                case .months: .unitMonths
                }
            return measured(word, value)
        }
    }

    /// How far two numbers of a unit are apart: of percentages in points.
    package func difference(_ value: ExactNumber, _ unit: MetricUnit) -> String {
        guard unit == .percent else { return amount(value, unit) }
        return measured(.unitPercentagePoints, value)
    }

    /// A number of at most one decimal with the form of its unit: `1 day`, `2 days`, `1.5 days`.
    private func measured(_ word: Word, _ value: ExactNumber) -> String {
        let plain = value.rounded(places: 1).plain
        // A fraction has the form that is left over for it.
        let pattern = store.text(of: word, count: Int(plain))
        return pattern.filled { $0 == "count" || $0 == "number" ? number(value, places: 1) : nil }
    }

    /// What a metric is called: by the settings where they name it, else by the words of the interface.
    package func name(of metric: Metric) -> String {
        metric.names.text(in: language) ?? name(of: metric.kind) ?? metric.names.first?.text ?? metric.id
    }

    private func name(of kind: MetricKind) -> String? {
        switch kind {
        case .conversion: text(.metricConversion)
        case .timeOnStage: text(.metricTimeOnStage)
        case .dropOff: text(.metricDropOff)
        case .csat: text(.metricCsat)
        case .nps: text(.metricNps)
        case .ces: text(.metricCes)
        case .volume: text(.metricVolume)
        case .cost: text(.metricCost)
        case .own: nil
        }
    }
}
