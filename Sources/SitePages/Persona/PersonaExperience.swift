import AtlasAnalysis
import JourneyModel
import Localization
import MapDrawing
import MarkupWriting

/// Writes how it is to be a persona: the curves of all journeys, the channels that they use, what is still to be proved.
struct PersonaExperience {
    let journeys: [Reference<Journey>]
    let scope: PageScope

    private static let shownQuestions = 5

    /// Curves of the journeys that tell of today, or of what is planned when nothing else is told.
    func curves(into writer: inout MarkupWriter) {
        var shown: [Journey] = []
        let series = journeys.compactMap { reference -> JourneyCurves.Series? in
            let journey = scope.atlas.journeys[reference]
            let scores = journey.stages.indices.map { journey.experience(stage: $0) }
            guard scores.contains(where: { $0 != nil }) else { return nil }
            shown.append(journey)
            return JourneyCurves.Series(name: journey.facts.title, scores: scores, address: scope.address(reference))
        }
        // One curve alone stands in the list already.
        guard series.count > 1 else { return }
        writer.markup("<div class=\"frame chart\" role=\"region\" tabindex=\"0\"")
        writer.attribute("aria-label", scope.words.text(.emotionCurves))
        writer.markup(">")
        writer.markup(JourneyCurves.draw(series, axis: scope.axis(of: shown), language: scope.language))
        writer.markup("</div>\n")
    }

    /// Channels of the persona's journeys, the most used first.
    func channels(into writer: inout MarkupWriter) {
        let stages = AtlasPresence.stagesOfChannels(journeys, in: scope.atlas)
        let used = scope.edition.channels.map { ($0, stages: stages[$0.index]) }.filter { $0.stages > 0 }
        guard !used.isEmpty else { return }
        let sorted = used.sorted { $0.stages != $1.stages ? $0.stages > $1.stages : $0.0 < $1.0 }
        writer.markup("<ul class=\"facts channels-used\">")
        for (channel, stages) in sorted {
            writer.markup("<li>")
            writer.channel(channel, scope)
            writer.markup(" <span class=\"quiet\">")
            writer.text(scope.words.count(.countStages, stages))
            writer.markup("</span></li>")
        }
        writer.markup("</ul>")
    }

    /// The gravest open problems that rest on nothing but an assumption.
    func questions(into writer: inout MarkupWriter) {
        let own = Set(journeys)
        let gravest = Backlog.questions(
            of: JourneyVersions.inOrder(journeys, in: scope.atlas), scope.backlog.shared,
            limit: PersonaExperience.shownQuestions, in: scope.atlas)
        guard !gravest.isEmpty else { return }
        writer.markup("<ul class=\"questions\">")
        for entry in gravest {
            guard let place = entry.places.first(where: { own.contains($0.journey) }) else { continue }
            let journey = scope.atlas.journeys[place.journey]
            let text = place.item.map { journey.items[$0].text.plain.onOneLine }
            writer.markup("<li>")
            writer.place(place, text ?? journey.facts.title, scope)
            writer.markup("<span class=\"note\"")
            writer.language(journey.language, scope)
            writer.markup(">")
            writer.text(place.stage.map { journey.facts.title + " › " + journey.stages[$0].name } ?? "")
            writer.markup("</span></li>")
        }
        writer.markup("</ul>")
    }
}
