import JourneyModel
import MarkupWriting

/// One journey as a table: a row for each item, with the ids that its page and its JSON use.
package enum JourneyCSV {
    package static func bytes(_ reference: Reference<Journey>, in atlas: Atlas) -> [UInt8] {
        let journey = atlas.journeys[reference]
        var writer = CSVWriter(reserving: 24 << 10)
        for name in [
            "id", "stage", "step", "lane", "text", "score", "severity", "importance", "impact", "effort", "status",
            "team", "channel", "ticket", "evidence",
        ] {
            writer.text(name)
        }
        writer.endRow()
        for item in journey.items {
            let details = journey.details(of: item)
            writer.text(item.id)
            writer.text(journey.stages[item.stages.lowerBound].name)
            writer.text(item.step.map { journey.steps[$0].name })
            writer.text(journey.lanes[item.lane].name)
            writer.text(item.text.plain)
            writer.number(
                decimal: journey.feeling(of: item)?.score.map { DecimalText.write($0.value, places: 2) })
            writer.number(details?.severity)
            writer.number(details?.importance)
            writer.number(details?.impact)
            writer.number(details?.effort)
            writer.text(details?.status?.rawValue)
            writer.list(details?.teams ?? []) { atlas.teams[$0].id }
            writer.list(details?.channels ?? []) { atlas.channels[$0].id }
            writer.text(details?.ticket)
            writer.text(journey.grade(of: item).word)
            writer.endRow()
        }
        return writer.bytes
    }
}
