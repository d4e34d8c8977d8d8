import AtlasAnalysis
import JourneyModel
import Localization
import MapDrawing
import MarkupWriting

/// Writes the map as a real table: the form that assistive technology reads and that links lead into.
///
/// Roles repeat what the elements say, because the phone's stylesheet turns rows into stacked stages and some browsers
/// then forget that it is a table.
///
/// It is the whole map: every stage, step, cell and item that is not hidden has its address here.
struct JourneyTable {
    let journey: Journey
    let scope: PageScope
    /// Indices of stages at which the numbers say that the journey gets stuck.
    private let bottlenecks: Set<Int>
    /// The item above which a step has its address, as an index in `Journey.items`: the first that names it.
    private let addressOfStep: [Int?]
    /// Whom single items name: readers may look at the map of one of them.
    private let personas: [Reference<Persona>]
    private let tickets: TicketAddress?

    init(journey: Journey, measures: JourneyMeasures, scope: PageScope) {
        self.journey = journey
        self.scope = scope
        bottlenecks = Set(measures.bottlenecks.map(\.stage))
        var first = [Int?](repeating: nil, count: journey.steps.count)
        if !first.isEmpty {
            for range in journey.cells {
                var before: Int?
                for index in range where !journey.lanes[journey.items[index].lane].isHidden {
                    let step = journey.items[index].step
                    if let step, step != before, first[step] == nil { first[step] = index }
                    before = step
                }
            }
        }
        addressOfStep = first
        tickets = TicketAddress(scope)
        personas = Set(journey.details.flatMap(\.personas)).sorted()
    }

    func write(into writer: inout MarkupWriter) {
        let lanes = journey.lanes.indices.filter { !journey.lanes[$0].isHidden }
        writer.markup("<table class=\"grid\" role=\"table\"")
        writer.attribute("data-link", scope.words.text(.copyLink))
        if let comment = CommentAddress(journey, scope)?.pattern(scope) {
            writer.attribute("data-comment", comment)
            writer.attribute("data-say", scope.words.text(.comment))
        }
        if let ticket = tickets?.pattern(of: journey) {
            writer.attribute("data-ticket", ticket)
            writer.attribute("data-raise", scope.words.text(.raiseTicket))
            writer.attribute("data-team", tickets?.team(of: journey.facts.owner) ?? "")
        }
        if personas.count > 1 {
            writer.attribute(
                "data-personas", personas.map { scope.atlas.personas[$0].name }.joined(separator: "\n"))
        }
        writer.markup("><caption>")
        writer.text(caption(lanes: lanes.count))
        writer.markup(" ")
        writer.text(scope.words.text(.tableSameAsDiagram))
        writer.markup("</caption>\n<thead role=\"rowgroup\"><tr role=\"row\"><td class=\"corner\" role=\"cell\"></td>")
        for stage in journey.stages.indices { header(stage, into: &writer) }
        writer.markup("</tr></thead>\n<tbody role=\"rowgroup\">")
        let text = ItemText(journey, scope)
        let note = ItemNote(journey: journey, scope: scope)
        let lines = journey.blueprintLines(among: lanes)
        for lane in lanes {
            for line in lines[lane] ?? [] { self.line(line, into: &writer) }
            row(lane, text, note, into: &writer)
        }
        writer.markup("</tbody></table>")
    }

    /// `Taking a mortgage: 6 stages, 9 lanes, persona Anna`.
    func caption(lanes: Int) -> String {
        let words = scope.words
        let names = journey.facts.personas.map { scope.atlas.personas[$0].name } + journey.facts.personaNames
        let stages = words.count(.countStages, journey.stages.count)
        let counted = words.count(.countLanes, lanes)
        guard !names.isEmpty else {
            return words.text(
                .tableCaption, ["title": journey.facts.title, "stages": stages, "lanes": counted]) + "."
        }
        return words.text(
            .tableCaptionPersona,
            [
                "title": journey.facts.title, "stages": stages, "lanes": counted,
                "persona": names.joined(separator: ", "),
            ]) + "."
    }

    private func header(_ index: Int, into writer: inout MarkupWriter) {
        let stage = journey.stages[index]
        writer.markup("<th scope=\"col\" role=\"columnheader\" class=\"c")
        writer.number(place(index))
        writer.markup("\"")
        writer.attribute("id", stage.id)
        team(stage.teams.first, into: &writer)
        writer.markup(">")
        for anchor in stage.anchors where anchor != stage.id { place(anchor, into: &writer) }
        for step in stage.steps where addressOfStep[step] == nil { place(journey.steps[step].id, into: &writer) }
        let heading = journey.heading(ofStage: index)
        switch heading.lead {
        case .number(let number): lead(String(number), into: &writer)
        case .time(let time): lead(time, into: &writer)
        case .none: break
        }
        writer.text(heading.name)
        if stage.isMomentOfTruth {
            writer.markup("<span class=\"moment\" role=\"img\"")
            writer.attribute("aria-label", scope.words.text(.momentOfTruth))
            writer.markup("></span>")
        }
        if bottlenecks.contains(index) { writer.bottleneckMark(scope) }
        if let duration = stage.duration {
            writer.markup("<span class=\"length\">")
            writer.text(duration)
            writer.markup("</span>")
        }
        if let phase = stage.phase {
            writer.markup("<span class=\"phase\">")
            writer.text(scope.atlas.phases[phase].name(in: scope.language))
            writer.markup("</span>")
        }
        onward(ItemNote(journey: journey, scope: scope).onward(stage), into: &writer)
        for child in scope.site.relations.families.subJourneys(of: journey, stage: index, in: scope.atlas) {
            writer.markup("<span class=\"below\">")
            writer.markup(DetailMark.draw())
            writer.links([child], scope)
            writer.markup("</span>")
        }
        writer.markup("</th>")
    }

    /// Whose matter a place is, for its ticket; what says nothing is its stage's, and the map's owner's.
    private func team(_ team: Reference<Team>?, into writer: inout MarkupWriter) {
        guard tickets != nil, let team else { return }
        writer.attribute("data-team", scope.atlas.teams[team].id)
    }

    /// A place without a text of its own.
    private func place(_ id: String, into writer: inout MarkupWriter) {
        writer.markup("<i")
        writer.attribute("id", id)
        writer.markup("></i>")
    }

    private func lead(_ text: String, into writer: inout MarkupWriter) {
        writer.markup("<span class=\"number\">")
        writer.text(text)
        writer.markup("</span> ")
    }

    /// A line of a blueprint, as a row that spans the table.
    private func line(_ line: BlueprintLine, into writer: inout MarkupWriter) {
        writer.markup("<tr role=\"row\" class=\"line\"><td role=\"cell\" colspan=\"")
        writer.number(journey.stages.count + 1)
        writer.markup("\"><span>")
        writer.text(scope.words.name(of: line))
        writer.markup("</span></td></tr>\n")
    }

    /// The stylesheet knows places up to 40; later stages share the last and keep their order.
    private func place(_ stage: Int) -> Int { min(stage + 1, 40) }

    private func row(_ index: Int, _ text: ItemText, _ note: ItemNote, into writer: inout MarkupWriter) {
        let lane = journey.lanes[index]
        writer.markup("<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">")
        writer.text(lane.name)
        writer.extra(lane.otherNames)
        writer.markup("</th>")
        for stage in journey.stages.indices {
            let items = journey.items(lane: index, stage: stage)
            writer.markup("<td role=\"cell\" class=\"c")
            writer.number(place(stage))
            if items.isEmpty { writer.markup(" empty") }
            writer.markup("\" id=\"")
            writer.text(journey.stages[stage].id)
            writer.markup(".")
            writer.text(lane.id)
            writer.markup("\"")
            if !items.isEmpty { writer.attribute("data-lane", lane.name) }
            writer.markup(">")
            cell(items, text, note, into: &writer)
            writer.markup("</td>")
        }
        writer.markup("</tr>\n")
    }

    /// Where arrows lead, in words: the picture draws them, and the table says the same.
    private func onward(_ places: [(word: Word, id: String, name: String)], into writer: inout MarkupWriter) {
        for (word, id, name) in places {
            writer.markup(" <span class=\"extra\">")
            writer.text(scope.words.text(word))
            writer.markup(" ")
            writer.link("#" + RelativeAddress.fragment(id), name)
            writer.markup("</span>")
        }
    }

    private func cell(_ items: Range<Int>, _ text: ItemText, _ note: ItemNote, into writer: inout MarkupWriter) {
        guard !items.isEmpty else { return }
        writer.markup("<ul>")
        var step: Int?
        for index in items {
            let item = journey.items[index]
            writer.markup("<li")
            writer.attribute("id", item.id)
            if let place = item.details {
                if personas.count > 1, !journey.details[place].personas.isEmpty {
                    let own = journey.details[place].personas.compactMap { personas.firstIndex(of: $0) }
                    writer.attribute("data-for", own.map { String($0) }.joined(separator: " "))
                }
                team(journey.details[place].teams.first, into: &writer)
            }
            writer.markup(">")
            if let own = item.step, own != step {
                writer.markup("<span class=\"step\"")
                if addressOfStep[own] == index { writer.attribute("id", journey.steps[own].id) }
                writer.markup(">")
                writer.text(journey.steps[own].name)
                writer.markup("</span>")
            }
            step = item.step
            text.write(item, into: &writer)
            if item.details != nil {
                writer.troubles(note.troubles(item))
                writer.extra(note.brief(item))
                onward(note.onward(item), into: &writer)
            }
            writer.markup("</li>")
        }
        writer.markup("</ul>")
    }
}

extension MarkupWriter {
    /// Phrases beside an item's text, parted by points.
    mutating func extra(_ parts: [String]) {
        guard !parts.isEmpty else { return }
        markup(" <span class=\"extra\">")
        phrases(parts)
        markup("</span>")
    }

    /// Where a service fails or keeps somebody waiting: a mark and words on a line of their own.
    mutating func troubles(_ troubles: [(trouble: Trouble, text: String)]) {
        for (trouble, words) in troubles {
            markup(" <span class=\"trouble\">")
            markup(TroubleMark.draw(trouble))
            markup("<span>")
            text(words)
            markup("</span></span>")
        }
    }
}
