import JourneyModel
import MapReading
import SourceDiagnostics

/// What the rules of good practice look at.
///
/// Each of them speaks once for a map, at the first place that it finds, and only where the practice has begun: a folder
/// of maps that were never meant to name teams, channels or sources is left in peace.
extension LinkedMap {
    /// Maps that tell how things are and that are no drafts; each journey in its original alone.
    static func isSettled(_ journey: Journey, _ entry: Entry<JourneyDraft>) -> Bool {
        guard entry.original == nil, journey.facts.kind != .futureState, !journey.stages.isEmpty else { return false }
        switch journey.facts.review.status {
        case .draft, .archived: return false
        case .inReview, .approved, nil: return true
        }
    }
}

extension Entry<JourneyDraft> {
    /// Where a stage of the linked map was written.
    func range(ofStage stage: Int) -> ByteRange {
        let columns = StageOrder.columns(of: draft)
        return columns.firstIndex(of: stage).map { draft.stages[$0].range } ?? range
    }

    /// Where an item of the linked map was written.
    func range(of item: Item) -> ByteRange {
        let columns = StageOrder.columns(of: draft)
        let written = draft.items.first {
            columns[$0.stage] == item.stages.lowerBound && $0.text.plain == item.text.plain
        }
        return written?.range ?? range(ofStage: item.stages.lowerBound)
    }
}

extension Journey {
    /// Whether a lane of a kind holds anything.
    func hasItems(in kind: LaneKind) -> Bool {
        lanes.indices.contains { lane in
            lanes[lane].holds(kind) && stages.indices.contains { !items(lane: lane, stage: $0).isEmpty }
        }
    }

    /// Indices of the items of a stage in lanes of some kinds, without feelings that stand in a merged lane.
    func items(ofStage stage: Int, in kinds: [LaneKind]) -> [Int] {
        var found: [Int] = []
        for lane in lanes.indices where kinds.contains(where: { lanes[lane].holds($0) }) {
            let range = items(lane: lane, stage: stage)
            if lanes[lane].holds(.emotions) {
                found += range.filter { items[$0].feeling == nil }
            } else {
                found += range
            }
        }
        return found
    }

    /// Anything in the map names a team: a stage or an item.
    var namesTeams: Bool {
        stages.indices.contains { !stages[$0].teams.isEmpty } || details.indices.contains { !details[$0].teams.isEmpty }
    }
}
