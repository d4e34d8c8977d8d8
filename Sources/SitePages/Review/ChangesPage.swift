import JourneyModel
import Localization
import MarkupWriting
import Theming

/// What happened to the maps and the services they tell of, by the dates that the maps state, the newest first.
struct ChangesPage {
    let scope: PageScope

    private static let shown = 500

    private struct Event {
        let date: CalendarDate
        let what: Word
        let text: String
        let journey: Reference<Journey>
    }

    func bytes() -> [UInt8] {
        let view = SectionsView(
            title: .changesTitle, lede: .changesLede, content: scope.markup { list(into: &$0) }, scope)
        let page = Page(
            title: scope.words.text(.changesTitle), section: .other, versions: scope.versions(SitePath.changes))
        return scope.page(page, template: "pages/sections", view)
    }

    private var events: [Event] {
        var events: [Event] = []
        for journey in scope.edition.journeys {
            let review = scope.atlas.journeys[journey].facts.review
            if let date = review.reviewed {
                events.append(Event(date: date, what: .reviewed, text: "", journey: journey))
            }
            if let validated = review.validated, let date = validated.date {
                let said = [validated.method, validated.participants].compactMap { $0 }.joined(separator: " · ")
                events.append(Event(date: date, what: .validated, text: said, journey: journey))
            }
            for signOff in review.signOffs {
                guard let date = signOff.date else { continue }
                let team = scope.atlas.teams.indices.first { scope.atlas.teams[$0].id == signOff.by }
                let by = team.map { scope.name(Reference<Team>($0)) } ?? signOff.by
                let said = [by, signOff.verdict, signOff.note].compactMap { $0 }.joined(separator: " · ")
                events.append(Event(date: date, what: .signOff, text: said, journey: journey))
            }
            for change in review.changes {
                events.append(Event(date: change.date, what: .serviceChanged, text: change.text, journey: journey))
            }
        }
        return events.enumerated().sorted { left, right in
            left.element.date != right.element.date
                ? left.element.date > right.element.date : left.offset < right.offset
        }.map(\.element)
    }

    private func list(into writer: inout MarkupWriter) {
        let events = events
        let words = scope.words
        guard !events.isEmpty else { return }
        writer.markup("<div class=\"section\"><table class=\"list changes sortable\"")
        writer.sortable(scope)
        writer.markup("><thead><tr><th scope=\"col\">")
        writer.text(words.text(.date))
        for (word, attribute) in [(Word.journey, ""), (.whatHappened, " data-filter=\"\"")] as [(Word, StaticString)] {
            writer.markup("</th><th scope=\"col\"")
            writer.markup(attribute)
            writer.markup(">")
            writer.text(words.text(word))
        }
        writer.markup("</th></tr></thead><tbody>\n")
        for event in events.prefix(ChangesPage.shown) {
            writer.markup("<tr><td>")
            writer.time(event.date, scope)
            writer.markup("</td><th scope=\"row\">")
            writer.links([event.journey], scope)
            writer.markup("</th><td")
            writer.attribute("data-name", words.text(event.what))
            writer.markup(">")
            writer.text(words.text(event.what))
            if !event.text.isEmpty {
                writer.markup("<span class=\"note\"")
                writer.language(scope.atlas.journeys[event.journey].language, scope)
                writer.markup(">")
                writer.text(event.text)
                writer.markup("</span>")
            }
            writer.markup("</td></tr>\n")
        }
        writer.markup("</tbody></table></div>\n")
    }
}
