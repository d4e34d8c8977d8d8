/// Finds places for labels around points of a chart: a fixed list of positions, the first that meets neither a curve,
/// nor a mark, nor another label, nor the edge. The same input gives the same places.
struct LabelPlacement {
    /// Which side of its point a label prefers.
    enum Preference { case above, below, right }

    private let bounds: Frame
    private let curves: [MonotoneCurve]
    private(set) var taken: [Frame]
    private static let curveMargin = 5.0
    private static let margin = 3.0

    /// - Parameters:
    ///   - bounds: the edge.
    ///   - taken: marks and lines that are there already.
    init(bounds: Frame, curves: [MonotoneCurve], taken: [Frame]) {
        self.bounds = bounds
        self.curves = curves
        self.taken = taken
    }

    /// A free box of a size around a mark, which is then taken; nil when there is none.
    ///
    /// - Parameter staysClose: leaves no room for another mark between the two.
    mutating func place(
        width: Double, height: Double, around point: Point, radius: Double, prefer preference: Preference,
        staysClose: Bool = false
    ) -> Frame? {
        for position in positions(width, height, point, radius, preference, staysClose) {
            var frame = Frame(x: position.x, y: position.y, width: width, height: height)
            frame.x = min(max(frame.x, bounds.x), bounds.maxX - width)
            if isFree(frame) {
                taken.append(frame)
                return frame
            }
        }
        return nil
    }

    private func positions(
        _ width: Double, _ height: Double, _ point: Point, _ radius: Double, _ preference: Preference,
        _ staysClose: Bool
    ) -> [Point] {
        let reach = radius + 4
        func row(_ y: Double) -> [Point] {
            [Point(point.x - width / 2, y), Point(point.x - 12, y), Point(point.x + 12 - width, y)]
        }
        let above = row(point.y - reach - height)
        let below = row(point.y + reach)
        let sides = [
            Point(point.x + reach + 2, point.y - height / 2), Point(point.x - reach - 2 - width, point.y - height / 2),
        ]
        let corners = [
            Point(point.x + radius, point.y - radius - height + 4),
            Point(point.x - radius - width, point.y - radius - height + 4),
            Point(point.x + radius, point.y + radius - 4), Point(point.x - radius - width, point.y + radius - 4),
        ]
        var far: [Point] = []
        for distance in [16.0, 28, 40] where !staysClose {
            far += row(point.y - reach - height - distance) + row(point.y + reach + distance)
        }
        // A name at the end of a curve may slip up or down.
        var shifted: [Point] = []
        for shift in [8.0, 12, 16, 20] where preference == .right {
            shifted += [Point(sides[0].x, sides[0].y - shift), Point(sides[0].x, sides[0].y + shift)]
        }
        return switch preference {
        case .above: above + below + corners + sides + far
        case .below: below + above + corners + sides + far
        case .right: [sides[0], corners[0], corners[2]] + shifted
        }
    }

    private func isFree(_ frame: Frame) -> Bool {
        guard frame.x >= bounds.x, frame.maxX <= bounds.maxX, frame.y >= bounds.y, frame.maxY <= bounds.maxY else {
            return false
        }
        let grown = frame.grown(by: LabelPlacement.margin)
        for other in taken where other.meets(grown) { return false }
        // In slices, for a steep curve may pass a corner of the box without meeting it.
        let slices = max(1, (frame.width / 12).rounded(.up))
        let margin = LabelPlacement.curveMargin
        for curve in curves {
            var left = frame.x - margin
            let width = (frame.width + 2 * margin) / slices
            while left < frame.maxX + margin - 0.001 {
                if let band = curve.band(from: left, to: left + width), band.low < frame.maxY + margin,
                    band.high > frame.y - margin
                {
                    return false
                }
                left += width
            }
        }
        return true
    }
}
