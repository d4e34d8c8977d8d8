/// The points of curves that share a chart: they differ by shape, as the lines differ by dashes.
extension Canvas {
    /// - Parameter covered: how many points of other curves lie here already; each next one stands inside the one before.
    mutating func addMarker(_ series: Int, x: Double, y: Double, covered: Int = 0) {
        let scale = [1, 0.6, 0.4][min(covered, 2)]
        let r = EmotionPlot.markerRadius * scale
        switch series % 4 {
        case 0: add(.marker, .circle(x: x, y: y, radius: r - scale))
        case 1:
            let side = 2 * r - 2 * scale
            add(.marker, .rectangle(Frame(x: x - side / 2, y: y - side / 2, width: side, height: side), radius: 0))
        case 2:
            let base = y + r - scale
            add(.marker, path([Point(x, y - r), Point(x + r, base), Point(x - r, base)], isClosed: true))
        default:
            add(
                .marker,
                path([Point(x, y - r), Point(x + r, y), Point(x, y + r), Point(x - r, y)], isClosed: true))
        }
    }
}
