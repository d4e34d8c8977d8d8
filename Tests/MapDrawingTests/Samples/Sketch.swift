import JourneyModel
import MarkupWriting

/// A journey in few words, for tests: lanes are filled cell by cell, and the rest is looked up in a small company.
struct Sketch: CustomStringConvertible {
    var facts: JourneyFacts
    var language = LanguageCode.english
    var stages: [Stage] = []
    var steps: [Step] = []
    var lanes: [Lane] = []
    var sources: [EvidenceSource] = []
    /// Maps beside this one, from the second place of the atlas on.
    var others: [Journey] = []
    var id = "sketch"
    var measures = Measures()
    private var entries: [Entry] = []
    private var feelings: [Feeling] = []
    private var details: [ItemDetails] = []
    private var links: [LinkTarget] = []
    /// Links of the entries that are pictures.
    private var pictures: [Int: Int] = [:]

    private struct Entry {
        let lane: Int
        let stages: Range<Int>
        let id: String?
        let text: String
        let step: Int?
        let isQuote: Bool
        let feeling: Int?
        let details: Int?
    }

    var description: String { facts.title }

    init(_ title: String, language: LanguageCode = .english) {
        facts = JourneyFacts(title: title, sourcePath: "content/journeys/sketch.md")
        facts.personas = [Reference(0)]
        self.language = language
    }

    // MARK: Building

    mutating func stage(
        _ name: String, _ duration: String? = nil, span: TimeSpan? = nil, phase: Int? = nil, isMoment: Bool = false
    ) {
        stages.append(
            Stage(
                id: "s\(stages.count + 1)", name: name, duration: duration, span: span,
                phase: phase.map { Reference($0) }, isMomentOfTruth: isMoment))
    }

    /// Gives the last stage its steps.
    mutating func steps(_ names: [String]) {
        let last = stages.removeLast()
        let first = steps.count
        for name in names { steps.append(Step(id: "\(last.id)-\(steps.count)", name: name, stage: stages.count)) }
        stages.append(
            Stage(
                id: last.id, name: last.name, duration: last.duration, span: last.span, phase: last.phase,
                isMomentOfTruth: last.isMomentOfTruth, steps: first..<steps.count))
    }

    mutating func lane(_ kind: LaneKind, _ name: String, merged: LaneKind? = nil, icon: LaneIcon? = nil) {
        lanes.append(Lane(id: "l\(lanes.count)", name: name, kind: kind, mergedKind: merged, icon: icon))
    }

    /// Adds an item to the last lane.
    mutating func item(
        _ stage: Int, _ text: String, id: String? = nil, to end: Int? = nil, step: Int? = nil, isQuote: Bool = false,
        _ tell: (inout ItemDetails) -> Void = { _ in }
    ) {
        add(stage, end, id, text, step, isQuote, nil, tell)
    }

    /// Adds a picture to the last lane, told by its words.
    mutating func picture(_ stage: Int, _ alternative: String) {
        item(stage, alternative)
        pictures[entries.count - 1] = links.count
        links.append(.asset(path: "picture.png"))
    }

    /// Adds a feeling to the last lane.
    mutating func feel(
        _ stage: Int, _ measure: Feeling.Measure, _ words: String, step: Int? = nil, isInferred: Bool = false,
        _ tell: (inout ItemDetails) -> Void = { _ in }
    ) {
        feelings.append(Feeling(measure: measure, isInferred: isInferred))
        add(stage, nil, nil, words, step, false, feelings.count - 1, tell)
    }

    /// A score from −2 to +2.
    mutating func feel(
        _ stage: Int, _ score: Double, _ words: String, believed: Double? = nil, persona: Int? = nil,
        sources: [Int] = []
    ) {
        feel(stage, .score(ExperienceScore(score, on: .signed)), words) { details in
            details.believed = believed.map { ExperienceScore($0, on: .signed) }
            details.personas = persona.map { [Reference($0)] } ?? []
            details.sources = sources
        }
    }

    private mutating func add(
        _ stage: Int, _ end: Int?, _ id: String?, _ text: String, _ step: Int?, _ isQuote: Bool, _ feeling: Int?,
        _ tell: (inout ItemDetails) -> Void
    ) {
        var told = ItemDetails()
        tell(&told)
        details.append(told)
        entries.append(
            Entry(
                lane: lanes.count - 1, stages: stage..<(end ?? stage) + 1, id: id, text: text, step: step,
                isQuote: isQuote,
                feeling: feeling, details: details.count - 1))
    }

    // MARK: The atlas

    var journey: Journey {
        var items: [Item] = []
        var cells: [Range<Int>] = []
        for lane in lanes.indices {
            for stage in stages.indices {
                let first = items.count
                for (place, entry) in entries.enumerated()
                where entry.lane == lane && entry.stages.lowerBound == stage {
                    items.append(
                        Item(
                            id: entry.id ?? "\(stages[stage].id).\(lanes[lane].id)~\(items.count)",
                            text: pictures[place].map { Sketch.picture($0, entry.text) } ?? RichText(entry.text),
                            lane: lane, stages: entry.stages, step: entry.step,
                            isQuote: entry.isQuote,
                            feeling: entry.feeling, details: entry.details))
                }
                cells.append(first..<items.count)
            }
        }
        return Journey(
            id: id, language: language, address: "journeys/sketch.html", aliases: [], facts: facts,
            stages: stages, steps: steps, lanes: lanes, items: items, cells: cells, feelings: feelings,
            details: details, sources: sources, prose: [], links: links)
    }

    private static func picture(_ link: Int, _ alternative: String) -> RichText {
        var writer = MarkupWriter()
        writer.markup("<img src=\"")
        let hole = RichText.Hole(offset: writer.count, link: link)
        writer.markup("\"")
        writer.attribute("alt", alternative)
        writer.markup(">")
        return RichText(plain: alternative, markup: writer.safe, holes: [hole])
    }

    var atlas: Atlas {
        let phases = ["Awareness", "Consideration", "Decision", "Retention", "Loyalty"].map { name in
            LifecyclePhase(id: name.lowercased(), names: [LocalizedName(name)])
        }
        let personas = ["Anna, first-time buyer", "Viktor", "Maria Konstantinopolskaya", "Jan", "Oleg", "Zofia"].map {
            Persona(id: $0, language: language, address: "personas/x.html", name: $0, sourcePath: "x.md")
        }
        return Atlas(
            site: SiteFacts(title: "Halden"), phases: phases,
            teams: ["Branches", "Digital", "Lending operations"].map { Team(id: $0, name: $0) },
            channels: ChannelIcon.allCases.map { Channel(id: $0.rawValue, name: $0.rawValue, icon: $0) },
            touchpoints: [], personas: personas, journeys: [journey] + others,
            measures: measures, today: CalendarDate(daysSinceEpoch: 20_000))
    }
}

extension ItemDetails {
    mutating func channel(_ icon: ChannelIcon) {
        channels.append(Reference(ChannelIcon.allCases.firstIndex(of: icon) ?? 0))
    }

    mutating func expects(_ expected: Double, meets experienced: Double) {
        expectation = ExperienceScore(expected, on: .signed)
        actual = ExperienceScore(experienced, on: .signed)
    }
}
