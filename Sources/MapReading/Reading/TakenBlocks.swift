/// Blocks of a document that belong to maps, to be asked about quickly: a file may hold hundreds of maps.
struct TakenBlocks {
    /// In order, those that touch or overlap joined.
    private let ranges: [Range<Int>]

    init(_ blocks: [Range<Int>]) {
        var ranges: [Range<Int>] = []
        for range in blocks.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = ranges.last, range.lowerBound <= last.upperBound {
                ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                ranges.append(range)
            }
        }
        self.ranges = ranges
    }

    func contains(_ block: Int) -> Bool { overlaps(block..<block + 1) }

    func overlaps(_ range: Range<Int>) -> Bool {
        let next = ranges.partitioningIndex { $0.upperBound > range.lowerBound }
        return next < ranges.count && ranges[next].lowerBound < range.upperBound
    }
}
