/// How a stage is announced: by its number unless that is its name, or in a day of somebody's life by the time of the day.
package struct StageHeading: Sendable, Hashable {
    package enum Lead: Sendable, Hashable {
        /// From 1.
        case number(Int)
        /// As written: `06:10`, `7 am`, `9:00–9:30`.
        case time(String)
        /// A part of a day ("Morning"), or a number or a time that is all of the name.
        case none
    }

    package let lead: Lead
    /// The name without the time that leads it.
    package let name: String

    /// - Parameter place: the place of the stage among its own, from 0.
    package init(name: String, place: Int, kind: JourneyKind) {
        guard kind == .dayInTheLife else {
            lead = StageHeading.isNumber(name, place + 1) ? .none : .number(place + 1)
            self.name = name
            return
        }
        let bytes = Array(name.utf8)
        var end = 0
        guard StageHeading.skipTime(bytes, &end) else {
            lead = .none
            self.name = name
            return
        }
        var next = end
        if StageHeading.skipDash(bytes, &next), StageHeading.skipTime(bytes, &next) { end = next }
        var rest = end
        while rest < bytes.count, StageHeading.skipSeparator(bytes, &rest) {}
        guard rest < bytes.count, rest > end else {
            lead = .none
            self.name = name
            return
        }
        lead = .time(String(decoding: bytes[..<end], as: UTF8.self))
        self.name = String(decoding: bytes[rest...], as: UTF8.self)
    }

    /// Minutes since midnight at which the stage begins; nil when no time leads its name or is all of it.
    package var startMinutes: Int? {
        let bytes: [UInt8]
        switch lead {
        case .number: return nil
        case .time(let text): bytes = Array(text.utf8)
        case .none:
            bytes = Array(name.utf8)
            var end = 0
            guard StageHeading.skipTime(bytes, &end), end == bytes.count else { return nil }
        }
        var index = 0
        guard var hours = StageHeading.number(bytes, &index) else { return nil }
        var minutes = 0
        if index < bytes.count, bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: ".") {
            index += 1
            minutes = StageHeading.number(bytes, &index) ?? 0
        }
        while index < bytes.count, bytes[index] == 0x20 { index += 1 }
        if index < bytes.count {
            let isAfternoon = bytes[index] | 0x20 == UInt8(ascii: "p")
            if isAfternoon, hours < 12 { hours += 12 }
            if bytes[index] | 0x20 == UInt8(ascii: "a"), hours == 12 { hours = 0 }
        }
        return hours * 60 + minutes
    }

    /// Hours and minutes, or hours with `am` or `pm`.
    private static func skipTime(_ bytes: [UInt8], _ index: inout Int) -> Bool {
        var next = index
        guard let hours = number(bytes, &next), hours <= 24 else { return false }
        var isTime = false
        if next < bytes.count, bytes[next] == UInt8(ascii: ":") || bytes[next] == UInt8(ascii: ".") {
            var behind = next + 1
            guard let minutes = number(bytes, &behind), minutes < 60, behind == next + 3 else { return false }
            next = behind
            isTime = true
        }
        var behind = next
        if behind < bytes.count, bytes[behind] == 0x20 { behind += 1 }
        if behind + 1 < bytes.count,
            bytes[behind] | 0x20 == UInt8(ascii: "a") || bytes[behind] | 0x20 == UInt8(ascii: "p"),
            bytes[behind + 1] | 0x20 == UInt8(ascii: "m"), behind + 2 == bytes.count || !isLetter(bytes[behind + 2])
        {
            next = behind + 2
            isTime = true
        }
        guard isTime else { return false }
        index = next
        return true
    }

    private static func number(_ bytes: [UInt8], _ index: inout Int) -> Int? {
        let first = index
        var value = 0
        while index < bytes.count, index < first + 2, bytes[index] >= 0x30, bytes[index] <= 0x39 {
            value = value * 10 + Int(bytes[index] - 0x30)
            index += 1
        }
        let isLonger = index < bytes.count && bytes[index] >= 0x30 && bytes[index] <= 0x39
        return index > first && !isLonger ? value : nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
    }

    /// The dash of `9:00–9:30`.
    private static func skipDash(_ bytes: [UInt8], _ index: inout Int) -> Bool {
        var next = index
        while next < bytes.count, bytes[next] == 0x20 { next += 1 }
        let dash: [UInt8] = [0xE2, 0x80, 0x93]
        if bytes[next...].starts(with: dash) {
            next += 3
        } else if next < bytes.count, bytes[next] == UInt8(ascii: "-") {
            next += 1
        } else {
            return false
        }
        while next < bytes.count, bytes[next] == 0x20 { next += 1 }
        index = next
        return true
    }

    /// Whether a name is the stage's number and no more: `3`, `03`, `3.`, `3)`.
    private static func isNumber(_ name: String, _ number: Int) -> Bool {
        let bytes = Array(name.utf8)
        var index = 0
        guard let found = StageHeading.number(bytes, &index), found == number else { return false }
        return bytes[index...].allSatisfy { [UInt8(ascii: "."), UInt8(ascii: ")"), 0x20].contains($0) }
    }

    private static func skipSeparator(_ bytes: [UInt8], _ index: inout Int) -> Bool {
        switch bytes[index] {
        case 0x20, UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "."):
            index += 1
            return true
        case 0xC2 where bytes[index...].starts(with: [0xC2, 0xA0] as [UInt8]):
            index += 2
            return true
        case 0xE2
        where bytes[index...].starts(with: [0xE2, 0x80, 0x93] as [UInt8])
            || bytes[index...].starts(with: [0xE2, 0x80, 0x94] as [UInt8]):
            index += 3
            return true
        default: return false
        }
    }
}

extension Journey {
    /// How a stage is announced.
    package func heading(ofStage stage: Int) -> StageHeading {
        StageHeading(name: stages[stage].name, place: stage, kind: facts.kind)
    }
}
