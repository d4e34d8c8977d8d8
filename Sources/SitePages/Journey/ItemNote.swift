import JourneyModel
import Localization
import MapDrawing

/// What attributes say about an item, as short phrases in the page's language.
struct ItemNote {
    let journey: Journey
    let scope: PageScope

    private var words: Vocabulary { scope.words }

    /// What the table shows beside the text: what the eye compares along a lane.
    func brief(_ item: Item) -> [String] {
        guard let details = journey.details(of: item) else { return [] }
        var parts: [String] = []
        if journey.hasSeveralPeople, let names = people(details, isShort: true) { parts.append(names) }
        parts += details.channels.map { scope.name($0) }
        parts += experience(details)
        if let provider = details.provider, provider != .us { parts.append(words.name(of: provider)) }
        if details.handover == .lost { parts.append(words.name(of: .lost)) }
        if let status = details.status { parts.append(words.name(of: status)) }
        if let impact = details.impact { parts.append(labelled(.impact, of: impact)) }
        if let effort = details.effort { parts.append(labelled(.effort, of: effort)) }
        return parts
    }

    /// Everything that is known about an item, for the story.
    func full(_ item: Item) -> [String] {
        var parts = spans(item)
        if let feeling = journey.feeling(of: item) { parts += about(feeling) }
        if let details = journey.details(of: item) {
            parts += about(details, namesTeams: journey.lanes[item.lane].kind != .teams)
        }
        if item.isDone { parts.append(words.text(.done)) }
        return parts
    }

    /// Whether more is known about an item than the table shows with it.
    func saysMoreThanTable(_ item: Item) -> Bool {
        if item.stages.count > 1 { return true }
        guard let place = item.details else { return false }
        let details = journey.details[place]
        if !details.sources.isEmpty || !details.to.isEmpty || !details.goTo.isEmpty { return true }
        let shown = brief(item).count + (details.severity == nil ? 0 : 1) + (item.isDone ? 1 : 0)
        return full(item).count > shown
    }

    /// What attributes say about a stage as a whole, beside what its heading says.
    func facts(ofStage stage: Stage) -> [String] {
        guard let place = stage.details else { return [] }
        var details = journey.details[place]
        details.isMomentOfTruth = false
        details.teams = []
        details.phase = nil
        details.duration = nil
        return about(details, namesTeams: false) + details.sources.map { words.name(of: journey.sources[$0].kind) }
    }

    /// The names of those whom something concerns; nil when nobody is named.
    /// - Parameter isShort: Without what follows a comma in them: "Anna, first-time buyer".
    private func people(_ details: ItemDetails, isShort: Bool = false) -> String? {
        let known = details.personas.map { scope.atlas.personas[$0].name }
        let names = known.map { isShort ? String($0.split(separator: ",").first ?? "") : $0 } + details.people
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    private func about(_ details: ItemDetails, namesTeams: Bool) -> [String] {
        var parts: [String] = []
        if details.isMomentOfTruth { parts.append(words.text(.momentOfTruth)) }
        if let severity = details.severity {
            parts.append(words.text(.severityOf, ["severity": String(severity)]))
        }
        if let origin = details.origin { parts.append(words.name(of: origin)) }
        parts += details.channels.map { scope.name($0) }
        if let provider = details.provider { parts.append(words.name(of: provider)) }
        parts += experience(details)
        if let believed = details.believed { parts.append(labelled(.believed, scope.signed(believed))) }
        if let handover = details.handover { parts.append(words.name(of: handover)) }
        for (word, value) in [
            (Word.importance, details.importance), (.businessImportance, details.businessImportance),
            (.value, details.value), (.impact, details.impact), (.effort, details.effort),
        ] {
            if let value { parts.append(labelled(word, of: value)) }
        }
        if let type = details.type { parts.append(words.name(of: type)) }
        if let status = details.status { parts.append(words.name(of: status)) }
        if let decided = details.decided { parts.append(words.text(.decidedOn, ["date": words.date(decided)])) }
        if !details.teams.isEmpty, namesTeams {
            parts.append(labelled(.team, details.teams.map { scope.name($0) }.joined(separator: ", ")))
        }
        if let names = people(details) { parts.append(labelled(.persona, names)) }
        if !details.with.isEmpty { parts.append(labelled(.with, details.with.joined(separator: ", "))) }
        if let phase = details.phase { parts.append(scope.atlas.phases[phase].name(in: scope.language)) }
        for (word, value) in [(Word.duration, details.duration), (.ticket, details.ticket)] {
            if let value { parts.append(labelled(word, value)) }
        }
        return parts
    }

    /// Where the service fails, and how long it keeps somebody waiting.
    func troubles(_ item: Item) -> [(trouble: Trouble, text: String)] {
        guard let details = journey.details(of: item) else { return [] }
        var troubles: [(trouble: Trouble, text: String)] = []
        if let fail = details.fail {
            troubles.append((.fail, fail.isEmpty ? words.text(.failPoint) : labelled(.failPoint, fail)))
        }
        if let wait = details.wait { troubles.append((.wait, labelled(.wait, wait))) }
        return troubles
    }

    /// Places that arrows lead to, as ids on the page with their names.
    func onward(_ item: Item) -> [(word: Word, id: String, name: String)] { onward(journey.details(of: item)) }

    /// Places that arrows lead to from a stage as a whole.
    func onward(_ stage: Stage) -> [(word: Word, id: String, name: String)] {
        onward(stage.details.map { journey.details[$0] })
    }

    private func onward(_ details: ItemDetails?) -> [(word: Word, id: String, name: String)] {
        guard let details else { return [] }
        return details.to.map { (.leadsTo, $0, name(of: $0)) } + details.goTo.map { (.goesOnAt, $0, name(of: $0)) }
    }

    private func experience(_ details: ItemDetails) -> [String] {
        var parts: [String] = []
        if let expectation = details.expectation {
            parts.append(labelled(.expectation, scope.signed(expectation)))
        }
        if let actual = details.actual { parts.append(labelled(.actual, scope.signed(actual))) }
        return parts
    }

    private func about(_ feeling: Feeling) -> [String] {
        var parts: [String] = []
        switch feeling.measure {
        case .none, .score: break
        case .range(let low, let high):
            parts.append(words.text(.scoreRange, ["low": scope.signed(low), "high": scope.signed(high)]))
        case .change(let scores):
            if scores.count > 2 {
                parts.append(scores.map { scope.signed($0) }.joined(separator: " → "))
            } else if let first = scores.first, let last = scores.last {
                parts.append(words.text(.scoreChange, ["from": scope.signed(first), "to": scope.signed(last)]))
            }
        }
        if feeling.isTarget { parts.append(words.text(.targetFeeling)) }
        if feeling.isInferred { parts.append(words.text(.scoreInferred)) }
        return parts
    }

    private func spans(_ item: Item) -> [String] {
        guard item.stages.count > 1, let first = item.stages.first, let last = item.stages.last else { return [] }
        return [
            words.text(.spansStages, ["first": journey.stages[first].name, "last": journey.stages[last].name])
        ]
    }

    private func name(of id: String) -> String { journey.name(ofPlace: id) ?? id }

    private func labelled(_ word: Word, _ value: String) -> String {
        words.text(.labelled, ["label": words.text(word), "value": value])
    }

    private func labelled(_ word: Word, of five: Int) -> String {
        labelled(word, words.text(.ofFive, ["number": String(five)]))
    }
}
