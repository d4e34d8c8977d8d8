import JourneyModel

/// A number as people and spreadsheets write it: `12 000`, `−3,5`, `1.234,50`, `42 %`.
struct NumberText: Sendable, Hashable {
    /// What the marks between the digits leave open.
    enum Value: Sendable, Hashable {
        case exact(ExactNumber)
        /// One point or comma before three digits: of thousands or of decimals.
        case either(decimal: ExactNumber, grouped: ExactNumber, mark: UInt8)
    }

    let value: Value
    let isPercent: Bool
    /// The mark that certainly parts the decimals.
    let decimalMark: UInt8?
    /// The mark that certainly parts thousands.
    let groupMark: UInt8?

    private static let comma = UInt8(ascii: ",")
    private static let point = UInt8(ascii: ".")
    /// A blank of any width, or an apostrophe.
    private static let blank: UInt8 = 0x20

    /// Nil for anything that is not one number.
    init?(_ text: ArraySlice<UInt8>) {
        if let plain = NumberText.plain(text) {
            self.init(.exact(plain.value), isPercent: false, decimalMark: plain.hasPoint ? NumberText.point : nil)
            return
        }
        var bytes = NumberText.simplified(text)[...]
        let isPercent = bytes.last == UInt8(ascii: "%")
        if isPercent { bytes.removeLast() }
        while bytes.last == NumberText.blank { bytes.removeLast() }
        var isNegative = false
        if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            bytes.removeFirst()
        }
        // Runs of digits and the marks between them.
        var runs: [ArraySlice<UInt8>] = []
        var marks: [UInt8] = []
        var start = bytes.startIndex
        for index in bytes.indices where !(0x30...0x39).contains(bytes[index]) {
            let byte = bytes[index]
            guard byte == NumberText.comma || byte == NumberText.point || byte == NumberText.blank else { return nil }
            runs.append(bytes[start..<index])
            marks.append(byte)
            start = index + 1
        }
        runs.append(bytes[start...])
        guard let last = runs.last, !last.isEmpty else { return nil }
        func number(decimals: Bool) -> ExactNumber? {
            let whole = (decimals ? runs.dropLast() : runs[...]).joined()
            return NumberText.number(Array(whole), decimals ? last : [], isNegative: isNegative)
        }
        guard let lastMark = marks.last else {
            guard let plain = number(decimals: false) else { return nil }
            self.init(.exact(plain), isPercent: isPercent)
            return
        }
        let before = marks.dropLast()
        let isGrouped = NumberText.areGroups(runs[...], marks[...])
        if lastMark != NumberText.blank, before.isEmpty, last.count == 3, isGrouped, runs[0].first != 0x30 {
            guard let decimal = number(decimals: true), let grouped = number(decimals: false) else { return nil }
            self.init(.either(decimal: decimal, grouped: grouped, mark: lastMark), isPercent: isPercent)
        } else if lastMark != NumberText.blank, !before.contains(lastMark),
            before.isEmpty || NumberText.areGroups(runs.dropLast(), before)
        {
            guard let decimal = number(decimals: true) else { return nil }
            self.init(.exact(decimal), isPercent: isPercent, decimalMark: lastMark, groupMark: before.first)
        } else {
            guard isGrouped, let grouped = number(decimals: false) else { return nil }
            self.init(.exact(grouped), isPercent: isPercent, groupMark: lastMark)
        }
    }

    private init(_ value: Value, isPercent: Bool, decimalMark: UInt8? = nil, groupMark: UInt8? = nil) {
        self.value = value
        self.isPercent = isPercent
        self.decimalMark = decimalMark
        self.groupMark = groupMark == NumberText.blank ? nil : groupMark
    }

    /// The usual case without detours: digits, and at most one point that nobody could take for one of thousands.
    private static func plain(_ text: ArraySlice<UInt8>) -> (value: ExactNumber, hasPoint: Bool)? {
        var value: Int64 = 0
        var decimals = -1
        guard text.count <= 12 else { return nil }
        for byte in text {
            if byte == point {
                guard decimals < 0 else { return nil }
                decimals = 0
                continue
            }
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int64(byte - 0x30)
            if decimals >= 0 { decimals += 1 }
        }
        guard !text.isEmpty, decimals != 0, decimals != 3, decimals <= ExactNumber.places else { return nil }
        for _ in max(decimals, 0)..<ExactNumber.places { value *= 10 }
        return (ExactNumber(millionths: value), decimals > 0)
    }

    /// One to three digits, then always three, with the same mark everywhere.
    private static func areGroups(_ runs: ArraySlice<ArraySlice<UInt8>>, _ marks: ArraySlice<UInt8>) -> Bool {
        guard let first = runs.first, (1...3).contains(first.count) else { return false }
        return runs.dropFirst().allSatisfy { $0.count == 3 } && marks.allSatisfy { $0 == marks.first }
    }

    /// Without white space around, with blanks of every width and apostrophes as blanks and every minus as a hyphen.
    private static func simplified(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var index = text.startIndex
        func follows(_ mark: [UInt8]) -> Bool { text[index...].starts(with: mark) }
        while index < text.endIndex {
            let byte = text[index]
            if byte < 0x80 {
                bytes.append(byte == UInt8(ascii: "'") || byte == 0x09 ? blank : byte)
                index += 1
            } else if follows([0xC2, 0xA0]) {
                bytes.append(blank)
                index += 2
            } else if follows([0xE2, 0x88, 0x92]) {
                bytes.append(UInt8(ascii: "-"))
                index += 3
            } else if byte == 0xE2, index + 2 < text.endIndex, text[index + 1] == 0x80,
                [0x87, 0x88, 0x89, 0x8A, 0x99, 0xAF].contains(text[index + 2])
            {
                bytes.append(blank)
                index += 3
            } else {
                bytes.append(byte)
                index += 1
            }
        }
        while bytes.last == blank { bytes.removeLast() }
        return Array(bytes.drop { $0 == blank })
    }

    /// - Parameter decimals: rounded half away from zero to the places that are kept.
    private static func number(_ whole: [UInt8], _ decimals: ArraySlice<UInt8>, isNegative: Bool) -> ExactNumber? {
        let digits = whole.drop { $0 == 0x30 }
        guard digits.count <= 12, !whole.isEmpty || !decimals.isEmpty else { return nil }
        var value: Int64 = 0
        for digit in digits { value = value * 10 + Int64(digit - 0x30) }
        var kept = Array(decimals.prefix(ExactNumber.places))
        kept += Array(repeating: 0x30, count: ExactNumber.places - kept.count)
        for digit in kept { value = value * 10 + Int64(digit - 0x30) }
        if let next = decimals.dropFirst(ExactNumber.places).first, next >= UInt8(ascii: "5") { value += 1 }
        guard value < ExactNumber.limit * ExactNumber.one else { return nil }
        return ExactNumber(millionths: isNegative ? -value : value)
    }
}

/// What a file's certain numbers say about its uncertain ones.
struct NumberMarks: Sendable, Hashable {
    private var decimals: Set<UInt8> = []
    private var groups: Set<UInt8> = []
    /// Stated in the settings.
    private let stated: UInt8?

    init(stated: UInt8?) {
        self.stated = stated
    }

    mutating func take(_ number: NumberText) {
        if let mark = number.decimalMark { decimals.insert(mark) }
        if let mark = number.groupMark { groups.insert(mark) }
    }

    /// Nil when nothing tells thousands from decimals, or the number breaks what the settings state.
    func value(of number: NumberText) -> ExactNumber? {
        switch number.value {
        case .exact(let value):
            if let stated, let mark = number.decimalMark, mark != stated { return nil }
            if let stated, number.groupMark == stated { return nil }
            return value
        case .either(let decimal, let grouped, let mark):
            if let stated { return mark == stated ? decimal : grouped }
            let isDecimal = decimals.contains(mark)
            let isGroup = groups.contains(mark) || decimals.contains { $0 != mark }
            if isDecimal == isGroup { return nil }
            return isDecimal ? decimal : grouped
        }
    }
}
