import JourneyModel
import LocatedYAML
import MarkupWriting
import SourceDiagnostics

/// Reads the front matter of an ordinary page.
struct PageFieldsReader {
    var values: FieldValues
    private(set) var draft = PageDraft(title: nil, text: RichText(""))

    init(values: FieldValues) {
        self.values = values
    }

    mutating func read(_ entries: [YAMLNode.Entry], isForeign: Bool) {
        for entry in entries {
            guard let key = PageKey(rawValue: entry.key.value) else {
                if !isForeign {
                    values.unknownKey(entry.key, known: PageKey.allCases.map(\.rawValue), of: "a page")
                }
                continue
            }
            switch key {
            case .title: draft.title = values.located(entry)
            case .id: draft.id = values.id(entry, isForeign: isForeign)
            case .summary: draft.summary = values.text(entry)
            case .lang: draft.language = values.located(entry)
            case .order: draft.order = values.number(entry)
            case .tags: draft.tags = values.texts(entry)
            case .audience: draft.audience = values.choice(entry, as: Audience.self)
            case .owner: draft.owner = values.located(entry)
            case .reviewed: draft.reviewed = values.date(entry)
            case .aliases: draft.aliases = values.list(entry)
            case .translationOf: draft.translationOf = values.located(entry)
            }
        }
    }
}
