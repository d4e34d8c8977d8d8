/// A folder that has been found fit to hold the site: new, empty, or written by us before.
///
/// Generators have deleted people's homes and sources; so everything that is not plainly ours is refused, and nothing
/// is deleted but what a manifest of ours lists.
package struct OutputFolder: Sendable {
    package enum State: Sendable {
        case absent
        case empty
        case ours(OldSite)
    }

    /// Absolute, without symbolic links.
    package let path: String
    package let state: State

    /// - Parameter source: resolved path of the source folder.
    package static func check(
        _ written: String, source: String, homes: [String] = Disk.homeFolders()
    ) throws(EnvironmentFailure) -> OutputFolder {
        guard let path = PathText.resolve(written, from: Disk.workingFolder()) else {
            throw .output(path: written, .parentReference)
        }
        func refuse(_ objection: EnvironmentFailure.OutputObjection) -> EnvironmentFailure {
            .output(path: written, objection)
        }
        if path == "/" { throw refuse(.rootOfFileSystem) }
        if homes.contains(where: { PathText.isInside($0, path) }) { throw refuse(.homeFolder) }
        if path == source { throw refuse(.sourceFolder) }
        if PathText.isInside(source, path) { throw refuse(.holdsSource) }
        for part in [SourceLayout.contentFolder, SourceLayout.themeFolder]
        where PathText.isInside(path, PathText.join(source, part)) {
            throw refuse(.partOfSource)
        }
        guard let status = try Disk.status(path) else { return OutputFolder(path: path, state: .absent) }
        guard status.kind == .folder else { throw refuse(.notAFolder) }
        let (names, unreadable) = try Disk.list(path)
        if names.contains(".git") { throw refuse(.repository) }
        if let parent = try Disk.status(PathText.parent(path)), parent.device != status.device {
            throw refuse(.mountPoint)
        }
        if names.isEmpty, unreadable.isEmpty { return OutputFolder(path: path, state: .empty) }
        guard names.contains(Manifest.name) else { throw refuse(.notOurs) }
        let manifestPath = PathText.join(path, Manifest.name)
        guard let manifestStatus = try Disk.status(manifestPath, followLinks: false), manifestStatus.kind == .file,
            let manifest = Manifest(try Disk.read(manifestPath))
        else { throw refuse(.damagedManifest) }
        let old = OldSite(
            folder: try OpenFolder(path), manifest: manifest, manifestStatus: manifestStatus, mode: status.mode)
        let foreign = try foreignFiles(path, manifest)
        if let first = foreign.first { throw refuse(.foreignFiles(first: first, count: foreign.count)) }
        return OutputFolder(path: path, state: .ours(old))
    }

    /// Files below the folder that its manifest does not list, by path bytes.
    private static func foreignFiles(_ root: String, _ manifest: Manifest) throws(EnvironmentFailure) -> [String] {
        let known = Set(manifest.entries.map(\.path))
        var foreign: [String] = []
        var folders = [""]
        while let folder = folders.popLast() {
            let (names, unreadable) = try Disk.list(PathText.join(root, folder))
            foreign += unreadable.map { PathText.join(folder, $0) }
            for name in names {
                let path = PathText.join(folder, name)
                if known.contains(path) || path == Manifest.name { continue }
                let status = try Disk.status(PathText.join(root, path), followLinks: false)
                if status?.kind == .folder { folders.append(path) } else { foreign.append(path) }
            }
        }
        return foreign.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

/// The site that an output folder holds, as its manifest tells.
package struct OldSite: Sendable {
    /// Held open: while another process publishes, this stays the tree whose manifest was read.
    package let folder: OpenFolder
    package let manifest: Manifest
    package let manifestStatus: Disk.Status
    /// Permission bits of the folder, kept for the next site.
    package let mode: UInt32
    private let entries: [String: Manifest.Entry]

    package init(folder: OpenFolder, manifest: Manifest, manifestStatus: Disk.Status, mode: UInt32) {
        self.folder = folder
        self.manifest = manifest
        self.manifestStatus = manifestStatus
        self.mode = mode
        entries = Dictionary(manifest.entries.map { ($0.path, $0) }) { first, _ in first }
    }

    package func entry(_ path: String) -> Manifest.Entry? { entries[path] }

    /// Whether a listed file still is what we wrote: a file of the listed size that was not written to after the
    /// manifest, which we write last.
    package func status(ifIntact entry: Manifest.Entry) -> Disk.Status? {
        guard let status = folder.status(entry.path), status.kind == .file, status.size == entry.size,
            status.modified <= manifestStatus.modified
        else { return nil }
        return status
    }

    package var isIntact: Bool {
        manifest.entries.allSatisfy { status(ifIntact: $0) != nil }
    }
}
