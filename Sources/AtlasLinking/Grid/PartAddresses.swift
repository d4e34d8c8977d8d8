import JourneyModel
import MapReading
import SourceDiagnostics

/// The addresses that the parts of one map have on its page, by their places in the draft.
///
/// They depend on what the map says, on the ids that its author has written and, in a translation, on the original's.
package struct PartAddresses: Sendable, Hashable {
    package let stages: [String]
    package let steps: [String]
    package let items: [String]

    /// - Parameter original: what the map translates.
    package init(of draft: JourneyDraft, translating original: TranslatedMap? = nil) {
        var ignored: [Diagnostic] = []
        let outline = SiteOutline.make([], settings: SettingsDraft(), &ignored)
        let phases = Registers(outline, settings: SettingsDraft(), &ignored).phases
        let stated = Stated(
            draft: draft, map: 0, language: outline.languages[0], title: "", isTitled: false, explicitID: nil,
            translationOf: nil, order: nil, range: draft.range, derivedIDs: [])
        let entry = Entry(stated, file: 0)
        let grid = GridLinker.link(entry, path: "", original: original?.original, phases: phases).grid
        stages = draft.stages.indices.map { grid.stages[grid.columns[$0]].id }
        steps = draft.steps.indices.map { grid.steps[grid.stepPlaces[$0]].id }
        var items = [String](repeating: "", count: draft.items.count)
        for (place, index) in grid.order.enumerated() { items[index] = grid.items[place].id }
        self.items = items
    }
}

/// A map that another one translates, with the addresses of its parts.
package struct TranslatedMap: Sendable {
    let original: Original

    /// What the maps of each file translate, by the file's path; only files that translate something.
    package static func originals(of files: [FileDraft], settings: SettingsDraft) -> [String: [Int: TranslatedMap]] {
        var ignored: [Diagnostic] = []
        let outline = SiteOutline.make(files, settings: settings, &ignored)
        var found: [String: [Int: TranslatedMap]] = [:]
        let phases = Registers(outline, settings: settings, &ignored).phases
        for entry in outline.journeys {
            guard let place = entry.original, outline.journeys[place].original == nil else { continue }
            let other = outline.journeys[place]
            let grid = GridLinker.link(other, path: outline.path(of: other), original: nil, phases: phases).grid
            found[outline.path(of: entry), default: [:]][entry.map] = TranslatedMap(
                original: Original(draft: other.draft, language: other.language, grid: grid))
        }
        return found
    }
}
