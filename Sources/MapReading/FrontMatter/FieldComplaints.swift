import JourneyModel
import LocatedYAML
import MarkupWriting
import SourceDiagnostics

extension Diagnostic {
    /// - Parameters:
    ///   - groups: the group of keys below which a key stands that is not known here.
    ///   - meanings: what people write for a key, and the key.
    static func unknownKey(
        _ key: Located<String>, known: [String], groups: [String: String] = [:], meanings: [String: String] = [:],
        of owner: String, _ path: String
    ) -> Diagnostic {
        let meant =
            groups[key.value].map { "write it below \"\($0):\", moved two spaces to the right" }
            ?? meanings[key.value].map { "write \"\($0)\"" }
            ?? KeyMeanings.key(for: key.value, among: known).map { "write \"\($0)\"" }
            ?? NearestName.find(key.value, among: known).map { "write \"\($0)\"" }
        return Diagnostic(
            .unknownKey, .error, path: path, range: key.range, summary: "Key must be one that \(owner) knows",
            explanation: "\"\(key.value)\" is not known here",
            suggestion: meant ?? "known keys: \(known.joined(separator: ", "))")
    }

    static func wrongType(_ key: String, wanted: String, _ node: YAMLNode, _ path: String) -> Diagnostic {
        Diagnostic(
            .wrongType, .error, path: path, range: node.range, summary: "Value of \"\(key)\" must be \(wanted)",
            explanation: "it is \(node.kindInWords)")
    }

    /// Front matter without a single key, such as `owner:me`, which lacks a space.
    static func noKeys(_ node: YAMLNode, _ path: String) -> Diagnostic {
        let line = node.scalar?.split(separator: " ", maxSplits: 1).first.map(String.init) ?? ""
        let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, !parts[1].hasPrefix("/") else {
            return .wrongType("front matter", wanted: "a group of keys", node, path)
        }
        return Diagnostic(
            .invalidYAML, .error, path: path, range: node.range,
            summary: "Key must be followed by a colon and a space", explanation: "a space is missing after the colon",
            suggestion: "write \"\(parts[0]): \(parts[1])\"")
    }

    static func invalidDate(_ text: Located<String>, _ path: String) -> Diagnostic {
        Diagnostic(
            .invalidDate, .error, path: path, range: text.range, summary: "Date must be written as year-month-day",
            explanation: "\"\(text.value)\" is not a day of the calendar in that form",
            suggestion: dateSuggestion(text.value).map { "write \($0)" } ?? "write it like 2026-10-01")
    }

    /// A list of more choices than this is not read.
    private static let mostChoices = 16

    /// - Parameter list: where all choices can be looked up, for when they are too many to be told.
    static func unknownValue(
        _ text: Located<String>, key: String, allowed: [String], list: String? = nil, _ path: String
    ) -> Diagnostic {
        let nearest = NearestName.find(text.value, among: allowed)
        let choices = allowed.count <= mostChoices ? "of: " + allowed.joined(separator: ", ") : "of them"
        return Diagnostic(
            .unknownValue, .error, path: path, range: text.range,
            summary: "Value of \"\(key)\" must be one of its fixed values",
            explanation: "\"\(text.value)\" is none \(choices)",
            suggestion: nearest.map { "write \"\($0)\"" } ?? list)
    }

    static func invalidID(_ text: Located<String>, _ severity: Severity, _ path: String) -> Diagnostic {
        let slug = Slug.identifier(text.value)
        return Diagnostic(
            .wrongType, severity, path: path, range: text.range,
            summary: "Id must be made of letters, digits, \"-\" and \"_\"",
            explanation: "\"\(text.value)\" has other signs, which no link to it could hold",
            suggestion: slug.isEmpty ? "write a short name in letters" : "write \"\(slug)\"")
    }

    static func invalidScale(_ text: Located<String>, _ path: String) -> Diagnostic {
        Diagnostic(
            .wrongType, .error, path: path, range: text.range,
            summary: "Emotion scale must name its lowest and highest number",
            explanation: "\"\(text.value)\" does not", suggestion: "write it like -2..+2 or 1..5")
    }

    static func invalidPeriod(_ text: Located<String>, _ path: String) -> Diagnostic {
        Diagnostic(
            .wrongType, .error, path: path, range: text.range,
            summary: "Period must be a number of days, weeks, months or years",
            explanation: "\"\(text.value)\" cannot be read as a period", suggestion: "write it like \"6 months\"")
    }

    static func requiredKey(_ key: String, in node: YAMLNode, _ path: String) -> Diagnostic {
        Diagnostic(
            .wrongType, .error, path: path, range: node.range, summary: "Entry must have \"\(key)\"",
            explanation: "it has none", suggestion: "add \"\(key):\"")
    }

    /// The day in the one form that is read, when the author wrote it in another that leaves no doubt.
    private static func dateSuggestion(_ text: String) -> String? {
        let parts = text.split(whereSeparator: { $0 == "." || $0 == "/" || $0 == "-" || $0 == " " })
        guard parts.count == 3, let first = Int(parts[0]), let middle = Int(parts[1]), let last = Int(parts[2]) else {
            return nil
        }
        if first > 999 { return CalendarDate(year: first, month: middle, day: last)?.iso }
        guard last > 999 else { return nil }
        // 01/10 may be January or October: only a dot, or a day above 12, tells.
        if text.contains(".") || first > 12 { return CalendarDate(year: last, month: middle, day: first)?.iso }
        return middle > 12 ? CalendarDate(year: last, month: first, day: middle)?.iso : nil
    }
}
