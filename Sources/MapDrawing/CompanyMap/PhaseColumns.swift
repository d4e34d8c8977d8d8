import AtlasAnalysis

/// The columns of a company map: one for each lifecycle phase, and apart from them one for journeys outside.
struct PhaseColumns {
    /// Bars leave this much free at both ends of what they cover.
    static let gap = 4.0
    private static let apart = 16.0

    let phaseCount: Int
    let count: Int
    let width: Double
    private let x: Double

    init(_ grid: CompanyGrid, x: Double) {
        phaseCount = grid.phaseCount
        count = grid.phaseCount + (grid.hasOutsideBesidePhases ? 1 : 0)
        self.x = x
        let room = Scene.laptopWidth - x - 8 - (grid.hasOutsideBesidePhases ? PhaseColumns.apart : 0)
        width = min(232, max(160, (room / Double(max(1, count))).rounded(.down)))
    }

    func left(_ column: Int) -> Double {
        x + Double(column) * width + (column >= phaseCount ? PhaseColumns.apart : 0)
    }

    var maxX: Double { left(count - 1) + width }

    /// The room of what stands over some columns.
    func frame(of span: Range<Int>, inset: Double = 0) -> (x: Double, width: Double) {
        let left = left(span.lowerBound) + PhaseColumns.gap + inset
        let right = self.left(span.upperBound - 1) + width - PhaseColumns.gap - inset
        return (left, right - left)
    }
}

/// Puts spans that do not overlap beside one another.
enum LanePacking {
    /// Indices of spans, lane by lane from the top: each in the first lane that has room.
    ///
    /// - Parameter above: by span, the index of an earlier one that it must stand below.
    static func pack(_ spans: [Range<Int>], above: [Int?]) -> [[Int]] {
        var lanes: [[Int]] = []
        var laneOf: [Int] = []
        for (index, span) in spans.enumerated() {
            let first = above[index].map { laneOf[$0] + 1 } ?? 0
            var lane = first
            while lane < lanes.count, lanes[lane].contains(where: { spans[$0].overlaps(span) }) { lane += 1 }
            if lane == lanes.count { lanes.append([]) }
            lanes[lane].append(index)
            laneOf.append(lane)
        }
        return lanes
    }
}
