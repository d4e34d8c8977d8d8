/// The ways on which arrows may go through a swimlane without crossing a text: *gutters* between columns, where no cell
/// has text, and *channels* between lanes, where rows have their padding.
///
/// Gutter 0 is left of the first column, the last one right of all; channel 0 is above the first lane, the last one below
/// all. A gutter is closed where something stands across it: an item that spans stages, the words at a curve.
struct FlowGraph {
    /// A crossing of a gutter and a channel.
    struct Crossing: Hashable {
        let gutter: Int
        let channel: Int
    }

    /// How an arrow leaves an item, or comes to it: along its first line into a gutter, and there up or down.
    struct Access {
        let crossing: Crossing
        let cost: Double
    }

    private let gutterX: [Double]
    private let channelY: [Double]
    /// By gutter and row.
    private let isClosed: [Bool]
    private var rowCount: Int { channelY.count - 1 }

    /// Corners cost as much as so many pixels, so that the way with the fewest is taken.
    private static let cornerCost = 24.0

    /// - Parameter isClosed: whether a gutter is closed in a row.
    init(gutterX: [Double], channelY: [Double], isClosed: (_ gutter: Int, _ row: Int) -> Bool) {
        self.gutterX = gutterX
        self.channelY = channelY
        self.isClosed = gutterX.indices.flatMap { gutter in
            (0..<channelY.count - 1).map { isClosed(gutter, $0) }
        }
    }

    /// The crossings on the cheapest way from one of the first accesses to one of the last ones, and which accesses these
    /// are; nil when there is none.
    ///
    /// Dijkstra's search over crossings, each entered along a gutter or along a channel.
    func way(from starts: [Access], to ends: [Access]) -> (crossings: [Crossing], start: Int, end: Int, cost: Double)? {
        let width = gutterX.count
        // An even state has come along a gutter, an odd one along a channel.
        func state(_ crossing: Crossing) -> Int { (crossing.channel * width + crossing.gutter) * 2 }
        func crossing(_ state: Int) -> Crossing { Crossing(gutter: state / 2 % width, channel: state / 2 / width) }
        var costs = [Double](repeating: .infinity, count: width * channelY.count * 2)
        // The state before, or a start as a negative number.
        var before = [Int](repeating: 0, count: costs.count)
        var reached: [Int] = []
        for (index, start) in starts.enumerated() where start.cost < costs[state(start.crossing)] {
            let place = state(start.crossing)
            if costs[place] == .infinity { reached.append(place) }
            costs[place] = start.cost
            before[place] = -1 - index
        }
        var best: (state: Int, end: Int, cost: Double)?
        while let (position, next) = cheapest(of: reached, costs) {
            reached.swapAt(position, reached.count - 1)
            reached.removeLast()
            if let best, costs[next] >= best.cost { break }
            let here = crossing(next)
            for (index, end) in ends.enumerated() where end.crossing == here {
                let cost = costs[next] + (next % 2 == 1 ? FlowGraph.cornerCost : 0) + end.cost
                if cost < best?.cost ?? .infinity { best = (next, index, cost) }
            }
            for (neighbour, length) in neighbours(of: here) {
                let isAlongChannel = neighbour.channel == here.channel
                let place = state(neighbour) + (isAlongChannel ? 1 : 0)
                let corner = (next % 2 == 1) == isAlongChannel ? 0 : FlowGraph.cornerCost
                if costs[next] + length + corner < costs[place] {
                    if costs[place] == .infinity { reached.append(place) }
                    costs[place] = costs[next] + length + corner
                    before[place] = next
                }
            }
        }
        guard let best else { return nil }
        var crossings: [Crossing] = []
        var place = best.state
        while place >= 0 {
            crossings.append(crossing(place))
            place = before[place]
        }
        return (crossings.reversed(), -1 - place, best.end, best.cost)
    }

    /// A state that was reached at the lowest cost, and its position in the list.
    private func cheapest(of reached: [Int], _ costs: [Double]) -> (position: Int, state: Int)? {
        guard var best = reached.first else { return nil }
        var position = 0
        for (index, state) in reached.enumerated()
        where costs[state] < costs[best] || costs[state] == costs[best] && state < best {
            best = state
            position = index
        }
        return (position, best)
    }

    private func neighbours(of crossing: Crossing) -> [(Crossing, Double)] {
        let (gutter, channel) = (crossing.gutter, crossing.channel)
        var found: [(Crossing, Double)] = []
        if gutter > 0 {
            found.append((Crossing(gutter: gutter - 1, channel: channel), gutterX[gutter] - gutterX[gutter - 1]))
        }
        if gutter + 1 < gutterX.count {
            found.append((Crossing(gutter: gutter + 1, channel: channel), gutterX[gutter + 1] - gutterX[gutter]))
        }
        if channel > 0, !isClosed[gutter * rowCount + channel - 1] {
            found.append((Crossing(gutter: gutter, channel: channel - 1), channelY[channel] - channelY[channel - 1]))
        }
        if channel + 1 < channelY.count, !isClosed[gutter * rowCount + channel] {
            found.append((Crossing(gutter: gutter, channel: channel + 1), channelY[channel + 1] - channelY[channel]))
        }
        return found
    }
}
