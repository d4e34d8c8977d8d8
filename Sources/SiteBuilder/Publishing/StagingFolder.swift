/// The hidden folder beside the output in which the next site is put together.
///
/// Its lock tells the living from the dead: what nobody holds was left by a process that was killed.
package struct StagingFolder: Sendable {
    /// In every staging folder until its manifest is written: all in it is ours.
    package static let marker = ".journeybook-staging"

    package let path: String
    /// Permission bits that the umask leaves to a new file.
    package let fileMode: UInt32
    private let lock: OpenFolder

    package init(beside output: String) throws(EnvironmentFailure) {
        while true {
            let path = StagingFolder.prefix(output) + StagingFolder.randomDigits()
            guard try Disk.makeFolder(path), let lock = try StagingFolder.open(path) else { continue }
            // Between making and locking another run may have taken it for dead.
            guard lock.lock(), lock.isStill(at: path) else { continue }
            let marker = PathText.join(path, StagingFolder.marker)
            try Disk.write([], to: marker)
            self.path = path
            self.lock = lock
            fileMode = try Disk.status(marker)?.mode ?? 0o644
            return
        }
    }

    /// Nil when another run has taken the folder for dead before anybody could hold it.
    private static func open(_ path: String) throws(EnvironmentFailure) -> OpenFolder? {
        do throws(EnvironmentFailure) {
            return try OpenFolder(path)
        } catch {
            guard try Disk.status(path, followLinks: false) == nil else { throw error }
            return nil
        }
    }

    /// Removes what dead runs have left beside an output, and puts back an old site that one had just moved away.
    package static func cleanUp(beside output: String) throws(EnvironmentFailure) {
        let parent = PathText.parent(output)
        let stem = PathText.name(prefix(output))
        let left = try Disk.list(parent).names.filter { $0.utf8.starts(with: stem.utf8) }
        for name in left {
            let path = PathText.join(parent, name)
            guard try Disk.status(path, followLinks: false)?.kind == .folder,
                let folder = try? OpenFolder(path), folder.lock(), folder.isStill(at: path)
            else { continue }
            if name.hasSuffix(retiredSuffix), try Disk.status(output, followLinks: false) == nil {
                try Disk.rename(path, to: output)
            } else {
                try remove(path)
            }
        }
    }

    /// Where the old site waits when folders cannot be exchanged in one step.
    package var retiredPath: String { path + StagingFolder.retiredSuffix }

    /// Removes a folder of ours: a whole staging folder, or of a site exactly the files that its manifest lists.
    package static func remove(_ path: String) throws(EnvironmentFailure) {
        let names = try Disk.list(path).names
        if names.contains(marker) {
            try removeAll(path)
        } else if names.contains(Manifest.name) {
            let manifestPath = PathText.join(path, Manifest.name)
            guard let manifest = Manifest(try Disk.read(manifestPath)) else { return }
            try removeSite(path, manifest)
        } else if names.isEmpty {
            try Disk.removeEmptyFolder(path)
        }
    }

    private static func removeSite(_ root: String, _ manifest: Manifest) throws(EnvironmentFailure) {
        var folders: Set<String> = []
        for entry in manifest.entries {
            try Disk.removeFile(PathText.join(root, entry.path))
            var folder = PathText.parent(entry.path)
            while !folder.isEmpty, folders.insert(folder).inserted { folder = PathText.parent(folder) }
        }
        // The longer path is the deeper one wherever one holds the other.
        for folder in folders.sorted(by: { $0.utf8.count > $1.utf8.count }) {
            try Disk.removeEmptyFolder(PathText.join(root, folder))
        }
        try Disk.removeFile(PathText.join(root, Manifest.name))
        try Disk.removeEmptyFolder(root)
    }

    /// Removes a folder with all that is in it.
    static func removeAll(_ path: String) throws(EnvironmentFailure) {
        // The marker goes last, so that a second try knows the folder again.
        for name in try Disk.list(path).names where name != marker {
            let child = PathText.join(path, name)
            if try Disk.status(child, followLinks: false)?.kind == .folder {
                try removeAll(child)
            } else {
                try Disk.removeFile(child)
            }
        }
        try Disk.removeFile(PathText.join(path, marker))
        try Disk.removeEmptyFolder(path)
    }

    private static let retiredSuffix = "-old"

    private static func prefix(_ output: String) -> String {
        PathText.join(PathText.parent(output), ".\(PathText.name(output)).journeybook-")
    }

    private static func randomDigits() -> String {
        String(UInt64.random(in: 0...UInt64.max), radix: 16)
    }
}
