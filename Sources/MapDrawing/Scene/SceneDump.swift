import MarkupWriting

extension Scene {
    /// The scene as text, a line an element: for tests, for `inspect`, and for eyes that look for what moved.
    package var dump: String {
        var text = "scene \(language.tag) \(title)\n"
        for part in parts {
            text += "\(part.region) \(Scene.write(part.frame))\n"
            var indent = "  "
            for element in part.elements {
                switch element {
                case .open(let group):
                    text += indent + Scene.name(group.purpose) + " " + Scene.write(group.frame) + "\n"
                    indent += "  "
                case .close:
                    indent.removeLast(2)
                case .shape(let role, let shape):
                    text += indent + "\(role) " + write(shape) + "\n"
                case .text(let role, let block):
                    text += indent + "\(role) " + Scene.write(block.x) + "," + Scene.write(block.baseline)
                    if block.anchor != .start { text += " \(block.anchor)" }
                    text += block.lines.map { " |" + self.text(of: lines[$0]) + "|" }.joined() + "\n"
                }
            }
        }
        text += "legend " + legend.map { "\($0)" }.joined(separator: " ") + "\n"
        return text
    }

    private static func name(_ purpose: Group.Purpose) -> String {
        switch purpose {
        case .lane(let place): "lane \(place)"
        case .stage(let index): "stage \(index)"
        case .item(let link): "item" + (link.map { " #" + $0 } ?? "")
        case .page(let address): "page " + address
        case .foreign(let language): "in " + language.tag
        }
    }

    private func write(_ shape: Shape) -> String {
        switch shape {
        case .rectangle(let frame, let radius):
            return Scene.write(frame) + (radius > 0 ? " r" + Scene.write(radius) : "")
        case .circle(let x, let y, let radius): return "\(Scene.write(x)),\(Scene.write(y)) r\(Scene.write(radius))"
        case .line(let x1, let y1, let x2, let y2):
            return "\(Scene.write(x1)),\(Scene.write(y1)) to \(Scene.write(x2)),\(Scene.write(y2))"
        case .path(let range):
            return segments[range].map { segment in
                switch segment {
                case .move(let point): "M" + Scene.write(point)
                case .line(let point): "L" + Scene.write(point)
                case .curve(let one, let two, let end):
                    "C" + Scene.write(one) + " " + Scene.write(two) + " " + Scene.write(end)
                case .close: "z"
                }
            }.joined(separator: " ")
        case .image(let link, let frame): return "image \(link) " + Scene.write(frame)
        case .glyph(let glyph, let x, let y, let scale):
            return "\(glyph) \(Scene.write(x)),\(Scene.write(y)) ×\(Scene.write(scale))"
        }
    }

    private static func write(_ value: Double) -> String { DecimalText.write(value, places: 2) }
    private static func write(_ point: Point) -> String { write(point.x) + "," + write(point.y) }
    private static func write(_ frame: Frame) -> String {
        "\(write(frame.x)),\(write(frame.y)) \(write(frame.width))×\(write(frame.height))"
    }
}
