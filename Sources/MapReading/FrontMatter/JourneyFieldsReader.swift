import JourneyModel
import LocatedYAML
import SourceDiagnostics

/// Reads the front matter of a journey.
struct JourneyFieldsReader {
    var values: FieldValues
    private(set) var fields = JourneyFields()
    /// Links of sources are numbered from here on: they follow those of the document.
    var links: [LinkDraft] = []
    let firstLink: Int

    private static let meanings = [
        "name": "title", "description": "summary", "actor": "persona", "user": "persona", "type": "kind",
        "state": "status", "author": "owner", "team": "owner", "date": "reviewed", "updated": "reviewed",
        "language": "lang", "scale": "emotion-scale",
    ]

    init(values: FieldValues, firstLink: Int) {
        self.values = values
        self.firstLink = firstLink
    }

    mutating func read(_ entries: [YAMLNode.Entry], isForeign: Bool) {
        for entry in entries {
            guard let key = JourneyKey(rawValue: entry.key.value) else {
                if !isForeign || !ForeignKeys.contains(entry.key.value) {
                    values.unknownKey(
                        entry.key, known: JourneyKey.allCases.map(\.rawValue),
                        meanings: JourneyFieldsReader.meanings, of: "a journey")
                }
                continue
            }
            read(key, entry, isForeign: isForeign)
        }
    }

    private mutating func read(_ key: JourneyKey, _ entry: YAMLNode.Entry, isForeign: Bool) {
        fields.keys.append(entry.key)
        switch key {
        case .title: fields.title = values.located(entry)
        case .id: fields.id = values.id(entry, isForeign: isForeign)
        case .summary: fields.summary = values.text(entry)
        case .persona: fields.personas = values.list(entry)
        case .kind: fields.kind = values.choice(entry, as: JourneyKind.self)
        case .horizon: fields.horizon = values.choice(entry, as: Horizon.self)
        case .parent: fields.parent = values.located(entry)
        case .baseline: fields.baseline = values.located(entry)
        case .variantOf: fields.variantOf = values.located(entry)
        case .scenario: fields.scenario = values.text(entry)
        case .goal: fields.goal = values.text(entry)
        case .businessGoal: fields.businessGoal = businessGoal(entry)
        case .trigger: fields.trigger = values.text(entry)
        case .expectations: fields.expectations = values.texts(entry)
        case .scope: fields.scope = values.text(entry)
        case .stages: fields.stages = values.list(entry)
        case .purchaseStage: fields.purchaseStage = values.located(entry)
        case .owner: fields.owner = values.located(entry)
        case .contributors: fields.contributors = values.list(entry)
        case .reviewers: fields.reviewers = values.list(entry)
        case .status: fields.review.status = values.choice(entry, as: ReviewStatus.self)
        case .reviewed: fields.review.reviewed = values.date(entry)
        case .reviewEvery: fields.review.reviewEvery = values.period(entry)
        case .reviewWhen: fields.review.reviewWhen = values.texts(entry)
        case .validated: fields.review.validated = validation(entry)
        case .reviews: fields.review.signOffs = entry.value.elementsOrSelf.compactMap { signOff($0) }
        case .changes: fields.review.changes = entry.value.elementsOrSelf.compactMap { change($0) }
        case .audience: fields.audience = values.choice(entry, as: Audience.self)
        case .lang: fields.language = values.located(entry)
        case .translationOf: fields.translationOf = values.located(entry)
        case .emotionScale: fields.emotionScale = values.scale(entry)
        case .lanes: readLanes(entry)
        case .tags: fields.tags = values.texts(entry)
        case .sources:
            var reader = SourcesReader(values: values, firstLink: firstLink + links.count)
            fields.sources = reader.read(entry)
            values = reader.values
            links += reader.links
        case .aliases: fields.aliases = values.list(entry)
        case .order: fields.order = values.number(entry)
        }
    }

    /// Text, or a group of `text`, `metric`, `target`, `by`.
    private mutating func businessGoal(_ entry: YAMLNode.Entry) -> BusinessGoal? {
        guard case .mapping(let entries) = entry.value.content else {
            return values.text(entry).map { BusinessGoal(text: $0) }
        }
        var goal = BusinessGoal(text: "")
        for part in entries {
            switch part.key.value {
            case "text": goal.text = values.text(part) ?? ""
            case "metric": goal.metric = values.text(part)
            case "target": goal.target = values.text(part)
            case "by": goal.by = values.date(part)
            default: values.unknownKey(part.key, known: ["text", "metric", "target", "by"], of: "a business goal")
            }
        }
        if goal.text.isEmpty { goal.text = goal.metric ?? "" }
        return goal
    }

    /// A date, or a group of `date`, `method`, `participants`.
    private mutating func validation(_ entry: YAMLNode.Entry) -> ReviewFacts.Validation? {
        guard case .mapping(let entries) = entry.value.content else {
            return values.date(entry).map { ReviewFacts.Validation(date: $0, method: nil, participants: nil) }
        }
        var validation = ReviewFacts.Validation(date: nil, method: nil, participants: nil)
        for part in entries {
            switch part.key.value {
            case "date": validation.date = values.date(part)
            case "method": validation.method = values.text(part)
            case "participants": validation.participants = values.texts(part).joined(separator: ", ")
            default: values.unknownKey(part.key, known: ["date", "method", "participants"], of: "a validation")
            }
        }
        return validation
    }

    private mutating func signOff(_ node: YAMLNode) -> ReviewFacts.SignOff? {
        guard let entries = values.group(node, key: "reviews") else { return nil }
        var signOff = ReviewFacts.SignOff(date: nil, by: "", verdict: nil, note: nil)
        for part in entries {
            switch part.key.value {
            case "date": signOff.date = values.date(part)
            case "by": signOff.by = values.text(part) ?? ""
            case "verdict": signOff.verdict = values.text(part)
            case "note": signOff.note = values.text(part)
            default: values.unknownKey(part.key, known: ["date", "by", "verdict", "note"], of: "a review")
            }
        }
        if signOff.by.isEmpty { values.complain(.requiredKey("by", in: node, values.path)) }
        return signOff.by.isEmpty ? nil : signOff
    }

    private mutating func change(_ node: YAMLNode) -> ReviewFacts.Change? {
        guard let entries = values.group(node, key: "changes") else { return nil }
        var date: CalendarDate?
        var hasDate = false
        var what: String?
        for part in entries {
            switch part.key.value {
            case "date":
                hasDate = true
                date = values.date(part)
            case "what": what = values.text(part)
            default: values.unknownKey(part.key, known: ["date", "what"], of: "a change")
            }
        }
        if !hasDate { values.complain(.requiredKey("date", in: node, values.path)) }
        if what == nil { values.complain(.requiredKey("what", in: node, values.path)) }
        guard let date, let what else { return nil }
        return ReviewFacts.Change(date: date, text: what)
    }

    /// A list in order, or a group of `order` and `hide`.
    private mutating func readLanes(_ entry: YAMLNode.Entry) {
        guard case .mapping(let entries) = entry.value.content else {
            fields.lanes = values.list(entry)
            return
        }
        for part in entries {
            switch part.key.value {
            case "order": fields.lanes = values.list(part)
            case "hide": fields.hiddenLanes = values.list(part)
            default: values.unknownKey(part.key, known: ["order", "hide"], of: "\"lanes\"")
            }
        }
    }
}

/// Keys that other site generators put into front matter; a file that has never heard of us may have them.
enum ForeignKeys {
    static func contains(_ key: String) -> Bool { names.contains(key.lowercased()) }

    private static let names: Set<String> = [
        "author", "authors", "categories", "category", "created", "custom_edit_url", "date", "description", "draft",
        "excerpt",
        "hide_title", "image", "keywords", "lastmod", "last_modified", "layout", "math", "nav_order", "name",
        "permalink", "published",
        "pubdate", "sidebar_label", "sidebar_position", "slug", "subtitle", "template", "toc", "type", "updated", "url",
        "version",
        "weight", "language", "locale", "cssclass", "cssclasses", "marp", "theme", "project", "related",
    ]
}
