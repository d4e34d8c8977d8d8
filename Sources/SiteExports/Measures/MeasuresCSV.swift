import JourneyModel
import MarkupWriting

/// Every number of the site joined to its stage, as a table: a row for each, with the ids that pages and JSON use.
package enum MeasuresCSV {
    package static func bytes(_ atlas: Atlas) -> [UInt8] {
        var writer = CSVWriter()
        for name in [
            "journey", "journey_title", "stage", "stage_number", "stage_name", "metric", "unit", "segment", "persona",
            "date", "value", "target", "sample", "source",
        ] {
            writer.text(name)
        }
        writer.endRow()
        for series in atlas.measures.series {
            let journey = atlas.journeys[series.journey]
            for point in atlas.measures.points(of: series) {
                writer.text(journey.id)
                writer.text(journey.facts.title)
                writer.text(series.stage.map { journey.stages[$0].id })
                writer.number(series.stage.map { $0 + 1 })
                writer.text(series.stage.map { journey.stages[$0].name })
                writer.text(atlas.measures.metric(of: series).id)
                writer.text(series.unit.word)
                writer.text(series.segment)
                writer.text(series.persona.map { atlas.personas[$0].id })
                writer.text(point.date.iso)
                writer.number(decimal: point.value.plain)
                writer.number(decimal: point.target?.plain)
                writer.number(point.sample)
                writer.text(point.source.map { atlas.measures.sources[$0].name(in: journey) })
                writer.endRow()
            }
        }
        return writer.bytes
    }
}
