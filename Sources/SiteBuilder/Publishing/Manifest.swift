/// The list of files that we have written into an output folder: the sign that the folder is ours, and the knowledge
/// of what is unchanged.
///
/// A text file in the folder itself: a heading line, the fingerprint of the build, a line a file, and a last line that
/// proves that nothing is missing. The same site gives the same manifest.
package struct Manifest: Sendable, Equatable {
    package struct Entry: Sendable, Equatable {
        package let path: String
        package let size: Int
        package let hash: ContentHash

        package init(path: String, size: Int, hash: ContentHash) {
            self.path = path
            self.size = size
            self.hash = hash
        }
    }

    package static let name = ".journeybook-manifest"
    private static let heading = "journeybook output 1"

    /// Of everything the site was made from; nil when there was something to report, so that it is reported again.
    package let fingerprint: ContentHash?
    /// Sorted by path bytes.
    package let entries: [Entry]

    package init(fingerprint: ContentHash?, entries: [Entry]) {
        self.fingerprint = fingerprint
        self.entries = entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    package var bytes: [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(entries.count * 96 + 128)
        func line(_ content: String) {
            text.append(contentsOf: content.utf8)
            text.append(UInt8(ascii: "\n"))
        }
        line(Manifest.heading)
        line("fingerprint " + (fingerprint?.hex ?? "none"))
        for entry in entries { line("\(entry.hash.hex) \(entry.size) \(Manifest.escape(entry.path))") }
        line("end \(entries.count)")
        return text
    }

    /// Nil when the bytes are not a whole manifest.
    package init?(_ bytes: [UInt8]) {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= 4, lines.last == "", lines[0] == Manifest.heading,
            lines[1].hasPrefix("fingerprint "), lines[lines.count - 2] == "end \(lines.count - 4)"
        else { return nil }
        fingerprint = ContentHash(hex: lines[1].dropFirst("fingerprint ".count))
        var entries: [Entry] = []
        entries.reserveCapacity(lines.count - 4)
        for line in lines[2..<(lines.count - 2)] {
            let parts = line.split(separator: " ", maxSplits: 2)
            guard parts.count == 3, let hash = ContentHash(hex: parts[0]), let size = Int(parts[1]) else { return nil }
            let path = Manifest.unescape(parts[2])
            // What is listed here will be deleted one day: never anything outside of the folder.
            guard Manifest.isSafe(path) else { return nil }
            entries.append(Entry(path: path, size: size, hash: hash))
        }
        self.entries = entries
    }

    /// Whether a path stays below the folder it is joined to.
    package static func isSafe(_ path: String) -> Bool {
        guard !path.isEmpty, path.utf8.first != UInt8(ascii: "/"), !path.utf8.contains(0) else { return false }
        return path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .allSatisfy { !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }
    }

    private static func escape(_ path: String) -> String {
        guard path.utf8.contains(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\\") }) else { return path }
        var escaped = ""
        for scalar in path.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case "\n": escaped += "\\n"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private static func unescape(_ path: Substring) -> String {
        guard path.utf8.contains(UInt8(ascii: "\\")) else { return String(path) }
        var plain = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in path.unicodeScalars {
            if isEscaped {
                plain.append(scalar == "n" ? "\n" : scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                plain.append(scalar)
            }
        }
        return String(plain)
    }
}
