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
            let number = number(value, places: 1)
            return switch unit {
            case .seconds: text(.unitSeconds, ["number": number])
            case .minutes: text(.unitMinutes, ["number": number])
            case .hours: text(.unitHours, ["number": number])
            case .days: text(.unitDays, ["number": number])
            case .weeks: text(.unitWeeks, ["number": number])
            case .months: text(.unitMonths, ["number": number])
            }
        }
    }

    /// How far two numbers of a unit are apart: of percentages in points.
    package func difference(_ value: ExactNumber, _ unit: MetricUnit) -> String {
        guard unit == .percent else { return amount(value, unit) }
        return text(.unitPercentagePoints, ["number": number(value, places: 1)])
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
