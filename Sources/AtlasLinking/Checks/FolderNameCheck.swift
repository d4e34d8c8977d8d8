import JourneyModel
import MapReading
import SourceDiagnostics

/// Folders that the settings name are folders of journeys.
enum FolderNameCheck {
    static func run(_ settings: SettingsDraft, _ outline: SiteOutline, _ diagnostics: inout [Diagnostic]) {
        guard !settings.folders.isEmpty else { return }
        var known: Set<String> = []
        for journey in outline.journeys {
            let folders = outline.files[journey.file].place.groups
            for index in folders.indices { known.insert(folders[...index].joined(separator: "/")) }
        }
        let paths = known.sorted()
        var table = NameTable()
        for (index, path) in paths.enumerated() { table.add(path, index) }
        for folder in settings.folders where !known.contains(folder.id.value) {
            diagnostics.append(.unknownFolder(folder.id, table.nearest(to: folder.id.value), paths))
        }
    }
}

extension Diagnostic {
    fileprivate static func unknownFolder(_ folder: Located<String>, _ nearest: String?, _ known: [String])
        -> Diagnostic
    {
        let others = known.isEmpty ? "remove it" : "write one of \(known.joined(separator: ", "))"
        return Diagnostic(
            .unknownFolder, .warning, path: SettingsDraft.path, range: folder.range,
            summary: "Folder in the settings must be one of journeys",
            explanation: "no journey lies in \"\(folder.value)\", so its name is shown nowhere",
            suggestion: nearest.map { "write \"\($0)\"" } ?? others)
    }
}
