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
    /// By journey, places in `entries` of the open problems that rest on nothing but an assumption.
    private let questions: MadeOnce<[Reference<Journey>: [Int]]>
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
        questions = MadeOnce { BacklogEdition.questions(backlog.value.entries) }
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

    private static func questions(_ entries: [Backlog.Entry]) -> [Reference<Journey>: [Int]] {
        var questions: [Reference<Journey>: [Int]] = [:]
        for (index, entry) in entries.enumerated()
        where entry.grade == .assumed && entry.kind == .problem && !entry.isClosed {
            for journey in Set(entry.places.map(\.journey)) { questions[journey, default: []].append(index) }
        }
        return questions
    }

    /// The open problems of some journeys that rest on nothing but an assumption, the gravest first, then in the order of
    /// the list.
    func questions(of journeys: Set<Reference<Journey>>) -> [Backlog.Entry] {
        let known = questions.value
        let found = Set(journeys.flatMap { known[$0] ?? [] }).map { (place: $0, entry: entries[$0]) }
        return found.sorted { left, right in
            let (one, other) = (left.entry.severity ?? 0, right.entry.severity ?? 0)
            return one != other ? one > other : left.place < right.place
        }.map(\.entry)
    }

    /// The entries of a part, each with its place in the whole list from 1.
    func entries(of part: Part) -> [(number: Int, entry: Backlog.Entry)] {
        let all = entries
        let places: [Int] =
            switch part {
            case .all: Array(isSplit ? 0..<min(all.count, BacklogEdition.first) : all.indices)
            case .team(let team): parts.value[team] ?? []
            case .others: parts.value[nil] ?? []
            }
        return places.map { (number: $0 + 1, entry: all[$0]) }
    }
}
