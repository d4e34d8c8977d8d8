import JourneyModel
import MarkupWriting
import SourceDiagnostics

/// Gives every page its path below the site's root: a file's path is its address, further maps add their id.
struct Addresses {
    private struct Owner {
        let path: String
        let range: ByteRange
    }

    /// By folded address.
    private var owners: [NameKey: Owner] = [:]
    /// Paths that the site's own pages take.
    private let reserved: Set<NameKey>
    /// Folders in which only the site's own pages may have an old address.
    private let reservedFolders: [String]

    /// - Parameter count: how many addresses are expected.
    init(languages: [LanguageCode], count: Int = 0) {
        owners.reserveCapacity(count)
        var reserved: Set<NameKey> = []
        var folders = [Addresses.themeFolder]
        for language in languages {
            let folder = language == languages[0] ? "" : language.tag + "/"
            for name in [
                "index.html", "404.html", "glossary.html", "search.html", "company-map.html", "review.html",
                "changes.html", "kinds.html",
            ] {
                reserved.insert(NameKey(folder + name))
            }
            for list in ["journeys", "personas"] + Addresses.ownFolders {
                reserved.insert(NameKey(folder + list + "/index.html"))
            }
            folders += Addresses.ownFolders.map { folder + $0 + "/" }
        }
        // A map at `atlas.html` would have its data where those of the whole site lie; one at `company-map.html` its
        // drawing in the place of the company map's.
        reserved.insert(NameKey("atlas.html"))
        self.reserved = reserved
        reservedFolders = folders
    }

    /// Lists of what the maps name, with a page for each entry.
    private static let ownFolders = ["teams", "channels", "touchpoints", "phases", "backlog", "tags"]
    /// Styles, scripts and marks.
    private static let themeFolder = "theme/"

    /// The address of a file's own page. A page that would stand in the place of one of the site's own, such as its
    /// home or its list of journeys, steps aside to `<file>-<suffix>.html`.
    mutating func claimMain(
        _ file: OutlinedFile, suffix: String, range: ByteRange, _ diagnostics: inout [Diagnostic]
    ) -> String {
        let folded = Slug.folded(file.address)
        let isTaken = reserved.contains(NameKey(folded + ".html")) || folded.hasPrefix(Addresses.themeFolder)
        let name = isTaken ? file.address + "-" + suffix : file.address
        return claim(name, path: file.place.path, range: range, &diagnostics)
    }

    /// The address of a further map of a file.
    mutating func claimFurther(
        _ file: OutlinedFile, id: String, range: ByteRange, _ diagnostics: inout [Diagnostic]
    ) -> String {
        claim(file.address + "-" + id, path: file.place.path, range: range, &diagnostics)
    }

    /// The cleaned form of an old address that leads to a page, or nil when it cannot be one.
    mutating func claimAlias(_ alias: Located<String>, path: String, _ diagnostics: inout [Diagnostic]) -> String? {
        guard let clean = Addresses.cleanAlias(alias.value) else {
            diagnostics.append(.invalid(alias, path: path))
            return nil
        }
        let folded = Slug.folded(clean)
        if let owner = owners[NameKey(folded)] {
            diagnostics.append(.taken(clean, path: path, range: alias.range, by: owner.path, owner.range))
            return nil
        }
        if reserved.contains(NameKey(folded)) || reservedFolders.contains(where: folded.hasPrefix) {
            diagnostics.append(.reserved(clean, path: path, range: alias.range))
            return nil
        }
        owners[NameKey(folded)] = Owner(path: path, range: alias.range)
        return clean
    }

    private mutating func claim(
        _ name: String, path: String, range: ByteRange, _ diagnostics: inout [Diagnostic]
    ) -> String {
        var address = name + ".html"
        var key = NameKey(Slug.folded(address))
        if let owner = owners[key] {
            diagnostics.append(.taken(address, path: path, range: range, by: owner.path, owner.range))
            var number = 2
            repeat {
                address = name + "-" + String(number) + ".html"
                key = NameKey(Slug.folded(address))
                number += 1
            } while owners[key] != nil
        }
        owners[key] = Owner(path: path, range: range)
        return address
    }

    /// A path within the site that ends in `.html`: an old address becomes a file, so it may not lead elsewhere.
    private static func cleanAlias(_ alias: String) -> String? {
        guard alias.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && !"\\?#:<>\"|*".utf8.contains($0) }) else { return nil }
        let isFolder = alias.hasSuffix("/")
        var parts = RelativePath.percentDecoded(alias).split(separator: "/").map(String.init)
        guard !parts.isEmpty, parts.allSatisfy({ !$0.hasPrefix(".") && !$0.contains("\0") }) else { return nil }
        if isFolder { parts.append("index.html") }
        let path = parts.joined(separator: "/")
        if path.hasSuffix(".html") { return path }
        return path.hasSuffix(".htm") ? nil : path + ".html"
    }
}

extension Diagnostic {
    fileprivate static func taken(
        _ address: String, path: String, range: ByteRange, by other: String, _ otherRange: ByteRange
    ) -> Diagnostic {
        Diagnostic(
            .duplicateAddress, .error, path: path, range: range,
            summary: "Address must be unique",
            explanation: "\"\(address)\" is taken, also when only capitals differ, and one page would hide the other",
            suggestion: "rename the file or give the map another id",
            notes: [Note("taken here", path: other, range: otherRange)])
    }

    fileprivate static func reserved(_ address: String, path: String, range: ByteRange) -> Diagnostic {
        Diagnostic(
            .duplicateAddress, .error, path: path, range: range,
            summary: "Alias must leave the site's own pages their addresses",
            explanation: "\"\(address)\" is where the site keeps its lists or its own files",
            suggestion: "remove the alias")
    }

    fileprivate static func invalid(_ alias: Located<String>, path: String) -> Diagnostic {
        Diagnostic(
            .invalidAlias, .error, path: path, range: alias.range,
            summary: "Alias must be an old address within the site",
            explanation: "\"\(alias.value)\" cannot become a page that leads here",
            suggestion: "write a path such as \"journeys/old-name.html\"")
    }
}
