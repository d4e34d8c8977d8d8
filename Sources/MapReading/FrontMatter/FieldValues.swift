import JourneyModel
import LocatedYAML
import MarkupWriting
import SourceDiagnostics

/// Reads typed values from YAML and complains about what does not fit.
struct FieldValues {
    let path: String
    let dictionary: ReadingDictionary
    var diagnostics: [Diagnostic] = []

    /// Text as written; nil with a complaint for lists and groups, nil for nothing.
    mutating func text(_ entry: YAMLNode.Entry) -> String? { located(entry)?.value }

    mutating func located(_ entry: YAMLNode.Entry) -> Located<String>? { located(entry.value, key: entry.key.value) }

    mutating func located(_ node: YAMLNode, key: String) -> Located<String>? {
        if node.isEmpty { return nil }
        guard let text = node.scalar else {
            complain(.wrongType(key, wanted: "text", node, path))
            return nil
        }
        return Located(text, node.range)
    }

    /// An id, as it is written; with a complaint when an address or an attribute could not name it.
    ///
    /// - Parameter isForeign: it was written for another program, which may allow more.
    mutating func id(_ entry: YAMLNode.Entry, isForeign: Bool = false) -> Located<String>? {
        guard let id = located(entry) else { return nil }
        if !FieldValues.isID(id.value) { complain(.invalidID(id, isForeign ? .warning : .error, path)) }
        return id
    }

    /// Letters of any script, digits, `-`, `_`, `.`, `:` and `~`, as in braces.
    private static func isID(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar {
            case "-", "_", ".", ":", "~": true
            default: Slug.isKept(scalar)
            }
        }
    }

    /// A list of texts; a single text is a list of one.
    mutating func list(_ entry: YAMLNode.Entry) -> [Located<String>] { list(entry.value, key: entry.key.value) }

    mutating func list(_ node: YAMLNode, key: String) -> [Located<String>] {
        if case .mapping = node.content {
            complain(.wrongType(key, wanted: "a list of texts", node, path))
            return []
        }
        return node.elementsOrSelf.compactMap { located($0, key: key) }
    }

    mutating func texts(_ entry: YAMLNode.Entry) -> [String] { list(entry).map(\.value) }

    mutating func date(_ entry: YAMLNode.Entry) -> CalendarDate? {
        guard let text = located(entry) else { return nil }
        return date(text)
    }

    mutating func date(_ text: Located<String>) -> CalendarDate? {
        if let date = CalendarDate(iso: text.value) { return date }
        complain(.invalidDate(text, path))
        return nil
    }

    mutating func number(_ entry: YAMLNode.Entry) -> Double? {
        guard let text = located(entry) else { return nil }
        if let value = Double(text.value), value.isFinite { return value }
        complain(.wrongType(entry.key.value, wanted: "a number", entry.value, path))
        return nil
    }

    mutating func scale(_ entry: YAMLNode.Entry) -> EmotionScale? {
        guard let text = located(entry) else { return nil }
        if let scale = ScaleText.parse(text.value) { return scale }
        complain(.invalidScale(text, path))
        return nil
    }

    /// `6 months`, `2 недели`, `1 rok`; nil with a complaint for anything else.
    mutating func period(_ entry: YAMLNode.Entry) -> CalendarPeriod? {
        guard let text = located(entry) else { return nil }
        if let period = dictionary.period(text.value) { return period }
        complain(.invalidPeriod(text, path))
        return nil
    }

    /// One of the fixed values of a key, in English or in a language of the dictionary.
    mutating func choice<Value: RawRepresentable & CaseIterable>(_ entry: YAMLNode.Entry, as: Value.Type) -> Value?
    where Value.RawValue == String {
        guard let text = located(entry) else { return nil }
        return choice(text, key: entry.key.value)
    }

    mutating func choice<Value: RawRepresentable & CaseIterable>(_ text: Located<String>, key: String) -> Value?
    where Value.RawValue == String {
        if let value: Value = dictionary.fixedValue(text.value) { return value }
        complain(.unknownValue(text, key: key, allowed: Value.allCases.map(\.rawValue), path))
        return nil
    }

    /// A name: a text, or a group of languages.
    mutating func names(_ entry: YAMLNode.Entry) -> [LocalizedName] {
        guard case .mapping(let entries) = entry.value.content else {
            return text(entry).map { [LocalizedName($0)] } ?? []
        }
        return entries.compactMap { part in
            text(part).map { LocalizedName($0, language: LanguageCode(part.key.value)) }
        }
    }

    /// Yes or no; nil with a complaint for anything else.
    mutating func truth(_ text: Located<String>, key: String) -> Bool? {
        if let value = dictionary.truth(text.value) { return value }
        complain(.unknownValue(text, key: key, allowed: ["yes", "no"], path))
        return nil
    }

    mutating func unknownKey(
        _ key: Located<String>, known: some Sequence<String>, groups: [String: String] = [:],
        meanings: [String: String] = [:], of owner: String
    ) {
        complain(.unknownKey(key, known: Array(known), groups: groups, meanings: meanings, of: owner, path))
    }

    mutating func complain(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// The entries of a group of keys; nil with a complaint when the value is none.
    mutating func group(_ node: YAMLNode, key: String, wanted: String = "a group of keys") -> [YAMLNode.Entry]? {
        if case .mapping(let entries) = node.content { return entries }
        if !node.isEmpty { complain(.wrongType(key, wanted: wanted, node, path)) }
        return nil
    }
}

extension ReadingDictionary {
    /// A fixed value by its own name or another name of it.
    func fixedValue<Value: RawRepresentable & CaseIterable>(_ text: String) -> Value? where Value.RawValue == String {
        if let value = Value(rawValue: text) { return value }
        let folded = FoldedName(text)
        let key = folded.key
        for value in Value.allCases where FoldedName(value.rawValue).key == key { return value }
        for name in values[key] ?? [] {
            if let value = Value(rawValue: name) { return value }
        }
        return nil
    }

    /// `6 months`, `month`, `quarterly`: a whole number, one when it is missing, and a unit.
    func period(_ text: String) -> CalendarPeriod? {
        let name = FoldedName(text)
        var words = name.words.indices
        var count = 1
        if let first = words.first, name.isNumber(first) {
            guard let number = Int(name.text(first..<first + 1)), (1...1000).contains(number) else { return nil }
            count = number
            words = words.dropFirst()
        } else if let digits = name.bytes.firstIndex(where: { $0 < 0x30 || $0 > 0x39 }), digits > 0, words.count == 1 {
            // "6m" without a space.
            guard let number = Int(String(decoding: name.bytes[..<digits], as: UTF8.self)), (1...1000).contains(number),
                let unit = periods[NameKey.hash(name.bytes[digits...])]
            else { return nil }
            return CalendarPeriod(number, unit)
        }
        guard !words.isEmpty, let unit = periods[name.key(words)] else { return nil }
        return CalendarPeriod(count, unit)
    }
}

extension CalendarPeriod {
    init(_ count: Int, _ unit: PeriodUnit) {
        switch unit {
        case .days: self = .days(count)
        case .weeks: self = .days(7 * count)
        case .months: self = .months(count)
        case .quarters: self = .months(3 * count)
        case .years: self = .months(12 * count)
        }
    }
}
