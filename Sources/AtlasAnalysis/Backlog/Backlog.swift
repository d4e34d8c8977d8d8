import JourneyModel

/// Problems and opportunities of some journeys as one list, in the order of *where to focus*.
///
/// An entry is a statement of a map, or a shared file together with every statement that names it: one problem, many
/// journeys. What is done or rejected comes last; then researched before assumed, the lowest score of the stage, the
/// gravest, moments of truth, importance, and the order of the original maps: an entry has the same number in every
/// language.
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

        package var isClosed: Bool {
            switch status {
            case .done, .rejected: true
            case .idea, .planned, .doing, nil: false
            }
        }
    }

    package let entries: [Entry]

    /// - Parameters:
    ///   - journeys: each journey once, such as those that readers of one language see; drafts, archived maps and
    ///     future states are left out.
    ///   - topics: shared problems and ideas, each once, in the language that is shown.
    package init(_ journeys: [Reference<Journey>], topics: [Reference<ContentPage>], in atlas: Atlas) {
        let shown = JourneyVersions.inOrder(journeys.filter { FocusRanking.isRanked(atlas.journeys[$0]) }, in: atlas)
        var shared = SharedTopics(TopicVersions.inOrder(topics, in: atlas), shown, in: atlas)
        var entries: [Entry] = []
        for reference in shown {
            let journey = atlas.journeys[reference]
            var stages: [StageOfEntries?] = Array(repeating: nil, count: journey.stages.count)
            for (lane, row) in journey.kinds.enumerated() {
                guard let kind = Kind(row) else { continue }
                for stage in journey.stages.indices {
                    for index in journey.items(lane: lane, stage: stage) {
                        // A lane merged with emotions holds feelings as well; they are no statements of their own.
                        if row.holds(.emotions), journey.items[index].feeling != nil { continue }
                        let known = stages[stage] ?? StageOfEntries(journey, stage)
                        stages[stage] = known
                        let entry = Entry(kind, reference, journey, known, item: index)
                        if !shared.take(entry, journey.items[index], of: journey) { entries.append(entry) }
                    }
                }
            }
        }
        shared.addNamedPlaces()
        entries += shared.entries
        // What decides the order is worked out once for each, not once for each comparison.
        let weights = entries.map(\.weight)
        let order = entries.indices.sorted { left, right in
            weights[left] != weights[right] ? weights[left] < weights[right] : left < right
        }
        self.entries = order.map { entries[$0] }
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
            status: details?.status ?? (item.isDone ? .done : nil), decided: details?.decided,
            owners: teams.isEmpty ? stage.owners : teams.map { .team($0) }, ticket: details?.ticket,
            grade: journey.grade(of: item), score: stage.score,
            isMomentOfTruth: stage.isMomentOfTruth || details?.isMomentOfTruth == true,
            importance: details?.importance ?? 0)
    }

    /// A shared problem or idea before any map names it.
    fileprivate convenience init(_ reference: Reference<ContentPage>, _ topic: Topic) {
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
    fileprivate func joined(with other: Backlog.Entry, _ stated: Topic) -> Backlog.Entry {
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
    fileprivate func at(_ place: Backlog.Place) -> Backlog.Entry {
        Backlog.Entry(
            kind: kind, topic: topic, places: places + [place], severity: severity, impact: impact, effort: effort,
            type: type, status: status, decided: decided, owners: owners, ticket: ticket, grade: grade, score: score,
            isMomentOfTruth: isMomentOfTruth, importance: importance)
    }

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

/// Shared problems and ideas on their way to the list, joined with the statements that name them or that they name.
private struct SharedTopics {
    private(set) var entries: [Backlog.Entry] = []
    private let topics: [Topic]
    private let numbers: [String: Int]
    /// Places that the files themselves name, in their front matter or their text, by topic.
    private let named: [(number: Int, place: Backlog.Place)]
    private let atlas: Atlas

    init(_ references: [Reference<ContentPage>], _ journeys: [Reference<Journey>], in atlas: Atlas) {
        self.atlas = atlas
        var numbers: [String: Int] = [:]
        var topics: [Topic] = []
        var named: [(number: Int, place: Backlog.Place)] = []
        let shown: [String: Reference<Journey>] =
            references.isEmpty
            ? [:] : Dictionary(journeys.map { (atlas.journeys[$0].id, $0) }) { first, _ in first }
        for reference in references {
            let page = atlas.pages[reference]
            guard let topic = page.topic else { continue }
            numbers[page.id] = topics.count
            for case .journey(let journey, let fragment) in page.links {
                guard let version = shown[atlas.journeys[journey].id] else { continue }
                named.append((topics.count, Backlog.Place(version, fragment, in: atlas.journeys[version])))
            }
            topics.append(topic)
            entries.append(Backlog.Entry(reference, topic))
        }
        self.numbers = numbers
        self.topics = topics
        self.named = named
    }

    /// Whether a statement belongs to one of them: by a link in its text, by the id that it has, or because the file
    /// names it. Then it becomes a place.
    mutating func take(_ entry: Backlog.Entry, _ item: Item, of journey: Journey) -> Bool {
        guard !topics.isEmpty else { return false }
        var number = numbers[item.id]
        for hole in item.text.holes where number == nil && journey.links.indices.contains(hole.link) {
            if case .page(let page, _) = journey.links[hole.link] { number = numbers[atlas.pages[page].id] }
        }
        number = number ?? named.first { $0.place == entry.places[0] }?.number
        guard let number else { return false }
        entries[number] = entries[number].joined(with: entry, topics[number])
        return true
    }

    /// The named places that no statement has brought in: stages, whole journeys, items of other lanes.
    mutating func addNamedPlaces() {
        for (number, place) in named {
            let isKnown = entries[number].places.contains { known in
                known.journey == place.journey && (place.stage == nil || known.stage == place.stage)
                    && (place.item == nil || known.item == place.item)
            }
            if !isKnown { entries[number] = entries[number].at(place) }
        }
    }
}

extension Backlog.Place {
    /// The place of a journey that an anchor names: an item, a stage or a cell, else the whole journey.
    fileprivate init(_ journey: Reference<Journey>, _ fragment: String?, in map: Journey) {
        let item = fragment.flatMap { id in map.items.firstIndex { $0.id == id } }
        let stage = fragment.flatMap { id in
            map.stages.firstIndex { $0.id == id || id.hasPrefix($0.id + ".") }
        }
        self.init(journey: journey, stage: item.map { map.items[$0].stages.lowerBound } ?? stage, item: item)
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
