import JourneyModel

/// The experience over the stages of a journey, −1 … +1, for charts.
package struct JourneyCurve: Sendable, Hashable {
    /// One stage of a curve.
    package struct Point: Sendable, Hashable {
        /// Index in `Journey.stages`.
        package let stage: Int
        /// Mean of the observed scores.
        package let mean: Double
        package let lowest: Double
        package let highest: Double
        /// Every score of the stage was taken from a word or a face.
        package let isInferred: Bool
    }

    /// The persona whose curve it is; nil for everybody's.
    package let persona: Reference<Persona>?
    /// Only stages with a score, in order.
    package let points: [Point]
    /// What the company believes customers feel, −1 … +1, by stage; only stages where it is stated.
    package let believed: [(stage: Int, score: Double)]

    package init(_ journey: Journey, persona: Reference<Persona>? = nil) {
        self.persona = persona
        var points: [Point] = []
        var believed: [(stage: Int, score: Double)] = []
        for stage in journey.stages.indices {
            let scores = journey.scores(stage: stage, persona: persona)
            let values = scores.map(\.score.normalized)
            if let lowest = values.min(), let highest = values.max() {
                let isInferred = scores.allSatisfy { journey.feeling(of: journey.items[$0.item])?.isInferred == true }
                points.append(
                    Point(
                        stage: stage, mean: values.reduce(0, +) / Double(values.count), lowest: lowest,
                        highest: highest, isInferred: isInferred))
            }
            if let estimate = journey.believed(stage: stage) { believed.append((stage, estimate)) }
        }
        self.points = points
        self.believed = believed
    }

    /// The personas whose feelings the map tells apart, in the map's order of its people; those that it does not name
    /// follow in the order of the atlas. Empty when it tells none.
    package static func personas(of journey: Journey) -> [Reference<Persona>] {
        var found: Set<Reference<Persona>> = []
        for lane in journey.lanes.indices where journey.lanes[lane].holds(.emotions) {
            for stage in journey.stages.indices {
                for item in journey.items(lane: lane, stage: stage) {
                    guard let place = journey.items[item].details else { continue }
                    found.formUnion(journey.details[place].personas)
                }
            }
        }
        let stated = journey.facts.personas.filter(found.contains)
        return stated + found.subtracting(stated).sorted()
    }

    package static func == (left: Self, right: Self) -> Bool {
        left.persona == right.persona && left.points == right.points
            && left.believed.elementsEqual(right.believed) { $0 == $1 }
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(persona)
        hasher.combine(points)
    }
}
