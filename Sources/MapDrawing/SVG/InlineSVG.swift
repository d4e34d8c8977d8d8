import MarkupWriting

/// Draws a scene for a page: classes of `diagram.css`, links to the page's own elements.
package enum InlineSVG {
    /// The map as four pictures, so that a page can keep the stage headers and the lane names in view while the body
    /// scrolls: a `div.d-map` with the classes that `diagram.css` lays out.
    ///
    /// All of it is hidden from assistive technology, and its links are for the pointer: the table that follows says
    /// the same. Title and legend are left out, pages say them in text.
    ///
    /// - Parameters:
    ///   - prefix: makes the only id, `<prefix>-map`, unique on a page with several diagrams.
    ///   - imageAddress: where a picture of the author's is found, by its index in `Journey.links`.
    package static func draw(
        _ scene: Scene, prefix: String, imageAddress: (Int) -> String? = { _ in nil }
    ) -> SafeMarkup {
        var writer = MarkupWriter(capacity: scene.letters.count * 4 + 8192)
        writer.markup("<div class=\"d-map")
        if scene.isMirrored { writer.markup(" d-rtl") }
        writer.markup("\" aria-hidden=\"true\"")
        writer.attribute("id", prefix + "-map")
        writer.markup(">")
        writer.markup("<div class=\"d-head\">")
        write(scene, .corner, "d-corner", imageAddress, to: &writer)
        write(scene, .header, "d-stages", imageAddress, to: &writer)
        writer.markup("</div><div class=\"d-rows\">")
        write(scene, .names, "d-names", imageAddress, to: &writer)
        write(scene, .body, "d-body", imageAddress, to: &writer)
        writer.markup("</div></div>")
        return writer.safe
    }

    private static func write(
        _ scene: Scene, _ region: Scene.Region, _ name: StaticString, _ imageAddress: (Int) -> String?,
        to writer: inout MarkupWriter
    ) {
        let part = scene.part(region)
        open(part.frame, name, to: &writer)
        write(part.elements, of: scene, imageAddress, to: &writer)
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

    static func write(
        _ elements: [Element], of scene: Scene, _ imageAddress: (Int) -> String? = { _ in nil },
        to writer: inout MarkupWriter
    ) {
        var drawing = InlineDrawing(scene)
        drawing.write(elements, imageAddress, to: &writer)
    }
}

/// Elements that are being written for a page: knows which groups are open and what they have said already.
private struct InlineDrawing {
    private struct OpenGroup {
        let end: StaticString
        let origin: Point
        let role: Role
    }

    private var shapes: SVGShapes
    /// Frames of the stages' headers, to tell which cells span several.
    private let stages: [Int: Frame]
    private let isMirrored: Bool
    /// The role of texts that say none.
    private var role = Role.text
    private var open: [OpenGroup] = []

    init(_ scene: Scene) {
        shapes = SVGShapes(scene)
        isMirrored = scene.isMirrored
        var stages: [Int: Frame] = [:]
        for case .open(let group) in scene.part(.header).elements {
            if case .stage(let index) = group.purpose, stages[index] == nil { stages[index] = group.frame }
        }
        self.stages = stages
    }

    /// How many stages an item of a cell reaches over; 1 where marks of several lie in one room, as those of a curve do.
    private func span(ofStage stage: Int, _ frame: Frame) -> Int {
        guard let first = stages[stage] else { return 1 }
        var last = stage
        if isMirrored {
            guard frame.maxX <= first.maxX + 0.01, frame.x < first.x - 1 else { return 1 }
            while let next = stages[last + 1], next.maxX > frame.x + 1 { last += 1 }
        } else {
            guard frame.x >= first.x, frame.maxX > first.maxX + 1 else { return 1 }
            while let next = stages[last + 1], next.x < frame.maxX - 1 { last += 1 }
        }
        return last - stage + 1
    }

    mutating func write(_ elements: [Element], _ imageAddress: (Int) -> String?, to writer: inout MarkupWriter) {
        for (index, element) in elements.enumerated() {
            switch element {
            case .open(let group): write(group, elements[(index + 1)...], to: &writer)
            case .close:
                let group = open.removeLast()
                writer.markup(group.end)
                shapes.origin = group.origin
                role = group.role
            case .shape(let role, let shape):
                if case .image(let link, let frame) = shape, let address = imageAddress(link) {
                    shapes.write(image: frame, address: address, to: &writer)
                    continue
                }
                shapes.write(shape, to: &writer) { InlineDrawing.write(role, to: &$0) }
            case .text(let role, let block): write(block, role, to: &writer)
            }
        }
    }

    private mutating func write(_ group: Group, _ contents: ArraySlice<Element>, to writer: inout MarkupWriter) {
        let (origin, role) = (shapes.origin, role)
        var end: StaticString = "</g>"
        switch group.purpose {
        case .lane(let place):
            writer.markup("<g class=\"d-lane d-l")
            writer.number(place)
            let usual = InlineDrawing.usualRole(contents)
            if usual != self.role {
                writer.markup(" ")
                writer.markup(usual.className)
                self.role = usual
            }
            writer.markup("\"")
            shapes.move(to: Point(origin.x, group.frame.y.rounded(.down)), &writer)
            writer.markup(">")
        case .stage(let index):
            writer.markup("<g class=\"d-s d-s")
            writer.number(index)
            writer.markup("\"")
            let span = span(ofStage: index, group.frame)
            if span > 1 { writer.attribute("data-span", span) }
            shapes.move(to: Point(InlineDrawing.firstX(contents) ?? group.frame.x.rounded(.down), origin.y), &writer)
            writer.markup(">")
        case .item(let link?):
            writer.markup("<a href=\"#")
            writer.text(link)
            writer.markup("\" tabindex=\"-1\">")
            end = "</a>"
        case .item(nil): end = ""
        case .foreign(let language):
            writer.markup("<g")
            writer.attribute("lang", language.tag)
            writer.markup(">")
        case .page(let address):
            writer.markup("<a href=\"")
            writer.text(address)
            writer.markup("\" tabindex=\"-1\">")
            end = "</a>"
        }
        open.append(OpenGroup(end: end, origin: origin, role: role))
    }

    private func write(_ block: TextBlock, _ role: Role, to writer: inout MarkupWriter) {
        guard role != self.role else {
            shapes.write(block, role: role, to: &writer) { _ in }
            return
        }
        let isLong = shapes.count(block) > 1
        if isLong {
            writer.markup("<g")
            InlineDrawing.write(role, to: &writer)
            writer.markup(">")
        }
        shapes.write(block, role: role, to: &writer) { if !isLong { InlineDrawing.write(role, to: &$0) } }
        if isLong { writer.markup("</g>") }
    }

    private static func write(_ role: Role, to writer: inout MarkupWriter) {
        writer.markup(" class=\"")
        writer.markup(role.className)
        writer.markup("\"")
    }

    /// The role in which most lines of a group are written.
    private static func usualRole(_ contents: ArraySlice<Element>) -> Role {
        var counts = [Int](repeating: 0, count: Role.allCases.count)
        walk(contents) { role, block in
            counts[role.rawValue] += block.lines.count
            return true
        }
        var usual = Role.text
        for role in Role.allCases where counts[role.rawValue] > counts[usual.rawValue] { usual = role }
        return usual
    }

    /// Where the first text of a group begins, if that is a whole number of pixels.
    private static func firstX(_ contents: ArraySlice<Element>) -> Double? {
        var first: Double?
        walk(contents) { _, block in
            first = block.x
            return false
        }
        return first.flatMap { $0 == $0.rounded() ? $0 : nil }
    }

    /// Visits the texts up to the end of a group, as long as `visit` wants.
    private static func walk(_ contents: ArraySlice<Element>, _ visit: (Role, TextBlock) -> Bool) {
        var depth = 0
        for element in contents {
            switch element {
            case .open: depth += 1
            case .close:
                depth -= 1
                if depth < 0 { return }
            case .shape: break
            case .text(let role, let block): if !visit(role, block) { return }
            }
        }
    }
}
