import DocumentSyntax

extension OutlineReader {
    /// Plain labels without a mark count only where no lane of the heading's is being filled.
    func startsLane(_ placed: PlacedLabel) -> Bool {
        guard lane != nil, origin == .heading else { return true }
        switch placed.label.style {
        case .plain, .misspelt: return false
        case .bold, .boldAlone: return placed.label.meaning.map { !$0.isLoose } ?? isSlip(placed)
        }
    }

    /// A misspelt name that has not become a lane of the author's own.
    func isSlip(_ placed: PlacedLabel) -> Bool {
        lanes.lane(placed.label.folded) == nil && reading.isSlip(placed.label)
    }

    /// An unknown name alone, made like the names of lanes, with a list below it.
    func isLabelOfList(_ placed: PlacedLabel) -> Bool {
        let next = reading.blocks[placed.block].end
        guard placed.label.style == .boldAlone || placed.label.style == .bold, placed.label.isAlone,
            lanes.lane(placed.label.folded) == nil, !isPersona(placed.label), next < reading.blocks.count,
            case .list = reading.blocks[next].kind
        else { return false }
        return true
    }
}
