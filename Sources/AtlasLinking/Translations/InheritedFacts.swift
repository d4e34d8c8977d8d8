import JourneyModel
import MapReading

/// What a translation does not say of its map is what the original says: kind, people, status, place. Texts stay out,
/// for they would be in another language.
struct InheritedFacts {
    private let outline: SiteOutline
    private let linker: FactsLinker
    private let journeys: LanguageVersions
    private let personas: LanguageVersions

    init(outline: SiteOutline, linker: FactsLinker) {
        self.outline = outline
        self.linker = linker
        journeys = LanguageVersions(outline.journeys)
        personas = LanguageVersions(outline.personas)
    }

    /// - Parameter indices: of the journeys that are filled in; originals have all they will have.
    func fill(_ facts: inout [JourneyFacts], _ indices: some Sequence<Int>) {
        for index in indices {
            let entry = outline.journeys[index]
            guard let original = entry.original, outline.journeys[original].original == nil else { continue }
            facts[index] = filled(facts[index], entry, index: index, from: facts[original], original)
        }
    }

    private func filled(
        _ own: JourneyFacts, _ entry: Entry<JourneyDraft>, index: Int, from original: JourneyFacts, _ place: Int
    ) -> JourneyFacts {
        let fields = entry.draft.fields
        let language = entry.language
        func version(_ journey: Reference<Journey>?) -> Reference<Journey>? {
            journey.map { journeys.version(of: $0, in: language) }
        }
        var facts = own
        if fields.kind == nil { facts.kind = original.kind }
        if fields.horizon == nil { facts.horizon = original.horizon }
        if fields.personas.isEmpty, facts.personas.isEmpty, facts.personaNames.isEmpty {
            facts.personas = original.personas.map { personas.version(of: $0, in: language) }
            facts.personaNames = original.personaNames
        }
        if fields.parent == nil, let parent = original.parent {
            let journey = journeys.version(of: parent.journey, in: language)
            let stage = parent.stage.flatMap { linker.stage($0, of: parent.journey, in: journey) }
            facts.parent = (journey, stage)
        }
        if fields.baseline == nil { facts.baseline = version(original.baseline) }
        if fields.variantOf == nil { facts.variantOf = version(original.variantOf) }
        if fields.purchaseStage == nil {
            facts.purchaseStage = original.purchaseStage.flatMap {
                linker.stage($0, of: Reference(place), in: Reference(index))
            }
        }
        if fields.owner == nil { facts.owner = original.owner }
        if fields.contributors.isEmpty { facts.contributors = original.contributors }
        if fields.reviewers.isEmpty { facts.reviewers = original.reviewers }
        if fields.audience == nil { facts.audience = original.audience }
        if fields.order == nil { facts.order = original.order }
        facts.review = filled(own.review, stated: fields.review, from: original.review)
        return facts
    }

    private func filled(_ own: ReviewFacts, stated: ReviewFacts, from original: ReviewFacts) -> ReviewFacts {
        var review = own
        review.status = stated.status ?? original.status
        review.reviewed = stated.reviewed ?? original.reviewed
        review.reviewEvery = stated.reviewEvery ?? original.reviewEvery
        if stated.validated == nil, let date = original.validated?.date {
            review.validated = ReviewFacts.Validation(date: date, method: nil, participants: nil)
        }
        return review
    }
}

/// The versions of each thing by language.
private struct LanguageVersions {
    private let originals: [Int]
    private var indices: [Int: [LanguageCode: Int]] = [:]

    init<Draft>(_ entries: [Entry<Draft>]) {
        originals = entries.indices.map { entries[$0].original ?? $0 }
        // Only what has translations is asked for in another language.
        for (index, entry) in entries.enumerated() where entry.original != nil {
            let original = originals[index]
            indices[original, default: [entries[original].language: original]][entry.language] = index
        }
    }

    /// The version in a language, else what is given.
    func version<Thing>(of thing: Reference<Thing>, in language: LanguageCode) -> Reference<Thing> {
        indices[originals[thing.index]]?[language].map { Reference($0) } ?? thing
    }
}
