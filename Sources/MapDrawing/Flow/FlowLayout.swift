import JourneyModel

/// What has been placed so far that arrows must know.
struct FlowPlaces {
    let flows: [Flow]
    /// Tops of the lanes, then the bottom of the last one.
    var channels: [Double] = []
    /// Of the items at which arrows begin or end, by their index.
    var ends: [Int: FlowEnd] = [:]
    /// What stands in each row and must not be crossed.
    var obstacles: [[Frame]] = []

    init(_ flows: [Flow]) { self.flows = flows }

    var isNeeded: Bool { !flows.isEmpty }

    func isEnd(_ item: Int) -> Bool { flows.contains { $0.from == item || $0.to == item } }

    mutating func addRow() { obstacles.append([]) }

    mutating func add(_ obstacle: Frame) { obstacles[obstacles.count - 1].append(obstacle) }
}

/// The arrows between items. They keep to the space between columns and between lanes, so that they cross no text; one
/// for which there is no way is left to the table.
extension SwimlaneLayout {
    /// Tracks of a gutter, of a channel, and along the first line of an item.
    private static let gutterTracks = [0.0, -6, 6, -12]
    private static let channelTracks = [0.0, -12, -6]
    private static let lineTracks = [0.0, 6, -6]
    /// Half of what a gutter's tracks take.
    private static let gutterReach = 13.0

    /// The middle of a gutter, left of the column that follows it; texts keep 24 px to the left of a column's edge and 8 to
    /// its right.
    private func gutterX(_ gutter: Int) -> Double {
        gutter == columns.columns.count ? columns.maxX - 6 : columns.columns[gutter].x - 8
    }

    /// A gutter from one height to another, as wide as all of its tracks.
    private func strip(_ gutterX: Double, from top: Double, to bottom: Double) -> Frame {
        Frame(
            x: gutterX - SwimlaneLayout.gutterReach, y: top, width: 2 * SwimlaneLayout.gutterReach,
            height: bottom - top)
    }

    /// The line above a channel's lane keeps its distance to tracks where there is room for it; below the last lane there is
    /// none.
    private func tracks(ofChannel channel: Int) -> [Double] {
        channel + 1 == places.channels.count ? SwimlaneLayout.lineTracks : SwimlaneLayout.channelTracks
    }

    mutating func placeFlows() {
        guard places.isNeeded, places.channels.count > 1 else { return }
        canvas.region = .body
        let channels = places.channels.enumerated().map {
            $0.offset + 1 == places.channels.count ? $0.element - 12 : $0.element + 6
        }
        let gutters = (0...columns.columns.count).map(gutterX)
        let graph = FlowGraph(gutterX: gutters, channelY: channels) { gutter, row in
            let strip = strip(gutters[gutter], from: places.channels[row], to: places.channels[row + 1])
            return places.obstacles[row].contains { $0.meets(strip) }
        }
        var gutterTracks = FlowTracks()
        var channelTracks = FlowTracks()
        var lineTracks = FlowTracks()
        for flow in places.flows {
            guard let from = places.ends[flow.from], let to = places.ends[flow.to] else { continue }
            if let (start, end) = straight(from, to, flow) {
                canvas.addArrow([start, end])
                canvas.explain(.flow)
                continue
            }
            guard var route = route(from, to, gutters, channels, graph) else { continue }
            for index in [0, route.points.count - 2] {
                let (one, other) = (route.points[index], route.points[index + 1])
                let dy = lineTracks.offset(
                    way: Int(one.y), from: one.x, to: other.x, source: flow.from, target: flow.to,
                    offsets: SwimlaneLayout.lineTracks)
                route.points[index] = Point(one.x, one.y + dy)
                route.points[index + 1] = Point(other.x, other.y + dy)
            }
            for index in route.points.indices.dropLast() {
                let (one, other) = (route.points[index], route.points[index + 1])
                let way = route.ways[index]
                switch way {
                case .none: break
                case .gutter(let gutter):
                    let dx = gutterTracks.offset(
                        way: gutter, from: one.y, to: other.y, source: flow.from, target: flow.to,
                        offsets: SwimlaneLayout.gutterTracks)
                    route.points[index] = Point(gutters[gutter] + dx, one.y)
                    route.points[index + 1] = Point(gutters[gutter] + dx, other.y)
                case .channel(let channel):
                    let dy = channelTracks.offset(
                        way: channel, from: one.x, to: other.x, source: flow.from, target: flow.to,
                        offsets: tracks(ofChannel: channel))
                    route.points[index] = Point(one.x, channels[channel] + dy)
                    route.points[index + 1] = Point(other.x, channels[channel] + dy)
                }
            }
            canvas.addArrow(route.points)
            canvas.explain(.flow)
        }
    }

    // MARK: Finding a way

    private enum Way {
        case none
        case gutter(Int)
        case channel(Int)
    }

    private struct Route {
        var points: [Point]
        /// What each piece runs along.
        var ways: [Way]
        var cost: Double
    }

    /// A short arrow from an item down (or up) to the next one in the same column, when nothing lies between.
    private func straight(_ from: FlowEnd, _ to: FlowEnd, _ flow: Flow) -> (Point, Point)? {
        guard from.span.lowerBound == to.span.lowerBound, from.row != to.row else { return nil }
        let isDown = from.row < to.row
        let x = from.box.x + 4
        let (upper, lower) = isDown ? (from, to) : (to, from)
        let top = upper.isBox ? upper.box.maxY + 1 : upper.middle + 5
        let bottom = lower.isBox ? lower.box.y - 1 : lower.middle - 5
        guard bottom > top + 8 else { return nil }
        let strip = Frame(x: x - 5, y: top, width: 10, height: bottom - top)
        for row in upper.row...lower.row {
            for obstacle in places.obstacles[row] where obstacle != upper.box && obstacle != lower.box {
                if obstacle.meets(strip) { return nil }
            }
        }
        return isDown ? (Point(x, top), Point(x, bottom)) : (Point(x, bottom), Point(x, top))
    }

    /// An end of an arrow at one side of its item.
    private struct Side {
        let gutter: Int
        let point: Point
        let detour: Double
    }

    /// Arrows rather leave at the right and come from the left, as texts are read.
    private func sides(of end: FlowEnd, isStart: Bool) -> [Side] {
        let left = Point(end.box.x - (isStart ? 2 : 1), end.middle)
        return [
            Side(gutter: end.span.upperBound, point: Point(end.right + 4, end.middle), detour: isStart ? 0 : 48),
            Side(gutter: end.span.lowerBound, point: left, detour: isStart ? 16 : 0),
        ]
    }

    /// The cheapest way that leaves one item at its left or right and comes to the other in the same manner.
    private func route(
        _ from: FlowEnd, _ to: FlowEnd, _ gutters: [Double], _ channels: [Double], _ graph: FlowGraph
    ) -> Route? {
        let (leaving, coming) = (sides(of: from, isStart: true), sides(of: to, isStart: false))
        var best: Route?
        for one in leaving {
            for other in coming where from.row == to.row && one.gutter == other.gutter {
                guard isFree(one.gutter, from.row, from.middle, to.middle, gutters) else { continue }
                let x = gutters[one.gutter]
                let length = abs(one.point.x - x) + abs(other.point.x - x) + abs(from.middle - to.middle)
                let cost = length + one.detour + other.detour
                guard cost < best?.cost ?? .infinity else { continue }
                best = Route(
                    points: [one.point, Point(x, one.point.y), Point(x, other.point.y), other.point],
                    ways: [.none, .gutter(one.gutter), .none], cost: cost)
            }
        }
        let (starts, startSides) = accesses(from, leaving, gutters)
        let (ends, endSides) = accesses(to, coming, gutters)
        guard let way = graph.way(from: starts, to: ends), way.cost < best?.cost ?? .infinity else { return best }
        return points(
            startSides[way.start].point, way.crossings, endSides[way.end].point, gutters, channels, cost: way.cost)
    }

    /// The crossings above and below an item that can be reached along the gutters beside it, each with its side.
    private func accesses(
        _ end: FlowEnd, _ sides: [Side], _ gutters: [Double]
    ) -> (accesses: [FlowGraph.Access], sides: [Side]) {
        var found: [FlowGraph.Access] = []
        var own: [Side] = []
        for side in sides {
            for channel in [end.row, end.row + 1] {
                let y = places.channels[channel]
                guard isFree(side.gutter, end.row, end.middle, y, gutters) else { continue }
                let reach = abs(side.point.x - gutters[side.gutter]) + abs(y - end.middle)
                found.append(
                    FlowGraph.Access(
                        crossing: FlowGraph.Crossing(gutter: side.gutter, channel: channel), cost: reach + side.detour))
                own.append(side)
            }
        }
        return (found, own)
    }

    private func isFree(_ gutter: Int, _ row: Int, _ one: Double, _ other: Double, _ gutters: [Double]) -> Bool {
        let strip = strip(gutters[gutter], from: min(one, other) - 2, to: max(one, other) + 2)
        return !places.obstacles[row].contains { $0.meets(strip) }
    }

    /// Joins what goes on in one direction.
    private func points(
        _ start: Point, _ crossings: [FlowGraph.Crossing], _ end: Point, _ gutters: [Double], _ channels: [Double],
        cost: Double
    ) -> Route {
        var points = [start, Point(gutters[crossings[0].gutter], start.y)]
        var ways: [Way] = [.none]
        var index = 0
        while index + 1 < crossings.count {
            let first = crossings[index]
            var last = index + 1
            let isChannel = crossings[last].channel == first.channel
            while last + 1 < crossings.count,
                isChannel ? crossings[last + 1].channel == first.channel : crossings[last + 1].gutter == first.gutter
            {
                last += 1
            }
            if isChannel {
                // The piece before leads to the channel.
                if index == 0 {
                    points.append(Point(points[points.count - 1].x, channels[first.channel]))
                    ways.append(.gutter(first.gutter))
                }
                points.append(Point(gutters[crossings[last].gutter], channels[first.channel]))
                ways.append(.channel(first.channel))
            } else {
                points.append(Point(points[points.count - 1].x, channels[crossings[last].channel]))
                ways.append(.gutter(first.gutter))
            }
            index = last
        }
        if case .gutter = ways[ways.count - 1] {
            points[points.count - 1] = Point(points[points.count - 1].x, end.y)
        } else {
            points.append(Point(points[points.count - 1].x, end.y))
            ways.append(.gutter(crossings[crossings.count - 1].gutter))
        }
        points.append(end)
        ways.append(.none)
        return Route(points: points, ways: ways, cost: cost)
    }
}
