import SourceDiagnostics

/// A map has few enough stages to be taken in at a glance.
enum StageCountCheck {
    static let limit = 12

    static func run(_ map: LinkedMap, _ diagnostics: inout [Diagnostic]) {
        let stages = map.entry.draft.stages
        guard stages.count > limit else { return }
        diagnostics.append(
            .tooMany(stages.count, path: map.path, stages[limit].range))
    }
}

extension Diagnostic {
    fileprivate static func tooMany(_ count: Int, path: String, _ range: ByteRange) -> Diagnostic {
        Diagnostic(
            .tooManyStages, .advice, path: path, range: range,
            summary: "Journey should have at most \(StageCountCheck.limit) stages",
            explanation: "there are \(count), and so wide a map is not read as a whole",
            suggestion: "make some of them steps of one stage, or a map of their own with \"parent\"")
    }
}
