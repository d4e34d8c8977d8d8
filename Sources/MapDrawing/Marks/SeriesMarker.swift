/// The points of curves that share a chart: they differ by shape, as the lines differ by dashes.
extension Canvas {
    mutating func addMarker(_ series: Int, x: Double, y: Double) {
        let r = EmotionPlot.markerRadius
        switch series % 4 {
        case 0: add(.marker, .circle(x: x, y: y, radius: r - 1))
        case 1:
            let side = 2 * r - 2
            add(.marker, .rectangle(Frame(x: x - r + 1, y: y - r + 1, width: side, height: side), radius: 0))
        case 2:
            add(.marker, path([Point(x, y - r), Point(x + r, y + r - 1), Point(x - r, y + r - 1)], isClosed: true))
        default:
            add(
                .marker,
                path([Point(x, y - r), Point(x + r, y), Point(x, y + r), Point(x - r, y)], isClosed: true))
        }
    }
}
