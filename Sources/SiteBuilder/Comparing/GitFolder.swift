import SourceDiagnostics

/// A folder whose history git keeps. What it held is asked of the program `git`; neither the folder nor git's index is
/// ever touched, and nothing that a repository may bring along is run.
struct GitFolder {
    private let folder: String
    /// The folder's path below the root of the repository, with a slash at its end; empty for the root.
    private let prefix: String

    init(_ folder: String) throws(EnvironmentFailure) {
        guard let root = Disk.realPath(folder) else { throw .sourceMissing(path: folder) }
        self.folder = root
        let answer = try GitFolder.git(root, ["rev-parse", "--show-prefix"])
        guard answer.status == 0 else {
            let message = GitFolder.text(answer.messages)
            throw message.contains("not a git repository") ? .notARepository(path: folder) : .git(message: message)
        }
        prefix = GitFolder.text(answer.output)
    }

    /// The commit that a name stands for: a branch, a tag, `HEAD~2`, a hash.
    func commit(_ name: String) throws(EnvironmentFailure) -> String {
        // Nothing that begins so is a revision, and nothing that looks like an option may reach git.
        guard !name.isEmpty, !name.hasPrefix("-") else { throw .revisionUnknown(name: name) }
        let answer = try GitFolder.git(
            folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"])
        guard answer.status == 0 else { throw .revisionUnknown(name: name) }
        return GitFolder.text(answer.output)
    }

    /// The commit from which two others went their own ways.
    func mergeBase(_ one: String, _ other: String) throws(EnvironmentFailure) -> String {
        let answer = try GitFolder.git(folder, ["merge-base", try commit(one), try commit(other)])
        guard answer.status == 0 else {
            throw .git(message: "\(one) and \(other) have no commit in common, as far as the history is here")
        }
        return GitFolder.text(answer.output)
    }

    /// The files that the folder held in a commit, and the hash of each; none when it was not there.
    /// - Parameter commit: a hash.
    func tree(at commit: String) throws(EnvironmentFailure) -> (tree: SourceTree, hashes: [String: String]) {
        let listing = try GitFolder.git(folder, ["ls-tree", "-r", "-z", "--full-tree", commit])
        guard listing.status == 0 else { throw .git(message: GitFolder.text(listing.messages)) }
        var entries = GitListing(listing.output, below: prefix)
        if !entries.links.isEmpty {
            entries.follow(try blobs(entries.links.map(\.hash)).map { String(decoding: $0, as: UTF8.self) })
        }
        let layout = SourceLayout(
            hasContentFolder: entries.files.contains { SourceLayout.isInContentFolder($0.path) })
        let texts = entries.files.filter { file in
            switch layout.place(of: file.path) {
            case .settings, .theme, .content, .metrics: true
            case .asset, .ignored: false
            }
        }
        let contents = try blobs(texts.map(\.hash))
        var files = zip(texts, contents).map {
            SourceFile(path: $0.path, bytes: Array($1.prefix(SourceScan.largestText)))
        }
        // Of pictures and the like only the name matters here.
        let read = Set(texts.map(\.path))
        files += entries.files.filter { !read.contains($0.path) }.map { SourceFile(path: $0.path, bytes: []) }
        var hashes: [String: String] = [:]
        for file in entries.files { hashes[file.path] = file.hash }
        return (SourceTree(files: files), hashes)
    }

    /// The hashes that git would give to files of the disk; nil for a name that it cannot be told.
    func hashes(ofFiles paths: [String]) throws(EnvironmentFailure) -> [String?] {
        let told = paths.filter { !$0.contains("\n") }
        guard !told.isEmpty else { return paths.map { _ in nil } }
        let answer = try GitFolder.git(
            folder, ["hash-object", "--no-filters", "--stdin-paths"], input: Array(told.map { $0 + "\n" }.joined().utf8)
        )
        guard answer.status == 0 else { throw .git(message: GitFolder.text(answer.messages)) }
        var hashes = answer.output.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }[...]
        return paths.map { $0.contains("\n") ? nil : hashes.popFirst() }
    }

    /// Files that differ only because git keeps a note in the place of large ones (Git LFS): which they are cannot be told.
    /// - Parameter isOldKept: the older version is the one that git keeps, the newer one lies on the disk.
    func stoodFor(
        _ before: [String: String?], _ after: [String: String?], isOldKept: Bool
    ) throws(EnvironmentFailure) -> [String] {
        let kept = isOldKept ? before : after
        let paths = kept.keys.sorted().filter { path in
            guard let one = before[path] ?? nil, let other = after[path] ?? nil else { return false }
            return one != other
        }
        let contents = try blobs(paths.compactMap { kept[$0] ?? nil })
        return zip(paths, contents).filter { $0.1.starts(with: "version https://git-lfs".utf8) }.map(\.0)
    }

    /// The contents of blobs, in the order of their hashes.
    private func blobs(_ hashes: [String]) throws(EnvironmentFailure) -> [ArraySlice<UInt8>] {
        guard !hashes.isEmpty else { return [] }
        let input = Array(hashes.map { $0 + "\n" }.joined().utf8)
        let answer = try GitFolder.git(folder, ["cat-file", "--batch"], input: input)
        guard answer.status == 0 else { throw .git(message: GitFolder.text(answer.messages)) }
        var contents: [ArraySlice<UInt8>] = []
        var rest = answer.output[...]
        // `hash blob size`, a line feed, as many bytes, a line feed.
        while let end = rest.firstIndex(of: 0x0A) {
            let head = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
            guard head.count == 3, let size = Int(head[2]), size < rest.endIndex - end else { break }
            contents.append(rest[(end + 1)..<(end + 1 + size)])
            rest = rest[(end + 1 + size)...].dropFirst()
        }
        guard contents.count == hashes.count else {
            throw .git(message: "some of the files of that revision are not in this copy of the repository")
        }
        return contents
    }

    private static func git(
        _ folder: String, _ words: [String], input: [UInt8] = []
    ) throws(EnvironmentFailure) -> ChildProcess {
        try ChildProcess.run(
            ["git", "-C", folder] + words, input: input,
            variables: [("LC_ALL", "C"), ("GIT_OPTIONAL_LOCKS", "0"), ("GIT_TERMINAL_PROMPT", "0")])
    }

    /// The first line of what git says, without what names its kind.
    private static func text(_ bytes: [UInt8]) -> String {
        let line = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
        return line.hasPrefix("fatal: ") ? String(line.dropFirst(7)) : line
    }
}
