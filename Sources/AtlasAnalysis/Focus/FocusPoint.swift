import JourneyModel

/// A moment of a journey worth a line of its own, with the reasons why it stands where it stands.
///
/// One stage gives one point: its lowest score (or the highest that holds throughout) together with its gravest pain
/// point (or best highlight), so that a line reads "Proving income: the same paper is asked for twice · −2 · severity
/// 5 · 12 interviews".
package struct FocusPoint: Sendable, Hashable {
    package let journey: Reference<Journey>
    /// Of the journey, or itself: of equals the earlier one comes first in every language.
    package let original: Reference<Journey>
    /// Index in `Journey.stages`.
    package let stage: Int
    /// The pain point or highlight, an index in `Journey.items`; nil when only a score tells.
    package let item: Int?
    /// The emotion that carries the score, an index in `Journey.items`.
    package let emotion: Int?
    /// On the scale on which it was written; of a feeling that changes or has a range its lowest value.
    package let score: ExperienceScore?
    /// The score was taken from a word or a face.
    package let isInferred: Bool
    /// 1 (mild) … 5 (severe); of a pain point.
    package let severity: Int?
    /// 1 … 5, to the customer.
    package let importance: Int?
    /// By the best source of the item and the emotion.
    package let grade: EvidenceGrade
    /// Sources of the item, else of the emotion: indices in `Journey.sources`.
    package let sources: [Int]
    package let isMomentOfTruth: Bool
    /// Who answers: the item's teams, else the stage's, else the journey's owner.
    package let owners: [Stakeholder]
    /// What was decided about it: the item's own status, else that of the stage's furthest opportunity.
    package let decision: DecisionStatus?
    package let ticket: String?
    /// Who enters the stage and does not go on; of bad moments where it is measured.
    package let loss: StageLoss?

    /// How large what it rests on is, as written: `12 interviews`.
    package func samples(in atlas: Atlas) -> [String] {
        sources.compactMap { atlas.journeys[journey].sources[$0].sample }
    }
}
