import JourneyModel
import SourceDiagnostics

/// Puts starters onto the disk. What is there already is never touched.
package enum StarterFolder {
    /// What was written, and what there is to say of it.
    package struct Result: Sendable {
        /// As they can be opened from where the command was given.
        package let paths: [String]
        /// Of the new files alone.
        package let diagnostics: [Diagnostic]
        package let files: [SourceFile]
    }

    /// A new site in a folder that may exist but has no maps of its own.
    package static func site(
        at folder: String, title: String?, kind: JourneyKind, language: Starter.Language
    ) throws(EnvironmentFailure) -> Result {
        for name in [SourceLayout.settingsPath, SourceLayout.contentFolder] {
            let path = PathText.join(folder, name)
            if try Disk.status(path, followLinks: false) != nil { throw .fileExists(path: path) }
        }
        let files = Starter.site(title: title, kind: kind, language: language)
        return Result(paths: try write(files, to: folder), diagnostics: [], files: files)
    }

    /// What a new file in a folder has to fit in with.
    package static func surroundings(
        in folder: String, settings: SiteBuild.Settings
    ) throws(EnvironmentFailure) -> Starter.Surroundings {
        let tree = try SourceScan.scan(source: folder, output: nil, jobs: settings.jobs)
        return Starter.Surroundings(tree, SiteBuild.read(tree, settings: settings).site.atlas)
    }

    /// A new file in the site of a folder.
    package static func add(
        _ file: SourceFile, to folder: String, settings: SiteBuild.Settings
    ) throws(EnvironmentFailure) -> Result {
        let paths = try write([file], to: folder)
        let after = try SourceScan.scan(source: folder, output: nil, jobs: settings.jobs)
        let said = SiteBuild.read(after, settings: settings).diagnostics
        return Result(paths: paths, diagnostics: said.filter { $0.path == file.path }, files: [file])
    }

    /// Files whose contents are settled, in the site of a folder.
    package static func add(_ files: [SourceFile], to folder: String) throws(EnvironmentFailure) -> Result {
        guard let status = try Disk.status(folder) else { throw .sourceMissing(path: folder) }
        guard status.kind == .folder else { throw .sourceNotAFolder(path: folder) }
        return Result(paths: try write(files, to: folder), diagnostics: [], files: files)
    }

    private static func write(_ files: [SourceFile], to folder: String) throws(EnvironmentFailure) -> [String] {
        let paths = files.map { PathText.join(folder, $0.path) }
        for path in paths where try Disk.status(path, followLinks: false) != nil { throw .fileExists(path: path) }
        for (file, path) in zip(files, paths) {
            try makeFolders(PathText.parent(path))
            try Disk.write(file.bytes, to: path)
        }
        return paths
    }

    private static func makeFolders(_ path: String) throws(EnvironmentFailure) {
        if path.isEmpty || path == "/" { return }
        if try Disk.status(path) != nil { return }
        try makeFolders(PathText.parent(path))
        try Disk.makeFolder(path)
    }
}
