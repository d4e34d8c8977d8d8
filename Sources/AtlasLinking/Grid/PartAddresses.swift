import JourneyModel
import MapReading
import SourceDiagnostics

/// The addresses that the parts of one map have on its page, by their places in the draft.
///
/// They depend on the map alone: on what it says, and on the ids that its author has written.
package struct PartAddresses: Sendable, Hashable {
    package let stages: [String]
    package let steps: [String]
    package let items: [String]

    package init(of draft: JourneyDraft) {
        var ignored: [Diagnostic] = []
        let outline = SiteOutline.make([], settings: SettingsDraft(), &ignored)
        var registers = Registers(outline, settings: SettingsDraft(), &ignored)
        let entry = Entry(
            draft: draft, file: 0, map: 0, language: outline.languages[0], title: "", isTitled: false, explicitID: nil,
            translationOf: nil, order: nil, range: draft.range, derivedIDs: [])
        let grid = GridLinker.link(entry, path: "", original: nil, &registers, &ignored)
        stages = draft.stages.indices.map { grid.stages[grid.columns[$0]].id }
        steps = draft.steps.indices.map { grid.steps[grid.stepPlaces[$0]].id }
        var items = [String](repeating: "", count: draft.items.count)
        for (place, index) in grid.order.enumerated() { items[index] = grid.items[place].id }
        self.items = items
    }
}
