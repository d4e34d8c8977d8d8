import JourneyModel

/// The way of a journey through the company's lifecycle phases, stage by stage.
package struct PhaseCourse: Sendable, Hashable {
    /// By stage: index of its phase in `Atlas.phases`. Empty when no stage is placed in one.
    ///
    /// A stage without a phase of its own goes along with the stage before it, the first ones with the first that has
    /// one, so that a gap in what the author says is no gap in the customer's way.
    package let phases: [Int]

    package init(_ journey: Journey) {
        guard let first = journey.stages.lazy.compactMap(\.phase).first else {
            phases = []
            return
        }
        var current = first.index
        phases = journey.stages.map { stage in
            if let own = stage.phase { current = own.index }
            return current
        }
    }

    /// From the earliest phase to behind the latest; nil for a journey outside the phases.
    package var span: Range<Int>? {
        guard let low = phases.min(), let high = phases.max() else { return nil }
        return low..<high + 1
    }

    /// The journey never goes back to an earlier phase, so its stages may stand below the phases in their order.
    package var isForward: Bool { zip(phases, phases.dropFirst()).allSatisfy { $0 <= $1 } }

    /// The stages in a phase; all of them for a journey outside the phases.
    package func stages(in phase: Int, of journey: Journey) -> [Int] {
        phases.isEmpty ? Array(journey.stages.indices) : phases.indices.filter { phases[$0] == phase }
    }
}
