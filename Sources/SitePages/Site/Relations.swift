import AtlasAnalysis
import JourneyModel

/// How journeys belong together, looked up from every page: computed once, so that a site's time grows with its maps.
struct Relations: Sendable {
    let editions: [LanguageCode: Edition]
    /// By language, what its company map shows.
    let companyGrids: [LanguageCode: CompanyGrid]
    /// By language, made when a page asks for them.
    let statistics: [LanguageCode: MadeOnce<AtlasStatistics>]
    /// By language, the worst moments of its journeys, in their order; made when a page asks for them.
    let worstMoments: [LanguageCode: MadeOnce<[FocusPoint]>]
    /// By language, the best moments that its home page shows.
    let bestMoments: [LanguageCode: MadeOnce<[FocusPoint]>]
    /// Sub-journeys, future states and variants.
    let families: JourneyFamilies
    let backlogs: [LanguageCode: BacklogEdition]
    let addresses: MeetingPointAddresses
    let translations: TranslationState
    /// Old addresses, in the order of the atlas.
    let redirects: [Redirect]
    /// By journey: itself and its other languages, in the atlas's order.
    private var journeyVersions: [String: [Reference<Journey>]] = [:]
    private var personaVersions: [String: [Reference<Persona>]] = [:]
    private var pageVersions: [String: [Reference<ContentPage>]] = [:]
    /// By journey: the ones before and after it in the list of its own language.
    private var neighbours: [(previous: Reference<Journey>?, next: Reference<Journey>?)]
    /// By persona id: journeys of any version of the persona, in the atlas's order.
    private var journeysByPersona: [String: [Reference<Journey>]] = [:]

    init(_ atlas: Atlas) {
        families = JourneyFamilies(atlas)
        neighbours = Array(repeating: (nil, nil), count: atlas.journeys.count)
        var editions: [LanguageCode: Edition] = [:]
        var statistics: [LanguageCode: MadeOnce<AtlasStatistics>] = [:]
        var worstMoments: [LanguageCode: MadeOnce<[FocusPoint]>] = [:]
        var bestMoments: [LanguageCode: MadeOnce<[FocusPoint]>] = [:]
        typealias Seen = (
            journeys: [Reference<Journey>], figures: MadeOnce<AtlasStatistics>, worst: MadeOnce<[FocusPoint]>,
            best: MadeOnce<[FocusPoint]>
        )
        var seen: [Seen] = []
        for language in atlas.site.languages {
            editions[language] = Edition(language, of: atlas, like: Array(editions.values))
            // Languages that show the same maps have the same figures.
            let shown = JourneyVersions.once(atlas, language: language)
            let known = seen.first { $0.journeys == shown }
            let figures = known?.figures ?? MadeOnce { AtlasStatistics(atlas, language: language) }
            let worst = known?.worst ?? MadeOnce { FocusRanking.worst(in: atlas, limit: .max, language: language) }
            let best =
                known?.best
                ?? MadeOnce { FocusRanking.best(in: atlas, limit: HomePage.shownMoments, language: language) }
            if known == nil { seen.append((shown, figures, worst, best)) }
            statistics[language] = figures
            worstMoments[language] = worst
            bestMoments[language] = best
        }
        self.editions = editions
        self.statistics = statistics
        self.worstMoments = worstMoments
        self.bestMoments = bestMoments
        var backlogs: [LanguageCode: BacklogEdition] = [:]
        for (language, edition) in editions {
            backlogs[language] = BacklogEdition(
                edition.journeys, language: language, like: Array(backlogs.values), in: atlas)
        }
        self.backlogs = backlogs
        companyGrids = editions.compactMapValues { edition in
            CompanyGrid(atlas, journeys: edition.journeys, personas: edition.personas)
        }
        addresses = MeetingPointAddresses(atlas)
        translations = TranslationState(atlas)
        redirects = Redirect.all(in: atlas)
        for reference in atlas.journeyReferences {
            let journey = atlas.journeys[reference]
            journeyVersions[journey.id, default: []].append(reference)
            var seen: Set<String> = []
            for persona in journey.facts.personas where seen.insert(atlas.personas[persona].id).inserted {
                journeysByPersona[atlas.personas[persona].id, default: []].append(reference)
            }
        }
        for reference in atlas.personaReferences {
            personaVersions[atlas.personas[reference].id, default: []].append(reference)
        }
        for index in atlas.pages.indices {
            pageVersions[atlas.pages[index].id, default: []].append(Reference(index))
        }
        for (language, edition) in editions {
            for (place, reference) in edition.journeys.enumerated() {
                let isOwn = atlas.journeys[reference].language == language
                let isFirst = language == atlas.site.languages.first
                let hasOwnList = editions[atlas.journeys[reference].language] != nil
                guard isOwn || isFirst && !hasOwnList else { continue }
                neighbours[reference.index] = (
                    place > 0 ? edition.journeys[place - 1] : nil,
                    place + 1 < edition.journeys.count ? edition.journeys[place + 1] : nil
                )
            }
        }
    }

    func neighbours(of journey: Reference<Journey>) -> (previous: Reference<Journey>?, next: Reference<Journey>?) {
        neighbours[journey.index]
    }

    func versions(of journey: Journey) -> [Reference<Journey>] { journeyVersions[journey.id] ?? [] }
    func versions(of persona: Persona) -> [Reference<Persona>] { personaVersions[persona.id] ?? [] }
    func versions(of page: ContentPage) -> [Reference<ContentPage>] { pageVersions[page.id] ?? [] }
    func journeys(of persona: Persona) -> [Reference<Journey>] { journeysByPersona[persona.id] ?? [] }
}
