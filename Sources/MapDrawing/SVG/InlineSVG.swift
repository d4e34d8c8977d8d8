import MarkupWriting

/// Draws a scene for a page: classes of `diagram.css`, links to the page's own elements.
package enum InlineSVG {
    /// The map as four pictures, so that a page can keep the stage headers and the lane names in view while the body
    /// scrolls: a `div.d-map` with the classes that `diagram.css` lays out.
    ///
    /// All of it is hidden from assistive technology, and its links are for the pointer: the table that follows says
    /// the same. Title and legend are left out, pages say them in text.
    ///
    /// - Parameter prefix: makes the only id, `<prefix>-map`, unique on a page with several diagrams.
    package static func draw(_ scene: Scene, prefix: String) -> SafeMarkup {
        var writer = MarkupWriter(capacity: scene.letters.count * 4 + 8192)
        writer.markup("<div class=\"d-map\" aria-hidden=\"true\"")
        writer.attribute("id", prefix + "-map")
        writer.markup(">")
        writer.markup("<div class=\"d-head\">")
        write(scene, .corner, "d-corner", to: &writer)
        write(scene, .header, "d-stages", to: &writer)
        writer.markup("</div><div class=\"d-rows\">")
        write(scene, .names, "d-names", to: &writer)
        write(scene, .body, "d-body", to: &writer)
        writer.markup("</div></div>")
        return writer.safe
    }

    private static func write(
        _ scene: Scene, _ region: Scene.Region, _ name: StaticString, to writer: inout MarkupWriter
    ) {
        let part = scene.part(region)
        open(part.frame, name, to: &writer)
        write(part.elements, of: scene, to: &writer)
        writer.markup("</svg>")
    }

    /// The start tag of a picture that shows a part of the scene at its own size.
    static func open(_ frame: Frame, _ name: StaticString, to writer: inout MarkupWriter) {
        writer.markup("<svg class=\"d ")
        writer.markup(name)
        writer.markup("\"")
        writer.attribute("width", frame.width)
        writer.attribute("height", frame.height)
        writer.markup(" viewBox=\"")
        writer.number(frame.x)
        writer.markup(" ")
        writer.number(frame.y)
        writer.markup(" ")
        writer.number(frame.width)
        writer.markup(" ")
        writer.number(frame.height)
        writer.markup("\" aria-hidden=\"true\" focusable=\"false\">")
    }

    static func write(_ elements: [Element], of scene: Scene, to writer: inout MarkupWriter) {
        var closing: [StaticString] = []
        for element in elements {
            switch element {
            case .open(let group):
                switch group.purpose {
                case .lane(let place):
                    writer.markup("<g class=\"d-lane d-l")
                    writer.number(place)
                    writer.markup("\">")
                    closing.append("</g>")
                case .stage(let index):
                    writer.markup("<g class=\"d-s d-s")
                    writer.number(index)
                    writer.markup("\">")
                    closing.append("</g>")
                case .item(let link?):
                    writer.markup("<a href=\"#")
                    writer.text(link)
                    writer.markup("\" tabindex=\"-1\">")
                    closing.append("</a>")
                case .item(nil):
                    closing.append("")
                case .page(let address):
                    writer.markup("<a href=\"")
                    writer.text(address)
                    writer.markup("\" tabindex=\"-1\">")
                    closing.append("</a>")
                }
            case .close:
                writer.markup(closing.removeLast())
            case .shape(let role, let shape):
                SVGShapes.write(shape, of: scene, to: &writer) { writer in
                    writer.markup(" class=\"")
                    writer.markup(role.className)
                    writer.markup("\"")
                }
            case .text(let role, let block):
                SVGShapes.write(block, role: role, of: scene, to: &writer) { writer in
                    // Plain text is the rule, so it needs no class.
                    guard role != .text else { return }
                    writer.markup(" class=\"")
                    writer.markup(role.className)
                    writer.markup("\"")
                }
            }
        }
    }
}
