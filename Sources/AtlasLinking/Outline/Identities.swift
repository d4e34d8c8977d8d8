import JourneyModel
import MarkupWriting
import SourceDiagnostics

/// Gives every map, persona and page its id, and pairs translations, which share one.
///
/// Identity is (id, language): an explicit id may come back in another language, which makes a translation, and never
/// in the same. Derived ids give way to explicit ones.
struct Identities<Draft: Sendable> {
    let files: [OutlinedFile]
    let languages: [LanguageCode]
    /// The thing in the wording of diagnostics: `journey`.
    let noun: String
    let unknownCode: DiagnosticCode

    /// What the languages of a map have in common: the file's name without its language, and the place in the file.
    private struct Pairing: Hashable {
        let key: String
        let map: Int
    }

    func assign(_ entries: inout [Entry<Draft>], _ diagnostics: inout [Diagnostic]) {
        pairByFileName(&entries)
        var taken = UniqueNames(count: entries.count)
        let owners = claimExplicit(&entries, &taken, &diagnostics)
        for index in entries.indices where entries[index].id.isEmpty && entries[index].original == nil {
            guard entries[index].translationOf == nil else { continue }
            derive(&entries[index], &taken)
            if let owner = ownerOfName(entries[index], owners, entries) {
                diagnostics.append(.takenName(noun, entries[owner], entries[index], in: files))
            }
        }
        pairByName(&entries, &diagnostics)
        for index in entries.indices {
            if let original = entries[index].original {
                entries[index].id = entries[original].id
            } else if entries[index].id.isEmpty {
                derive(&entries[index], &taken)
            }
        }
    }

    private func rank(_ language: LanguageCode) -> Int { languages.firstIndex(of: language) ?? languages.count }

    /// `name.md` and `name.pl.md` are one thing in two languages; the site's earlier language is the original.
    private func pairByFileName(_ entries: inout [Entry<Draft>]) {
        guard languages.count > 1 else { return }
        var first: [Pairing: Int] = [:]
        first.reserveCapacity(entries.count)
        var groups: [Int: [Int]] = [:]
        for (index, entry) in entries.enumerated() where entry.translationOf == nil {
            let pairing = Pairing(key: files[entry.file].place.pairingKey, map: entry.map)
            if let known = first[pairing] {
                groups[known, default: [known]].append(index)
            } else {
                first[pairing] = index
            }
        }
        for group in groups.values {
            let original = group.min { (rank(entries[$0].language), $0) < (rank(entries[$1].language), $1) }!
            for member in group where entries[member].language != entries[original].language {
                entries[member].original = original
            }
        }
    }

    /// Gives ids to those that state one; returns who has each, by its folded form.
    private func claimExplicit(
        _ entries: inout [Entry<Draft>], _ taken: inout UniqueNames, _ diagnostics: inout [Diagnostic]
    ) -> [String: [Int]] {
        var owners: [String: [Int]] = [:]
        let stating = entries.indices.filter { entries[$0].original == nil && entries[$0].explicitID != nil }
        for index in stating.sorted(by: { (rank(entries[$0].language), $0) < (rank(entries[$1].language), $1) }) {
            guard let id = entries[index].explicitID else { continue }
            let folded = Slug.folded(id.value)
            let others = owners[folded, default: []]
            if let same = others.first(where: { entries[$0].language == entries[index].language }) {
                let first = entries[min(same, index)]
                let second = entries[max(same, index)]
                diagnostics.append(
                    .duplicate(noun, second, first, in: files))
                continue
            }
            owners[folded, default: []].append(index)
            if let original = others.first {
                entries[index].original = original
            } else {
                entries[index].id = id.value
                _ = taken.claim(id.value)
            }
        }
        return owners
    }

    /// Who has taken the id that an entry would have from the name of its file, without bearing that name itself.
    private func ownerOfName(_ entry: Entry<Draft>, _ owners: [String: [Int]], _ entries: [Entry<Draft>]) -> Int? {
        guard entry.map == 0, let wanted = entry.derivedIDs.first, entry.id != wanted,
            let owner = owners[Slug.folded(wanted)]?.first, entries[owner].file != entry.file,
            Slug.identifier(files[entry.file].place.stem) == wanted,
            Slug.identifier(files[entries[owner].file].place.stem) != wanted
        else { return nil }
        return owner
    }

    private func derive(_ entry: inout Entry<Draft>, _ taken: inout UniqueNames) {
        for candidate in entry.derivedIDs where taken.claim(candidate) {
            entry.id = candidate
            return
        }
        entry.id = taken.claimFree(entry.derivedIDs.last ?? noun)
    }

    /// `translation-of` names the original by id, file or title.
    private func pairByName(_ entries: inout [Entry<Draft>], _ diagnostics: inout [Diagnostic]) {
        let wanting = entries.indices.filter { entries[$0].translationOf != nil && entries[$0].original == nil }
        guard !wanting.isEmpty else { return }
        let names = EntryNames(entries.indices.filter { entries[$0].translationOf == nil }, of: entries, files: files)
        for index in wanting {
            guard let name = entries[index].translationOf else { continue }
            let path = files[entries[index].file].draft.path
            guard let found = names.find(name.value, from: path, language: nil) else {
                diagnostics.append(.unknownOriginal(noun, unknownCode, name, names.nearest(to: name.value), path: path))
                continue
            }
            let original = entries[found].original ?? found
            if entries[original].language == entries[index].language {
                diagnostics.append(
                    .sameLanguage(noun, name, path: path, original: entries[original], in: files))
            } else {
                entries[index].original = original
                entries[index].id = ""
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func duplicate<Draft>(
        _ noun: String, _ second: Entry<Draft>, _ first: Entry<Draft>, in files: [OutlinedFile]
    ) -> Diagnostic {
        let id = second.explicitID ?? Located("", second.range)
        return Diagnostic(
            .duplicateID, .error, path: files[second.file].draft.path, range: id.range,
            summary: "Id of a \(noun) must be unique",
            explanation: "\"\(id.value)\" is taken, and links by it would be ambiguous",
            suggestion: "choose another id",
            notes: [
                Note(
                    "first used here", path: files[first.file].draft.path,
                    range: first.explicitID?.range ?? first.range)
            ])
    }

    fileprivate static func takenName<Draft>(
        _ noun: String, _ owner: Entry<Draft>, _ named: Entry<Draft>, in files: [OutlinedFile]
    ) -> Diagnostic {
        let id = owner.explicitID ?? Located(owner.id, owner.range)
        let suggestion =
            owner.language == named.language
            ? "choose another id"
            : "choose another id, or write \"id: \(id.value)\" in both when they are one in two languages"
        return Diagnostic(
            .duplicateID, .error, path: files[owner.file].draft.path, range: id.range,
            summary: "Id of a \(noun) must not be the name of another's file",
            explanation: "\"\(id.value)\" means this \(noun), and links that mean the other would lead here",
            suggestion: suggestion,
            notes: [Note("the file of that name", path: files[named.file].draft.path, range: named.range)])
    }

    fileprivate static func unknownOriginal(
        _ noun: String, _ code: DiagnosticCode, _ name: Located<String>, _ nearest: String?, path: String
    ) -> Diagnostic {
        Diagnostic(
            code, .error, path: path, range: name.range,
            summary: "Translation must name an existing \(noun)",
            explanation: "nothing is called \"\(name.value)\", so the languages cannot be paired",
            suggestion: nearest.map { "write \"\($0)\"" } ?? "write the id or the file name of the original")
    }

    fileprivate static func sameLanguage<Draft>(
        _ noun: String, _ name: Located<String>, path: String, original: Entry<Draft>, in files: [OutlinedFile]
    ) -> Diagnostic {
        Diagnostic(
            .duplicateID, .error, path: path, range: name.range,
            summary: "Translation must be in another language than its original",
            explanation: "both are in \"\(original.language.tag)\", and a \(noun) has one text a language",
            suggestion: "state the language of this file with \"lang\"",
            notes: [Note("the original", path: files[original.file].draft.path, range: original.range)])
    }
}
