import SourceDiagnostics

extension FileReading {
    /// Complains about the name of a lane that is probably a known one, misspelt.
    ///
    /// - Parameter consequence: What becomes of the name as it stands.
    func complainIfNearLane(_ text: String, _ range: ByteRange, _ consequence: String) {
        guard let near = dictionary.nearestLane(to: text) else { return }
        complain(
            .unknownLane, .warning, range, "Lane must have a known name or be declared",
            "\"\(text)\" is not known, \(consequence)",
            suggestion: "write \"\(near)\", or declare it under \"lanes\"")
    }

    /// The same for a table's header or first cell, which is a lane whatever it says.
    func complainIfNearLane(_ cell: TableFacts.Cell) {
        guard cell.meaning == nil, let block = cell.block else { return }
        var passage = passage(blocks[block].inlines)
        passage.trim()
        complainIfNearLane(cell.text, passage.range ?? blocks[block].range, "so it becomes a lane of your own")
    }
}
