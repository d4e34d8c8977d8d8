import SourceDiagnostics

extension FileReading {
    /// The known lane that a name probably misspells, in the language of the file where it has one.
    func nearestLane(to text: String) -> String? {
        dictionary.nearestLane(to: text, in: String(language.tag.prefix(2)))
    }

    /// Whether a label that no dictionary knows is a slip of the pen.
    func isSlip(_ label: LabelLine) -> Bool {
        guard label.meaning == nil else { return false }
        return switch label.style {
        case .misspelt: true
        case .bold, .boldAlone: nearestLane(to: label.name) != nil
        case .plain: false
        }
    }

    /// Complains about the name of a lane that is probably a known one, misspelt.
    ///
    /// - Parameter consequence: What becomes of the name as it stands.
    /// - Returns: Whether it was misspelt.
    @discardableResult
    func complainIfNearLane(_ text: String, _ range: ByteRange, _ consequence: String) -> Bool {
        guard let near = nearestLane(to: text) else { return false }
        complain(
            .unknownLane, .warning, range, "Lane must have a known name or be declared",
            "\"\(text)\" is not known, \(consequence)",
            suggestion: "write \"\(near)\", or declare it under \"lanes\"")
        return true
    }

    /// The same for a table's header or first cell, which is a lane whatever it says.
    func complainIfNearLane(_ cell: TableFacts.Cell) {
        guard cell.meaning == nil, let block = cell.block else { return }
        var passage = passage(blocks[block].inlines)
        passage.trim()
        complainIfNearLane(cell.text, passage.range ?? blocks[block].range, "so it becomes a lane of your own")
    }
}

extension OutlineReader {
    func complainIfNear(_ label: LabelLine) {
        guard label.meaning == nil, label.style != .plain else { return }
        complainIfNear(label.name, label.folded, label.nameRange)
    }

    /// A name that looks like a lane's and is like no known one.
    func complainAboutUnknown(_ label: LabelLine) {
        guard !reading.isSlip(label) else { return complainIfNear(label) }
        reading.complain(
            .unknownLane, .warning, label.nameRange, "Lane must have a known name or be declared",
            "\"\(label.name)\" is not known and stands under one stage only, so what follows stays ordinary text",
            suggestion: "write \"lanes: [\(label.name)]\" in the front matter to make it a lane")
    }

    /// A misspelt name under several stages.
    func complainIfNear(_ lane: OutlineLanes.Lane) {
        guard !lanes.isDeclared(FoldedName(lane.name)) else { return }
        reading.complainIfNearLane(lane.name, lane.range, "so it becomes a lane of your own")
    }

    func complainIfNear(_ text: String, _ folded: FoldedName, _ range: ByteRange) {
        guard lanes.lane(folded) == nil,
            reading.complainIfNearLane(text, range, "so what follows stays ordinary text")
        else { return }
        reading.belowMisspeltLanes.append(ByteRange(range.upperBound, endOfText(after: range)))
    }

    /// Where what stands below a name of the stage ends: at the next heading, or at a label of a lane.
    private func endOfText(after name: ByteRange) -> Int {
        let section = outline.headings[plan.stages[stage].heading]
        var end = reading.blocks[section.sectionEnd - 1].range.upperBound
        for heading in outline.headings where heading.block < section.sectionEnd {
            let start = reading.blocks[heading.block].range.lowerBound
            if start > name.lowerBound { end = min(end, start) }
        }
        for placed in outline.labels(in: section.block + 1..<section.sectionEnd) {
            let start = placed.label.nameRange.lowerBound
            if start > name.lowerBound, lanes.lane(placed.label.folded) != nil { end = min(end, start) }
        }
        return max(end, name.upperBound)
    }
}
