import JourneyModel
import LocatedYAML
import MarkupWriting
import SourceDiagnostics

/// The keys of the settings, read one by one.
struct SettingsFields {
    var values: FieldValues
    private(set) var draft = SettingsDraft()

    init(values: FieldValues) {
        self.values = values
    }

    mutating func read(_ entry: YAMLNode.Entry) {
        guard let key = SettingsKey(rawValue: entry.key.value) else {
            values.unknownKey(
                entry.key, known: SettingsKey.allCases.map(\.rawValue), groups: SettingsFields.groups,
                of: "the settings file")
            return
        }
        switch key {
        case .title: draft.title = values.located(entry)
        case .description: draft.description = values.names(entry)
        case .languages: languages(entry)
        case .brand: brand(entry)
        case .folders: draft.folders = things(entry, extra: [])
        case .phases: draft.phases = things(entry, extra: [])
        case .teams: draft.teams = things(entry, extra: ["mail"])
        case .channels: draft.channels = things(entry, extra: ["icon"])
        case .touchpoints: draft.touchpoints = things(entry, extra: ["channels"])
        case .lanes: lanes(entry)
        case .metrics: draft.metrics = MetricFields.metrics(entry, &values)
        case .dateFormat: draft.dateFormat = MetricFields.dateFormat(entry, &values)
        case .decimalSign: draft.decimalSign = MetricFields.decimalSign(entry, &values)
        case .emotionScale: draft.emotionScale = values.scale(entry)
        case .reviewEvery: draft.reviewEvery = values.period(entry)
        case .review:
            for part in values.group(entry.value, key: "review") ?? [] {
                if part.key.value == "every" {
                    draft.reviewEvery = values.period(part)
                } else {
                    values.unknownKey(part.key, known: ["every"], of: "\"review\"")
                }
            }
        case .evidence:
            for part in values.group(entry.value, key: "evidence") ?? [] {
                if part.key.value == "old-after" {
                    draft.evidenceOldAfter = values.period(part)
                } else {
                    values.unknownKey(part.key, known: ["old-after"], of: "\"evidence\"")
                }
            }
        case .edit: draft.editPattern = values.pattern(entry, offering: ["path", "line"])
        case .comment: draft.commentPattern = values.pattern(entry, offering: ["title", "url"])
        case .ticket: draft.ticketPattern = values.pattern(entry, offering: ["title", "url", "team"])
        case .audience: draft.audience = values.choice(entry, as: Audience.self)
        case .diagnostics: severities(entry)
        }
    }

    /// Keys that are known only below another.
    private static let groups = [
        "logo": "brand", "accent": "brand", "appearance": "brand", "footer": "brand", "every": "review",
        "old-after": "evidence",
    ]

    /// Codes and what becomes of them: `overdue-review: error`.
    private mutating func severities(_ entry: YAMLNode.Entry) {
        for part in values.group(entry.value, key: "diagnostics") ?? [] {
            guard let code = DiagnosticCode(rawValue: part.key.value) else {
                values.complain(
                    .unknownValue(
                        part.key, key: "diagnostics", allowed: DiagnosticCode.allCases.map(\.rawValue),
                        list: "journeybook explain lists all codes", values.path))
                continue
            }
            guard let text = values.located(part) else { continue }
            guard let choice: SeverityPolicy.Choice = values.choice(text, key: code.rawValue) else { continue }
            if code.severity == .error, choice != .error {
                values.complain(.loweredError(text, code, values.path))
            } else {
                draft.severities[code] = choice
            }
        }
    }

    private mutating func languages(_ entry: YAMLNode.Entry) {
        for tag in values.list(entry) {
            let isTag = tag.value.utf8.allSatisfy {
                (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
            }
            guard isTag, tag.value.utf8.count <= 35 else {
                values.complain(.invalidLanguage(tag, values.path))
                continue
            }
            draft.languages.append(LanguageCode(tag.value))
            draft.languagePlaces.append(tag.range)
        }
    }

    private mutating func brand(_ entry: YAMLNode.Entry) {
        for part in values.group(entry.value, key: "brand") ?? [] {
            switch part.key.value {
            case "logo": draft.logo = values.located(part)
            case "accent":
                guard let colour = values.located(part) else { continue }
                if let clean = SettingsFields.colour(colour.value) {
                    draft.accent = Located(clean, colour.range)
                } else {
                    values.complain(.invalidColour(colour, values.path))
                }
            case "appearance": draft.appearance = values.choice(part, as: Appearance.self)
            case "footer": draft.footer = values.names(part)
            default:
                values.unknownKey(part.key, known: ["logo", "accent", "appearance", "footer"], of: "\"brand\"")
            }
        }
    }

    /// `#rgb` or `#rrggbb` as `#rrggbb` in lower case.
    private static func colour(_ text: String) -> String? {
        let bytes = Array(text.lowercased().utf8)
        guard bytes.first == UInt8(ascii: "#"), bytes.count == 4 || bytes.count == 7,
            bytes.dropFirst().allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        else { return nil }
        if bytes.count == 7 { return text.lowercased() }
        return String(decoding: [bytes[0]] + bytes.dropFirst().flatMap { [$0, $0] }, as: UTF8.self)
    }

    /// A list of names or of groups.
    private mutating func things(_ entry: YAMLNode.Entry, extra: [String]) -> [SettingsDraft.NamedThing] {
        if case .mapping = entry.value.content {
            values.complain(.wrongType(entry.key.value, wanted: "a list", entry.value, values.path))
            return []
        }
        return entry.value.elementsOrSelf.compactMap { thing($0, of: entry.key.value, extra: extra) }
    }

    private mutating func thing(_ node: YAMLNode, of list: String, extra: [String]) -> SettingsDraft.NamedThing? {
        guard case .mapping(let entries) = node.content else {
            guard let name = values.located(node, key: list) else { return nil }
            let id = Located(Slug.identifier(name.value), name.range)
            return SettingsDraft.NamedThing(id: id, names: [LocalizedName(name.value)])
        }
        var id: Located<String>?
        var thing = SettingsDraft.NamedThing(id: Located("", node.range), names: [])
        for part in entries {
            switch part.key.value {
            case "id": id = values.located(part)
            case "name", "names": thing.names = values.names(part)
            case "mail" where extra.contains("mail"): thing.mail = values.text(part)
            case "icon" where extra.contains("icon"): thing.icon = values.choice(part, as: ChannelIcon.self)
            case "channels" where extra.contains("channels"): thing.channels = values.list(part)
            default: values.unknownKey(part.key, known: ["id", "name"] + extra, of: "an entry of \"\(list)\"")
            }
        }
        if let id {
            thing.id = id
        } else if let name = thing.names.first {
            thing.id = Located(Slug.identifier(name.text), node.range)
        }
        guard !thing.id.value.isEmpty else {
            values.complain(.requiredKey("id", in: node, values.path))
            return nil
        }
        if thing.names.isEmpty { thing.names = [LocalizedName(thing.id.value)] }
        return thing
    }

    /// Kinds and own lanes with their names: a list, or a group with `names`, and for a lane of their own with `icon`.
    private mutating func lanes(_ entry: YAMLNode.Entry) {
        for lane in values.group(entry.value, key: "lanes") ?? [] {
            let kind = LaneKind(rawValue: lane.key.value) ?? .custom
            var names: [Located<String>] = []
            var icon: LaneIcon?
            if case .mapping(let entries) = lane.value.content {
                for part in entries {
                    switch part.key.value {
                    case "names": names += values.list(part)
                    case "icon" where kind == .custom: icon = values.choice(part, as: LaneIcon.self)
                    default:
                        let known = kind == .custom ? ["names", "icon"] : ["names"]
                        values.unknownKey(part.key, known: known, of: kind == .custom ? "a lane" : "a known lane")
                    }
                }
            } else {
                names = values.list(lane)
            }
            if names.isEmpty || kind == .custom { names.append(lane.key) }
            draft.lanes.append(SettingsDraft.LaneNames(kind: kind, names: names, icon: icon))
        }
    }
}

extension Diagnostic {
    fileprivate static func invalidLanguage(_ tag: Located<String>, _ path: String) -> Diagnostic {
        Diagnostic(
            .unknownValue, .error, path: path, range: tag.range,
            summary: "Language must be a code such as en, ru or pt-br",
            explanation: "\"\(tag.value)\" is none", suggestion: "write its short code")
    }

    fileprivate static func loweredError(_ text: Located<String>, _ code: DiagnosticCode, _ path: String) -> Diagnostic
    {
        Diagnostic(
            .unknownValue, .error, path: path, range: text.range,
            summary: "Error must stay an error",
            explanation: "without what \"\(code.rawValue)\" names, the site would lack something that you wrote",
            suggestion: "remove this line and mend what the error names")
    }

    fileprivate static func invalidColour(_ colour: Located<String>, _ path: String) -> Diagnostic {
        Diagnostic(
            .unknownValue, .error, path: path, range: colour.range,
            summary: "Accent must be a colour such as \"#0a6e5c\"",
            explanation: "\"\(colour.value)\" is none",
            suggestion: "write # and six digits or letters from a to f, in quotation marks")
    }
}
