import JourneyModel
import Localization
import MapDrawing
import MarkupWriting

extension MarkupWriter {
    /// The face of a level, as the diagram draws it, with the level's name for those who do not see it.
    mutating func face(_ level: ExperienceLevel, size: Double = 24, _ scope: PageScope) {
        markup("<span>")
        markup(FaceMark.draw(level, size: size))
        markup("<span class=\"unseen\">")
        text(scope.words.name(of: level))
        markup(": </span></span>")
    }
}
