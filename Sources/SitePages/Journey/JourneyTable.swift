import JourneyModel
import Localization
import MarkupWriting

/// Writes the map as a real table: the form that assistive technology reads and that links lead into.
///
/// Roles repeat what the elements say, because the phone's stylesheet turns rows into stacked stages and some browsers
/// then forget that it is a table.
struct JourneyTable {
    let journey: Journey
    let scope: PageScope

    func write(into writer: inout MarkupWriter) {
        let lanes = journey.lanes.indices.filter { !journey.lanes[$0].isHidden }
        writer.markup("<table class=\"grid\" role=\"table\"")
        writer.attribute("data-link", scope.words.text(.copyLink))
        writer.markup("><caption>")
        writer.text(caption(lanes: lanes.count))
        writer.markup(" ")
        writer.text(scope.words.text(.tableSameAsDiagram))
        writer.markup("</caption>\n<thead role=\"rowgroup\"><tr role=\"row\"><td class=\"corner\" role=\"cell\"></td>")
        for stage in journey.stages.indices { header(stage, into: &writer) }
        writer.markup("</tr></thead>\n<tbody role=\"rowgroup\">")
        let text = ItemText(journey, scope)
        let note = ItemNote(journey: journey, scope: scope)
        for lane in lanes { row(lane, text, note, into: &writer) }
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
        writer.markup("><span class=\"number\">")
        writer.number(index + 1)
        writer.markup("</span> ")
        writer.text(stage.name)
        if stage.isMomentOfTruth {
            writer.markup("<span class=\"moment\" role=\"img\"")
            writer.attribute("aria-label", scope.words.text(.momentOfTruth))
            writer.markup("></span>")
        }
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
        writer.markup("</th>")
    }

    /// The stylesheet knows places up to 40; later stages share the last and keep their order.
    private func place(_ stage: Int) -> Int { min(stage + 1, 40) }

    private func row(_ index: Int, _ text: ItemText, _ note: ItemNote, into writer: inout MarkupWriter) {
        let lane = journey.lanes[index]
        writer.markup("<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">")
        writer.text(lane.name)
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

    private func cell(_ items: Range<Int>, _ text: ItemText, _ note: ItemNote, into writer: inout MarkupWriter) {
        guard !items.isEmpty else { return }
        writer.markup("<ul>")
        var step: Int?
        for item in journey.items[items] {
            writer.markup("<li")
            writer.attribute("id", item.id)
            writer.markup(">")
            if let own = item.step, own != step {
                writer.markup("<span class=\"step\">")
                writer.text(journey.steps[own].name)
                writer.markup("</span>")
            }
            step = item.step
            text.write(item, into: &writer)
            writer.extra(note.brief(item))
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

    mutating func phrases(_ parts: [String]) {
        var isFirst = true
        for part in parts {
            if !isFirst { markup(" · ") }
            isFirst = false
            text(part)
        }
    }
}
