import MapReading
import SourceDiagnostics

/// A journey has stages.
enum StagesCheck {
    static func run(_ map: LinkedMap, _ diagnostics: inout [Diagnostic]) {
        let journey = map.journey
        guard journey.stages.isEmpty else { return }
        let range = map.entry.draft.title?.range ?? map.entry.range
        diagnostics.append(
            map.entry.draft.missingStages.map { .stageless(path: map.path, $0) } ?? .stageless(path: map.path, range))
    }
}

extension Diagnostic {
    /// Where it can be seen what was meant for stages.
    fileprivate static func stageless(path: String, _ cause: MissingStages) -> Diagnostic {
        let (range, explanation, suggestion): (ByteRange, String, String) =
            switch cause {
            case .headingWithoutSpace(let marks, let name):
                (
                    name.range, "\"\(marks)\(name.value)\" is no heading, because no space follows the \"\(marks)\"",
                    "write \"\(marks) \(name.value)\""
                )
            case .tableWithoutDivider(let columns, let range):
                (
                    range, "this begins like a table, but no line with as many cells of hyphens follows its first row",
                    "write \"|\(String(repeating: "---|", count: columns))\" on a line below it"
                )
            case .tableWithoutLanes(let first, let range):
                (
                    range, "a column is called \"\(first)\", but too few of the others are called like lanes",
                    "call the others after what they hold, such as Actions, Emotions and Pain points"
                )
            }
        return Diagnostic(
            .noStage, .error, path: path, range: range, summary: "Journey must have at least one stage",
            explanation: explanation, suggestion: suggestion)
    }

    fileprivate static func stageless(path: String, _ range: ByteRange) -> Diagnostic {
        Diagnostic(
            .noStage, .error, path: path, range: range,
            summary: "Journey must have at least one stage",
            explanation: "nothing here reads as a stage, so there is no map to draw",
            suggestion:
                "write a heading for each stage with labels such as \"**Actions:**\" under it, or a table whose "
                + "first column is Stage")
    }
}
