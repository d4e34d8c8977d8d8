import JourneyModel

/// What goes wrong at a step of a service.
package enum Trouble: Sendable, Hashable {
    case fail, wait
}

/// The marks that diagrams, legends and pages have in common.
extension Canvas {
    /// A face: a disc in the level's colour with eyes and mouth.
    mutating func addFace(_ level: ExperienceLevel, x: Double, y: Double, radius: Double) {
        add(.face(level), .circle(x: x, y: y, radius: radius))
        add(.features, .glyph(.features(level), x: x, y: y, scale: radius / EmotionPlot.faceRadius))
    }

    /// Full, half or empty: what a statement rests on.
    mutating func addEvidence(_ grade: EvidenceGrade, x: Double, y: Double) {
        switch grade {
        // A dot is a line of no length with round ends, which takes a third of two circles.
        case .researched: add(.known, path([.move(Point(x, y)), .line(Point(x, y))]))
        case .partly:
            add(.evidence, .circle(x: x, y: y, radius: 4))
            add(.evidenceFill, halfDisc(x: x, y: y, radius: 4))
        case .assumed: add(.evidence, .circle(x: x, y: y, radius: 4))
        }
    }

    /// A moment of truth.
    mutating func addDiamond(x: Double, y: Double, radius: Double) {
        let corners = [Point(x, y - radius), Point(x + radius, y), Point(x, y + radius), Point(x - radius, y)]
        add(.moment, path(corners, isClosed: true))
    }

    /// Where a service fails, or keeps somebody waiting; 12 px wide.
    mutating func addTrouble(_ trouble: Trouble, x: Double, y: Double) {
        switch trouble {
        case .fail: add(.fail, .glyph(.cross, x: x - 6, y: y - 6, scale: 0.5))
        case .wait: add(.laneIcon, .glyph(.clock, x: x - 6, y: y - 6, scale: 0.5))
        }
    }

    /// A stage that a map of its own shows in detail; 14 px wide.
    mutating func addDetail(x: Double, y: Double) {
        add(.icon, .glyph(.detail, x: x - 7, y: y - 7, scale: 7.0 / 12))
    }

    /// A stage at which customers get stuck; 14 px wide.
    mutating func addBottleneck(x: Double, y: Double) {
        add(.fail, .glyph(.bottleneck, x: x - 7, y: y - 7, scale: 7.0 / 12))
    }

    private mutating func halfDisc(x: Double, y: Double, radius: Double) -> Shape {
        // A quarter of a circle is a cubic whose handles are 0.5523 of the radius long.
        let handle = radius * 0.5523
        return path([
            .move(Point(x, y - radius)),
            .curve(Point(x - handle, y - radius), Point(x - radius, y - handle), Point(x - radius, y)),
            .curve(Point(x - radius, y + handle), Point(x - handle, y + radius), Point(x, y + radius)), .close,
        ])
    }
}
