import JourneyModel

/// Which items the story tells: those that say more than the table, and those that people read a map for.
struct StoryPlan {
    private let journey: Journey
    /// Indices in `Journey.items`, by stage; within one the lanes keep their order.
    private var byStage: [[Int]]

    init(_ journey: Journey, _ note: ItemNote) {
        self.journey = journey
        byStage = Array(repeating: [], count: journey.stages.count)
        for (index, item) in journey.items.enumerated() {
            let lane = journey.kinds[item.lane]
            guard lane.isHidden || StoryPlan.isAlwaysTold(lane) || note.saysMoreThanTable(item) else { continue }
            byStage[item.stages.lowerBound].append(index)
        }
    }

    func told(ofStage stage: Int) -> [Int] { byStage[stage] }

    /// A feeling that says how good or bad it is stands beside the name of its stage.
    func isFeeling(_ index: Int) -> Bool {
        let item = journey.items[index]
        let lane = journey.kinds[item.lane]
        guard !lane.isHidden, lane.holds(.emotions), let feeling = journey.feeling(of: item) else { return false }
        return feeling.measure != .none
    }

    /// What somebody thinks or feels in words alone stands by itself.
    func isVoice(_ index: Int) -> Bool {
        let item = journey.items[index]
        let lane = journey.kinds[item.lane]
        return !lane.isHidden && (lane.holds(.thoughts) || lane.holds(.emotions)) && !isFeeling(index)
    }

    /// What hurts and what could be done about it first, then the other lanes in their own order.
    func ordered(_ items: [Int]) -> [Int] {
        func rank(_ index: Int) -> Int {
            let lane = journey.kinds[journey.items[index].lane]
            return lane.isHidden ? 2 : lane.holds(.painPoints) ? 0 : lane.holds(.opportunities) ? 1 : 2
        }
        return (0...2).flatMap { wanted in items.filter { rank($0) == wanted } }
    }

    private static func isAlwaysTold(_ lane: LaneKinds) -> Bool {
        lane.holds(.emotions) || lane.holds(.thoughts) || lane.holds(.painPoints) || lane.holds(.opportunities)
    }
}
