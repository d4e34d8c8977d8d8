import JourneyModel

/// What the sheets say differently of a journey: a fact for each metric, stage and part of the customers whose numbers
/// differ, with the days that do.
struct NumberChanges {
    /// What is counted, where and of whom, in names that both versions share.
    private struct Place: Hashable {
        /// Of the later version; nil for the journey as a whole.
        let stage: Int?
        /// Of a stage that is gone.
        let lostStage: Int?
        let metric: String
        let segment: String?
        let persona: String?
    }

    /// In the order of the later version, what is gone at the end.
    static func all(
        from old: DetailFacts, at oldPlace: Reference<Journey>, to new: DetailFacts, at newPlace: Reference<Journey>,
        _ stages: [StageChange]
    ) -> [FactChange] {
        var partners: [Int: Int] = [:]
        for stage in stages { if let before = stage.before, let after = stage.after { partners[before] = after } }
        let before = series(of: old, oldPlace) { stage in partners[stage].map { ($0, nil) } ?? (nil, stage) }
        let after = series(of: new, newPlace) { ($0, nil) }
        if before.isEmpty, after.isEmpty { return [] }
        var known: [Place: Int] = [:]
        for (place, entry) in before.enumerated() { known[entry.place] = place }
        var changes: [FactChange] = []
        for entry in after {
            let earlier = known.removeValue(forKey: entry.place).map { before[$0].values } ?? []
            changes += change(entry.name, earlier, entry.values)
        }
        for entry in before where known[entry.place] != nil { changes += change(entry.name, entry.values, []) }
        return changes
    }

    private static func change(_ name: String, _ before: [String], _ after: [String]) -> [FactChange] {
        if before == after { return [] }
        let change = FactChange(name: name, before: before, after: after)
        return [FactChange(name: name, before: change.removed, after: change.added)]
    }

    private static func series(
        of version: DetailFacts, _ place: Reference<Journey>, _ stage: (Int) -> (Int?, Int?)
    ) -> [(place: Place, name: String, values: [String])] {
        let (atlas, journey, measures) = (version.atlas, version.journey, version.atlas.measures)
        return measures.series(of: place).map { index in
            let series = measures.series[index]
            let metric = measures.metric(of: series)
            let persona = series.persona.map { atlas.personas[$0].name }
            let (own, lost) = series.stage.map(stage) ?? (nil, nil)
            let parts = [series.segment, persona].compactMap { $0 }
            let name =
                [metric.names.text(in: journey.language) ?? metric.id, series.stage.map { journey.stages[$0].name }]
                .compactMap { $0 }.joined(separator: ", ")
            return (
                Place(stage: own, lostStage: lost, metric: metric.id, segment: series.segment, persona: persona),
                name + (parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"),
                measures.points(of: series).map { text($0, series.unit, atlas, journey) }
            )
        }
    }

    /// `2026-03-02: 61.5 %, target 70, sample 120, interviews`
    private static func text(_ point: MetricPoint, _ unit: MetricUnit, _ atlas: Atlas, _ journey: Journey) -> String {
        let word =
            switch unit {
            case .percent: " %"
            case .count, .plain: ""
            case .rating(_, let highest): "/\(highest)"
            case .points, .time, .other: unit.word.map { " " + $0 } ?? ""
            }
        let source = point.source.map { source -> String in
            switch atlas.measures.sources[source] {
            case .listed(let index): journey.sources[index].id
            case .named(let name): name
            }
        }
        return
            ([point.date.iso + ": " + point.value.plain + word, point.target.map { "target " + $0.plain }]
            + [point.sample.map { "sample \($0)" }, source]).compactMap { $0 }.joined(separator: ", ")
    }
}
