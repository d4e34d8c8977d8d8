import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting
import Theming

/// The list of everything of a kind that journeys name.
struct CollectionView: TemplateView {
    static let shape: TemplateShape = [
        "title": .text, "lede": .text, "matrix": .html, "list": .html, "words": .view(WordsView.self),
    ]

    private let values: [String: TemplateValue]

    init(title: Word, lede: Word, matrix: SafeMarkup = .empty, list: SafeMarkup, _ scope: PageScope) {
        values = [
            "title": .text(scope.words.text(title)), "lede": .text(scope.words.text(lede)), "matrix": .html(matrix),
            "list": .html(list), "words": .view(WordsView(scope.words)),
        ]
    }

    func value(for key: String) -> TemplateValue? { values[key] }
}

extension MarkupWriter {
    /// The head of a list; the first column is the widest.
    mutating func listHead(_ words: [Word], _ scope: PageScope) {
        markup("<table class=\"list things sortable\"")
        sortable(scope)
        markup("><thead><tr>")
        for word in words {
            markup(word == .channels ? "<th scope=\"col\" data-filter=\"\">" : "<th scope=\"col\">")
            text(scope.words.text(word))
            markup("</th>")
        }
        markup("</tr></thead>\n")
    }

    /// A cell with a number, which says on a narrow screen what it counts.
    mutating func countCell(_ count: Int, _ word: Word, _ scope: PageScope) {
        markup("<td class=\"count\"")
        attribute("data-label", scope.words.text(word) + ":")
        markup(">")
        number(count)
        markup("</td>")
    }

    /// A cell with a date, which says on a narrow screen of what; empty where there is none.
    mutating func dateCell(_ date: CalendarDate?, _ word: Word, _ scope: PageScope) {
        guard let date else { return markup("<td></td>") }
        markup("<td")
        attribute("data-label", scope.words.text(word) + ":")
        markup(">")
        time(date, scope)
        markup("</td>")
    }
}

/// All teams: what each owns, and how customers feel there.
struct TeamIndex {
    private let scope: PageScope

    init(_ scope: PageScope) {
        self.scope = scope
    }

    func bytes() -> [UInt8] {
        let view = CollectionView(title: .teams, lede: .teamsLede, list: scope.markup { list(into: &$0) }, scope)
        let versions = scope.versions { language, site -> String? in
            site.edition(language).lists(.teams) ? SitePath.teams(language, in: scope.atlas) : nil
        }
        let page = Page(title: scope.words.text(.teams), section: .teams, versions: versions)
        return scope.page(page, template: "pages/collection", view)
    }

    private func list(into writer: inout MarkupWriter) {
        let presence = scope.edition.presence
        writer.markup("<p class=\"hint\">")
        writer.text(scope.words.text(.teamsRule))
        writer.markup("</p>")
        writer.listHead(
            [.team, .owned, .contributed, .stages, .feeling, .worstMoment, .painPoints, .opportunities], scope)
        writer.markup("<tbody>")
        let standings = scope.edition.findings.standings.value
        let figures = scope.edition.findings.teams.value
        let ranked = Set(standings.map(\.team))
        let others = scope.atlas.teams.indices.map { Reference<Team>($0) }.filter { !ranked.contains($0) }
        for team in standings.map(\.team) + others {
            let standing = standings.first { $0.team == team }
            let uses = presence.uses(of: team)
            writer.markup("<tr><th scope=\"row\">")
            guard let address = scope.address(team) else {
                writer.text(scope.name(team))
                writer.markup("</th><td colspan=\"7\" class=\"quiet\">")
                writer.text(scope.words.text(.noUseOfTeam))
                writer.markup("</td></tr>\n")
                continue
            }
            writer.link(address, scope.name(team))
            if let standing {
                writer.markup("<span class=\"note\">")
                TeamReason(scope: scope).write(standing, into: &writer)
                writer.markup("</span>")
            }
            writer.markup("</th>")
            let journeys = TeamJourneys(team, scope)
            writer.countCell(journeys.owned.count, .owned, scope)
            writer.countCell(journeys.contributed.count, .contributed, scope)
            writer.countCell(uses.count, .stages, scope)
            ExperienceNote(scope: scope).cells(figures[team.index].experience, into: &writer)
            writer.countCell(figures[team.index].problems, .painPoints, scope)
            writer.countCell(figures[team.index].opportunities, .opportunities, scope)
            writer.markup("</tr>\n")
        }
        writer.markup("</tbody></table>\n")
    }
}

/// All touchpoints of a language's journeys: first those that several journeys share.
struct TouchpointIndex {
    /// Of a touchpoint of more journeys the list tells their number; its own page names them.
    private static let namedJourneys = 8

    private let scope: PageScope

    init(_ scope: PageScope) {
        self.scope = scope
    }

    func bytes() -> [UInt8] {
        let view = CollectionView(
            title: .touchpoints, lede: .touchpointsLede, list: scope.markup { list(into: &$0) }, scope)
        let versions = scope.versions { language, site -> String? in
            site.edition(language).lists(.touchpoints) ? SitePath.touchpoints(language, in: scope.atlas) : nil
        }
        let page = Page(title: scope.words.text(.touchpoints), section: .touchpoints, versions: versions)
        return scope.page(page, template: "pages/collection", view)
    }

    private func list(into writer: inout MarkupWriter) {
        let presence = scope.edition.presence
        let spread = scope.edition.touchpoints.map { touchpoint in
            (touchpoint, journeys: Set(presence.uses(of: touchpoint).map(\.journey)).count)
        }
        let shared = spread.filter { $0.journeys > 1 }.sorted { left, right in
            left.journeys != right.journeys ? left.journeys > right.journeys : left.0 < right.0
        }
        writer.listHead([.touchpoint, .channels, .journeys, .feeling, .worstMoment, .painPoints], scope)
        group(.knownInSeveral, shared.map(\.0), into: &writer)
        group(.knownInOne, spread.filter { $0.journeys == 1 }.map(\.0), into: &writer)
        writer.markup("</table>\n")
    }

    private func group(_ heading: Word, _ touchpoints: [Reference<Touchpoint>], into writer: inout MarkupWriter) {
        guard !touchpoints.isEmpty else { return }
        writer.markup("<tbody><tr class=\"group\"><th colspan=\"6\" scope=\"rowgroup\">")
        writer.text(scope.words.text(heading))
        writer.markup("</th></tr>\n")
        for touchpoint in touchpoints { row(touchpoint, into: &writer) }
        writer.markup("</tbody>\n")
    }

    private func row(_ touchpoint: Reference<Touchpoint>, into writer: inout MarkupWriter) {
        let presence = scope.edition.presence
        let uses = presence.uses(of: touchpoint)
        let known = scope.atlas.touchpoints[touchpoint]
        writer.markup("<tr><th scope=\"row\">")
        if let address = scope.address(touchpoint) {
            writer.link(address, scope.name(touchpoint))
        } else {
            writer.text(scope.name(touchpoint))
        }
        writer.markup("</th><td>")
        var isFirst = true
        for channel in known.channels {
            if !isFirst { writer.markup(", ") }
            isFirst = false
            writer.channel(channel, scope)
        }
        writer.markup("</td><td>")
        let journeys = Set(uses.map(\.journey)).sorted()
        if journeys.count == 1, uses.count == 1 {
            writer.place(uses[0], scope)
            writer.markup("<span class=\"note\">")
            writer.links(journeys, scope)
            writer.markup("</span>")
        } else if journeys.count > TouchpointIndex.namedJourneys, let address = scope.address(touchpoint) {
            writer.link(address, scope.words.count(.countJourneys, journeys.count))
        } else {
            writer.links(journeys, scope)
        }
        writer.markup("</td>")
        let figures = scope.edition.findings.touchpoints.value[touchpoint.index]
        ExperienceNote(scope: scope).cells(figures.experience, into: &writer)
        writer.countCell(figures.problems, .painPoints, scope)
        writer.markup("</tr>\n")
    }
}

/// All channels, and in which phases each meets customers.
struct ChannelIndex {
    private let scope: PageScope

    init(_ scope: PageScope) {
        self.scope = scope
    }

    func bytes() -> [UInt8] {
        let matrix = scope.edition.findings.channelMatrix.value
        let view = CollectionView(
            title: .channels, lede: .channelsLede,
            matrix: scope.markup { ChannelMatrixTable(matrix: matrix, scope: scope).write(into: &$0) },
            list: scope.markup { list(into: &$0) }, scope)
        let versions = scope.versions { language, site -> String? in
            site.edition(language).lists(.channels) ? SitePath.channels(language, in: scope.atlas) : nil
        }
        let page = Page(title: scope.words.text(.channels), section: .channels, versions: versions)
        return scope.page(page, template: "pages/collection", view)
    }

    private func list(into writer: inout MarkupWriter) {
        let presence = scope.edition.presence
        writer.listHead([.channel, .journeys, .stages, .feeling, .worstMoment, .painPoints], scope)
        writer.markup("<tbody>")
        for index in scope.atlas.channels.indices {
            let channel = Reference<Channel>(index)
            let uses = presence.uses(of: channel)
            writer.markup("<tr><th scope=\"row\">")
            writer.channel(channel, scope)
            writer.markup("</th>")
            guard !uses.isEmpty else {
                writer.markup("<td colspan=\"5\" class=\"quiet\">")
                writer.text(scope.words.text(.noUseOfChannel))
                writer.markup("</td></tr>\n")
                continue
            }
            writer.countCell(Set(uses.map(\.journey)).count, .journeys, scope)
            writer.countCell(uses.count, .stages, scope)
            let figures = scope.edition.findings.channels.value[index]
            ExperienceNote(scope: scope).cells(figures.experience, into: &writer)
            writer.countCell(figures.problems, .painPoints, scope)
            writer.markup("</tr>\n")
        }
        writer.markup("</tbody></table>\n")
    }
}
