import AtlasAnalysis
import JourneyModel

/// One file of the published site: what it shows, and where it lies.
package struct Route: Sendable, Hashable {
    /// What a file shows.
    package enum Subject: Sendable, Hashable {
        case home(LanguageCode)
        case journeys(LanguageCode)
        case personas(LanguageCode)
        /// The company map as a file of its own.
        case companyMap(CompanyAxis, LanguageCode)
        /// The company map by business or by team, as a page.
        case companyView(CompanyAxis, LanguageCode)
        case journey(Reference<Journey>)
        /// The journey's diagram as a file of its own.
        case journeyDiagram(Reference<Journey>)
        /// The journey as JSON.
        case journeyFile(Reference<Journey>)
        case persona(Reference<Persona>)
        case page(Reference<ContentPage>)
        case teams(LanguageCode)
        case team(Reference<Team>, LanguageCode)
        case channels(LanguageCode)
        case channel(Reference<Channel>, LanguageCode)
        case touchpoints(LanguageCode)
        case touchpoint(Reference<Touchpoint>, LanguageCode)
        /// The stages of all journeys by lifecycle phase.
        case phases(LanguageCode)
        case glossary(LanguageCode)
        /// Where the search has a page of its own.
        case search(LanguageCode)
        /// Problems and opportunities: the whole list, or a part of one that is too long.
        case backlog(BacklogEdition.Part, LanguageCode)
        /// Expectation against experience, and what the company believes.
        case gaps(LanguageCode)
        /// Where the company is there for its customers.
        case presence(LanguageCode)
        case evidence(LanguageCode)
        /// What was measured along the journeys.
        case metrics(LanguageCode)
        case review(LanguageCode)
        case changes(LanguageCode)
        case tags(LanguageCode)
        case kinds(LanguageCode)
        /// The journey as a table for spreadsheets.
        case journeyTable(Reference<Journey>)
        /// A future state beside its current one, or a variant beside its original.
        case comparison(Reference<Journey>)
        /// The personas of one journey side by side.
        case personaComparison(Reference<Journey>)
        /// An old address, an index in `Site.redirects`.
        case redirect(Int)
        /// Index in `Site.exports`.
        case export(Int)
        case notFound
        /// The one stylesheet: the theme's, the drawing's and the brand's rules.
        case stylesheet
        /// Index in `Site.assets`.
        case asset(Int)
    }

    package let subject: Subject
    /// From the site's root, without a leading slash: `journeys/mortgage.html`.
    package let path: String

    package init(_ subject: Subject, path: String) {
        self.subject = subject
        self.path = path
    }
}

extension Route {
    /// The journey whose map the file shows.
    var drawnJourney: Reference<Journey>? {
        switch subject {
        case .journey(let journey), .journeyDiagram(let journey): journey
        case .home, .journeys, .personas, .companyMap, .companyView, .journeyFile, .persona, .page, .teams, .team,
            .channels,
            .channel,
            .touchpoints, .touchpoint, .phases, .glossary, .search, .backlog, .gaps, .presence, .evidence, .metrics,
            .review,
            .changes,
            .tags, .kinds, .journeyTable, .comparison, .personaComparison, .redirect, .notFound, .stylesheet, .asset,
            .export:
            nil
        }
    }
}

extension Route {
    /// What the page is about, with the language that it tells of it in.
    var meeting: (point: MeetingPoint, language: LanguageCode)? {
        switch subject {
        case .team(let team, let language): (.team(team), language)
        case .channel(let channel, let language): (.channel(channel), language)
        case .touchpoint(let touchpoint, let language): (.touchpoint(touchpoint), language)
        case .home, .journeys, .personas, .companyMap, .companyView, .journey, .journeyDiagram, .journeyFile, .persona,
            .page, .teams, .channels, .touchpoints, .phases, .glossary, .search, .backlog, .gaps, .presence, .evidence,
            .metrics, .review, .changes, .tags, .kinds, .journeyTable, .comparison, .personaComparison, .redirect,
            .export, .notFound, .stylesheet, .asset:
            nil
        }
    }
}

/// Where things lie that no author's file gives an address to.
package enum SitePath {
    /// Own files are kept apart from the author's images, which lie below `assets`.
    static let theme = "theme/"
    static let stylesheet = theme + "site.css"
    static let script = theme + "site.js"
    /// Loaded when somebody searches.
    static let searchScript = theme + "search.js"
    static let icon = theme + "icon.svg"
    static let assets = "assets/"
    static let backlogTable = "backlog.csv"
    static let backlogFile = "backlog.json"
    static let metricsTable = "metrics.csv"
    static let notFound = "404.html"

    static func home(_ language: LanguageCode, in atlas: Atlas) -> String { folder(language, atlas) + "index.html" }

    static func journeys(_ language: LanguageCode, in atlas: Atlas) -> String {
        folder(language, atlas) + "journeys/index.html"
    }

    static func personas(_ language: LanguageCode, in atlas: Atlas) -> String {
        folder(language, atlas) + "personas/index.html"
    }

    static func companyMap(_ axis: CompanyAxis, _ language: LanguageCode, in atlas: Atlas) -> String {
        switch axis {
        case .persona: folder(language, atlas) + "company-map.svg"
        case .business, .team: folder(language, atlas) + "company-map/" + axis.rawValue + ".svg"
        }
    }

    /// The page with the company map by an axis; by persona it is the first page.
    static func companyView(_ axis: CompanyAxis, _ language: LanguageCode, in atlas: Atlas) -> String {
        switch axis {
        case .persona: home(language, in: atlas)
        case .business, .team: folder(language, atlas) + "company-map/" + axis.rawValue + ".html"
        }
    }

    static func teams(_ language: LanguageCode, in atlas: Atlas) -> String {
        folder(language, atlas) + "teams/index.html"
    }

    static func channels(_ language: LanguageCode, in atlas: Atlas) -> String {
        folder(language, atlas) + "channels/index.html"
    }

    static func touchpoints(_ language: LanguageCode, in atlas: Atlas) -> String {
        folder(language, atlas) + "touchpoints/index.html"
    }

    static func phases(_ language: LanguageCode, in atlas: Atlas) -> String {
        folder(language, atlas) + "phases/index.html"
    }

    static func glossary(_ language: LanguageCode, in atlas: Atlas) -> String {
        folder(language, atlas) + "glossary.html"
    }

    static func gaps(_ language: LanguageCode, in atlas: Atlas) -> String {
        folder(language, atlas) + "gaps.html"
    }

    static func presence(_ language: LanguageCode, in atlas: Atlas) -> String {
        folder(language, atlas) + "presence.html"
    }

    static func evidence(_ language: LanguageCode, in atlas: Atlas) -> String {
        folder(language, atlas) + "evidence.html"
    }

    static func metrics(_ language: LanguageCode, in atlas: Atlas) -> String {
        folder(language, atlas) + "metrics.html"
    }

    static func review(_ language: LanguageCode, in atlas: Atlas) -> String {
        folder(language, atlas) + "review.html"
    }

    static func changes(_ language: LanguageCode, in atlas: Atlas) -> String {
        folder(language, atlas) + "changes.html"
    }

    static func kinds(_ language: LanguageCode, in atlas: Atlas) -> String {
        folder(language, atlas) + "kinds.html"
    }

    static func tags(_ language: LanguageCode, in atlas: Atlas) -> String {
        folder(language, atlas) + "tags/index.html"
    }

    static func backlog(_ part: BacklogEdition.Part, _ language: LanguageCode, in site: Site) -> String {
        let folder = folder(language, site.atlas) + "backlog/"
        switch part {
        case .all: return folder + "index.html"
        case .team(let team): return folder + site.relations.addresses.backlog(of: team) + ".html"
        case .others: return folder + site.relations.addresses.backlogOfOthers + ".html"
        }
    }

    static func search(_ language: LanguageCode, in atlas: Atlas) -> String {
        folder(language, atlas) + "search.html"
    }

    static func diagram(of journey: Journey) -> String { stem(journey.address) + ".svg" }
    static func table(of journey: Journey) -> String { stem(journey.address) + ".csv" }
    /// Where a journey is compared with its current state or with what it is a variant of; nil when it is neither.
    static func comparison(of journey: Reference<Journey>, in atlas: Atlas) -> String? {
        guard JourneyPair(of: journey, in: atlas) != nil, atlas.journeys[journey].facts.review.status != .archived
        else { return nil }
        return "compare/" + atlas.journeys[journey].address
    }

    /// Where the personas of a journey are compared; nil when its map does not tell two of them apart.
    static func personaComparison(of journey: Reference<Journey>, in atlas: Atlas) -> String? {
        guard JourneyCurve.personas(of: atlas.journeys[journey]).count > 1,
            atlas.journeys[journey].facts.review.status != .archived
        else { return nil }
        return "compare/" + stem(atlas.journeys[journey].address) + ".personas.html"
    }

    package static func file(of journey: Journey) -> String { stem(journey.address) + ".json" }

    /// Addresses that a journey may have when one of its files lies at a path.
    static func journeyAddresses(behind path: String) -> [String] {
        let inFolder = path.hasPrefix("compare/") ? [String(path.dropFirst("compare/".count))] : []
        return (inFolder + [path]).flatMap { path in
            let stem = path.lastIndex(of: ".").map { String(path[..<$0]) } ?? path
            return (stem.hasSuffix(".personas") ? [String(stem.dropLast(".personas".count))] : []) + [stem]
        }.map { $0 + ".html" }
    }

    /// The site's first language owns the root.
    static func folder(_ language: LanguageCode, _ atlas: Atlas) -> String {
        language == atlas.site.languages.first ? "" : language.tag + "/"
    }

    private static func stem(_ address: String) -> String {
        address.hasSuffix(".html") ? String(address.dropLast(5)) : address
    }
}
