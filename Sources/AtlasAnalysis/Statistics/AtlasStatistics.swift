import JourneyModel

/// The figures of a whole site; translations count once, archived maps not at all.
package struct AtlasStatistics: Sendable, Hashable {
    package let journeys: Int
    package let personas: Int
    package let stages: Int
    package let touchpoints: Int
    package let painPoints: Int
    /// Pain points of severity 4 and 5.
    package let severePainPoints: Int
    package let opportunities: Int
    package let drafts: [Reference<Journey>]
    /// Due for review on the day of the build or before, the longest overdue first.
    package let overdue: [Reference<Journey>]
    package let ownerless: [Reference<Journey>]
    package let coverage: EvidenceCoverage

    /// - Parameter language: of whoever reads: lists lead to a journey's version in it where there is one.
    package init(_ atlas: Atlas, language: LanguageCode? = nil) {
        let shown = JourneyVersions.once(atlas, language: language).filter {
            atlas.journeys[$0].facts.review.status != .archived
        }
        var painPoints = 0
        var severe = 0
        var opportunities = 0
        var stages = 0
        var coverage = [0, 0, 0]
        for reference in shown {
            let journey = atlas.journeys[reference]
            stages += journey.stages.count
            for item in journey.items {
                let lane = journey.lanes[item.lane]
                if lane.holds(.painPoints) {
                    painPoints += 1
                    if (item.details.flatMap { journey.details[$0].severity } ?? 0) >= 4 { severe += 1 }
                }
                if lane.holds(.opportunities) { opportunities += 1 }
            }
            let own = EvidenceCoverage(journey)
            for grade in EvidenceGrade.allCases { coverage[grade.rawValue] += own[grade] }
        }
        journeys = shown.count
        personas = Set(atlas.personas.map(\.id)).count
        self.stages = stages
        touchpoints = atlas.touchpoints.count
        self.painPoints = painPoints
        severePainPoints = severe
        self.opportunities = opportunities
        drafts = shown.filter { atlas.journeys[$0].facts.review.status == .draft }
        ownerless = shown.filter { atlas.journeys[$0].facts.owner == nil }
        let due = shown.compactMap { reference -> (Reference<Journey>, CalendarDate)? in
            guard let due = atlas.journeys[reference].facts.review.due, due <= atlas.today else { return nil }
            return (reference, due)
        }
        overdue = due.sorted { $0.1 != $1.1 ? $0.1 < $1.1 : $0.0 < $1.0 }.map(\.0)
        self.coverage = EvidenceCoverage(researched: coverage[0], partly: coverage[1], assumed: coverage[2])
    }
}
