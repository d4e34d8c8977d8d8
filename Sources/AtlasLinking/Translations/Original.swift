import JourneyModel
import MapReading

/// The linked original of a translation, with what is known of how the two belong together.
///
/// A translation takes over the ids of its original's stages, steps and own lanes, so that an address holds in every
/// language, and what an item of a paired cell stands for is what the original's item stands for.
struct Original: Sendable {
    let draft: JourneyDraft
    let language: LanguageCode
    let grid: JourneyGrid

    /// The ids of a stage's steps, in order.
    func steps(ofStage stage: Int) -> [String] { grid.stages[stage].steps.map { grid.steps[$0].id } }

    /// For each lane the original's of the same kind and rank among that kind; own lanes only when both maps have as
    /// many.
    func rows(of kinds: [LaneKind]) -> [Int?] {
        let hasSameOwn =
            kinds.filter { $0 == .custom }.count == grid.lanes.filter { $0.kind == .custom }.count
        var used: [LaneKind: Int] = [:]
        return kinds.map { kind in
            if kind == .custom, !hasSameOwn { return nil }
            let rank = used[kind, default: 0]
            used[kind] = rank + 1
            return grid.lanes.indices.filter { grid.lanes[$0].kind == kind }.dropFirst(rank).first
        }
    }

    /// For each item of a cell, by the id that it states, the original's item: by that id, else by position when as
    /// many are left on both sides.
    func items(of ids: [String?], lane: Int, stage: Int) -> [Int?] {
        let cell = grid.cells[lane * grid.stages.count + stage]
        var pairs = ids.map { id in id.flatMap { id in cell.first { grid.items[$0].id == id } } }
        let taken = Set(pairs.compactMap { $0 })
        var free = cell.filter { !taken.contains($0) }[...]
        guard free.count == pairs.filter({ $0 == nil }).count else { return pairs }
        for index in pairs.indices where pairs[index] == nil { pairs[index] = free.popFirst() }
        return pairs
    }

    func touchpoint(ofItem item: Int) -> Reference<Touchpoint>? {
        grid.items[item].details.flatMap { grid.details[$0].touchpoint }.map { grid.touchpoints[$0] }
    }

    /// What is known of an item.
    func details(ofItem item: Int) -> ItemDetails? { grid.items[item].details.map { grid.details[$0] } }
}
