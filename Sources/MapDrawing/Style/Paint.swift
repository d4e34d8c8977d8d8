/// How a role looks: the one table from which both the stylesheet's rules and the attributes of files are written.
package struct Paint: Sendable, Hashable {
    var fill: Token?
    var stroke: Token?
    var strokeWidth = 0.0
    /// `stroke-dasharray`, in pixels.
    var dash: String?
    /// Round caps and joins.
    var isRound = false
    /// Pixels; only of texts.
    var fontSize = 0.0
    var face = FontFace.regular

    static func fill(_ token: Token) -> Paint { Paint(fill: token) }

    static func stroke(_ token: Token, _ width: Double, dash: String? = nil, isRound: Bool = false) -> Paint {
        Paint(stroke: token, strokeWidth: width, dash: dash, isRound: isRound)
    }

    static func outline(_ stroke: Token, _ width: Double, on fill: Token, dash: String? = nil) -> Paint {
        Paint(fill: fill, stroke: stroke, strokeWidth: width, dash: dash)
    }

    static func text(_ token: Token, _ size: Double, _ face: FontFace = .regular) -> Paint {
        Paint(fill: token, fontSize: size, face: face)
    }
}

extension Role {
    package var paint: Paint { Role.paints[rawValue] }

    private static let paints: [Paint] = allCases.map(\.definedPaint)

    private var definedPaint: Paint {
        switch self {
        case .stage, .block, .chip: .fill(.soft)
        case .tint: .fill(.tint)
        case .chipForeign: .outline(.mute, 1, on: .paper, dash: "3 3")
        case .chipImportant: .outline(.accent, 1, on: .soft)
        case .chipVital: .outline(.accent, 2, on: .soft)
        case .planned: .outline(.line, 2, on: .paper)
        case .nested: .outline(.line, 1, on: .paper)
        case .vacant: .stroke(.line, 1, dash: "4 4")
        case .rule: .stroke(.line, 1)
        case .border: .stroke(.mute, 1)
        case .phase: .stroke(.line, 4)
        case .boundary: .stroke(.mute, 1, dash: "8 4")
        case .neutralLine: .stroke(.mute, 1, dash: "1 4", isRound: true)
        case .track: .stroke(.mute, 1)
        case .gapWorse: .stroke(.ink, 4)
        case .gapBetter: .stroke(.accent, 2)
        case .rangeBar: .stroke(.mute, 6, isRound: true)
        case .today: .stroke(.mute, 1.5, isRound: true)
        case .believed: .stroke(.mute, 1.5, dash: "5 4")
        case .curve: .stroke(.ink, 2.5, isRound: true)
        case .curveSecond: .stroke(.accent, 2.5, dash: "9 5")
        case .curveThird: .stroke(.mute, 2.5, dash: "2 5", isRound: true)
        case .curveFourth: .stroke(.ink, 2, dash: "12 4 2 4")
        case .curveFifth: .stroke(.accent, 2, dash: "2 3")
        case .miniCurve: .stroke(.ink, 2, isRound: true)
        case .flow: .stroke(.accent, 1.5, isRound: true)
        case .target: .stroke(.accent, 1.5, dash: "5 3")
        case .bullet: .stroke(.mute, 4, isRound: true)
        case .plus: .stroke(.accent, 2, isRound: true)
        case .severity: .fill(.ink)
        case .impact: .fill(.accent)
        case .effort: .outline(.mute, 1, on: .paper)
        case .disc: .fill(.accent)
        case .expected: .stroke(.ink, 2)
        case .experienced: .fill(.ink)
        case .evidence: .outline(.mute, 1.5, on: .paper)
        case .evidenceFill: .fill(.mute)
        case .known: .stroke(.mute, 9.5, isRound: true)
        case .moment: Paint(fill: .paper, stroke: .accent, strokeWidth: 2)
        case .icon: .stroke(.accent, 2, isRound: true)
        case .laneIcon: .stroke(.mute, 2, isRound: true)
        case .arrow: .fill(.ink)
        case .flowHead: .fill(.accent)
        case .todayDot: .fill(.mute)
        case .fail: .stroke(.ink, 2, isRound: true)
        case .hollow: .outline(.mute, 1.5, on: .paper)
        case .marker: .outline(.ink, 2, on: .paper)
        case .faceVeryBad: .fill(.veryBad)
        case .faceBad: .fill(.bad)
        case .faceNeutral: .fill(.neutral)
        case .faceGood: .fill(.good)
        case .faceVeryGood: .fill(.veryGood)
        case .features: .stroke(.paper, 2, isRound: true)
        case .text: .text(.ink, 14)
        case .strong: .text(.ink, 14, .bold)
        case .quote: .text(.ink, 14, .italic)
        case .muted: .text(.mute, 14)
        case .small: .text(.mute, 12)
        case .smallStrong: .text(.ink, 12, .bold)
        case .title: .text(.ink, 20, .bold)
        case .initials: .text(.paper, 14, .bold)
        }
    }

    /// Height of a line of text in pixels; lines of 14 px stand on a grid of 20, of 12 px on 16.
    var lineHeight: Double {
        switch self {
        case .small, .smallStrong: 16
        case .title: 28
        default: 20
        }
    }

    /// From the top of a line to its baseline, capitals in the middle.
    var ascent: Double {
        switch self {
        case .small, .smallStrong: 12
        case .title: 21
        default: 15
        }
    }

    var isText: Bool { paint.fontSize > 0 }
}
