import JourneyModel

/// The numbers of a whole atlas of which a part is shown.
///
/// They are carried over, not linked anew: a name that led to a map which is left out must not find another one.
enum ShownMeasures {
    static func of(_ whole: Atlas, journeys: [Journey], personas: [Persona]) -> Measures {
        let measures = whole.measures
        guard !measures.isEmpty else { return measures }
        let shownJourneys = places(journeys.map(\.facts.sourcePath))
        let shownPersonas = places(personas.map(\.sourcePath))
        let journeyPlaces = numbered(whole.journeys.map(\.facts.sourcePath)).map { shownJourneys[$0] }
        let personaPlaces = numbered(whole.personas.map(\.sourcePath)).map { shownPersonas[$0] }
        var kept: [MetricSeries] = []
        for series in measures.series {
            guard let journey = journeyPlaces[series.journey.index] else { continue }
            var persona: Reference<Persona>?
            if let named = series.persona {
                guard let place = personaPlaces[named.index] else { continue }
                persona = Reference(place)
            }
            kept.append(
                MetricSeries(
                    metric: series.metric, journey: Reference(journey), stage: series.stage, segment: series.segment,
                    persona: persona, unit: series.unit, points: series.points))
        }
        return compact(kept, of: measures)
    }

    /// Without the metrics, points and sources that no series needs: whoever writes them out tells nothing of the rest.
    private static func compact(_ series: [MetricSeries], of measures: Measures) -> Measures {
        let used = Set(series.map(\.metric))
        let metrics = measures.metrics.indices.map { Reference<Metric>($0) }.filter { used.contains($0) }
        let metricPlaces = Dictionary(uniqueKeysWithValues: zip(metrics, metrics.indices))
        var points: [MetricPoint] = []
        var sources: [MetricSource] = []
        var sourcePlaces: [Int: Int] = [:]
        let compacted = series.map { series -> MetricSeries in
            let start = points.count
            for point in measures.points(of: series) {
                let source = point.source.map { source -> Int in
                    if let known = sourcePlaces[source] { return known }
                    sources.append(measures.sources[source])
                    sourcePlaces[source] = sources.count - 1
                    return sources.count - 1
                }
                points.append(
                    MetricPoint(
                        date: point.date, value: point.value, target: point.target, sample: point.sample,
                        source: source))
            }
            return MetricSeries(
                metric: Reference(metricPlaces[series.metric] ?? 0), journey: series.journey, stage: series.stage,
                segment: series.segment, persona: series.persona, unit: series.unit, points: start..<points.count)
        }
        return Measures(
            metrics: metrics.map { measures.metrics[$0] }, series: compacted, points: points, sources: sources)
    }

    /// A thing by its file and its number among those of the file, whose order is the same in every part of an atlas.
    private struct Key: Hashable {
        let path: String
        let number: Int
    }

    private static func numbered(_ paths: [String]) -> [Key] {
        var counts: [String: Int] = [:]
        return paths.map { path in
            counts[path, default: 0] += 1
            return Key(path: path, number: counts[path] ?? 0)
        }
    }

    private static func places(_ paths: [String]) -> [Key: Int] {
        Dictionary(uniqueKeysWithValues: zip(numbered(paths), paths.indices))
    }
}
