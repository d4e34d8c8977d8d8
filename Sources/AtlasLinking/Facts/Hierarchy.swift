import JourneyModel
import SourceDiagnostics

/// Maps under stages of other maps form trees: a map that is its own ancestor is reported and loses its parent.
enum Hierarchy {
    static func breakCircles(
        _ facts: inout [JourneyFacts], _ outline: SiteOutline, _ diagnostics: inout [Diagnostic]
    ) {
        // 0 unseen, 1 on the way at hand, 2 known to end at a root.
        var marks = [UInt8](repeating: 0, count: facts.count)
        for start in facts.indices where marks[start] == 0 && facts[start].parent != nil {
            var way: [Int] = []
            var next: Int? = start
            while let index = next, marks[index] == 0 {
                marks[index] = 1
                way.append(index)
                next = facts[index].parent?.journey.index
            }
            if let index = next, marks[index] == 1 {
                let circle = Array(way[way.firstIndex(of: index)!...])
                let broken = circle.min()!
                report(circle, at: broken, outline, &diagnostics)
                facts[broken].parent = nil
            }
            for index in way { marks[index] = 2 }
        }
    }

    private static func report(
        _ circle: [Int], at broken: Int, _ outline: SiteOutline, _ diagnostics: inout [Diagnostic]
    ) {
        let entry = outline.journeys[broken]
        guard let name = entry.draft.fields.parent else { return }
        let others = circle.filter { $0 != broken }.map { index in
            let other = outline.journeys[index]
            return Diagnostic.Note(
                "part of the circle", path: outline.path(of: other),
                range: other.draft.fields.parent?.range ?? other.range)
        }
        diagnostics.append(.circular(name, path: outline.path(of: entry), notes: others))
    }
}

extension Diagnostic {
    fileprivate static func circular(_ name: Located<String>, path: String, notes: [Note]) -> Diagnostic {
        Diagnostic(
            .circularParent, .error, path: path, range: name.range,
            summary: "Parent must not lie below the journey itself",
            explanation: notes.isEmpty
                ? "the journey names itself" : "by way of its parents the journey comes back to itself",
            suggestion: "remove \"parent\" from the topmost journey", notes: notes)
    }
}
