import DocumentSyntax
import JourneyModel
import SourceDiagnostics

/// Reads the attributes of an item, a stage or a cell: the three forms come as the same keys and values.
struct AttributesReader {
    let path: String
    let dictionary: ReadingDictionary
    /// For `expectation`, `actual` and `believed`.
    let scale: EmotionScale?
    var diagnostics: [Diagnostic] = []

    mutating func read(_ group: AttributeGroup, into draft: inout AttributesDraft) {
        if let id = group.id { draft.id = id }
        draft.details.classes += group.classes.map(\.value)
        for value in group.values {
            if let key = dictionary.attributeKey(value.key.value) {
                read(key, value, into: &draft)
            } else {
                diagnostics.append(.unknownAttribute(value.key, dictionary, path))
            }
        }
    }

    mutating func read(_ key: AttributeKey, _ written: AttributeValue, into draft: inout AttributesDraft) {
        let value = written.value
        switch key {
        case .id: draft.id = value
        case .class: draft.details.classes += AttributesReader.names(value).map(\.value)
        case .severity: draft.details.severity = grade(written)
        case .importance: draft.details.importance = grade(written)
        case .businessImportance: draft.details.businessImportance = grade(written)
        case .impact: draft.details.impact = grade(written)
        case .effort: draft.details.effort = grade(written)
        case .value: draft.details.value = grade(written)
        case .expectation: draft.details.expectation = score(written)
        case .actual: draft.details.actual = score(written)
        case .believed: draft.details.believed = score(written)
        case .origin: draft.details.origin = choice(written)
        case .by: draft.details.provider = choice(written)
        case .handover: draft.details.handover = choice(written)
        case .type: draft.details.type = choice(written)
        case .status: draft.details.status = choice(written)
        case .decided:
            if let date = CalendarDate(iso: value.value) {
                draft.details.decided = date
            } else {
                diagnostics.append(.invalidDate(value, path))
            }
        case .channel: draft.channels += AttributesReader.names(value)
        case .team: draft.teams += AttributesReader.names(value)
        case .with: draft.details.with += AttributesReader.names(value).map(\.value)
        case .persona: draft.personas += AttributesReader.names(value)
        case .source: draft.sources += AttributesReader.names(value)
        case .ticket: draft.details.ticket = value.value
        case .duration: draft.details.duration = value.value
        case .wait: draft.details.wait = value.value
        case .fail: draft.details.fail = dictionary.isYes(value.value) ? "" : value.value
        case .phase: draft.phase = value
        case .moment:
            switch dictionary.truth(value.value) {
            case true?: draft.details.isMomentOfTruth = true
            case false?: draft.details.isMomentOfTruth = false
            case nil: diagnostics.append(.invalidAttribute(written, wanted: "yes or no", path))
            }
        case .stages: draft.spannedStages += AttributesReader.names(value).map(AttributesReader.withoutHash)
        case .to: draft.to += AttributesReader.names(value).map(AttributesReader.withoutHash)
        case .goto: draft.goTo += AttributesReader.names(value).map(AttributesReader.withoutHash)
        case .audience:
            // What cannot be read must not be shown to more people than its author meant.
            draft.audience = choice(written) ?? .restricted
        }
    }

    private mutating func grade(_ written: AttributeValue) -> Int? {
        if let value = Int(written.value.value), (1...5).contains(value) { return value }
        diagnostics.append(
            .invalidAttribute(
                written, wanted: "a whole number from 1 to 5",
                suggestion: "write 1 for the least, 5 for the most, and what lies between", path))
        return nil
    }

    private mutating func score(_ written: AttributeValue) -> ExperienceScore? {
        let (feeling, problem) = FeelingReader(dictionary: dictionary, statedScale: scale).read(written.value.value)
        if problem == nil, !feeling.isInferred, case .score(let score) = feeling.measure { return score }
        diagnostics.append(.invalidAttribute(written, wanted: "a score such as +1 or 4/5", path))
        return nil
    }

    private mutating func choice<Value: RawRepresentable & CaseIterable>(_ written: AttributeValue) -> Value?
    where Value.RawValue == String {
        if let value: Value = dictionary.fixedValue(written.value.value) { return value }
        let allowed = Value.allCases.map(\.rawValue)
        let nearest = NearestName.find(written.value.value, among: allowed)
        diagnostics.append(
            .invalidAttribute(
                written, wanted: "one of: \(allowed.joined(separator: ", "))",
                suggestion: nearest.map { "write \"\($0)\"" },
                path))
        return nil
    }

    /// Names separated by commas.
    static func names(_ value: Located<String>) -> [Located<String>] {
        let bytes = Array(value.value.utf8)
        var names: [Located<String>] = []
        var start = 0
        let isExact = bytes.count == value.range.count
        for end in 0...bytes.count where end == bytes.count || bytes[end] == UInt8(ascii: ",") {
            var low = start
            var high = end
            while low < high, bytes[low] == 0x20 { low += 1 }
            while high > low, bytes[high - 1] == 0x20 { high -= 1 }
            start = end + 1
            guard low < high else { continue }
            let range = isExact ? ByteRange(value.range.lowerBound + low, value.range.lowerBound + high) : value.range
            names.append(Located(String(decoding: bytes[low..<high], as: UTF8.self), range))
        }
        return names
    }

    private static func withoutHash(_ name: Located<String>) -> Located<String> {
        name.value.hasPrefix("#") ? name.map { String($0.dropFirst()) } : name
    }
}

extension ReadingDictionary {
    /// An attribute by its own name or a name in a language of the dictionary.
    func attributeKey(_ name: String) -> AttributeKey? {
        guard name.utf8.count <= 64 else { return nil }
        return attributeKeys[FoldedName(name).key]
    }

    /// Yes or no; nil for anything else.
    func truth(_ text: String) -> Bool? {
        let names = values[FoldedName(text).key] ?? []
        if names.contains("true") { return true }
        if names.contains("false") { return false }
        return switch text {
        case "true", "yes": true
        case "false", "no": false
        default: nil
        }
    }

    func isYes(_ text: String) -> Bool { truth(text) == true }
}

extension Diagnostic {
    static func unknownAttribute(_ key: Located<String>, _ dictionary: ReadingDictionary, _ path: String) -> Diagnostic
    {
        let known = AttributeKey.allCases.map(\.rawValue)
        // Beside the names that are listed, one of a team that people write most.
        let meant = NearestName.find(key.value, among: known + ["owner"])
        return Diagnostic(
            .unknownAttribute, .error, path: path, range: key.range, summary: "Attribute must be a known one",
            explanation: "\"\(key.value)\" is not known",
            suggestion: meant.map { "write \"\($0)\"" } ?? "known attributes: \(known.joined(separator: ", "))")
    }

    fileprivate static func invalidAttribute(
        _ written: AttributeValue, wanted: String, suggestion: String? = nil, _ path: String
    ) -> Diagnostic {
        Diagnostic(
            .invalidAttributeValue, .error, path: path, range: written.value.range,
            summary: "Value of \"\(written.key.value)\" must be \(wanted)",
            explanation: written.value.value.isEmpty
                ? "nothing is written there" : "\"\(written.value.value)\" is not",
            suggestion: suggestion)
    }
}
