import MarkupWriting

/// One journey map, linked: a grid of stages and lanes with items in its cells.
///
/// Stores are flat. `items` is ordered by lane, then by first stage, then as written; `cells` gives the range of each
/// cell at `lane * stages.count + stage`. It never changes once it is linked, so everybody shares the one object:
/// handing it on costs a reference, not forty.
public final class Journey: Sendable {
    /// Shared by the translations of a journey.
    package let id: String
    package let language: LanguageCode
    /// Path of the page below the site's root, without a leading slash: `journeys/mortgage.html`.
    package let address: String
    /// Old addresses that lead here.
    package let aliases: [String]
    package let facts: JourneyFacts
    @usableFromInline package let stages: [Stage]
    package let steps: [Step]
    package let lanes: [Lane]
    package let items: [Item]
    @usableFromInline package let cells: [Range<Int>]
    @usableFromInline package let feelings: [Feeling]
    @usableFromInline package let details: [ItemDetails]
    /// Those that its items name, one for each time. Apart from the details, because whoever names a touchpoint before other
    /// maps gives others another number.
    package let touchpoints: [Reference<Touchpoint>]
    package let sources: [EvidenceSource]
    package let prose: [Prose]
    /// Where the links of all texts of this journey lead, by `RichText.Hole.link`.
    package let links: [LinkTarget]
    /// By lane.
    package let kinds: [LaneKinds]
    /// By stage, as nearly every page asks for it: the observed scores, and their mean.
    private let observed: [[(item: Int, score: ExperienceScore)]]
    /// The same with the lowest value of feelings that change or have a range.
    private let lowest: [[(item: Int, score: ExperienceScore)]]
    private let experiences: [Double?]
    /// Bytes of the items' texts, by which the files of the search are cut.
    package let textSize: Int
    /// Shared by journeys that differ in the numbers of touchpoints alone.
    private let kin: Kin

    private final class Kin: Sendable {}

    package init(
        id: String, language: LanguageCode, address: String, aliases: [String], facts: JourneyFacts, stages: [Stage],
        steps: [Step], lanes: [Lane], items: [Item], cells: [Range<Int>], feelings: [Feeling], details: [ItemDetails],
        touchpoints: [Reference<Touchpoint>] = [], sources: [EvidenceSource], prose: [Prose], links: [LinkTarget]
    ) {
        precondition(cells.count == lanes.count * stages.count, "every lane has a cell in every stage")
        self.id = id
        self.language = language
        self.address = address
        self.aliases = aliases
        self.facts = facts
        self.stages = stages
        self.steps = steps
        self.lanes = lanes
        self.items = items
        self.cells = cells
        self.feelings = feelings
        self.details = details
        self.touchpoints = touchpoints
        self.sources = sources
        self.prose = prose
        self.links = links
        textSize = items.reduce(0) { $0 + $1.text.plain.utf8.count }
        kinds = lanes.map { LaneKinds($0) }
        observed = Journey.observed(stages: stages.count, lanes, items, cells, feelings)
        lowest = Journey.lowest(observed, items, feelings)
        experiences = observed.map { scores in
            scores.isEmpty ? nil : scores.reduce(0.0) { $0 + $1.score.normalized } / Double(scores.count)
        }
        kin = Kin()
    }

    /// The same journey where touchpoints have other numbers.
    package init(_ other: Journey, touchpoints: [Reference<Touchpoint>]) {
        id = other.id
        language = other.language
        address = other.address
        aliases = other.aliases
        facts = other.facts
        stages = other.stages
        steps = other.steps
        lanes = other.lanes
        items = other.items
        cells = other.cells
        feelings = other.feelings
        details = other.details
        self.touchpoints = touchpoints
        sources = other.sources
        prose = other.prose
        links = other.links
        textSize = other.textSize
        kinds = other.kinds
        observed = other.observed
        lowest = other.lowest
        experiences = other.experiences
        kin = other.kin
    }

    /// The same for journeys that differ in the numbers of touchpoints alone, while one of them is there.
    package var identity: ObjectIdentifier { ObjectIdentifier(kin) }
}

extension Journey {
    /// Indices in `items` of a cell's entries.
    @inlinable public func items(lane: Int, stage: Int) -> Range<Int> { cells[lane * stages.count + stage] }

    /// The id of a cell on the page.
    package func cellID(lane: Int, stage: Int) -> String { stages[stage].id + "." + lanes[lane].id }

    @inlinable public func feeling(of item: Item) -> Feeling? { item.feeling.map { feelings[$0] } }
    /// Inlined, so that who asks for one attribute does not copy all of them.
    @inlinable public func details(of item: Item) -> ItemDetails? { item.details.map { details[$0] } }

    /// The item is neither done nor rejected.
    package func isOpen(_ item: Item) -> Bool {
        !item.isDone && item.details.flatMap { details[$0].status }?.isClosed != true
    }

    /// The touchpoint that an item names.
    package func touchpoint(of item: Item) -> Reference<Touchpoint>? {
        item.details.flatMap { details[$0].touchpoint }.map { touchpoints[$0] }
    }

    /// Whether the journey is that of several people, so that it matters whose an item is.
    package var hasSeveralPeople: Bool { facts.personas.count + facts.personaNames.count > 1 }

    /// Indices in `sources` of what an item rests on: its own sources, else those stated for its step or stage.
    package func sources(of item: Item) -> [Int] {
        if let place = item.details, !details[place].sources.isEmpty { return details[place].sources }
        if let step = item.step, let place = steps[step].details, !details[place].sources.isEmpty {
            return details[place].sources
        }
        return stages[item.stages.lowerBound].details.map { details[$0].sources } ?? []
    }

    /// Indices in `sources` of those that an item, a step or a stage cites.
    package var citedSources: Set<Int> { Set(details.lazy.flatMap(\.sources)) }

    /// The best grade among an item's sources; assumed when it names none.
    package func grade(of item: Item) -> EvidenceGrade {
        sources(of: item).map { sources[$0].kind.grade }.min() ?? .assumed
    }

    /// The scores observed in a stage, in order, of one persona (nil: of everybody, and of no one in particular).
    package func scores(stage: Int, persona: Reference<Persona>? = nil) -> [(item: Int, score: ExperienceScore)] {
        guard let persona else { return observed[stage] }
        return observed[stage].filter { item, _ in
            guard let place = items[item].details, !details[place].personas.isEmpty else { return true }
            return details[place].personas.contains(persona)
        }
    }

    /// The same for everybody, each with the lowest value that it comes to: a dip within a stage is a moment of its own,
    /// though the stage ends well.
    package func lowestScores(stage: Int) -> [(item: Int, score: ExperienceScore)] { lowest[stage] }

    /// The experience of a stage, −1 … +1: the mean of its observed scores; nil when there is none.
    package func experience(stage: Int) -> Double? { experiences[stage] }

    fileprivate static func observed(
        stages: Int, _ lanes: [Lane], _ items: [Item], _ cells: [Range<Int>], _ feelings: [Feeling]
    ) -> [[(item: Int, score: ExperienceScore)]] {
        let felt = lanes.indices.filter { lanes[$0].holds(.emotions) }
        return (0..<stages).map { stage in
            var scores: [(item: Int, score: ExperienceScore)] = []
            for lane in felt {
                for item in cells[lane * stages + stage] {
                    guard let score = items[item].feeling.flatMap({ feelings[$0].score }) else { continue }
                    scores.append((item, score))
                }
            }
            return scores
        }
    }

    /// Shares its storage with `observed` where no feeling has more than one value.
    fileprivate static func lowest(
        _ observed: [[(item: Int, score: ExperienceScore)]], _ items: [Item], _ feelings: [Feeling]
    ) -> [[(item: Int, score: ExperienceScore)]] {
        let hasSeveral = feelings.contains { feeling in
            switch feeling.measure {
            case .none, .score: false
            case .range, .change: true
            }
        }
        guard hasSeveral else { return observed }
        return observed.map { scores in
            scores.map { item, score in (item, items[item].feeling.flatMap { feelings[$0].lowest } ?? score) }
        }
    }
}

/// Text of the author's that is not part of the grid.
package struct Prose: Sendable {
    package enum Place: Sendable, Hashable {
        case beforeMap
        /// Index in `Journey.stages`.
        case stage(Int)
        case afterMap
    }

    package let place: Place
    /// Block markup: paragraphs, lists, tables, headings.
    package let text: RichText

    package init(place: Place, text: RichText) {
        self.place = place
        self.text = text
    }
}
