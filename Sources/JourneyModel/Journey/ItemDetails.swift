/// What attributes say about an item, a stage or a cell. Most items have none, so these live in a store of their own.
public struct ItemDetails: Sendable {
    /// 1 (mild) … 5 (severe).
    package var severity: Int?
    /// 1 … 5, to the customer.
    package var importance: Int?
    /// 1 … 5, to the business.
    package var businessImportance: Int?
    /// 1 … 5.
    package var impact: Int?
    /// 1 … 5.
    package var effort: Int?
    /// 1 … 5.
    package var value: Int?
    package var expectation: ExperienceScore?
    package var actual: ExperienceScore?
    /// The company's own estimate.
    package var believed: ExperienceScore?
    package var origin: PainOrigin?
    package var provider: Provider?
    package var handover: Handover?
    package var type: OpportunityType?
    package var status: DecisionStatus?
    package var decided: CalendarDate?
    package var channels: [Reference<Channel>] = []
    package var teams: [Reference<Team>] = []
    package var personas: [Reference<Persona>] = []
    /// Those of the map's people whom it concerns and who have no file of their own, by name.
    package var people: [String] = []
    /// Who else takes part, as written.
    package var with: [String] = []
    /// Indices in `Journey.sources`.
    package var sources: [Int] = []
    /// Index in `Journey.touchpoints`.
    package var touchpoint: Int?
    package var phase: Reference<LifecyclePhase>?
    package var ticket: String?
    package var duration: String?
    package var wait: String?
    /// Why the service fails here; empty when it only says that it does.
    package var fail: String?
    package var isMomentOfTruth = false
    /// Ids of items that arrows lead to.
    package var to: [String] = []
    /// Ids of stages, steps or items that the journey goes on at.
    package var goTo: [String] = []
    package var classes: [String] = []

    package init() {}
}

/// Whether a problem brings the customer to us or we cause it.
package enum PainOrigin: String, Sendable, Hashable, CaseIterable {
    case bringsCustomer = "brings-customer"
    case causedByUs = "caused-by-us"
}

/// Whose touchpoint it is.
package enum Provider: String, Sendable, Hashable, CaseIterable {
    case us, partner, competitor, nobody
}

/// Whether what the customer has told goes along when the channel changes.
package enum Handover: String, Sendable, Hashable, CaseIterable {
    case kept, lost
}

/// Whether an opportunity mends what is broken, betters what works, or adds what was not there.
package enum OpportunityType: String, Sendable, Hashable, CaseIterable {
    case fix, improve, innovate
}

/// What has been decided about a problem or an opportunity.
package enum DecisionStatus: String, Sendable, Hashable, CaseIterable {
    case idea, planned, doing, done, rejected

    /// Nothing is to be done about it any more.
    package var isClosed: Bool {
        switch self {
        case .done, .rejected: true
        case .idea, .planned, .doing: false
        }
    }
}
