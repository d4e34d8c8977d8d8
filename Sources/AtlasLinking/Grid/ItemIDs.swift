/// Ids of items that have none of their own: the cell's id, `~`, and six digits of the hash of the text.
struct ItemIDs {
    /// Digits used in the cell at hand, to number repeats. Short texts that differ in a letter may share six digits.
    private var inCell: [String] = []

    mutating func beginCell() {
        inCell.removeAll(keepingCapacity: true)
    }

    /// - Parameter digits: of the item's text, as `ItemDigits` makes them.
    mutating func id(_ digits: String, cell: String) -> String {
        var repeats = 0
        for other in inCell where other == digits { repeats += 1 }
        inCell.append(digits)
        let id = cell + "~" + digits
        return repeats == 0 ? id : id + "-" + String(repeats + 1)
    }
}
