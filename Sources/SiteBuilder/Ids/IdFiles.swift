import AtlasLinking
import MapReading
import SourceDiagnostics

/// The files that ids are written into, and the writing itself.
package enum IdFiles {
    /// A file with the ids that it lacks.
    package struct Change: Sendable {
        /// As it is opened from where the command was given.
        package let path: String
        package let file: SourceFile
        package let result: IdWriter.Result
    }

    /// Every Markdown file at the given paths that has maps, in the order of the paths and then of their bytes.
    /// - Parameter paths: files, or folders with whatever lies below them.
    package static func find(_ paths: [String], jobs: Int) throws(EnvironmentFailure) -> [Change] {
        var changes: [Change] = []
        var seen: Set<String> = []
        for path in paths {
            guard let real = Disk.realPath(path), let status = try Disk.status(real) else {
                throw .fileMissing(path: path)
            }
            let root = siteRoot(of: real, isFolder: status.kind == .folder)
            let tree = try SourceScan.scan(source: root, output: nil, jobs: jobs)
            var ignored: [Diagnostic] = []
            let dictionary = ReadingDictionary.load(tree.themeFiles("dictionary"), diagnostics: &ignored)
            let settings =
                tree.settings.map { SettingsReader.read($0, dictionary: dictionary, diagnostics: &ignored) }
                ?? SettingsDraft()
            let reader = MapReader(dictionary: dictionary, settings: settings)
            let writer = IdWriter(reader: reader)
            let files = tree.content.filter { entry in
                let own = PathText.join(root, entry.file.path)
                return PathText.isInside(Disk.realPath(own) ?? own, real) || PathText.isInside(own, real)
            }
            let originals = originals(of: files, in: tree, reader, settings, jobs: jobs)
            let found = Workers.map(files, jobs: jobs) { entry in
                Change(
                    path: shown(PathText.join(root, entry.file.path), real: real, as: path), file: entry.file,
                    result: writer.write(entry.file, as: entry.role, originals: originals[entry.file.path] ?? [:]))
            }
            for change in found where seen.insert(change.path).inserted { changes.append(change) }
        }
        return changes
    }

    /// What the files translate; all others are read only when one of them translates something.
    private static func originals(
        of files: [SourceTree.ContentFile], in tree: SourceTree, _ reader: MapReader, _ settings: SettingsDraft,
        jobs: Int
    ) -> [String: [Int: TranslatedMap]] {
        let hasTranslation = files.contains { entry in
            reader.read(entry.file, as: entry.role).journeys.contains {
                $0.fields.language != nil || $0.fields.translationOf != nil
            }
        }
        guard hasTranslation else { return [:] }
        let drafts = Workers.map(tree.content, jobs: jobs) { reader.read($0.file, as: $0.role) }
        return TranslatedMap.originals(of: drafts, settings: settings)
    }

    /// Replaces the file by one that has the ids, complete from the first moment.
    /// - Returns: false when somebody else has changed the file since it was read; then nothing is written.
    package static func write(_ change: Change) throws(EnvironmentFailure) -> Bool {
        guard let path = Disk.realPath(change.path), let status = try Disk.status(path) else {
            throw .fileMissing(path: change.path)
        }
        guard try Disk.read(path) == change.file.bytes else { return false }
        try WholeFile.replace(path, with: change.result.bytes, mode: status.mode)
        return true
    }

    /// The folder that is scanned for a path: the site's, when the path lies in one.
    private static func siteRoot(of path: String, isFolder: Bool) -> String {
        var folder = isFolder ? path : PathText.parent(path)
        let own = folder
        while true {
            let holdsSettings = Disk.realPath(PathText.join(folder, SourceLayout.settingsPath)) != nil
            // Of a site that keeps its maps in a folder of their own, what lies beside it is no part.
            let content = Disk.realPath(PathText.join(folder, SourceLayout.contentFolder))
            let isOfSite = path == folder || content.map { PathText.isInside(path, $0) } ?? true
            if holdsSettings { return isOfSite ? folder : own }
            if PathText.name(folder) == SourceLayout.contentFolder { return PathText.parent(folder) }
            let parent = PathText.parent(folder)
            if parent == folder || parent == "/" || parent.isEmpty { return own }
            folder = parent
        }
    }

    /// The path of a found file in the words of the one who named it or its folder.
    private static func shown(_ path: String, real: String, as written: String) -> String {
        let inner = PathText.components(path).dropFirst(PathText.components(real).count)
        guard !inner.isEmpty else { return written }
        let rest = inner.joined(separator: "/")
        return written == "." || written == "./" ? rest : PathText.join(written, rest)
    }
}

/// A file that is exchanged as a whole: nobody ever sees a half of it.
package enum WholeFile {
    /// - Parameter mode: the permissions of the old file; nil for what the umask leaves.
    package static func replace(_ path: String, with bytes: [UInt8], mode: UInt32?) throws(EnvironmentFailure) {
        let folder = PathText.parent(path)
        let new = PathText.join(folder, ".\(PathText.name(path)).journeybook-new")
        do {
            // What an earlier run left when it was killed.
            try Disk.removeFile(new)
            try Disk.write(bytes, to: new)
            if let mode { try Disk.setMode(new, mode) }
            try Disk.rename(new, to: path)
        } catch {
            try? Disk.removeFile(new)
            // Nobody knows the new file by its name.
            switch error {
            case .notPermitted: throw .notPermitted(action: "write", path: path)
            case .diskFull: throw .diskFull(path: path)
            case .system(_, _, let reason): throw .system(action: "write", path: path, reason: reason)
            default: throw error
            }
        }
    }
}
