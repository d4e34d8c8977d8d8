import JourneyModel
import SourceDiagnostics

/// One version of an author's files, read: from a folder, or from the history that git keeps.
package struct ContentVersion: Sendable {
    /// Where a version is found.
    package enum Place: Sendable, Hashable {
        case folder(String)
        /// A name for git: a branch, a tag, a hash, `HEAD~2`.
        case revision(String)
        /// The commit from which two revisions went their own ways.
        case commonOrigin(of: String, and: String)

        /// A folder when there is one of that name, else a revision.
        package init(_ name: String) {
            let isFolder = ((try? Disk.status(name)) ?? nil)?.kind == .folder
            self = isFolder ? .folder(name) : .revision(name)
        }

        package var isFolder: Bool {
            switch self {
            case .folder: true
            case .revision, .commonOrigin: false
            }
        }
    }

    package let tree: SourceTree
    package let atlas: Atlas
    package let diagnostics: [Diagnostic]
    /// Pictures and other files that the site shows as they are, by path from the source folder: of each a mark that both
    /// versions share when its contents are the same; nil when nobody knows.
    package private(set) var files: [String: String?] = [:]

    package var hasErrors: Bool { SiteBuild.stops(diagnostics, isStrict: false) }

    /// Reads two versions; files that are the same in both are read once.
    /// - Parameter source: the folder whose history is asked for.
    package static func read(
        _ old: Place, _ new: Place, source: String, settings: SiteBuild.Settings
    ) throws(EnvironmentFailure) -> (old: ContentVersion, new: ContentVersion) {
        var memory = ReadingMemory()
        let git = old.isFolder && new.isFolder ? nil : try history(of: source, for: [old, new])
        func version(_ place: Place) throws(EnvironmentFailure) -> ContentVersion {
            let (tree, hashes) = try tree(place, git, jobs: settings.jobs)
            let (site, diagnostics) = SiteBuild.read(tree, settings: settings, remembering: &memory)
            var version = ContentVersion(tree: tree, atlas: site.atlas, diagnostics: diagnostics)
            let shown = AssetUse.published(tree.assets, in: site.atlas)
            if place.isFolder {
                version.files = try marks(of: shown, git)
            } else {
                for asset in shown { version.files.updateValue(hashes[asset.path], forKey: asset.path) }
            }
            return version
        }
        var before = try version(old)
        let after = try version(new)
        if let git, old.isFolder != new.isFolder {
            let unknown = try git.stoodFor(before.files, after.files, isOldKept: new.isFolder)
            for path in unknown { before.files.updateValue(nil, forKey: path) }
        }
        return (before, after)
    }

    /// A folder that is missing may be named on the command line, which must be told from a history that is.
    private static func history(of source: String, for places: [Place]) throws(EnvironmentFailure) -> GitFolder {
        do {
            return try GitFolder(source)
        } catch .notARepository(let path) {
            for case .revision(let name) in places where name != "HEAD" {
                throw name.utf8.first == UInt8(ascii: "/")
                    ? .sourceMissing(path: name) : .neitherFolderNorHistory(name: name, path: path)
            }
            throw .notARepository(path: path)
        }
    }

    /// Marks of files on the disk: those that git would give them, when the other version is one of git's.
    private static func marks(
        of assets: [SourceTree.Asset], _ git: GitFolder?
    ) throws(EnvironmentFailure) -> [String: String?] {
        var marks: [String: String?] = [:]
        var paths: [(path: String, disk: String)] = []
        for asset in assets {
            guard case .disk(let path) = asset.content else { continue }
            if git != nil {
                paths.append((asset.path, path))
            } else {
                marks[asset.path] = try Disk.digest(path).hash.hex
            }
        }
        guard let git else { return marks }
        for (asset, hash) in zip(paths, try git.hashes(ofFiles: paths.map(\.disk))) {
            marks.updateValue(hash, forKey: asset.path)
        }
        return marks
    }

    private static func tree(
        _ place: Place, _ git: GitFolder?, jobs: Int
    ) throws(EnvironmentFailure) -> (tree: SourceTree, hashes: [String: String]) {
        switch (place, git) {
        case (.folder(let path), _): return (try SourceScan.scan(source: path, output: nil, jobs: jobs), [:])
        case (.revision(let name), let git?): return try git.tree(at: try git.commit(name))
        case (.commonOrigin(let one, let other), let git?): return try git.tree(at: try git.mergeBase(one, other))
        case (.revision, nil), (.commonOrigin, nil): preconditionFailure("a revision needs its repository")
        }
    }
}
