import JourneyModel

/// Touchpoints without a channel of their own take the one of their stage, when the channels lane names just one.
enum LaneChannels {
    static func spread(in grid: inout JourneyGrid, _ registers: inout Registers, _ uses: inout [TouchpointUse]) {
        let columns = grid.stages.count
        let channelRows = grid.lanes.indices.filter { grid.lanes[$0].kind == .channels }
        guard !channelRows.isEmpty else { return }
        for column in 0..<columns {
            var channels: [Reference<Channel>] = []
            for row in channelRows {
                for item in grid.cells[row * columns + column] {
                    guard let details = grid.items[item].details else { continue }
                    for channel in grid.details[details].channels where !channels.contains(channel) {
                        channels.append(channel)
                    }
                }
            }
            guard channels.count == 1 else { continue }
            for row in grid.lanes.indices where grid.lanes[row].holds(.touchpoints) {
                for item in grid.cells[row * columns + column] {
                    guard let details = grid.items[item].details, grid.details[details].channels.isEmpty else {
                        continue
                    }
                    grid.details[details].channels = channels
                    if let touchpoint = grid.details[details].touchpoint {
                        registers.touchpoints.add(channels: channels, to: grid.touchpoints[touchpoint])
                        uses.append(TouchpointUse(touchpoint: touchpoint, name: nil, channels: channels))
                    }
                }
            }
        }
    }
}
