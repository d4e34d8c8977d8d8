import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting

/// Writes entries of the backlog as a table that the page's script can sort and filter.
struct BacklogTable {
    let scope: PageScope

    /// Where the page tells an entry.
    static func id(_ number: Int) -> String { ":entry-" + String(number) }

    private static let shownPlaces = 3
    private static let shownPersonas = 2

    func write(_ rows: [(number: Int, entry: Backlog.Entry)], into writer: inout MarkupWriter) {
        let words = scope.words
        writer.markup("<table class=\"list backlog sortable\"")
        writer.sortable(scope)
        writer.markup("><thead><tr><th scope=\"col\">")
        writer.text(words.text(.rankNumber))
        for (word, filters) in BacklogTable.columns {
            writer.markup("</th><th scope=\"col\"")
            if filters { writer.markup(" data-filter=\"\"") }
            writer.markup(">")
            writer.text(words.text(word))
        }
        writer.markup("</th></tr></thead><tbody>\n")
        let measures = measures(of: rows.map(\.entry))
        for row in rows { write(row.number, row.entry, measures, into: &writer) }
        writer.markup("</tbody></table>\n")
    }

    /// The columns behind the first, and whether the list can be narrowed down by them.
    private static let columns: [(Word, Bool)] = [
        (.problemOrOpportunity, false), (.kindOfEntry, true), (.severity, false), (.impact, false), (.effort, false),
        (.decision, true), (.owner, true), (.evidence, true),
    ]

    /// The numbers of the journeys where entries show; none where nothing was measured.
    private func measures(of entries: [Backlog.Entry]) -> [Reference<Journey>: JourneyMeasures] {
        guard !scope.atlas.measures.isEmpty else { return [:] }
        var measures: [Reference<Journey>: JourneyMeasures] = [:]
        for place in entries.flatMap(\.places) where measures[place.journey] == nil {
            measures[place.journey] = JourneyMeasures(place.journey, in: scope.atlas)
        }
        return measures
    }

    private func write(
        _ number: Int, _ entry: Backlog.Entry, _ measures: [Reference<Journey>: JourneyMeasures],
        into writer: inout MarkupWriter
    ) {
        let words = scope.words
        writer.markup("<tr")
        writer.attribute("id", BacklogTable.id(number))
        writer.markup("><td class=\"rank\">")
        writer.number(number)
        writer.markup("</td><th scope=\"row\"")
        title(entry, into: &writer)
        places(entry, into: &writer)
        concerns(entry, measures, into: &writer)
        writer.markup("</th><td>")
        kind(entry, into: &writer)
        writer.markup("</td>")
        grade(entry.severity, .severity, into: &writer)
        grade(entry.impact, .impact, into: &writer)
        grade(entry.effort, .effort, into: &writer)
        let decision = entry.status.map { words.name(of: $0) } ?? words.text(.noDecision)
        writer.markup("<td")
        writer.attribute("data-name", decision)
        if entry.status == nil { writer.markup(" class=\"quiet\"") }
        writer.markup(">")
        writer.text(decision)
        if let decided = entry.decided {
            writer.markup("<span class=\"note\">")
            writer.time(decided, scope)
            writer.markup("</span>")
        }
        if let ticket = entry.ticket {
            writer.markup("<span class=\"note\">")
            writer.phrase(ticket)
            writer.markup("</span>")
        }
        writer.markup("</td><td>")
        var isFirst = true
        for owner in entry.owners {
            if !isFirst { writer.markup(", ") }
            isFirst = false
            writer.stakeholder(owner, scope)
        }
        writer.markup("</td><td data-value=\"")
        writer.number(entry.grade.rawValue)
        writer.markup("\">")
        writer.mark(entry.grade)
        writer.markup(" ")
        writer.text(words.name(of: entry.grade))
        writer.markup("</td></tr>\n")
    }

    /// A problem, or what an opportunity sets out to do.
    private func kind(_ entry: Backlog.Entry, into writer: inout MarkupWriter) {
        let words = scope.words
        switch (entry.kind, entry.type) {
        case (.problem, _): writer.text(words.text(.problem))
        case (.opportunity, let type?): writer.text(words.name(of: type))
        case (.opportunity, nil): writer.text(words.text(.opportunity))
        }
    }

    /// Whose problem it is, with the share of customers as their page states it,
    /// and with how many enter the stage where the most do.
    private func concerns(
        _ entry: Backlog.Entry, _ measures: [Reference<Journey>: JourneyMeasures], into writer: inout MarkupWriter
    ) {
        let personas = entry.personas(in: scope.atlas)
        let volume = entry.places.compactMap { place in
            place.stage.flatMap { measures[place.journey]?.volume(stage: $0) }
        }.max { $0.latest.value < $1.latest.value }
        guard !personas.isEmpty || volume != nil else { return }
        writer.markup("<span class=\"note\">")
        for (index, reference) in personas.prefix(BacklogTable.shownPersonas).enumerated() {
            if index > 0 { writer.markup(" · ") }
            let persona = scope.atlas.personas[scope.edition.version(of: reference, in: scope.atlas)]
            writer.text(persona.share.map { persona.name + ": " + $0 } ?? persona.name)
        }
        let more = personas.count - BacklogTable.shownPersonas
        if more > 0 {
            writer.markup(" · ")
            writer.text(scope.words.count(.andMore, more))
        }
        if let volume {
            let series = scope.atlas.measures.series[volume.series]
            if !personas.isEmpty { writer.markup(" · ") }
            writer.text(
                scope.words.text(
                    .labelled,
                    [
                        "label": scope.words.name(of: scope.atlas.measures.metric(of: series)),
                        "value": scope.words.amount(volume.latest.value, series.unit),
                    ]))
        }
        writer.markup("</span>")
    }

    func title(_ entry: Backlog.Entry, into writer: inout MarkupWriter) {
        if let topic = entry.topic {
            let page = scope.atlas.pages[topic]
            writer.language(page.language, scope)
            writer.markup("><a class=\"topic\" href=\"")
            writer.text(scope.address(page.address))
            writer.markup("\">")
            writer.text(page.title)
        } else {
            let place = entry.places[0]
            let journey = scope.atlas.journeys[place.journey]
            let item = journey.items[place.item ?? 0]
            writer.language(journey.language, scope)
            writer.markup(">")
            writer.anchor(place.journey, fragment: item.id, scope)
            writer.markup(">")
            writer.text(item.text.plain.onOneLine)
        }
        writer.markup("</a>")
    }

    /// The stages where it shows; of many the first few.
    private func places(_ entry: Backlog.Entry, into writer: inout MarkupWriter) {
        guard !entry.places.isEmpty else { return }
        writer.markup("<span class=\"note\">")
        for (index, place) in entry.places.prefix(BacklogTable.shownPlaces).enumerated() {
            if index > 0 { writer.markup(" · ") }
            let journey = scope.atlas.journeys[place.journey]
            guard entry.topic != nil else {
                writer.text(journey.facts.title)
                if let stage = place.stage {
                    writer.markup(" › ")
                    writer.text(journey.stages[stage].name)
                }
                continue
            }
            let name = place.stage.map { journey.facts.title + " › " + journey.stages[$0].name }
            writer.place(place, name ?? journey.facts.title, scope)
        }
        let more = entry.places.count - BacklogTable.shownPlaces
        if more > 0 {
            writer.markup(" · ")
            writer.text(scope.words.count(.andMore, more))
        }
        if let score = entry.score {
            writer.markup(" · ")
            writer.text(scope.signed(score))
        }
        writer.markup("</span>")
    }

    private func grade(_ grade: Int?, _ word: Word, into writer: inout MarkupWriter) {
        guard let grade else {
            writer.markup("<td></td>")
            return
        }
        writer.markup("<td class=\"nowrap\"")
        writer.attribute("data-label", scope.words.text(word) + ":")
        writer.markup(" data-value=\"")
        writer.number(grade)
        writer.markup("\">")
        if word == .severity {
            writer.markup("<span class=\"sev sev-")
            writer.number(grade)
            writer.markup("\"></span>")
        }
        writer.text(scope.words.text(.ofFive, ["number": String(grade)]))
        writer.markup("</td>")
    }
}

extension MarkupWriter {
    /// A place of an entry as a link.
    mutating func place(_ place: Backlog.Place, _ name: String, _ scope: PageScope) {
        let journey = scope.atlas.journeys[place.journey]
        let anchor = place.item.map { journey.items[$0].id } ?? place.stage.map { journey.stages[$0].id }
        self.anchor(place.journey, fragment: anchor, scope)
        language(journey.language, scope)
        markup(">")
        text(name)
        markup("</a>")
    }
}
