import JourneyModel
import SourceDiagnostics

/// A touchpoint says by which means it happens, once a map's touchpoints do. What is nobody's needs none.
enum TouchpointChannelCheck {
    static func run(_ map: LinkedMap, _ diagnostics: inout [Diagnostic]) {
        guard map.isSettled else { return }
        let journey = map.journey
        let met = journey.lanes.indices.filter { journey.lanes[$0].holds(.touchpoints) }.flatMap { lane in
            journey.stages.indices.flatMap { journey.items(lane: lane, stage: $0) }
        }
        func hasChannel(_ index: Int) -> Bool {
            journey.items[index].details.map { !journey.details[$0].channels.isEmpty } ?? false
        }
        guard met.contains(where: hasChannel) else { return }
        let bare = met.filter { index in
            let item = journey.items[index]
            return !hasChannel(index) && item.feeling == nil
                && item.details.map { journey.details[$0].provider != .nobody } ?? true
        }
        guard let first = bare.first else { return }
        diagnostics.append(
            .channelless(
                journey.items[first].text.plain, bare.count, path: map.path, map.entry.range(of: journey.items[first])))
    }
}

extension Diagnostic {
    fileprivate static func channelless(
        _ text: String, _ count: Int, path: String, _ range: ByteRange
    ) -> Diagnostic {
        Diagnostic(
            .touchpointWithoutChannel, .advice, path: path, range: range,
            summary: "Touchpoint should have a channel",
            explanation: count == 1
                ? "\"\(text)\" has none, so the channel pages leave it out"
                : "\(count) have none, \"\(text)\" for one, so the channel pages leave them out",
            suggestion: "name it: \"{channel=phone}\", or \"{by=nobody}\" where the customer is alone")
    }
}
