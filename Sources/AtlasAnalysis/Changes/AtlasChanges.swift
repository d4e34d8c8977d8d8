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
    /// How many journeys both versions have and tell alike.
    package let unchangedJourneys: Int

    package var isEmpty: Bool { site.isEmpty && journeys.isEmpty && personas.isEmpty && pages.isEmpty && files.isEmpty }

    /// - Parameter files: which files pages show, as `FileChange.all` told.
    package init(from before: Atlas, to after: Atlas, files: [FileChange] = []) {
        self.files = files
        site = FactChange.all(SiteFactList.all(of: before), SiteFactList.all(of: after))
        var journeys: [JourneyChange] = []
        var unchanged = 0
        for pair in AtlasChanges.journeyPairs(before, after) {
            switch (pair.before, pair.after) {
            case (let old?, let new?):
                let change = JourneyChange(
                    from: before.journeys[old], in: before, to: after.journeys[new], in: after,
                    places: (Reference(old), Reference(new)))
                if let change { journeys.append(change) } else { unchanged += 1 }
            case (let old, let new):
                journeys.append(
                    JourneyChange(before: old.map { before.journeys[$0] }, after: new.map { after.journeys[$0] }))
            }
        }
        self.journeys = journeys
        unchangedJourneys = unchanged
        personas = TextChange.all(
            before.personas.map { TextChange.Version($0, in: before) },
            after.personas.map { TextChange.Version($0, in: after) })
        pages = TextChange.all(
            before.pages.map { TextChange.Version($0, in: before) },
            after.pages.map { TextChange.Version($0, in: after) })
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
