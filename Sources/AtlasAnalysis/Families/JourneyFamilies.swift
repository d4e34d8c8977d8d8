import JourneyModel

/// Which journeys belong together: maps under a stage of another, future states of a current one, variants.
///
/// Translations are one journey, so every version of a map has all relatives, each in the map's own language where it
/// is written in it, else in the original. Archived maps are nobody's relatives.
package struct JourneyFamilies: Sendable {
    private var children: [String: [Reference<Journey>]] = [:]
    private var futures: [String: [Reference<Journey>]] = [:]
    private var variants: [String: [Reference<Journey>]] = [:]

    package init(_ atlas: Atlas) {
        for reference in atlas.journeyReferences {
            let facts = atlas.journeys[reference].facts
            guard facts.review.status != .archived else { continue }
            if let parent = facts.parent?.journey { children[atlas.journeys[parent].id, default: []].append(reference) }
            if let baseline = facts.baseline { futures[atlas.journeys[baseline].id, default: []].append(reference) }
            if let original = facts.variantOf { variants[atlas.journeys[original].id, default: []].append(reference) }
        }
    }

    /// Maps that lie under the journey or one of its stages.
    package func subJourneys(of journey: Journey, in atlas: Atlas) -> [Reference<Journey>] {
        versions(children[journey.id] ?? [], for: journey, in: atlas)
    }

    /// Maps that lie under one stage of the journey.
    package func subJourneys(of journey: Journey, stage: Int, in atlas: Atlas) -> [Reference<Journey>] {
        subJourneys(of: journey, in: atlas).filter { atlas.journeys[$0].facts.parent?.stage == stage }
    }

    /// Future states that are compared with the journey.
    package func futures(of journey: Journey, in atlas: Atlas) -> [Reference<Journey>] {
        versions(futures[journey.id] ?? [], for: journey, in: atlas)
    }

    /// Variants of the journey, or the other variants of its original.
    package func variants(of journey: Journey, in atlas: Atlas) -> [Reference<Journey>] {
        let original = journey.facts.variantOf.map { atlas.journeys[$0].id } ?? journey.id
        return versions(variants[original] ?? [], for: journey, in: atlas)
            .filter { atlas.journeys[$0].id != journey.id }
    }

    /// The stages of a journey that a map of their own shows in detail, for those who draw one journey alone.
    package static func detailedStages(of journey: Journey, in atlas: Atlas) -> Set<Int> {
        var stages: Set<Int> = []
        for index in atlas.journeys.indices {
            guard let parent = atlas.journeys[index].facts.parent, let stage = parent.stage,
                atlas.journeys[parent.journey].id == journey.id,
                atlas.journeys[index].facts.review.status != .archived
            else { continue }
            stages.insert(stage)
        }
        return stages
    }

    /// Every journey once: in the language of `journey`, else its original.
    private func versions(
        _ relatives: [Reference<Journey>], for journey: Journey, in atlas: Atlas
    ) -> [Reference<Journey>] {
        func rank(_ reference: Reference<Journey>) -> Int {
            let other = atlas.journeys[reference]
            return other.language == journey.language ? 0 : other.facts.translationOf == nil ? 1 : 2
        }
        return relatives.filter { reference in
            !relatives.contains { other in
                atlas.journeys[other].id == atlas.journeys[reference].id
                    && (rank(other), other.index) < (rank(reference), reference.index)
            }
        }
    }
}
