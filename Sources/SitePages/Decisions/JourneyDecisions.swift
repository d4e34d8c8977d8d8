import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting

/// Writes what one map says of expectations and of the company's presence.
struct JourneyDecisions {
    private let reference: Reference<Journey>
    private let journey: Journey
    private let scope: PageScope

    private static let shownGaps = 10

    init(_ reference: Reference<Journey>, _ scope: PageScope) {
        self.reference = reference
        self.scope = scope
        journey = scope.atlas.journeys[reference]
    }

    func gaps(into writer: inout MarkupWriter) {
        let falls = ExpectationGap.falls(of: [reference], in: scope.atlas)
        GapTable(scope: scope, namesJourney: false, longest: JourneyDecisions.shownGaps).write(falls, into: &writer)
    }

    /// How much of the way has a touchpoint of ours, which steps have none, and where customers start over.
    func presence(into writer: inout MarkupWriter) {
        let presence = JourneyPresence(journey)
        guard !presence.places.isEmpty else { return }
        writer.markup("<p>")
        writer.text(PresenceNote(scope: scope).share(presence.places))
        writer.markup("</p>")
        let breaks = HandoverBreak.all(of: reference, in: scope.atlas)
        let others = presence.places.filter { $0.meeting == .others }
        let alone = presence.places.filter { $0.meeting == .alone }
        guard !breaks.isEmpty || !others.isEmpty || !alone.isEmpty else { return }
        writer.markup("<dl class=\"about\">")
        group(.somebodyElses, others, into: &writer)
        group(.customerAlone, alone, into: &writer)
        if !breaks.isEmpty {
            open(.handoverBreaks, into: &writer)
            for (index, lost) in breaks.enumerated() {
                if index > 0 { writer.markup(" · ") }
                link(journey.items[lost.item].id, journey.items[lost.item].text.plain.onOneLine, into: &writer)
            }
            writer.markup("</dd></div>")
        }
        writer.markup("</dl>")
    }

    private func group(_ word: Word, _ places: [JourneyPresence.Place], into writer: inout MarkupWriter) {
        guard !places.isEmpty else { return }
        open(word, into: &writer)
        for (index, place) in places.enumerated() {
            if index > 0 { writer.markup(" · ") }
            let stage = journey.stages[place.stage]
            if let step = place.step {
                link(stage.id, stage.name + " › " + journey.steps[step].name, into: &writer)
            } else {
                link(stage.id, stage.name, into: &writer)
            }
        }
        writer.markup("</dd></div>")
    }

    private func open(_ word: Word, into writer: inout MarkupWriter) {
        writer.markup("<div><dt>")
        writer.text(scope.words.text(word))
        writer.markup("</dt><dd>")
    }

    private func link(_ id: String, _ name: String, into writer: inout MarkupWriter) {
        writer.markup("<a href=\"#")
        writer.text(RelativeAddress.fragment(id))
        writer.markup("\">")
        writer.text(name)
        writer.markup("</a>")
    }
}
