import JourneyModel

/// Shared problems and ideas, joined with the statements of some journeys that name them or that they name.
package struct SharedTopics: Sendable {
    /// One for each file.
    package private(set) var entries: [Backlog.Entry] = []
    /// Statements that have become places of them, as indices in `Journey.items`.
    private var taken: [Reference<Journey>: Set<Int>] = [:]

    /// - Parameters:
    ///   - topics: each once, in the language that is shown.
    ///   - journeys: each journey once; drafts, archived maps and future states are left out.
    package init(_ topics: [Reference<ContentPage>], _ journeys: [Reference<Journey>], in atlas: Atlas) {
        guard !topics.isEmpty else { return }
        let shown = journeys.filter { FocusRanking.isRanked(atlas.journeys[$0]) }
        let names = TopicNames(topics, shown, in: atlas)
        entries = names.topics.map { Backlog.Entry($0.page, $0.topic) }
        for reference in shown {
            let journey = atlas.journeys[reference]
            Backlog.eachStatement(of: journey) { kind, stage, item in
                let place = Backlog.Place(journey: reference, stage: stage, item: item)
                guard let number = names.topic(of: journey.items[item], at: place, in: journey) else { return }
                taken[reference, default: []].insert(item)
                entries[number] = entries[number].joined(
                    with: Backlog.Entry(kind, reference, journey, stage: stage, item: item),
                    names.topics[number].topic)
            }
        }
        addNamedPlaces(names)
    }

    /// Whether a statement is a place of one of them, and no entry of its own.
    func holds(_ item: Int, of journey: Reference<Journey>) -> Bool {
        !taken.isEmpty && taken[journey]?.contains(item) == true
    }

    /// The named places that no statement has brought in: stages, whole journeys, items of other lanes.
    private mutating func addNamedPlaces(_ names: TopicNames) {
        for (number, place) in names.places {
            let isKnown = entries[number].places.contains { known in
                known.journey == place.journey && (place.stage == nil || known.stage == place.stage)
                    && (place.item == nil || known.item == place.item)
            }
            if !isKnown { entries[number] = entries[number].at(place) }
        }
    }
}

/// By what statements are known to belong to shared problems and ideas.
private struct TopicNames {
    private(set) var topics: [(page: Reference<ContentPage>, topic: Topic)] = []
    /// Places that the files themselves name, in their front matter or their text, by topic.
    private(set) var places: [(number: Int, place: Backlog.Place)] = []
    /// By the id of the page.
    private var numbers: [String: Int] = [:]
    private let atlas: Atlas

    init(_ pages: [Reference<ContentPage>], _ journeys: [Reference<Journey>], in atlas: Atlas) {
        self.atlas = atlas
        let shown = Dictionary(journeys.map { (atlas.journeys[$0].id, $0) }) { first, _ in first }
        for reference in pages {
            let page = atlas.pages[reference]
            guard let topic = page.topic else { continue }
            numbers[page.id] = topics.count
            for case .journey(let journey, let fragment) in page.links {
                guard let version = shown[atlas.journeys[journey].id] else { continue }
                places.append((topics.count, Backlog.Place(version, fragment, in: atlas.journeys[version])))
            }
            topics.append((reference, topic))
        }
    }

    /// The one that a statement belongs to: by the id that it has, by a link in its text, or because the file names it.
    func topic(of item: Item, at place: Backlog.Place, in journey: Journey) -> Int? {
        if let number = numbers[item.id] { return number }
        for hole in item.text.holes where journey.links.indices.contains(hole.link) {
            if case .page(let page, _) = journey.links[hole.link], let number = numbers[atlas.pages[page].id] {
                return number
            }
        }
        return places.first { $0.place == place }?.number
    }
}

extension Backlog.Place {
    /// The place of a journey that an anchor names: an item, a stage or a cell, else the whole journey.
    fileprivate init(_ journey: Reference<Journey>, _ fragment: String?, in map: Journey) {
        let item = fragment.flatMap { id in map.items.firstIndex { $0.id == id } }
        let stage = fragment.flatMap { id in
            map.stages.firstIndex { $0.id == id || id.hasPrefix($0.id + ".") }
        }
        self.init(journey: journey, stage: item.map { map.items[$0].stages.lowerBound } ?? stage, item: item)
    }
}
