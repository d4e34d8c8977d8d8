/// The keys that attributes of items, stages and cells may have; site languages have their own names for them.
enum AttributeKey: String, CaseIterable, Sendable {
    case id
    case `class`
    case severity, importance, impact, effort, value
    case businessImportance = "business-importance"
    case expectation, actual, believed
    case origin, by, handover, type, status, decided
    case channel, team, with, persona, source, ticket, duration, wait, fail, phase, moment, stages, to, goto
    case audience
}

/// Columns of a table of sources.
enum SourceColumn: String, CaseIterable, Sendable {
    case kind, title, date, sample, link, id, solicited, audience
}

/// Units of `review-every`.
enum PeriodUnit: String, CaseIterable, Sendable {
    case days, weeks, months, quarters, years
}
