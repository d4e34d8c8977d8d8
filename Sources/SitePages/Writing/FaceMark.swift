import JourneyModel
import Localization
import MapDrawing
import MarkupWriting

extension MarkupWriter {
    /// The face of a level, as the diagram draws it, with the level's name for those who do not see it.
    mutating func face(_ level: ExperienceLevel, _ scope: PageScope) {
        markup("<i class=\"face ")
        markup(FaceMark.className(level))
        markup("\"></i><span class=\"unseen\">")
        text(scope.words.name(of: level))
        markup(": </span>")
    }
}
