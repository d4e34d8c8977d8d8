import JourneyModel
import MarkupWriting

/// How two versions of a site differ: what an author or a reviewer would call a change.
///
/// Compared is what readers read and see. Where a file lies and in which shape a map is written is not.
package struct AtlasChanges: Sendable {
    /// What the settings say differently.
    package let site: [FactChange]
    /// Only those that differ, in the order of the later version, what is gone at the end.
    package let journeys: [JourneyChange]
    package let personas: [TextChange]
    /// Ordinary pages, problems and ideas.
    package let pages: [TextChange]
    /// Pictures and other files that pages show.
    package let files: [FileChange]
    /// How many journeys both versions have and tell alike; a journey counts once, in however many languages it is told.
    package let unchangedJourneys: Int

    package var isEmpty: Bool { site.isEmpty && journeys.isEmpty && personas.isEmpty && pages.isEmpty && files.isEmpty }

    /// - Parameter files: which files pages show, as `FileChange.all` told.
    package init(from before: Atlas, to after: Atlas, files: [FileChange] = []) {
        self.files = files
        site = FactChange.all(SiteFactList.all(of: before), SiteFactList.all(of: after))
        // What has another name is changed itself; whoever names it is not.
        let known = before.named(as: after, personas: AtlasChanges.personaPairs(before, after))
        let pairs = AtlasChanges.journeyPairs(before, after)
        let names = JourneyNames(before, in: after, pairs)
        let taken = AtlasChanges.addresses(after)
        var journeys: [JourneyChange] = []
        var unchanged = 0
        for pair in pairs {
            switch (pair.before, pair.after) {
            case (let old?, let new?):
                let change = JourneyChange(
                    from: before.journeys[old], in: known, to: after.journeys[new], in: after,
                    places: (Reference(old), Reference(new)), oldNames: names)
                if var change {
                    change.lostAddress = change.facts.lostAddress(taken: taken)
                    journeys.append(change)
                } else if after.journeys[new].facts.translationOf == nil {
                    unchanged += 1
                }
            case (let old, let new):
                journeys.append(
                    JourneyChange(before: old.map { before.journeys[$0] }, after: new.map { after.journeys[$0] }))
            }
        }
        self.journeys = journeys
        unchangedJourneys = unchanged
        personas = TextChange.all(
            before.personas.map { TextChange.Version($0, in: known) },
            after.personas.map { TextChange.Version($0, in: after) }, taken: taken)
        pages = TextChange.all(
            before.pages.map { TextChange.Version($0, in: known) },
            after.pages.map { TextChange.Version($0, in: after) }, taken: taken)
    }

    /// Where something stands, or leads on to where it stands today.
    private static func addresses(_ atlas: Atlas) -> Set<String> {
        var addresses: Set<String> = []
        for journey in atlas.journeys { addresses.formUnion([journey.address] + journey.aliases) }
        for persona in atlas.personas { addresses.formUnion([persona.address] + persona.aliases) }
        for page in atlas.pages { addresses.formUnion([page.address] + page.aliases) }
        return addresses
    }

    private static func personaPairs(_ before: Atlas, _ after: Atlas) -> [(before: Int?, after: Int?)] {
        func marks(_ persona: Persona) -> VersionPairs.Marks {
            TextChange.marks(persona.language, id: persona.id, sourcePath: persona.sourcePath, name: persona.name)
        }
        return VersionPairs(from: before.personas.map(marks), to: after.personas.map(marks)).pairs
    }

    /// By id and language, by file and language, by title and language, by a likeness of titles.
    private static func journeyPairs(_ before: Atlas, _ after: Atlas) -> [(before: Int?, after: Int?)] {
        func marks(_ journey: Journey) -> VersionPairs.Marks {
            let tag = journey.language.tag + " "
            return VersionPairs.Marks(
                keys: [tag + journey.id, tag + journey.facts.sourcePath, tag + Slug.folded(journey.facts.title)],
                name: tag + journey.facts.title)
        }
        return VersionPairs(from: before.journeys.map(marks), to: after.journeys.map(marks)).pairs
    }
}
