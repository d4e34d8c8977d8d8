import MapReading
import MarkupWriting

/// The columns of the stages: as written, unless the front matter's `stages` states another order.
enum StageOrder {
    /// For each stage of the draft its column; stages that the front matter does not name keep their place after those
    /// before them that it does.
    static func columns(of draft: JourneyDraft) -> [Int] {
        let identity = Array(draft.stages.indices)
        guard draft.fields.stages.count > 1 else { return identity }
        var stated = NameTable()
        for (place, name) in draft.fields.stages.enumerated() { stated.add(name.value, place) }
        var last = -1
        let ranks = draft.stages.map { stage -> Int in
            let place = stage.attributes?.id.flatMap { stated.find($0.value) } ?? stated.find(stage.name)
            last = place ?? last
            return last
        }
        let order = identity.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
        var columns = identity
        for (column, stage) in order.enumerated() { columns[stage] = column }
        return columns
    }
}
