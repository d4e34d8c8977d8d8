import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting

/// Writes how customers feel over some stages: the mean, and where it is worst.
struct ExperienceNote {
    let scope: PageScope

    /// - Parameters:
    ///   - summary: nil when no stage has a score.
    ///   - team: what is said of the stages that a team answers for, where it answers for some that have a score: by these
    ///     it is judged, not by all those in which it takes part.
    func write(_ summary: ExperienceSummary?, of team: TeamStanding? = nil, into writer: inout MarkupWriter) {
        let words = scope.words
        let owned = team?.experience
        guard let summary = owned ?? summary else {
            writer.markup("<p class=\"sure quiet\">")
            writer.text(words.text(.noFeelingsHere))
            writer.markup("</p>")
            return
        }
        writer.markup("<div class=\"sure\"><p>")
        if let owned {
            writer.feeling(owned.mean, TeamReason(scope: scope).mean(owned), scope)
        } else {
            let mean = words.text(.meanExperience, ["score": words.mean(summary.mean)])
            writer.feeling(summary.mean, mean, scope)
            writer.markup(" <span class=\"quiet\">")
            writer.text(words.count(.countStages, summary.stages))
            writer.markup("</span>")
        }
        writer.markup("</p><p>")
        writer.text(words.text(.lowestAt))
        writer.markup(" ")
        worst(summary, into: &writer)
        writer.markup(" <span class=\"quiet\">")
        writer.links([summary.worst.journey], scope)
        writer.markup("</span></p></div>")
    }

    /// The cells "feeling" and "worst moment" of a list.
    func cells(_ summary: ExperienceSummary?, into writer: inout MarkupWriter) {
        guard let summary else {
            writer.markup("<td></td><td></td>")
            return
        }
        writer.markup("<td")
        writer.value(summary.mean)
        writer.markup(">")
        writer.feeling(summary.mean, scope.words.mean(summary.mean), scope)
        writer.markup("</td><td")
        writer.attribute("data-label", scope.words.text(.worstMoment) + ":")
        writer.value(summary.worstScore.normalized)
        writer.markup(">")
        if summary.worstScore.normalized < 0 {
            worst(summary, into: &writer)
        } else {
            writer.markup("<span class=\"quiet\">")
            writer.text(scope.words.text(.noDip))
            writer.markup("</span>")
        }
        writer.markup("</td>")
    }

    private func worst(_ summary: ExperienceSummary, into writer: inout MarkupWriter) {
        writer.markup("<b class=\"score\">")
        writer.text(scope.words.signed(summary.worstScore))
        writer.markup("</b> ")
        writer.place(summary.worst, scope)
    }
}
