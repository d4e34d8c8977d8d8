import JourneyModel

/// A place where customers state both what they expected and what they found, most often a touchpoint.
package struct ExpectationGap: Sendable, Hashable {
    package let journey: Reference<Journey>
    /// Index in `Journey.stages`.
    package let stage: Int
    /// Index in `Journey.items`.
    package let item: Int
    package let expected: ExperienceScore
    package let actual: ExperienceScore
    /// 1 … 5, to the customer.
    package let importance: Int?
    package let grade: EvidenceGrade
    package let owners: [Stakeholder]

    /// What was found minus what was expected, both moved to −1 … +1: −2 (the deepest fall) … +2.
    package var distance: Double { actual.normalized - expected.normalized }
}

extension ExpectationGap {
    /// The gaps of one journey, in the order of the map; what meets the expectation is none.
    package static func all(of reference: Reference<Journey>, in atlas: Atlas) -> [ExpectationGap] {
        atlas.journeys[reference].items.indices.compactMap { gap(of: $0, reference, in: atlas) }
    }

    private static func gap(
        of index: Int, _ reference: Reference<Journey>, in atlas: Atlas
    ) -> ExpectationGap? {
        let journey = atlas.journeys[reference]
        let item = journey.items[index]
        guard let place = item.details, let expected = journey.details[place].expectation,
            let actual = journey.details[place].actual, expected.normalized != actual.normalized
        else { return nil }
        let stage = item.stages.lowerBound
        return ExpectationGap(
            journey: reference, stage: stage, item: index, expected: expected, actual: actual,
            importance: journey.details[place].importance, grade: journey.grade(of: item),
            owners: StageMoments.owners(journey, stage, teams: journey.details[place].teams))
    }

    /// Where customers fell the deepest among the items that name a thing, as far as rankings see their journeys.
    package static func deepestFall(at uses: [StageUse], in atlas: Atlas) -> ExpectationGap? {
        let falls = uses.lazy.filter { FocusRanking.isRanked(atlas.journeys[$0.journey]) }.flatMap { use in
            use.items.lazy.compactMap { gap(of: $0, use.journey, in: atlas) }
        }
        return falls.filter { $0.distance < 0 }.min { left, right in
            if let isDeeper = left.isDeeper(than: right) { return isDeeper }
            let (one, other) = (atlas.original(of: left.journey), atlas.original(of: right.journey))
            return (one, left.item) < (other, right.item)
        }
    }

    /// Where customers found less than they expected: the deepest fall first, then the more important, then the better
    /// known, then in the order of the original maps.
    package static func falls(of journeys: [Reference<Journey>], in atlas: Atlas) -> [ExpectationGap] {
        ranked(journeys, in: atlas, { $0.distance < 0 }, by: { $0.isDeeper(than: $1) })
    }

    /// Where customers found more than they expected, the highest rise first.
    package static func rises(of journeys: [Reference<Journey>], in atlas: Atlas) -> [ExpectationGap] {
        ranked(
            journeys, in: atlas, { $0.distance > 0 },
            by: { left, right in
                left.distance != right.distance ? left.distance > right.distance : left.outranks(right)
            })
    }

    private static func ranked(
        _ journeys: [Reference<Journey>], in atlas: Atlas, _ isWanted: (ExpectationGap) -> Bool,
        by precedes: (ExpectationGap, ExpectationGap) -> Bool?
    ) -> [ExpectationGap] {
        JourneyVersions.inOrder(journeys, in: atlas).flatMap { all(of: $0, in: atlas) }.filter(isWanted)
            .sorted { precedes($0, $1) ?? false }
    }

    /// Nil for equals, here and below.
    private func isDeeper(than other: ExpectationGap) -> Bool? {
        distance != other.distance ? distance < other.distance : outranks(other)
    }

    private func outranks(_ other: ExpectationGap) -> Bool? {
        if importance != other.importance { return (importance ?? 0) > (other.importance ?? 0) }
        return grade != other.grade ? grade < other.grade : nil
    }
}
