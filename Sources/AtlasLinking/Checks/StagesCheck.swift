import SourceDiagnostics

/// A journey has stages.
enum StagesCheck {
    static func run(_ map: LinkedMap, _ diagnostics: inout [Diagnostic]) {
        let journey = map.journey
        guard journey.stages.isEmpty else { return }
        diagnostics.append(.stageless(path: map.path, map.entry.draft.title?.range ?? map.entry.range))
    }
}

extension Diagnostic {
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
