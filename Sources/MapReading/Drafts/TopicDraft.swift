import JourneyModel
import SourceDiagnostics

/// What the front matter of a shared problem or idea says, names still unresolved.
package struct TopicDraft: Sendable {
    package let kind: Topic.Kind
    package var summary: String?
    package var severity: Int?
    package var impact: Int?
    package var effort: Int?
    package var type: OpportunityType?
    package var origin: PainOrigin?
    package var status: DecisionStatus?
    package var decided: CalendarDate?
    package var owner: Located<String>?
    package var teams: [Located<String>] = []
    package var ticket: String?
    package var reviewed: CalendarDate?
    package var tags: [String] = []
    package var sources: [SourceDraft] = []
    /// Indices in `FileDraft.links`.
    package var places: [Int] = []

    package init(_ kind: Topic.Kind) {
        self.kind = kind
    }
}
