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

    package var hasErrors: Bool { SiteBuild.stops(diagnostics, isStrict: false) }

    /// Reads two versions; files that are the same in both are read once.
    /// - Parameter source: the folder whose history is asked for.
    package static func read(
        _ old: Place, _ new: Place, source: String, settings: SiteBuild.Settings
    ) throws(EnvironmentFailure) -> (old: ContentVersion, new: ContentVersion) {
        var memory = ReadingMemory()
        let git = old.isFolder && new.isFolder ? nil : try GitFolder(source)
        func version(_ place: Place) throws(EnvironmentFailure) -> ContentVersion {
            let tree = try tree(place, git, jobs: settings.jobs)
            let (site, diagnostics) = SiteBuild.read(tree, settings: settings, remembering: &memory)
            return ContentVersion(tree: tree, atlas: site.atlas, diagnostics: diagnostics)
        }
        return (try version(old), try version(new))
    }

    private static func tree(
        _ place: Place, _ git: GitFolder?, jobs: Int
    ) throws(EnvironmentFailure) -> SourceTree {
        switch (place, git) {
        case (.folder(let path), _): return try SourceScan.scan(source: path, output: nil, jobs: jobs)
        case (.revision(let name), let git?): return try git.tree(at: try git.commit(name))
        case (.commonOrigin(let one, let other), let git?): return try git.tree(at: try git.mergeBase(one, other))
        case (.revision, nil), (.commonOrigin, nil): preconditionFailure("a revision needs its repository")
        }
    }
}
