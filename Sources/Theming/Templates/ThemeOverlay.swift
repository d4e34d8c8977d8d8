import SourceDiagnostics

/// The built-in theme with a site's own files laid over it, each file alone.
struct ThemeOverlay {
    /// The built-in files by path.
    let builtIn: [String: SourceFile]
    /// Path in the theme and the file that serves there, in the order of the paths' bytes.
    let files: [(path: String, file: SourceFile)]
    /// Complaints about files of the site that stand in for nothing.
    let unknownFiles: [Diagnostic]

    private static let root = "theme/"
    /// Folders in which a site may add files of its own: a language, a dictionary, a partial, a picture.
    private static let openFolders = ["assets/", "dictionary/", "partials/", "words/"]

    init(theme: [SourceFile], overrides: [SourceFile]) {
        builtIn = Dictionary(theme.map { ($0.path, $0) }) { first, _ in first }
        let known = theme.map(\.path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var merged = builtIn
        var unknown: [Diagnostic] = []
        for file in overrides {
            let path = file.path.hasPrefix(Self.root) ? String(file.path.dropFirst(Self.root.utf8.count)) : file.path
            if builtIn[path] == nil, let complaint = Self.complaint(path, file, known: known) {
                unknown.append(complaint)
            } else {
                merged[path] = file
            }
        }
        files = merged.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { ($0.key, $0.value) }
        unknownFiles = unknown
    }

    /// Files of `assets/`, their paths below it.
    var assets: [SourceFile] {
        files.filter { $0.path.hasPrefix("assets/") }.map { path, file in
            SourceFile(path: String(path.dropFirst("assets/".utf8.count)), bytes: file.bytes)
        }
    }

    /// A file in an open folder is new on purpose unless it looks like a slip in the name of a built-in one.
    private static func complaint(_ path: String, _ file: SourceFile, known: [String]) -> Diagnostic? {
        let folder = openFolders.first { path.hasPrefix($0) }
        let nearest = NearestName.find(path, among: known)
        if let folder {
            guard folder == "assets/", let nearest, isSlip(path, nearest) else { return nil }
        }
        return Diagnostic(
            .unknownThemeFile, .error, path: file.path, range: ByteRange(at: 0),
            summary: "Theme file must stand in for a built-in one",
            explanation: "the built-in theme has no \(path)", suggestion: nearest.map { "name it \(root)\($0)" })
    }

    /// Same ending and nearly as long: `sites.css` for `site.css`, but not `logo.svg` for `icon.svg`.
    private static func isSlip(_ path: String, _ known: String) -> Bool {
        let stem = path.split(separator: "/").last?.prefix { $0 != "." } ?? ""
        let knownStem = known.split(separator: "/").last?.prefix { $0 != "." } ?? ""
        guard path.split(separator: ".").last == known.split(separator: ".").last else { return false }
        return NearestName.find(String(stem), among: [String(knownStem)]) != nil
    }
}
