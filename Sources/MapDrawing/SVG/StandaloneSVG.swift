import JourneyModel
import MarkupWriting

/// Draws a scene as a file of its own: literal colours as attributes, a title, a description, a legend; nothing from
/// elsewhere, nothing that needs a script or a stylesheet.
package enum StandaloneSVG {
    private static let margin = 24.0
    private static let palette = Palette.light

    /// Where the scene's origin lies in the file, in its pixels: below title and margin.
    package static func origin(of scene: Scene) -> Point {
        Point(margin / 2, margin + scene.part(.title).frame.height)
    }

    package static func draw(_ scene: Scene) -> [UInt8] {
        let map = scene.mapFrame
        let legend = scene.part(.legend).frame
        let mapTop = origin(of: scene).y
        let width = map.width + margin
        let height = mapTop + map.height + legend.height + margin
        var writer = MarkupWriter(capacity: scene.letters.count * 3 + 8192)
        writer.markup("<svg xmlns=\"http://www.w3.org/2000/svg\"")
        writer.attribute("width", width)
        writer.attribute("height", height)
        writer.markup(" viewBox=\"0 0 ")
        writer.number(width)
        writer.markup(" ")
        writer.number(height)
        writer.markup("\" role=\"img\" aria-labelledby=\"title\" aria-describedby=\"description\"")
        writer.attribute("xml:lang", scene.language.tag)
        writer.markup(" font-family=\"Arial,Liberation Sans,Arimo,Helvetica,sans-serif\" font-size=\"14\"")
        writer.markup(" stroke-linecap=\"round\" stroke-linejoin=\"round\" fill=\"")
        writer.markup(palette.hex(.ink))
        writer.markup("\">\n")
        writer.markup("<title id=\"title\">")
        writer.text(scene.title)
        writer.markup("</title>\n<desc id=\"description\">")
        writer.text(scene.description)
        writer.markup("</desc>\n<rect width=\"100%\" height=\"100%\" fill=\"")
        writer.markup(palette.hex(.paper))
        writer.markup("\"/>\n")
        let tops = [
            (Scene.Region.title, margin), (.corner, mapTop), (.header, mapTop), (.names, mapTop), (.body, mapTop),
            (.legend, mapTop + map.height),
        ]
        for (region, top) in tops where region != .corner || !scene.part(region).elements.isEmpty {
            writer.markup("<g transform=\"translate(")
            writer.number(margin / 2)
            writer.markup(" ")
            writer.number(top)
            writer.markup(")\">\n")
            write(scene.part(region), of: scene, to: &writer)
            writer.markup("</g>\n")
        }
        writer.markup("</svg>\n")
        return writer.bytes
    }

    /// Elements role by role from the ground up; after them texts in other languages than the drawing's, which lie upon
    /// grounds and under nothing.
    private struct Sorted {
        var own = [[Element]](repeating: [], count: Role.allCases.count)
        var foreign: [(language: LanguageCode, elements: [[Element]])] = []

        mutating func add(_ element: Element, _ role: Role, _ language: LanguageCode?) {
            guard let language else { return own[role.rawValue].append(element) }
            let known = foreign.firstIndex { $0.language == language } ?? foreign.endIndex
            if known == foreign.endIndex {
                foreign.append((language, Array(repeating: [], count: Role.allCases.count)))
            }
            foreign[known].elements[role.rawValue].append(element)
        }
    }

    /// Writes elements role by role from the ground up, so that a colour is written once for all that has it; in the
    /// body lane by lane, so that an editor finds a lane as a group. Order is free because nothing but a role's ground
    /// lies under anything.
    private static func write(_ part: Scene.Part, of scene: Scene, to writer: inout MarkupWriter) {
        var outside = Sorted()
        var inside = Sorted()
        var shapes = SVGShapes(scene)
        var depth = 0
        var laneDepth: Int?
        var foreign: (language: LanguageCode, depth: Int)?
        for element in part.elements {
            switch element {
            case .open(let group):
                depth += 1
                if part.region == .body, case .lane = group.purpose {
                    laneDepth = depth
                    writer.markup("<g")
                    shapes.move(to: Point(0, group.frame.y.rounded(.down)), &writer)
                    writer.markup(">\n")
                }
                if case .foreign(let language) = group.purpose { foreign = (language, depth) }
            case .close:
                if depth == laneDepth {
                    flush(&inside, shapes, to: &writer)
                    writer.markup("</g>\n")
                    shapes.origin = Point(0, 0)
                    laneDepth = nil
                }
                if depth == foreign?.depth { foreign = nil }
                depth -= 1
            case .shape(let role, _), .text(let role, _):
                if laneDepth == nil {
                    outside.add(element, role, foreign?.language)
                } else {
                    inside.add(element, role, foreign?.language)
                }
            }
        }
        flush(&outside, shapes, to: &writer)
    }

    private static func flush(_ sorted: inout Sorted, _ shapes: SVGShapes, to writer: inout MarkupWriter) {
        flush(&sorted.own, shapes, to: &writer)
        for index in sorted.foreign.indices {
            writer.markup("<g")
            writer.attribute("xml:lang", sorted.foreign[index].language.tag)
            writer.markup(">\n")
            flush(&sorted.foreign[index].elements, shapes, to: &writer)
            writer.markup("</g>\n")
        }
        sorted.foreign.removeAll(keepingCapacity: true)
    }

    private static func flush(_ buckets: inout [[Element]], _ shapes: SVGShapes, to writer: inout MarkupWriter) {
        for role in Role.allCases where !buckets[role.rawValue].isEmpty {
            // Taken out, for a copy would cost another buffer.
            var elements: [Element] = []
            swap(&elements, &buckets[role.rawValue])
            defer {
                elements.removeAll(keepingCapacity: true)
                swap(&elements, &buckets[role.rawValue])
            }
            if elements.allSatisfy(isPath) {
                writer.markup("<path")
                write(role.paint, to: &writer)
                writer.markup(" d=\"")
                for case .shape(_, let shape) in elements { shapes.writePath(shape, to: &writer) }
                writer.markup("\"/>\n")
                continue
            }
            writer.markup("<g")
            write(role.paint, to: &writer)
            writer.markup(">")
            for case .shape(_, let shape) in elements { shapes.write(shape, to: &writer) { _ in } }
            writeTexts(elements, role, shapes, to: &writer)
            writer.markup("</g>\n")
        }
    }

    /// So many lines with one edge are shorter in a group that begins there.
    private static let linesWorthAGroup = 5

    /// Writes texts; those that follow each other with one edge share a group, and then need not tell it.
    private static func writeTexts(
        _ elements: [Element], _ role: Role, _ shapes: SVGShapes, to writer: inout MarkupWriter
    ) {
        var blocks: [TextBlock] = []
        for case .text(_, let block) in elements { blocks.append(block) }
        var first = 0
        while first < blocks.count {
            var end = first
            var lines = 0
            while end < blocks.count, blocks[end].x == blocks[first].x {
                lines += blocks[end].lines.count
                end += 1
            }
            var shapes = shapes
            let isGroup = lines >= linesWorthAGroup
            if isGroup {
                writer.markup("<g")
                shapes.move(to: Point(blocks[first].x, shapes.origin.y), &writer)
                writer.markup(">")
            }
            for block in blocks[first..<end] { shapes.write(block, role: role, to: &writer) { _ in } }
            if isGroup { writer.markup("</g>") }
            first = end
        }
    }

    private static func isPath(_ element: Element) -> Bool {
        guard case .shape(_, let shape) = element else { return false }
        return SVGShapes.isPath(shape)
    }

    /// Round ends and the ink are what the file begins with, so only other things are said.
    private static func write(_ paint: Paint, to writer: inout MarkupWriter) {
        func attribute(_ name: StaticString, _ value: StaticString, _ writer: inout MarkupWriter) {
            writer.markup(" ")
            writer.markup(name)
            writer.markup("=\"")
            writer.markup(value)
            writer.markup("\"")
        }
        if paint.fill != .ink { attribute("fill", paint.fill.map(palette.hex) ?? "none", &writer) }
        if let stroke = paint.stroke {
            attribute("stroke", palette.hex(stroke), &writer)
            if paint.strokeWidth != 1 { writer.attribute("stroke-width", paint.strokeWidth) }
            if let dash = paint.dash { writer.attribute("stroke-dasharray", dash) }
            if !paint.isRound {
                attribute("stroke-linecap", "butt", &writer)
                attribute("stroke-linejoin", "miter", &writer)
            }
        }
        if paint.fontSize > 0 {
            if paint.fontSize != 14 { writer.attribute("font-size", paint.fontSize) }
            if paint.weight == .bold { attribute("font-weight", "bold", &writer) }
            if paint.isItalic { attribute("font-style", "italic", &writer) }
        }
    }
}
