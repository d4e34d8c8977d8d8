import JourneyModel

/// A kind of mark that a legend explains.
package enum LegendEntry: Int, Sendable, Hashable, CaseIterable {
    case scores
    case today
    case believed
    case expectation
    case importance
    case severity
    case opportunity
    case researched
    case partly
    case assumed
    case moment
    case fail
    case wait
    case detail
    case bottleneck
    case time
    case flow
    case goesOn
}

extension LegendEntry {
    static func evidence(_ grade: EvidenceGrade) -> LegendEntry {
        switch grade {
        case .researched: .researched
        case .partly: .partly
        case .assumed: .assumed
        }
    }
}
