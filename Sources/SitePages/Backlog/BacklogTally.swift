import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting

/// Writes how many problems are open, and how many fixes, improvements and innovations there are.
struct BacklogTally {
    let scope: PageScope

    /// - Parameter places: of those that count.
    func write(_ entries: [Backlog.Entry], at places: [Int], into writer: inout MarkupWriter) {
        var counts: [Word: Int] = [:]
        for place in places {
            let entry = entries[place]
            guard !entry.isClosed else { continue }
            counts[entry.kind == .problem ? .painPoints : entry.type.word, default: 0] += 1
        }
        guard !counts.isEmpty else { return }
        writer.markup("<ul class=\"tally\">")
        for word in [Word.painPoints, .fixes, .improvements, .innovations, .withoutType] {
            guard let count = counts[word] else { continue }
            writer.markup("<li>")
            writer.text(scope.words.text(word))
            writer.markup(" <b>")
            writer.number(count)
            writer.markup("</b></li>")
        }
        writer.markup("</ul>")
    }
}

extension OpportunityType? {
    fileprivate var word: Word {
        switch self {
        case .fix: .fixes
        case .improve: .improvements
        case .innovate: .innovations
        case nil: .withoutType
        }
    }
}

/// Writes what was decided and when, the newest decision first.
struct DecisionTable {
    let scope: PageScope

    private static let longest = 100
    private static let shownMovements = 3

    /// - Parameter places: of those that are looked at.
    func write(_ entries: [Backlog.Entry], at places: [Int], into writer: inout MarkupWriter) {
        let dated = places.compactMap { place in
            entries[place].decided.map { (place: place, date: $0, entry: entries[place]) }
        }.sorted { $0.date != $1.date ? $0.date > $1.date : $0.place < $1.place }
        guard !dated.isEmpty else { return }
        let words = scope.words
        writer.markup("<table class=\"list\"><thead><tr><th scope=\"col\">")
        writer.text(words.text(.problemOrOpportunity))
        let hasNumbers = !scope.atlas.measures.isEmpty
        for word in [Word.date, .decision, .owner] + (hasNumbers ? [.sinceThen] : []) {
            writer.markup("</th><th scope=\"col\">")
            writer.text(words.text(word))
        }
        writer.markup("</th></tr></thead><tbody>\n")
        for row in dated.prefix(DecisionTable.longest) {
            writer.markup("<tr><th scope=\"row\"")
            BacklogTable(scope: scope).title(row.entry, into: &writer)
            writer.markup("</th><td>")
            writer.time(row.date, scope)
            writer.markup("</td><td>")
            writer.text(row.entry.status.map { words.name(of: $0) } ?? words.text(.noDecision))
            writer.markup("</td><td>")
            writer.stakeholders(row.entry.owners, scope)
            if hasNumbers {
                writer.markup("</td><td>")
                movements(row.entry, since: row.date, into: &writer)
            }
            writer.markup("</td></tr>\n")
        }
        writer.markup("</tbody></table>\n")
        writer.more(dated.count - DecisionTable.longest, scope)
        guard hasNumbers else { return }
        writer.markup("<p class=\"hint\">")
        writer.text(words.text(.beforeAndAfterRule))
        writer.markup("</p>")
    }

    /// How the numbers of its stages have moved since the day of a decision that is being carried out.
    private func movements(
        _ entry: Backlog.Entry, since day: CalendarDate, into writer: inout MarkupWriter
    ) {
        guard entry.status == .done || entry.status == .doing else { return }
        let moved = entry.places.flatMap { place -> [MetricMovement] in
            guard let stage = place.stage else { return [] }
            return JourneyMeasures(place.journey, in: scope.atlas).movements(since: day, stage: stage)
        }.filter { $0.course != .steady }
        for (index, movement) in moved.prefix(DecisionTable.shownMovements).enumerated() {
            let series = scope.atlas.measures.series[movement.series]
            if index > 0 { writer.markup("<br>") }
            writer.text(scope.words.name(of: scope.atlas.measures.metric(of: series)))
            writer.markup(" ")
            writer.movement(movement, series.unit, scope)
            writer.markup(", ")
            writer.text(scope.words.text(movement.course.word))
        }
        if moved.isEmpty { writer.text(scope.words.text(.movedSteady)) }
    }
}
