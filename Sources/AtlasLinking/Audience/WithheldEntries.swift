import JourneyModel
import MapReading

/// Which entries and sources are for fewer eyes than the map, the persona or the page that they stand in.
struct WithheldEntries {
    let audience: Audience

    /// How many entries and sources a file keeps back.
    func count(in file: FileDraft) -> Int {
        switch file.content {
        case .journeys(let drafts):
            // The maps of a file share what its front matter says.
            drafts.reduce(drafts.first?.fields.sources.count(where: isWithheld) ?? 0) { sum, draft in
                sum + draft.items.count { isWithheld($0, of: draft) } + draft.sources.count(where: isWithheld)
            }
        case .persona(let draft): draft.sources.count(where: isWithheld) + (isQuoteWithheld(draft) ? 1 : 0)
        case .page(let draft): draft.topic?.sources.count(where: isWithheld) ?? 0
        }
    }

    /// The content without them.
    func kept(_ content: FileDraft.Content) -> FileDraft.Content {
        switch content {
        case .journeys(let drafts): return .journeys(drafts.map(kept))
        case .persona(var draft):
            draft.sources.removeAll(where: isWithheld)
            if isQuoteWithheld(draft) { draft.quote = nil }
            return .persona(draft)
        case .page(var draft):
            draft.topic?.sources.removeAll(where: isWithheld)
            return .page(draft)
        }
    }

    /// Links of a file that only its withheld entries and sources hold, as indices in `FileDraft.links`.
    func links(of file: FileDraft) -> Set<Int> {
        let drafts: [JourneyDraft]
        switch file.content {
        case .journeys(let maps): drafts = maps
        // Sources of the front matter have links of their own.
        case .persona(let draft): return Set(draft.sources.filter(isWithheld).compactMap(\.link))
        case .page(let draft): return Set((draft.topic?.sources ?? []).filter(isWithheld).compactMap(\.link))
        }
        var hidden: Set<Int> = []
        var shown: Set<Int> = []
        for draft in drafts {
            for prose in draft.prose { shown.formUnion(prose.text.holes.map(\.link)) }
            for item in draft.items {
                let links = item.text.holes.map(\.link)
                if isWithheld(item, of: draft) { hidden.formUnion(links) } else { shown.formUnion(links) }
            }
            for source in draft.fields.sources + draft.sources {
                guard let link = source.link else { continue }
                if isWithheld(source) { hidden.insert(link) } else { shown.insert(link) }
            }
        }
        return hidden.subtracting(shown)
    }

    /// A map without them; a lane that holds nothing else is left out as well, for its name may tell.
    private func kept(_ draft: JourneyDraft) -> JourneyDraft {
        var kept = draft
        kept.fields.sources.removeAll(where: isWithheld)
        kept.sources.removeAll(where: isWithheld)
        kept.items.removeAll { isWithheld($0, of: draft) }
        guard kept.items.count < draft.items.count else { return kept }
        let before = Set(draft.items.map(\.lane))
        let after = Set(kept.items.map(\.lane))
        var places: [Int: Int] = [:]
        kept.lanes = []
        for (index, lane) in draft.lanes.enumerated() where after.contains(index) || !before.contains(index) {
            places[index] = kept.lanes.count
            kept.lanes.append(lane)
        }
        kept.items = kept.items.compactMap { item in
            guard let lane = places[item.lane] else { return nil }
            var item = item
            item.lane = lane
            return item
        }
        return kept
    }

    private func isWithheld(_ item: ItemDraft, of draft: JourneyDraft) -> Bool {
        exceeds(item.attributes?.audience) || exceeds(draft.stages[item.stage].attributes?.audience)
            || item.step.map { exceeds(draft.steps[$0].attributes?.audience) } ?? false
    }

    private func exceeds(_ stated: Audience?) -> Bool { stated.map { $0 > audience } ?? false }

    private func isQuoteWithheld(_ persona: PersonaDraft) -> Bool {
        persona.quote != nil && persona.quoteAudience.map { $0 > audience } ?? false
    }

    private func isWithheld(_ source: SourceDraft) -> Bool { source.audience.map { $0 > audience } ?? false }
}
