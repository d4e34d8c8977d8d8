import JourneyModel
import Localization
import MarkupWriting
import Theming

/// What the shell of every page is filled from.
struct LayoutView: TemplateView {
    static let shape: TemplateShape = [
        "language": .text, "direction": .text, "title": .text, "description": .text, "canonical": .text,
        "icon": .text, "stylesheet": .text, "script": .text, "home": .text, "logo": .text, "siteTitle": .text,
        "navigation": .list(of: LinkView.self), "hasLanguages": .flag, "languages": .list(of: LinkView.self),
        "words": .view(WordsView.self), "content": .html, "footer": .text, "footerLanguage": .text, "sourcePath": .text,
        "editAddress": .text,
        "editWords": .text, "builtOn": .text, "relativePath": .text,
        "searchScript": .text, "indexLanguage": .text, "hasPages": .flag, "pages": .list(of: LinkView.self),
        "feed": .text, "model": .text, "isUnlisted": .flag, "appearance": .text,
    ]

    private let values: [String: TemplateValue]

    init(_ page: Page, content: SafeMarkup, _ scope: PageScope) {
        let atlas = scope.atlas
        let words = scope.words
        let language = scope.site.indexLanguage(for: scope.language)
        let siteTitle = atlas.site.title
        var values: [String: TemplateValue] = [
            "language": .text(scope.language.tag),
            "direction": .text(WritingDirection.of(scope.language)),
            "title": .text(page.title == siteTitle ? siteTitle : page.title + " · " + siteTitle),
            "icon": .text(scope.address(SitePath.icon)),
            "stylesheet": .text(scope.address(SitePath.stylesheet)),
            "script": .text(scope.address(SitePath.script)),
            "home": .text(scope.address(SitePath.home(language, in: atlas))),
            "siteTitle": .text(siteTitle),
            "navigation": .list(LayoutView.navigation(page, language, scope)),
            "hasLanguages": .flag(atlas.site.languages.count > 1 && page.section != .none),
            "languages": .list(LayoutView.languages(page, scope)),
            "words": .view(WordsView(words)),
            "content": .html(content),
            "searchScript": .text(scope.address(SitePath.searchScript)),
            "indexLanguage": .text(language.tag),
            "hasPages": .flag(true),
            "isUnlisted": .flag(!page.isListed),
            "pages": .list(LayoutView.pages(scope)),
            "builtOn": .text(words.text(.builtOn, ["date": words.date(atlas.today)])),
        ]
        if let description = page.description { values["description"] = .text(description) }
        if let base = atlas.site.baseURL {
            if page.section != .none { values["canonical"] = .text(base + RelativeAddress.path(scope.path)) }
        } else {
            // Addresses to be mailed are completed where the page is read.
            values["relativePath"] = .text(RelativeAddress.path(scope.path))
        }
        for export in scope.site.exports {
            switch export.role {
            case .feed(let own) where own == language: values["feed"] = .text(scope.address(export.path))
            case .model: values["model"] = .text(scope.address(export.path))
            case .feed, .unlinked: break
            }
        }
        if atlas.site.appearance != .device { values["appearance"] = .text(atlas.site.appearance.rawValue) }
        if let logo = atlas.site.logo { values["logo"] = .text(scope.address(SitePath.assets + logo)) }
        if let footer = atlas.site.footer.shown(in: scope.language) {
            values["footer"] = .text(footer.text)
            if let foreign = scope.foreign(footer) { values["footerLanguage"] = .text(foreign) }
        }
        if let source = page.sourcePath {
            values["sourcePath"] = .text(source)
            if let edit = EditAddress.of(source, pattern: atlas.site.editPattern) {
                values["editAddress"] = .text(edit)
                values["editWords"] = .text(words.text(page.editWord))
            }
        }
        self.values = values
    }

    func value(for key: String) -> TemplateValue? { values[key] }

    private static func navigation(_ page: Page, _ language: LanguageCode, _ scope: PageScope) -> [LinkView] {
        var entries: [(Page.Section, Word, String)] = [
            (.home, .home, SitePath.home(language, in: scope.atlas)),
            (.journeys, .journeys, SitePath.journeys(language, in: scope.atlas)),
        ]
        let edition = scope.edition
        if edition.lists(.personas) {
            entries.append((.personas, .personas, SitePath.personas(language, in: scope.atlas)))
        }
        if !scope.backlog.isEmpty {
            entries.append((.backlog, .backlogShort, SitePath.backlog(.all, language, in: scope.site)))
        }
        if !scope.atlas.measures.isEmpty {
            entries.append((.metrics, .measurements, SitePath.metrics(language, in: scope.atlas)))
        }
        if edition.lists(.teams) { entries.append((.teams, .teams, SitePath.teams(language, in: scope.atlas))) }
        if edition.lists(.touchpoints) {
            entries.append((.touchpoints, .touchpoints, SitePath.touchpoints(language, in: scope.atlas)))
        }
        if edition.lists(.channels) {
            entries.append((.channels, .channels, SitePath.channels(language, in: scope.atlas)))
        }
        return entries.map { section, word, path in
            LinkView(
                name: scope.words.text(word), address: scope.address(path), isHere: path == scope.path,
                isAround: section == page.section && path != scope.path)
        }
    }

    /// The author's own pages, of which more than a few are found through their links, and the glossary.
    private static func pages(_ scope: PageScope) -> [LinkView] {
        let own = scope.edition.pages.prefix(shownPages).map { reference in
            let page = scope.atlas.pages[reference]
            return LinkView(
                name: page.title, address: scope.address(page.address), isHere: page.address == scope.path)
        }
        let atlas = scope.atlas
        let language = scope.site.indexLanguage(for: scope.language)
        var lists: [(Word, String)] = []
        if scope.edition.lists(.gaps) { lists.append((.gaps, SitePath.gaps(language, in: atlas))) }
        if scope.edition.lists(.presence) { lists.append((.presence, SitePath.presence(language, in: atlas))) }
        lists += [
            (.evidenceTitle, SitePath.evidence(language, in: atlas)),
            (.reviewTitle, SitePath.review(language, in: atlas)),
        ]
        if scope.edition.lists(.changes) { lists.append((.changesTitle, SitePath.changes(language, in: atlas))) }
        if scope.edition.lists(.tags) { lists.append((.tags, SitePath.tags(language, in: atlas))) }
        lists += [
            (.kindsTitle, SitePath.kinds(language, in: atlas)), (.glossary, SitePath.glossary(language, in: atlas)),
        ]
        return own
            + lists.map { word, path in
                LinkView(name: scope.words.text(word), address: scope.address(path), isHere: path == scope.path)
            }
    }

    private static let shownPages = 8

    /// In the order of the site on every page, so that a language is always found in the same place.
    private static func languages(_ page: Page, _ scope: PageScope) -> [LinkView] {
        let order = scope.atlas.site.languages
        let others = page.versions.map(\.language).filter { !order.contains($0) }
        return (order + others).map { language in
            let name = scope.site.vocabularies.name(of: language)
            if let version = page.versions.first(where: { $0.language == language }) {
                return LinkView(
                    name: name, code: language.tag, address: scope.address(version.path),
                    isHere: version.path == scope.path)
            }
            return LinkView(
                name: scope.words.text(.languageElsewhere, ["language": name]), code: language.tag,
                address: scope.address(around(page, language, scope)), isHere: false,
                isElsewhere: language != scope.language)
        }
    }

    /// Where readers of a language find what there is instead of a page that is not translated.
    private static func around(_ page: Page, _ language: LanguageCode, _ scope: PageScope) -> String {
        switch page.section {
        case .journeys: SitePath.journeys(language, in: scope.atlas)
        case .personas: SitePath.personas(language, in: scope.atlas)
        default: SitePath.home(language, in: scope.atlas)
        }
    }
}

/// A link in the shell.
struct LinkView: TemplateView {
    static let shape: TemplateShape = [
        "name": .text, "code": .text, "address": .text, "isHere": .flag, "isAround": .flag, "isElsewhere": .flag,
    ]

    let name: String
    var code = ""
    let address: String
    let isHere: Bool
    /// The page belongs to what the link leads to.
    var isAround = false
    /// The page is not written in the language: the link leads to what there is.
    var isElsewhere = false

    func value(for key: String) -> TemplateValue? {
        switch key {
        case "name": .text(name)
        case "code": .text(code)
        case "address": .text(address)
        case "isHere": .flag(isHere)
        case "isAround": .flag(isAround)
        case "isElsewhere": .flag(isElsewhere)
        default: nil
        }
    }
}

/// Words of the interface by their keys in the words files: `{{words.where-to-focus}}`.
struct WordsView: TemplateView {
    /// Words that need nothing filled in; the others are Swift's to write.
    private static let offered: [Word] = [
        .skipToContent, .siteNavigation, .home, .language, .appearance, .appearanceLight, .appearanceDark,
        .appearanceDevice, .onThisPage, .backToTop, .close, .menu, .print, .nothingHere, .notFound, .notFoundText,
        .notFoundHome, .whereToFocus, .whereToFocusRule, .nothingToFocusOn, .whatToProtect, .whatToProtectRule,
        .companyMap, .whatChanged, .reviewNeeded, .worstMoment, .bestMoment, .worstMoments, .bestMoments, .journey,
        .journeys, .journeysOfPersona, .persona, .personas, .stages, .lanes, .phases, .teams, .opportunities,
        .painPoints, .summary, .goal, .howSureWeAre, .owner, .status, .review, .reviewed, .sources, .evidence,
        .diagram, .table, .map, .scrollMap, .story, .painsAndOpportunities, .moreAboutMap, .emotionCurve, .copyLink,
        .linkCopied, .profile, .segment, .role, .quote, .goals, .needs, .frustrations, .motivations, .barriers,
        .channels, .traits, .share, .teamsMet, .mostSeverePains, .whatTheyValue, .noJourneysOfPersona, .legend,
        .downloads, .downloadSvg, .downloadJson, .tags, .changes, .touchpoints, .howCustomersFeelHere, .journeysOwned,
        .journeysContributed, .stagesOfTeam, .whatElseTeamDoes, .whereUsed, .problemsHere, .problemsBeside,
        .channelMatrix, .glossary, .glossaryLede, .marks, .moved, .movedTo, .feed, .allData, .search,
        .searchLabel, .searchNeedsScript, .impactAndEffort, .impactAndEffortHint, .list, .whereItShows, .whatWeKnow,
        .curvesOfPersona, .curvesOfPersonaHint, .channelsUsed, .openQuestions, .openQuestionsHint, .showOnly,
        .assumptionsOnly, .gaps, .presence, .decisionsTaken, .measurements,
    ]

    private static let byKey = Dictionary(uniqueKeysWithValues: offered.map { ($0.key, $0) })

    static let shape = TemplateShape(byKey.mapValues { _ in .text })

    private let vocabulary: Vocabulary

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
    }

    func value(for key: String) -> TemplateValue? {
        WordsView.byKey[key].map { .text(vocabulary.text($0)) }
    }

    /// A set of templates is loaded together with the words that it prints.
    var constantName: String? { vocabulary.language.tag }
}

/// Which way a language is written.
enum WritingDirection {
    static func of(_ language: LanguageCode) -> String {
        language.isRightToLeft ? "rtl" : "ltr"
    }
}

/// The address under which a file can be edited.
enum EditAddress {
    /// The pattern with `{path}` and `{line}` filled in; nil without a pattern, or when it makes no safe address.
    static func of(_ path: String, pattern: String?) -> String? {
        guard let pattern else { return nil }
        return SafeAddress.clean(
            pattern.replacing("{path}", with: RelativeAddress.path(path)).replacing("{line}", with: "1"))
    }
}
