extension JourneyDraft {
    /// The map with its lanes in the order that its front matter states, by name or by kind; the others follow as they
    /// were found.
    package var inStatedOrder: JourneyDraft {
        guard !fields.lanes.isEmpty else { return self }
        var ranks: [UInt64: Int] = [:]
        for (place, name) in fields.lanes.enumerated() {
            let key = FoldedName(name.value).key
            if ranks[key] == nil { ranks[key] = place }
        }
        func rank(_ lane: LaneDraft) -> Int {
            ranks[FoldedName(lane.name).key] ?? ranks[FoldedName(lane.kind.rawValue).key] ?? fields.lanes.count
        }
        let order = lanes.indices.sorted { (rank(lanes[$0]), $0) < (rank(lanes[$1]), $1) }
        var places = Array(lanes.indices)
        for (place, lane) in order.enumerated() { places[lane] = place }
        var draft = self
        draft.lanes = order.map { lanes[$0] }
        for index in draft.items.indices { draft.items[index].lane = places[draft.items[index].lane] }
        for index in draft.lines.indices { draft.lines[index].lane = draft.lines[index].lane.map { places[$0] } }
        return draft
    }
}
