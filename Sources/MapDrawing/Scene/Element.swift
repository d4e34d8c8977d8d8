import JourneyModel

/// One thing to draw, or the beginning or end of things that belong together.
package enum Element: Sendable, Hashable {
    case open(Group)
    case close
    case shape(Role, Shape)
    case text(Role, TextBlock)
}

/// Things that belong together; `frame` is the room that was given to them, and their texts keep to it.
package struct Group: Sendable, Hashable {
    package enum Purpose: Sendable, Hashable {
        /// A lane, by its place among the drawn ones.
        case lane(Int)
        /// What belongs to one stage, by its index.
        case stage(Int)
        /// An item, leading to the element of the page with this id; nil when nothing tells more.
        case item(link: String?)
        /// What leads to another page, by its address as it stands in a link.
        case page(address: String)
        /// Texts in another language than the drawing's.
        case foreign(LanguageCode)
    }

    package let purpose: Purpose
    package var frame: Frame
}

/// A form without text; where and how large is in pixels of the scene.
package enum Shape: Sendable, Hashable {
    case rectangle(Frame, radius: Double)
    case circle(x: Double, y: Double, radius: Double)
    case line(x1: Double, y1: Double, x2: Double, y2: Double)
    /// A range of `Scene.segments`.
    case path(Range<Int>)
    /// A drawn mark whose origin is moved to a point and scaled.
    case glyph(Glyph, x: Double, y: Double, scale: Double)
    /// A picture of the author's, an index in `Journey.links`; only pages show it, a file keeps its frame free.
    case image(link: Int, Frame)
}

/// A piece of a path, in pixels.
package enum Segment: Sendable, Hashable {
    case move(Point)
    case line(Point)
    case curve(Point, Point, Point)
    case close
}

extension Segment {
    /// Where the pen is after the piece; nil when it has gone back to the start.
    var end: Point? {
        switch self {
        case .move(let point), .line(let point), .curve(_, _, let point): point
        case .close: nil
        }
    }
}

/// A place in pixels of the scene, from its top left corner.
package struct Point: Sendable, Hashable {
    package let x: Double
    package let y: Double

    package init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }
}

/// Lines of text below each other in one style.
package struct TextBlock: Sendable, Hashable {
    package enum Anchor: Sendable, Hashable {
        case start, middle, end
    }

    /// Indices in `Scene.lines`.
    package let lines: Range<Int>
    /// Where the lines begin, have their middle, or end.
    package let x: Double
    /// Baseline of the first line.
    package let baseline: Double
    package let anchor: Anchor
}

extension Scene {
    /// The box that a line of a block takes by the width tables, from the top to the bottom of its letters.
    package func frame(ofLine index: Int, in block: TextBlock, role: Role) -> Frame {
        let paint = role.paint
        let width = FontUnits.pixels(lines[index].width, size: paint.fontSize)
        let left =
            switch block.anchor {
            case .start: block.x
            case .middle: block.x - width / 2
            case .end: block.x - width
            }
        // Ascent and descent of Liberation Sans are 1854 and 434 of 2048.
        let ascent = FontUnits.pixels(1854, size: paint.fontSize)
        let descent = FontUnits.pixels(434, size: paint.fontSize)
        let baseline = block.baseline + Double(index - block.lines.lowerBound) * role.lineHeight
        return Frame(x: left, y: baseline - ascent, width: width, height: ascent + descent)
    }
}
