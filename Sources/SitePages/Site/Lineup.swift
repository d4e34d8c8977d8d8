import AtlasAnalysis
import JourneyModel

/// Which journeys, personas and pages there are, in which languages, and how they belong together: what follows from what
/// is said of them, whatever is in the maps. It never changes, and a preview keeps it for as long as all of it holds.
final class Lineup: Sendable {
    let editions: [LanguageCode: EditionLineup]
    /// By language, journeys as its readers see them, archived ones included; see `JourneyVersions`.
    let once: [LanguageCode: [Reference<Journey>]]
    /// Sub-journeys, future states and variants.
    let families: JourneyFamilies
    let translations: TranslationState
    /// Old addresses, in the order of the atlas.
    let redirects: [Redirect]
    /// By the address of its page.
    let journeysByAddress: [String: Reference<Journey>]
    /// By journey: itself and its other languages, in the atlas's order.
    let journeyVersions: [String: [Reference<Journey>]]
    let personaVersions: [String: [Reference<Persona>]]
    let pageVersions: [String: [Reference<ContentPage>]]
    /// By journey: the ones before and after it in the list of its own language.
    let neighbours: [(previous: Reference<Journey>?, next: Reference<Journey>?)]
    /// By persona id: journeys of any version of the persona, in the atlas's order.
    let journeysByPersona: [String: [Reference<Journey>]]

    init(_ atlas: Atlas) {
        var editions: [LanguageCode: EditionLineup] = [:]
        var once: [LanguageCode: [Reference<Journey>]] = [:]
        for language in atlas.site.languages {
            editions[language] = EditionLineup(language, of: atlas)
            once[language] = JourneyVersions.once(atlas, language: language)
        }
        self.editions = editions
        self.once = once
        families = JourneyFamilies(atlas)
        translations = TranslationState(atlas)
        redirects = Redirect.all(in: atlas)
        var journeysByAddress: [String: Reference<Journey>] = [:]
        var journeyVersions: [String: [Reference<Journey>]] = [:]
        var journeysByPersona: [String: [Reference<Journey>]] = [:]
        for reference in atlas.journeyReferences {
            let journey = atlas.journeys[reference]
            journeysByAddress[journey.address] = reference
            journeyVersions[journey.id, default: []].append(reference)
            var seen: Set<String> = []
            for persona in journey.facts.personas where seen.insert(atlas.personas[persona].id).inserted {
                journeysByPersona[atlas.personas[persona].id, default: []].append(reference)
            }
        }
        self.journeysByAddress = journeysByAddress
        self.journeyVersions = journeyVersions
        self.journeysByPersona = journeysByPersona
        var personaVersions: [String: [Reference<Persona>]] = [:]
        for reference in atlas.personaReferences {
            personaVersions[atlas.personas[reference].id, default: []].append(reference)
        }
        self.personaVersions = personaVersions
        var pageVersions: [String: [Reference<ContentPage>]] = [:]
        for index in atlas.pages.indices {
            pageVersions[atlas.pages[index].id, default: []].append(Reference(index))
        }
        self.pageVersions = pageVersions
        neighbours = Lineup.neighbours(editions, atlas)
    }

    private static func neighbours(
        _ editions: [LanguageCode: EditionLineup], _ atlas: Atlas
    ) -> [(previous: Reference<Journey>?, next: Reference<Journey>?)] {
        var neighbours = [(previous: Reference<Journey>?, next: Reference<Journey>?)](
            repeating: (nil, nil), count: atlas.journeys.count)
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
        return neighbours
    }

    /// The journeys of another state of the site that are not those of this one; nil when something else has changed, or
    /// what is said of a journey, so that the lineup may be another.
    static func exchanged(_ old: Atlas, _ new: Atlas) -> [Reference<Journey>]? {
        guard new.differsInMapsAlone(from: old) else { return nil }
        let changed = new.journeyReferences.filter { old.journeys[$0] !== new.journeys[$0] }
        return changed.allSatisfy { old.journeys[$0].stands(like: new.journeys[$0]) } ? changed : nil
    }
}

/// What the indexes of one language show, as far as it follows from what is said of journeys and personas.
final class EditionLineup: Sendable {
    let language: LanguageCode
    /// Without archived maps, in the atlas's order.
    let journeys: [Reference<Journey>]
    let personas: [Reference<Persona>]
    /// Ordinary pages in this language.
    let pages: [Reference<ContentPage>]
    /// Whether the journeys lie in several of the uppermost folders.
    let hasSeveralBusinesses: Bool
    /// The version that this language shows, by the id that translations share.
    let journeyByID: [String: Reference<Journey>]
    let personaByID: [String: Reference<Persona>]

    init(_ language: LanguageCode, of atlas: Atlas) {
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
        journeys = atlas.journeyReferences.filter {
            journeyByID[atlas.journeys[$0].id] == $0 && atlas.journeys[$0].facts.review.status != .archived
        }
        pages = atlas.pages.indices.filter { atlas.pages[$0].language == language && atlas.pages[$0].topic == nil }.map
        { Reference($0) }
        personas = atlas.personaReferences.filter { personaByID[atlas.personas[$0].id] == $0 }
        let first = journeys.first.map { atlas.journeys[$0].facts.folders.first }
        hasSeveralBusinesses = journeys.contains { atlas.journeys[$0].facts.folders.first != first }
    }

    /// Whether this language shows the journey, in this version.
    func shows(_ reference: Reference<Journey>, _ journey: Journey) -> Bool {
        journeyByID[journey.id] == reference && journey.facts.review.status != .archived
    }
}

extension Journey {
    /// Whether nothing of what the lineup rests on tells two states of a journey apart.
    fileprivate func stands(like other: Journey) -> Bool {
        id == other.id && language == other.language && address == other.address && aliases == other.aliases
            && facts.title == other.facts.title && facts.folders == other.facts.folders
            && facts.personas == other.facts.personas && facts.review.status == other.facts.review.status
            && facts.translationOf == other.facts.translationOf
            && facts.parent?.journey == other.facts.parent?.journey && facts.baseline == other.facts.baseline
            && facts.variantOf == other.facts.variantOf
    }
}
