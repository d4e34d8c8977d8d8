import JourneyModel
import MapReading
import SourceDiagnostics

/// The anchors of one file and the places on pages that they stand for.
struct AnchorIndex: Sendable, Equatable {
    /// A page of the file and the id on it; nil is the page's top.
    struct Place: Equatable {
        /// Map of the file, from 0.
        let map: Int
        let fragment: String?
    }

    private var places: [String: Place] = [:]
    /// Anchors as an author would write them, for suggestions.
    private var names: [String] = []

    /// For a file of maps: ids of stages, steps, items, cells and lanes, then headings.
    init(maps: [(draft: JourneyDraft, grid: JourneyGrid)], headings: [HeadingDraft]) {
        for (map, entry) in maps.enumerated() {
            let grid = entry.grid
            for stage in grid.stages { add(stage.id, Place(map: map, fragment: stage.id), isNamed: true) }
            for step in grid.steps { add(step.id, Place(map: map, fragment: step.id), isNamed: true) }
            for item in grid.items {
                add(item.id, Place(map: map, fragment: item.id), isNamed: !item.id.utf8.contains(UInt8(ascii: "~")))
            }
            for lane in grid.lanes { add(lane.id, Place(map: map, fragment: lane.id), isNamed: false) }
            for stage in grid.stages {
                for lane in grid.lanes {
                    let cell = stage.id + "." + lane.id
                    add(cell, Place(map: map, fragment: cell), isNamed: false)
                }
                for anchor in stage.anchors { add(anchor, Place(map: map, fragment: stage.id), isNamed: true) }
            }
        }
        for (index, heading) in headings.enumerated() {
            let end = index + 1 < headings.count ? headings[index + 1].range.start : .max
            let map = maps.lastIndex { $0.draft.range.start <= heading.range.start } ?? 0
            guard map < maps.count else { continue }
            let fragment = AnchorIndex.fragment(of: heading, end: end, in: maps[map].draft, maps[map].grid)
            add(heading.slug, Place(map: map, fragment: fragment), isNamed: true)
        }
    }

    /// For a persona or an ordinary page: every heading is an anchor.
    init(headings: [HeadingDraft], fields: [String] = []) {
        for heading in headings { add(heading.slug, Place(map: 0, fragment: heading.slug), isNamed: true) }
        for field in fields { add(field, Place(map: 0, fragment: field), isNamed: true) }
    }

    func find(_ anchor: String) -> Place? { places[FoldedName.fold(anchor)] }

    func nearest(to anchor: String) -> String? { NearestName.find(anchor, among: names) }

    private mutating func add(_ anchor: String, _ place: Place, isNamed: Bool) {
        let key = FoldedName.fold(anchor)
        guard places[key] == nil else { return }
        places[key] = place
        if isNamed { names.append(anchor) }
    }

    /// Where a heading that is no stage's shows on the page: itself in prose, else the cell that it heads, else its
    /// stage, else the top.
    private static func fragment(
        of heading: HeadingDraft, end: UInt32, in draft: JourneyDraft, _ grid: JourneyGrid
    ) -> String? {
        let mark = Array("id=\"\(heading.slug)\"".utf8)
        if draft.prose.contains(where: { contains($0.text.markup?.bytes ?? [], mark) }) { return heading.slug }
        let stage = draft.stages.lastIndex { $0.range.start <= heading.range.start }
        guard let stage else { return nil }
        let item = draft.items.first { $0.range.start >= heading.range.end && $0.range.start < end }
        if let item, item.stage == stage {
            return grid.stages[grid.columns[stage]].id + "." + grid.lanes[grid.rows[item.lane]].id
        }
        return grid.stages[grid.columns[stage]].id
    }

    private static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
        guard bytes.count >= part.count else { return false }
        return (0...(bytes.count - part.count)).contains { start in
            bytes[start] == part[0] && bytes[start..<start + part.count].elementsEqual(part)
        }
    }
}
