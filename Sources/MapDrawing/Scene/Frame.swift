/// An upright box in pixels.
package struct Frame: Hashable, Sendable {
    package var x: Double
    package var y: Double
    package var width: Double
    package var height: Double

    package init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    package var maxX: Double { x + width }
    package var maxY: Double { y + height }

    package func contains(_ other: Frame, slack: Double = 0) -> Bool {
        other.x >= x - slack && other.maxX <= maxX + slack && other.y >= y - slack && other.maxY <= maxY + slack
    }

    /// Whether the two share more than an edge.
    package func meets(_ other: Frame) -> Bool {
        x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
    }

    func grown(by margin: Double) -> Frame {
        Frame(x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
    }
}
