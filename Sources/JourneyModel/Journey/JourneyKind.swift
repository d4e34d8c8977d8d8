/// What a map shows.
package enum JourneyKind: String, Sendable, Hashable, CaseIterable {
    case currentState = "current-state"
    case futureState = "future-state"
    case dayInTheLife = "day-in-the-life"
    case serviceBlueprint = "service-blueprint"
}

/// How far ahead a future state lies.
package enum Horizon: String, Sendable, Hashable, CaseIterable {
    /// Planned.
    case toBe = "to-be"
    /// Unconstrained.
    case northStar = "north-star"
}

/// Where a map stands on its way through review.
package enum ReviewStatus: String, Sendable, Hashable, CaseIterable {
    case draft
    case inReview = "in-review"
    case approved
    case archived
}

/// Who may see a map; a later case is for fewer eyes.
package enum Audience: String, Sendable, Hashable, CaseIterable, Comparable {
    case `public`, `internal`, restricted

    private var rank: Int {
        switch self {
        case .public: 0
        case .internal: 1
        case .restricted: 2
        }
    }

    package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}
