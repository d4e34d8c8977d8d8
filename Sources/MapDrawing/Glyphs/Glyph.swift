import JourneyModel

/// The drawn marks: one grid of 24 px, one stroke of 2, round ends. No icon font, no emoji.
package enum Glyph: Sendable, Hashable {
    case channel(ChannelIcon)
    case lane(LaneKind)
    /// Eyes and mouth of a face, around the middle of its disc (radius 11).
    case features(ExperienceLevel)
    case clock
    case tick
    case cross
    /// Down into a map of its own.
    case detail
    /// Back, or onward past what would come next.
    case goesOn
    /// A narrow place between two wide ones.
    case bottleneck
    /// A mark that points where the reading goes, for languages that run from right to left.
    case turned(Turned)

    package enum Turned: Sendable, Hashable, CaseIterable {
        case actions, detail, goesOn
    }

    /// The mark of a lane: that of its kind, unless the settings give it another.
    init(_ lane: Lane) {
        switch lane.icon {
        case .channel(let icon): self = .channel(icon)
        case .lane(let kind): self = .lane(kind)
        case nil: self = .lane(lane.kind)
        }
    }

    /// Width at scale 1 from where it is placed; none of what is drawn around a middle.
    var width: Double {
        switch self {
        case .features: 0
        case .channel, .lane, .clock, .tick, .cross, .detail, .goesOn, .bottleneck, .turned: 24
        }
    }

    /// The mark in a mirrored drawing: arrows are turned round, clocks and faces are the same everywhere.
    var mirrored: Glyph {
        switch self {
        case .lane(.actions): .turned(.actions)
        case .detail: .turned(.detail)
        case .goesOn: .turned(.goesOn)
        case .turned(.actions): .lane(.actions)
        case .turned(.detail): .detail
        case .turned(.goesOn): .goesOn
        case .channel, .lane, .features, .clock, .tick, .cross, .bottleneck: self
        }
    }

    /// The path of the mark as SVG's `d`; faces are drawn around the origin, all others from 0 to 24.
    package var path: StaticString {
        switch self {
        case .channel(let icon): icon.path
        case .lane(let kind): kind.path
        case .features(let level): level.features
        case .clock: "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0M12 7v5l3 2"
        case .tick: "M5 13l4 4 10-10"
        case .cross: "M6 6l12 12M18 6L6 18"
        case .detail: "M5 4v8a4 4 0 0 0 4 4h10M14 11l5 5-5 5"
        case .bottleneck: "M5 3v4l5 5-5 5v4M19 3v4l-5 5 5 5v4"
        case .goesOn: "M20 21v-5a6 6 0 0 0-6-6H4M9 5L4 10l5 5"
        case .turned(.actions): "M20 12H5M11 6l-6 6 6 6"
        case .turned(.detail): "M19 4v8a4 4 0 0 1-4 4H5M10 11l-5 5 5 5"
        case .turned(.goesOn): "M4 21v-5a6 6 0 0 1 6-6h10M15 5l5 5-5 5"
        }
    }
}

extension ExperienceLevel {
    /// Five faces that differ in shape, not only in colour: brows and open frown, frown, straight, smile, laugh.
    fileprivate var features: StaticString {
        switch self {
        case .veryBad: "M-6-5l3 1.5M6-5l-3 1.5M-3.5-1h0M3.5-1h0M-4 6.5q4-6 8 0z"
        case .bad: "M-3.5-2.5h0M3.5-2.5h0M-4.5 5.5q4.5-4 9 0"
        case .neutral: "M-3.5-2.5h0M3.5-2.5h0M-4.5 4h9"
        case .good: "M-3.5-2.5h0M3.5-2.5h0M-5 2.5q5 5 10 0"
        case .veryGood: "M-5.5-2q1.5-2.5 3 0M5.5-2q-1.5-2.5-3 0M-5 2h10q-5 8-10 0z"
        }
    }
}

extension ChannelIcon {
    fileprivate var path: StaticString {
        switch self {
        case .web: "M3 5h18v14H3zM3 9.5h18M6 7.2h0"
        case .app:
            """
            M8.5 2h7A1.5 1.5 0 0 1 17 3.5v17a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 7 20.5v-17A1.5 1.5 0 0 1 8.5 2z\
            M11 18.5h2
            """
        case .phone:
            """
            M6.5 3l3 1 1 4.5-2 1.7a11 11 0 0 0 5.3 5.3l1.7-2 4.5 1 1 3c0\
             1.9-1.6 3.5-3.5 3.5C9.5 21 3 14.5 3 6.5 3 4.6 4.6 3 6.5 3z
            """
        case .mail: "M3 5h18v14H3zM3.5 6.5L12 13l8.5-6.5"
        case .chat: "M4 4h16v12h-9l-5 4v-4H4z"
        case .branch: "M3 9.5L12 4l9 5.5zM6 9.5V18M10 9.5V18M14 9.5V18M18 9.5V18M3 20.5h18"
        case .post: "M3 6h18v12H3zM14.5 9h3v3h-3zM6.5 14.5h6"
        case .advertising: "M4 9.5v5h3.5L16 19V5L7.5 9.5zM19.5 9.5v5M8 15v5h2.5"
        case .social:
            """
            M9 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0M21 6a3 3 0 1 1-6 0 3 3 0 0 1 6 0\
            M21 18a3 3 0 1 1-6 0 3 3 0 0 1 6 0M8.7 10.6l6.6-3.2M8.7 13.4l6.6 3.2
            """
        case .person: "M16 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0M4 21a8 8 0 0 1 16 0"
        case .machine: "M5 2.5h14v19H5zM8.5 6h7v5h-7zM8.5 15h7M12 15v3"
        case .message: "M4 4h16v12H9.5L4 21zM8 10h0M12 10h0M16 10h0"
        case .partner: "M15 12a6 6 0 1 1-12 0 6 6 0 0 1 12 0M21 12a6 6 0 1 1-12 0 6 6 0 0 1 12 0"
        case .other: "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0M8 12h0M12 12h0M16 12h0"
        }
    }
}

extension LaneKind {
    fileprivate var path: StaticString {
        switch self {
        case .actions: "M4 12h15M13 6l6 6-6 6"
        case .touchpoints: "M17 12a5 5 0 1 1-10 0 5 5 0 0 1 10 0M12 2v3M12 19v3M2 12h3M19 12h3"
        case .channels:
            """
            M12 12h0M8.5 8.5a5 5 0 0 0 0 7M15.5 8.5a5 5 0 0 1 0 7\
            M5.3 5.3a9.5 9.5 0 0 0 0 13.4M18.7 5.3a9.5 9.5 0 0 1 0 13.4
            """
        case .thoughts: "M12 4c5 0 9 3 9 7s-4 7-9 7q-1.5 0-3-.4L4 20l1.2-4C3.8 14.7 3 13 3 11c0-4 4-7 9-7z"
        case .emotions: "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0M9 9.5h0M15 9.5h0M8 14q4 4 8 0"
        case .needs:
            """
            M12 20l-7.7-7.6a4.8 4.8 0 0 1 0-6.8 4.8 4.8 0 0 1 6.8\
             0l.9.9.9-.9a4.8 4.8 0 0 1 6.8 0 4.8 4.8 0 0 1 0 6.8z
            """
        case .expectations: "M5 21V4h13l-3 4.5 3 4.5H5"
        case .motivators: "M13 3L5 14h6l-1 7 8-11h-6z"
        case .barriers: "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0M8 12h8"
        case .triggers: "M6 17v-6a6 6 0 0 1 12 0v6l2 1H4zM10.5 21h3"
        case .highlights: "M12 3l2.7 5.7 6.3.8-4.6 4.3 1.2 6.2-5.6-3-5.6 3 1.2-6.2L3 9.5l6.3-.8z"
        case .painPoints: "M12 4l9.5 16h-19zM12 10v4M12 17h0"
        case .opportunities: "M9 18h6M10.5 21h3M9 18v-2.6a6.5 6.5 0 1 1 6 0V18"
        case .teams:
            """
            M13 8a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0M2.5 20a7 7 0 0 1 14 0\
            M16 5a3.5 3.5 0 0 1 0 6.5M18.5 14.5q3 2 3 5.5
            """
        case .companyActions: "M3 8h18v12H3zM9 8V4.5h6V8M3 13h18"
        case .content: "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16.5h6"
        case .metrics: "M4 20.5h16M7 17v-4M12 17V4M17 17V9"
        case .physicalEvidence: "M4 7.5L12 3.5l8 4v9l-8 4-8-4zM4 7.5l8 4 8-4M12 11.5v9"
        case .frontstage: "M2 12q4-7 10-7t10 7q-4 7-10 7T2 12zM15 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0"
        case .backstage: "M2.5 9.5q4 5 9.5 5t9.5-5M6 13.5L4 17M12 15v4M18 13.5l2 3.5"
        case .supportProcesses: "M20 11a8 8 0 0 0-14-4L3.5 9.5M3.5 4.5v5h5M4 13a8 8 0 0 0 14 4l2.5-2.5M20.5 19.5v-5h-5"
        case .systems: "M4 4h16v6.5H4zM4 13.5h16V20H4zM7.5 7.2h0M7.5 16.8h0"
        case .time: "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0M12 7v5l3 2"
        case .outsideInfluences: "M7 18.5a4.3 4.3 0 0 1-.5-8.5 6 6 0 0 1 11.3 1.5 3.5 3.5 0 0 1-.3 7z"
        case .evidence: "M17 11a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0M20.5 20.5l-5.2-5.2"
        case .images: "M3 5h18v14H3zM3.5 17l5-5 4.5 4.5 3-3 4.5 4.5M15.5 9h0"
        case .priority: "M6 20V4M3 7l3-3 3 3M13 6h8M13 12h6M13 18h4"
        case .custom: "M5 5h5v5H5zM14 5h5v5h-5zM5 14h5v5H5zM14 14h5v5h-5z"
        }
    }
}
