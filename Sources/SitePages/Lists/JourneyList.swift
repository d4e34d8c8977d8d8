import AtlasAnalysis
import JourneyModel
import Localization
import MapDrawing
import MarkupWriting

/// Writes journeys as rows to compare: curve in miniature, worst moment, owner, review.
struct JourneyList {
    let scope: PageScope
    /// Whether it is said below a list that nobody owns any of its maps.
    var saysOwnerless = true

    /// Rows that belong together, under a heading of their own when they have one.
    struct Group {
        /// What the heading says, as markup; nil when the list needs none.
        let heading: SafeMarkup?
        /// Where links to the group lead.
        var id: String?
        let journeys: [Reference<Journey>]
    }

    func write(_ journeys: [Reference<Journey>], into writer: inout MarkupWriter) {
        write(groups: [Group(heading: nil, journeys: journeys)], into: &writer)
    }

    func write(groups: [Group], into writer: inout MarkupWriter) {
        let words = scope.words
        let count = groups.reduce(0) { $0 + $1.journeys.count }
        let showsOwners = scope.showsOwners(groups.flatMap(\.journeys))
        writer.markup("<table class=\"list journeys")
        if count > 2 {
            writer.markup(" sortable\"")
            writer.sortable(scope)
        } else {
            writer.markup("\"")
        }
        writer.markup("><thead><tr><th scope=\"col\" class=\"wide-column\">")
        writer.text(words.text(.journey))
        writer.markup("</th><th scope=\"col\" class=\"curve-cell\">")
        writer.text(words.text(.emotionCurve))
        writer.markup("</th><th scope=\"col\">")
        writer.text(words.text(.worstMoment))
        if showsOwners {
            writer.markup(count > 8 ? "</th><th scope=\"col\" data-filter=\"\">" : "</th><th scope=\"col\">")
            writer.text(words.text(.owner))
        }
        writer.markup("</th><th scope=\"col\">")
        writer.text(words.text(.reviewed))
        writer.markup("</th></tr></thead>\n")
        for group in groups {
            writer.markup("<tbody>")
            if let heading = group.heading {
                writer.markup("<tr class=\"group\"")
                if let id = group.id { writer.attribute("id", id) }
                writer.markup(
                    showsOwners ? "><th colspan=\"5\" scope=\"rowgroup\">" : "><th colspan=\"4\" scope=\"rowgroup\">")
                writer.markup(heading)
                writer.markup("</th></tr>\n")
            }
            for journey in group.journeys { row(journey, showsOwners: showsOwners, into: &writer) }
            writer.markup("</tbody>\n")
        }
        writer.markup("</table>\n")
        guard !showsOwners, saysOwnerless else { return }
        writer.markup("<p class=\"hint\">")
        writer.text(words.text(.noOwners))
        writer.markup("</p>\n")
    }

    private func row(_ reference: Reference<Journey>, showsOwners: Bool, into writer: inout MarkupWriter) {
        let journey = scope.atlas.journeys[reference]
        writer.markup("<tr><th scope=\"row\">")
        writer.anchor(reference, scope)
        writer.language(journey.language, scope)
        writer.markup(">")
        writer.text(journey.facts.title)
        writer.markup("</a>")
        tags(journey, into: &writer)
        if let summary = journey.facts.summary {
            writer.markup("<span class=\"note\"")
            writer.language(journey.language, scope)
            writer.markup(">")
            writer.text(summary)
            writer.markup("</span>")
        }
        writer.markup("</th><td class=\"curve-cell\">")
        writer.miniCurve(reference, scope)
        writer.markup("</td><td")
        worst(reference, into: &writer)
        if showsOwners {
            writer.markup("</td><td>")
            if let owner = journey.facts.owner {
                writer.stakeholder(owner, scope)
            } else {
                writer.markup("<span class=\"alert\">")
                writer.text(scope.words.text(.noOwner))
                writer.markup("</span>")
            }
        }
        writer.markup("</td><td>")
        review(journey, into: &writer)
        writer.markup("</td></tr>\n")
    }

    /// What sets a journey apart: another language, a kind that is not the usual one, an unfinished state.
    private func tags(_ journey: Journey, into writer: inout MarkupWriter) {
        var tags: [String] = []
        if journey.language != scope.language { tags.append(scope.site.vocabularies.name(of: journey.language)) }
        if journey.facts.kind != .currentState { tags.append(scope.words.name(of: journey.facts.kind)) }
        if journey.facts.variantOf != nil { tags.append(scope.words.text(.variant)) }
        switch journey.facts.review.status {
        case .draft?, .inReview?, .archived?:
            journey.facts.review.status.map { tags.append(scope.words.name(of: $0)) }
        case .approved?, nil: break
        }
        for tag in tags {
            writer.markup(" <span class=\"pill pill-quiet\">")
            writer.text(tag)
            writer.markup("</span>")
        }
    }

    private func worst(_ reference: Reference<Journey>, into writer: inout MarkupWriter) {
        let journey = scope.atlas.journeys[reference]
        guard let worst = LowestStage(journey) else {
            writer.markup(">")
            return
        }
        writer.value(worst.score.normalized)
        writer.markup(">")
        guard worst.score.normalized < 0 else {
            writer.markup("<span class=\"quiet\">")
            writer.text(scope.words.text(.noDip))
            writer.markup("</span>")
            return
        }
        writer.markup("<span class=\"feeling\">")
        writer.face(ExperienceLevel(normalized: worst.score.normalized), scope)
        writer.markup("<span><b class=\"score\">")
        writer.text(scope.words.signed(worst.score))
        writer.markup("</b> ")
        writer.anchor(reference, fragment: journey.stages[worst.stage].id, scope)
        writer.language(journey.language, scope)
        writer.markup(">")
        writer.text(journey.stages[worst.stage].name)
        writer.markup("</a></span></span>")
    }

    private func review(_ journey: Journey, into writer: inout MarkupWriter) {
        let review = journey.facts.review
        if let reviewed = review.reviewed {
            writer.time(reviewed, scope)
        } else {
            writer.text(scope.words.text(.neverReviewed))
        }
        if let due = review.due, scope.atlas.today >= due {
            writer.markup(" <span class=\"alert nowrap\">")
            writer.text(scope.words.text(.overdue))
            writer.markup("</span>")
        }
    }
}

extension MarkupWriter {
    /// What the page's script needs to sort a list by its columns, and to narrow it down where a head says so.
    mutating func sortable(_ scope: PageScope) {
        attribute("data-order", scope.words.text(.sortBy))
        attribute("data-all", scope.words.text(.searchEverything))
        attribute("data-shown", scope.words.text(.shownRows, ["number": "{number}"]))
    }

    /// What a cell's score is sorted by, as an attribute: −100 … 100.
    mutating func value(_ normalized: Double) {
        markup(" data-value=\"")
        number(Int((normalized * 100).rounded()))
        markup("\"")
    }
}
