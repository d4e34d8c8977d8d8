import JourneyModel
import MapReading
import SourceDiagnostics

/// Brings the rows of all sheets of numbers together into series: each at a stage of a journey, in the order of days.
struct MetricLinker {
    /// What makes numbers one series.
    private struct Key: Hashable {
        let journey: Int
        let stage: Int?
        let metric: MetricChoice
        let segment: String?
        let persona: Reference<Persona>?
    }

    /// A series while it is put together.
    private struct Growing {
        let key: Key
        let unit: MetricUnit
        var points: [(point: MetricPoint, sheet: Int, range: ByteRange)] = []
    }

    private let settings: SettingsDraft
    private let sheets: [MetricSheetDraft]
    private var growing: [Growing] = []
    private var places: [Key: Int] = [:]
    private var sources: [MetricSource] = []
    private var sourcePlaces: [MetricSource: Int] = [:]
    private var complaints: RowComplaints

    private init(_ sheets: [MetricSheetDraft], settings: SettingsDraft) {
        self.sheets = sheets
        self.settings = settings
        complaints = RowComplaints(sheets)
    }

    /// - Parameter names: of the journeys.
    static func link(
        _ sheets: [MetricSheetDraft], outline: SiteOutline, names: EntryNames, journeys: [Journey],
        settings: SettingsDraft, personas: PersonaRegister, _ diagnostics: inout [Diagnostic]
    ) -> Measures {
        SettingsIDs.check(settings.metrics.map(\.id), &diagnostics)
        guard !sheets.isEmpty else { return Measures() }
        var linker = MetricLinker(sheets, settings: settings)
        for index in sheets.indices {
            var places = MeasuredPlaces(sheets[index], outline, names, journeys, personas)
            linker.take(index, &places)
            diagnostics += places.finish()
        }
        let measures = linker.measures()
        diagnostics += linker.complaints.finish()
        return measures
    }

    private mutating func take(_ sheet: Int, _ places: inout MeasuredPlaces) {
        for row in sheets[sheet].rows {
            guard let place = places.place(of: row) else { continue }
            let key = Key(
                journey: place.journey, stage: place.stage, metric: row.metric, segment: place.segment,
                persona: place.persona)
            let index = self.places[key] ?? growing.count
            if index == growing.count {
                growing.append(Growing(key: key, unit: row.unit))
                self.places[key] = index
                if target(of: row.metric) != nil, row.unit != unit(of: row.metric) {
                    complaints.targetInOtherUnit(sheet, row, settingsUnit: unit(of: row.metric))
                }
            }
            guard growing[index].unit == row.unit else {
                complaints.changedUnit(sheet, row, was: growing[index].unit)
                continue
            }
            let usual = row.unit == unit(of: row.metric) ? target(of: row.metric) : nil
            let point = MetricPoint(
                date: row.date, value: row.value, target: row.target ?? usual, sample: row.sample,
                source: place.source.map { self.source($0) })
            growing[index].points.append((point, sheet, row.range))
        }
    }

    private mutating func source(_ source: MetricSource) -> Int {
        if let known = sourcePlaces[source] { return known }
        sources.append(source)
        sourcePlaces[source] = sources.count - 1
        return sources.count - 1
    }

    private func unit(of metric: MetricChoice) -> MetricUnit {
        switch metric {
        case .known(let kind): kind.usualUnit
        case .declared(let index): settings.metrics[index].unit ?? settings.metrics[index].kind.usualUnit
        }
    }

    private func target(of metric: MetricChoice) -> ExactNumber? {
        switch metric {
        case .known: nil
        case .declared(let index): settings.metrics[index].target
        }
    }

    private mutating func measures() -> Measures {
        let (metrics, references) = metrics()
        func rank(_ growing: Growing) -> (Int, Int, Int, String, Int) {
            let key = growing.key
            return (
                key.journey, key.stage ?? -1, references[key.metric]?.index ?? 0, key.segment ?? "",
                key.persona?.index ?? -1
            )
        }
        let order = growing.indices.sorted { left, right in
            let one = rank(growing[left])
            let other = rank(growing[right])
            if (one.0, one.1, one.2) != (other.0, other.1, other.2) {
                return (one.0, one.1, one.2) < (other.0, other.1, other.2)
            }
            if one.3 != other.3 { return one.3.utf8.lexicographicallyPrecedes(other.3.utf8) }
            return one.4 < other.4
        }
        var series: [MetricSeries] = []
        var points: [MetricPoint] = []
        for index in order {
            let start = points.count
            // Equal days keep the order of the sheets, so that the first one counts whatever the sort does.
            let sorted = growing[index].points.enumerated().sorted {
                ($0.element.point.date, $0.offset) < ($1.element.point.date, $1.offset)
            }
            var kept: (point: MetricPoint, sheet: Int, range: ByteRange)?
            for (_, next) in sorted {
                if let kept, kept.point.date == next.point.date {
                    if kept.point.value != next.point.value || kept.point.target != next.point.target {
                        complaints.contradiction(next.sheet, next.range, next.point, kept.sheet, kept.range, kept.point)
                    }
                    continue
                }
                points.append(next.point)
                kept = next
            }
            let key = growing[index].key
            guard let metric = references[key.metric] else { continue }
            series.append(
                MetricSeries(
                    metric: metric, journey: Reference(key.journey), stage: key.stage, segment: key.segment,
                    persona: key.persona, unit: growing[index].unit, points: start..<points.count))
        }
        return Measures(metrics: metrics, series: series, points: points, sources: sources)
    }

    /// Those that have numbers: as the settings list them, then the known ones.
    private func metrics() -> (metrics: [Metric], references: [MetricChoice: Reference<Metric>]) {
        let used = Set(growing.map(\.key.metric))
        let all = settings.metrics.indices.map { MetricChoice.declared($0) } + MetricKind.allCases.map { .known($0) }
        var metrics: [Metric] = []
        var references: [MetricChoice: Reference<Metric>] = [:]
        for choice in all where used.contains(choice) {
            references[choice] = Reference(metrics.count)
            switch choice {
            case .known(let kind): metrics.append(Metric(id: kind.rawValue, kind: kind))
            case .declared(let index):
                let draft = settings.metrics[index]
                metrics.append(
                    Metric(
                        id: draft.id.value, kind: draft.kind, names: draft.names, unit: draft.unit,
                        direction: draft.direction, target: draft.target, freshFor: draft.freshFor))
            }
        }
        return (metrics, references)
    }
}
