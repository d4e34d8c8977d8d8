import JourneyModel
import MapReading
import MarkupWriting
import SourceDiagnostics

/// The rows of the lanes and which of them are hidden: as written, unless the front matter's `lanes` says otherwise.
struct LaneOrder {
    /// Row by lane of the draft.
    let rows: [Int]
    /// By lane of the draft.
    let isHidden: [Bool]

    init(_ draft: JourneyDraft, path: String, _ diagnostics: inout [Diagnostic]) {
        let identity = Array(draft.lanes.indices)
        guard !draft.fields.lanes.isEmpty || !draft.fields.hiddenLanes.isEmpty else {
            rows = identity
            isHidden = draft.lanes.map { _ in false }
            return
        }
        var names = NameTable()
        for (index, lane) in draft.lanes.enumerated() {
            names.add(lane.name, index)
            if lane.kind != .custom { names.add(lane.kind.rawValue, index) }
        }
        var ranks = identity.map { $0 + draft.fields.lanes.count }
        for (place, name) in draft.fields.lanes.enumerated() {
            guard let first = names.find(name.value) else {
                // A name that no lane bears may declare one for later; a near miss of one is a slip.
                if let nearest = names.nearest(to: name.value) ?? LaneOrder.kind(near: name.value) {
                    diagnostics.append(.unknown(name, nearest, path: path))
                }
                continue
            }
            for index in LaneOrder.lanes(draft, called: name.value, first) { ranks[index] = min(ranks[index], place) }
        }
        var hidden = draft.lanes.map { _ in false }
        for name in draft.fields.hiddenLanes {
            guard let first = names.find(name.value) else {
                diagnostics.append(.unknown(name, names.nearest(to: name.value), path: path))
                continue
            }
            for index in LaneOrder.lanes(draft, called: name.value, first) { hidden[index] = true }
        }
        var rows = identity
        for (row, lane) in identity.sorted(by: { (ranks[$0], $0) < (ranks[$1], $1) }).enumerated() { rows[lane] = row }
        self.rows = rows
        isHidden = hidden
    }

    /// The kind of lanes that a name probably misspells, though the map has none of it; nil for the name of a kind.
    private static func kind(near name: String) -> String? {
        let kinds = LaneKind.allCases.filter { $0 != .custom }.map(\.rawValue)
        let key = FoldedName.key(name)
        guard name.utf8.count >= 5, !kinds.contains(where: { FoldedName.key($0) == key }) else { return nil }
        return NearestName.find(name, among: kinds)
    }

    /// A kind's id stands for every lane of the kind, a name for the lane that bears it.
    private static func lanes(_ draft: JourneyDraft, called name: String, _ first: Int) -> [Int] {
        let kind = draft.lanes[first].kind
        guard kind != .custom, FoldedName.key(name) == FoldedName.key(kind.rawValue) else { return [first] }
        return draft.lanes.indices.filter { draft.lanes[$0].kind == kind }
    }
}

extension Diagnostic {
    fileprivate static func unknown(_ name: Located<String>, _ nearest: String?, path: String) -> Diagnostic {
        Diagnostic(
            .unknownLane, .warning, path: path, range: name.range,
            summary: "Lane in the front matter should be one of the map's lanes",
            explanation: "no lane is called \"\(name.value)\", so nothing is ordered or hidden by it",
            suggestion: nearest.map { "write \"\($0)\"" } ?? "write the lane's name as the map has it")
    }
}
