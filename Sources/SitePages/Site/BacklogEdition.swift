import AtlasAnalysis
import JourneyModel

/// The backlog as readers of one language see it: made when a page of it is asked for.
package struct BacklogEdition: Sendable {
    /// A long list is one page of the first hundred and a page for each team.
    package enum Part: Sendable, Hashable {
        case all
        case team(Reference<Team>)
        /// What no team of the settings answers for.
        case others
    }

    /// Rows that a page may have.
    static let longest = 500
    /// Rows of the first page when there are more.
    static let first = 100

    let topics: [Reference<ContentPage>]
    private let journeys: [Reference<Journey>]
    private let backlog: MadeOnce<Backlog>
    private let questions: MadeOnce<Questions>
    /// By team, places in `entries` of what it answers for; nil for what no team does.
    private let parts: MadeOnce<[Reference<Team>?: [Int]]>
    /// An upper bound that costs nothing to know; the site's plan rests on it.
    private let size: Int

    /// - Parameter others: of other languages; one of the same journeys and files is the same.
    init(_ edition: Edition, like others: [BacklogEdition] = [], in atlas: Atlas) {
        let journeys = edition.journeys
        let topics = TopicVersions.once(atlas, language: edition.language)
        if let same = others.first(where: { $0.topics == topics && $0.journeys == journeys }) {
            self = same
            return
        }
        self.topics = topics
        self.journeys = journeys
        size = edition.tally.statements + topics.count
        let backlog = MadeOnce { Backlog(journeys, topics: topics, in: atlas) }
        self.backlog = backlog
        parts = MadeOnce { BacklogEdition.parts(backlog.value.entries) }
        questions = MadeOnce { Questions(backlog.value.entries) }
    }

    var isEmpty: Bool { size == 0 }
    var isSplit: Bool { size > BacklogEdition.longest }
    var entries: [Backlog.Entry] { backlog.value.entries }

    private static func parts(_ entries: [Backlog.Entry]) -> [Reference<Team>?: [Int]] {
        var parts: [Reference<Team>?: [Int]] = [:]
        for (index, entry) in entries.enumerated() {
            var isOthers = true
            for case .team(let team) in entry.owners {
                isOthers = false
                if parts[team]?.last != index { parts[team, default: []].append(index) }
            }
            if isOthers { parts[nil, default: []].append(index) }
        }
        return parts
    }

    /// The open problems of some journeys that rest on nothing but an assumption, the gravest first, then in the order of
    /// the list.
    func questions(of journeys: Set<Reference<Journey>>, limit: Int) -> [Backlog.Entry] {
        questions.value.places(journeys).prefix(limit).map { entries[$0] }
    }

    /// The entries of a part, as places in the whole list.
    func places(of part: Part) -> [Int] {
        switch part {
        case .all: Array(isSplit ? 0..<min(entries.count, BacklogEdition.first) : entries.indices)
        case .team(let team): parts.value[team] ?? []
        case .others: parts.value[nil] ?? []
        }
    }
}

/// The open problems that rest on nothing but an assumption.
private struct Questions {
    /// Places in the whole list, the gravest first.
    private let ranked: [Int]
    /// By journey, places in `ranked`.
    private var byJourney: [Reference<Journey>: [Int]] = [:]

    init(_ entries: [Backlog.Entry]) {
        var bySeverity: [[Int]] = Array(repeating: [], count: 6)
        for (index, entry) in entries.enumerated()
        where entry.grade == .assumed && entry.kind == .problem && !entry.isClosed {
            bySeverity[min(max(entry.severity ?? 0, 0), 5)].append(index)
        }
        ranked = Array(bySeverity.reversed().joined())
        for (rank, index) in ranked.enumerated() {
            for place in entries[index].places where byJourney[place.journey]?.last != rank {
                byJourney[place.journey, default: []].append(rank)
            }
        }
    }

    func places(_ journeys: Set<Reference<Journey>>) -> [Int] {
        Set(journeys.flatMap { byJourney[$0] ?? [] }).sorted().map { ranked[$0] }
    }
}
