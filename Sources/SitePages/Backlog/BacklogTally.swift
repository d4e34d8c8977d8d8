import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting

/// Writes how many problems are open, and how many fixes, improvements and innovations there are.
struct BacklogTally {
    let scope: PageScope

    func write(_ entries: [Backlog.Entry], into writer: inout MarkupWriter) {
        let open = entries.filter { !$0.isClosed }
        let ideas = open.filter { $0.kind == .opportunity }
        let counts: [(Word, Int)] = [
            (.painPoints, open.count - ideas.count), (.fixes, ideas.count { $0.type == .fix }),
            (.improvements, ideas.count { $0.type == .improve }),
            (.innovations, ideas.count { $0.type == .innovate }),
            (.withoutType, ideas.count { $0.type == nil }),
        ]
        guard !open.isEmpty else { return }
        writer.markup("<ul class=\"tally\">")
        for (word, count) in counts where count > 0 {
            writer.markup("<li>")
            writer.text(scope.words.text(word))
            writer.markup(" <b>")
            writer.number(count)
            writer.markup("</b></li>")
        }
        writer.markup("</ul>")
    }
}

/// Writes what was decided and when, the newest decision first.
struct DecisionTable {
    let scope: PageScope

    private static let longest = 100

    func write(_ entries: [Backlog.Entry], into writer: inout MarkupWriter) {
        let dated = entries.enumerated().compactMap { place, entry in
            entry.decided.map { (place: place, date: $0, entry: entry) }
        }.sorted { $0.date != $1.date ? $0.date > $1.date : $0.place < $1.place }
        guard !dated.isEmpty else { return }
        let words = scope.words
        writer.markup("<table class=\"list\"><thead><tr><th scope=\"col\">")
        writer.text(words.text(.problemOrOpportunity))
        for word in [Word.date, .decision, .owner] {
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
            writer.markup("</td></tr>\n")
        }
        writer.markup("</tbody></table>\n")
        writer.more(dated.count - DecisionTable.longest, scope)
    }
}
