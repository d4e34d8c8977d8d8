import JourneyModel

/// How a site's sheets write dates beside `2026-10-01`: the order of day, month and year, and what stands between.
package struct DatePattern: Sendable, Hashable {
    private enum Part: UInt8, Sendable {
        case day, month, year
    }

    private let parts: [Part]
    private let mark: UInt8

    /// Reads `dd.mm.yyyy`, `m/d/yy` and the like.
    package init?(_ text: String) {
        var parts: [Part] = []
        var marks: Set<UInt8> = []
        var previous: UInt8 = 0
        for byte in text.lowercased().utf8 {
            switch byte {
            case UInt8(ascii: "d"): if previous != byte { parts.append(.day) }
            case UInt8(ascii: "m"): if previous != byte { parts.append(.month) }
            case UInt8(ascii: "y"): if previous != byte { parts.append(.year) }
            case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-"): marks.insert(byte)
            default: return nil
            }
            previous = byte
        }
        guard let mark = marks.first, marks.count == 1, parts.count == 3, Set(parts).count == 3 else { return nil }
        self.parts = parts
        self.mark = mark
    }

    /// Years of two digits are those from 2000 on.
    func date(_ bytes: ArraySlice<UInt8>) -> CalendarDate? {
        let texts = bytes.split(separator: mark, omittingEmptySubsequences: false)
        guard texts.count == 3 else { return nil }
        var day = 0
        var month = 0
        var year = 0
        for (part, text) in zip(parts, texts) {
            guard (1...4).contains(text.count), let number = DateText.number(text) else { return nil }
            switch part {
            case .day: day = number
            case .month: month = number
            case .year: year = text.count == 2 ? 2000 + number : text.count == 4 ? number : 0
            }
        }
        return CalendarDate(year: year, month: month, day: day)
    }
}

/// A day, a month or a week as sheets write it.
enum DateText {
    /// `2026-10-01`, also with a time behind it, `2026-10` (its first day), `2026-W40` (its Monday), or the site's
    /// own form.
    static func date(_ bytes: ArraySlice<UInt8>, _ pattern: DatePattern?) -> CalendarDate? {
        let bytes = withoutTime(bytes)
        if let date = pattern?.date(bytes) { return date }
        let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3, parts[0].count == 4, let year = number(parts[0]) else {
            return nil
        }
        if parts.count == 3 {
            guard parts[1].count == 2, parts[2].count == 2, let month = number(parts[1]), let day = number(parts[2])
            else { return nil }
            return CalendarDate(year: year, month: month, day: day)
        }
        if parts[1].count == 3, parts[1].first == UInt8(ascii: "W"), let week = number(parts[1].dropFirst()) {
            return monday(ofWeek: week, in: year)
        }
        guard parts[1].count == 2, let month = number(parts[1]) else { return nil }
        return CalendarDate(year: year, month: month, day: 1)
    }

    /// The weeks of ISO 8601: the first has the year's first Thursday.
    private static func monday(ofWeek week: Int, in year: Int) -> CalendarDate? {
        guard let fourth = CalendarDate(year: year, month: 1, day: 4), (1...53).contains(week) else { return nil }
        // 1 January 1970 was a Thursday.
        let weekday = (fourth.daysSinceEpoch % 7 + 10) % 7
        let monday = CalendarDate(daysSinceEpoch: fourth.daysSinceEpoch - weekday + 7 * (week - 1))
        guard week == 53 else { return monday }
        // A fifty-third week has its Thursday in the year.
        return CalendarDate(daysSinceEpoch: monday.daysSinceEpoch + 3).year == year ? monday : nil
    }

    private static func withoutTime(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let cut = bytes.firstIndex(where: { $0 == UInt8(ascii: "T") || $0 == 0x20 }), cut > bytes.startIndex,
            bytes[cut...].dropFirst().contains(UInt8(ascii: ":")),
            bytes[cut...].dropFirst().allSatisfy({ (0x2B...0x3A).contains($0) || $0 == UInt8(ascii: "Z") })
        else { return bytes }
        return bytes[..<cut]
    }

    static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 4 else { return nil }
        var value = 0
        for byte in bytes {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }
}
