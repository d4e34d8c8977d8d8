import JourneyModel

/// A number of a stage in the drawing: its name, its last value with the year that led to it, what it is held against.
struct MetricCell {
    /// What was measured, in the words of the page; nil where the value says it.
    let name: String?
    /// The last value with its unit: `31 %`.
    let value: String
    /// `Target 15 %`
    let target: String?
    /// The readings so far; one alone is no curve and is left out.
    let series: Sparkline.Series?
}

extension SwimlaneLayout {
    private static let spark = (width: 64.0, height: 20.0, gap: 8.0)

    /// Places a cell; returns its height. The curve stands beside the value, or below it where there is no room.
    mutating func place(_ cell: MetricCell, x: Double, top: Double, width: Double) -> Double {
        let spark = SwimlaneLayout.spark
        var y = top
        if let name = cell.name { y += canvas.add(.small, name, x: x, top: y, width: width) }
        let series = cell.series.flatMap { $0.readings.count > 1 ? $0 : nil }
        let isBeside = Canvas.width(cell.value, .strong) <= width - spark.width - spark.gap
        let height = canvas.add(.strong, cell.value, x: x, top: y, width: width)
        if let series {
            let corner =
                isBeside ? Point(x + width - spark.width, y) : Point(x - spark.gap / 2, y + height)
            canvas.addSparkline(
                series, in: Frame(x: corner.x, y: corner.y, width: spark.width, height: spark.height))
            if !isBeside { y += spark.height }
        }
        y += height
        if let target = cell.target { y += canvas.add(.small, target, x: x, top: y, width: width) }
        return y - top
    }
}
