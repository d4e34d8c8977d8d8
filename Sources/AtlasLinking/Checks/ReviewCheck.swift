import JourneyModel
import MapReading
import SourceDiagnostics

/// A map is looked at again before it is too old to be trusted.
enum ReviewCheck {
    static func run(_ map: LinkedMap, _ diagnostics: inout [Diagnostic]) {
        let journey = map.journey
        let review = journey.facts.review
        // A translation that states no day of its own has its original's.
        guard map.entry.map == 0, map.entry.original == nil || map.entry.draft.fields.review.reviewed != nil,
            review.status != .archived, let reviewed = review.reviewed, let due = review.due,
            due <= map.today
        else { return }
        diagnostics.append(.overdue(reviewed, due, path: map.path, map.entry.place(ofKey: "reviewed")))
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
