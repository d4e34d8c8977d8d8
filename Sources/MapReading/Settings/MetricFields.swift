import JourneyModel
import LocatedYAML
import MarkupWriting
import SourceDiagnostics

/// What the settings say of metrics, read key by key.
enum MetricFields {
    private enum Key: String, CaseIterable {
        case id, name, names, unit, direction, target
        case freshFor = "fresh-for"
    }

    static let shapes = [
        KeyShape("unit", "What the numbers count: percent, count, points, days, 1..5, EUR"),
        KeyShape("direction", "Whether more is good or less is", .choice(of: MetricDirection.self)),
        KeyShape("target", "The number that is aimed at"),
        KeyShape("fresh-for", "How old a number may be: 3 months"),
    ]

    /// A list of names or of groups.
    static func metrics(_ entry: YAMLNode.Entry, _ values: inout FieldValues) -> [MetricDraft] {
        if case .mapping = entry.value.content {
            values.complain(.wrongType(entry.key.value, wanted: "a list", entry.value, values.path))
            return []
        }
        return entry.value.elementsOrSelf.compactMap { metric($0, &values) }
    }

    private static func metric(_ node: YAMLNode, _ values: inout FieldValues) -> MetricDraft? {
        guard case .mapping(let entries) = node.content else {
            guard let name = values.located(node, key: "metrics") else { return nil }
            let id = identifier(name.value, values.dictionary)
            return MetricDraft(id: Located(id, name.range), names: [LocalizedName(name.value)])
        }
        var id: Located<String>?
        var names: [LocalizedName] = []
        for part in entries {
            switch Key(rawValue: part.key.value) {
            case .id: id = values.located(part)
            case .name, .names: names = values.names(part)
            case .unit, .direction, .target, .freshFor: break
            case nil:
                values.unknownKey(
                    part.key, known: Key.allCases.filter { $0 != .names }.map(\.rawValue), of: "an entry of \"metrics\""
                )
            }
        }
        if id == nil, let name = names.first {
            id = Located(identifier(name.text, values.dictionary), node.range)
        }
        guard let id, !id.value.isEmpty else {
            values.complain(.requiredKey("id", in: node, values.path))
            return nil
        }
        var metric = MetricDraft(id: id, names: names)
        for part in entries { read(part, into: &metric, &values) }
        // The target is checked when the unit is known, in whatever order the two stand.
        if let target = metric.target, let bounds = (metric.unit ?? metric.kind.usualUnit).bounds,
            !bounds.contains(target), let part = entries.first(where: { $0.key.value == Key.target.rawValue })
        {
            values.complain(.targetOutOfBounds(part.value, bounds, values.path))
            metric.target = nil
        }
        return metric
    }

    private static func read(_ part: YAMLNode.Entry, into metric: inout MetricDraft, _ values: inout FieldValues) {
        switch Key(rawValue: part.key.value) {
        // Ids and names have been read before, and keys that are not known complained about.
        case .id, .name, .names, nil: break
        case .unit:
            guard let text = values.located(part) else { return }
            let unit = UnitText(text.value, values.dictionary)
            guard metric.kind.takes(unit.unit), !unit.isShare else {
                values.complain(.unsuitedUnit(text, metric.kind, values.path))
                return
            }
            metric.unit = unit.unit
        case .direction: metric.direction = values.choice(part, as: MetricDirection.self)
        case .target:
            guard let text = values.located(part) else { return }
            let number = NumberText(Array(text.value.utf8)[...])
            switch number?.value {
            case .exact(let value), .either(let value, _, UInt8(ascii: ".")): metric.target = value
            case .either, nil: values.complain(.wrongType("target", wanted: "a number", part.value, values.path))
            }
        case .freshFor: metric.freshFor = values.period(part)
        }
    }

    /// The id of a metric that goes by its name only.
    private static func identifier(_ name: String, _ dictionary: ReadingDictionary) -> String {
        dictionary.metrics[FoldedName(name).key]?.rawValue ?? Slug.identifier(name)
    }

    static func dateFormat(_ entry: YAMLNode.Entry, _ values: inout FieldValues) -> DatePattern? {
        guard let text = values.located(entry) else { return nil }
        if let pattern = DatePattern(text.value) { return pattern }
        values.complain(.invalidDateFormat(text, values.path))
        return nil
    }

    static func decimalSign(_ entry: YAMLNode.Entry, _ values: inout FieldValues) -> UInt8? {
        guard let text = values.located(entry) else { return nil }
        if text.value == "," || text.value == "." { return text.value.utf8.first }
        values.complain(.unknownValue(text, key: entry.key.value, allowed: [",", "."], values.path))
        return nil
    }
}

extension Diagnostic {
    fileprivate static func invalidDateFormat(_ text: Located<String>, _ path: String) -> Diagnostic {
        Diagnostic(
            .unknownValue, .error, path: path, range: text.range,
            summary: "Date format must put d, m and y in order with one mark between them",
            explanation: "\"\(text.value)\" does not", suggestion: "write it like dd.mm.yyyy or m/d/yy")
    }

    fileprivate static func unsuitedUnit(_ text: Located<String>, _ kind: MetricKind, _ path: String) -> Diagnostic {
        Diagnostic(
            .unknownValue, .error, path: path, range: text.range,
            summary: "Unit must be one that the metric can have",
            explanation: "\"\(text.value)\" does not suit \(kind.rawValue)",
            suggestion: "write \(kind.unitsInWords)")
    }

    fileprivate static func targetOutOfBounds(
        _ node: YAMLNode, _ bounds: ClosedRange<ExactNumber>, _ path: String
    ) -> Diagnostic {
        Diagnostic(
            .wrongType, .error, path: path, range: node.range,
            summary: "Target must be a number that the metric can reach",
            explanation: "it lies outside of \(bounds.lowerBound.plain) to \(bounds.upperBound.plain)")
    }
}
