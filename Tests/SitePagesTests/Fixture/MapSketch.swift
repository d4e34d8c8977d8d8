import JourneyModel
import MarkupWriting

/// An item as a test writes it.
struct Note: ExpressibleByStringLiteral {
    var text: RichText
    var score: Double?
    var isQuote = false
    var isDone = false
    var step: Int?
    var span = 1
    var id: String?
    var details: ItemDetails?

    init(stringLiteral text: String) { self.text = RichText(text) }

    init(_ text: String, score: Double? = nil, step: Int? = nil, _ detail: ((inout ItemDetails) -> Void)? = nil) {
        self.text = RichText(text)
        self.score = score
        self.step = step
        guard let detail else { return }
        var details = ItemDetails()
        detail(&details)
        self.details = details
    }

    init(rich: RichText) { text = rich }
}

/// Builds a linked journey from rows of cells, as linking would.
struct MapSketch {
    var stages: [Stage]
    var steps: [Step] = []
    /// A lane and its cells, one for each stage.
    var rows: [(lane: Lane, cells: [[Note]])] = []
    var facts: JourneyFacts
    var sources: [EvidenceSource] = []
    var prose: [Prose] = []
    var links: [LinkTarget] = []
    var language = LanguageCode.english
    var aliases: [String] = []

    init(title: String, path: String, stages: [Stage]) {
        facts = JourneyFacts(title: title, sourcePath: path)
        self.stages = stages
    }

    mutating func row(_ kind: LaneKind, _ name: String, isHidden: Bool = false, _ cells: [[Note]]) {
        let id = kind == .custom ? Slug.identifier(name) : kind.rawValue
        rows.append((Lane(id: id, name: name, kind: kind, isHidden: isHidden), cells))
    }

    func journey(id: String, address: String) -> Journey {
        var items: [Item] = []
        var cells: [Range<Int>] = []
        var feelings: [Feeling] = []
        var details: [ItemDetails] = []
        for (laneIndex, row) in rows.enumerated() {
            for stage in stages.indices {
                let start = items.count
                for (number, note) in (stage < row.cells.count ? row.cells[stage] : []).enumerated() {
                    var feeling: Int?
                    if let score = note.score {
                        let measure = Feeling.Measure.score(ExperienceScore(score, on: .signed))
                        feelings.append(Feeling(measure: measure))
                        feeling = feelings.count - 1
                    }
                    if let detail = note.details { details.append(detail) }
                    items.append(
                        Item(
                            id: note.id ?? "\(stages[stage].id).\(row.lane.id)~00000\(number)", text: note.text,
                            lane: laneIndex, stages: stage..<(stage + note.span), step: note.step,
                            isQuote: note.isQuote, isDone: note.isDone, feeling: feeling,
                            details: note.details == nil ? nil : details.count - 1))
                }
                cells.append(start..<items.count)
            }
        }
        return Journey(
            id: id, language: language, address: address, aliases: aliases, facts: facts, stages: stages, steps: steps,
            lanes: rows.map(\.lane), items: items, cells: cells, feelings: feelings, details: details,
            // As the site numbers them.
            touchpoints: (0...(details.compactMap(\.touchpoint).max() ?? 0)).map { Reference($0) },
            sources: sources, prose: prose, links: links)
    }
}
