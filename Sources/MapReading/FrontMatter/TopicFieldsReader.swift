import JourneyModel
import LocatedYAML
import SourceDiagnostics

/// The keys of a shared problem's or idea's front matter, beside those of every page.
enum TopicKey: String, CaseIterable {
    case severity, impact, effort, type, origin, status, decided, team, ticket, sources, journeys
}

/// Reads what a shared problem or idea says beside what every page may say.
struct TopicFieldsReader {
    var values: FieldValues
    private(set) var draft: TopicDraft
    private(set) var links: [LinkDraft] = []
    private let firstLink: Int

    init(_ kind: Topic.Kind, values: FieldValues, firstLink: Int) {
        draft = TopicDraft(kind)
        self.values = values
        self.firstLink = firstLink
    }

    mutating func read(_ entries: [YAMLNode.Entry]) {
        for entry in entries {
            if let key = TopicKey(rawValue: entry.key.value) {
                read(entry, as: key)
            } else if let key = PageKey(rawValue: entry.key.value) {
                if !TopicFieldsReader.leavesToPage(entry.key.value) { readOfPage(entry, as: key) }
            } else {
                let known = TopicKey.allCases.map(\.rawValue) + PageKey.allCases.map(\.rawValue)
                values.unknownKey(entry.key, known: known, of: draft.kind.noun)
            }
        }
    }

    private mutating func read(_ entry: YAMLNode.Entry, as key: TopicKey) {
        switch key {
        case .severity: draft.severity = ofFive(entry)
        case .impact: draft.impact = ofFive(entry)
        case .effort: draft.effort = ofFive(entry)
        case .type: draft.type = values.choice(entry, as: OpportunityType.self)
        case .origin: draft.origin = values.choice(entry, as: PainOrigin.self)
        case .status: draft.status = values.choice(entry, as: DecisionStatus.self)
        case .decided: draft.decided = values.date(entry)
        case .team: draft.teams = values.list(entry)
        case .ticket: draft.ticket = values.text(entry)
        case .sources:
            var reader = SourcesReader(values: values, firstLink: firstLink + links.count)
            draft.sources = reader.read(entry)
            values = reader.values
            links += reader.links
        case .journeys:
            for address in values.list(entry) {
                draft.places.append(firstLink + links.count)
                links.append(
                    LinkDraft(address: address.value, isImage: false, alternative: nil, range: address.range))
            }
        }
    }

    /// Whether a key says something of the page, which means the same on every page.
    static func leavesToPage(_ name: String) -> Bool {
        switch PageKey(rawValue: name) {
        case .title, .id, .lang, .order, .audience, .aliases, .translationOf: true
        case .summary, .owner, .reviewed, .tags, nil: false
        }
    }

    /// What a topic keeps itself.
    private mutating func readOfPage(_ entry: YAMLNode.Entry, as key: PageKey) {
        switch key {
        case .summary: draft.summary = values.text(entry)
        case .owner: draft.owner = values.located(entry)
        case .reviewed: draft.reviewed = values.date(entry)
        case .tags: draft.tags = values.texts(entry)
        case .title, .id, .lang, .order, .audience, .aliases, .translationOf: break
        }
    }

    /// A whole number from 1 to 5.
    private mutating func ofFive(_ entry: YAMLNode.Entry) -> Int? {
        guard let text = values.located(entry) else { return nil }
        if let number = Int(text.value), (1...5).contains(number) { return number }
        values.complain(
            .wrongType(entry.key.value, wanted: "a whole number from 1 to 5", entry.value, values.path))
        return nil
    }
}

extension Topic.Kind {
    fileprivate var noun: String {
        switch self {
        case .insight: "an insight"
        case .opportunity: "an opportunity"
        }
    }
}
