import JourneyModel

extension ReadingDictionary {
    /// How long a text says that something takes: "3–9 days", "1 h 30 min", "up to a week", "from 3 days to 2 weeks".
    ///
    /// Nil where no unit is known, where a number has none ("day 3"), or where none of both is certain ("an evening").
    func timeSpan(_ text: String) -> TimeSpan? {
        guard isDuration(text) else { return nil }
        var lengths: [(least: Int, most: Int, unit: Int)] = []
        var numbers: [Int] = []
        var others = 0
        // "Up to a week": it may take no time at all.
        var isLimited = false
        for part in DurationText.parts(of: text) {
            switch part {
            case .number(let thousandths):
                numbers.append(thousandths)
                others = 0
            case .word(let word):
                guard let unit = seconds(of: word) else {
                    others += 1
                    isLimited = isLimited || numbers.isEmpty && roles(of: word).contains(.limit)
                    if others > DurationText.mostWordsBetween { return nil }
                    continue
                }
                // "A week", "неделя": one of them. "Day 3" is none.
                if numbers.isEmpty { numbers = lengths.isEmpty && others < 2 ? [1000] : [] }
                guard let first = numbers.first, let last = numbers.last, numbers.count <= 2 else { return nil }
                lengths.append((isLimited ? 0 : first * unit / 1000, last * unit / 1000, unit))
                numbers = []
                others = 0
                isLimited = false
            }
        }
        guard let first = lengths.first, lengths.count <= 2, numbers.isEmpty else { return nil }
        var span = (first.least, first.most)
        if let second = lengths.dropFirst().first {
            // Smaller units add to larger ones; others end a range.
            span =
                second.unit < first.unit
                ? (first.least + second.least, first.most + second.most) : (first.least, second.most)
        }
        guard span.1 >= span.0, span.1 > 0 else { return nil }
        return TimeSpan(least: span.0, most: span.1)
    }

    private func seconds(of word: String) -> Int? {
        let key = FoldedName(word).key
        if let unit = units[key].flatMap(MetricUnit.TimeUnit.init(rawValue:)) { return unit.seconds }
        return periods[key].map(\.seconds)
    }
}

extension JourneyDraft {
    /// Reads how long stages take: from what is told of the stage, else from the first entry of a lane of time.
    mutating func readTimes(_ dictionary: ReadingDictionary) {
        for (index, stage) in stages.enumerated() {
            let told = stage.duration ?? stage.attributes?.details.duration
            stages[index].span = told.flatMap(dictionary.timeSpan)
        }
        guard lanes.contains(where: { $0.kind == .time }) else { return }
        for item in items where lanes[item.lane].kind == .time && stages[item.stage].span == nil {
            stages[item.stage].span = dictionary.timeSpan(item.text.plain)
        }
    }
}

private enum DurationText {
    enum Part {
        /// In thousandths.
        case number(Int)
        case word(String)
    }

    /// "3 full working days".
    static let mostWordsBetween = 2

    /// Numbers with up to three decimals, and words; a number of more than six digits is a word.
    static func parts(of text: String) -> [Part] {
        var parts: [Part] = []
        var rest = text.unicodeScalars[...]
        while let first = rest.first {
            if isDigit(first) {
                let whole = rest.prefix(while: isDigit)
                rest = rest.dropFirst(whole.count)
                var thousandths = (Int(String(whole)) ?? 0) * 1000
                if let sign = rest.first, sign == "." || sign == ",", let next = rest.dropFirst().first, isDigit(next) {
                    let decimals = rest.dropFirst().prefix(while: isDigit)
                    rest = rest.dropFirst(decimals.count + 1)
                    let kept = String(decimals.prefix(3))
                    thousandths += (Int(kept) ?? 0) * [100, 10, 1][kept.utf8.count - 1]
                }
                parts.append(whole.count <= 6 ? .number(thousandths) : .word(String(whole)))
            } else if first.properties.isAlphabetic {
                let word = rest.prefix { $0.properties.isAlphabetic }
                rest = rest.dropFirst(word.count)
                parts.append(.word(String(word)))
            } else {
                rest.removeFirst()
            }
        }
        return parts
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }
}

extension PeriodUnit {
    fileprivate var seconds: Int {
        switch self {
        case .days: MetricUnit.TimeUnit.days.seconds
        case .weeks: MetricUnit.TimeUnit.weeks.seconds
        case .months: MetricUnit.TimeUnit.months.seconds
        case .quarters: 3 * MetricUnit.TimeUnit.months.seconds
        case .years: 12 * MetricUnit.TimeUnit.months.seconds
        }
    }
}
