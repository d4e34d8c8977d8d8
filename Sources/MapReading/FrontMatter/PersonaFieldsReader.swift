import JourneyModel
import LocatedYAML
import SourceDiagnostics

/// Reads the front matter of a persona.
struct PersonaFieldsReader {
    var values: FieldValues
    private(set) var draft = PersonaDraft()
    private(set) var links: [LinkDraft] = []
    let firstLink: Int

    /// What people say of somebody and that has no key of its own.
    private static let traits = Dictionary(
        uniqueKeysWithValues: ["age", "gender", "location", "city", "family", "education", "income", "devices"]
            .map { ($0, "traits") })
    private static let meanings = [
        "name": "title", "job": "role", "occupation": "role", "profession": "role", "picture": "photo",
        "image": "photo",
        "pains": "frustrations", "pain-points": "frustrations", "language": "lang", "team": "owner",
    ]

    init(values: FieldValues, firstLink: Int) {
        self.values = values
        self.firstLink = firstLink
    }

    mutating func read(_ entries: [YAMLNode.Entry]) {
        for entry in entries {
            guard let key = PersonaKey(rawValue: entry.key.value) else {
                values.unknownKey(
                    entry.key, known: PersonaKey.allCases.map(\.rawValue), groups: PersonaFieldsReader.traits,
                    meanings: PersonaFieldsReader.meanings, of: "a persona")
                continue
            }
            switch key {
            case .title: draft.title = values.located(entry)
            case .id: draft.id = values.id(entry)
            case .segment: draft.segment = values.text(entry)
            case .role: draft.role = values.text(entry)
            case .photo: draft.photo = values.located(entry)
            case .quote: quote(entry)
            case .goals: draft.goals = values.texts(entry)
            case .needs: draft.needs = values.texts(entry)
            case .frustrations: draft.frustrations = values.texts(entry)
            case .motivations: draft.motivations = values.texts(entry)
            case .barriers: draft.barriers = values.texts(entry)
            case .channels: draft.channels = values.list(entry)
            case .traits: draft.traits = traits(entry)
            case .share: draft.share = values.text(entry)
            case .owner: draft.owner = values.located(entry)
            case .reviewed: draft.reviewed = values.date(entry)
            case .sources:
                var reader = SourcesReader(values: values, firstLink: firstLink + links.count)
                draft.sources = reader.read(entry)
                values = reader.values
                links += reader.links
            case .audience: draft.audience = values.choice(entry, as: Audience.self)
            case .lang: draft.language = values.located(entry)
            case .translationOf: draft.translationOf = values.located(entry)
            case .order: draft.order = values.number(entry)
            case .aliases: draft.aliases = values.list(entry)
            }
        }
    }

    /// A text, or a group of the text and whom it is for.
    private mutating func quote(_ entry: YAMLNode.Entry) {
        guard case .mapping(let parts) = entry.value.content else {
            draft.quote = values.text(entry)
            return
        }
        for part in parts {
            switch part.key.value {
            case "text": draft.quote = values.text(part)
            case "audience": draft.quoteAudience = values.choice(part, as: Audience.self) ?? .restricted
            default: values.unknownKey(part.key, known: ["text", "audience"], of: "\"quote\"")
            }
        }
    }

    /// A group of names and values, or a list of groups with one or several of them.
    private mutating func traits(_ entry: YAMLNode.Entry) -> [Persona.Trait] {
        let groups: [YAMLNode] = entry.value.elements ?? [entry.value]
        return groups.flatMap { group -> [Persona.Trait] in
            guard let entries = values.group(group, key: "traits", wanted: "names with values") else { return [] }
            return entries.compactMap { trait in
                let words = values.list(trait).map(\.value).joined(separator: ", ")
                return words.isEmpty ? nil : Persona.Trait(name: trait.key.value, value: words)
            }
        }
    }
}
