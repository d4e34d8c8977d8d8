import JourneyModel

/// The bad and the good moments of one journey, at most one of each a stage.
enum StageMoments {
    /// Stages with a score below neutral, or with a pain point or barrier that is still open. Where it feels good
    /// throughout, a mild one makes no bad moment.
    static func worst(of reference: Reference<Journey>, in atlas: Atlas) -> [FocusPoint] {
        let journey = atlas.journeys[reference]
        let losses = JourneyMeasures(reference, in: atlas).losses
        return journey.stages.indices.compactMap { stage in
            let lowest = journey.lowestScores(stage: stage).min { $0.score.normalized < $1.score.normalized }
            let pain = open(journey, stage, [.painPoints, .barriers]).min { isGraver($0, $1, in: journey) }
            let feels = lowest?.score.normalized ?? 0
            guard feels < 0 || pain.map({ feels == 0 || !isMild($0, in: journey) }) == true else { return nil }
            return point(reference, in: atlas, stage, item: pain, emotion: lowest, loss: losses[stage])
        }
    }

    /// Stages with a feeling that stays above neutral throughout, or with a highlight.
    static func best(of reference: Reference<Journey>, in atlas: Atlas) -> [FocusPoint] {
        let journey = atlas.journeys[reference]
        return journey.stages.indices.compactMap { stage in
            let highest = journey.lowestScores(stage: stage).max { $0.score.normalized < $1.score.normalized }
            let highlight = open(journey, stage, [.highlights]).min { isGraver($0, $1, in: journey) }
            guard (highest?.score.normalized ?? 0) > 0 || (highlight != nil && highest == nil) else { return nil }
            return point(reference, in: atlas, stage, item: highlight, emotion: highest)
        }
    }

    /// Items of a stage in lanes of some kinds that are neither done nor rejected.
    private static func open(_ journey: Journey, _ stage: Int, _ kinds: [LaneKind]) -> [Int] {
        var found: [Int] = []
        for (lane, row) in journey.kinds.enumerated() where kinds.contains(where: row.holds) {
            for item in journey.items(lane: lane, stage: stage) {
                // A lane merged with emotions holds feelings as well; they are no statements of their own.
                if row.holds(.emotions), journey.items[item].feeling != nil { continue }
                if journey.isOpen(journey.items[item]) { found.append(item) }
            }
        }
        return found
    }

    /// Severity 1 and 2; one of no stated severity may be grave.
    private static func isMild(_ item: Int, in journey: Journey) -> Bool {
        (journey.items[item].details.flatMap { journey.details[$0].severity } ?? 3) < 3
    }

    /// By severity, then the better evidence, then importance; of equals the first one written.
    private static func isGraver(_ left: Int, _ right: Int, in journey: Journey) -> Bool {
        let one = journey.items[left].details
        let other = journey.items[right].details
        let severity = one.flatMap { journey.details[$0].severity } ?? 0
        let otherSeverity = other.flatMap { journey.details[$0].severity } ?? 0
        if severity != otherSeverity { return severity > otherSeverity }
        let grade = journey.grade(of: journey.items[left])
        let otherGrade = journey.grade(of: journey.items[right])
        if grade != otherGrade { return grade < otherGrade }
        let importance = one.flatMap { journey.details[$0].importance } ?? 0
        let otherImportance = other.flatMap { journey.details[$0].importance } ?? 0
        if importance != otherImportance { return importance > otherImportance }
        return left < right
    }

    private static func point(
        _ reference: Reference<Journey>, in atlas: Atlas, _ stage: Int, item: Int?,
        emotion: (item: Int, score: ExperienceScore)?, loss: StageLoss? = nil
    ) -> FocusPoint {
        let journey = atlas.journeys[reference]
        let details = item.flatMap { journey.details(of: journey.items[$0]) }
        let rests = [item, emotion?.item].compactMap { $0 }.map { journey.sources(of: journey.items[$0]) }
        let grades = rests.joined().map { journey.sources[$0].kind.grade }
        return FocusPoint(
            journey: reference, original: atlas.original(of: reference), stage: stage, item: item,
            emotion: emotion?.item, score: emotion?.score,
            isInferred: emotion.flatMap { journey.feeling(of: journey.items[$0.item])?.isInferred } ?? false,
            severity: details?.severity, importance: details?.importance, grade: grades.min() ?? .assumed,
            sources: rests.first { !$0.isEmpty } ?? [],
            isMomentOfTruth: details?.isMomentOfTruth == true || isMomentOfTruth(journey, stage),
            owners: owners(journey, stage, teams: details?.teams ?? []),
            decision: details?.status ?? furthest(journey, stage), ticket: details?.ticket, loss: loss)
    }

    /// Whether a stage or a touchpoint in it is.
    static func isMomentOfTruth(_ journey: Journey, _ stage: Int) -> Bool {
        if journey.stages[stage].isMomentOfTruth { return true }
        for (lane, row) in journey.kinds.enumerated() where row.holds(.touchpoints) {
            for item in journey.items(lane: lane, stage: stage)
            where journey.items[item].details.map({ journey.details[$0].isMomentOfTruth }) == true {
                return true
            }
        }
        return false
    }

    /// - Parameter teams: those that are named for the matter itself.
    static func owners(_ journey: Journey, _ stage: Int, teams: [Reference<Team>]) -> [Stakeholder] {
        if !teams.isEmpty { return teams.map { .team($0) } }
        let own = journey.stages[stage].teams
        if !own.isEmpty { return own.map { .team($0) } }
        return journey.facts.owner.map { [$0] } ?? []
    }

    /// How far the stage's opportunities have come; a rejected one decides nothing.
    private static func furthest(_ journey: Journey, _ stage: Int) -> DecisionStatus? {
        var found: Set<DecisionStatus> = []
        for (lane, row) in journey.kinds.enumerated() where row.holds(.opportunities) {
            for item in journey.items(lane: lane, stage: stage) {
                let status = journey.items[item].details.flatMap { journey.details[$0].status }
                if let status { found.insert(status) }
            }
        }
        return [.doing, .planned, .done, .idea].first(where: found.contains)
    }
}
