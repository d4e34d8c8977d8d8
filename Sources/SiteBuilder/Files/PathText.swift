/// Paths as text: joined, split, compared by whole components, never by prefixes of strings.
package enum PathText {
    package static func join(_ folder: String, _ name: String) -> String {
        if folder.isEmpty { return name }
        return folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
    }

    package static func components(_ path: String) -> [Substring] {
        path.utf8.split(separator: UInt8(ascii: "/")).lazy.map { Substring($0) }.filter { $0 != "." }
    }

    /// The last component; empty for the root.
    package static func name(_ path: String) -> String { components(path).last.map(String.init) ?? "" }

    /// All but the last component, `/` for what lies in the root.
    package static func parent(_ path: String) -> String {
        let parts = components(path).dropLast()
        return (path.utf8.first == UInt8(ascii: "/") ? "/" : "") + parts.joined(separator: "/")
    }

    /// Whether `path` is `folder` or lies in it; both absolute and resolved.
    package static func isInside(_ path: String, _ folder: String) -> Bool {
        let inner = components(path)
        let outer = components(folder)
        return inner.count >= outer.count && zip(inner, outer).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
    }

    /// The extension in lower case without its dot; empty when there is none.
    package static func fileExtension(_ path: String) -> String {
        let name = name(path)
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    /// An absolute path without symbolic links for something that may not exist yet; nil when `..` follows a folder
    /// that does not exist.
    package static func resolve(_ path: String, from folder: String) -> String? {
        let absolute = path.utf8.first == UInt8(ascii: "/") ? path : join(folder, path)
        var existing = components(absolute)
        var missing: [Substring] = []
        while true {
            let candidate = "/" + existing.joined(separator: "/")
            if let real = Disk.realPath(candidate) {
                guard !missing.contains("..") else { return nil }
                return missing.reversed().reduce(real) { join($0, String($1)) }
            }
            guard let last = existing.popLast() else { return nil }
            missing.append(last)
        }
    }
}
