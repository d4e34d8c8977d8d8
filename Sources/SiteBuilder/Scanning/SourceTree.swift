import MapReading
import SourceDiagnostics
import Theming

/// Everything of the author's that a site is made of, sorted by path bytes. A value: from a disk or from a test.
package struct SourceTree: Sendable {
    /// A Markdown file and what its folder says it is.
    package struct ContentFile: Sendable {
        package let role: FileRole
        package let file: SourceFile

        package init(role: FileRole, file: SourceFile) {
            self.role = role
            self.file = file
        }
    }

    /// A file that is copied as it is, when something needs it.
    package struct Asset: Sendable {
        package enum Content: Sendable, Hashable {
            case bytes([UInt8])
            /// Path on the disk; read when it is copied, so that films do not fill the memory.
            case disk(String)
        }

        /// Path from the source folder.
        package let path: String
        /// Path below the site's root.
        package let address: String
        /// Whether it is copied even when no page shows it.
        package let isAlwaysPublished: Bool
        package let content: Content
        /// What the system said of the file when it was found; nil when it is in memory.
        package let status: Disk.Status?

        package init(
            path: String, address: String, isAlwaysPublished: Bool, content: Content, status: Disk.Status? = nil
        ) {
            self.path = path
            self.address = address
            self.isAlwaysPublished = isAlwaysPublished
            self.content = content
            self.status = status
        }
    }

    package var settings: SourceFile?
    package var content: [ContentFile] = []
    /// Sheets of numbers.
    package var metrics: [SourceFile] = []
    /// With their paths from the source folder: `theme/assets/site.css`.
    package var theme: [SourceFile] = []
    package var assets: [Asset] = []
    /// What is wrong with the files as files.
    package var diagnostics: [Diagnostic] = []
    /// Folders on the disk in which the files were looked for, and those that links lead to: a change in any of them
    /// may change the tree.
    package var folders: [String] = []
    /// The source folder on the disk, when every file lies in it at its own path; nil when symbolic links lead anywhere.
    package var root: String?

    /// What was given up, so that it can be told again: what each file is, and the digest of what was read.
    private var forgotten: [String: (role: FileRole, digest: ContentHash)] = [:]

    package init() {}

    /// The tree of files that are in memory; their order does not matter.
    package init(files: [SourceFile]) {
        let layout = SourceLayout(hasContentFolder: files.contains { SourceLayout.isInContentFolder($0.path) })
        var names: Set<String> = []
        var folders: Set<String> = []
        for path in files.map({ PathText.components($0.path) }) {
            names.insert(String(path[0]))
            if path.count > 2, path[0] == SourceLayout.contentFolder { folders.insert(String(path[1])) }
        }
        diagnostics = MisnamedFiles.complaints(root: names.sorted(), content: folders.sorted())
        for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
            switch layout.place(of: file.path) {
            case .settings: settings = file
            case .theme: theme.append(file)
            case .content(let role): content.append(ContentFile(role: role, file: file))
            case .metrics: metrics.append(file)
            case .asset(let address, let isAlwaysPublished):
                assets.append(
                    Asset(
                        path: file.path, address: address, isAlwaysPublished: isAlwaysPublished,
                        content: .bytes(file.bytes)))
            case .ignored: break
            }
        }
    }

    /// Whether the author's files are the same. Of files that are only copied the system's facts are compared.
    package func hasSameFiles(as other: SourceTree) -> Bool {
        settings == other.settings && theme == other.theme && metrics == other.metrics
            && diagnostics == other.diagnostics
            && content.elementsEqual(other.content) { $0.role == $1.role && $0.file == $1.file }
            && assets.elementsEqual(other.assets) { one, other in
                one.path == other.path && one.status == other.status && one.content == other.content
            }
    }

    /// The built-in files of a folder of the theme, and the site's own after them: the later is laid over the earlier.
    func themeFiles(_ folder: String) -> [SourceFile] {
        EmbeddedTheme.files(in: folder)
            + theme.filter { $0.path.utf8.starts(with: "\(SourceLayout.themeFolder)/\(folder)/".utf8) }
    }

    /// Of the content files, also those that were given up; in no order.
    var paths: [String] { content.map(\.file.path) + forgotten.keys }

    /// Gives up the content files that nobody needs any more; the others stay in their order.
    mutating func forget(allBut paths: Set<String>) {
        for entry in content where !paths.contains(entry.file.path) {
            forgotten[entry.file.path] = (entry.role, ContentHash(entry.file.bytes))
        }
        content = content.filter { paths.contains($0.file.path) }
    }

    /// Leaves the files of which something is to be said. Those that were given up are read again, as far as they still
    /// are what was read.
    mutating func recall(_ paths: Set<String>, from root: String) {
        forget(allBut: paths)
        metrics.removeAll { !paths.contains($0.path) }
        for path in paths {
            guard let known = forgotten[path], let bytes = try? Disk.read(PathText.join(root, path)),
                ContentHash(bytes) == known.digest
            else { continue }
            content.append(ContentFile(role: known.role, file: SourceFile(path: path, bytes: bytes)))
        }
        content.sort { $0.file.path.utf8.lexicographicallyPrecedes($1.file.path.utf8) }
    }

    /// The source file of a diagnostic, to show its line.
    package func file(_ path: String) -> SourceFile? {
        if settings?.path == path { return settings }
        if let file = theme.first(where: { $0.path == path }) ?? metrics.first(where: { $0.path == path }) {
            return file
        }
        return place(of: path).map { content[$0].file }
    }

    /// Index of a content file.
    private func place(of path: String) -> Int? {
        let place = placeToBe(of: path)
        return place < content.count && content[place].file.path == path ? place : nil
    }

    /// Where a content file stands, or would stand; they are in the order of their paths' bytes.
    private func placeToBe(of path: String) -> Int {
        var low = 0
        var high = content.count
        while low < high {
            let middle = (low + high) / 2
            if content[middle].file.path.utf8.lexicographicallyPrecedes(path.utf8) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }

    /// Whether a file of the author's has the path, a text or one that is copied.
    func has(_ path: String) -> Bool { file(path) != nil || assets.contains { $0.path == path } }

    /// Puts another text in the place of a file's; false when there is none of its kind.
    mutating func exchange(_ file: SourceFile, _ kind: SourceLayout.Place) -> Bool {
        switch kind {
        case .settings:
            guard settings?.path == file.path else { return false }
            settings = file
        case .theme: return SourceTree.exchange(file, in: &theme)
        case .metrics: return SourceTree.exchange(file, in: &metrics)
        case .content(let role):
            guard let place = place(of: file.path), content[place].role == role else { return false }
            content[place] = ContentFile(role: role, file: file)
        case .asset, .ignored: return false
        }
        return true
    }

    /// Adds a content file that was not there; false when it is something else.
    mutating func add(_ file: SourceFile, _ kind: SourceLayout.Place) -> Bool {
        guard case .content(let role) = kind else { return false }
        content.insert(ContentFile(role: role, file: file), at: placeToBe(of: file.path))
        return true
    }

    /// Takes out a content file; false when there is none at the path.
    mutating func remove(_ path: String) -> Bool {
        guard let place = place(of: path) else { return false }
        content.remove(at: place)
        return true
    }

    private static func exchange(_ file: SourceFile, in files: inout [SourceFile]) -> Bool {
        guard let place = files.firstIndex(where: { $0.path == file.path }) else { return false }
        files[place] = file
        return true
    }

    /// Takes down what the system says now of a file that is copied; false when there is none.
    mutating func exchange(_ path: String, status: Disk.Status?) -> Bool {
        guard let place = assets.firstIndex(where: { $0.path == path }) else { return false }
        let old = assets[place]
        assets[place] = Asset(
            path: old.path, address: old.address, isAlwaysPublished: old.isAlwaysPublished, content: old.content,
            status: status)
        return true
    }
}

extension Diagnostic {
    /// The files that it names.
    var paths: [String] { [path] + notes.map(\.path) }
}
