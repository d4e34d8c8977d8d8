import JourneyModel
import LocatedYAML
import SourceDiagnostics

/// Reads `sources`: a list of titles or of groups of `id, kind, title, date, sample, link,
/// solicited, audience`.
struct SourcesReader {
    var values: FieldValues
    let firstLink: Int
    private(set) var links: [LinkDraft] = []

    init(values: FieldValues, firstLink: Int) {
        self.values = values
        self.firstLink = firstLink
    }

    mutating func read(_ entry: YAMLNode.Entry) -> [SourceDraft] {
        entry.value.elementsOrSelf.compactMap { source($0) }
    }

    private mutating func source(_ node: YAMLNode) -> SourceDraft? {
        guard case .mapping(let entries) = node.content else {
            return values.located(node, key: "sources").map {
                SourceDraft(kind: .assumption, title: $0, range: node.range)
            }
        }
        var source = SourceDraft(kind: .assumption, title: Located("", node.range), range: node.range)
        var kind: EvidenceSource.Kind?
        for part in entries {
            guard let column = SourceColumn(rawValue: part.key.value) else {
                values.unknownKey(part.key, known: SourceColumn.allCases.map(\.rawValue), of: "a source")
                continue
            }
            switch column {
            case .id: source.id = values.located(part)
            case .kind: kind = values.choice(part, as: EvidenceSource.Kind.self)
            case .title: source.title = values.located(part) ?? source.title
            case .date: source.date = values.date(part)
            case .sample: source.sample = values.text(part)
            case .solicited:
                guard let text = values.located(part) else { continue }
                source.isSolicited = values.truth(text, key: part.key.value)
            case .audience: source.audience = values.choice(part, as: Audience.self) ?? .restricted
            case .link:
                guard let address = values.located(part) else { continue }
                source.link = firstLink + links.count
                links.append(LinkDraft(address: address.value, isImage: false, alternative: nil, range: address.range))
            }
        }
        source.kind = kind ?? .assumption
        if source.title.value.isEmpty {
            guard let id = source.id else {
                values.complain(.requiredKey("title", in: node, values.path))
                return nil
            }
            source.title = id
        }
        return source
    }
}
