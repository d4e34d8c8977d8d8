import JourneyModel
import MapReading
import SourceDiagnostics

/// What is understood of a single sheet of numbers, with the settings of the site around it where there is one.
package struct SheetInspection: Sendable {
    /// How many numbers of a metric were read, and of which days.
    package struct Entry: Sendable, Hashable {
        package let metric: String
        package var numbers = 0
        package var first: CalendarDate
        package var last: CalendarDate
    }

    package let file: SourceFile
    /// By metric, in the order of the sheet.
    package let entries: [Entry]
    /// Names of journeys and stages as written, each once.
    package let journeys: [String]
    package let stages: [String]
    /// Of the sheet alone: journeys and stages cannot be judged without the maps.
    package let diagnostics: [Diagnostic]

    package static func isSheet(_ path: String) -> Bool { ["csv", "tsv"].contains(PathText.fileExtension(path)) }

    /// - Parameter path: as the user wrote it.
    package static func inspect(_ path: String) throws(EnvironmentFailure) -> SheetInspection {
        guard let status = try Disk.status(path) else { throw .fileMissing(path: path) }
        guard status.kind == .file else { throw .notAFile(path: path) }
        let bytes = try Disk.read(path, limit: MetricSheetReader.fileLimit + 1)
        return inspect(
            SourceFile(path: PathText.name(path), bytes: bytes), settings: try SurroundingSite(around: path).settings)
    }

    package static func inspect(_ file: SourceFile, settings: SourceFile?) -> SheetInspection {
        // Whatever is wrong with dictionaries and settings is none of this sheet's.
        var others: [Diagnostic] = []
        let dictionary = ReadingDictionary.load(SourceTree().themeFiles("dictionary"), diagnostics: &others)
        let choices = settings.map { SettingsReader.read($0, dictionary: dictionary, diagnostics: &others) }
        let draft = MetricSheetReader(dictionary: dictionary, settings: choices ?? SettingsDraft()).read(file)
        var entries: [Entry] = []
        var places: [MetricChoice: Int] = [:]
        for row in draft.rows {
            let place = places[row.metric] ?? entries.count
            if place == entries.count {
                let name: String =
                    switch row.metric {
                    case .known(let kind): kind.rawValue
                    case .declared(let index): choices?.metrics[index].id.value ?? ""
                    }
                entries.append(Entry(metric: name, first: row.date, last: row.date))
                places[row.metric] = place
            }
            entries[place].numbers += 1
            entries[place].first = min(entries[place].first, row.date)
            entries[place].last = max(entries[place].last, row.date)
        }
        return SheetInspection(
            file: file, entries: entries, journeys: names(draft.rows.map(\.journey), in: draft),
            stages: names(draft.rows.map(\.stage), in: draft), diagnostics: draft.diagnostics.sorted())
    }

    private static func names(_ indices: [Int?], in draft: MetricSheetDraft) -> [String] {
        var seen: Set<Int> = []
        return indices.compactMap { $0 }.filter { seen.insert($0).inserted }.map { draft.names[$0].value }
    }
}
