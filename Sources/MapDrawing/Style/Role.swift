import JourneyModel

/// What a drawn thing is for: the key to its class in pages and to its paint in files.
///
/// The order of the cases is the order of painting within a lane of a standalone file, from the ground up.
package enum Role: Int, Sendable, Hashable, CaseIterable {
    // Grounds
    case stage
    case tint
    case block
    case chip
    case chipForeign
    case chipImportant
    case chipVital
    case planned
    case nested
    case vacant

    // Lines
    case rule
    case border
    case phase
    case boundary
    case neutralLine
    case track
    case gapWorse
    case gapBetter
    case rangeBar
    case today
    case believed
    case curve
    case curveSecond
    case curveThird
    case curveFourth
    case curveFifth
    case miniCurve
    case flow
    case target

    // Marks
    case bullet
    case plus
    case severity
    case impact
    case effort
    case disc
    case expected
    case experienced
    case evidence
    case evidenceFill
    case known
    case moment
    case icon
    case laneIcon
    case arrow
    case flowHead
    case todayDot
    case fail
    case hollow
    case marker
    case faceVeryBad
    case faceBad
    case faceNeutral
    case faceGood
    case faceVeryGood
    case features

    // Texts
    case text
    case strong
    case quote
    case muted
    case small
    case smallStrong
    case title
    case initials
}

extension Role {
    /// The class of `diagram.css`.
    package var className: StaticString {
        switch self {
        case .stage: "d-stage"
        case .tint: "d-tint"
        case .block: "d-block"
        case .chip: "d-chip"
        case .chipForeign: "d-chip-foreign"
        case .chipImportant: "d-chip-important"
        case .chipVital: "d-chip-vital"
        case .planned: "d-planned"
        case .nested: "d-nested"
        case .vacant: "d-vacant"
        case .rule: "d-rule"
        case .border: "d-border"
        case .phase: "d-phase"
        case .boundary: "d-boundary"
        case .neutralLine: "d-zero"
        case .track: "d-track"
        case .gapWorse: "d-gap-worse"
        case .gapBetter: "d-gap-better"
        case .rangeBar: "d-range"
        case .today: "d-today"
        case .believed: "d-believed"
        case .curve: "d-curve"
        case .curveSecond: "d-curve-2"
        case .curveThird: "d-curve-3"
        case .curveFourth: "d-curve-4"
        case .curveFifth: "d-curve-5"
        case .miniCurve: "d-mini-curve"
        case .flow: "d-flow"
        case .target: "d-target"
        case .bullet: "d-bullet"
        case .plus: "d-plus"
        case .severity: "d-severity"
        case .impact: "d-impact"
        case .effort: "d-effort"
        case .disc: "d-disc"
        case .expected: "d-expected"
        case .experienced: "d-experienced"
        case .evidence: "d-evidence"
        case .evidenceFill: "d-evidence-fill"
        case .known: "d-known"
        case .moment: "d-moment"
        case .icon: "d-icon"
        case .laneIcon: "d-lane-icon"
        case .arrow: "d-arrow"
        case .flowHead: "d-flow-head"
        case .todayDot: "d-today-dot"
        case .fail: "d-fail"
        case .hollow: "d-hollow"
        case .marker: "d-marker"
        case .faceVeryBad: "d-very-bad"
        case .faceBad: "d-bad"
        case .faceNeutral: "d-neutral"
        case .faceGood: "d-good"
        case .faceVeryGood: "d-very-good"
        case .features: "d-features"
        case .text: "d-text"
        case .strong: "d-strong"
        case .quote: "d-quote"
        case .muted: "d-muted"
        case .small: "d-small"
        case .smallStrong: "d-small-strong"
        case .title: "d-title"
        case .initials: "d-initials-text"
        }
    }

    /// The disc of a face.
    package static func face(_ level: ExperienceLevel) -> Role {
        switch level {
        case .veryBad: .faceVeryBad
        case .bad: .faceBad
        case .neutral: .faceNeutral
        case .good: .faceGood
        case .veryGood: .faceVeryGood
        }
    }

    /// The curve of the persona at a place in the journey's list; from the sixth on they repeat, their markers do not.
    package static func curve(ofPersona index: Int) -> Role {
        let roles: [Role] = [.curve, .curveSecond, .curveThird, .curveFourth, .curveFifth]
        return roles[index % roles.count]
    }
}
