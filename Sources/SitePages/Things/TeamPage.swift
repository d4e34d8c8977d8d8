import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting
import Theming

/// The page of one team: what it answers for, how customers feel there, and what is to be done.
struct TeamPage {
    struct View: TemplateView {
        static let shape: TemplateShape = [
            "title": .text, "crumbs": .html, "facts": .html, "moments": .html, "experience": .html, "owned": .html,
            "contributed": .html, "stages": .html, "problems": .html, "opportunities": .html, "work": .html,
            "words": .view(WordsView.self),
        ]

        let values: [String: TemplateValue]

        func value(for key: String) -> TemplateValue? { values[key] }
    }

    private static let shownMoments = 5
    /// The rest is named with its stages further down.
    private static let shownJourneys = 50

    private let reference: Reference<Team>
    private let told: PointStatements
    private let scope: PageScope

    /// - Parameter told: of the team.
    init(_ reference: Reference<Team>, _ told: PointStatements, _ scope: PageScope) {
        self.reference = reference
        self.told = told
        self.scope = scope
    }

    func bytes() -> [UInt8] {
        let atlas = scope.atlas
        let presence = scope.edition.presence
        let uses = presence.uses(of: reference)
        let journeys = TeamJourneys(reference, scope)
        let worst = FocusRanking.owned(
            by: reference, among: scope.site.worstMoments(scope.language), limit: TeamPage.shownMoments)
        func statements(_ content: StatementTable.Content, _ found: [StageStatement]) -> TemplateValue {
            .html(
                scope.markup(reserving: 24 << 10) {
                    StatementTable(scope: scope, content: content).write(found, into: &$0)
                })
        }
        func list(_ journeys: [Reference<Journey>]) -> TemplateValue {
            .html(
                journeys.isEmpty
                    ? .empty
                    : scope.markup { writer in
                        JourneyList(scope: scope).write(Array(journeys.prefix(TeamPage.shownJourneys)), into: &writer)
                        writer.more(journeys.count - TeamPage.shownJourneys, scope)
                    })
        }
        let point = MeetingPoint.team(reference)
        let view = View(values: [
            "title": .text(scope.name(reference)),
            "crumbs": .html(
                scope.markup { $0.crumb(SitePath.teams(scope.language, in: atlas), .teams, scope) }),
            "facts": .html(scope.markup { facts(journeys, uses, into: &$0) }),
            "moments": .html(
                scope.markup { writer in
                    let seen = uses.map(\.journey)
                    MomentList(scope: scope).write(worst, or: (.nothingBad, seen), into: &writer)
                }),
            "experience": .html(
                scope.markup { writer in
                    ExperienceNote(scope: scope).write(told.experience, of: told.standing, into: &writer)
                    reason(into: &writer)
                }),
            "owned": list(journeys.owned),
            "contributed": list(journeys.contributed),
            "stages": .html(
                scope.markup(reserving: 32 << 10) { UseTable(scope: scope, point: point).write(uses, into: &$0) }),
            "problems": statements(.problems, told.problems.filter(\.isOwn)),
            "opportunities": statements(.opportunities, told.opportunities),
            "work": statements(.work, told.work),
            "words": .view(WordsView(scope.words)),
        ])
        let versions = scope.versions { language, site -> String? in
            guard site.edition(language).hasPage(reference) else { return nil }
            return site.relations.addresses.path(of: reference, language, in: atlas)
        }
        let page = Page(title: scope.name(reference), section: .teams, versions: versions)
        return scope.page(page, template: "pages/team", view)
    }

    /// In words: its pains, its numbers, and what it believes.
    private func reason(into writer: inout MarkupWriter) {
        let phrases = told.standing.map { TeamReason(scope: scope).phrases($0, namesMean: false) } ?? []
        guard !phrases.isEmpty else { return }
        writer.markup("<p class=\"quiet\">")
        writer.phrases(phrases)
        writer.markup("</p>")
    }

    private func facts(_ journeys: TeamJourneys, _ uses: [StageUse], into writer: inout MarkupWriter) {
        let words = scope.words
        writer.markup("<ul class=\"facts\"><li>")
        writer.text(words.text(.owned))
        writer.markup(" <b>")
        writer.text(words.count(.countJourneys, journeys.owned.count))
        writer.markup("</b></li><li>")
        writer.text(words.text(.contributed))
        writer.markup(" <b>")
        writer.text(words.count(.countJourneys, journeys.contributed.count))
        writer.markup("</b></li><li><b>")
        writer.text(words.count(.countStages, uses.count))
        writer.markup("</b></li>")
        if let mail = scope.atlas.teams[reference].mail, let address = SafeAddress.clean("mailto:" + mail) {
            writer.markup("<li>")
            writer.text(words.text(.contact))
            writer.markup(" ")
            writer.link(address, mail)
            writer.markup("</li>")
        }
        writer.markup("</ul>")
    }
}

/// The journeys that a team owns, and those in which it only helps.
struct TeamJourneys {
    let owned: [Reference<Journey>]
    let contributed: [Reference<Journey>]

    init(_ team: Reference<Team>, _ scope: PageScope) {
        let atlas = scope.atlas
        let met = Set(scope.edition.presence.uses(of: team).map(\.journey))
        owned = scope.edition.journeys.filter { atlas.journeys[$0].facts.owner == .team(team) }
        let own = Set(owned)
        contributed = scope.edition.journeys.filter { journey in
            !own.contains(journey)
                && (met.contains(journey) || atlas.journeys[journey].facts.contributors.contains(.team(team)))
        }
    }
}

extension MarkupWriter {
    /// The way back to the list that a page belongs to.
    mutating func crumb(_ path: String, _ word: Word, _ scope: PageScope) {
        markup("<nav class=\"crumbs\"")
        attribute("aria-label", scope.words.text(.youAreHere))
        markup("><ol><li>")
        link(scope.address(path), scope.words.text(word))
        markup("</li></ol></nav>")
    }
}

extension PageScope {
    /// The same page in the languages that have it.
    func versions(_ path: (LanguageCode, Site) -> String?) -> [(language: LanguageCode, path: String)] {
        atlas.site.languages.compactMap { language in path(language, site).map { (language, $0) } }
    }
}
