import JourneyModel
import Localization
import MapDrawing
import MarkupWriting

/// Writes where a journey hurts: its pain points by stage as a strip, and the stage with the most severe ones in words; of
/// equals the one with the gravest, then the first.
struct PainSummary {
    let journey: Journey
    let scope: PageScope

    /// Fewer pain points than this are told by the worst moments.
    private static let fewest = 3

    func write(into writer: inout MarkupWriter) {
        let stages = journey.stages.indices.map { stage in
            journey.lanes.indices.filter { journey.lanes[$0].holds(.painPoints) && !journey.lanes[$0].isHidden }
                .flatMap { lane in
                    journey.items(lane: lane, stage: stage).map { journey.details(of: journey.items[$0])?.severity }
                }
        }
        guard stages.count > 1, stages.reduce(0, { $0 + $1.count }) >= PainSummary.fewest else { return }
        writer.markup("<h2>")
        writer.text(scope.words.text(.painsByStage))
        writer.markup("</h2>")
        writer.markup(PainStrip.draw(stages, language: journey.language))
        let ranks = journey.stages.indices.map { (journey.severePains(among: [$0]), journey.gravestPain(stage: $0)) }
        guard let most = ranks.max(by: <), most.0 > 0, let stage = ranks.firstIndex(where: { $0 == most }) else {
            return
        }
        writer.markup("<p class=\"quiet\"><a href=\"#")
        writer.text(RelativeAddress.fragment(journey.stages[stage].id))
        writer.markup("\">")
        writer.text(journey.stages[stage].name)
        writer.markup("</a>: ")
        writer.text(scope.words.count(.countSeverePains, most.0))
        writer.markup("</p>")
    }
}
