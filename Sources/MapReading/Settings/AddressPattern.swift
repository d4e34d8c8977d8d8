import LocatedYAML
import MarkupWriting
import SourceDiagnostics

extension FieldValues {
    /// An address in which names in braces stand for what each page fills in; nil, with a complaint, when it could not be
    /// followed safely.
    mutating func pattern(_ entry: YAMLNode.Entry, offering names: [String]) -> String? {
        guard let pattern = located(entry) else { return nil }
        var filled = pattern.value
        for name in names { filled = filled.replacing("{\(name)}", with: "x") }
        for name in FieldValues.placeholders(in: filled) {
            complain(.unknownPlace(name, in: pattern, offered: names, path))
        }
        guard SafeAddress.clean(filled) != nil else {
            complain(.unsafePattern(pattern, path))
            return nil
        }
        return pattern.value
    }

    /// What stands between braces, in the order of the text.
    private static func placeholders(in text: String) -> [String] {
        var names: [String] = []
        var rest = text[...]
        while let start = rest.firstIndex(of: "{") {
            rest = rest[rest.index(after: start)...]
            guard let end = rest.firstIndex(of: "}") else { break }
            names.append(String(rest[..<end]))
            rest = rest[rest.index(after: end)...]
        }
        return names
    }
}

extension Diagnostic {
    fileprivate static func unknownPlace(
        _ name: String, in pattern: Located<String>, offered: [String], _ path: String
    ) -> Diagnostic {
        let known = offered.map { "{\($0)}" }.joined(separator: ", ")
        return Diagnostic(
            .unknownPlaceholder, .error, path: path, range: pattern.range,
            summary: "Placeholder must be one that the address offers",
            explanation: "\"{\(name)}\" is none of \(known)",
            suggestion: NearestName.find(name, among: offered).map { "write \"{\($0)}\"" })
    }

    fileprivate static func unsafePattern(_ pattern: Located<String>, _ path: String) -> Diagnostic {
        Diagnostic(
            .unsafeLink, .error, path: path, range: pattern.range,
            summary: "Address must use http, https, mailto or tel",
            explanation: "\"\(pattern.value)\" could run in the reader's browser or leave the site unseen",
            suggestion: "begin it with https://")
    }
}
