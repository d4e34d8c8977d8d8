import JourneyModel
import LocatedYAML
import SourceDiagnostics

/// Reads `journeybook.yaml`.
///
/// Its keys, all optional:
///
///     title: Maps of Nordbank          # text
///     description: How customers meet us
///     languages: [en, ru, pl]          # the first owns the root of the site
///     brand: {logo: assets/logo.svg, accent: "#0a6e5c", footer: text}
///     phases: [awareness, {id: loyalty, name: {en: Loyalty, ru: Лояльность}}]
///     teams: [Support, {id: risk, name: Risk, mail: risk@example.org}]
///     channels: [{id: app, name: Mobile app, icon: app}]
///     touchpoints: [{id: advisor, name: Advisor, channels: [branch, phone]}]
///     lanes:                           # own lanes, and more names for known ones
///       weather: {names: [Weather, Погода]}
///       pain-points: [What hurts]
///     metrics:                         # what is measured: known metrics, and your own
///       - {id: csat, target: 80, fresh-for: 6 months}
///       - {id: returns, name: {en: Returns, ru: Возвраты}, unit: percent, direction: down, target: 8}
///     date-format: dd.mm.yyyy          # of sheets of numbers, beside 2026-10-01
///     decimal-sign: ","                # where their numbers leave it open
///     emotion-scale: -2..+2
///     review: {every: 6 months}        # or `review-every: 6 months`
///     edit: https://git.example.org/edit/{path}
///     audience: internal               # whom the site is for: public, internal or restricted
///     comment: mailto:maps@example.org?subject={title}&body={url}
///     diagnostics: {overdue-review: error, too-many-stages: off}
///
/// Phases, teams, channels and touchpoints are lists of names or of groups; a name is text or a group of languages, and
/// an entry without `id` gets the slug of its name.
package enum SettingsReader {
    package static func read(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> SettingsDraft {
        read(file, dictionary: ReadingDictionary(), diagnostics: &diagnostics)
    }

    /// - Parameter dictionary: For periods in the site's languages.
    package static func read(
        _ file: SourceFile, dictionary: ReadingDictionary, diagnostics: inout [Diagnostic]
    ) -> SettingsDraft {
        let range = ByteRange(0, file.bytes.count)
        guard let root = YAMLParser.parse(file, range: range, diagnostics: &diagnostics) else { return SettingsDraft() }
        var values = FieldValues(path: file.path, dictionary: dictionary.withEnglishPeriods)
        var fields = SettingsFields(values: values)
        if let entries = values.group(root, key: file.path) {
            for entry in entries { fields.read(entry) }
        }
        diagnostics += values.diagnostics + fields.values.diagnostics
        return fields.draft
    }
}

extension ReadingDictionary {
    /// Settings are read before the dictionary files may be known; English units always work.
    fileprivate var withEnglishPeriods: ReadingDictionary {
        let units: [(String, PeriodUnit)] = [
            ("day", .days), ("days", .days), ("week", .weeks), ("weeks", .weeks), ("month", .months),
            ("months", .months),
            ("quarter", .quarters), ("quarters", .quarters), ("year", .years), ("years", .years),
        ]
        return changed { tables in
            for (name, unit) in units { tables.periods[FoldedName(name).key] = unit }
        }
    }
}
