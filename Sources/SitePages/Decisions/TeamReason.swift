import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting

/// Writes in words why a team stands where it stands among the others.
struct TeamReason {
    let scope: PageScope

    func write(_ standing: TeamStanding, into writer: inout MarkupWriter) {
        writer.phrases(phrases(standing))
    }

    /// - Parameter namesMean: false where the mean stands already.
    func phrases(_ standing: TeamStanding, namesMean: Bool = true) -> [String] {
        let words = scope.words
        var phrases: [String] = []
        if namesMean, let experience = standing.experience { phrases.append(mean(experience)) }
        if standing.openPains > 0 {
            phrases.append(
                words.count(.teamPains, standing.openPains, ["severe": words.number(standing.severe)]))
        }
        if standing.targets > 0 {
            phrases.append(words.count(.teamTargets, standing.targets, ["missed": words.number(standing.missed)]))
        }
        if let perception = standing.perception {
            phrases.append(words.text(.teamBelieves, ["score": scope.mean(perception.believed)]))
        }
        return phrases
    }

    /// "−0.5 on average over 8 stages it answers for".
    func mean(_ experience: ExperienceSummary) -> String {
        scope.words.count(.teamMean, experience.stages, ["score": scope.mean(experience.mean)])
    }
}
