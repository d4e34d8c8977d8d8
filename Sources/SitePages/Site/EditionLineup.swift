import AtlasAnalysis
import JourneyModel

/// What the indexes of one language show, as far as it follows from what is said of journeys and personas.
final class EditionLineup: Sendable {
    let language: LanguageCode
    /// Each journey once, as readers of the language see it, archived ones included; see `JourneyVersions`.
    let once: [Reference<Journey>]
    /// Those that are not archived.
    let journeys: [Reference<Journey>]
    let personas: [Reference<Persona>]
    /// Ordinary pages in this language.
    let pages: [Reference<ContentPage>]
    /// Whether the journeys lie in several of the uppermost folders.
    let hasSeveralBusinesses: Bool
    private let ids: JourneyIDs
    /// The version that this language shows, by the number of its id.
    private let shown: [Reference<Journey>]
    /// The same of personas, by the id that translations share.
    let personaByID: [String: Reference<Persona>]

    convenience init(_ language: LanguageCode, of atlas: Atlas) {
        self.init(language, of: atlas, JourneyIDs(atlas))
    }

    init(_ language: LanguageCode, of atlas: Atlas, _ ids: JourneyIDs) {
        self.language = language
        self.ids = ids
        let shown = ids.versions(in: language, of: atlas)
        self.shown = shown
        once = atlas.journeyReferences.filter { shown[ids.numbers[$0.index]] == $0 }
        journeys = once.filter { atlas.journeys[$0].facts.review.status != .archived }
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
        self.personaByID = personaByID
        pages = atlas.pages.indices.filter { atlas.pages[$0].language == language && atlas.pages[$0].topic == nil }.map
        { Reference($0) }
        personas = atlas.personaReferences.filter { personaByID[atlas.personas[$0].id] == $0 }
        let first = journeys.first.map { atlas.journeys[$0].facts.folders.first }
        hasSeveralBusinesses = journeys.contains { atlas.journeys[$0].facts.folders.first != first }
    }

    /// The version of a journey that this language shows.
    func version(of reference: Reference<Journey>) -> Reference<Journey> { shown[ids.numbers[reference.index]] }
}
