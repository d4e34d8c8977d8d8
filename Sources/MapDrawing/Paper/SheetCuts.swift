/// Where a drawing may be cut in one direction without cutting a text.
struct SheetCuts {
    private enum Direction {
        case across
        case down
    }

    /// Where stages or lanes begin, and where the last one ends.
    let whole: [Double]
    /// Between steps, and between the items of a lane: for stages and lanes that are larger than a sheet, as few are.
    private lazy var between = makeBetween()
    private let scene: Scene
    private let direction: Direction

    /// Cuts between stages, and between steps.
    init(acrossOf scene: Scene) {
        let header = scene.part(.header)
        let stages = SheetCuts.clear(SheetCuts.stageEdges(of: scene).stages, ofTextsIn: scene)
        whole = [header.frame.x] + stages + [header.frame.maxX.rounded(.up)]
        self.scene = scene
        direction = .across
    }

    /// Cuts between lanes, and between what stands in them.
    init(downOf scene: Scene) {
        let body = scene.part(.body)
        var tops: [Double] = []
        for case .open(let group) in body.elements {
            if case .lane = group.purpose, group.frame.y > body.frame.y { tops.append(group.frame.y) }
        }
        whole = [body.frame.y] + tops.sorted() + [body.frame.maxY.rounded(.up)]
        self.scene = scene
        direction = .down
    }

    private func makeBetween() -> [Double] {
        switch direction {
        case .across:
            let edges = SheetCuts.stageEdges(of: scene)
            return SheetCuts.clear(edges.steps.subtracting(edges.stages), ofTextsIn: scene)
        case .down:
            let solid = SheetCuts.solid(of: .body, in: scene)
            return SheetCuts.clear(Set(solid.map { ($0.maxY + 1).rounded(.up) }).sorted(), of: solid)
        }
    }

    /// Left edges of stages and of steps.
    private static func stageEdges(of scene: Scene) -> (stages: Set<Double>, steps: Set<Double>) {
        var edges: (stages: Set<Double>, steps: Set<Double>) = ([], [])
        var depth = 0
        for element in scene.part(.header).elements {
            switch element {
            case .open(let group):
                if depth == 0 { edges.stages.insert(group.frame.x) } else { edges.steps.insert(group.frame.x) }
                depth += 1
            case .close: depth -= 1
            case .shape, .text: break
            }
        }
        return edges
    }

    /// Stretches from the first to the last cut, as few as fit and as even as they can be; a stretch that cannot be cut
    /// stays longer.
    mutating func groups(atMost room: Double) -> [Range<Double>] {
        let fewest = groups(within: room)
        var best = fewest
        // The same number of sheets from less room is more even.
        for share in stride(from: 0.95, to: 0.45, by: -0.05) {
            let even = groups(within: room * share)
            guard even.count == fewest.count, even.allSatisfy({ $0.upperBound - $0.lowerBound <= room }) else { break }
            best = even
        }
        return best
    }

    private mutating func groups(within room: Double) -> [Range<Double>] {
        var groups: [Range<Double>] = []
        var start = whole.first ?? 0
        let end = whole.last ?? 0
        while start < end {
            let next =
                whole.last { $0 > start && $0 - start <= room }
                ?? between.last { $0 > start && $0 - start <= room }
                ?? (whole + between).filter { $0 > start }.min() ?? end
            groups.append(start..<next)
            start = next
        }
        return groups
    }

    /// The cuts inside the header, in rising order, that go through no text of header and body.
    private static func clear(_ cuts: Set<Double>, ofTextsIn scene: Scene) -> [Double] {
        let header = scene.part(.header).frame
        var clear = cuts.filter { $0 > header.x && $0 < header.maxX }.sorted()
        for region in [Scene.Region.header, .body] where !clear.isEmpty {
            for case .text(let role, let block) in scene.part(region).elements {
                for line in block.lines {
                    let frame = scene.frame(ofLine: line, in: block, role: role)
                    clear.removeAll { frame.x < $0 - 0.5 && frame.maxX > $0 + 0.5 }
                }
            }
        }
        return clear
    }

    /// The cuts, in rising order, that go through none of the frames.
    private static func clear(_ cuts: [Double], of frames: [Frame]) -> [Double] {
        let falling = frames.sorted { $0.y < $1.y }
        var next = 0
        var lowest = -Double.infinity
        return cuts.filter { cut in
            while next < falling.count, falling[next].y < cut {
                lowest = max(lowest, falling[next].maxY)
                next += 1
            }
            return lowest <= cut
        }
    }

    // MARK: What must stay whole

    private static func texts(of region: Scene.Region, in scene: Scene) -> [Frame] {
        scene.part(region).elements.flatMap { element -> [Frame] in
            guard case .text(let role, let block) = element else { return [] }
            return block.lines.map { scene.frame(ofLine: $0, in: block, role: role) }
        }
    }

    /// Texts, items and every shape that is not a line from edge to edge.
    private static func solid(of region: Scene.Region, in scene: Scene) -> [Frame] {
        var frames = texts(of: region, in: scene)
        for element in scene.part(region).elements {
            switch element {
            case .open(let group):
                if case .item = group.purpose { frames.append(group.frame) }
            // Arrows cross from sheet to sheet.
            case .shape(.flow, _), .shape(.flowHead, _): break
            case .shape(_, .rectangle(let frame, _)), .shape(_, .image(_, let frame)): frames.append(frame)
            case .shape(_, .circle(let x, let y, let radius)):
                frames.append(Frame(x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius))
            case .shape(_, .path(let range)):
                let ends = scene.segments[range].compactMap(\.end)
                if let top = ends.map(\.y).min(), let bottom = ends.map(\.y).max(), let left = ends.map(\.x).min() {
                    frames.append(Frame(x: left, y: top, width: 0, height: bottom - top))
                }
            case .shape(_, .line), .shape(_, .glyph), .close, .text: break
            }
        }
        return frames
    }
}
