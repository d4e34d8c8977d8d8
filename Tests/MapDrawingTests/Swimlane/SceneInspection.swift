@testable import MapDrawing

/// What a careful eye would find wrong in a scene.
struct SceneInspection {
    /// A line of text with the room that it was given.
    struct PlacedText {
        let text: String
        let frame: Frame
        let room: Frame
        let region: Scene.Region
    }

    let texts: [PlacedText]
    private(set) var findings: [String] = []

    init(_ scene: Scene) {
        var texts: [PlacedText] = []
        var findings: [String] = []
        var laneBottom = 0.0
        for part in scene.parts {
            var rooms = [part.frame]
            for element in part.elements {
                switch element {
                case .open(let group):
                    if let outer = rooms.last, !outer.contains(group.frame, slack: 0.01) {
                        findings.append("\(group.purpose) leaves what holds it in \(part.region)")
                    }
                    if case .lane = group.purpose, part.region == .body {
                        if group.frame.y < laneBottom { findings.append("lanes overlap at \(group.frame.y)") }
                        laneBottom = group.frame.maxY
                    }
                    rooms.append(group.frame)
                case .close: rooms.removeLast()
                case .shape: break
                case .text(let role, let block):
                    for line in block.lines where scene.lines[line].end > scene.lines[line].start {
                        texts.append(
                            PlacedText(
                                text: scene.text(of: scene.lines[line]),
                                frame: scene.frame(ofLine: line, in: block, role: role), room: rooms[rooms.count - 1],
                                region: part.region))
                    }
                }
            }
            if rooms.count != 1 { findings.append("a group is not closed in \(part.region)") }
        }
        self.texts = texts
        for part in scene.parts {
            let own = texts.filter { $0.region == part.region }
            for case .shape(.flow, .path(let range)) in part.elements {
                findings += SceneInspection.crossed(own, by: Array(scene.segments[range]))
            }
        }
        self.findings = findings + SceneInspection.outside(texts) + SceneInspection.meeting(texts)
    }

    static func outside(_ texts: [PlacedText]) -> [String] {
        texts.filter { !$0.room.contains($0.frame, slack: 0.01) }.map { "“\($0.text)” leaves its room" }
    }

    /// Texts through which a line goes, looked at every other pixel.
    static func crossed(_ texts: [PlacedText], by line: [Segment]) -> [String] {
        var findings: [String] = []
        for (one, other) in zip(line, line.dropFirst()) {
            guard let start = one.end, let end = other.end else { continue }
            let count = max(1, Int(start.distance(to: end) / 2))
            for place in 0...count {
                let point = start.moved(toward: end, by: start.distance(to: end) * Double(place) / Double(count))
                for text in texts {
                    let frame = text.frame.inset(by: 1)
                    guard point.x > frame.x, point.x < frame.maxX, point.y > frame.y, point.y < frame.maxY else {
                        continue
                    }
                    let finding = "an arrow crosses “\(text.text)”"
                    if !findings.contains(finding) { findings.append(finding) }
                }
            }
        }
        return findings
    }

    /// Pairs of texts that share ink, by a sweep from the top.
    static func meeting(_ texts: [PlacedText]) -> [String] {
        var findings: [String] = []
        for region in Scene.Region.allCases {
            // The letters of a line stand within its ascent and descent; a pixel of each is air.
            let sorted = texts.filter { $0.region == region }.map { ($0, $0.frame.inset(by: 1)) }.sorted {
                $0.1.y < $1.1.y
            }
            for (index, (text, frame)) in sorted.enumerated() {
                for (other, otherFrame) in sorted[(index + 1)...] {
                    if otherFrame.y >= frame.maxY { break }
                    if frame.meets(otherFrame) { findings.append("“\(text.text)” meets “\(other.text)”") }
                }
            }
        }
        return findings
    }
}

extension Frame {
    fileprivate func inset(by margin: Double) -> Frame { grown(by: -margin) }
}
