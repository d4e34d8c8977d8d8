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
        backlog = MadeOnce { Backlog(journeys, topics: topics, in: atlas) }
    }

    var isEmpty: Bool { size == 0 }
    var isSplit: Bool { size > BacklogEdition.longest }
    var entries: [Backlog.Entry] { backlog.value.entries }

    /// The entries of a part, each with its place in the whole list from 1.
    func entries(of part: Part) -> [(number: Int, entry: Backlog.Entry)] {
        let all = entries
        // Entries are wide: only those of the part are copied.
        let places: [Int] =
            switch part {
            case .all: Array(isSplit ? 0..<min(all.count, BacklogEdition.first) : all.indices)
            case .team(let team): all.indices.filter { all[$0].owners.contains(.team(team)) }
            case .others:
                all.indices.filter { place in
                    !all[place].owners.contains {
                        if case .team = $0 { true } else { false }
                    }
                }
            }
        return places.map { (number: $0 + 1, entry: all[$0]) }
    }
}
