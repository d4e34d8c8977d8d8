/// What an id within a map stands for: a stage, a step or an item.
extension Journey {
    /// The name of the stage or step that has an id, or the text of the item.
    package func name(ofPlace id: String) -> String? {
        if let stage = stages.firstIndex(where: { $0.id == id }) { return heading(ofStage: stage).name }
        if let step = steps.first(where: { $0.id == id }) { return step.name }
        return items.first { $0.id == id }?.text.plain
    }

    /// The index of the stage that has an id, or holds what has it.
    package func stage(holding id: String) -> Int? {
        if let stage = stages.firstIndex(where: { $0.id == id }) { return stage }
        if let step = steps.first(where: { $0.id == id }) { return step.stage }
        return items.first { $0.id == id }?.stages.lowerBound
    }
}
