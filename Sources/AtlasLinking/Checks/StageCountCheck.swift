import SourceDiagnostics

/// A map has few enough stages to be taken in at a glance.
enum StageCountCheck {
    static let limit = 12

    static func run(_ site: LinkedSite, _ diagnostics: inout [Diagnostic]) {
        for entry in site.outline.journeys where entry.draft.stages.count > limit {
            let stages = entry.draft.stages
            diagnostics.append(
                .tooMany(stages.count, path: site.outline.path(of: entry), stages[limit].range))
        }
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
