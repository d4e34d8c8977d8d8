import JourneyModel
import SourceDiagnostics

/// Somebody answers for each opportunity, once a map names teams: its own team or the stage's.
enum OpportunityOwnerCheck {
    static func run(_ map: LinkedMap, _ diagnostics: inout [Diagnostic]) {
        guard map.isSettled else { return }
        let journey = map.journey
        guard journey.namesTeams else { return }
        let orphans = journey.stages.indices.filter { journey.stages[$0].teams.isEmpty }.flatMap { stage in
            journey.items(ofStage: stage, in: [.opportunities]).filter { index in
                let item = journey.items[index]
                return journey.isOpen(item) && item.details.map { journey.details[$0].teams.isEmpty } ?? true
            }
        }
        guard let first = orphans.min() else { return }
        diagnostics.append(
            .orphaned(
                journey.items[first].text.plain, orphans.count, path: map.path,
                map.entry.range(of: journey.items[first])))
    }
}

extension Diagnostic {
    fileprivate static func orphaned(
        _ text: String, _ count: Int, path: String, _ range: ByteRange
    ) -> Diagnostic {
        Diagnostic(
            .opportunityWithoutOwner, .advice, path: path, range: range,
            summary: "Opportunity should have an owner",
            explanation: count == 1
                ? "no team takes up \"\(text)\", and nobody's idea is not done"
                : "no team takes up \(count) of them, \"\(text)\" for one, and nobody's idea is not done",
            suggestion: "name a team: \"{team=…}\" behind the opportunity or its stage")
    }
}
