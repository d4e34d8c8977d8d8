/// Arrows along straight pieces.
extension Canvas {
    private static let corner = 5.0

    /// A line through points with round corners and a head at its end.
    mutating func addArrow(_ points: [Point]) {
        var pieces: [Segment] = [.move(points[0])]
        for index in points.indices.dropFirst().dropLast() {
            let (before, at, after) = (points[index - 1], points[index], points[index + 1])
            let reach = min(Canvas.corner, at.distance(to: before) / 2, at.distance(to: after) / 2)
            guard reach > 0.5 else {
                pieces.append(.line(at))
                continue
            }
            let (enter, leave) = (at.moved(toward: before, by: reach), at.moved(toward: after, by: reach))
            // Handles of 0.55 of the radius make a quarter of a circle.
            let (one, two) = (enter.moved(toward: at, by: reach * 0.55), leave.moved(toward: at, by: reach * 0.55))
            pieces += [.line(enter), .curve(one, two, leave)]
        }
        let (last, end) = (points[points.count - 2], points[points.count - 1])
        pieces.append(.line(end.moved(toward: last, by: 4)))
        add(.flow, path(pieces))
        let base = end.moved(toward: last, by: 7)
        let length = max(end.distance(to: last), 0.1)
        let (dx, dy) = ((end.x - last.x) / length * 3.5, (end.y - last.y) / length * 3.5)
        add(.flowHead, path([end, Point(base.x - dy, base.y + dx), Point(base.x + dy, base.y - dx)], isClosed: true))
    }
}

extension Point {
    func distance(to other: Point) -> Double {
        ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
    }

    /// The point so many pixels nearer to another one.
    func moved(toward other: Point, by length: Double) -> Point {
        let whole = distance(to: other)
        guard whole > 0 else { return self }
        return Point(x + (other.x - x) * length / whole, y + (other.y - y) * length / whole)
    }
}
