/// A measured value of a stage, as it stands in the metrics lane below what the author wrote there.
package struct MetricCell: Sendable, Hashable {
    /// Index in `Journey.stages`.
    package let stage: Int
    /// What was measured, in the words of the page.
    package let name: String
    /// The last value with its unit: `31 %`.
    package let value: String
    /// What it is held against and how it stands: `target 15 %, missed`.
    package let note: String?
    /// The readings so far; one alone is no curve and is left out.
    package let series: Sparkline.Series?
    /// Id of the element of the page that tells more.
    package let link: String?

    package init(
        stage: Int, name: String, value: String, note: String? = nil, series: Sparkline.Series? = nil,
        link: String? = nil
    ) {
        self.stage = stage
        self.name = name
        self.value = value
        self.note = note
        self.series = series
        self.link = link
    }
}

extension SwimlaneLayout {
    private static let sparkWidth = 64.0
    private static let sparkHeight = 20.0

    /// Places measured values below the items of the metrics lane, each stage's below each other; returns the bottom of
    /// the lowest.
    mutating func placeMetrics(_ cells: [MetricCell], top: Double) -> Double {
        var bottom = top
        for stage in journey.stages.indices {
            let own = cells.filter { $0.stage == stage }
            guard !own.isEmpty else { continue }
            let span = columns.ofStage[stage]
            let (x, width) = (columns.x(of: span), columns.width(of: span))
            let group = canvas.open(.stage(stage))
            var y = top
            for cell in own {
                if y > top { y += 8 }
                let link = canvas.open(.item(link: cell.link))
                let height = place(cell, x: x + Columns.leftSlack, top: y, width: width)
                canvas.close(link, frame: Frame(x: x, y: y, width: width, height: height))
                y += height
            }
            canvas.close(group, frame: Frame(x: x, y: top, width: width, height: y - top))
            if places.isNeeded {
                places.add(Frame(x: x + Columns.leftSlack, y: top, width: width - 20, height: y - top))
            }
            bottom = max(bottom, y)
        }
        return bottom
    }

    /// The name above, then the value with its curve at the right, then what it is held against.
    private mutating func place(_ cell: MetricCell, x: Double, top: Double, width: Double) -> Double {
        let room = width - Columns.leftSlack - Columns.rightSlack
        var y = top
        y += canvas.add(.small, cell.name, x: x, top: y, width: room)
        let hasCurve = cell.series.map { $0.readings.count > 1 } ?? false
        let valueRoom = hasCurve ? room - SwimlaneLayout.sparkWidth - 8 : room
        let height = canvas.add(.strong, cell.value, x: x, top: y, width: valueRoom)
        if hasCurve, let series = cell.series {
            let frame = Frame(
                x: x + room - SwimlaneLayout.sparkWidth, y: y, width: SwimlaneLayout.sparkWidth,
                height: SwimlaneLayout.sparkHeight)
            canvas.addSparkline(series, in: frame)
        }
        y += max(height, hasCurve ? SwimlaneLayout.sparkHeight : 0)
        if let note = cell.note { y += canvas.add(.small, note, x: x, top: y, width: room) }
        return y - top
    }
}
