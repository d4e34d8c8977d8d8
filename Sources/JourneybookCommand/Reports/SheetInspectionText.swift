import MarkupWriting
import SiteBuilder

/// What was understood of a sheet of numbers, for people and for programs.
enum SheetInspectionText {
    static func text(_ inspection: SheetInspection) -> String {
        guard !inspection.entries.isEmpty else { return "No numbers.\n\n" }
        let numbers = inspection.entries.reduce(0) { $0 + $1.numbers }
        var text = "\(Tally.count(numbers, "number"))\n"
        text += "  journeys: \(inspection.journeys.joined(separator: ", "))\n"
        if !inspection.stages.isEmpty { text += "  stages: \(inspection.stages.joined(separator: ", "))\n" }
        for entry in inspection.entries {
            let days = entry.first == entry.last ? entry.first.iso : "\(entry.first.iso) to \(entry.last.iso)"
            text += "  \(entry.metric): \(Tally.count(entry.numbers, "number")), \(days)\n"
        }
        return text + "\n"
    }

    static func json(_ inspection: SheetInspection) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("journeys") { $0.array(inspection.journeys) { $0.string($1) } }
            json.member("stages") { $0.array(inspection.stages) { $0.string($1) } }
            json.member("metrics") { json in
                json.array(inspection.entries) { json, entry in
                    json.object { json in
                        json.member("metric", entry.metric)
                        json.member("numbers", entry.numbers)
                        json.member("first", entry.first.iso)
                        json.member("last", entry.last.iso)
                    }
                }
            }
            json.member("complaints", inspection.diagnostics.count)
        }
        return json.bytes
    }
}
