import MarkupWriting
import Synchronization

/// One site on its way to the disk: put together beside the output, then exchanged in one step.
///
/// Whatever happens before the exchange leaves the old site as it was, whatever happens after it leaves the new one.
/// Kept against a killed process, not against a power cut: nothing is forced to the platters, a rebuild mends that.
package final class Publication: Sendable {
    /// The moments at which tests let a publication fail.
    package enum Moment: Sendable, Hashable {
        case staged
        case fileAdded(Int)
        case beforeManifest
        case beforeExchange
        case betweenRenames
        case afterExchange
    }

    /// What became of the files.
    package struct Result: Sendable, Equatable {
        package var written = 0
        package var unchanged = 0
        package var removed = 0
        /// The old site was the same, byte for byte, and stays.
        package var isUnchanged = false

        package init(written: Int = 0, unchanged: Int = 0, removed: Int = 0, isUnchanged: Bool = false) {
            self.written = written
            self.unchanged = unchanged
            self.removed = removed
            self.isUnchanged = isUnchanged
        }
    }

    private struct Progress {
        var entries: [Manifest.Entry] = []
        /// Folded path to path: no two files may meet on a file system that ignores case.
        var paths: [String: String] = [:]
        var folders: Set<String> = []
        var result = Result()
    }

    private let output: OutputFolder
    private let lookAgain: (@Sendable () throws(EnvironmentFailure) -> OutputFolder)?
    private let staging: StagingFolder
    private let observe: @Sendable (Moment) throws(EnvironmentFailure) -> Void
    private let canExchange: Bool
    private let progress = Mutex(Progress())

    /// - Parameters:
    ///   - lookAgain: checks the output once more when it was new or empty and something is there by now.
    ///   - observe: called at each moment; what it throws fails the publication there.
    ///   - canExchange: false takes the way of systems that cannot exchange folders.
    package init(
        to output: OutputFolder, canExchange: Bool = true,
        observe: @escaping @Sendable (Moment) throws(EnvironmentFailure) -> Void = { _ in },
        lookAgain: (@Sendable () throws(EnvironmentFailure) -> OutputFolder)? = nil
    ) throws(EnvironmentFailure) {
        self.output = output
        self.lookAgain = lookAgain
        self.observe = observe
        self.canExchange = canExchange
        try Publication.makeFolders(PathText.parent(output.path))
        try StagingFolder.cleanUp(beside: output.path)
        staging = try StagingFolder(beside: output.path)
        try observe(.staged)
    }

    /// Adds a file; may be called from many threads.
    package func add(_ file: OutputFile) throws(EnvironmentFailure) {
        precondition(Manifest.isSafe(file.path), "an output path stays below the site's root")
        let isLinked =
            switch file.content {
            case .bytes(let bytes): try add(bytes, to: file.path)
            case .disk(let source): try add(fileAt: source, to: file.path)
            case .pieces(let pieces): try add(pieces, to: file.path)
            }
        let count = progress.withLock { progress in
            if isLinked { progress.result.unchanged += 1 } else { progress.result.written += 1 }
            return progress.entries.count
        }
        try observe(.fileAdded(count))
    }

    /// Where a file of the new site lies while it is put together.
    package func stagedPath(_ path: String) -> String { PathText.join(staging.path, path) }

    /// Makes the files that were added the site.
    package func publish(fingerprint: ContentHash?) throws(EnvironmentFailure) -> Result {
        let (entries, counts) = progress.withLock { ($0.entries, $0.result) }
        let manifest = Manifest(fingerprint: fingerprint, entries: entries)
        var result = counts
        if case .ours(let old) = output.state {
            let kept = Set(entries.map(\.path))
            result.removed = old.manifest.entries.count { !kept.contains($0.path) }
            if result.written == 0, old.manifest == manifest {
                abandon()
                result.isUnchanged = true
                return result
            }
        }
        try observe(.beforeManifest)
        try Disk.write(manifest.bytes, to: PathText.join(staging.path, Manifest.name))
        try Disk.removeFile(PathText.join(staging.path, StagingFolder.marker))
        try observe(.beforeExchange)
        switch output.state {
        case .absent, .empty:
            try takePlace(&result, keeping: Set(entries.map(\.path)))
        case .ours(let old):
            try Disk.setMode(staging.path, old.mode)
            try exchange(with: old)
        }
        return result
    }

    /// Removes what was put together; the old site stays.
    package func abandon() {
        // What cannot be removed now is removed by the next run.
        try? StagingFolder.remove(staging.path)
    }

    /// Puts the site where nothing was. When another run has been faster, its site is the old one now.
    private func takePlace(_ result: inout Result, keeping kept: Set<String>) throws(EnvironmentFailure) {
        // Renaming onto an empty folder replaces it in one step.
        while try !Disk.renameOntoNothing(staging.path, to: output.path) {
            guard let now = try lookAgain?() else { throw .output(path: output.path, .notOurs) }
            // What was there may be gone again.
            guard case .ours(let old) = now.state else { continue }
            result.removed = old.manifest.entries.count { !kept.contains($0.path) }
            try Disk.setMode(staging.path, old.mode)
            return try exchange(with: old)
        }
    }

    private func exchange(with old: OldSite) throws(EnvironmentFailure) {
        if canExchange, try Disk.exchange(staging.path, output.path) {
            try observe(.afterExchange)
            try? StagingFolder.remove(staging.path)
            return
        }
        // While the lock is held, no other run takes the waiting site for one that was left behind.
        _ = old.folder.lock()
        try Disk.rename(output.path, to: staging.retiredPath)
        do {
            try observe(.betweenRenames)
            try Disk.rename(staging.path, to: output.path)
        } catch {
            try Disk.rename(staging.retiredPath, to: output.path)
            throw error
        }
        try observe(.afterExchange)
        try? StagingFolder.remove(staging.retiredPath)
    }

    /// True when the old site's file could be used again.
    private func add(_ bytes: [UInt8], to path: String) throws(EnvironmentFailure) -> Bool {
        let entry = Manifest.Entry(path: path, size: bytes.count, hash: ContentHash(bytes))
        let target = try claim(path)
        let isLinked = linkOld(entry, to: target)
        if !isLinked { try Disk.write(bytes, to: target) }
        progress.withLock { $0.entries.append(entry) }
        return isLinked
    }

    private func add(fileAt source: String, to path: String) throws(EnvironmentFailure) -> Bool {
        var facts = try Disk.digest(source)
        let target = try claim(path)
        let isLinked = linkOld(Manifest.Entry(path: path, size: facts.size, hash: facts.hash), to: target)
        // The file may have changed since it was looked at: what counts is what was copied.
        if !isLinked { facts = try Disk.copy(source, to: target) }
        let entry = Manifest.Entry(path: path, size: facts.size, hash: facts.hash)
        progress.withLock { $0.entries.append(entry) }
        return isLinked
    }

    /// What it says is known only when it has been written.
    private func add(_ pieces: FilePieces, to path: String) throws(EnvironmentFailure) -> Bool {
        let target = try claim(path)
        let facts = try write(pieces, to: target)
        let entry = Manifest.Entry(path: path, size: facts.size, hash: facts.hash)
        progress.withLock { $0.entries.append(entry) }
        guard case .ours(let old) = output.state, old.entry(path) == entry else { return false }
        try Disk.removeFile(target)
        if linkOld(entry, to: target) { return true }
        _ = try write(pieces, to: target)
        return false
    }

    /// What is a file of the new site as well is read from there: that takes less than to make it again.
    private func write(_ pieces: FilePieces, to target: String) throws(EnvironmentFailure) -> Digest {
        try Disk.write(pieces.count, to: target) { index throws(EnvironmentFailure) in
            guard let path = pieces.file(index) else { return pieces.piece(index) }
            return try Disk.read(stagedPath(path))
        }
    }

    /// Takes the path for a file, makes its folders, and tells where the file goes.
    private func claim(_ path: String) throws(EnvironmentFailure) -> String {
        let folded = Slug.folded(path)
        let folder = PathText.parent(path)
        let (other, isNewFolder) = progress.withLock { progress -> (String?, Bool) in
            if let other = progress.paths.updateValue(path, forKey: folded) { return (other, false) }
            return (nil, !folder.isEmpty && !progress.folders.contains(folder))
        }
        if let other { throw .pathsCollide(one: min(other, path), other: max(other, path)) }
        let target = PathText.join(staging.path, path)
        guard isNewFolder else { return target }
        // Made before it is remembered: another thread that does not find it makes it too, which is no harm.
        try Publication.makeFolders(PathText.join(staging.path, folder))
        progress.withLock { _ = $0.folders.insert(folder) }
        return target
    }

    private func linkOld(_ entry: Manifest.Entry, to target: String) -> Bool {
        guard case .ours(let old) = output.state, old.entry(entry.path) == entry,
            let status = old.status(ifIntact: entry), status.mode == staging.fileMode
        else { return false }
        return old.folder.link(entry.path, to: target)
    }

    private static func makeFolders(_ path: String) throws(EnvironmentFailure) {
        if try Disk.status(path)?.kind == .folder { return }
        let parent = PathText.parent(path)
        if parent != path, !parent.isEmpty { try makeFolders(parent) }
        try Disk.makeFolder(path)
    }
}
