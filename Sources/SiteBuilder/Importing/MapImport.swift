import MapReading
import SheetReading
import SourceDiagnostics

/// A file of maps rewritten as the outline that `journeybook new` would begin.
package struct MapImport: Sendable {
    /// What keeps a file from being imported.
    package enum Fault: Error, Sendable, Equatable {
        /// Nothing in it is a map.
        case noMap
        /// The sheet cannot be taken apart: what is wrong, and where.
        case sheet(String)
    }

    package let text: String
    /// What was read, for the lines of the report.
    package let file: SourceFile
    package let maps: Int
    package let stages: Int
    package let items: Int
    /// Whether `file` is the user's; the table of a sheet is ours.
    package let isUsersFile: Bool
    /// Of the file that was read.
    package let diagnostics: [Diagnostic]
    /// For each of them its place in a sheet; nil where lines say it.
    package let places: [String?]
    /// Places of what is not in the outline.
    package let leftOut: [String]
    /// What the outline, read again, says differently.
    package let differences: [String]

    /// - Parameter path: as the user wrote it.
    package static func read(_ path: String) throws(EnvironmentFailure) -> Result<MapImport, Fault> {
        guard let status = try Disk.status(path) else { throw .fileMissing(path: path) }
        guard status.kind == .file else { throw .notAFile(path: path) }
        let bytes = try Disk.read(path, limit: SourceScan.largestText)
        return make(SourceFile(path: PathText.name(path), bytes: bytes))
    }

    package static func make(_ source: SourceFile) -> Result<MapImport, Fault> {
        var ignored: [Diagnostic] = []
        let dictionary = ReadingDictionary.load(SourceTree().themeFiles("dictionary"), diagnostics: &ignored)
        let reader = MapReader(dictionary: dictionary, settings: SettingsDraft())
        var table: SheetTable?
        if ["csv", "tsv"].contains(PathText.fileExtension(source.path)) {
            do throws(Sheet.Fault) {
                let sheet = try Sheet(String(decoding: source.bytes, as: UTF8.self))
                table = SheetTable(sheet, path: source.path, title: title(of: source.path))
            } catch {
                return .failure(.sheet(error.sentence))
            }
        }
        let file = table?.file ?? source
        let role = role(of: file, isSheet: table != nil, reader)
        guard let outline = reader.outline(of: file, as: role) else { return .failure(.noMap) }
        let draft = reader.read(file, as: role)
        let maps = draft.journeys.filter { !$0.stages.isEmpty }
        let again = reader.read(SourceFile(path: file.path, text: outline.text), as: .journeys).journeys
        var differences: [String] = maps.count == again.count ? [] : ["the number of maps"]
        for (old, new) in zip(maps, again) {
            differences += MapContent(old.inStatedOrder).differences(to: MapContent(new.inStatedOrder))
        }
        let diagnostics = draft.diagnostics.sorted()
        let lines = LineTable(file.bytes)
        return .success(
            MapImport(
                text: outline.text, file: file, maps: maps.count, stages: maps.reduce(0) { $0 + $1.stages.count },
                items: maps.reduce(0) { $0 + $1.items.count }, isUsersFile: table == nil, diagnostics: diagnostics,
                places: diagnostics.map { table?.place(of: $0.range) },
                leftOut: outline.leftOut.map { range in
                    table?.place(of: range) ?? "line \(lines.lineIndex(of: range.lowerBound) + 1)"
                },
                differences: differences))
    }

    /// A file that is read as any other, or, when that finds nothing, as one that is known to be a journey's.
    private static func role(of file: SourceFile, isSheet: Bool, _ reader: MapReader) -> FileRole {
        if isSheet { return .journeys }
        return reader.read(file, as: .any).journeys.contains { !$0.stages.isEmpty } ? .any : .journeys
    }

    /// `spring-survey.csv` is "Spring survey".
    private static func title(of path: String) -> String {
        let name = PathText.name(path)
        let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
        let words = stem.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}

extension Sheet.Fault {
    fileprivate var sentence: String {
        switch self {
        case .strayQuote(let row, let column):
            "row \(row), column \(column): a quotation mark within a field must be doubled, and the field be in quotation marks"
        case .openQuote(let row, let column):
            "row \(row), column \(column): a field begins with a quotation mark that nothing ends"
        }
    }
}
