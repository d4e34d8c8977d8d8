import JourneyModel

extension Backlog.Entry {
    /// Whom the entry concerns: the personas that its items name, else those of their journeys; each once, in the order
    /// of the maps.
    ///
    /// Their shares are never added up: each is a share of something else, as of new accounts or of shoe buyers.
    package func personas(in atlas: Atlas) -> [Reference<Persona>] {
        var seen: Set<String> = []
        return places.flatMap { place -> [Reference<Persona>] in
            let journey = atlas.journeys[place.journey]
            let own = place.item.flatMap { journey.details(of: journey.items[$0])?.personas } ?? []
            return own.isEmpty ? journey.facts.personas : own
        }.filter { seen.insert(atlas.personas[$0].id).inserted }
    }
}
