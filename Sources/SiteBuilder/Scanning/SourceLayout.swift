import AtlasLinking
import MapReading
import SourceDiagnostics

/// What a file is by where it lies: the folder `content` when there is one, else the source folder itself.
package struct SourceLayout: Sendable {
    package enum Place: Sendable, Equatable {
        case settings
        case theme
        case content(FileRole)
        /// A sheet of numbers.
        case metrics
        case asset(address: String, isAlwaysPublished: Bool)
        case ignored
    }

    package static let settingsPath = "journeybook.yaml"
    package static let contentFolder = "content"
    package static let themeFolder = "theme"
    package static let assetsFolder = "assets"
    /// In the folder of content alone: elsewhere nobody has said that these sheets are ours.
    package static let metricsFolder = "metrics"
    /// The folders in the folder of content that say what their files are.
    static let contentFolders = [
        "journeys", "personas", "pages", "insights", "opportunities", metricsFolder, assetsFolder,
    ]

    /// What pages can show or offer; other files outside of `assets` are none of the site's.
    private static let mediaExtensions: Set<String> = [
        "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "pdf", "mp4", "webm", "mp3", "ogg", "csv",
    ]

    private let hasContentFolder: Bool

    package init(hasContentFolder: Bool) {
        self.hasContentFolder = hasContentFolder
    }

    package static func isInContentFolder(_ path: String) -> Bool {
        path.utf8.starts(with: "content/".utf8)
    }

    /// Folders and files that are never looked at, wherever they lie.
    package static func isIgnored(name: some StringProtocol) -> Bool {
        name.utf8.first == UInt8(ascii: ".") || name == "node_modules"
    }

    package func place(of path: String) -> Place {
        if path == SourceLayout.settingsPath { return .settings }
        var parts = PathText.components(path)
        guard !parts.contains(where: { SourceLayout.isIgnored(name: $0) }) else { return .ignored }
        if parts.count > 1, parts[0] == SourceLayout.themeFolder { return .theme }
        if hasContentFolder {
            guard parts.count > 1, parts[0] == SourceLayout.contentFolder else { return .ignored }
            parts.removeFirst()
        }
        let folder = parts.count > 1 ? String(parts[0]) : ""
        let kind = PathText.fileExtension(path)
        if folder != SourceLayout.assetsFolder, kind == "md" || kind == "markdown" {
            return .content(SourceLayout.role(of: folder))
        }
        if hasContentFolder, folder == SourceLayout.metricsFolder, kind == "csv" || kind == "tsv" { return .metrics }
        let address = SourceLayout.address(ofAsset: AssetPath.published(path))
        if folder == SourceLayout.assetsFolder { return .asset(address: address, isAlwaysPublished: true) }
        guard SourceLayout.mediaExtensions.contains(kind) else { return .ignored }
        return .asset(address: address, isAlwaysPublished: false)
    }

    /// The path in the site of an asset that links name by its path below `assets`.
    package static func address(ofAsset path: String) -> String { PathText.join(assetsFolder, path) }

    private static func role(of folder: String) -> FileRole {
        switch folder {
        case "journeys": .journeys
        case "personas": .persona
        case "pages": .page
        case "insights": .insight
        case "opportunities": .opportunity
        default: .any
        }
    }
}
