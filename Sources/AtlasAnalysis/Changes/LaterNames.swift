import JourneyModel

extension Atlas {
    /// This atlas with the names that a later one has for the same personas, teams, channels and phases: who names them
    /// has not changed because they have.
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
            channels: renamed(channels, later.channels, \.id), touchpoints: touchpoints, personas: personas,
            journeys: journeys, pages: pages, measures: measures, today: today, leftOut: leftOut)
    }
}
