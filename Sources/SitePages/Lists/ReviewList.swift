import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting

/// Writes which maps need somebody's eyes, and what changed in the service lately.
struct ReviewList {
    let scope: PageScope

    /// Maps that the first page names; the page of reviews has them all.
    private static let shown = 10

    /// Maps whose review is overdue, the longest overdue first, then maps that nobody owns. That nobody owns any of
    /// several is said once.
    func needed(into writer: inout MarkupWriter) {
        let figures = scope.site.statistics(scope.language)
        let overdue = Set(figures.overdue)
        let needed = figures.overdue + figures.ownerless.filter { !overdue.contains($0) }
        guard !needed.isEmpty else { return }
        writer.markup("<table class=\"list\"><thead><tr><th scope=\"col\">")
        writer.text(scope.words.text(.journey))
        writer.markup("</th><th scope=\"col\">")
        writer.text(scope.words.text(.review))
        let showsOwners = scope.showsOwners(needed)
        if showsOwners {
            writer.markup("</th><th scope=\"col\">")
            writer.text(scope.words.text(.owner))
        }
        writer.markup("</th></tr></thead><tbody>")
        for reference in needed.prefix(ReviewList.shown) {
            let facts = scope.atlas.journeys[reference].facts
            writer.markup("<tr><th scope=\"row\">")
            writer.links([reference], scope)
            writer.markup("</th><td>")
            if let due = facts.review.due, scope.atlas.today >= due {
                writer.text(scope.words.text(.overdueSince, ["date": scope.words.date(due)]))
            } else if let reviewed = facts.review.reviewed {
                writer.time(reviewed, scope)
            } else {
                writer.text(scope.words.text(.neverReviewed))
            }
            if showsOwners {
                writer.markup("</td><td>")
                writer.text(facts.owner.map { scope.name($0) } ?? scope.words.text(.noOwner))
            }
            writer.markup("</td></tr>")
        }
        writer.markup("</tbody></table>")
        if !showsOwners {
            writer.markup("<p class=\"hint\">")
            writer.text(scope.words.text(.noOwners))
            writer.markup("</p>")
        }
        guard needed.count > ReviewList.shown else { return }
        writer.markup("<p class=\"hint\">")
        writer.link(
            scope.address(SitePath.review(scope.language, in: scope.atlas)),
            scope.words.count(.andMore, needed.count - ReviewList.shown))
        writer.markup("</p>")
    }

    /// The latest changes of the service over all maps, the newest first.
    func changes(_ journeys: [Reference<Journey>], limit: Int, into writer: inout MarkupWriter) {
        let changes = journeys.flatMap { reference in
            scope.atlas.journeys[reference].facts.review.changes.map { (change: $0, journey: reference) }
        }
        let latest = changes.sorted { left, right in
            left.change.date != right.change.date
                ? left.change.date > right.change.date : left.journey < right.journey
        }
        guard !latest.isEmpty else { return }
        writer.markup("<table class=\"list\"><thead><tr><th scope=\"col\">")
        writer.text(scope.words.text(.date))
        writer.markup("</th><th scope=\"col\">")
        writer.text(scope.words.text(.changes))
        writer.markup("</th><th scope=\"col\">")
        writer.text(scope.words.text(.journey))
        writer.markup("</th></tr></thead><tbody>")
        for (change, journey) in latest.prefix(limit) {
            writer.markup("<tr><td>")
            writer.time(change.date, scope)
            writer.markup("</td><th scope=\"row\"")
            writer.language(scope.atlas.journeys[journey].language, scope)
            writer.markup(">")
            writer.text(change.text)
            writer.markup("</th><td>")
            writer.links([journey], scope)
            writer.markup("</td></tr>")
        }
        writer.markup("</tbody></table>")
    }
}
