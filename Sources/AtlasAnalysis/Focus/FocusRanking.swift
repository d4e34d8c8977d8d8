import JourneyModel

/// Where to focus, and what to protect.
///
/// The worst moments come in turn by: researched before assumed; score, lowest first (no score counts as neutral);
/// severity; moment of truth; share lost against target where measured; importance; then the order of the originals and
/// stages, so that readers of all languages see the same. The best ones by the same with the scores turned. Drafts, archived maps and future states stay out of the rankings of the whole site, and a
/// journey with translations is seen once.
package enum FocusRanking {
    /// - Parameter language: of whoever reads: a journey's version in it is preferred to the original.
    package static func worst(in atlas: Atlas, limit: Int, language: LanguageCode? = nil) -> [FocusPoint] {
        let points = ranked(atlas, language: language).flatMap { StageMoments.worst(of: $0, in: atlas) }
        return first(limit, points, by: isWorse)
    }

    package static func best(in atlas: Atlas, limit: Int, language: LanguageCode? = nil) -> [FocusPoint] {
        let points = ranked(atlas, language: language).flatMap { StageMoments.best(of: $0, in: atlas) }
        return first(limit, points, by: isBetter)
    }

    /// The worst moments of one journey, whatever its status.
    package static func worst(of journey: Reference<Journey>, in atlas: Atlas, limit: Int) -> [FocusPoint] {
        first(limit, StageMoments.worst(of: journey, in: atlas), by: isWorse)
    }

    package static func best(of journey: Reference<Journey>, in atlas: Atlas, limit: Int) -> [FocusPoint] {
        first(limit, StageMoments.best(of: journey, in: atlas), by: isBetter)
    }

    /// The worst moments of some journeys, such as a persona's or a team's; drafts and the like stay out here too.
    package static func worst(
        of journeys: [Reference<Journey>], in atlas: Atlas, limit: Int
    ) -> [FocusPoint] {
        let points = journeys.filter { isRanked(atlas.journeys[$0]) }.flatMap { StageMoments.worst(of: $0, in: atlas) }
        return first(limit, points, by: isWorse)
    }

    /// The best moments of some journeys, such as a persona's; drafts and the like stay out here too.
    package static func best(of journeys: [Reference<Journey>], in atlas: Atlas, limit: Int) -> [FocusPoint] {
        let points = journeys.filter { isRanked(atlas.journeys[$0]) }.flatMap { StageMoments.best(of: $0, in: atlas) }
        return first(limit, points, by: isBetter)
    }

    /// The journeys that rankings see, each once.
    package static func ranked(_ atlas: Atlas, language: LanguageCode? = nil) -> [Reference<Journey>] {
        JourneyVersions.once(atlas, language: language).filter { isRanked(atlas.journeys[$0]) }
    }

    /// Whether rankings see a journey: they show what is, as far as it has been agreed on.
    package static func isRanked(_ journey: Journey) -> Bool {
        guard journey.facts.kind != .futureState else { return false }
        switch journey.facts.review.status {
        case .draft, .archived: return false
        case .inReview, .approved, nil: return true
        }
    }

    /// The first of some moments, in their order, that a team answers for.
    package static func owned(by team: Reference<Team>, among points: [FocusPoint], limit: Int) -> [FocusPoint] {
        Array(points.lazy.filter { $0.owners.contains(.team(team)) }.prefix(limit))
    }

    private static func first(
        _ limit: Int, _ points: [FocusPoint], by precedes: (FocusPoint, FocusPoint) -> Bool
    ) -> [FocusPoint] {
        // Numbers are moved about instead of what they stand for.
        guard (1...16).contains(limit) else {
            return points.indices.sorted { precedes(points[$0], points[$1]) }.prefix(max(0, limit)).map { points[$0] }
        }
        // Of many moments a page shows few: most are out after one comparison.
        var chosen: [Int] = []
        for index in points.indices {
            if chosen.count == limit {
                guard precedes(points[index], points[chosen[limit - 1]]) else { continue }
                chosen.removeLast()
            }
            let place = chosen.firstIndex { precedes(points[index], points[$0]) } ?? chosen.count
            chosen.insert(index, at: place)
        }
        return chosen.map { points[$0] }
    }

    /// How many of some worst moments, ranked, follow the first few and are as bad as the last of these: a list that stops
    /// there stops among equals.
    package static func equals(after count: Int, of worst: [FocusPoint]) -> Int {
        guard count > 0, count < worst.count else { return 0 }
        let last = worst[count - 1]
        return worst[count...].prefix { outranks(last, $0) == nil }.count
    }

    private static func isWorse(_ left: FocusPoint, _ right: FocusPoint) -> Bool {
        outranks(left, right) ?? isEarlier(left, right)
    }

    /// Nil for equals.
    private static func outranks(_ left: FocusPoint, _ right: FocusPoint) -> Bool? {
        if left.grade != right.grade { return left.grade < right.grade }
        let leftScore = left.score?.normalized ?? 0
        let rightScore = right.score?.normalized ?? 0
        if leftScore != rightScore { return leftScore < rightScore }
        if left.severity != right.severity { return (left.severity ?? 0) > (right.severity ?? 0) }
        if left.isMomentOfTruth != right.isMomentOfTruth { return left.isMomentOfTruth }
        let (leftLoss, rightLoss) = (left.loss?.excess ?? .zero, right.loss?.excess ?? .zero)
        if leftLoss != rightLoss { return leftLoss > rightLoss }
        return left.importance != right.importance ? (left.importance ?? 0) > (right.importance ?? 0) : nil
    }

    private static func isBetter(_ left: FocusPoint, _ right: FocusPoint) -> Bool {
        if left.grade != right.grade { return left.grade < right.grade }
        let leftScore = left.score?.normalized ?? 0
        let rightScore = right.score?.normalized ?? 0
        if leftScore != rightScore { return leftScore > rightScore }
        if left.isMomentOfTruth != right.isMomentOfTruth { return left.isMomentOfTruth }
        if left.importance != right.importance { return (left.importance ?? 0) > (right.importance ?? 0) }
        return isEarlier(left, right)
    }

    private static func isEarlier(_ left: FocusPoint, _ right: FocusPoint) -> Bool {
        (left.original, left.stage) < (right.original, right.stage)
    }
}

/// Journeys as readers of one language see them: each once, in the reader's language where there is a translation.
package enum JourneyVersions {
    /// In the order of the atlas, at the place of the version that is shown.
    package static func once(_ atlas: Atlas, language: LanguageCode? = nil) -> [Reference<Journey>] {
        var shown: [String: Int] = [:]
        for (index, journey) in atlas.journeys.enumerated() {
            guard let other = shown[journey.id] else {
                shown[journey.id] = index
                continue
            }
            let otherRank = rank(atlas.journeys[other], language)
            if rank(journey, language) < otherRank { shown[journey.id] = index }
        }
        return atlas.journeys.indices.filter { shown[atlas.journeys[$0].id] == $0 }.map { Reference($0) }
    }

    /// The one of a journey's versions that is shown.
    /// - Parameter versions: at least one, in the order of the atlas.
    package static func first(
        _ versions: [Reference<Journey>], in atlas: Atlas, language: LanguageCode?
    ) -> Reference<Journey> {
        versions.dropFirst().reduce(versions[0]) { best, next in
            rank(atlas.journeys[next], language) < rank(atlas.journeys[best], language) ? next : best
        }
    }

    /// The same in the order of their originals, whatever their titles are in another language.
    package static func inOrder(_ journeys: [Reference<Journey>], in atlas: Atlas) -> [Reference<Journey>] {
        let keyed = journeys.map { (original: atlas.original(of: $0), journey: $0) }
        return keyed.sorted { ($0.original, $0.journey) < ($1.original, $1.journey) }.map(\.journey)
    }

    private static func rank(_ journey: Journey, _ language: LanguageCode?) -> Int {
        if journey.language == language { return 0 }
        return journey.facts.translationOf == nil ? 1 : 2
    }
}
