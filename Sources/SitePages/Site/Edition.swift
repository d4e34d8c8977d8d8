import AtlasAnalysis
import JourneyModel

/// What the indexes of one language show: each journey and persona once, in that language where it is written in it,
/// else in the original. It never changes, so all pages share the one object.
final class Edition: Sendable {
    let language: LanguageCode
    /// Without archived maps, in the atlas's order.
    let journeys: [Reference<Journey>]
    let personas: [Reference<Persona>]
    /// Ordinary pages in this language.
    let pages: [Reference<ContentPage>]
    /// Where teams, channels and touchpoints take part in the journeys of this language.
    let presence: AtlasPresence
    /// What lists tell of the same journeys.
    let findings: EditionFindings
    /// Those that the journeys name, in the order of the atlas.
    let teams: [Reference<Team>]
    let channels: [Reference<Channel>]
    let touchpoints: [Reference<Touchpoint>]
    private let listed: Set<Listing>
    private let withPage: Set<Reference<Touchpoint>>
    /// The version that this language shows, by the id that translations share.
    private let journeyByID: [String: Reference<Journey>]
    private let personaByID: [String: Reference<Persona>]

    /// - Parameter others: editions of the same atlas; one that shows the same maps lends what was found in them.
    init(_ language: LanguageCode, of atlas: Atlas, like others: [Edition] = []) {
        self.language = language
        var journeyByID: [String: Reference<Journey>] = [:]
        for reference in atlas.journeyReferences {
            let journey = atlas.journeys[reference]
            let isBetter =
                switch journeyByID[journey.id].map({ atlas.journeys[$0] }) {
                case nil: true
                case .some(let found) where found.language == language: false
                case .some(let found):
                    journey.language == language
                        || found.facts.translationOf != nil && journey.facts.translationOf == nil
                }
            if isBetter { journeyByID[journey.id] = reference }
        }
        var personaByID: [String: Reference<Persona>] = [:]
        for reference in atlas.personaReferences {
            let persona = atlas.personas[reference]
            let isBetter =
                switch personaByID[persona.id].map({ atlas.personas[$0] }) {
                case nil: true
                case .some(let found) where found.language == language: false
                case .some(let found):
                    persona.language == language || found.translationOf != nil && persona.translationOf == nil
                }
            if isBetter { personaByID[persona.id] = reference }
        }
        self.journeyByID = journeyByID
        self.personaByID = personaByID
        let journeys = atlas.journeyReferences.filter {
            journeyByID[atlas.journeys[$0].id] == $0 && atlas.journeys[$0].facts.review.status != .archived
        }
        pages = atlas.pages.indices.filter { atlas.pages[$0].language == language && atlas.pages[$0].topic == nil }.map
        { Reference($0) }
        personas = atlas.personaReferences.filter { personaByID[atlas.personas[$0].id] == $0 }
        self.journeys = journeys
        let same = others.first { $0.journeys == journeys }
        let presence = same?.presence ?? AtlasPresence(journeys, in: atlas)
        self.presence = presence
        findings = same?.findings ?? EditionFindings(journeys, presence, in: atlas)
        teams = atlas.teams.indices.map { Reference($0) }.filter { !presence.uses(of: $0).isEmpty }
        channels = atlas.channels.indices.map { Reference($0) }.filter { !presence.uses(of: $0).isEmpty }
        touchpoints = atlas.touchpoints.indices.map { Reference($0) }.filter { !presence.uses(of: $0).isEmpty }
        // What is met once is told in full by its row of the list and by the map itself.
        withPage = Set(
            touchpoints.filter { atlas.touchpoints[$0].isListed || presence.uses(of: $0).count > 1 })
        var listed: Set<Listing> = []
        if !personas.isEmpty { listed.insert(.personas) }
        let facts = journeys.lazy.map { atlas.journeys[$0].facts }
        if facts.contains(where: { !$0.tags.isEmpty }) { listed.insert(.tags) }
        if facts.contains(where: \.review.hasHappened) { listed.insert(.changes) }
        if !atlas.teams.isEmpty { listed.insert(.teams) }
        if !channels.isEmpty { listed.insert(.channels) }
        if !touchpoints.isEmpty { listed.insert(.touchpoints) }
        if journeys.contains(where: { atlas.journeys[$0].stages.contains { $0.phase != nil } }) {
            listed.insert(.phases)
        }
        let told = journeys.map { atlas.journeys[$0] }.filter(FocusRanking.isRanked)
        if told.contains(where: \.statesGaps) { listed.insert(.gaps) }
        if told.contains(where: { $0.kinds.contains { $0.holds(.touchpoints) } }) { listed.insert(.presence) }
        self.listed = listed
    }

    /// What the site may have lists of.
    enum Listing: Hashable {
        case personas, teams, channels, touchpoints, phases, gaps, presence, tags, changes
    }

    /// Whether this language has a list of the kind.
    func lists(_ listing: Listing) -> Bool { listed.contains(listing) }

    func hasPage(_ team: Reference<Team>) -> Bool { !presence.uses(of: team).isEmpty }
    func hasPage(_ channel: Reference<Channel>) -> Bool { !presence.uses(of: channel).isEmpty }
    func hasPage(_ touchpoint: Reference<Touchpoint>) -> Bool { withPage.contains(touchpoint) }

    /// The version of a journey that this language shows.
    func version(of reference: Reference<Journey>, in atlas: Atlas) -> Reference<Journey> {
        journeyByID[atlas.journeys[reference].id] ?? reference
    }

    /// The version of a persona that this language shows.
    func version(of reference: Reference<Persona>, in atlas: Atlas) -> Reference<Persona> {
        personaByID[atlas.personas[reference].id] ?? reference
    }
}

extension ReviewFacts {
    /// Something is dated: a review, a sign-off, a validation or a change of the service.
    fileprivate var hasHappened: Bool {
        reviewed != nil || validated?.date != nil || signOffs.contains { $0.date != nil } || !changes.isEmpty
    }
}

extension Journey {
    /// Something says what customers expected and found, or what the company believes.
    fileprivate var statesGaps: Bool {
        details.contains { $0.believed != nil || $0.expectation != nil && $0.actual != nil }
    }
}
