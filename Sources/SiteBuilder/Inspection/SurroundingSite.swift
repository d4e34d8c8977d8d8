import MapReading
import SourceDiagnostics

/// What the site around a single file says of it, as far as its path tells: the settings, and what the file is taken for.
struct SurroundingSite {
    private(set) var settings: SourceFile?
    private(set) var role = FileRole.any

    /// How many folders up a folder of content is looked for.
    private static let reach = 6

    /// - Parameter path: of the file, as the user wrote it; one that lies in no folder of content is on its own.
    init(around path: String) throws(EnvironmentFailure) {
        guard let whole = Disk.realPath(path) else { return }
        var folder = PathText.parent(whole)
        for _ in 0..<SurroundingSite.reach where !folder.isEmpty {
            if PathText.name(folder) == SourceLayout.contentFolder {
                let root = PathText.parent(folder)
                if case .content(let role) = SourceLayout(hasContentFolder: true)
                    .place(of: String(whole.dropFirst(root.count).drop { $0 == "/" }))
                {
                    self.role = role
                }
                let path = PathText.join(root, SourceLayout.settingsPath)
                guard try Disk.status(path)?.kind == .file else { return }
                let bytes = try Disk.read(path, limit: SourceScan.largestText)
                settings = SourceFile(path: SourceLayout.settingsPath, bytes: bytes)
                return
            }
            folder = PathText.parent(folder)
        }
    }
}
