import JourneyModel

/// Problems and opportunities of some journeys as one list, in the order of *where to focus*.
///
/// An entry is a statement of a map, or a shared file together with every statement that names it: one problem, many
/// journeys. What is done or rejected comes last; then researched before assumed, the lowest score of the stage, the
/// gravest, moments of truth, importance, and the order in which the maps are given.
package struct Backlog: Sendable {
    package enum Kind: Sendable, Hashable, CaseIterable {
        case problem, opportunity
    }

    /// Where an entry shows.
    package struct Place: Sendable, Hashable {
        package let journey: Reference<Journey>
        /// Index in `Journey.stages`; nil for the whole journey.
        package let stage: Int?
        /// Index in `Journey.items`; nil when the shared file names a stage or a journey.
        package let item: Int?
    }

    /// Never changes: lists hold tens of thousands of them and hand them on.
    package final class Entry: Sendable {
        package let kind: Kind
        /// The page of a shared problem or idea.
        package let topic: Reference<ContentPage>?
        package let places: [Place]
        /// 1 … 5.
        package let severity: Int?
        package let impact: Int?
        package let effort: Int?
        package let type: OpportunityType?
        package let status: DecisionStatus?
        package let decided: CalendarDate?
        /// Whoever answers: named for it, else for its stage, else for its map.
        package let owners: [Stakeholder]
        package let ticket: String?
        package let grade: EvidenceGrade
        /// The lowest score of its stages.
        package let score: ExperienceScore?
        package let isMomentOfTruth: Bool
        fileprivate let importance: Int

        fileprivate init(
            kind: Kind, topic: Reference<ContentPage>?, places: [Place], severity: Int?, impact: Int?, effort: Int?,
            type: OpportunityType?, status: DecisionStatus?, decided: CalendarDate?, owners: [Stakeholder],
            ticket: String?, grade: EvidenceGrade, score: ExperienceScore?, isMomentOfTruth: Bool, importance: Int
        ) {
            self.kind = kind
            self.topic = topic
            self.places = places
            self.severity = severity
            self.impact = impact
            self.effort = effort
            self.type = type
            self.status = status
            self.decided = decided
            self.owners = owners
            self.ticket = ticket
            self.grade = grade
            self.score = score
            self.isMomentOfTruth = isMomentOfTruth
            self.importance = importance
        }

        package var isClosed: Bool { status?.isClosed == true }
    }

    package let entries: [Entry]

    /// - Parameters:
    ///   - journeys: each journey once, such as those that readers of one language see, in the order of their originals, so
    ///     that an entry has the same number in every language; drafts, archived maps and future states are left out.
    ///   - shared: problems and ideas with files of their own, joined with the statements of the same journeys.
    package init(_ journeys: [Reference<Journey>], _ shared: SharedTopics, in atlas: Atlas) {
        var entries: [Entry] = []
        for reference in journeys where FocusRanking.isRanked(atlas.journeys[reference]) {
            let journey = atlas.journeys[reference]
            var stages: [StageOfEntries?] = Array(repeating: nil, count: journey.stages.count)
            Backlog.eachStatement(of: journey) { kind, stage, item in
                if shared.holds(item, of: reference) { return }
                let known = stages[stage] ?? StageOfEntries(journey, stage)
                stages[stage] = known
                entries.append(Entry(kind, reference, journey, known, item: item))
            }
        }
        self.entries = Backlog.ordered(entries + shared.entries)
    }

    private static func ordered(_ entries: [Entry]) -> [Entry] {
        // What decides the order is worked out once for each, not once for each comparison.
        let weights = entries.map(\.weight)
        return entries.indices.sorted { weights[$0] < weights[$1] }.map { entries[$0] }
    }

    /// The open problems of some journeys that rest on nothing but an assumption, the gravest first, then in the order of
    /// the list. Entries are made of those alone that are grave enough.
    /// - Parameters:
    ///   - journeys: in the order in which the whole list has them.
    ///   - shared: of the whole list.
    package static func questions(
        of journeys: [Reference<Journey>], _ shared: SharedTopics, limit: Int, in atlas: Atlas
    ) -> [Entry] {
        var bySeverity: [[(journey: Reference<Journey>, stage: Int, item: Int)]] = Array(repeating: [], count: 6)
        for reference in journeys where FocusRanking.isRanked(atlas.journeys[reference]) {
            let journey = atlas.journeys[reference]
            eachStatement(of: journey) { kind, stage, index in
                let item = journey.items[index]
                guard kind == .problem, !shared.holds(index, of: reference), journey.grade(of: item) == .assumed,
                    Entry.status(of: item, in: journey)?.isClosed != true
                else { return }
                let severity = item.details.flatMap { journey.details[$0].severity } ?? 0
                bySeverity[severity].append((reference, stage, index))
            }
        }
        let own = Set(journeys)
        let asked = shared.entries.filter { entry in
            entry.isQuestion && entry.places.contains { own.contains($0.journey) }
        }
        var questions: [Entry] = []
        for severity in bySeverity.indices.reversed() where questions.count < limit {
            let stated = bySeverity[severity].map { place in
                Entry(.problem, place.journey, atlas.journeys[place.journey], stage: place.stage, item: place.item)
            }
            questions += ordered(stated + asked.filter { ($0.severity ?? 0) == severity })
        }
        return Array(questions.prefix(limit))
    }

    /// Calls `body` for each statement of a journey that may become an entry, in order.
    static func eachStatement(of journey: Journey, _ body: (_ kind: Kind, _ stage: Int, _ item: Int) -> Void) {
        for (lane, row) in journey.kinds.enumerated() {
            guard let kind = Kind(row) else { continue }
            for stage in journey.stages.indices {
                for item in journey.items(lane: lane, stage: stage) {
                    // A lane merged with emotions holds feelings as well; they are no statements of their own.
                    if row.holds(.emotions), journey.items[item].feeling != nil { continue }
                    body(kind, stage, item)
                }
            }
        }
    }
}

extension Backlog.Kind {
    fileprivate init?(_ lane: LaneKinds) {
        if lane.holds(.painPoints) || lane.holds(.barriers) {
            self = .problem
        } else if lane.holds(.opportunities) {
            self = .opportunity
        } else {
            return nil
        }
    }
}

/// What the entries of one stage have in common.
private struct StageOfEntries {
    let index: Int
    /// The lowest that anybody gave there.
    let score: ExperienceScore?
    /// Whoever answers where an entry names nobody.
    let owners: [Stakeholder]
    let isMomentOfTruth: Bool

    init(_ journey: Journey, _ stage: Int) {
        index = stage
        score = journey.lowestScores(stage: stage).map(\.score).min { $0.normalized < $1.normalized }
        owners = StageMoments.owners(journey, stage, teams: [])
        isMomentOfTruth = StageMoments.isMomentOfTruth(journey, stage)
    }
}

extension Backlog.Entry {
    /// A statement of a map.
    convenience init(
        _ kind: Backlog.Kind, _ reference: Reference<Journey>, _ journey: Journey, stage: Int, item: Int
    ) {
        self.init(kind, reference, journey, StageOfEntries(journey, stage), item: item)
    }

    fileprivate convenience init(
        _ kind: Backlog.Kind, _ reference: Reference<Journey>, _ journey: Journey, _ stage: StageOfEntries,
        item index: Int
    ) {
        let item = journey.items[index]
        let details = journey.details(of: item)
        let teams = details?.teams ?? []
        self.init(
            kind: kind, topic: nil, places: [Backlog.Place(journey: reference, stage: stage.index, item: index)],
            severity: details?.severity, impact: details?.impact, effort: details?.effort, type: details?.type,
            status: Backlog.Entry.status(of: item, in: journey), decided: details?.decided,
            owners: teams.isEmpty ? stage.owners : teams.map { .team($0) }, ticket: details?.ticket,
            grade: journey.grade(of: item), score: stage.score,
            isMomentOfTruth: stage.isMomentOfTruth || details?.isMomentOfTruth == true,
            importance: details?.importance ?? 0)
    }

    fileprivate static func status(of item: Item, in journey: Journey) -> DecisionStatus? {
        item.details.flatMap { journey.details[$0].status } ?? (item.isDone ? .done : nil)
    }

    /// A shared problem or idea before any map names it.
    convenience init(_ reference: Reference<ContentPage>, _ topic: Topic) {
        let kind: Backlog.Kind =
            switch topic.kind {
            case .insight: .problem
            case .opportunity: .opportunity
            }
        let teams = topic.teams.map { Stakeholder.team($0) }
        self.init(
            kind: kind, topic: reference, places: [], severity: topic.severity, impact: topic.impact,
            effort: topic.effort, type: topic.type, status: topic.status, decided: topic.decided,
            owners: topic.owner.map { owner in [owner] + teams.filter { $0 != owner } } ?? teams,
            ticket: topic.ticket, grade: topic.grade ?? .assumed, score: nil, isMomentOfTruth: false, importance: 0)
    }

    /// What the file itself states holds; the rest is taken from the worst of the statements that name it.
    func joined(with other: Backlog.Entry, _ stated: Topic) -> Backlog.Entry {
        func most(_ stated: Int?, _ own: Int?, _ found: Int?) -> Int? {
            stated ?? [own, found].compactMap { $0 }.max()
        }
        let isUnowned = stated.owner == nil && stated.teams.isEmpty
        let isLower = other.score.map { found in score.map { found.normalized < $0.normalized } ?? true } ?? false
        return Backlog.Entry(
            kind: kind, topic: topic, places: places + other.places,
            severity: most(stated.severity, severity, other.severity),
            impact: most(stated.impact, impact, other.impact), effort: most(stated.effort, effort, other.effort),
            type: type, status: status, decided: decided,
            owners: isUnowned ? owners + other.owners.filter { !owners.contains($0) } : owners,
            ticket: stated.ticket ?? ticket ?? other.ticket, grade: min(grade, other.grade),
            score: isLower ? other.score : score, isMomentOfTruth: isMomentOfTruth || other.isMomentOfTruth,
            importance: max(importance, other.importance))
    }

    /// The same at one more place.
    func at(_ place: Backlog.Place) -> Backlog.Entry {
        Backlog.Entry(
            kind: kind, topic: topic, places: places + [place], severity: severity, impact: impact, effort: effort,
            type: type, status: status, decided: decided, owners: owners, ticket: ticket, grade: grade, score: score,
            isMomentOfTruth: isMomentOfTruth, importance: importance)
    }

    fileprivate var isQuestion: Bool { kind == .problem && grade == .assumed && !isClosed }

    /// The lower, the sooner it is to be looked at.
    fileprivate var weight: Int {
        var weight = isClosed ? 1 : 0
        weight = weight << 2 | grade.rawValue
        weight = weight << 11 | Int(((score?.normalized ?? 0) + 1) * 1000)
        weight = weight << 3 | 5 - (severity ?? 0)
        weight = weight << 1 | (isMomentOfTruth ? 0 : 1)
        return weight << 3 | 5 - importance
    }
}

extension Backlog {
    /// How many statements a journey has that may become entries; counts cells alone.
    package static func size(_ journey: Journey) -> Int {
        guard FocusRanking.isRanked(journey) else { return 0 }
        var size = 0
        for (lane, row) in journey.kinds.enumerated() where Kind(row) != nil {
            for stage in journey.stages.indices { size += journey.items(lane: lane, stage: stage).count }
        }
        return size
    }
}
