import JourneyModel
import MarkupWriting
import SourceDiagnostics

/// Where an item's arrows and jumps lead, as written, until every id of the map is known.
struct Jump {
    /// Index in `JourneyGrid.details`.
    let details: Int
    let to: [Located<String>]
    let goTo: [Located<String>]
}

extension GridLinker {
    /// Turns the names of jumps into ids; one that leads nowhere is reported and dropped.
    mutating func linkJumps(_ diagnostics: inout [Diagnostic]) {
        guard !jumps.isEmpty else { return }
        var places = NameTable()
        var ids: [String] = []
        func add(_ name: String, _ id: String) {
            places.add(name, ids.count)
            ids.append(id)
        }
        for stage in grid.stages { add(stage.id, stage.id) }
        for step in grid.steps { add(step.id, step.id) }
        for item in grid.items { add(item.id, item.id) }
        for stage in grid.stages {
            add(stage.name, stage.id)
            for anchor in stage.anchors { add(anchor, stage.id) }
        }
        for step in grid.steps { add(step.name, step.id) }
        for jump in jumps {
            grid.details[jump.details].to = jump.to.compactMap { resolve($0, places, ids, &diagnostics) }
            grid.details[jump.details].goTo = jump.goTo.compactMap { resolve($0, places, ids, &diagnostics) }
        }
    }

    private func resolve(
        _ name: Located<String>, _ places: NameTable, _ ids: [String], _ diagnostics: inout [Diagnostic]
    ) -> String? {
        let bare = name.value.hasPrefix("#") ? String(name.value.dropFirst()) : name.value
        if let place = places.find(bare) { return ids[place] }
        diagnostics.append(.nowhere(name, places.nearest(to: bare), path: path))
        return nil
    }
}

extension Diagnostic {
    fileprivate static func nowhere(_ name: Located<String>, _ nearest: String?, path: String) -> Diagnostic {
        Diagnostic(
            .deadAnchor, .error, path: path, range: name.range,
            summary: "Arrow must lead to an id of its map",
            explanation: "nothing has the id \"\(name.value)\", so the arrow cannot be drawn",
            suggestion: nearest.map { "write \"\($0)\"" } ?? "write the id of a stage, a step or an item")
    }
}
