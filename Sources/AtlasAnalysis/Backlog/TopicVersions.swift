import JourneyModel

/// Shared problems and ideas as readers of one language see them: each once, in their language where it is translated.
package enum TopicVersions {
    /// In the order of the atlas, at the place of the version that is shown.
    package static func once(_ atlas: Atlas, language: LanguageCode? = nil) -> [Reference<ContentPage>] {
        var shown: [String: Int] = [:]
        for (index, page) in atlas.pages.enumerated() where page.topic != nil {
            guard let other = shown[page.id] else {
                shown[page.id] = index
                continue
            }
            if rank(page, language) < rank(atlas.pages[other], language) { shown[page.id] = index }
        }
        return atlas.pages.indices.filter { shown[atlas.pages[$0].id] == $0 }.map { Reference($0) }
    }

    /// The same in the order of their originals, whatever their titles are in another language.
    package static func inOrder(_ topics: [Reference<ContentPage>], in atlas: Atlas) -> [Reference<ContentPage>] {
        let keyed = topics.map { (original: atlas.pages[$0].translationOf ?? $0, topic: $0) }
        return keyed.sorted { ($0.original, $0.topic) < ($1.original, $1.topic) }.map(\.topic)
    }

    private static func rank(_ page: ContentPage, _ language: LanguageCode?) -> Int {
        if page.language == language { return 0 }
        return page.translationOf == nil ? 1 : 2
    }
}
