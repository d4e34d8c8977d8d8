import JourneyModel
import Localization
import MarkupWriting

/// Two journeys' curves over the same stages: how it is today, and how it shall be.
package enum ComparedCurves {
    /// One stage of either journey; scores are −1 … +1.
    package struct Column: Sendable {
        package let name: String
        package let today: Double?
        package let future: Double?

        package init(name: String, today: Double?, future: Double?) {
            self.name = name
            self.today = today
            self.future = future
        }
    }

    private static let plotHeight = 96.0
    private static let edge = 16.0
    /// Room for the names of the curves at their right ends.
    private static let nameRoom = 120.0
    private static let columnWidth = 112.0

    /// A chart with the stages' names below; empty when neither journey has a score.
    ///
    /// A stage that only one of them has does not break the other's line.
    ///
    /// - Parameter axis: the numbers at the left, when both are told on one scale.
    package static func draw(
        _ columns: [Column], todayName: String, futureName: String, axis: AxisNumbers? = nil, language: LanguageCode
    ) -> SafeMarkup {
        guard columns.contains(where: { $0.today != nil || $0.future != nil }) else { return .empty }
        let margin = axis == nil ? edge : edge + AxisNumbers.width
        let x = { (column: Int) in margin + (Double(column) + 0.5) * columnWidth }
        let y = { (score: Double) in 20 + (1 - score) / 2 * plotHeight }
        let right = margin + Double(columns.count) * columnWidth
        let today = columns.enumerated().compactMap { index, column in column.today.map { Point(x(index), y($0)) } }
        let future = columns.enumerated().compactMap { index, column in column.future.map { Point(x(index), y($0)) } }

        var canvas = Canvas(itemCount: columns.count, language: language)
        canvas.add(.neutralLine, .line(x1: margin, y1: y(0), x2: right, y2: y(0)))
        axis?.draw(on: &canvas, x: margin, y: y)
        if today.count > 1 { canvas.add(.today, canvas.path(MonotoneCurve(today).segments)) }
        for point in today { canvas.add(.todayDot, .circle(x: point.x, y: point.y, radius: 3)) }
        if future.count > 1 { canvas.add(.curve, canvas.path(MonotoneCurve(future).segments)) }
        for (index, column) in columns.enumerated() {
            guard let score = column.future else { continue }
            canvas.addFace(ExperienceLevel(normalized: score), x: x(index), y: y(score), radius: 9)
        }
        placeNames(today.last, todayName, future.last, futureName, x: right + 8, on: &canvas)
        let namesTop = 20 + plotHeight + 20
        var bottom = namesTop
        for (index, column) in columns.enumerated() {
            let lines = canvas.breakText(column.name, .small, width: columnWidth - 12)
            canvas.add(.small, lines: lines, x: x(index), top: namesTop, anchor: .middle)
            bottom = max(bottom, namesTop + Double(lines.count) * Role.small.lineHeight)
        }
        return SmallDrawing("d-compared", width: right + nameRoom, height: bottom + 4, language: language)
            .drawn { $0 = canvas }
    }

    /// Each curve's name at the height of its end; where the ends are close, the names part.
    private static func placeNames(
        _ today: Point?, _ todayName: String, _ future: Point?, _ futureName: String, x: Double, on canvas: inout Canvas
    ) {
        var todayY = today?.y
        var futureY = future?.y
        if let one = todayY, let two = futureY, abs(one - two) < 32 {
            let middle = (one + two) / 2
            todayY = middle + (one >= two ? 16 : -16)
            futureY = middle + (one >= two ? -16 : 16)
        }
        for (y, name, role) in [(todayY, todayName, Role.small), (futureY, futureName, Role.smallStrong)] {
            guard let y else { continue }
            let lines = canvas.breakText(name, role, width: nameRoom - 8)
            canvas.add(role, lines: lines, x: x, top: y - Double(lines.count) * role.lineHeight / 2)
        }
    }
}
