import AtlasAnalysis
import JourneyModel

/// The shape of what was measured along a journey.
enum MeasuresShape {
    /// Only where something was measured; a translation leaves it to its original.
    static let members: [JSONShape.Member] = [
        .maybe("measures", .list(.object(place + value + [.always("points", .list(point))]))),
        .maybe(
            "losses",
            .list(
                .object([
                    .always("stage", .string), .always("share", .number), .maybe("target", .number),
                    .always("basis", .choice(["drop-off", "conversion", "volume"])), .always("date", .date),
                    .maybe("stale", .truth),
                ]))),
        .maybe(
            "funnel",
            .list(
                .object([.always("stage", .string), .always("remaining", .number), .maybe("atMost", .truth)]))),
        .maybe(
            "bottlenecks",
            .list(
                .object([
                    .always("stage", .string),
                    .always("reason", .choice(["largest-loss", "longest-wait", "lowest-satisfaction"])),
                ]))),
        .maybe("movements", .list(.object([.always("since", .date)] + place + movement))),
    ]

    private static let place: [JSONShape.Member] = [
        .always("metric", .string), .maybe("stage", .string), .maybe("segment", .string), .maybe("persona", .string),
        .maybe("unit", .string),
    ]

    private static let value: [JSONShape.Member] = [
        .always("value", .number), .always("date", .date), .maybe("target", .number), .maybe("meetsTarget", .truth),
        .maybe("stale", .truth), .maybe("trend", .object(movement)),
    ]

    private static let movement: [JSONShape.Member] = [
        .always("before", .number), .always("after", .number), .always("countBefore", .integer),
        .always("countAfter", .integer), .always("course", .choice(["better", "worse", "steady"])),
    ]

    private static let point = JSONShape.object([
        .always("date", .date), .always("value", .number), .maybe("target", .number), .maybe("sample", .integer),
        .maybe("source", .string),
    ])
}
