import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting

/// Writes one journey stage by stage: who is there in each step, and by which channels.
struct WayMatrix {
    let scope: PageScope

    func write(_ reference: Reference<Journey>, _ presence: JourneyPresence, into writer: inout MarkupWriter) {
        let journey = scope.atlas.journeys[reference]
        writer.markup("<h3 class=\"way-head\">")
        writer.links([reference], scope)
        writer.markup("</h3><p class=\"quiet\">")
        writer.text(PresenceNote(scope: scope).share(presence.places))
        writer.markup("</p><div class=\"list-frame\" role=\"region\" tabindex=\"0\"")
        writer.attribute("aria-label", journey.facts.title)
        writer.markup("><table class=\"matrix way\"><thead><tr><th scope=\"col\">")
        writer.text(scope.words.text(.channel))
        writer.markup("</th>")
        for stage in journey.stages.indices {
            writer.markup("<th scope=\"col\">")
            writer.place(StageUse(journey: reference, stage: stage), scope)
            writer.markup("</th>")
        }
        writer.markup("</tr></thead><tbody>\n<tr><th scope=\"row\">")
        writer.text(scope.words.text(.whoIsThere))
        writer.markup("</th>")
        for stage in journey.stages.indices {
            writer.markup("<td>")
            for place in presence.places where place.stage == stage { mark(place, journey, into: &writer) }
            writer.markup("</td>")
        }
        writer.markup("</tr>\n")
        channels(journey, into: &writer)
        writer.markup("</tbody></table></div>\n")
    }

    /// Steps are named, for there may be several in a stage.
    private func mark(_ place: JourneyPresence.Place, _ journey: Journey, into writer: inout MarkupWriter) {
        let meeting = scope.words.text(place.meeting.word)
        guard let step = place.step else {
            writer.meeting(place.meeting, name: meeting)
            return
        }
        writer.markup("<span class=\"note\">")
        writer.meeting(place.meeting, name: meeting)
        writer.markup(" <span")
        writer.language(journey.language, scope)
        writer.markup(">")
        writer.text(journey.steps[step].name)
        writer.markup("</span></span>")
    }

    private func channels(_ journey: Journey, into writer: inout MarkupWriter) {
        let rows = JourneyChannels(journey)
        for (row, channel) in rows.channels.enumerated() {
            writer.markup("<tr><th scope=\"row\">")
            writer.channel(channel, scope)
            writer.markup("</th>")
            for stage in journey.stages.indices {
                writer.markup("<td>")
                switch rows.presence(channel: row, stage: stage) {
                case .absent: break
                case .present: writer.meeting(.ours, name: scope.words.text(.present))
                case .alone: writer.meeting(.alone, name: scope.words.text(.customerAlone))
                }
                writer.markup("</td>")
            }
            writer.markup("</tr>\n")
        }
    }
}
