import JourneyModel

/// A scene that is being placed: measures and breaks texts, and collects elements by region.
struct Canvas {
    private(set) var lines: [Scene.Line] = []
    private(set) var letters: [UInt8] = []
    private(set) var segments: [Segment] = []
    private(set) var legend: Set<LegendEntry> = []
    /// Where elements go.
    var region = Scene.Region.body
    private var elements = [[Element]](repeating: [], count: Scene.Region.allCases.count)
    private var broken: [BrokenLine] = []

    /// Words of one letter stay with the next one.
    private let keepsLoneLetters: Bool

    init(itemCount: Int, language: LanguageCode = .english) {
        keepsLoneLetters = BreakRules.keepsLoneLetters(in: language)
        // Of long texts; short ones leave room free until the scene is drawn.
        lines.reserveCapacity(itemCount * 5)
        letters.reserveCapacity(itemCount * 160)
        elements[Scene.Region.body.rawValue].reserveCapacity(itemCount * 6)
    }

    // MARK: Elements

    mutating func add(_ role: Role, _ shape: Shape) {
        elements[region.rawValue].append(.shape(role, shape))
    }

    /// Opens a group whose frame is told by `close`.
    mutating func open(_ purpose: Group.Purpose) -> Int {
        elements[region.rawValue].append(.open(Group(purpose: purpose, frame: Frame(x: 0, y: 0, width: 0, height: 0))))
        return elements[region.rawValue].count - 1
    }

    mutating func close(_ group: Int, frame: Frame) {
        guard case .open(var opened) = elements[region.rawValue][group] else {
            preconditionFailure("a group is closed in the region in which it was opened")
        }
        opened.frame = frame
        elements[region.rawValue][group] = .open(opened)
        elements[region.rawValue].append(.close)
    }

    /// The marks to explain so far, in the legend's order.
    var legendEntries: [LegendEntry] { LegendEntry.allCases.filter(legend.contains) }

    mutating func explain(_ entry: LegendEntry) { legend.insert(entry) }

    // MARK: Paths

    /// A path of straight lines through points.
    mutating func path(_ points: [Point], isClosed: Bool) -> Shape {
        let start = segments.count
        for (index, point) in points.enumerated() { segments.append(index == 0 ? .move(point) : .line(point)) }
        if isClosed { segments.append(.close) }
        return .path(start..<segments.count)
    }

    mutating func path(_ pieces: [Segment]) -> Shape {
        let start = segments.count
        segments.append(contentsOf: pieces)
        return .path(start..<segments.count)
    }

    // MARK: Texts

    /// Breaks a text to a width in pixels and keeps its lines; at least one, though it may be empty.
    mutating func breakText(_ text: String, _ role: Role, width: Double, indent: Double = 0) -> Range<Int> {
        let paint = role.paint
        let first = lines.count
        var text = text
        text.withUTF8 { bytes in
            broken.removeAll(keepingCapacity: true)
            let hasSoftHyphens = LineBreaker.breakLines(
                bytes, face: paint.face, limit: FontUnits.units(width, size: paint.fontSize),
                indent: FontUnits.units(indent, size: paint.fontSize), keepsLoneLetters: keepsLoneLetters,
                into: &broken)
            if hasSoftHyphens {
                for line in broken { keep(line, of: bytes) }
            } else {
                let start = letters.count
                letters.append(contentsOf: bytes)
                for line in broken {
                    lines.append(Scene.Line(start: start + line.start, end: start + line.end, width: line.width))
                }
            }
        }
        if lines.count == first { lines.append(Scene.Line(start: letters.count, end: letters.count, width: 0)) }
        return first..<lines.count
    }

    /// Places lines that were broken before.
    mutating func add(_ role: Role, lines: Range<Int>, x: Double, top: Double, anchor: TextBlock.Anchor = .start) {
        let block = TextBlock(lines: lines, x: x, baseline: top + role.ascent, anchor: anchor)
        elements[region.rawValue].append(.text(role, block))
    }

    /// Breaks and places a text; returns the height that it takes.
    @discardableResult
    mutating func add(
        _ role: Role, _ text: String, x: Double, top: Double, width: Double, anchor: TextBlock.Anchor = .start
    ) -> Double {
        let lines = breakText(text, role, width: width)
        add(role, lines: lines, x: x, top: top, anchor: anchor)
        return Double(lines.count) * role.lineHeight
    }

    /// How much text is kept so far, to come back to with `forget`.
    var mark: (lines: Int, letters: Int) { (lines.count, letters.count) }

    /// Drops the texts that were broken since a mark and found no place.
    mutating func forget(from mark: (lines: Int, letters: Int)) {
        lines.removeSubrange(mark.lines...)
        letters.removeSubrange(mark.letters...)
    }

    /// The width of a kept line in pixels.
    func width(ofLine index: Int, _ role: Role) -> Double {
        FontUnits.pixels(lines[index].width, size: role.paint.fontSize)
    }

    /// The widest of kept lines in pixels.
    func width(of lines: Range<Int>, _ role: Role) -> Double {
        lines.reduce(0) { max($0, width(ofLine: $1, role)) }
    }

    /// The width of a text on one line, in pixels.
    static func width(_ text: String, _ role: Role) -> Double {
        let natural = measure(text, role)
        return FontUnits.pixels(natural.total, size: role.paint.fontSize)
    }

    static func measure(_ text: String, _ role: Role) -> NaturalWidth {
        var text = text
        return text.withUTF8 { LineBreaker.measure($0, face: role.paint.face) }
    }

    /// Keeps a line without the soft hyphens that do not break: they say nothing, and some renderers show them.
    private mutating func keep(_ line: BrokenLine, of bytes: UnsafeBufferPointer<UInt8>) {
        let start = letters.count
        var index = line.start
        while index < line.end {
            if bytes[index] == 0xC2, index + 1 < line.end, bytes[index + 1] == 0xAD {
                index += 2
            } else {
                letters.append(bytes[index])
                index += 1
            }
        }
        if line.showsHyphen { letters.append(UInt8(ascii: "-")) }
        lines.append(Scene.Line(start: start, end: letters.count, width: line.width))
    }

    // MARK: The scene

    func scene(title: String, description: String, language: LanguageCode, frames: [Scene.Region: Frame]) -> Scene {
        let none = Frame(x: 0, y: 0, width: 0, height: 0)
        let parts = Scene.Region.allCases.map { region in
            Scene.Part(region: region, frame: frames[region] ?? none, elements: elements[region.rawValue])
        }
        return Scene(
            title: title, description: description, language: language, parts: parts, lines: lines, letters: letters,
            segments: segments, legend: legendEntries)
    }
}
