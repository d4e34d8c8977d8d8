import JourneyModel

/// Where a content file stands, and so which page it becomes.
struct FilePlace: Sendable {
    /// From the source folder: `content/journeys/mortgage.pl.md`.
    let path: String
    /// Folders below the site's root: `journeys`; empty at the root.
    let folder: String
    /// The name without its extension and language: `mortgage`.
    let stem: String
    /// The language that the name states: `pl`.
    let language: LanguageCode?
    /// The same for the translations of a file.
    let pairingKey: String

    /// - Parameter languages: those of the site; only their codes count in a name (`plan.v2.md` states none).
    init(path: String, languages: [LanguageCode]) {
        self.path = path
        var parts = path.split(separator: "/").map(String.init)
        var name = parts.popLast() ?? path
        if parts.first == "content" { parts.removeFirst() }
        folder = parts.joined(separator: "/")
        if let dot = name.lastIndex(of: "."), dot != name.startIndex { name = String(name[..<dot]) }
        if let dot = name.lastIndex(of: "."), dot != name.startIndex,
            case let code = LanguageCode(String(name[name.index(after: dot)...])), languages.contains(code)
        {
            language = code
            stem = String(name[..<dot])
        } else {
            language = nil
            stem = name
        }
        pairingKey = folder + "/" + stem
    }

    /// Folders between `journeys` and the file, as authors group maps by business and product.
    var groups: [String] {
        var parts = folder.split(separator: "/").map(String.init)
        if parts.first == "journeys" { parts.removeFirst() }
        return parts
    }

    /// The page's address without `.html`; languages but the site's first have a folder of their own.
    func address(in language: LanguageCode, first: LanguageCode) -> String {
        var parts = folder.isEmpty ? [] : [folder]
        if language != first { parts.insert(language.tag, at: 0) }
        return (parts + [stem]).joined(separator: "/")
    }
}
