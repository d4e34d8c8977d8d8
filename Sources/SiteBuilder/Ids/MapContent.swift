import JourneyModel
import MapReading

/// What a map says, without places and ids: two texts of the same map have equal contents.
struct MapContent: Equatable {
    private struct Entry: Equatable {
        let text: String
        let place: [Int]
        let flags: [Bool]
        let feeling: Feeling?
    }

    private let title: String
    private let stages: [[String]]
    private let steps: [[String]]
    private let lanes: [[String]]
    private let entries: [Entry]
    private let prose: [String]

    init(_ map: JourneyDraft) {
        title = map.title?.value ?? ""
        stages = map.stages.map { [$0.name, $0.duration ?? $0.attributes?.details.duration ?? ""] }
        steps = map.steps.map { [$0.name, $0.duration ?? $0.attributes?.details.duration ?? "", String($0.stage)] }
        lanes = map.lanes.map { [$0.name, $0.kind.rawValue, $0.mergedKind?.rawValue ?? ""] }
        entries = map.items.map {
            Entry(
                text: $0.text.plain, place: [$0.lane, $0.stage, $0.step ?? -1], flags: [$0.isQuote, $0.isDone],
                feeling: $0.feeling)
        }
        prose = map.prose.map(\.text.plain)
    }

    /// What another text of the map says differently, in words; the order of entries and ordinary text may differ.
    func differences(to other: MapContent) -> [String] {
        var found: [String] = []
        if title != other.title { found.append("the title") }
        if stages != other.stages { found.append("the stages") }
        if steps != other.steps { found.append("the steps") }
        if lanes != other.lanes { found.append("the lanes") }
        let mine = sorted
        let theirs = other.sorted
        if mine.count != theirs.count {
            found.append("the number of items")
        } else {
            found += zip(mine, theirs).filter { $0 != $1 }.map { "\"\($0.0.text)\"" }
        }
        return found
    }

    private var sorted: [Entry] {
        entries.enumerated().sorted { one, two in
            for (left, right) in zip(one.element.place, two.element.place) where left != right { return left < right }
            return one.offset < two.offset
        }.map(\.element)
    }
}
