import MarkupWriting

/// A problem or an idea that several journeys share, with a page of its own: what its front matter says.
package struct Topic: Sendable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// What was learnt about customers, most often what hurts them.
        case insight
        /// What could be done.
        case opportunity
    }

    package let kind: Kind
    package var summary: String?
    /// 1 (mild) … 5 (severe).
    package var severity: Int?
    /// 1 … 5.
    package var impact: Int?
    /// 1 … 5.
    package var effort: Int?
    package var type: OpportunityType?
    package var origin: PainOrigin?
    package var status: DecisionStatus?
    package var decided: CalendarDate?
    package var owner: Stakeholder?
    package var teams: [Reference<Team>] = []
    package var ticket: String?
    package var reviewed: CalendarDate?
    package var tags: [String] = []
    package var sources: [EvidenceSource] = []
    /// What the front matter lists as places where it shows: indices into the page's links.
    package var places: [Int] = []

    package init(_ kind: Kind) {
        self.kind = kind
    }

    /// The best grade among the sources; nil when it names none.
    package var grade: EvidenceGrade? { sources.map(\.kind.grade).min() }
}
