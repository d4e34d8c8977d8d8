import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting

/// Writes what the company believes beside what customers feel, by stage and by team.
struct PerceptionTables {
    let scope: PageScope

    private static let longest = 100

    func write(_ journeys: [Reference<Journey>], into writer: inout MarkupWriter) {
        let gaps = PerceptionGap.ranked(of: journeys, in: scope.atlas)
        if !gaps.isEmpty {
            writer.sectionHead(.perception, rule: .perceptionRule, scope)
            head(.stage, into: &writer)
            for gap in gaps.prefix(PerceptionTables.longest) {
                writer.markup("<tr><th scope=\"row\">")
                writer.place(StageUse(journey: gap.journey, stage: gap.stage), scope)
                writer.markup("<span class=\"note\">")
                writer.links([gap.journey], scope)
                writer.markup("</span></th>")
                cells(believed: gap.believed, felt: gap.felt, into: &writer)
            }
            writer.markup("</tbody></table>\n")
            writer.more(gaps.count - PerceptionTables.longest, scope)
            writer.markup("</section>\n")
        }
        teams(journeys, into: &writer)
    }

    private func teams(_ journeys: [Reference<Journey>], into writer: inout MarkupWriter) {
        let teams = TeamPerception.ranked(scope.edition.presence, journeys: journeys, in: scope.atlas)
        guard !teams.isEmpty else { return }
        writer.sectionHead(.perceptionOfTeams, scope)
        head(.team, into: &writer)
        for team in teams.prefix(PerceptionTables.longest) {
            writer.markup("<tr><th scope=\"row\">")
            writer.stakeholder(.team(team.team), scope)
            writer.markup("<span class=\"note\">")
            writer.text(scope.words.count(.countStages, team.stages))
            writer.markup("</span></th>")
            cells(believed: team.believed, felt: team.felt, into: &writer)
        }
        writer.markup("</tbody></table></section>\n")
    }

    private func head(_ subject: Word, into writer: inout MarkupWriter) {
        writer.markup("<table class=\"list\"><thead><tr><th scope=\"col\">")
        writer.text(scope.words.text(subject))
        for word in [Word.believed, .customersScore, .gap, .meaning] {
            writer.markup("</th><th scope=\"col\">")
            writer.text(scope.words.text(word))
        }
        writer.markup("</th></tr></thead><tbody>\n")
    }

    private func cells(believed: Double, felt: Double, into writer: inout MarkupWriter) {
        let words = scope.words
        for (word, value) in [(Word.believed, believed), (.customersScore, felt)] {
            writer.markup("<td")
            writer.attribute("data-label", words.text(word) + ":")
            writer.markup(">")
            writer.feeling(value, words.mean(value), scope)
            writer.markup("</td>")
        }
        writer.markup("<td class=\"score\"")
        writer.attribute("data-label", words.text(.gap) + ":")
        writer.markup("><b>")
        writer.text(words.mean(felt - believed))
        writer.markup("</b></td><td>")
        let reading: Word = believed > felt ? .believesBetter : believed < felt ? .believesWorse : .believesRight
        writer.text(words.text(reading))
        writer.markup("</td></tr>\n")
    }
}
