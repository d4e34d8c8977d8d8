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

    /// An unknown label of the same make ends the lane before it; below a label that waits for content it begins a group
    /// within the lane.
    mutating func endLane(at first: PlacedLabel) {
        guard first.label.style == .bold || isLabelOfList(first), lane != nil else { return }
        if first.label.style == .boldAlone, !isFilled || isGrouped {
            isGrouped = true
            return
        }
        // Names of lanes are short; longer ones part what the author has written.
        if isFilled, first.label.style == lonelyStyle, isLabelOfList(first), first.label.folded.words.count <= 2 {
            complainAboutUnknown(first.label)
        }
        lane = nil
    }

    func beginsItem(_ placed: PlacedLabel) -> Bool {
        guard let item = placed.item, let paragraph = reading.firstChild(of: item) else { return false }
        return reading.blocks[paragraph].inlines.lowerBound == placed.line.lowerBound
    }

    /// A label on a later line of an entry: the author began a new lane below a list and left no blank line, which glues
    /// it to the last entry.
    func isLazy(_ placed: PlacedLabel) -> Bool {
        guard !beginsItem(placed), lanes.lane(placed.label.folded) != nil || isSlip(placed) else { return false }
        return placed.label.style != .plain || placed.label.meaning.map { !$0.isLoose } ?? false
    }

    func hasLazyLabel(_ item: Int, _ placed: [PlacedLabel]) -> Bool {
        placed.contains { $0.item == item && isLazy($0) }
    }
}
