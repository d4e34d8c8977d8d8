import MarkupWriting

/// Writes shapes and texts as SVG elements; what they look like is the caller's.
///
/// Only what every renderer draws alike: presentation attributes, translations, absolute baselines. Coordinates are told
/// from the group around them, which keeps them short and lets equal columns read alike; they have at most two decimals.
struct SVGShapes {
    let scene: Scene
    /// What the groups around have moved so far.
    var origin = Point(0, 0)

    /// Texts of languages that run from right to left say so themselves: their end may be a full stop or a number, which
    /// would else stand on the wrong side.
    private let isolatesTexts: Bool

    init(_ scene: Scene) {
        self.scene = scene
        isolatesTexts = scene.language.isRightToLeft
    }

    /// Writes the attribute that moves a group's origin to `point`, unless it is there already.
    mutating func move(to point: Point, _ writer: inout MarkupWriter) {
        let (dx, dy) = (point.x - origin.x, point.y - origin.y)
        origin = point
        guard dx != 0 || dy != 0 else { return }
        writer.markup(" transform=\"translate(")
        writer.number(dx)
        if dy != 0 {
            writer.markup(" ")
            writer.number(dy)
        }
        writer.markup(")\"")
    }

    /// Writes one element; `style` writes its attributes, such as a class.
    func write(_ shape: Shape, to writer: inout MarkupWriter, style: (inout MarkupWriter) -> Void) {
        switch shape {
        case .rectangle(let frame, let radius):
            writer.markup("<rect")
            style(&writer)
            writer.attribute("x", frame.x - origin.x)
            writer.attribute("y", frame.y - origin.y)
            writer.attribute("width", frame.width)
            writer.attribute("height", frame.height)
            if radius > 0 { writer.attribute("rx", radius) }
        case .image(_, let frame):
            // What the author shows stays with the page; the frame tells that there is something.
            writer.markup("<rect")
            style(&writer)
            writer.attribute("x", frame.x - origin.x)
            writer.attribute("y", frame.y - origin.y)
            writer.attribute("width", frame.width)
            writer.attribute("height", frame.height)
        case .circle(let x, let y, let radius):
            writer.markup("<circle")
            style(&writer)
            writer.attribute("cx", x - origin.x)
            writer.attribute("cy", y - origin.y)
            writer.attribute("r", radius)
        case .line, .path:
            writer.markup("<path")
            style(&writer)
            writer.markup(" d=\"")
            writePath(shape, to: &writer)
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

    /// Writes a picture with its address; it keeps its proportions within its frame.
    func write(image frame: Frame, address: String, to writer: inout MarkupWriter) {
        writer.markup("<image href=\"")
        writer.text(address)
        writer.markup("\"")
        writer.attribute("x", frame.x - origin.x)
        writer.attribute("y", frame.y - origin.y)
        writer.attribute("width", frame.width)
        writer.attribute("height", frame.height)
        writer.markup("/>")
    }

    /// Whether shapes of this kind can be pieces of one path.
    static func isPath(_ shape: Shape) -> Bool {
        switch shape {
        case .line, .path: true
        case .rectangle(_, let radius): radius == 0
        case .circle, .glyph, .image: false
        }
    }

    /// The commands of a line, a path or a rectangle.
    func writePath(_ shape: Shape, to writer: inout MarkupWriter) {
        switch shape {
        case .line(let x1, let y1, let x2, let y2):
            writer.markup("M")
            pair(x1, y1, to: &writer)
            if y1 == y2 {
                writer.markup("H")
                writer.number(x2 - origin.x)
            } else if x1 == x2 {
                writer.markup("V")
                writer.number(y2 - origin.y)
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
        case .circle, .glyph, .image: break
        }
    }

    private func write(_ segment: Segment, to writer: inout MarkupWriter) {
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

    private func pair(_ x: Double, _ y: Double, to writer: inout MarkupWriter) {
        writer.number(x - origin.x)
        writer.markup(" ")
        writer.number(y - origin.y)
    }

    /// Writes a block of text, an element a line; empty lines leave their room and no element.
    ///
    /// Lines are elements of their own because that takes a third less than lines within one element, each of which
    /// must say where it begins.
    func write(_ block: TextBlock, role: Role, to writer: inout MarkupWriter, style: (inout MarkupWriter) -> Void) {
        let isIsolated = isolatesTexts && isRightToLeft(block)
        for index in block.lines {
            let line = scene.lines[index]
            guard line.end > line.start else { continue }
            writer.markup("<text")
            style(&writer)
            switch block.anchor {
            case .start: break
            case .middle: writer.markup(" text-anchor=\"middle\"")
            case .end: writer.markup(" text-anchor=\"end\"")
            }
            if block.x != origin.x { writer.attribute("x", block.x - origin.x) }
            let baseline = block.baseline + Double(index - block.lines.lowerBound) * role.lineHeight
            writer.attribute("y", baseline - origin.y)
            writer.markup(">")
            if isIsolated { writer.markup("\u{2067}") }
            writer.text(scene.letters[line.start..<line.end])
            if isIsolated { writer.markup("\u{2069}") }
            writer.markup("</text>")
        }
    }

    /// Whether a letter of the Hebrew or Arabic scripts and their neighbours (U+0580 to U+07FF) is among them.
    private func isRightToLeft(_ block: TextBlock) -> Bool {
        block.lines.contains { index in
            scene.letters[scene.lines[index].start..<scene.lines[index].end].contains { (0xD6...0xDF).contains($0) }
        }
    }

    /// How many elements the lines of a block become.
    func count(_ block: TextBlock) -> Int {
        block.lines.reduce(0) { $0 + (scene.lines[$1].end > scene.lines[$1].start ? 1 : 0) }
    }
}
