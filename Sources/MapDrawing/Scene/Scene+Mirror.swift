import JourneyModel

extension Scene {
    /// Whether the lane names stand at the right.
    package var isMirrored: Bool { part(.corner).frame.x > part(.header).frame.x }

    /// The scene as readers of languages that run from right to left need it: stages begin at the right, and
    /// lane names stand there.
    ///
    /// Marks keep their form, for clocks and faces are the same everywhere; arrows turn round.
    func mirrored() -> Scene {
        let width = parts.reduce(0) { max($0, $1.frame.maxX) }
        return Scene(
            title: title, description: description, language: language,
            parts: parts.map { part in
                Part(
                    region: part.region, frame: part.frame.mirrored(within: width),
                    elements: part.elements.map { $0.mirrored(within: width) })
            },
            lines: lines, letters: letters, segments: segments.map { $0.mirrored(within: width) }, legend: legend)
    }
}

extension Element {
    fileprivate func mirrored(within width: Double) -> Element {
        switch self {
        case .open(var group):
            group.frame = group.frame.mirrored(within: width)
            return .open(group)
        case .close: return .close
        case .shape(let role, let shape): return .shape(role, shape.mirrored(within: width))
        case .text(let role, let block):
            return .text(
                role,
                TextBlock(
                    lines: block.lines, x: width - block.x, baseline: block.baseline, anchor: block.anchor.mirrored))
        }
    }
}

extension TextBlock.Anchor {
    fileprivate var mirrored: TextBlock.Anchor {
        switch self {
        case .start: .end
        case .middle: .middle
        case .end: .start
        }
    }
}

extension Shape {
    fileprivate func mirrored(within width: Double) -> Shape {
        switch self {
        case .rectangle(let frame, let radius): .rectangle(frame.mirrored(within: width), radius: radius)
        case .circle(let x, let y, let radius): .circle(x: width - x, y: y, radius: radius)
        case .line(let x1, let y1, let x2, let y2): .line(x1: width - x1, y1: y1, x2: width - x2, y2: y2)
        case .path: self
        case .glyph(let glyph, let x, let y, let scale):
            .glyph(glyph.mirrored, x: width - x - glyph.width * scale, y: y, scale: scale)
        case .image(let link, let frame): .image(link: link, frame.mirrored(within: width))
        }
    }
}

extension Segment {
    fileprivate func mirrored(within width: Double) -> Segment {
        switch self {
        case .move(let point): .move(point.mirrored(within: width))
        case .line(let point): .line(point.mirrored(within: width))
        case .curve(let one, let two, let end):
            .curve(one.mirrored(within: width), two.mirrored(within: width), end.mirrored(within: width))
        case .close: .close
        }
    }
}

extension Point {
    fileprivate func mirrored(within width: Double) -> Point { Point(width - x, y) }
}

extension Frame {
    fileprivate func mirrored(within total: Double) -> Frame {
        Frame(x: total - x - width, y: y, width: width, height: height)
    }
}
