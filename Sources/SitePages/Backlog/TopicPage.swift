import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting
import Theming

/// The page of a problem or an idea that several journeys share.
struct TopicPage {
    struct View: TemplateView {
        static let shape: TemplateShape = [
            "title": .text, "crumbs": .html, "summary": .text, "facts": .html, "places": .html, "text": .html,
            "sources": .html, "words": .view(WordsView.self),
        ]

        let values: [String: TemplateValue]

        func value(for key: String) -> TemplateValue? { values[key] }
    }

    private let reference: Reference<ContentPage>
    private let content: ContentPage
    private let topic: Topic
    private let scope: PageScope

    init(_ reference: Reference<ContentPage>, _ topic: Topic, _ scope: PageScope) {
        self.reference = reference
        self.topic = topic
        self.scope = scope
        content = scope.atlas.pages[reference]
    }

    func bytes() -> [UInt8] {
        let entry = scope.backlog.shared.entries.first {
            $0.topic.map { scope.atlas.pages[$0].id } == content.id
        }
        let language = scope.site.indexLanguage(for: scope.language)
        var values: [String: TemplateValue] = [
            "title": .text(content.title),
            "crumbs": .html(
                scope.markup { $0.crumb(SitePath.backlog(.all, language, in: scope.site), .backlog, scope) }),
            "facts": .html(scope.markup { facts(entry, into: &$0) }),
            "places": .html(scope.markup { places(entry?.places ?? [], into: &$0) }),
            "text": .html(
                content.text.isEmpty ? .empty : scope.markup { $0.rich(content.text, links: content.links, scope) }),
            "sources": .html(
                scope.markup { writer in
                    guard !topic.sources.isEmpty else { return }
                    SourceTable(sources: topic.sources, links: content.links, scope: scope).write(into: &writer)
                }),
            "words": .view(WordsView(scope.words)),
        ]
        if let summary = topic.summary { values["summary"] = .text(summary) }
        let versions = scope.site.relations.versions(of: content).map { version in
            (language: scope.atlas.pages[version].language, path: scope.atlas.pages[version].address)
        }
        let page = Page(
            title: content.title, description: topic.summary, section: .backlog, versions: versions,
            sourcePath: content.sourcePath, editWord: .editPage)
        return scope.page(page, template: "pages/topic", View(values: values))
    }

    /// What the file states, else what the maps do.
    private func facts(_ entry: Backlog.Entry?, into writer: inout MarkupWriter) {
        let words = scope.words
        var list = FactList(scope)
        func ofFive(_ grade: Int?) -> String? { grade.map { words.text(.ofFive, ["number": String($0)]) } }
        list.add(.kindOfEntry, words.text(topic.kind == .insight ? .problem : .opportunity))
        list.add(.severity, ofFive(entry?.severity ?? topic.severity))
        list.add(.impact, ofFive(entry?.impact ?? topic.impact))
        list.add(.effort, ofFive(entry?.effort ?? topic.effort))
        list.add(.type, topic.type.map { words.name(of: $0) })
        list.add(.origin, topic.origin.map { words.name(of: $0) })
        list.add(.decision) { writer in
            writer.text(topic.status.map { words.name(of: $0) } ?? words.text(.noDecision))
            if let decided = topic.decided {
                writer.markup(" · ")
                writer.time(decided, scope)
            }
        }
        list.add(.owner) { writer in
            let owners = entry?.owners ?? []
            if owners.isEmpty { writer.text(words.text(.noOwnerOfTopic)) }
            for (index, owner) in owners.enumerated() {
                if index > 0 { writer.markup(", ") }
                writer.stakeholder(owner, scope)
            }
        }
        list.add(.ticket) { writer in
            if let ticket = topic.ticket ?? entry?.ticket { writer.phrase(ticket) }
        }
        list.add(.evidence) { writer in
            let grade = entry?.grade ?? topic.grade ?? .assumed
            writer.mark(grade)
            writer.markup(" ")
            writer.text(words.name(of: grade))
        }
        list.add(.reviewed) { writer in
            if let reviewed = topic.reviewed { writer.time(reviewed, scope) }
        }
        list.write(into: &writer)
        guard topic.ticket ?? entry?.ticket == nil, let tickets = TicketAddress(scope),
            let ticket = tickets.address(
                title: content.title, path: content.address, place: "", team: tickets.team(of: entry?.owners.first))
        else { return }
        writer.markup("<p class=\"actions\">")
        writer.ticket(ticket, scope)
        writer.markup("</p>")
    }

    private func places(_ places: [Backlog.Place], into writer: inout MarkupWriter) {
        guard !places.isEmpty else { return }
        let words = scope.words
        writer.markup("<table class=\"list\"><thead><tr><th scope=\"col\">")
        writer.text(words.text(.stage))
        writer.markup("</th><th scope=\"col\">")
        writer.text(words.text(.feeling))
        writer.markup("</th><th scope=\"col\">")
        writer.text(words.text(.whatMapSays))
        writer.markup("</th></tr></thead><tbody>\n")
        for place in places {
            let journey = scope.atlas.journeys[place.journey]
            writer.markup("<tr><th scope=\"row\">")
            writer.place(place, place.stage.map { journey.stages[$0].name } ?? journey.facts.title, scope)
            if place.stage != nil {
                writer.markup("<span class=\"note\">")
                writer.links([place.journey], scope)
                writer.markup("</span>")
            }
            writer.markup("</th><td>")
            if let stage = place.stage { writer.feeling(at: StageUse(journey: place.journey, stage: stage), scope) }
            writer.markup("</td><td")
            writer.language(journey.language, scope)
            writer.markup(">")
            if let item = place.item { writer.text(journey.items[item].text.plain.onOneLine) }
            writer.markup("</td></tr>\n")
        }
        writer.markup("</tbody></table>\n")
    }
}
