import JourneyModel
import SourceDiagnostics

/// Everything that a site depends on, as one digest: equal means that a build would write the same bytes again.
package struct Fingerprint {
    /// - Parameter program: the binary, because a new one may write other pages.
    package static func make(
        tree: SourceTree, settings: SiteBuild.Settings, program: ContentHash, jobs: Int
    ) throws(EnvironmentFailure) -> ContentHash {
        var hash = program
        hash.combine(ContentHash(settings.today.iso))
        hash.combine(ContentHash(settings.baseURL ?? ""))
        hash.combine(ContentHash(settings.audience?.rawValue ?? ""))
        hash.combine(ContentHash(settings.pictures.map(\.rawValue).sorted().joined(separator: " ")))
        let files = [tree.settings].compactMap { $0 } + tree.theme + tree.content.map(\.file) + tree.metrics
        // Paths and contents are both hashed with their lengths, so no two lists give the same digests.
        for digest in Workers.map(files, jobs: jobs, { (ContentHash($0.path), ContentHash($0.bytes)) }) {
            hash.combine(digest.0)
            hash.combine(digest.1)
        }
        let assets = try Workers.map(tree.assets, jobs: jobs) { asset throws(EnvironmentFailure) -> ContentHash in
            var hash = ContentHash(asset.path)
            switch asset.content {
            case .bytes(let bytes): hash.combine(ContentHash(bytes))
            case .disk(let path): hash.combine(try Disk.digest(path).hash)
            }
            return hash
        }
        for digest in assets { hash.combine(digest) }
        return hash
    }

    /// The digest of the running program; nil where the system does not say which file that is.
    package static func program() -> ContentHash? {
        guard let path = Disk.program() else { return nil }
        return try? Disk.digest(path).hash
    }
}
