import AtlasAnalysis
import JourneyModel
import MarkupWriting

/// One gap as the files for other programs tell it: between what customers expect and find, or between what the company
/// believes and what they feel.
struct GapRow {
    enum Kind: String, CaseIterable {
        /// At an item: what was expected, and what was found.
        case expectation
        /// At a stage: what the company believes, and what customers feel.
        case perception
    }

    let kind: Kind
    /// The journey's id and the item's or the stage's.
    let id: String
    let journey: String
    let stage: String
    let text: String
    let language: LanguageCode
    /// All four −1 … +1.
    let awaited: Double
    let found: Double
    /// Mean of the stage's scores.
    let feeling: Double?
    let importance: Int?
    let owners: [String]
    let link: String

    var gap: Double { found - awaited }

    private init(_ gap: ExpectationGap, in atlas: Atlas) {
        let map = atlas.journeys[gap.journey]
        let item = map.items[gap.item]
        kind = .expectation
        id = map.id + "#" + item.id
        journey = map.id
        stage = map.stages[gap.stage].id
        text = item.text.plain
        language = map.language
        awaited = gap.expected.normalized
        found = gap.actual.normalized
        feeling = map.experience(stage: gap.stage)
        importance = gap.importance
        owners = gap.owners.map { GapRow.name($0, in: atlas) }
        link = GapRow.link(map, item.id, in: atlas)
    }

    private init(_ gap: PerceptionGap, in atlas: Atlas) {
        let map = atlas.journeys[gap.journey]
        kind = .perception
        id = map.id + "#" + map.stages[gap.stage].id
        journey = map.id
        stage = map.stages[gap.stage].id
        text = map.stages[gap.stage].name
        language = map.language
        awaited = gap.believed
        found = gap.felt
        feeling = gap.felt
        importance = nil
        owners = map.stages[gap.stage].teams.map { atlas.teams[$0].id }
        link = GapRow.link(map, map.stages[gap.stage].id, in: atlas)
    }

    /// Every gap of the site's journeys, each journey once: falls, then rises, then estimates, each in the order of the
    /// pages.
    static func all(_ atlas: Atlas) -> [GapRow] {
        let journeys = FocusRanking.ranked(atlas, language: atlas.site.languages.first)
        return ExpectationGap.falls(of: journeys, in: atlas).map { GapRow($0, in: atlas) }
            + ExpectationGap.rises(of: journeys, in: atlas).map { GapRow($0, in: atlas) }
            + PerceptionGap.ranked(of: journeys, in: atlas).map { GapRow($0, in: atlas) }
    }

    private static func name(_ stakeholder: Stakeholder, in atlas: Atlas) -> String {
        switch stakeholder {
        case .team(let team): atlas.teams[team].id
        case .named(let name): name
        }
    }

    private static func link(_ journey: Journey, _ fragment: String, in atlas: Atlas) -> String {
        (atlas.site.baseURL ?? "") + SafeAddress.path(journey.address) + "#"
            + SafeAddress.path(fragment)
    }
}

/// Gaps as a table for spreadsheets; scores lie between −1 and +1.
package enum GapCSV {
    package static func bytes(_ atlas: Atlas) -> [UInt8] {
        var writer = CSVWriter()
        for name in [
            "id", "kind", "text", "journey", "stage", "awaited", "found", "gap", "feeling", "importance", "owner",
            "language", "link",
        ] {
            writer.text(name)
        }
        writer.endRow()
        for row in GapRow.all(atlas) {
            writer.text(row.id)
            writer.text(row.kind.rawValue)
            writer.text(row.text)
            writer.text(row.journey)
            writer.text(row.stage)
            for value in [row.awaited, row.found, row.gap] {
                writer.number(decimal: DecimalText.write(value, places: 2))
            }
            writer.number(decimal: row.feeling.map { DecimalText.write($0, places: 2) })
            writer.number(row.importance)
            writer.text(row.owners.joined(separator: "; "))
            writer.text(row.language.tag)
            writer.text(row.link)
            writer.endRow()
        }
        return writer.bytes
    }
}

/// Gaps for other programs: `format`, then `gaps`.
package enum GapJSON {
    package static let format = "journeybook-gaps-1"

    package static func bytes(_ atlas: Atlas) -> [UInt8] {
        var writer = JSONWriter(pretty: false, endsLine: true)
        writer.object { writer in
            writer.member("format", format)
            writer.member("date", atlas.today.iso)
            writer.member("gaps") { writer in
                writer.array(GapRow.all(atlas)) { writer, row in
                    writer.object { writer in
                        writer.member("id", row.id)
                        writer.member("kind", row.kind.rawValue)
                        writer.member("text", row.text)
                        writer.member("language", row.language.tag)
                        writer.member("link", row.link)
                        writer.member("journey", row.journey)
                        writer.member("stage", row.stage)
                        writer.member("awaited") { $0.number(row.awaited) }
                        writer.member("found") { $0.number(row.found) }
                        writer.member("gap") { $0.number(row.gap) }
                        if let feeling = row.feeling { writer.member("feeling") { $0.number(feeling) } }
                        if let importance = row.importance { writer.member("importance", importance) }
                        writer.strings("owners", row.owners)
                    }
                }
            }
        }
        return writer.bytes
    }
}
