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
    private let translated: MadeOnce<TranslationState>
    /// Old addresses, in the order of the atlas.
    let redirects: [Redirect]
    /// By the address of its page.
    let journeysByAddress: [String: Reference<Journey>]
    let journeyIDs: JourneyIDs
    let personaVersions: [String: [Reference<Persona>]]
    let pageVersions: [String: [Reference<ContentPage>]]
    /// By journey: the ones before and after it in the list of its own language.
    let neighbours: [(previous: Reference<Journey>?, next: Reference<Journey>?)]
    /// By persona id: journeys of any version of the persona, in the atlas's order.
    let journeysByPersona: [String: [Reference<Journey>]]

    init(_ atlas: Atlas) {
        var editions: [LanguageCode: EditionLineup] = [:]
        var once: [LanguageCode: [Reference<Journey>]] = [:]
        let journeyIDs = JourneyIDs(atlas)
        for language in atlas.site.languages {
            let edition = EditionLineup(language, of: atlas, journeyIDs)
            editions[language] = edition
            once[language] = edition.once
        }
        self.journeyIDs = journeyIDs
        self.editions = editions
        self.once = once
        families = JourneyFamilies(atlas)
        translated = MadeOnce { TranslationState(atlas) }
        redirects = Redirect.all(in: atlas)
        var journeysByAddress: [String: Reference<Journey>] = [:]
        journeysByAddress.reserveCapacity(atlas.journeys.count)
        var journeysByPersona: [String: [Reference<Journey>]] = [:]
        for reference in atlas.journeyReferences {
            let journey = atlas.journeys[reference]
            journeysByAddress[journey.address] = reference
            for persona in journey.facts.personas {
                let id = atlas.personas[persona].id
                // Two versions of a persona are one.
                if journeysByPersona[id]?.last != reference { journeysByPersona[id, default: []].append(reference) }
            }
        }
        self.journeysByAddress = journeysByAddress
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

    /// What can be read in which languages; found when it is asked for.
    var translations: TranslationState { translated.value }

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
