import JourneyModel
import MapReading
import SourceDiagnostics

/// A map is looked at again before it is too old to be trusted.
enum ReviewCheck {
    static func run(_ site: LinkedSite, _ diagnostics: inout [Diagnostic]) {
        site.forEachJourney { journey, entry, path in
            let review = journey.facts.review
            // A translation that states no day of its own has its original's.
            guard entry.map == 0, entry.original == nil || entry.draft.fields.review.reviewed != nil,
                review.status != .archived, let reviewed = review.reviewed, let due = review.due,
                due <= site.atlas.today
            else { return }
            diagnostics.append(.overdue(reviewed, due, path: path, entry.place(ofKey: "reviewed")))
        }
    }
}

extension Diagnostic {
    fileprivate static func overdue(
        _ reviewed: CalendarDate, _ due: CalendarDate, path: String, _ range: ByteRange
    ) -> Diagnostic {
        Diagnostic(
            .overdueReview, .warning, path: path, range: range,
            summary: "Journey should be reviewed in time",
            explanation: "it was reviewed on \(reviewed.iso) and due again on \(due.iso), so it may no longer be true",
            suggestion: "review it and write the day as \"reviewed:\"")
    }
}
