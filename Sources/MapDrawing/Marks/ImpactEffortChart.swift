import JourneyModel
import MarkupWriting

/// Ideas by what they bring and what they cost: numbers in a square of five by five.
///
/// Each number has a place of its own within its field, so that no two ever meet; a field that is full says how many
/// more there are.
package enum ImpactEffortChart {
    /// What an idea sets out to do, as the outline of its number: a square, a circle, a diamond.
    package enum Outline: Sendable, Hashable {
        case fix, improve, innovate
    }

    /// An idea; both grades are 1 … 5.
    package struct Dot: Sendable {
        package let number: Int
        package let impact: Int
        package let effort: Int
        package let outline: Outline
        /// Where the number leads.
        package let address: String

        package init(number: Int, impact: Int, effort: Int, outline: Outline = .improve, address: String) {
            self.number = number
            self.outline = outline
            self.impact = impact
            self.effort = effort
            self.address = address
        }
    }

    private static let field = (width: 108.0, height: 68.0)
    private static let places = (across: 3, down: 2)
    private static let radius = 14.0
    private static let left = 28.0
    private static let top = 32.0

    /// The picture; empty without a dot.
    ///
    /// - Parameter key: what the outlines mean, a line under the square.
    package static func draw(
        _ dots: [Dot], impactName: String, effortName: String, key: String = "", language: LanguageCode
    ) -> SafeMarkup {
        guard !dots.isEmpty else { return .empty }
        let width = left + 5 * field.width
        let height = top + 5 * field.height
        return SmallDrawing("d-square", width: width + 2, height: height + 44).drawn { canvas in
            canvas = Canvas(itemCount: dots.count, language: language)
            for line in 0...5 {
                let x = left + Double(line) * field.width
                let y = top + Double(line) * field.height
                canvas.add(.rule, .line(x1: x, y1: top, x2: x, y2: height))
                canvas.add(.rule, .line(x1: left, y1: y, x2: width, y2: y))
            }
            canvas.add(.small, impactName + " \u{2191}", x: left, top: 6, width: 400)
            canvas.add(.small, effortName + " \u{2192}", x: width, top: height + 24, width: 400, anchor: .end)
            if !key.isEmpty { canvas.add(.small, key, x: left, top: height + 24, width: 440) }
            for grade in 1...5 {
                let y = height - (Double(grade) - 0.5) * field.height
                canvas.add(.small, String(grade), x: 12, top: y - 8, width: 20, anchor: .middle)
                let x = left + (Double(grade) - 0.5) * field.width
                canvas.add(.small, String(grade), x: x, top: height + 6, width: 20, anchor: .middle)
            }
            for impact in 1...5 {
                for effort in 1...5 {
                    let own = dots.filter { $0.impact == impact && $0.effort == effort }
                    fill(
                        own, x: left + Double(effort - 1) * field.width, y: height - Double(impact) * field.height,
                        on: &canvas)
                }
            }
        }
    }

    private static func outline(_ outline: Outline, around middle: Point, on canvas: inout Canvas) -> Shape {
        switch outline {
        case .fix:
            let side = 2 * radius - 3
            return .rectangle(
                Frame(x: middle.x - side / 2, y: middle.y - side / 2, width: side, height: side), radius: 2)
        case .improve: return .circle(x: middle.x, y: middle.y, radius: radius)
        case .innovate:
            let reach = radius + 2
            return canvas.path(
                [
                    Point(middle.x, middle.y - reach), Point(middle.x + reach, middle.y),
                    Point(middle.x, middle.y + reach), Point(middle.x - reach, middle.y),
                ], isClosed: true)
        }
    }

    private static func fill(_ dots: [Dot], x: Double, y: Double, on canvas: inout Canvas) {
        let room = places.across * places.down
        let shown = dots.count > room ? room - 1 : dots.count
        for place in 0..<min(dots.count, room) {
            let middle = Point(
                x + field.width * (Double(place % places.across) + 0.5) / Double(places.across),
                y + field.height * (Double(place / places.across) + 0.5) / Double(places.down))
            guard place < shown else {
                canvas.add(
                    .small, "+" + String(dots.count - shown), x: middle.x, top: middle.y - 8, width: 36, anchor: .middle
                )
                continue
            }
            let dot = dots[place]
            let group = canvas.open(.page(address: dot.address))
            canvas.add(.marker, outline(dot.outline, around: middle, on: &canvas))
            canvas.add(.smallStrong, String(dot.number), x: middle.x, top: middle.y - 8, width: 36, anchor: .middle)
            canvas.close(
                group,
                frame: Frame(x: middle.x - radius, y: middle.y - radius, width: 2 * radius, height: 2 * radius))
        }
    }
}
