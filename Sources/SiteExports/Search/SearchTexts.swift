import JourneyModel
import Localization
import MarkupWriting

/// What results say and where they lead: address, title, who, then stages, lanes and items as id and text by turns, then
/// what else is said of the whole and searched.
///
/// An item's id is written without its cell, as `~a1b2c3`, and with `#` before it when it is the author's own.
enum SearchTexts {
    static func write(_ journey: Journey, in atlas: Atlas, _ writer: inout JSONWriter) {
        let facts = journey.facts
        writer.array(0..<7) { writer, part in
            switch part {
            case 0: writer.string(SafeAddress.path(journey.address))
            case 1: writer.string(facts.title)
            case 2:
                let names = facts.personas.map { atlas.personas[$0].name } + facts.personaNames
                writer.string(names.joined(separator: "; "))
            case 3: pairs(journey.stages.map { ($0.id, $0.name) }, &writer)
            case 4: pairs(journey.lanes.map { ($0.id, $0.name) }, &writer)
            case 5: items(journey, &writer)
            default: writer.array([facts.summary, facts.goal].compactMap { $0 } + facts.tags) { $0.string($1) }
            }
        }
    }

    static func write(_ persona: Persona, _ writer: inout JSONWriter) {
        writer.array(0..<7) { writer, part in
            switch part {
            case 0: writer.string(SafeAddress.path(persona.address))
            case 1: writer.string(persona.name)
            case 2: writer.string([persona.role, persona.segment].compactMap { $0 }.joined(separator: "; "))
            case 3, 4: pairs([], &writer)
            case 5: pairs(SearchPlan.lists(persona).joined().map { ("", $0) }, &writer)
            default: writer.array(persona.quote.map { [$0] } ?? []) { $0.string($1) }
            }
        }
    }

    /// A page of the author's, with its summary or its beginning: what it is stands where a journey has stages.
    static func write(_ page: ContentPage, _ writer: inout JSONWriter) {
        writer.array(0..<4) { writer, part in
            switch part {
            case 0: writer.string(SafeAddress.path(page.address))
            case 1: writer.string(page.title)
            case 2: writer.string(page.topic?.summary ?? page.facts.summary ?? beginning(of: page.text.plain))
            default:
                let what: Word =
                    switch page.topic?.kind {
                    case .opportunity: .opportunity
                    case .insight: .problem
                    case nil: .page
                    }
                writer.array([what.rawValue]) { $0.string($1) }
            }
        }
    }

    /// The first words of a text, not many more than 120 bytes of them.
    private static func beginning(of text: String) -> String {
        var words: [Substring] = []
        var bytes = 0
        for word in text.split(whereSeparator: \.isWhitespace) {
            guard bytes < 120 else { return words.joined(separator: " ") + " …" }
            words.append(word)
            bytes += word.utf8.count + 1
        }
        return words.joined(separator: " ")
    }

    private static func pairs(_ pairs: [(String, String)], _ writer: inout JSONWriter) {
        writer.array(0..<2 * pairs.count) { writer, part in
            let pair = pairs[part / 2]
            writer.string(part % 2 == 0 ? pair.0 : pair.1)
        }
    }

    private static func items(_ journey: Journey, _ writer: inout JSONWriter) {
        let cells = journey.lanes.map { lane in journey.stages.map { Array(($0.id + "." + lane.id + "~").utf8) } }
        writer.array(0..<2 * journey.items.count) { writer, part in
            let item = journey.items[part / 2]
            guard part % 2 == 0 else {
                writer.string(item.text.plain)
                return
            }
            let cell = cells[item.lane][item.stages.lowerBound]
            var id = item.id
            let isOfCell = id.withUTF8 { id in
                guard id.count >= cell.count, id[..<cell.count].elementsEqual(cell) else { return false }
                writer.string(UnsafeBufferPointer(rebasing: id[(cell.count - 1)...]))
                return true
            }
            if !isOfCell { writer.string("#", item.id) }
        }
    }
}
