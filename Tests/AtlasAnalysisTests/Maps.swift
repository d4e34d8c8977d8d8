import JourneyModel
import MarkupWriting

/// A small map for tests: stages with emotions, pains and the like, told one by one.
struct MapSketch {
    var facts: JourneyFacts
    var language = LanguageCode.english
    var id: String
    private var stages: [Stage] = []
    private var steps: [Step] = []
    private var entries: [(lane: LaneKind, item: Item)] = []
    private var feelings: [Feeling] = []
    private var details: [ItemDetails] = []
    private var sources: [EvidenceSource] = []

    init(_ id: String, status: ReviewStatus? = .approved) {
        self.id = id
        facts = JourneyFacts(title: id, sourcePath: id + ".md")
        facts.review.status = status
    }

    mutating func source(_ kind: EvidenceSource.Kind, sample: String? = nil, date: String? = nil) -> Int {
        sources.append(
            EvidenceSource(
                id: "s\(sources.count)", kind: kind, title: "", date: date.flatMap { CalendarDate(iso: $0) },
                sample: sample,
                link: nil))
        return sources.count - 1
    }

    mutating func stage(
        _ name: String, phase: Int? = nil, isMomentOfTruth: Bool = false, teams: [Reference<Team>] = []
    ) {
        stages.append(
            Stage(
                id: name, name: name, phase: phase.map { Reference($0) }, isMomentOfTruth: isMomentOfTruth,
                teams: teams))
    }

    /// A part of the last stage, to which what follows belongs.
    mutating func step(_ name: String) {
        steps.append(Step(id: name, name: name, duration: nil, stage: stages.count - 1))
    }

    mutating func feel(
        _ score: Double, isInferred: Bool = false, isTarget: Bool = false,
        _ change: (inout ItemDetails) -> Void = { _ in }
    ) {
        let measure = Feeling.Measure.score(ExperienceScore(score, on: .signed))
        feelings.append(Feeling(measure: measure, isInferred: isInferred, isTarget: isTarget))
        add(.emotions, "felt \(score)", feeling: feelings.count - 1, change)
    }

    /// A feeling that changes within the stage.
    mutating func feel(from steps: [Double]) {
        feelings.append(Feeling(measure: .change(steps.map { ExperienceScore($0, on: .signed) })))
        add(.emotions, "felt \(steps)", feeling: feelings.count - 1) { _ in }
    }

    mutating func say(
        _ lane: LaneKind, _ text: String, isDone: Bool = false, _ change: (inout ItemDetails) -> Void = { _ in }
    ) {
        add(lane, text, isDone: isDone, feeling: nil, change)
    }

    private mutating func add(
        _ lane: LaneKind, _ text: String, isDone: Bool = false, feeling: Int?, _ change: (inout ItemDetails) -> Void
    ) {
        var own = ItemDetails()
        change(&own)
        details.append(own)
        let stage = stages.count - 1
        entries.append(
            (
                lane,
                Item(
                    id: text, text: RichText(text), lane: 0, stages: stage..<stage + 1,
                    step: steps.last?.stage == stage ? steps.count - 1 : nil, isDone: isDone, feeling: feeling,
                    details: details.count - 1)
            ))
    }

    var journey: Journey {
        let kinds = LaneKind.allCases.filter { kind in entries.contains { $0.lane == kind } }
        var items: [Item] = []
        var cells: [Range<Int>] = []
        for (lane, kind) in kinds.enumerated() {
            for stage in stages.indices {
                let start = items.count
                for (_, item) in entries.filter({ $0.lane == kind && $0.item.stages.lowerBound == stage }) {
                    items.append(
                        Item(
                            id: item.id, text: item.text, lane: lane, stages: item.stages, step: item.step,
                            isDone: item.isDone, feeling: item.feeling, details: item.details))
                }
                cells.append(start..<items.count)
            }
        }
        return Journey(
            id: id, language: language, address: id + ".html", aliases: [], facts: facts,
            stages: stages.enumerated().map { index, stage in
                let own = steps.indices.filter { steps[$0].stage == index }
                return Stage(
                    id: stage.id, name: stage.name, phase: stage.phase, isMomentOfTruth: stage.isMomentOfTruth,
                    teams: stage.teams, steps: own.isEmpty ? 0..<0 : own[0]..<own[0] + own.count)
            }, steps: steps,
            lanes: kinds.map { Lane(id: $0.rawValue, name: $0.rawValue, kind: $0) }, items: items, cells: cells,
            feelings: feelings, details: details,
            // As the site numbers them.
            touchpoints: (0...(details.compactMap(\.touchpoint).max() ?? 0)).map { Reference($0) }, sources: sources,
            prose: [], links: [])
    }
}

func atlas(
    _ maps: [MapSketch], personas: [Persona] = [], phases: [String] = [], touchpoints: [Touchpoint] = [],
    today: String = "2026-11-20"
) -> Atlas {
    Atlas(
        site: SiteFacts(title: "Site"), phases: phases.map { LifecyclePhase(id: $0, names: []) },
        teams: [Team(id: "a", name: "A"), Team(id: "b", name: "B")],
        channels: [], touchpoints: touchpoints, personas: personas, journeys: maps.map(\.journey),
        today: CalendarDate(iso: today)!)
}
