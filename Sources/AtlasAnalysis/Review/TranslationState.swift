import JourneyModel

/// What of a site can be read in which of its languages.
package struct TranslationState: Sendable {
    /// What can be translated: one file, and the others that say the same in other languages.
    package enum Kind: Sendable, Hashable, CaseIterable {
        case journey, persona, page
    }

    package struct Entry: Sendable {
        package let kind: Kind
        /// Index of the original in the atlas's list of its kind.
        package let original: Int
        /// In the order of the atlas, the original's first.
        package fileprivate(set) var languages: [LanguageCode]
    }

    /// Everything once, kind by kind in the order of the atlas; without archived maps.
    package let entries: [Entry]

    package init(_ atlas: Atlas) {
        var entries: [Entry] = []
        func take<Thing>(
            _ kind: Kind, _ things: [Thing], _ facts: (Thing) -> (id: String, LanguageCode, isTranslation: Bool)
        ) {
            var places: [String: Int] = [:]
            // Originals first, so that an entry leads to what its translations were made from.
            let order = things.indices.filter { !facts(things[$0]).isTranslation }
            for index in order + things.indices.filter({ facts(things[$0]).isTranslation }) {
                let (id, language, _) = facts(things[index])
                if let place = places[id] {
                    if !entries[place].languages.contains(language) { entries[place].languages.append(language) }
                } else {
                    places[id] = entries.count
                    entries.append(Entry(kind: kind, original: index, languages: [language]))
                }
            }
        }
        take(.journey, atlas.journeys) { ($0.id, $0.language, $0.facts.translationOf != nil) }
        take(.persona, atlas.personas) { ($0.id, $0.language, $0.translationOf != nil) }
        take(.page, atlas.pages) { ($0.id, $0.language, $0.translationOf != nil) }
        self.entries = entries.filter { entry in
            entry.kind != .journey || atlas.journeys[entry.original].facts.review.status != .archived
        }
    }

    /// What is not written in a language.
    package func missing(in language: LanguageCode) -> [Entry] {
        entries.filter { !$0.languages.contains(language) }
    }

    /// How many of a kind there are, and how many of them are written in a language.
    package func count(_ kind: Kind, in language: LanguageCode) -> (written: Int, total: Int) {
        let own = entries.filter { $0.kind == kind }
        return (own.count { $0.languages.contains(language) }, own.count)
    }
}
