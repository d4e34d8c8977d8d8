import AtlasAnalysis
import JourneyModel

/// What all reports of changes say alike: names, counts and places in plain English.
struct ChangeWords {
    let change: JourneyChange

    static func sentence(_ changes: AtlasChanges) -> String {
        var parts: [String] = []
        func count(_ fate: JourneyChange.Fate, _ journeys: [JourneyChange.Fate], _ noun: String) {
            let number = journeys.count { $0 == fate }
            if number > 0 { parts.append(Tally.count(number, noun) + " " + name(fate)) }
        }
        // A journey counts once, in however many languages it is told.
        let journeys = changes.journeys.filter { $0.journey.facts.translationOf == nil }
        let texts = changes.personas + changes.pages
        let translations =
            changes.journeys.filter { $0.journey.facts.translationOf != nil }.map(\.fate)
            + texts.filter(\.isTranslation).map(\.fate)
        for (fates, noun) in [
            (journeys.map(\.fate), "journey"),
            (changes.personas.filter { !$0.isTranslation }.map(\.fate), "persona"),
            (changes.pages.filter { !$0.isTranslation }.map(\.fate), "page"), (translations, "translation"),
        ] {
            for fate in [JourneyChange.Fate.changed, .added, .removed] { count(fate, fates, noun) }
        }
        for fate in [JourneyChange.Fate.changed, .added, .removed] { count(fate, changes.files.map(\.fate), "file") }
        if !changes.site.isEmpty { parts.append("the site's settings changed") }
        guard !parts.isEmpty else { return "nothing has changed" }
        if changes.unchangedJourneys > 0 {
            parts.append(Tally.count(changes.unchangedJourneys, "journey") + " as before")
        }
        return parts.joined(separator: ", ")
    }

    static func name(_ fate: JourneyChange.Fate) -> String {
        switch fate {
        case .added: "new"
        case .removed: "gone"
        case .changed: "changed"
        }
    }

    /// `2 items new, 1 changed`; for a new or lost journey its size.
    var summary: String {
        let counts = change.counts
        switch change.fate {
        case .added, .removed:
            let journey = change.journey
            return "\(Tally.count(journey.stages.count, "stage")), \(Tally.count(journey.items.count, "item"))"
        case .changed:
            let numbers = change.numberCount > 0 ? [Tally.count(change.numberCount, "number") + " changed"] : []
            let parts = [(counts.added, "new"), (counts.removed, "gone"), (counts.changed, "changed")]
                .filter { $0.0 > 0 }
            guard let first = parts.first else { return numbers.joined() }
            return
                ([Tally.count(first.0, "item") + " " + first.1] + parts.dropFirst().map { "\($0.0) \($0.1)" } + numbers)
                .joined(separator: ", ")
        }
    }

    /// What was measured, as facts that say so.
    var numberFacts: [FactChange] {
        change.numbers.map { FactChange(name: "numbers: " + $0.name, before: $0.before, after: $0.after) }
    }

    /// What its author may do about an address that is gone.
    static func hint(_ lostAddress: String) -> String {
        "links to the old address break; to keep them write aliases: [\(lostAddress)]"
    }

    /// `assets/form.png (moved from assets/old.png)`
    static func text(_ file: FileChange) -> String {
        file.path + (file.oldPath.map { " (moved from \($0))" } ?? "")
    }

    // MARK: Stages

    func name(_ stage: StageChange) -> (before: String?, after: String?) {
        (stage.before.flatMap { change.before?.stages[$0].name }, stage.after.flatMap { change.after?.stages[$0].name })
    }

    /// Steps as facts, so that all reports tell them in one way.
    func stepFacts(_ stage: StageChange) -> [FactChange] {
        stage.steps.flatMap { step -> [FactChange] in
            let old = step.before.flatMap { change.before?.steps[$0].name }
            let new = step.after.flatMap { change.after?.steps[$0].name }
            var facts: [FactChange] = []
            if step.fate != .kept {
                facts.append(
                    FactChange(name: "step", before: old.map { [$0] } ?? [], after: new.map { [$0] } ?? []))
            }
            return facts
                + step.facts.map {
                    FactChange(name: "step \(new ?? old ?? ""), \($0.name)", before: $0.before, after: $0.after)
                }
        }
    }

    /// `+1 → −0.5 (−1.5)`; nil when customers feel as before, or nobody knows.
    func experience(_ stage: StageChange) -> String? {
        guard stage.isFeltOtherwise else { return nil }
        let before = score(stage.experienceBefore)
        let after = score(stage.experienceAfter)
        guard let old = stage.experienceBefore, let new = stage.experienceAfter else {
            return (before ?? "none") + " → " + (after ?? "none")
        }
        return "\(before ?? "") → \(after ?? "") (\(ScoreText.change(new - old, on: change.scale)))"
    }

    func score(_ experience: Double?) -> String? {
        guard let experience else { return nil }
        let scale = change.scale
        return ScoreText.write(ExperienceScore(scale.value(atNormalized: experience), on: scale))
    }

    // MARK: Lanes

    func name(_ lane: LaneChange) -> String {
        let name =
            lane.after.flatMap { change.after?.lanes[$0].name } ?? lane.before.flatMap { change.before?.lanes[$0].name }
        return name ?? ""
    }

    // MARK: Items

    func text(_ item: ItemChange) -> (before: String?, after: String?) {
        (
            item.before.flatMap { change.before?.items[$0].text.plain.onOneLine },
            item.after.flatMap { change.after?.items[$0].text.plain.onOneLine }
        )
    }

    /// The lane under which the item is told.
    func lane(_ item: ItemChange) -> String {
        if let after = item.after, let journey = change.after { return journey.lanes[journey.items[after].lane].name }
        if let before = item.before, let journey = change.before {
            return journey.lanes[journey.items[before].lane].name
        }
        return ""
    }

    /// From where an item came: `from Waiting`, `from Thoughts`, `from step Signing`; nil when it stayed.
    func origin(_ item: ItemChange) -> String? {
        guard item.isMoved, let before = item.before, let after = item.after, let old = change.before,
            let new = change.after
        else { return nil }
        let (one, other) = (old.items[before], new.items[after])
        var parts: [String] = []
        let stage = old.stages[one.stages.lowerBound].name
        if stage != new.stages[other.stages.lowerBound].name { parts.append(stage) }
        let lane = old.lanes[one.lane].name
        if lane != new.lanes[other.lane].name { parts.append(lane) }
        if parts.isEmpty {
            parts = [one.step.map { "step " + old.steps[$0].name } ?? "the stage as a whole"]
        }
        return "from " + parts.joined(separator: ", ")
    }
}

/// How a fact is told in one line.
enum FactWords {
    /// Characters after which a value is cut: a report is read at a glance.
    private static let longest = 200
    /// Values of a list after which the rest is counted.
    private static let mostValues = 8

    /// `2 days → 3 days`, `− branch; + online`.
    static func line(_ fact: FactChange) -> String {
        if fact.before.count <= 1, fact.after.count <= 1 {
            switch (fact.before.first, fact.after.first) {
            case (let old?, let new?): return reworded(old.onOneLine, new.onOneLine)
            case (nil, let new?): return "+ \(cut(new.onOneLine))"
            case (let old?, nil): return "− \(cut(old.onOneLine))"
            case (nil, nil): return ""
            }
        }
        let removed = listed(fact.removed.map { "− " + cut($0.onOneLine) })
        let added = listed(fact.added.map { "+ " + cut($0.onOneLine) })
        guard !added.isEmpty || !removed.isEmpty else {
            return "another order: " + cut(fact.after.joined(separator: ", "))
        }
        return (removed + added).joined(separator: "; ")
    }

    private static func listed(_ values: [String]) -> [String] {
        guard values.count > mostValues + 1 else { return values }
        return values.prefix(mostValues) + ["\(values[0].prefix(1)) \(values.count - mostValues) more"]
    }

    /// Of long texts the part from shortly before their first difference on.
    private static func reworded(_ old: String, _ new: String) -> String {
        guard max(old.count, new.count) > longest else { return "\(old) → \(new)" }
        let words = (old.split(separator: " "), new.split(separator: " "))
        let common = zip(words.0, words.1).prefix { $0 == $1 }.count
        let skipped = max(0, common - 6)
        func rest(_ words: [Substring]) -> String {
            (skipped > 0 ? "… " : "") + cut(words.dropFirst(skipped).joined(separator: " "))
        }
        return "\(rest(words.0)) → \(rest(words.1))"
    }

    private static func cut(_ text: String) -> String {
        text.count <= longest ? text : text.prefix(longest - 1) + "…"
    }
}
