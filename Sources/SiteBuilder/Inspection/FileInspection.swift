import AtlasLinking
import JourneyModel
import MapReading
import SourceDiagnostics

/// What is understood of a single Markdown file, wherever it lies: in a site with its settings, else on its own.
package struct FileInspection: Sendable {
    package let file: SourceFile
    /// The file's maps, in its order.
    package let journeys: [Journey]
    package let atlas: Atlas
    /// Of the file alone: names that lead elsewhere cannot be judged without the rest.
    package let diagnostics: [Diagnostic]
    /// What became of each line.
    package let lines: [InspectedLine]
    /// Names of the lanes of each map, as lines count them.
    package let laneNames: [[String]]

    /// - Parameter path: as the user wrote it.
    package static func inspect(_ path: String, today: CalendarDate) throws(EnvironmentFailure) -> FileInspection {
        guard let status = try Disk.status(path) else { throw .fileMissing(path: path) }
        guard status.kind == .file else { throw .notAFile(path: path) }
        let bytes = try Disk.read(path, limit: SourceScan.largestText)
        return inspect(
            SourceFile(path: PathText.name(path), bytes: bytes), in: try SurroundingSite(around: path), today: today)
    }

    private static func inspect(_ file: SourceFile, in site: SurroundingSite, today: CalendarDate) -> FileInspection {
        // Whatever is wrong with dictionaries and settings is none of this file's.
        var others: [Diagnostic] = []
        let dictionary = ReadingDictionary.load(SourceTree().themeFiles("dictionary"), diagnostics: &others)
        let settings =
            site.settings.map { SettingsReader.read($0, dictionary: dictionary, diagnostics: &others) }
            ?? SettingsDraft()
        let account = MapReader(dictionary: dictionary, settings: settings).account(for: file, as: site.role)
        let draft = account.draft
        var ofSite: [Diagnostic] = []
        let atlas = AtlasLinker.link(
            [draft], settings: settings, siteTitle: "", assets: [], baseURL: nil, today: today, diagnostics: &ofSite)
        let diagnostics = draft.diagnostics.sorted()
        return FileInspection(
            file: file, journeys: atlas.journeys, atlas: atlas, diagnostics: diagnostics,
            lines: InspectedLine.lines(of: file, account, diagnostics),
            laneNames: draft.journeys.map { $0.lanes.map(\.name) })
    }
}
