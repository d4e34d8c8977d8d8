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
    private let joined: MadeOnce<SharedTopics>
    /// By team, places in `entries` of what it answers for; nil for what no team does.
    private let parts: MadeOnce<[Reference<Team>?: [Int]]>
    /// An upper bound that costs nothing to know; the site's plan rests on it.
    private let size: Int

    /// - Parameter others: of other languages; one of the same journeys and files is the same.
    init(_ edition: Edition, like others: [BacklogEdition] = [], in atlas: Atlas) {
        let journeys = JourneyVersions.inOrder(edition.journeys, in: atlas)
        let topics = TopicVersions.inOrder(TopicVersions.once(atlas, language: edition.language), in: atlas)
        if let same = others.first(where: { $0.topics == topics && $0.journeys == journeys }) {
            self = same
            return
        }
        self.topics = topics
        self.journeys = journeys
        size = edition.tally.statements + topics.count
        let joined = MadeOnce { SharedTopics(topics, journeys, in: atlas) }
        self.joined = joined
        let backlog = MadeOnce { Backlog(journeys, joined.value, in: atlas) }
        self.backlog = backlog
        parts = MadeOnce { BacklogEdition.parts(backlog.value.entries) }
    }

    var isEmpty: Bool { size == 0 }
    var isSplit: Bool { size > BacklogEdition.longest }
    var entries: [Backlog.Entry] { backlog.value.entries }
    /// What some pages need of it, without the statements of all maps.
    var shared: SharedTopics { joined.value }

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

    /// The entries of a part, as places in the whole list.
    func places(of part: Part) -> [Int] {
        switch part {
        case .all: Array(isSplit ? 0..<min(entries.count, BacklogEdition.first) : entries.indices)
        case .team(let team): parts.value[team] ?? []
        case .others: parts.value[nil] ?? []
        }
    }
}
