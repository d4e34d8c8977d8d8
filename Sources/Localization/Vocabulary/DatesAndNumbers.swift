import JourneyModel
import MarkupWriting

extension Vocabulary {
    /// A date as words: `1 October 2026`, `1 октября 2026 г.`, `1 października 2026`.
    package func date(_ date: CalendarDate) -> String {
        store.conventions.date.filled { name in
            switch name {
            case "day": String(date.day)
            case "month": store.conventions.months[date.month - 1]
            case "year": String(date.year)
            default: nil
            }
        }
    }

    /// A whole number with its thousands apart and a real minus sign: `12 000`, `−3`.
    package func number(_ value: Int) -> String {
        (value < 0 ? "\u{2212}" : "") + grouped(String(value.magnitude))
    }

    /// A number with at most `places` decimals, without trailing zeros, with the language's decimal sign: `3,5`.
    package func number(_ value: Double, places: Int = 2) -> String {
        let plain = DecimalText.write(value, places: places)
        let isNegative = plain.hasPrefix("-")
        let parts = plain.dropFirst(isNegative ? 1 : 0).split(separator: ".")
        let fraction = parts.count > 1 ? store.conventions.decimalSign + parts[1] : ""
        return (isNegative ? "\u{2212}" : "") + grouped(String(parts[0])) + fraction
    }

    /// A score as its scale shows it: `−2`, `+1` and `0` where the scale goes below zero, else `4/5`.
    package func signed(_ score: ExperienceScore) -> String {
        // Most scores are one digit of a scale that goes below zero.
        if score.scale.isSigned, let whole = Int(exactly: score.value), abs(whole) <= 5 {
            return Vocabulary.digits[whole + 5]
        }
        let value = number(score.value)
        guard score.scale.isSigned else { return value + "/" + number(score.scale.highest) }
        let isPositive = !value.hasPrefix("\u{2212}") && value != "0"
        return isPositive ? "+" + value : value
    }

    private static let digits = [
        "\u{2212}5", "\u{2212}4", "\u{2212}3", "\u{2212}2", "\u{2212}1", "0", "+1", "+2", "+3", "+4", "+5",
    ]

    /// A share of a hundred as the language writes it: `34%`, `34 %`.
    package func percentage(_ value: Double, places: Int = 0) -> String {
        text(.percentage, ["number": number(value, places: places)])
    }

    /// How often something comes round: `every 6 months`, `co rok`.
    package func every(_ period: CalendarPeriod) -> String {
        switch period {
        case .days(let days): count(.everyDays, days)
        case .months(let months) where months % 12 == 0: count(.everyYears, months / 12)
        case .months(let months): count(.everyMonths, months)
        }
    }

    private func grouped(_ digits: String) -> String {
        let sign = store.conventions.thousandsSign
        guard !sign.isEmpty, digits.utf8.count >= store.conventions.groupedDigits else { return digits }
        var result = ""
        for (index, digit) in digits.utf8.enumerated() {
            if index > 0, (digits.utf8.count - index) % 3 == 0 { result += sign }
            result.unicodeScalars.append(Unicode.Scalar(digit))
        }
        return result
    }
}
