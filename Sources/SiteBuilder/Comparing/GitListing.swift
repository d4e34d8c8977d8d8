/// What `git ls-tree -r -z` tells of a commit, for one folder of it.
struct GitListing {
    struct Entry: Hashable {
        /// From the folder.
        let path: String
        let hash: String
    }

    private(set) var files: [Entry] = []
    /// Symbolic links; their contents are the paths where they lead.
    let links: [Entry]

    /// - Parameter prefix: the folder, with a slash at its end; empty for the root.
    init(_ bytes: [UInt8], below prefix: String) {
        var links: [Entry] = []
        var sites: [String] = []
        // Each entry is `mode type hash`, a tabulator, the path and a zero byte.
        for record in bytes.split(separator: 0) {
            guard let tab = record.firstIndex(of: 0x09),
                let path = String(validating: record[(tab + 1)...], as: UTF8.self), path.hasPrefix(prefix)
            else { continue }
            let words = String(decoding: record[..<tab], as: UTF8.self).split(separator: " ")
            guard words.count == 3, words[1] == "blob" else { continue }
            let entry = Entry(path: String(path.dropFirst(prefix.count)), hash: String(words[2]))
            if words[0] == "120000" { links.append(entry) } else { files.append(entry) }
            // A site that we have written is output and no source.
            if PathText.name(entry.path) == Manifest.name { sites.append(PathText.parent(entry.path)) }
        }
        files.removeAll { file in sites.contains { GitListing.isBelow(file.path, $0) } }
        self.links = links
    }

    /// Adds what links lead to, as if it lay where they lie; those that lead out of the folder lead nowhere.
    /// - Parameter targets: where each of `links` leads.
    mutating func follow(_ targets: [String]) {
        let own = files
        for (link, target) in zip(links, targets) where !target.hasPrefix("/") {
            var parts = PathText.components(PathText.parent(link.path))
            var isInside = true
            for part in PathText.components(target) {
                if part != ".." {
                    parts.append(part)
                } else if parts.popLast() == nil {
                    isInside = false
                }
            }
            let place = parts.joined(separator: "/")
            guard isInside, !place.isEmpty else { continue }
            for file in own {
                if file.path == place {
                    files.append(Entry(path: link.path, hash: file.hash))
                } else if GitListing.isBelow(file.path, place) {
                    files.append(Entry(path: link.path + file.path.dropFirst(place.count), hash: file.hash))
                }
            }
        }
    }

    private static func isBelow(_ path: String, _ folder: String) -> Bool {
        folder.isEmpty || path.utf8.starts(with: (folder + "/").utf8)
    }
}
