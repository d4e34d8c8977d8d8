import JourneyModel

/// An arrow from one item to another, as indices in `Journey.items`.
struct Flow: Hashable {
    let from: Int
    let to: Int
}

/// The way of the customer that does not go on to the right: from one stage to another, as indices in `Journey.stages`.
struct Return: Hashable {
    let from: Int
    let to: Int
}

/// Where an arrow may touch an item.
struct FlowEnd {
    /// Place among the drawn lanes.
    let row: Int
    /// The columns that the item covers.
    let span: Range<Int>
    /// What the item's text and marks take.
    let box: Frame
    /// Height of the first line's middle.
    let middle: Double
    /// Where the ink of the first line ends.
    let right: Double
    /// The item fills its box from the left, so that arrows up and down begin and end at its edges, not at its bullet.
    let isBox: Bool
}

extension Journey {
    /// The arrows between items of shown lanes, in the order of the items; what leads to a stage is no arrow but a return.
    func flows(among lanes: [Int]) -> [Flow] {
        guard details.contains(where: { !$0.to.isEmpty }) else { return [] }
        var places: [String: Int] = [:]
        for (index, item) in items.enumerated() { places[item.id] = index }
        var flows: [Flow] = []
        for (index, item) in items.enumerated() where lanes.contains(item.lane) {
            for id in details(of: item)?.to ?? [] {
                guard let target = places[id], target != index, lanes.contains(items[target].lane) else { continue }
                let flow = Flow(from: index, to: target)
                if !flows.contains(flow) { flows.append(flow) }
            }
        }
        return flows
    }

    /// The returns of stages, of steps and of items of shown lanes, each once.
    func returns(among lanes: [Int]) -> [Return] {
        guard details.contains(where: { !$0.goTo.isEmpty }) else { return [] }
        var returns: [Return] = []
        func add(_ details: ItemDetails?, from stage: Int) {
            for id in details?.goTo ?? [] {
                guard let target = self.stage(holding: id) else { continue }
                let found = Return(from: stage, to: target)
                if !returns.contains(found) { returns.append(found) }
            }
        }
        for (index, stage) in stages.enumerated() { add(stage.details.map { details[$0] }, from: index) }
        for step in steps { add(step.details.map { details[$0] }, from: step.stage) }
        for item in items where lanes.contains(item.lane) {
            add(details(of: item), from: item.stages.upperBound - 1)
        }
        return returns
    }
}
