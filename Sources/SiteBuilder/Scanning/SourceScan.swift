import MapReading
import SourceDiagnostics

/// Finds what the author's folder holds, and reads it.
///
/// Dot files, `node_modules`, the output and every folder that we have written stay out; so does whatever a symbolic
/// link would bring in from elsewhere. The order is that of the path bytes, whatever the disk's.
package struct SourceScan {
    /// Files larger than this are cut here; the parser refuses them, and nothing larger need be in memory.
    package static let largestText = (1 << 20) + 1

    /// A file that was found, not yet read.
    private struct Found {
        let path: String
        let diskPath: String
        let place: SourceLayout.Place
        let status: Disk.Status
    }

    private let root: String
    private let output: String?
    private var layout = SourceLayout(hasContentFolder: false)
    private var found: [Found] = []
    private var folders: Set<String> = []
    private var hasLinks = false
    private var diagnostics: [Diagnostic] = []

    private init(root: String, output: String?) {
        self.root = root
        self.output = output
    }

    /// The files of a source folder.
    /// - Parameters:
    ///   - source: as the user wrote it.
    ///   - output: resolved path of the output, nil when nothing is written.
    ///   - jobs: how many files are read at once.
    package static func scan(
        source: String, output: String?, jobs: Int
    ) throws(EnvironmentFailure) -> SourceTree {
        var nothing = FileMemory()
        return try scan(source: source, output: output, jobs: jobs, remembering: &nothing)
    }

    /// The same for who comes back: only files that the system says have changed are read again.
    package static func scan(
        source: String, output: String?, jobs: Int, remembering memory: inout FileMemory
    ) throws(EnvironmentFailure) -> SourceTree {
        guard let root = Disk.realPath(source), let status = try Disk.status(root) else {
            throw .sourceMissing(path: source)
        }
        guard status.kind == .folder else { throw .sourceNotAFolder(path: source) }
        var scan = SourceScan(root: root, output: output)
        try scan.walkAll()
        return try scan.read(jobs: jobs, &memory)
    }

    /// The tree with the files as they are now that have been named; nil when more may have changed than single files.
    /// - Parameters:
    ///   - tree: as it was before.
    ///   - paths: of files on the disk that may have been written, removed or renamed; nothing else has changed.
    package static func rescan(
        _ tree: SourceTree, _ paths: Set<String>
    ) throws(EnvironmentFailure) -> SourceTree? {
        guard let root = tree.root, paths.count <= 64 else { return nil }
        let layout = SourceLayout(
            hasContentFolder: tree.folders.contains(PathText.join(root, SourceLayout.contentFolder)))
        var tree = tree
        for diskPath in paths {
            let folder = PathText.join(root, "").utf8
            guard diskPath.utf8.starts(with: folder) else { return nil }
            let path = String(decoding: diskPath.utf8.dropFirst(folder.count), as: UTF8.self)
            let place = layout.place(of: path)
            // Backup files of editors and the like.
            if place == .ignored { continue }
            let status = try Disk.status(diskPath, followLinks: false)
            switch status?.kind {
            // What was never there, and is not there now, is a file between whose making and end nobody has looked.
            case nil where !tree.has(path): continue
            case .file:
                if case .asset = place {
                    guard tree.exchange(path, status: status) else { return nil }
                } else {
                    let isKnown = tree.has(path)
                    guard isKnown ? true : try isAlone(diskPath, path, in: tree) else { return nil }
                    let file = SourceFile(path: path, bytes: try text(diskPath, place))
                    guard isKnown ? tree.exchange(file, place) : tree.add(file, place) else { return nil }
                }
            case nil:
                guard try isAlone(diskPath, path, in: tree), tree.remove(path) else { return nil }
            case .folder, .symbolicLink, .other: return nil
            }
        }
        return tree
    }

    /// Whether a file may come or go without changing anything else: in a folder of the author's that is known, and not
    /// where names are looked at to tell what is misnamed.
    private static func isAlone(
        _ diskPath: String, _ path: String, in tree: SourceTree
    ) throws(EnvironmentFailure) -> Bool {
        let folder = PathText.parent(diskPath)
        guard PathText.components(path).count > 2, tree.folders.contains(folder) else { return false }
        return try Disk.status(PathText.join(folder, Manifest.name)) == nil
    }

    private static func text(_ diskPath: String, _ place: SourceLayout.Place) throws(EnvironmentFailure) -> [UInt8] {
        try Disk.read(
            diskPath, limit: place == .metrics ? MetricSheetReader.fileLimit + 1 : SourceScan.largestText)
    }

    private mutating func walkAll() throws(EnvironmentFailure) {
        folders.insert(root)
        let content = PathText.join(root, SourceLayout.contentFolder)
        let kind = try Disk.status(content)?.kind
        // A link that leads nowhere is meant for the folder: the rest of the folder is not looked through instead.
        let isLost = kind == nil ? try Disk.status(content, followLinks: false) != nil : false
        let isReadable = kind == .folder && Disk.realPath(content).map { PathText.isInside($0, root) } ?? false
        diagnostics += MisnamedFiles.complaints(
            root: try Disk.list(root).names, content: isReadable ? try Disk.list(content).names : [])
        guard kind == .folder || isLost else {
            try walk("", at: root, within: [root])
            return
        }
        layout = SourceLayout(hasContentFolder: true)
        for name in [SourceLayout.contentFolder, SourceLayout.settingsPath, SourceLayout.themeFolder] {
            try visit(name, at: PathText.join(root, name), within: [root])
        }
    }

    /// - Parameter chain: real paths of the folders that lead here, so that links in a circle end.
    private mutating func walk(
        _ folder: String, at diskPath: String, within chain: [String]
    ) throws(EnvironmentFailure) {
        folders.insert(diskPath)
        let (names, unreadable) = try Disk.list(diskPath)
        // A site that we have written, whatever its name, is output and no source.
        if names.contains(Manifest.name) { return }
        for name in unreadable where !SourceLayout.isIgnored(name: name) {
            diagnostics.append(.invalidFileName(PathText.join(folder, name)))
        }
        for name in names where !SourceLayout.isIgnored(name: name) {
            try visit(PathText.join(folder, name), at: PathText.join(diskPath, name), within: chain)
        }
    }

    private mutating func visit(
        _ path: String, at diskPath: String, within chain: [String]
    ) throws(EnvironmentFailure) {
        guard let own = try Disk.status(diskPath, followLinks: false) else { return }
        var status = own
        var realPath = diskPath
        if own.kind == .symbolicLink {
            hasLinks = true
            guard let target = Disk.realPath(diskPath), let behind = try Disk.status(target) else {
                return diagnostics.append(.brokenLink(path))
            }
            guard PathText.isInside(target, root) else {
                return diagnostics.append(.linkOutsideSource(path, isFolder: behind.kind == .folder))
            }
            status = behind
            realPath = target
            folders.insert(PathText.parent(target))
        }
        switch status.kind {
        case .folder:
            guard realPath != output, !chain.contains(realPath) else { return }
            try walk(path, at: realPath, within: chain + [realPath])
        case .file:
            let place = layout.place(of: path)
            if place != .ignored { found.append(Found(path: path, diskPath: realPath, place: place, status: status)) }
        case .symbolicLink, .other: break
        }
    }

    private func read(jobs: Int, _ memory: inout FileMemory) throws(EnvironmentFailure) -> SourceTree {
        let found = found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        let known = memory
        let now = Disk.nanoseconds()
        let texts = try Workers.map(found, jobs: jobs) { entry throws(EnvironmentFailure) -> SourceFile? in
            if case .asset = entry.place { return nil }
            if let bytes = known.bytes(of: entry.diskPath, entry.status) {
                return SourceFile(path: entry.path, bytes: bytes)
            }
            return SourceFile(path: entry.path, bytes: try SourceScan.text(entry.diskPath, entry.place))
        }
        memory.remember(zip(found, texts).map { ($0.diskPath, $0.status, $1?.bytes) }, readAt: now)
        var tree = SourceTree()
        tree.diagnostics = diagnostics
        tree.root = hasLinks ? nil : root
        tree.folders = folders.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for (entry, text) in zip(found, texts) {
            switch (entry.place, text) {
            case (.settings, let file): tree.settings = file
            case (.theme, let file?): tree.theme.append(file)
            case (.content(let role), let file?): tree.content.append(.init(role: role, file: file))
            case (.metrics, let file?): tree.metrics.append(file)
            case (.asset(let address, let isAlwaysPublished), _):
                tree.assets.append(
                    .init(
                        path: entry.path, address: address, isAlwaysPublished: isAlwaysPublished,
                        content: .disk(entry.diskPath), status: entry.status))
            case (.theme, nil), (.content, nil), (.metrics, nil), (.ignored, _): break
            }
        }
        return tree
    }
}

extension Diagnostic {
    fileprivate static func invalidFileName(_ path: String) -> Diagnostic {
        Diagnostic(
            .invalidFileName, .error, path: path, range: ByteRange(at: 0),
            summary: "File name must be written in Unicode (UTF-8)",
            explanation: "The name cannot be read, so the file cannot have an address.",
            suggestion: "type the name of the file anew")
    }

    fileprivate static func linkOutsideSource(_ path: String, isFolder: Bool) -> Diagnostic {
        Diagnostic(
            .linkOutsideSource, .error, path: path, range: ByteRange(at: 0),
            summary:
                "Link to another \(isFolder ? "folder" : "file") (a symbolic link) must stay inside the source folder",
            explanation: "What lies elsewhere is never published.",
            suggestion: isFolder
                ? "move the folder itself here, and let a link to it stand where it was"
                : "copy the file into the source folder")
    }

    fileprivate static func brokenLink(_ path: String) -> Diagnostic {
        Diagnostic(
            .linkOutsideSource, .error, path: path, range: ByteRange(at: 0),
            summary: "Link to another file or folder (a symbolic link) must lead to one",
            explanation: "There is nothing where it leads.",
            suggestion: "remove the link, or restore what it leads to")
    }
}
