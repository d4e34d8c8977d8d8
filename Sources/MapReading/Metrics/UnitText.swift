import JourneyModel

/// What numbers count, as sheets and settings say it.
struct UnitText: Sendable, Hashable {
    let unit: MetricUnit
    /// The numbers are parts of one, a hundredth of what they are as percentages.
    let isShare: Bool

    /// `%`, `days`, `1..7`, `/5`, `EUR`: whatever is none of the known words is a unit of its own.
    init(_ text: String, _ dictionary: ReadingDictionary) {
        var bytes = Array(text.utf8)[...]
        while bytes.first == 0x20 { bytes.removeFirst() }
        while bytes.last == 0x20 { bytes.removeLast() }
        isShare = dictionary.units[FoldedName(text).key] == "share"
        if isShare || bytes.elementsEqual("%".utf8) {
            unit = .percent
        } else if let scale = UnitText.scale(bytes) {
            unit = scale
        } else if let word = dictionary.units[FoldedName(text).key] {
            unit = UnitText.known(word) ?? .other(text)
        } else {
            unit = .other(String(decoding: bytes, as: UTF8.self))
        }
    }

    init(_ unit: MetricUnit) {
        self.unit = unit
        isShare = false
    }

    private static func known(_ word: String) -> MetricUnit? {
        switch word {
        case "percent": .percent
        case "count": .count
        case "points": .points
        default: MetricUnit.TimeUnit(rawValue: word).map { .time($0) }
        }
    }

    /// The words that a dictionary may give other names to.
    static let words: Set<String> = Set(
        ["percent", "share", "count", "points"] + MetricUnit.TimeUnit.allCases.map(\.rawValue))

    /// `1..7` or `/5`.
    private static func scale(_ bytes: ArraySlice<UInt8>) -> MetricUnit? {
        if bytes.first == UInt8(ascii: "/"), let highest = DateText.number(bytes.dropFirst()), highest > 1 {
            return .rating(lowest: 1, highest: highest)
        }
        let ends = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard ends.count == 3, ends[1].isEmpty, let lowest = DateText.number(ends[0]),
            let highest = DateText.number(ends[2]), lowest < highest
        else { return nil }
        return .rating(lowest: lowest, highest: highest)
    }
}

extension MetricKind {
    /// Whether numbers of this metric may count such units.
    func takes(_ unit: MetricUnit) -> Bool {
        switch (self, unit) {
        case (.conversion, .percent), (.dropOff, .percent), (.timeOnStage, .time), (.volume, .count),
            (.nps, .points), (.own, _), (.cost, _):
            true
        case (.csat, .percent), (.csat, .rating), (.ces, .percent), (.ces, .rating): true
        default: false
        }
    }

    /// For people who wrote another unit.
    var unitsInWords: String {
        switch self {
        case .conversion, .dropOff: "percent or share"
        case .timeOnStage: "a unit of time such as days or minutes"
        case .volume: "count"
        case .nps: "points"
        case .csat, .ces: "percent, or a scale such as 1..5"
        case .cost, .own: "any word"
        }
    }
}
