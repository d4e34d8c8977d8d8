import JourneyModel

/// What the numbers of one journey say: where each stands, where customers are lost, where the journey gets stuck.
package struct JourneyMeasures: Sendable {
    private struct Key: Hashable {
        let kind: MetricKind
        let stage: Int?
    }

    /// How many stages the journey has.
    package let stages: Int
    /// Of every series, in the order of the store: the whole journey's first, then stage by stage.
    package let standings: [MetricStanding]
    /// By stage; nil where it is not known.
    package private(set) var losses: [StageLoss?] = []
    package private(set) var bottlenecks: [Bottleneck] = []
    /// Of all customers, by known metric.
    private var places: [Key: Int] = [:]
    private let atlas: Atlas

    /// - Parameter journey: in whatever language.
    package init(_ journey: Reference<Journey>, in atlas: Atlas) {
        self.atlas = atlas
        stages = atlas.journeys[journey].stages.count
        standings = atlas.series(of: journey).map { MetricStanding($0, in: atlas) }
        for (index, standing) in standings.enumerated() {
            let series = atlas.measures.series[standing.series]
            let kind = atlas.measures.metric(of: series).kind
            guard series.isOfEverybody, kind != .own else { continue }
            places[Key(kind: kind, stage: series.stage)] = index
        }
        losses = StageLoss.all(self, in: atlas)
        bottlenecks = Bottleneck.all(self, in: atlas)
    }

    package var isEmpty: Bool { standings.isEmpty }

    /// Where a known metric stands at a stage (nil: over the whole journey), of all customers.
    package func standing(_ kind: MetricKind, stage: Int?) -> MetricStanding? {
        places[Key(kind: kind, stage: stage)].map { standings[$0] }
    }

    /// By the first of CSAT, NPS and CES that is measured there.
    package func satisfaction(stage: Int?) -> MetricStanding? {
        standing(.csat, stage: stage) ?? standing(.nps, stage: stage) ?? standing(.ces, stage: stage)
    }

    /// How long customers spend at a stage, against its target.
    package func wait(stage: Int?) -> MetricStanding? { standing(.timeOnStage, stage: stage) }

    /// How many enter a stage: whom its problems reach.
    package func volume(stage: Int?) -> MetricStanding? { standing(.volume, stage: stage) }

    /// The stage of a series of the store.
    func stage(ofSeries series: Int) -> Int? { atlas.measures.series[series].stage }

    package func bottlenecks(stage: Int) -> [Bottleneck] { bottlenecks.filter { $0.stage == stage } }

    /// Metrics with numbers at a stage (nil: of the whole journey), of all customers and of parts of them.
    package func standings(stage: Int?) -> [MetricStanding] {
        standings.filter { atlas.measures.series[$0.series].stage == stage }
    }

    /// How the numbers of a stage (nil: of the whole journey), of all customers, have moved after something was
    /// changed: the quarter of a year from that day on against the quarter before.
    package func movements(since day: CalendarDate, stage: Int?) -> [MetricMovement] {
        standings(stage: stage).compactMap { standing in
            guard atlas.measures.series[standing.series].isOfEverybody else { return nil }
            return MetricMovement(of: standing.series, since: day, in: atlas.measures)
        }
    }

    /// How far the whole journey's number is from what the company wants; nil when the goal names no metric of it.
    package func goal(_ goal: BusinessGoal) -> GoalStanding? {
        guard let id = goal.metricID else { return nil }
        let standing = standings.first { standing in
            let series = atlas.measures.series[standing.series]
            return series.stage == nil && series.isOfEverybody && atlas.measures.metric(of: series).id == id
        }
        guard let standing else { return nil }
        let metric = atlas.measures.metric(of: atlas.measures.series[standing.series])
        return GoalStanding(standing, target: goal.number ?? standing.latest.target, direction: metric.direction)
    }
}

/// A business goal beside the number that it is about.
package struct GoalStanding: Sendable, Hashable {
    package let standing: MetricStanding
    package let target: ExactNumber?
    /// What is still to go, never negative; nil without a target.
    package let distance: ExactNumber?

    init(_ standing: MetricStanding, target: ExactNumber?, direction: MetricDirection) {
        self.standing = standing
        self.target = target
        let value = standing.latest.value
        distance = target.map { target in max(.zero, direction == .up ? target - value : value - target) }
    }
}
