import JourneyModel

/// Which maps want somebody's eyes, and why; a map may stand in several lists.
package struct ReviewState: Sendable {
    /// Maps with somebody who was asked to sign and has not.
    package struct Waiting: Sendable, Hashable {
        package let journey: Reference<Journey>
        package let reviewers: [Stakeholder]
    }

    /// Due on the day of the build or before, the longest overdue first.
    package let overdue: [Reference<Journey>]
    /// With no date of a review at all.
    package let neverReviewed: [Reference<Journey>]
    package let ownerless: [Reference<Journey>]
    /// Nothing in them rests on customers.
    package let unevidenced: [Reference<Journey>]
    package let drafts: [Reference<Journey>]
    package let waiting: [Waiting]

    /// - Parameter journeys: each journey once, without archived ones.
    package init(_ journeys: [Reference<Journey>], in atlas: Atlas) {
        let settled = journeys.filter { atlas.journeys[$0].facts.review.status != .draft }
        let due = settled.compactMap { reference -> (Reference<Journey>, CalendarDate)? in
            guard let due = atlas.journeys[reference].facts.review.due, due <= atlas.today else { return nil }
            return (reference, due)
        }
        overdue = due.sorted { $0.1 != $1.1 ? $0.1 < $1.1 : $0.0 < $1.0 }.map(\.0)
        neverReviewed = settled.filter { atlas.journeys[$0].facts.review.reviewed == nil }
        ownerless = journeys.filter { atlas.journeys[$0].facts.owner == nil }
        unevidenced = settled.filter { reference in
            let coverage = EvidenceCoverage(atlas.journeys[reference])
            return coverage[.researched] == 0 && coverage[.partly] + coverage[.assumed] > 0
        }
        drafts = journeys.filter { atlas.journeys[$0].facts.review.status == .draft }
        waiting = settled.compactMap { reference in
            let facts = atlas.journeys[reference].facts
            guard facts.review.status == .inReview else { return nil }
            let missing = facts.reviewers.filter { reviewer in
                !facts.review.signOffs.contains { ReviewState.isSigned($0, by: reviewer, in: atlas) }
            }
            return missing.isEmpty ? nil : Waiting(journey: reference, reviewers: missing)
        }
    }

    private static func isSigned(_ signOff: ReviewFacts.SignOff, by reviewer: Stakeholder, in atlas: Atlas) -> Bool {
        switch reviewer {
        case .named(let name): signOff.by == name
        case .team(let team):
            atlas.teams[team].id == signOff.by || atlas.teams[team].name == signOff.by
                || atlas.teams[team].names.contains { $0.text == signOff.by }
        }
    }
}
