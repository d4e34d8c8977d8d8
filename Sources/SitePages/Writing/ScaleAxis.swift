import JourneyModel
import MapDrawing

extension PageScope {
    /// The numbers at the axis of a chart of several journeys; nil unless all tell their feelings on one scale.
    func axis(of journeys: [Journey]) -> AxisNumbers? {
        var scales: Set<EmotionScale> = []
        for journey in journeys {
            for stage in journey.stages.indices { scales.formUnion(journey.scores(stage: stage).map(\.score.scale)) }
        }
        guard scales.count == 1, let scale = scales.first else { return nil }
        return AxisNumbers(scale, words)
    }
}
