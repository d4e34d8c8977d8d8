import JourneyModel

extension Backlog.Entry {
    /// Whom the entry concerns: the personas that its items name, else those of their journeys; each once, in the order
    /// of the maps.
    ///
    /// Their shares are never added up: each is a share of something else, as of new accounts or of shoe buyers.
    package func personas(in atlas: Atlas) -> [Reference<Persona>] {
        let concerned =
            places.count == 1 ? personas(at: places[0], in: atlas) : places.flatMap { personas(at: $0, in: atlas) }
        guard concerned.count > 1 else { return concerned }
        var seen: Set<String> = []
        return concerned.filter { seen.insert(atlas.personas[$0].id).inserted }
    }

    private func personas(at place: Backlog.Place, in atlas: Atlas) -> [Reference<Persona>] {
        let journey = atlas.journeys[place.journey]
        let own = place.item.flatMap { journey.items[$0].details }.map { journey.details[$0].personas } ?? []
        return own.isEmpty ? journey.facts.personas : own
    }
}
