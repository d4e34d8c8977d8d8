import JourneyModel
import SourceDiagnostics

/// The stages of a map by what authors call them: id, name, the slug of the heading, or the number of the column.
struct StageNames: Equatable {
    private var table = NameTable()
    private let count: Int

    init(_ stages: [Stage]) {
        count = stages.count
        for (index, stage) in stages.enumerated() { table.add(stage.id, index) }
        for (index, stage) in stages.enumerated() {
            table.add(stage.name, index)
            for anchor in stage.anchors { table.add(anchor, index) }
        }
    }

    func find(_ name: String) -> Int? {
        if let found = table.find(name) { return found }
        guard let number = Int(name), (1...max(1, count)).contains(number), count > 0 else { return nil }
        return number - 1
    }

    func nearest(to name: String) -> String? { table.nearest(to: name) }

    func unknown(_ name: Located<String>, path: String) -> Diagnostic {
        .unknown(name, table.nearest(to: name.value), path: path)
    }
}

extension Diagnostic {
    fileprivate static func unknown(_ name: Located<String>, _ nearest: String?, path: String) -> Diagnostic {
        Diagnostic(
            .unknownStage, .error, path: path, range: name.range,
            summary: "Stage must be one of the map's stages",
            explanation: "no stage is called \"\(name.value)\"",
            suggestion: nearest.map { "write \"\($0)\"" } ?? "write the stage's id or name")
    }
}
