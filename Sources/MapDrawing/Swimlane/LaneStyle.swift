import JourneyModel

/// How the items of a lane are drawn.
enum LaneStyle: Hashable {
    /// The curve, faces and words.
    case emotions
    case chips
    case quotes
    case pains
    case opportunities
    /// Text with a plus, for what works.
    case highlights
    /// Second-rank text without bullets.
    case quiet
    /// A picture with its words below.
    case pictures
    /// Text with bullets.
    case bullets

    init(_ lane: Lane) {
        switch lane.kind {
        case _ where lane.holds(.emotions): self = .emotions
        case .emotions: self = .emotions
        case .touchpoints, .channels: self = .chips
        case .thoughts: self = .quotes
        case .painPoints: self = .pains
        case .opportunities: self = .opportunities
        case .highlights: self = .highlights
        case .teams, .time, .priority: self = .quiet
        case .images: self = .pictures
        case .actions, .needs, .expectations, .motivators, .barriers, .triggers, .companyActions, .content, .metrics,
            .physicalEvidence, .frontstage, .backstage, .supportProcesses, .systems, .outsideInfluences, .evidence,
            .custom:
            self = .bullets
        }
    }

    var role: Role {
        switch self {
        case .quotes: .quote
        case .quiet, .pictures: .muted
        case .emotions, .chips, .pains, .opportunities, .highlights, .bullets: .text
        }
    }

    /// From the column's text edge to the text.
    func leading(hasIcon: Bool) -> Double {
        switch self {
        case .quotes, .quiet, .pictures: 0
        case .emotions, .highlights, .bullets: 16
        case .chips: hasIcon ? 32 : 8
        case .pains: 16
        case .opportunities: 24
        }
    }

    /// From the text to the column's text edge.
    var trailing: Double {
        switch self {
        case .chips, .pains: 8
        case .emotions, .quotes, .opportunities, .highlights, .quiet, .pictures, .bullets: 0
        }
    }

    /// Above and below the text, inside the item's box.
    var padding: Double {
        switch self {
        case .chips, .pains: 4
        case .emotions, .quotes, .opportunities, .highlights, .quiet, .pictures, .bullets: 0
        }
    }

    /// An item stands on a box of its own.
    var isBox: Bool {
        switch self {
        case .chips, .pains: true
        case .emotions, .quotes, .opportunities, .highlights, .quiet, .pictures, .bullets: false
        }
    }

    /// Between two items.
    var gap: Double {
        switch self {
        case .chips, .pains, .opportunities, .quotes, .pictures: 8
        case .emotions, .highlights, .bullets, .quiet: 4
        }
    }
}

extension LaneKind {
    /// Whose side of the service a lane tells; nil for lanes that belong where they stand.
    enum Side { case customer, company }

    var side: Side? {
        switch self {
        case .actions, .touchpoints, .channels, .thoughts, .emotions, .needs, .expectations, .motivators, .barriers,
            .triggers, .highlights, .painPoints, .physicalEvidence, .outsideInfluences:
            .customer
        case .opportunities, .teams, .companyActions, .content, .metrics, .frontstage, .backstage, .supportProcesses,
            .systems:
            .company
        case .time, .evidence, .images, .priority, .custom: nil
        }
    }
}
