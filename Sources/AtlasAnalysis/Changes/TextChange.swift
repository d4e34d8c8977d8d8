import JourneyModel
import MarkupWriting

/// A persona or a page that is new, gone, or says something else.
package struct TextChange: Sendable, Hashable {
    /// Of the version that is there now, else of the one that was.
    package let name: String
    package let id: String
    package let language: LanguageCode
    package let sourcePath: String
    package let fate: JourneyChange.Fate
    /// Empty when it is new or gone.
    package let facts: [FactChange]
    /// It says in another language what something else says.
    package let isTranslation: Bool
    /// Where it stood and where nothing leads on from; nil when saved links still find it.
    package let lostAddress: String?

    /// One version of a persona or a page.
    struct Version {
        let name: String
        let id: String
        let language: LanguageCode
        let sourcePath: String
        let isTranslation: Bool
        let facts: [Fact]

        init(_ persona: Persona, in atlas: Atlas) {
            name = persona.name
            id = persona.id
            language = persona.language
            sourcePath = persona.sourcePath
            isTranslation = persona.translationOf != nil
            facts = [
                Fact("title", persona.name), Fact("id", persona.id), Fact("address", persona.address),
                Fact("segment", persona.segment), Fact("role", persona.role), Fact("photo", persona.photo),
                Fact("quote", persona.quote), Fact("goals", persona.goals), Fact("needs", persona.needs),
                Fact("frustrations", persona.frustrations), Fact("motivations", persona.motivations),
                Fact("barriers", persona.barriers),
                Fact("channels", persona.channels.map { atlas.channels[$0].name(in: persona.language) }),
                Fact("traits", persona.traits.map { $0.name + ": " + $0.value }), Fact("share", persona.share),
                Fact("owner", persona.owner.map { atlas.name(of: $0, in: persona.language) }),
                Fact("reviewed", persona.reviewed?.iso),
                Fact("sources", persona.sources.map(JourneyFactList.source)),
                Fact("order", persona.order.map { DecimalText.write($0, places: 4) }),
                Fact("translation-of", persona.translationOf.map { atlas.personas[$0].name }),
                Fact("aliases", persona.aliases), Fact("text", persona.prose.flatMap(JourneyFactList.lines)),
                Fact("text\(FactChange.emphasis)", persona.prose.flatMap(EmphasisText.all)),
                Fact("link", persona.prose.flatMap { LinkText.all(in: $0, persona.links, atlas) }),
            ]
        }

        init(_ page: ContentPage, in atlas: Atlas) {
            name = page.title
            id = page.id
            language = page.language
            sourcePath = page.sourcePath
            isTranslation = page.translationOf != nil
            let topic = page.topic
            let owner = { (stakeholder: Stakeholder) in atlas.name(of: stakeholder, in: page.language) }
            facts = [
                Fact("title", page.title), Fact("id", page.id), Fact("address", page.address),
                Fact("summary", topic?.summary ?? page.facts.summary), Fact("kind", topic?.kind.rawValue),
                Fact("severity", topic?.severity), Fact("impact", topic?.impact), Fact("effort", topic?.effort),
                Fact("type", topic?.type?.rawValue), Fact("origin", topic?.origin?.rawValue),
                Fact("status", topic?.status?.rawValue), Fact("decided", topic?.decided?.iso),
                Fact("owner", (topic?.owner ?? page.facts.owner).map(owner)),
                Fact("team", topic?.teams.map { atlas.teams[$0].name(in: page.language) } ?? []),
                Fact("ticket", topic?.ticket), Fact("reviewed", (topic?.reviewed ?? page.facts.reviewed)?.iso),
                Fact("tags", topic?.tags ?? page.facts.tags),
                Fact("sources", topic?.sources.map(JourneyFactList.source) ?? []),
                Fact("translation-of", page.translationOf.map { atlas.pages[$0].title }),
                Fact("aliases", page.aliases), Fact("text", JourneyFactList.lines(page.text)),
                Fact("text\(FactChange.emphasis)", EmphasisText.all(in: page.text)),
                Fact("link", LinkText.all(in: page.text, page.links, atlas)),
            ]
        }
    }

    /// By id and language, by file, by a likeness of names.
    static func marks(_ language: LanguageCode, id: String, sourcePath: String, name: String) -> VersionPairs.Marks {
        let tag = language.tag + " "
        return VersionPairs.Marks(keys: [tag + id, tag + sourcePath], name: tag + name)
    }

    /// Only what differs.
    /// - Parameter taken: the addresses of the later version, and those that lead on to them.
    static func all(_ before: [Version], _ after: [Version], taken: Set<String>) -> [TextChange] {
        func marks(_ version: Version) -> VersionPairs.Marks {
            self.marks(version.language, id: version.id, sourcePath: version.sourcePath, name: version.name)
        }
        return VersionPairs(from: before.map(marks), to: after.map(marks)).pairs.compactMap { pair in
            let old = pair.before.map { before[$0] }
            let new = pair.after.map { after[$0] }
            guard let shown = new ?? old else { return nil }
            var facts: [FactChange] = []
            if let old, let new {
                facts = FactChange.all(old.facts, new.facts)
                if facts.isEmpty { return nil }
            }
            return TextChange(
                name: shown.name, id: shown.id, language: shown.language, sourcePath: shown.sourcePath,
                fate: old == nil ? .added : new == nil ? .removed : .changed, facts: facts,
                isTranslation: shown.isTranslation, lostAddress: facts.lostAddress(taken: taken))
        }
    }
}

/// What the settings say, as texts under their keys.
enum SiteFactList {
    static func all(of atlas: Atlas) -> [Fact] {
        let site = atlas.site
        let language = site.languages.first ?? .english
        return [
            Fact("title", site.title), Fact("languages", site.languages.map(\.tag)),
            Fact("description", site.description.map(\.text)), Fact("logo", site.logo), Fact("accent", site.accent),
            Fact("footer", site.footer.map(\.text)), Fact("edit", site.editPattern),
            Fact("comment", site.commentPattern),
            Fact("ticket", site.ticketPattern),
            Fact("review-every", site.reviewEvery.map(JourneyFactList.period)),
            Fact("audience", site.audience.rawValue),
            Fact("phases", atlas.phases.map { $0.name(in: language) }),
            Fact("teams", atlas.teams.map { $0.name(in: language) }),
            Fact("channels", atlas.channels.map { $0.name(in: language) }),
            Fact("touchpoints", atlas.touchpoints.filter(\.isListed).map { $0.name(in: language) }),
        ]
    }
}
