import AtlasAnalysis
import JourneyModel
import Localization
import MapDrawing
import MarkupWriting
import Theming

/// Problems and opportunities of all journeys as one list, in the order of *where to focus*.
struct BacklogPage {
    struct View: TemplateView {
        static let shape: TemplateShape = [
            "title": .text, "lede": .text, "crumbs": .html, "parts": .html, "tally": .html, "decided": .html,
            "chart": .html, "list": .html,
            "table": .text, "file": .text, "words": .view(WordsView.self),
        ]

        let values: [String: TemplateValue]

        func value(for key: String) -> TemplateValue? { values[key] }
    }

    private let part: BacklogEdition.Part
    private let scope: PageScope

    init(_ part: BacklogEdition.Part, _ scope: PageScope) {
        self.part = part
        self.scope = scope
    }

    private var edition: BacklogEdition { scope.backlog }

    func bytes() -> [UInt8] {
        let words = scope.words
        let entries = edition.entries
        let places = edition.places(of: part)
        let rows = places.prefix(BacklogEdition.longest).map { (number: $0 + 1, entry: entries[$0]) }
        let title =
            switch part {
            case .all: words.text(.backlog)
            case .team(let team): words.text(.backlogOf, ["name": scope.name(team)])
            case .others: words.text(.backlogOfOthers)
            }
        var values: [String: TemplateValue] = [
            "title": .text(title),
            "lede": .text(words.text(.backlogLede)),
            "parts": .html(edition.isSplit ? scope.markup { parts(into: &$0) } : .empty),
            "tally": .html(scope.markup { BacklogTally(scope: scope).write(entries, at: places, into: &$0) }),
            "decided": .html(scope.markup { DecisionTable(scope: scope).write(entries, at: places, into: &$0) }),
            "chart": .html(chart(rows)),
            "list": .html(
                rows.isEmpty
                    ? .empty : scope.markup(reserving: 256 << 10) { BacklogTable(scope: scope).write(rows, into: &$0) }),
            "table": .text(scope.address(SitePath.backlogTable)),
            "file": .text(scope.address(SitePath.backlogFile)),
            "words": .view(WordsView(words)),
        ]
        if part != .all {
            values["crumbs"] = .html(
                scope.markup { $0.crumb(SitePath.backlog(.all, scope.language, in: scope.site), .backlog, scope) })
        }
        let versions = scope.versions { language, site -> String? in
            site.hasBacklog(part, language) ? SitePath.backlog(part, language, in: site) : nil
        }
        let page = Page(title: title, section: .backlog, versions: versions)
        return scope.page(page, template: "pages/backlog", View(values: values))
    }

    /// The pages of a list that is too long for one.
    private func parts(into writer: inout MarkupWriter) {
        writer.markup("<nav class=\"views\"")
        writer.attribute("aria-label", scope.words.text(.viewByTeam))
        writer.markup("><span aria-hidden=\"true\">")
        writer.text(scope.words.text(.viewByTeam))
        writer.markup("</span><ul>")
        for other in scope.site.backlogParts(scope.language) where other != .all {
            writer.markup("<li>")
            let name =
                switch other {
                case .team(let team): scope.name(team)
                case .all, .others: scope.words.text(.backlogOthers)
                }
            if other == part {
                writer.markup("<b>")
                writer.text(name)
                writer.markup("</b>")
            } else {
                writer.link(scope.address(SitePath.backlog(other, scope.language, in: scope.site)), name)
            }
            writer.markup("</li>")
        }
        writer.markup("</ul></nav>")
    }

    private func chart(_ rows: [(number: Int, entry: Backlog.Entry)]) -> SafeMarkup {
        let dots = rows.compactMap { row -> ImpactEffortChart.Dot? in
            guard !row.entry.isClosed, let impact = row.entry.impact, let effort = row.entry.effort else { return nil }
            return ImpactEffortChart.Dot(
                number: row.number, impact: impact, effort: effort, outline: row.entry.type?.outline ?? .improve,
                address: "#" + BacklogTable.id(row.number))
        }
        let isTyped = rows.contains { $0.entry.type != nil && $0.entry.type != .improve }
        let key = [("□ ", Word.typeFix), ("○ ", .typeImprove), ("◇ ", .typeInnovate)]
            .map { $0.0 + scope.words.text($0.1) }.joined(separator: " · ")
        return ImpactEffortChart.draw(
            dots, impactName: scope.words.text(.impact), effortName: scope.words.text(.effort),
            key: isTyped ? key : "",
            language: scope.language)
    }
}

extension OpportunityType {
    fileprivate var outline: ImpactEffortChart.Outline {
        switch self {
        case .fix: .fix
        case .improve: .improve
        case .innovate: .innovate
        }
    }
}

extension PageScope {
    var backlog: BacklogEdition { site.backlog(edition.language) }
}

extension Site {
    func backlog(_ language: LanguageCode) -> BacklogEdition {
        relations.backlogs[language] ?? BacklogEdition(edition(language), in: atlas)
    }

    /// Every problem and opportunity once, in the site's first language where it is told in it, in the order of its pages.
    package var backlogEntries: [Backlog.Entry] { backlog(atlas.site.languages.first ?? .english).entries }

    /// The pages of a language's backlog.
    func backlogParts(_ language: LanguageCode) -> [BacklogEdition.Part] {
        let backlog = backlog(language)
        guard backlog.isSplit else { return backlog.isEmpty ? [] : [.all] }
        return [.all] + edition(language).teams.map { .team($0) } + [.others]
    }

    func hasBacklog(_ part: BacklogEdition.Part, _ language: LanguageCode) -> Bool {
        backlogParts(language).contains(part)
    }
}
