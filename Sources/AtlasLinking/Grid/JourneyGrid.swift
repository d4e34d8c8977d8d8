import JourneyModel

/// The inside of a journey: stages, steps, lanes and items with their ids, before the links of its texts are known.
struct JourneyGrid: Sendable {
    var stages: [Stage] = []
    var steps: [Step] = []
    var lanes: [Lane] = []
    var items: [Item] = []
    var cells: [Range<Int>] = []
    var feelings: [Feeling] = []
    var details: [ItemDetails] = []
    /// See `Journey.touchpoints`.
    var touchpoints: [Reference<Touchpoint>] = []
    var sources: [EvidenceSource] = []
    var prose: [Prose] = []
    /// For each stage of the draft its column.
    var columns: [Int] = []
    /// For each lane of the draft its row.
    var rows: [Int] = []
    /// For each step of the draft its place in `steps`.
    var stepPlaces: [Int] = []
    /// For each of `items` its index in the draft.
    var order: [Int] = []
}
