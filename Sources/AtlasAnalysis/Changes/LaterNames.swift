import JourneyModel

extension Atlas {
    /// This atlas with the names that a later one has for the same personas, teams, channels, touchpoints and phases: who
    /// names them has not changed because they have.
    /// - Parameter personas: which are the same, by their places here and there.
    func named(as later: Atlas, personas pairs: [(before: Int?, after: Int?)]) -> Atlas {
        var personas = personas
        for case (let old?, let new?) in pairs { personas[old].name = later.personas[new].name }
        func renamed<Thing>(_ things: [Thing], _ others: [Thing], _ id: (Thing) -> String) -> [Thing] {
            let known = Dictionary(others.map { (id($0), $0) }) { first, _ in first }
            return things.map { known[id($0)] ?? $0 }
        }
        return Atlas(
            site: site, phases: renamed(phases, later.phases, \.id), teams: renamed(teams, later.teams, \.id),
            channels: renamed(channels, later.channels, \.id),
            touchpoints: renamed(touchpoints, later.touchpoints, \.id), personas: personas, journeys: journeys,
            pages: pages, measures: measures, today: today, leftOut: leftOut)
    }
}

/// What the journeys of an atlas and their stages are called where others name them.
struct JourneyNames {
    private let atlas: Atlas
    /// By journey, where it is not its own title.
    private var titles: [Int: String] = [:]
    /// By journey and stage, where it is not its own name.
    private var stages: [Int: [Int: String]] = [:]

    /// Their own.
    init(_ atlas: Atlas) {
        self.atlas = atlas
    }

    /// The names that a later atlas has for the same journeys and stages.
    /// - Parameter pairs: which journeys are the same, by their places here and there.
    init(_ atlas: Atlas, in later: Atlas, _ pairs: [(before: Int?, after: Int?)]) {
        self.init(atlas)
        let named = Set(
            atlas.journeys.enumerated().flatMap { place, journey in
                let parent = journey.facts.parent.flatMap { $0.stage == nil ? nil : $0.journey.index }
                return [parent, journey.facts.purchaseStage == nil ? nil : place].compactMap { $0 }
            })
        for case (let old?, let new?) in pairs {
            titles[old] = later.journeys[new].facts.title
            guard named.contains(old) else { continue }
            for pair in StageMatching(from: atlas.journeys[old], to: later.journeys[new]).pairs {
                guard let before = pair.before, let after = pair.after else { continue }
                stages[old, default: [:]][before] = later.journeys[new].stages[after].name
            }
        }
    }

    func title(_ journey: Reference<Journey>) -> String { titles[journey.index] ?? atlas.journeys[journey].facts.title }

    func stage(_ stage: Int, of journey: Reference<Journey>) -> String {
        stages[journey.index]?[stage] ?? atlas.journeys[journey].stages[stage].name
    }
}
