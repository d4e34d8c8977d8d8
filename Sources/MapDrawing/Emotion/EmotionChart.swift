import AtlasAnalysis
import JourneyModel

/// The scores of an emotion lane, ready to be drawn: who felt what, where along the way.
struct EmotionChart {
    /// One feeling with a score.
    struct Mark {
        /// Index in `Journey.items`.
        let item: Int
        let stages: Range<Int>
        let x: Double
        /// Between which places of x its label should stay.
        let left: Double
        let right: Double
        /// Normalised; the last one is where the feeling ends.
        let score: Double
        let from: [Double]
        /// Both ends of a range.
        let range: (low: Double, high: Double)?
        let level: ExperienceLevel
        /// Signed number or range, as the reader sees it.
        let number: String
        let words: String
        let believed: Double?
    }

    /// The feelings of one persona, or of everybody.
    struct Series {
        let name: String?
        var marks: [Mark]
    }

    /// How a stage of the current state feels, placed among the columns of the future state.
    struct Today {
        let x: Double
        /// Normalised; nil where the current state has no score, which breaks its line.
        let score: Double?
        /// The stage's name when the future state has no such stage.
        let removedName: String?
    }

    var series: [Series]
    /// Empty unless the map is compared with another.
    let today: [Today]
    let scale: EmotionScale
    var isCompared: Bool { series.count > 1 }

    /// Nil when no item of the lane has a score to draw.
    init?(lane: Int, of layout: SwimlaneLayout) {
        let journey = layout.journey
        var scored: [Int] = []
        var scale = journey.facts.emotionScale
        for stage in journey.stages.indices {
            for index in journey.items(lane: lane, stage: stage) {
                guard let feeling = journey.feeling(of: journey.items[index]), let score = feeling.score else {
                    continue
                }
                scored.append(index)
                scale = scale ?? score.scale
            }
        }
        guard let scale else { return nil }
        guard !scored.isEmpty else { return nil }
        self.scale = scale
        let isFirst = layout.lanes.first { journey.lanes[$0].holds(.emotions) } == lane
        today = isFirst ? EmotionChart.today(layout) : []

        let named = scored.map { index in
            journey.details(of: journey.items[index]).map { SwimlaneLayout.people($0, in: layout.atlas) } ?? []
        }
        var people: [String] = []
        // The map's order of its people, in which other charts of it tell them, too.
        let stated =
            journey.facts.personas.map { SwimlaneLayout.shortName(of: $0, in: layout.atlas) }
            + journey.facts.personaNames
        let told = stated.filter { name in named.contains { $0.contains(name) } }
        for name in told + named.joined() where !people.contains(name) { people.append(name) }
        if people.count > 1 {
            series = people.map { name in
                let own = zip(scored, named).filter { $0.1.isEmpty || $0.1.contains(name) }.map(\.0)
                return Series(name: name, marks: EmotionChart.marks(own, of: layout))
            }
        } else {
            series = [Series(name: nil, marks: EmotionChart.marks(scored, of: layout))]
        }
    }

    /// The current state's scores: under the stages that have a column, between them where a stage is gone.
    private static func today(_ layout: SwimlaneLayout) -> [Today] {
        guard let baseline = layout.journey.facts.baseline.map({ layout.atlas.journeys[$0] }) else { return [] }
        let columns = layout.columns
        var points: [Today] = []
        var removed: [Int] = []
        var lastX = columns.columns.first?.x ?? 0
        func appendRemoved(until x: Double) {
            for (place, stage) in removed.enumerated() {
                points.append(
                    Today(
                        x: lastX + (x - lastX) * Double(place + 1) / Double(removed.count + 1),
                        score: baseline.experience(stage: stage), removedName: baseline.stages[stage].name))
            }
            removed = []
        }
        for pair in StageMatching(from: baseline, to: layout.journey).pairs {
            guard let after = pair.after else {
                if let before = pair.before { removed.append(before) }
                continue
            }
            let span = columns.ofStage[after]
            let x = columns.x(of: span) + columns.width(of: span) / 2
            appendRemoved(until: x)
            lastX = x
            guard let before = pair.before else { continue }
            points.append(Today(x: x, score: baseline.experience(stage: before), removedName: nil))
        }
        appendRemoved(until: columns.maxX)
        return points
    }

    private static func marks(_ items: [Int], of layout: SwimlaneLayout) -> [Mark] {
        let journey = layout.journey
        var marks: [Mark] = []
        var index = 0
        while index < items.count {
            // Several feelings of one cell stand beside each other in it.
            let span = layout.columns.span(of: journey.items[items[index]])
            var end = index
            while end < items.count, layout.columns.span(of: journey.items[items[end]]) == span { end += 1 }
            let width = layout.columns.width(of: span) / Double(end - index)
            for place in index..<end {
                let left = layout.columns.x(of: span) + width * Double(place - index)
                if let mark = mark(items[place], left: left, right: left + width, of: layout) { marks.append(mark) }
            }
            index = end
        }
        // Steps may be told in another order than their columns lie.
        return marks.enumerated().sorted { ($0.element.x, $0.offset) < ($1.element.x, $1.offset) }.map(\.element)
            .reduce(into: []) { kept, mark in
                if let last = kept.last, mark.x - last.x < 1 { return }
                kept.append(mark)
            }
    }

    private static func mark(_ index: Int, left: Double, right: Double, of layout: SwimlaneLayout) -> Mark? {
        let journey = layout.journey
        let item = journey.items[index]
        guard let feeling = journey.feeling(of: item), let score = feeling.score else { return nil }
        var from: [Double] = []
        var range: (low: Double, high: Double)?
        var number = layout.vocabulary.signed(score)
        switch feeling.measure {
        case .none, .score: break
        case .range(let low, let high):
            range = (low.normalized, high.normalized)
            number = layout.vocabulary.signed(low) + "…" + layout.vocabulary.signed(high)
        case .change(let scores):
            from = scores.dropLast().map(\.normalized)
            if !feeling.isInferred { number = scores.map(layout.vocabulary.signed).joined(separator: " → ") }
        }
        if feeling.isInferred { number = "≈\u{2060}" + number }
        let words = StatedScore(feeling, in: item.text.plain)?.words ?? item.text.plain
        // A change ends right of the middle, where it began left of it.
        let middle = (left + right) / 2
        let x = from.isEmpty ? middle : middle + (right - left) * 0.2
        return Mark(
            item: index, stages: item.stages, x: x, left: left, right: right, score: score.normalized,
            from: from, range: range, level: ExperienceLevel(normalized: score.normalized), number: number,
            words: words, believed: journey.details(of: item)?.believed?.normalized)
    }
}
