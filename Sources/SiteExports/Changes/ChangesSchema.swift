import MarkupWriting

/// A JSON Schema (draft 2020-12) of what `journeybook diff --format json` prints.
package enum ChangesSchema {
    package static func bytes() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
            json.member("title", "What has changed between two versions of a site (\(ChangesJSON.format))")
            root.write(&json)
            json.member("$defs") { json in
                json.object { json in
                    for (name, shape) in definitions {
                        json.member(named: name) { json in json.object { shape.write(&$0) } }
                    }
                }
            }
        }
        return json.bytes
    }

    private static let root = JSONShape.object([
        .always("format", .choice([ChangesJSON.format])), .always("old", .string), .always("new", .string),
        .always("unchangedJourneys", .integer), .always("site", facts), .always("journeys", .list(.named("journey"))),
        .always("personas", .list(.named("text"))), .always("pages", .list(.named("text"))),
        .always(
            "files", .list(.object([.always("fate", fate), .always("path", .string), .maybe("oldPath", .string)]))),
    ])

    private static let facts = JSONShape.list(.named("fact"))
    private static let fate = JSONShape.choice(["added", "removed", "changed"])
    private static let stageFate = JSONShape.choice(["kept", "renamed", "added", "removed"])

    private static let definitions: [(String, JSONShape)] = [
        ("fact", .object([.always("name", .string), .always("old", .strings), .always("new", .strings)])),
        (
            "text",
            .object([
                .always("fate", fate), .always("id", .string), .always("language", .string), .always("name", .string),
                .always("sourcePath", .string), .maybe("lostAddress", .string), .always("facts", facts),
            ])
        ),
        (
            "journey",
            .object([
                .always("fate", fate), .always("id", .string), .always("language", .string), .always("title", .string),
                .always("address", .string), .always("sourcePath", .string), .maybe("lostAddress", .string),
                .always(
                    "items",
                    .object([.always("added", .integer), .always("removed", .integer), .always("changed", .integer)])),
                .always("facts", facts),
                .always("lanes", .list(.object(names + [.always("facts", facts)]))),
                .always("numbers", facts),
                .always("stages", .list(.named("stage"))),
            ])
        ),
        (
            "stage",
            .object([
                .always("fate", stageFate), .maybe("oldId", .string), .maybe("oldName", .string),
                .maybe("newId", .string), .maybe("newName", .string), .always("moved", .truth),
                .maybe("oldExperience", .number), .maybe("newExperience", .number), .always("facts", facts),
                .always("steps", .list(.object([.always("fate", stageFate)] + names + [.always("facts", facts)]))),
                .always("items", .list(.named("item"))),
            ])
        ),
        (
            "item",
            .object(
                [.always("fate", fate)]
                    + ["oldId", "oldCell", "oldText", "newId", "newCell", "newText"].map { .maybe($0, .string) }
                    + [.always("moved", .truth), .always("reworded", .truth), .always("facts", facts)])
        ),
    ]

    private static let names: [JSONShape.Member] = [.maybe("oldName", .string), .maybe("newName", .string)]
}
