import JourneyModel
import SourceDiagnostics

/// What hurts leads to an idea in the same stage, once a map has ideas. Mild pain points may wait.
enum PainWithoutOpportunityCheck {
    /// The severity from which on a pain point asks for an idea; one of no stated severity does, too.
    private static let least = 3

    static func run(_ map: LinkedMap, _ diagnostics: inout [Diagnostic]) {
        guard map.isSettled else { return }
        let journey = map.journey
        guard journey.hasItems(in: .opportunities) else { return }
        let unanswered = journey.stages.indices.compactMap { stage -> Int? in
            guard journey.items(ofStage: stage, in: [.opportunities]).isEmpty else { return nil }
            return journey.items(ofStage: stage, in: [.painPoints]).first { index in
                let item = journey.items[index]
                return journey.isOpen(item)
                    && item.details.flatMap { journey.details[$0].severity } ?? least >= least
            }
        }
        guard let first = unanswered.first else { return }
        diagnostics.append(
            .unanswered(
                journey.items[first].text.plain, unanswered.count, path: map.path,
                map.entry.range(of: journey.items[first])))
    }
}

extension Diagnostic {
    fileprivate static func unanswered(
        _ text: String, _ count: Int, path: String, _ range: ByteRange
    ) -> Diagnostic {
        Diagnostic(
            .painWithoutOpportunity, .advice, path: path, range: range,
            summary: "Pain point should lead to an opportunity",
            explanation: count == 1
                ? "the stage of \"\(text)\" has none, so the map says what hurts and not what to do"
                : "\(count) stages that hurt have none, \"\(text)\" for one, so the map says what hurts and not what to do",
            suggestion:
                "add \"**Opportunities:**\" to the stage, or write \"{status=rejected}\" behind what stays as it is")
    }
}
