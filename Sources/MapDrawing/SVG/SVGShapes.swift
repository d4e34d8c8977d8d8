import MarkupWriting

/// Writes shapes and texts as SVG elements; what they look like is the caller's.
///
/// Only what every renderer draws alike: presentation attributes, absolute baselines, `tspan` with `x` and `dy` in
/// pixels. Coordinates have at most two decimals.
enum SVGShapes {
    /// Writes one element; `style` writes its attributes, such as a class.
    static func write(
        _ shape: Shape, of scene: Scene, to writer: inout MarkupWriter, style: (inout MarkupWriter) -> Void
    ) {
        switch shape {
        case .rectangle(let frame, let radius):
            writer.markup("<rect")
            style(&writer)
            writer.attribute("x", frame.x)
            writer.attribute("y", frame.y)
            writer.attribute("width", frame.width)
            writer.attribute("height", frame.height)
            if radius > 0 { writer.attribute("rx", radius) }
        case .circle(let x, let y, let radius):
            writer.markup("<circle")
            style(&writer)
            writer.attribute("cx", x)
            writer.attribute("cy", y)
            writer.attribute("r", radius)
        case .line, .path:
            writer.markup("<path")
            style(&writer)
            writer.markup(" d=\"")
            writePath(shape, of: scene, to: &writer)
            writer.markup("\"")
        case .glyph(let glyph, let x, let y, let scale):
            writer.markup("<path")
            style(&writer)
            writer.markup(" transform=\"translate(")
            pair(x, y, to: &writer)
            writer.markup(")")
            if scale != 1 {
                writer.markup(" scale(")
                writer.number(scale)
                writer.markup(")")
            }
            writer.markup("\" d=\"")
            writer.markup(glyph.path)
            writer.markup("\"")
        }
        writer.markup("/>")
    }

    /// Whether shapes of this kind can be pieces of one path.
    static func isPath(_ shape: Shape) -> Bool {
        switch shape {
        case .line, .path: true
        case .rectangle(_, let radius): radius == 0
        case .circle, .glyph: false
        }
    }

    /// The commands of a line, a path or a rectangle.
    static func writePath(_ shape: Shape, of scene: Scene, to writer: inout MarkupWriter) {
        switch shape {
        case .line(let x1, let y1, let x2, let y2):
            writer.markup("M")
            pair(x1, y1, to: &writer)
            if y1 == y2 {
                writer.markup("H")
                writer.number(x2)
            } else if x1 == x2 {
                writer.markup("V")
                writer.number(y2)
            } else {
                writer.markup("L")
                pair(x2, y2, to: &writer)
            }
        case .path(let range):
            var last: Point?
            for segment in scene.segments[range] {
                if case .line(let point) = segment, point == last {
                    writer.markup("h0")
                } else {
                    write(segment, to: &writer)
                }
                last = segment.end
            }
        case .rectangle(let frame, _):
            writer.markup("M")
            pair(frame.x, frame.y, to: &writer)
            writer.markup("h")
            writer.number(frame.width)
            writer.markup("v")
            writer.number(frame.height)
            writer.markup("h")
            writer.number(-frame.width)
            writer.markup("z")
        case .circle, .glyph: break
        }
    }

    private static func write(_ segment: Segment, to writer: inout MarkupWriter) {
        switch segment {
        case .move(let point):
            writer.markup("M")
            pair(point.x, point.y, to: &writer)
        case .line(let point):
            writer.markup("L")
            pair(point.x, point.y, to: &writer)
        case .curve(let one, let two, let end):
            writer.markup("C")
            pair(one.x, one.y, to: &writer)
            writer.markup(" ")
            pair(two.x, two.y, to: &writer)
            writer.markup(" ")
            pair(end.x, end.y, to: &writer)
        case .close: writer.markup("z")
        }
    }

    private static func pair(_ x: Double, _ y: Double, to writer: inout MarkupWriter) {
        writer.number(x)
        writer.markup(" ")
        writer.number(y)
    }

    /// Writes a block of text; empty lines leave their room and no element.
    static func write(
        _ block: TextBlock, role: Role, of scene: Scene, to writer: inout MarkupWriter,
        style: (inout MarkupWriter) -> Void
    ) {
        writer.markup("<text")
        style(&writer)
        switch block.anchor {
        case .start: break
        case .middle: writer.markup(" text-anchor=\"middle\"")
        case .end: writer.markup(" text-anchor=\"end\"")
        }
        writer.attribute("x", block.x)
        writer.attribute("y", block.baseline)
        writer.markup(">")
        var skipped = 0.0
        for index in block.lines {
            let line = scene.lines[index]
            if index == block.lines.lowerBound {
                writer.text(scene.letters[line.start..<line.end])
                continue
            }
            skipped += role.lineHeight
            guard line.end > line.start else { continue }
            writer.markup("<tspan")
            writer.attribute("x", block.x)
            writer.attribute("dy", skipped)
            writer.markup(">")
            writer.text(scene.letters[line.start..<line.end])
            writer.markup("</tspan>")
            skipped = 0
        }
        writer.markup("</text>")
    }
}
