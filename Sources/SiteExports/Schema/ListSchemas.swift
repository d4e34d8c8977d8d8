import JourneyModel
import MarkupWriting

/// JSON Schemas (draft 2020-12) of `backlog.json` and `gaps.json`.
package enum ListSchemas {
    package static func backlog() -> [UInt8] { write("Problems and opportunities (\(BacklogJSON.format))", list) }
    package static func gaps() -> [UInt8] { write("Gaps (\(GapJSON.format))", gapList) }

    private static func write(_ title: String, _ shape: JSONShape) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
            json.member("title", title)
            shape.write(&json)
        }
        return json.bytes
    }

    private static let place = JSONShape.object([
        .always("journey", .string), .maybe("stage", .string), .maybe("item", .string),
    ])

    private static let entry = JSONShape.object([
        .always("id", .string), .always("kind", .choice(["problem", "opportunity"])), .always("title", .string),
        .always("language", .string), .always("link", .string), .maybe("severity", .integer),
        .maybe("impact", .integer), .maybe("effort", .integer), .maybe("type", .choice(of: OpportunityType.self)),
        .maybe("status", .choice(of: DecisionStatus.self)), .maybe("decided", .date), .always("owners", .strings),
        .maybe("ticket", .string), .always("evidence", .choice(["researched", "partly", "assumed"])),
        .maybe("score", .number), .maybe("moment", .truth), .always("personas", .strings),
        .always("places", .list(place)),
    ])

    private static let list = JSONShape.object([
        .always("format", .choice([BacklogJSON.format])), .always("date", .date), .always("entries", .list(entry)),
    ])

    private static let gap = JSONShape.object([
        .always("id", .string), .always("kind", .choice(of: GapRow.Kind.self)), .always("text", .string),
        .always("language", .string), .always("link", .string), .always("journey", .string),
        .always("stage", .string), .always("awaited", .number), .always("found", .number), .always("gap", .number),
        .maybe("feeling", .number), .maybe("importance", .integer), .always("owners", .strings),
    ])

    private static let gapList = JSONShape.object([
        .always("format", .choice([GapJSON.format])), .always("date", .date), .always("gaps", .list(gap)),
    ])
}
