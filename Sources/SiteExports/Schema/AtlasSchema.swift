import JourneyModel
import MarkupWriting

/// A JSON Schema (draft 2020-12) of `atlas.json`. A journey's own file is `#/$defs/journey`.
package enum AtlasSchema {
    package static func bytes() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
            json.member("title", "The journeys of a site (\(AtlasJSON.format))")
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
        .always("format", .choice([AtlasJSON.format])), .always("title", .string), .maybe("description", .string),
        .always("languages", .strings), .always("date", .date), .always("phases", .list(named())),
        .always("teams", .list(named([.maybe("mail", .string)]))),
        .always("channels", .list(named([.always("icon", .choice(of: ChannelIcon.self))]))),
        .always("touchpoints", .list(named([.always("channels", .strings)]))),
        .always("metrics", .list(metric)),
        .always("personas", .list(.named("persona"))), .always("journeys", .list(.named("journey"))),
        .always("pages", .list(page)),
    ])

    private static let definitions: [(String, JSONShape)] = [
        ("journey", journey), ("stage", stage), ("step", step), ("lane", lane), ("item", item), ("feeling", feeling),
        ("details", details), ("persona", persona), ("source", source), ("stakeholder", stakeholder),
        ("review", review), ("score", score), ("link", link),
    ]

    private static func named(_ more: [JSONShape.Member] = []) -> JSONShape {
        .object([.always("id", .string), .always("name", .string), .maybe("names", .table)] + more)
    }

    private static let metric = named([
        .always("kind", .choice(of: MetricKind.self)), .maybe("unit", .string),
        .always("direction", .choice(of: MetricDirection.self)), .maybe("target", .number),
        .maybe("freshForDays", .integer), .maybe("freshForMonths", .integer),
    ])

    private static let page = JSONShape.object([
        .always("id", .string), .always("language", .string), .always("address", .string), .always("aliases", .strings),
        .always("title", .string), .always("text", .string), .always("sourcePath", .string),
    ])

    private static let journey = JSONShape.object(
        [
            .always("format", .choice([JourneyJSON.format])), .always("id", .string), .always("language", .string),
            .always("address", .string), .always("aliases", .strings), .always("title", .string),
            .maybe("summary", .string),
            .always("kind", .choice(of: JourneyKind.self)), .maybe("horizon", .choice(of: Horizon.self)),
            .always(
                "personas",
                .list(.object([.always("id", .string), .always("name", .string), .always("address", .string)]))),
            .maybe("personaNames", .strings),
            .maybe(
                "parent", .object([.always("journey", .string), .always("address", .string), .maybe("stage", .string)])),
            .maybe("baseline", .named("link")), .maybe("variantOf", .named("link")),
            .maybe("translationOf", .named("link")),
            .maybe("scenario", .string), .maybe("goal", .string),
            .maybe(
                "businessGoal",
                .object([
                    .always("text", .string), .maybe("metric", .string), .maybe("target", .string), .maybe("by", .date),
                    .maybe("metricId", .string),
                ])),
            .maybe("trigger", .string), .maybe("expectations", .strings), .maybe("scope", .string),
            .always("audience", .choice(of: Audience.self)), .maybe("owner", .named("stakeholder")),
            .always("contributors", .list(.named("stakeholder"))), .always("reviewers", .list(.named("stakeholder"))),
            .always("review", .named("review")),
            .maybe("emotionScale", .object([.always("lowest", .number), .always("highest", .number)])),
            .always("tags", .strings), .maybe("folders", .strings), .always("sourcePath", .string),
            .always("stages", .list(.named("stage"))), .always("steps", .list(.named("step"))),
            .always("lanes", .list(.named("lane"))), .always("items", .list(.named("item"))),
            .always("sources", .list(.named("source"))),
            .always(
                "prose",
                .list(
                    .object([
                        .maybe("place", .choice(["before", "after"])), .maybe("stage", .string),
                        .always("text", .string),
                    ]))),
        ] + MeasuresShape.members)

    private static let link = JSONShape.object([.always("journey", .string), .always("address", .string)])
    private static let stakeholder = JSONShape.object([.maybe("team", .string), .always("name", .string)])

    private static let review = JSONShape.object([
        .maybe("status", .choice(of: ReviewStatus.self)), .maybe("reviewed", .date), .maybe("everyDays", .integer),
        .maybe("everyMonths", .integer), .maybe("due", .date), .maybe("when", .strings),
        .maybe(
            "validated",
            .object([.maybe("date", .date), .maybe("method", .string), .maybe("participants", .string)])),
        .always(
            "signOffs",
            .list(
                .object([
                    .maybe("date", .date), .always("by", .string), .maybe("verdict", .string), .maybe("note", .string),
                ]))),
        .always("changes", .list(.object([.always("date", .date), .always("text", .string)]))),
    ])

    private static let stage = JSONShape.object([
        .always("id", .string), .always("name", .string), .maybe("duration", .string), .maybe("phase", .string),
        .maybe("momentOfTruth", .truth), .always("teams", .strings), .maybe("experience", .number),
        .maybe("details", .named("details")),
    ])

    private static let step = JSONShape.object([
        .always("id", .string), .always("name", .string), .always("stage", .string), .maybe("duration", .string),
        .maybe("details", .named("details")),
    ])

    private static let lane = JSONShape.object([
        .always("id", .string), .always("name", .string), .always("kind", .choice(of: LaneKind.self)),
        .maybe("mergedKind", .choice(of: LaneKind.self)), .maybe("hidden", .truth),
    ])

    private static let item = JSONShape.object([
        .always("id", .string), .always("lane", .string), .always("stages", .strings), .maybe("step", .string),
        .always("text", .string), .maybe("links", .strings), .maybe("quote", .truth), .maybe("done", .truth),
        .maybe("feeling", .named("feeling")), .maybe("details", .named("details")),
    ])

    private static let feeling = JSONShape.object([
        .maybe("score", .named("score")), .maybe("range", .list(.named("score"))),
        .maybe("change", .list(.named("score"))), .maybe("inferred", .truth), .maybe("target", .truth),
    ])

    private static let score = JSONShape.object([
        .always("value", .number), .always("lowest", .number), .always("highest", .number),
        .always("normalized", .number),
    ])

    private static let details = JSONShape.object(
        ["severity", "importance", "businessImportance", "impact", "effort", "value"].map { .maybe($0, .integer) }
            + ["expectation", "actual", "believed"].map { .maybe($0, .named("score")) }
            + [
                "origin", "by", "handover", "type", "status", "touchpoint", "phase", "ticket", "duration", "wait",
                "fail",
            ]
            .map { .maybe($0, .string) }
            + ["channels", "teams", "personas", "with", "sources", "to", "goto", "classes"].map { .maybe($0, .strings) }
            + [.maybe("decided", .date), .maybe("momentOfTruth", .truth)])

    private static let persona = JSONShape.object([
        .always("id", .string), .always("language", .string), .always("address", .string), .always("aliases", .strings),
        .always("name", .string), .maybe("role", .string), .maybe("segment", .string), .maybe("share", .string),
        .maybe("photo", .string), .maybe("quote", .string), .always("goals", .strings), .always("needs", .strings),
        .always("frustrations", .strings), .always("motivations", .strings), .always("barriers", .strings),
        .always("channels", .strings),
        .always("traits", .list(.object([.always("name", .string), .always("value", .string)]))),
        .maybe("owner", .named("stakeholder")), .maybe("reviewed", .date), .maybe("translationOf", .string),
        .always("sources", .list(.named("source"))), .always("prose", .strings), .always("sourcePath", .string),
    ])

    private static let source = JSONShape.object([
        .always("id", .string), .always("kind", .choice(of: EvidenceSource.Kind.self)), .always("title", .string),
        .maybe("date", .date), .maybe("sample", .string), .maybe("solicited", .truth),
        .maybe("link", .string),
    ])
}
