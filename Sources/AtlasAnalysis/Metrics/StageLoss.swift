import JourneyModel

/// The share of those who enter a stage who do not go on to the next.
package struct StageLoss: Sendable, Hashable {
    /// What the share was taken from; indices in `Measures.series`.
    package enum Basis: Sendable, Hashable {
        /// Measured as such.
        case dropOff(Int)
        /// What a hundred lacks.
        case conversion(Int)
        /// How many entered this stage and the next one that is counted, on the same day.
        case volume(Int, next: Int)
    }

    /// Index in the journey's stages.
    package let stage: Int
    /// Of a hundred who enter.
    package let share: ExactNumber
    /// The most that is aimed at.
    package let target: ExactNumber?
    package let basis: Basis
    package let date: CalendarDate
    package let isStale: Bool

    /// By how much the share exceeds its target, never negative; nil without a target.
    package var excess: ExactNumber? { target.map { max(.zero, share - $0) } }

    /// Nil without a target.
    package var meetsTarget: Bool? { target.map { share <= $0 } }

    /// The losses of a journey, by stage; of all customers. A measured drop-off counts before a conversion, and that
    /// before a comparison of volumes.
    static func all(_ measures: JourneyMeasures, in atlas: Atlas) -> [StageLoss?] {
        (0..<measures.stages).map { stage in
            if let standing = measures.standing(.dropOff, stage: stage) {
                return StageLoss(
                    stage: stage, share: standing.latest.value, target: standing.latest.target,
                    basis: .dropOff(standing.series), date: standing.latest.date, isStale: standing.isStale)
            }
            if let standing = measures.standing(.conversion, stage: stage) {
                return StageLoss(
                    stage: stage, share: .hundred - standing.latest.value,
                    target: standing.latest.target.map { .hundred - $0 }, basis: .conversion(standing.series),
                    date: standing.latest.date, isStale: standing.isStale)
            }
            return byVolume(stage, measures, in: atlas)
        }
    }

    /// From the last day on which both this stage and the next counted one have a number; nil when more people enter
    /// the later stage, for then they do not come from this one alone.
    private static func byVolume(_ stage: Int, _ measures: JourneyMeasures, in atlas: Atlas) -> StageLoss? {
        guard let here = measures.standing(.volume, stage: stage),
            let next = (stage + 1..<max(measures.stages, stage + 1)).lazy
                .compactMap({ measures.standing(.volume, stage: $0) }).first
        else { return nil }
        let store = atlas.measures
        let metric = store.metric(of: store.series[here.series])
        let others = store.points(of: store.series[next.series])
        for point in store.points(of: store.series[here.series]).reversed() {
            guard let other = others.last(where: { $0.date <= point.date }), other.date == point.date else { continue }
            guard other.value <= point.value,
                let share = ExactNumber(
                    millionths: Int128(point.value.millionths - other.value.millionths) * 100
                        * Int128(ExactNumber.one),
                    dividedBy: Int128(point.value.millionths))
            else { return nil }
            return StageLoss(
                stage: stage, share: share, target: nil, basis: .volume(here.series, next: next.series),
                date: point.date, isStale: point.date.advanced(by: metric.freshFor) < atlas.today)
        }
        return nil
    }
}
