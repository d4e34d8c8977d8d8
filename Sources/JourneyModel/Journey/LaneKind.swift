/// What a lane describes.
public enum LaneKind: String, Sendable, Hashable, CaseIterable {
    case actions
    case touchpoints
    case channels
    case thoughts
    case emotions
    case needs
    case expectations
    case motivators
    case barriers
    case triggers
    case highlights
    case painPoints = "pain-points"
    case opportunities
    case teams
    case companyActions = "company-actions"
    case content
    case metrics
    case physicalEvidence = "physical-evidence"
    case frontstage
    case backstage
    case supportProcesses = "support-processes"
    case systems
    case time
    case outsideInfluences = "outside-influences"
    /// What the statements of the stage rest on.
    case evidence
    case images
    case priority
    /// The author's own.
    case custom
}

extension LaneKind {
    /// The lane claims something about customers that a source has to bear out.
    package var needsEvidence: Bool {
        switch self {
        case .thoughts, .emotions, .needs, .expectations, .motivators, .barriers, .triggers, .highlights, .painPoints,
            .outsideInfluences:
            true
        case .actions, .touchpoints, .channels, .opportunities, .teams, .companyActions, .content, .metrics,
            .physicalEvidence, .frontstage, .backstage, .supportProcesses, .systems, .time, .evidence, .images,
            .priority, .custom:
            false
        }
    }
}
