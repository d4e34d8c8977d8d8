import JourneyModel

/// The colours of a diagram by what they are for, in light and in dark.
///
/// One neutral scale, one accent; the ten emotion colours are for emotion and nothing else. They keep their distance
/// for colour-blind readers (ΔE ≥ 17.8) and a contrast of at least 4.5 on `paper`. Standalone files use the light
/// column literally; `diagram.css` repeats both columns as custom properties, and a test compares them.
package enum Token: String, Sendable, Hashable, CaseIterable {
    /// What the diagram stands on.
    case paper
    case ink
    /// Second-rank text and outlines.
    case mute
    /// Hairlines.
    case line
    /// Fill of chips and headers.
    case soft
    case accent
    /// Tint between the curve and its neutral line.
    case tint
    case veryBad = "very-bad"
    case bad
    case neutral
    case good
    case veryGood = "very-good"
    case veryBadFill = "very-bad-fill"
    case badFill = "bad-fill"
    case neutralFill = "neutral-fill"
    case goodFill = "good-fill"
    case veryGoodFill = "very-good-fill"
}

/// The colours of one appearance.
package enum Palette: Sendable, CaseIterable {
    case light, dark

    /// Six digits with `#`, the only form that every renderer reads.
    package func hex(_ token: Token) -> StaticString {
        switch self {
        case .light: Palette.light(token)
        case .dark: Palette.dark(token)
        }
    }

    private static func light(_ token: Token) -> StaticString {
        switch token {
        case .paper: "#ffffff"
        case .ink: "#1b2027"
        case .mute: "#5a636e"
        case .line: "#dfe3e8"
        case .soft: "#f2f4f6"
        case .accent: "#0b5a6f"
        case .tint: "#e8f0f2"
        case .veryBad: "#710f08"
        case .bad: "#b05618"
        case .neutral: "#565657"
        case .good: "#0d7ba9"
        case .veryGood: "#031d72"
        case .veryBadFill: "#f0b8ae"
        case .badFill: "#f9dccb"
        case .neutralFill: "#eceff1"
        case .goodFill: "#cfe3f3"
        case .veryGoodFill: "#a3c8ea"
        }
    }

    private static func dark(_ token: Token) -> StaticString {
        switch token {
        case .paper: "#14181d"
        case .ink: "#e9ecef"
        case .mute: "#a1abb6"
        case .line: "#2f363e"
        case .soft: "#20262d"
        case .accent: "#7cc7da"
        case .tint: "#1a2b32"
        case .veryBad: "#cb6050"
        case .bad: "#efaa3b"
        case .neutral: "#9d9fa1"
        case .good: "#92d6f9"
        case .veryGood: "#5e7ff8"
        case .veryBadFill: "#6b1f24"
        case .badFill: "#55352a"
        case .neutralFill: "#343a40"
        case .goodFill: "#24435f"
        case .veryGoodFill: "#10478c"
        }
    }
}

extension ExperienceLevel {
    /// The colour of lines and marks at this level.
    package var token: Token {
        switch self {
        case .veryBad: .veryBad
        case .bad: .bad
        case .neutral: .neutral
        case .good: .good
        case .veryGood: .veryGood
        }
    }
}
