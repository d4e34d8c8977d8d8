import AtlasAnalysis
import JourneyModel
import Localization
import MapDrawing
import MarkupWriting
import Theming

/// Makes the bytes of one file of the site: a pure function of the site and the route.
package enum PageRenderer {
    /// The files of routes that stand together in the plan: a map that several of them show is placed once, and what
    /// several tell is found once.
    package static func bytes(_ routes: [Route], _ site: Site) -> [[UInt8]] {
        var placed: (journey: Reference<Journey>, scene: Scene)?
        var told: PointStatements?
        return routes.map { route in
            if let (point, language) = route.meeting {
                let edition = site.edition(site.indexLanguage(for: language))
                if told?.point != point || told?.journeys != edition.journeys {
                    told = PointStatements(point, edition.presence, journeys: edition.journeys, in: site.atlas)
                }
                return told.map { bytes($0, route, language, site) } ?? []
            }
            guard let journey = route.drawnJourney else { return bytes(route, site, scene: nil) }
            if placed?.journey != journey { placed = (journey, scene(of: journey, site)) }
            return bytes(route, site, scene: placed?.scene)
        }
    }

    package static func bytes(_ route: Route, _ site: Site) -> [UInt8] { bytes([route], site)[0] }

    /// The pieces of a file that is made in pieces; nil for any other.
    package static func pieces(_ route: Route, _ site: Site) -> FilePieces? {
        guard case .export(let index) = route.subject else { return nil }
        let pieces = site.exports[index].pieces(site)
        return pieces.count > 1 ? pieces : nil
    }

    private static func scene(of journey: Reference<Journey>, _ site: Site) -> Scene {
        Swimlane.place(
            journey, in: site.atlas, vocabulary: site.vocabularies[site.atlas.journeys[journey].language])
    }

    /// The page of a team, a channel or a touchpoint.
    private static func bytes(
        _ told: PointStatements, _ route: Route, _ language: LanguageCode, _ site: Site
    ) -> [UInt8] {
        let scope = PageScope(site, path: route.path, language: language)
        return switch told.point {
        case .team(let team): TeamPage(team, told, scope).bytes()
        case .channel, .touchpoint: MeetingPage(told, scope).bytes()
        }
    }

    /// - Parameter scene: of the journey that the route shows, if it shows a map.
    private static func bytes(_ route: Route, _ site: Site, scene: Scene?) -> [UInt8] {
        let atlas = site.atlas
        switch route.subject {
        case .home(let language):
            return HomePage(PageScope(site, path: route.path, language: language)).bytes()
        case .journeys(let language):
            return IndexPage(PageScope(site, path: route.path, language: language)).journeys()
        case .personas(let language):
            return IndexPage(PageScope(site, path: route.path, language: language)).personas()
        case .companyMap(let axis, let language): return CompanyMapFigure.file(site, axis, language)
        case .companyView(let axis, let language):
            return CompanyView.bytes(axis, PageScope(site, path: route.path, language: language))
        case .journey(let journey):
            let scope = PageScope(site, path: route.path, language: atlas.journeys[journey].language)
            return JourneyPage(journey, scope, scene: scene ?? PageRenderer.scene(of: journey, site)).bytes()
        case .journeyDiagram(let journey):
            return StandaloneSVG.draw(scene ?? PageRenderer.scene(of: journey, site))
        case .journeyFile(let journey):
            return site.journeyFile(journey, atlas)
        case .persona(let persona):
            let scope = PageScope(site, path: route.path, language: atlas.personas[persona].language)
            return PersonaPage(persona, scope).bytes()
        case .page(let page):
            let scope = PageScope(site, path: route.path, language: atlas.pages[page].language)
            if let topic = atlas.pages[page].topic { return TopicPage(page, topic, scope).bytes() }
            return ContentPageView.bytes(atlas.pages[page], scope)
        case .teams(let language):
            return TeamIndex(PageScope(site, path: route.path, language: language)).bytes()
        case .team, .channel, .touchpoint: preconditionFailure("made with what is told of them")
        case .channels(let language):
            return ChannelIndex(PageScope(site, path: route.path, language: language)).bytes()
        case .touchpoints(let language):
            return TouchpointIndex(PageScope(site, path: route.path, language: language)).bytes()
        case .phases(let language):
            return PhaseIndex(PageScope(site, path: route.path, language: language)).bytes()
        case .glossary(let language):
            return GlossaryPage(PageScope(site, path: route.path, language: language)).bytes()
        case .backlog(let part, let language):
            return BacklogPage(part, PageScope(site, path: route.path, language: language)).bytes()
        case .gaps(let language):
            return GapsPage(scope: PageScope(site, path: route.path, language: language)).bytes()
        case .presence(let language):
            return PresencePage(scope: PageScope(site, path: route.path, language: language)).bytes()
        case .evidence(let language):
            return EvidencePage(scope: PageScope(site, path: route.path, language: language)).bytes()
        case .metrics(let language):
            return MetricsPage(scope: PageScope(site, path: route.path, language: language)).bytes()
        case .review(let language):
            return ReviewPage(scope: PageScope(site, path: route.path, language: language)).bytes()
        case .changes(let language):
            return ChangesPage(scope: PageScope(site, path: route.path, language: language)).bytes()
        case .tags(let language):
            return TagIndex(scope: PageScope(site, path: route.path, language: language)).tags()
        case .kinds(let language):
            return TagIndex(scope: PageScope(site, path: route.path, language: language)).kinds()
        case .journeyTable(let journey): return site.journeyTable(journey, atlas)
        case .comparison(let journey):
            let scope = PageScope(site, path: route.path, language: atlas.journeys[journey].language)
            return ComparisonPage(journey, scope).bytes()
        case .personaComparison(let journey):
            let scope = PageScope(site, path: route.path, language: atlas.journeys[journey].language)
            return PersonaComparisonPage(journey, scope).bytes()
        case .search(let language):
            return SearchPage.bytes(PageScope(site, path: route.path, language: language))
        case .redirect(let index):
            let redirect = site.relations.redirects[index]
            return RedirectView.bytes(redirect, PageScope(site, path: route.path, language: redirect.language))
        case .export(let index): return site.exports[index].pieces(site).bytes
        case .notFound:
            let language = atlas.site.languages.first ?? .english
            return NotFoundView.bytes(PageScope(site, path: route.path, language: language, isAnywhere: true))
        case .stylesheet: return Stylesheet.bytes(site)
        case .asset(let index): return site.assets[index].bytes
        }
    }

    /// What each template is filled from, for the check when templates are loaded.
    package static let templateViews: [String: any TemplateView.Type] = [
        "layouts/page": LayoutView.self,
        "pages/home": HomePage.View.self,
        "pages/journeys": IndexPage.JourneysView.self,
        "pages/personas": IndexPage.PersonasView.self,
        "pages/journey": JourneyPage.View.self,
        "pages/persona": PersonaPage.View.self,
        "pages/company-map": CompanyView.View.self,
        "pages/comparison": ComparisonPage.View.self,
        "pages/persona-comparison": PersonaComparisonPage.View.self,
        "pages/page": ContentPageView.self,
        "pages/not-found": NotFoundView.self,
        "pages/collection": CollectionView.self,
        "pages/team": TeamPage.View.self,
        "pages/meeting-point": MeetingPage.View.self,
        "pages/glossary": GlossaryPage.View.self,
        "pages/search": SearchPage.self,
        "pages/backlog": BacklogPage.View.self,
        "pages/topic": TopicPage.View.self,
        "pages/sections": SectionsView.self,
        "layouts/redirect": RedirectView.self,
    ]
}

extension PageScope {
    /// The whole page around its content.
    func page(_ page: Page, template: String, _ view: some TemplateView) -> [UInt8] {
        let content = site.templates.render(template, view)
        return site.templates.render("layouts/page", LayoutView(page, content: content, self)).bytes
    }

    /// The index pages of every language.
    func versions(_ path: (LanguageCode, Atlas) -> String) -> [(language: LanguageCode, path: String)] {
        atlas.site.languages.map { ($0, path($0, atlas)) }
    }

    /// - Parameter count: bytes that will be written, about; a long text is then not copied again and again as it grows.
    func markup(reserving count: Int = 960, _ write: (inout MarkupWriter) -> Void) -> SafeMarkup {
        var writer = MarkupWriter(capacity: count)
        write(&writer)
        return writer.safe
    }
}
