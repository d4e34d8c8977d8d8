import AtlasAnalysis
import JourneyModel

/// How journeys belong together and what they add up to, looked up from every page: computed once, so that a site's time
/// grows with its maps.
struct Relations: Sendable {
    private let lineup: Lineup
    let addresses: MeetingPointAddresses
    let editions: [LanguageCode: Edition]
    /// By language, what its company map shows; made when a page asks for it.
    private let companyGrids: [LanguageCode: MadeOnce<CompanyGrid?>]
    /// By language, made when a page asks for them.
    let statistics: [LanguageCode: MadeOnce<AtlasStatistics>]
    /// By language, the worst moments of its journeys, in their order; made when a page asks for them.
    let worstMoments: [LanguageCode: MadeOnce<[FocusPoint]>]
    /// By language, the best moments that its home page shows.
    let bestMoments: [LanguageCode: MadeOnce<[FocusPoint]>]
    let backlogs: [LanguageCode: BacklogEdition]

    /// - Parameter last: the site as it was before. What its journeys add up to is worked out from those that are others;
    ///   where maps have been exchanged and nothing else is said of them, all that rests on this holds.
    init(_ atlas: Atlas, after last: (relations: Relations, atlas: Atlas)? = nil) {
        let exchanged = last.flatMap { Lineup.exchanged($0.atlas, atlas) }
        let lineup = exchanged == nil ? Lineup(atlas) : last?.relations.lineup ?? Lineup(atlas)
        self.lineup = lineup
        if exchanged != nil, let last, last.atlas.touchpoints.map(\.id) == atlas.touchpoints.map(\.id) {
            addresses = last.relations.addresses
        } else {
            addresses = MeetingPointAddresses(atlas)
        }
        var editions: [LanguageCode: Edition] = [:]
        var statistics: [LanguageCode: MadeOnce<AtlasStatistics>] = [:]
        var worstMoments: [LanguageCode: MadeOnce<[FocusPoint]>] = [:]
        var bestMoments: [LanguageCode: MadeOnce<[FocusPoint]>] = [:]
        var backlogs: [LanguageCode: BacklogEdition] = [:]
        typealias Seen = (
            journeys: [Reference<Journey>], figures: MadeOnce<AtlasStatistics>, worst: MadeOnce<[FocusPoint]>,
            best: MadeOnce<[FocusPoint]>
        )
        var seen: [Seen] = []
        for language in atlas.site.languages {
            guard let own = lineup.editions[language], let shown = lineup.once[language] else { continue }
            var tally: EditionTally?
            if let last, let edition = last.relations.editions[language] {
                tally = edition.tally(from: last.atlas, with: own.journeys, of: atlas)
            }
            let edition = Edition(own, of: atlas, like: Array(editions.values), tally: tally)
            editions[language] = edition
            // Languages that show the same maps have the same figures.
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
            backlogs[language] = BacklogEdition(edition, like: Array(backlogs.values), in: atlas)
        }
        self.editions = editions
        self.statistics = statistics
        self.worstMoments = worstMoments
        self.bestMoments = bestMoments
        self.backlogs = backlogs
        companyGrids = editions.mapValues { edition in
            MadeOnce { CompanyGrid(atlas, journeys: edition.journeys, personas: edition.personas) }
        }
    }

    /// Sub-journeys, future states and variants.
    var families: JourneyFamilies { lineup.families }
    var translations: TranslationState { lineup.translations }
    /// Old addresses, in the order of the atlas.
    var redirects: [Redirect] { lineup.redirects }

    /// What the company map of a language shows; nil when no journey is placed in a phase.
    func companyGrid(_ language: LanguageCode) -> CompanyGrid? { companyGrids[language]?.value }

    func neighbours(of journey: Reference<Journey>) -> (previous: Reference<Journey>?, next: Reference<Journey>?) {
        lineup.neighbours[journey.index]
    }

    func versions(of journey: Journey) -> [Reference<Journey>] { lineup.journeyIDs.versions(of: journey) }
    func versions(of persona: Persona) -> [Reference<Persona>] { lineup.personaVersions[persona.id] ?? [] }
    func versions(of page: ContentPage) -> [Reference<ContentPage>] { lineup.pageVersions[page.id] ?? [] }
    func journeys(of persona: Persona) -> [Reference<Journey>] { lineup.journeysByPersona[persona.id] ?? [] }
    /// The journey whose page has an address.
    func journey(at address: String) -> Reference<Journey>? { lineup.journeysByAddress[address] }
}
