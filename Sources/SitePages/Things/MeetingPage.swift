import AtlasAnalysis
import JourneyModel
import Localization
import MapDrawing
import MarkupWriting
import Theming

/// The page of a channel or a touchpoint: every place where customers meet it, and the problems that meet there.
struct MeetingPage {
    struct View: TemplateView {
        static let shape: TemplateShape = [
            "title": .text, "crumbs": .html, "mark": .html, "facts": .html, "experience": .html, "places": .html,
            "problems": .html, "beside": .html, "opportunities": .html, "words": .view(WordsView.self),
        ]

        let values: [String: TemplateValue]

        func value(for key: String) -> TemplateValue? { values[key] }
    }

    /// Problems that only stand at the same stages; the maps tell the rest.
    private static let shownBeside = 12

    private let told: PointStatements
    private var point: MeetingPoint { told.point }
    private let scope: PageScope

    init(_ told: PointStatements, _ scope: PageScope) {
        self.told = told
        self.scope = scope
    }

    func bytes() -> [UInt8] {
        let atlas = scope.atlas
        let presence = scope.edition.presence
        let uses = presence.uses(of: point)
        let own = told.problems.filter(\.isOwn)
        let others = Array(told.problems.lazy.filter { !$0.isOwn }.prefix(MeetingPage.shownBeside))
        func statements(_ content: StatementTable.Content, _ found: [StageStatement]) -> TemplateValue {
            .html(
                scope.markup(reserving: 24 << 10) {
                    StatementTable(scope: scope, content: content).write(found, into: &$0)
                })
        }
        var values: [String: TemplateValue] = [
            "facts": .html(scope.markup { facts(uses, into: &$0) }),
            "experience": .html(
                scope.markup { writer in
                    ExperienceNote(scope: scope).write(told.experience, into: &writer)
                    fall(into: &writer)
                }),
            "places": .html(
                scope.markup(reserving: 32 << 10) { UseTable(scope: scope, point: point).write(uses, into: &$0) }),
            "problems": statements(.problems, own.isEmpty ? others : own),
            "beside": statements(.problems, own.isEmpty ? [] : others),
            "opportunities": statements(.opportunities, told.opportunities),
            "words": .view(WordsView(scope.words)),
        ]
        let title: String
        let section: Page.Section
        let versions: [(language: LanguageCode, path: String)]
        switch point {
        case .channel(let channel):
            title = scope.name(channel)
            section = .channels
            values["crumbs"] = .html(
                scope.markup { $0.crumb(SitePath.channels(scope.language, in: atlas), .channels, scope) })
            values["mark"] = .html(IconMark.draw(atlas.channels[channel].icon, size: 32))
            versions = scope.versions { language, site -> String? in
                guard site.edition(language).hasPage(channel) else { return nil }
                return site.relations.addresses.path(of: channel, language, in: atlas)
            }
        case .touchpoint(let touchpoint):
            title = scope.name(touchpoint)
            section = .touchpoints
            values["crumbs"] = .html(
                scope.markup { $0.crumb(SitePath.touchpoints(scope.language, in: atlas), .touchpoints, scope) })
            versions = scope.versions { language, site -> String? in
                guard site.edition(language).hasPage(touchpoint) else { return nil }
                return site.relations.addresses.path(of: touchpoint, language, in: atlas)
            }
        case .team: preconditionFailure("teams have a page of their own")
        }
        values["title"] = .text(title)
        let page = Page(title: title, section: section, versions: versions)
        return scope.page(page, template: "pages/meeting-point", View(values: values))
    }

    /// Where the thing disappoints the most.
    private func fall(into writer: inout MarkupWriter) {
        guard let deepest = told.deepestFall else { return }
        writer.markup("<p class=\"fall\">")
        writer.deepestFall(deepest, scope)
        writer.markup("</p>")
    }

    private func facts(_ uses: [StageUse], into writer: inout MarkupWriter) {
        let words = scope.words
        writer.markup("<ul class=\"facts\"><li><b>")
        writer.text(
            words.count(.countJourneys, uses.indices.count { $0 == 0 || uses[$0].journey != uses[$0 - 1].journey }))
        writer.markup("</b></li><li><b>")
        writer.text(words.count(.countStages, uses.count))
        writer.markup("</b></li>")
        if case .touchpoint(let touchpoint) = point {
            for channel in scope.atlas.touchpoints[touchpoint].channels {
                writer.markup("<li>")
                writer.channel(channel, scope)
                writer.markup("</li>")
            }
        }
        writer.markup("</ul>")
    }
}
