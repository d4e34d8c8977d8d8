import AtlasAnalysis
import JourneyModel

/// Which files the site consists of.
package enum SitePlan {
    /// Every file, in a fixed order; nothing is computed yet.
    package static func routes(_ site: Site) -> [Route] {
        lists(site) + site.atlas.journeyReferences.flatMap { routes(of: $0, in: site.atlas) } + others(site)
    }

    /// The files of one journey.
    private static func routes(of reference: Reference<Journey>, in atlas: Atlas) -> [Route] {
        let journey = atlas.journeys[reference]
        var routes = [
            Route(.journey(reference), path: journey.address),
            Route(.journeyDiagram(reference), path: SitePath.diagram(of: journey)),
            Route(.journeyFile(reference), path: SitePath.file(of: journey)),
            Route(.journeyTable(reference), path: SitePath.table(of: journey)),
        ]
        if let path = SitePath.comparison(of: reference, in: atlas) {
            routes.append(Route(.comparison(reference), path: path))
        }
        if let path = SitePath.personaComparison(of: reference, in: atlas) {
            routes.append(Route(.personaComparison(reference), path: path))
        }
        return routes
    }

    /// The file of a journey at a path; found without going through all of them.
    package static func journeyRoute(at path: String, _ site: Site) -> Route? {
        SitePath.journeyAddresses(behind: path).lazy.compactMap { site.relations.journey(at: $0) }
            .compactMap { routes(of: $0, in: site.atlas).first { $0.path == path } }.first
    }

    /// Every file that is not one journey's.
    package static func ownRoutes(_ site: Site) -> [Route] { lists(site) + others(site) }

    private static func lists(_ site: Site) -> [Route] {
        let atlas = site.atlas
        var routes: [Route] = []
        for language in atlas.site.languages {
            routes.append(Route(.home(language), path: SitePath.home(language, in: atlas)))
            routes.append(Route(.journeys(language), path: SitePath.journeys(language, in: atlas)))
            routes.append(Route(.personas(language), path: SitePath.personas(language, in: atlas)))
            for axis in CompanyAxis.allCases where site.tellsCompany(by: axis, language) {
                let path = SitePath.companyMap(axis, language, in: atlas)
                routes.append(Route(.companyMap(axis, language), path: path))
                guard axis != .persona else { continue }
                let view = SitePath.companyView(axis, language, in: atlas)
                routes.append(Route(.companyView(axis, language), path: view))
            }
            routes += meetingPoints(language, site)
            routes.append(Route(.glossary(language), path: SitePath.glossary(language, in: atlas)))
            routes.append(Route(.search(language), path: SitePath.search(language, in: atlas)))
            for part in site.backlogParts(language) {
                routes.append(Route(.backlog(part, language), path: SitePath.backlog(part, language, in: site)))
            }
            if site.edition(language).lists(.gaps) {
                routes.append(Route(.gaps(language), path: SitePath.gaps(language, in: atlas)))
            }
            if site.edition(language).lists(.presence) {
                routes.append(Route(.presence(language), path: SitePath.presence(language, in: atlas)))
            }
            routes.append(Route(.evidence(language), path: SitePath.evidence(language, in: atlas)))
            if !atlas.measures.isEmpty {
                routes.append(Route(.metrics(language), path: SitePath.metrics(language, in: atlas)))
            }
            routes.append(Route(.review(language), path: SitePath.review(language, in: atlas)))
            routes.append(Route(.changes(language), path: SitePath.changes(language, in: atlas)))
            routes.append(Route(.tags(language), path: SitePath.tags(language, in: atlas)))
            routes.append(Route(.kinds(language), path: SitePath.kinds(language, in: atlas)))
        }
        return routes
    }

    private static func others(_ site: Site) -> [Route] {
        let atlas = site.atlas
        var routes: [Route] = []
        for reference in atlas.personaReferences {
            routes.append(Route(.persona(reference), path: atlas.personas[reference].address))
        }
        for index in atlas.pages.indices {
            routes.append(Route(.page(Reference(index)), path: atlas.pages[index].address))
        }
        for (index, redirect) in site.relations.redirects.enumerated() {
            routes.append(Route(.redirect(index), path: redirect.alias))
        }
        routes.append(Route(.notFound, path: SitePath.notFound))
        routes.append(Route(.stylesheet, path: SitePath.stylesheet))
        for (index, asset) in site.assets.enumerated() where !isPartOfStylesheet(asset) {
            routes.append(Route(.asset(index), path: SitePath.theme + asset.path))
        }
        for (index, export) in site.exports.enumerated() { routes.append(Route(.export(index), path: export.path)) }
        return routes
    }

    /// Teams, channels, touchpoints and phases in one language, as far as its journeys name any.
    private static func meetingPoints(_ language: LanguageCode, _ site: Site) -> [Route] {
        let atlas = site.atlas
        let edition = site.edition(language)
        let addresses = site.relations.addresses
        var routes: [Route] = []
        if edition.lists(.teams) {
            routes.append(Route(.teams(language), path: SitePath.teams(language, in: atlas)))
            for team in edition.teams {
                routes.append(Route(.team(team, language), path: addresses.path(of: team, language, in: atlas)))
            }
        }
        if edition.lists(.channels) {
            routes.append(Route(.channels(language), path: SitePath.channels(language, in: atlas)))
            for channel in edition.channels {
                routes.append(
                    Route(.channel(channel, language), path: addresses.path(of: channel, language, in: atlas)))
            }
        }
        if edition.lists(.touchpoints) {
            routes.append(Route(.touchpoints(language), path: SitePath.touchpoints(language, in: atlas)))
            for touchpoint in edition.touchpoints where edition.hasPage(touchpoint) {
                routes.append(
                    Route(.touchpoint(touchpoint, language), path: addresses.path(of: touchpoint, language, in: atlas)))
            }
        }
        if edition.lists(.phases) {
            routes.append(Route(.phases(language), path: SitePath.phases(language, in: atlas)))
        }
        return routes
    }

    /// Addresses of everything that a reader may look for: pages, without archived maps, redirects and the page for lost
    /// readers.
    package static func pages(_ site: Site) -> [Route] {
        routes(site).filter { route in
            switch route.subject {
            case .journey(let journey), .comparison(let journey), .personaComparison(let journey):
                site.atlas.journeys[journey].facts.review.status != .archived
            case .home, .journeys, .personas, .persona, .companyView, .page, .teams, .team, .channels, .channel,
                .touchpoints, .touchpoint, .phases, .glossary, .backlog, .gaps, .presence, .evidence, .metrics, .review,
                .changes, .tags, .kinds:
                true
            case .search, .journeyTable, .companyMap, .journeyDiagram, .journeyFile, .redirect, .notFound, .stylesheet,
                .asset,
                .export:
                false
            }
        }
    }

    /// The same routes in groups for one worker each: the files of a journey share the placing of its map, the pages of a
    /// team, a channel or a touchpoint what is told of it.
    ///
    /// What takes long, or is waited for by others, comes first and the many short ones last, so that all workers end
    /// together. Not among them is what `gathered` tells.
    package static func batches(_ site: Site) -> [[Route]] {
        let batches = related(site).filter { !isGathered($0[0], site) }
        return [\.isExport, \.isOfWholeSite, \.isOfJourney].flatMap { (kind: KeyPath<Route, Bool>) in
            batches.filter { $0[0][keyPath: kind] }
        }
    }

    /// What says again what other files say: made from those when all are there.
    package static func gathered(_ site: Site) -> [Route] { others(site).filter { isGathered($0, site) } }

    private static func isGathered(_ route: Route, _ site: Site) -> Bool {
        guard case .export(let index) = route.subject else { return false }
        return site.exports[index].role == .model
    }

    private static func related(_ site: Site) -> [[Route]] {
        var batches: [[Route]] = []
        var last: Reference<Journey>?
        var meetings: [MeetingPoint: Int] = [:]
        for route in routes(site) {
            let journey = route.drawnJourney
            if let journey, journey == last {
                batches[batches.count - 1].append(route)
            } else if let point = route.meeting?.point, let batch = meetings[point] {
                batches[batch].append(route)
            } else {
                if let point = route.meeting?.point { meetings[point] = batches.count }
                batches.append([route])
            }
            last = journey
        }
        return batches
    }

    /// Stylesheets are joined into one, so that a page asks for one.
    static func isPartOfStylesheet(_ asset: SiteAsset) -> Bool { asset.path.hasSuffix(".css") }
}

extension Route {
    fileprivate var isExport: Bool { if case .export = subject { true } else { false } }
    fileprivate var isOfJourney: Bool { drawnJourney != nil }
    fileprivate var isOfWholeSite: Bool { !isExport && !isOfJourney }
}
