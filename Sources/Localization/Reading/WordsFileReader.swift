import LocatedYAML
import SourceDiagnostics

/// Reads one words file: how its language writes dates and numbers, and its words.
struct WordsFileReader {
    let file: SourceFile
    /// The built-in English words, which say what places each word has; nil while they are read themselves.
    let reference: [Word: Vocabulary.Entry]?
    /// The plural rule that an earlier file of the language named.
    let rule: PluralRule?

    private enum Key: String, CaseIterable {
        case name, plural, date, months, decimal, thousands
        case thousandsFrom = "thousands-from"
        case words
    }

    func read(_ diagnostics: inout [Diagnostic]) -> WordsDraft {
        var draft = WordsDraft()
        let whole = ByteRange(0, file.bytes.count)
        guard let root = YAMLParser.parse(file, range: whole, diagnostics: &diagnostics), !root.isEmpty else {
            return draft
        }
        guard case .mapping(let entries) = root.content else {
            diagnostics.append(.wrongType(file, root.range, expected: "keys such as `name` and `words`"))
            return draft
        }
        var words: YAMLNode?
        for entry in entries {
            switch Key(rawValue: entry.key.value) {
            case .name?: draft.name = text(entry, &diagnostics)
            case .plural?: draft.rule = rule(entry, &diagnostics)
            case .date?:
                draft.date = pattern(entry, known: ["day", "month", "year"], &diagnostics)
            case .months?: draft.months = months(entry, &diagnostics)
            case .decimal?: draft.decimalSign = text(entry, &diagnostics)
            case .thousands?: draft.thousandsSign = text(entry, &diagnostics)
            case .thousandsFrom?: draft.groupedDigits = digits(entry, &diagnostics)
            case .words?: words = entry.value
            case nil:
                diagnostics.append(.unknownKey(file, entry.key, among: Key.allCases.map(\.rawValue)))
            }
        }
        if let words {
            draft.wordsRange = ByteRange(at: words.range.lowerBound)
            // The rule may stand below the words, so these come last.
            readWords(words, rule: draft.rule ?? rule ?? .oneOther, into: &draft, &diagnostics)
        }
        return draft
    }

    private func readWords(
        _ node: YAMLNode, rule: PluralRule, into draft: inout WordsDraft, _ diagnostics: inout [Diagnostic]
    ) {
        guard !node.isEmpty else { return }
        guard case .mapping(let entries) = node.content else {
            diagnostics.append(.wrongType(file, node.range, expected: "a word and its text on each line"))
            return
        }
        for entry in entries {
            guard let word = Word(key: entry.key.value) else {
                diagnostics.append(.unknownKey(file, entry.key, among: Word.allCases.map(\.key)))
                continue
            }
            let known = reference?[word]?.places
            switch entry.value.content {
            case .scalar:
                guard let pattern = pattern(entry, known: known, &diagnostics) else { continue }
                draft.entries[word] = .plain(pattern)
            case .mapping(let forms):
                let patterns = readForms(forms, rule: rule, known: known, &diagnostics)
                if !patterns.isEmpty { draft.entries[word] = .counted(rule, patterns) }
            case .sequence:
                diagnostics.append(.wrongType(file, entry.value.range, expected: "a text or its plural forms"))
            }
        }
    }

    private func readForms(
        _ entries: [YAMLNode.Entry], rule: PluralRule, known: Set<String>?, _ diagnostics: inout [Diagnostic]
    ) -> [PluralForm: WordPattern] {
        var patterns: [PluralForm: WordPattern] = [:]
        let offered = Set(rule.forms + [.other])
        for entry in entries {
            guard let form = PluralForm(rawValue: entry.key.value), offered.contains(form) else {
                diagnostics.append(.unknownKey(file, entry.key, among: rule.forms.map(\.rawValue)))
                continue
            }
            patterns[form] = pattern(entry, known: known, &diagnostics)
        }
        return patterns
    }

    private func text(_ entry: YAMLNode.Entry, _ diagnostics: inout [Diagnostic]) -> String? {
        if let text = entry.value.scalar, !entry.value.isEmpty { return text }
        diagnostics.append(.wrongType(file, entry.value.range, expected: "a text"))
        return nil
    }

    private func pattern(
        _ entry: YAMLNode.Entry, known: Set<String>?, _ diagnostics: inout [Diagnostic]
    ) -> WordPattern? {
        guard let text = text(entry, &diagnostics) else { return nil }
        let pattern = WordPattern(text)
        guard let known else { return pattern }
        let strangers = pattern.places.filter { !known.contains($0) }
        for name in strangers {
            diagnostics.append(.unknownPlace(name, file, range(of: name, in: entry.value.range), known: known))
        }
        return strangers.isEmpty ? pattern : nil
    }

    /// Where `{name}` stands in the source; the whole value where it is written with escapes.
    private func range(of name: String, in value: ByteRange) -> ByteRange {
        let wanted = Array("{\(name)}".utf8)
        var start = value.lowerBound
        while start + wanted.count <= min(value.upperBound, file.bytes.count) {
            if file.bytes[start..<start + wanted.count].elementsEqual(wanted) {
                return ByteRange(start, start + wanted.count)
            }
            start += 1
        }
        return value
    }

    private func rule(_ entry: YAMLNode.Entry, _ diagnostics: inout [Diagnostic]) -> PluralRule? {
        guard let name = text(entry, &diagnostics) else { return nil }
        if let rule = PluralRule(rawValue: name) { return rule }
        diagnostics.append(.unknownRule(name, file, entry.value.range))
        return nil
    }

    private func months(_ entry: YAMLNode.Entry, _ diagnostics: inout [Diagnostic]) -> [String]? {
        if case .sequence(let nodes) = entry.value.content {
            let names = nodes.compactMap(\.scalar).filter { !$0.isEmpty }
            if nodes.count == 12, names.count == 12 { return names }
        }
        diagnostics.append(.wrongType(file, entry.value.range, expected: "a list of twelve names"))
        return nil
    }

    private func digits(_ entry: YAMLNode.Entry, _ diagnostics: inout [Diagnostic]) -> Int? {
        if let digits = entry.value.scalar.flatMap({ Int($0) }), (4...9).contains(digits) { return digits }
        diagnostics.append(.wrongType(file, entry.value.range, expected: "a number of digits from 4 to 9"))
        return nil
    }
}

extension Diagnostic {
    fileprivate static func wrongType(_ file: SourceFile, _ range: ByteRange, expected: String) -> Diagnostic {
        Diagnostic(
            .wrongType, .error, path: file.path, range: range, summary: "Words file must hold what its keys promise",
            explanation: "expected here: \(expected)")
    }

    fileprivate static func unknownKey(
        _ file: SourceFile, _ key: Located<String>, among names: [String]
    ) -> Diagnostic {
        let nearest = NearestName.find(key.value, among: names)
        return Diagnostic(
            .unknownKey, .error, path: file.path, range: key.range,
            summary: "Key of a words file must be a known one", explanation: "nothing is called \"\(key.value)\"",
            suggestion: nearest.map { "write \"\($0)\"" })
    }

    fileprivate static func unknownRule(_ name: String, _ file: SourceFile, _ range: ByteRange) -> Diagnostic {
        let names = PluralRule.allCases.map(\.rawValue)
        let nearest = NearestName.find(name, among: names)
        return Diagnostic(
            .unknownValue, .error, path: file.path, range: range,
            summary: "Plural rule must be a known one", explanation: "no rule is called \"\(name)\"",
            suggestion: nearest.map { "write \"\($0)\"" } ?? "use one of \(names.joined(separator: ", "))")
    }

    fileprivate static func unknownPlace(
        _ name: String, _ file: SourceFile, _ range: ByteRange, known: Set<String>
    ) -> Diagnostic {
        let names = known.sorted()
        let offered = names.map { "{\($0)}" }.joined(separator: ", ")
        return Diagnostic(
            .unknownPlaceholder, .error, path: file.path, range: range,
            summary: "Placeholder must be one that the word offers",
            explanation: names.isEmpty ? "this word has none" : "this word offers \(offered)",
            suggestion: NearestName.find(name, among: names).map { "write \"{\($0)}\"" })
    }
}
