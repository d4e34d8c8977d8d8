import JourneyModel

/// Finds a map or a persona by what authors call it: id, file, file name, title, or the title up to its comma. Its tables
/// are made when somebody asks, for few maps name others.
struct EntryNames: Sendable {
    private let tables: MadeOnce<NameTables>

    init<Draft>(_ indices: some Sequence<Int>, of entries: [Entry<Draft>], files: [OutlinedFile]) {
        let all = Array(indices)
        tables = MadeOnce { NameTables(all, of: entries, files: files) }
    }

    /// - Parameters:
    ///   - path: the file that uses the name, for names such as `../personas/anna.md`.
    ///   - language: of that file; a translation in it is preferred. Nil asks for the original.
    func find(_ name: String, from path: String, language: LanguageCode?) -> Int? {
        tables.value.find(name, from: path, language: language)
    }

    func nearest(to name: String) -> String? { tables.value.nearest(to: name) }
}

private struct NameTables: Sendable {
    private var ids = NameTable()
    private var stems = NameTable()
    private var titles = NameTable()
    private var paths: [String: Int] = [:]
    /// Translations by their original, to answer in the language of whoever asks.
    private var translations: [Int: [(language: LanguageCode, index: Int)]] = [:]
    private var originals: [Int: Int] = [:]
    private var languages: [Int: LanguageCode] = [:]

    init<Draft>(_ all: [Int], of entries: [Entry<Draft>], files: [OutlinedFile]) {
        // Originals come first, so that a shared name leads to them.
        for index in all.filter({ entries[$0].original == nil }) + all.filter({ entries[$0].original != nil }) {
            let entry = entries[index]
            let file = files[entry.file]
            languages[index] = entry.language
            if let original = entry.original {
                originals[index] = original
                translations[original, default: []].append((entry.language, index))
            }
            if !entry.id.isEmpty { ids.add(entry.id, index) }
            titles.add(entry.title, index)
            if entry.map == 0 {
                stems.add(file.place.stem, index)
                paths[file.draft.path] = index
            }
        }
        for index in all where entries[index].isTitled {
            titles.add(NameTable.leadingPart(entries[index].title), index)
        }
    }

    func find(_ name: String, from path: String, language: LanguageCode?) -> Int? {
        guard let found = findAny(name, from: path) else { return nil }
        guard let language, languages[found] != language else { return found }
        let original = originals[found] ?? found
        if languages[original] == language { return original }
        return translations[original]?.first { $0.language == language }?.index ?? found
    }

    func nearest(to name: String) -> String? {
        ids.nearest(to: name) ?? stems.nearest(to: name) ?? titles.nearest(to: name)
    }

    private func findAny(_ name: String, from path: String) -> Int? {
        if name.hasSuffix(".md") || name.utf8.contains(UInt8(ascii: "/")) {
            let file = name.hasSuffix(".md") ? name : name + ".md"
            for base in [path, "content/x", "x"] {
                if let resolved = RelativePath.resolve(file, from: base), let found = paths[resolved] { return found }
            }
        }
        return ids.find(name) ?? stems.find(name) ?? titles.findLeading(name) ?? ids.find(NameTable.leadingPart(name))
    }
}
