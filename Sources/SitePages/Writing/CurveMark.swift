import JourneyModel
import MapDrawing
import MarkupWriting

extension MarkupWriter {
    /// The journey's curve in miniature; decoration, for the worst moment stands beside it in words.
    mutating func miniCurve(_ journey: Reference<Journey>, _ scope: PageScope) {
        markup(MiniCurve.draw(scope.atlas.journeys[journey], width: 180, height: 40))
    }
}
