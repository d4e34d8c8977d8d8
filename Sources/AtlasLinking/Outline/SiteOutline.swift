import JourneyModel
import MapReading
import MarkupWriting
import SourceDiagnostics

/// What the site consists of, before anything inside the maps is resolved: every map, persona and page in its final
/// order, with id, language and address.
struct SiteOutline: Sendable {
    let languages: [LanguageCode]
    /// In the order of their paths' bytes, whatever order they came in.
    private(set) var files: [OutlinedFile]
    private(set) var journeys: [Entry<JourneyDraft>]
    let personas: [Entry<PersonaDraft>]
    let pages: [Entry<PageDraft>]
    /// Old addresses of journeys and personas, by index.
    let journeyAliases: [[String]]
    let personaAliases: [[String]]
    let pageAliases: [[String]]

    /// The same without complaints, for whoever looks before everything is linked.
    static func make(_ drafts: [FileDraft], settings: SettingsDraft) -> SiteOutline {
        var unheard: [Diagnostic] = []
        return make(drafts, settings: settings, &unheard)
    }

    static func make(
        _ drafts: [FileDraft], settings: SettingsDraft, _ diagnostics: inout [Diagnostic]
    ) -> SiteOutline {
        let languages = SiteLanguages.decide(drafts, settings: settings)
        var files: [OutlinedFile] = []
        files.reserveCapacity(drafts.count)
        // Drafts are wide: their places are sorted.
        let order = drafts.indices.sorted { drafts[$0].path.utf8.lexicographicallyPrecedes(drafts[$1].path.utf8) }
        for index in order {
            let place = FilePlace(path: drafts[index].path, languages: languages)
            let language = SiteLanguages.language(of: drafts[index], at: place, among: languages, &diagnostics)
            files.append(OutlinedFile(draft: drafts[index], place: place, language: language))
        }
        var (journeys, personas, pages) = entries(of: files)
        Identities<JourneyDraft>(files: files, languages: languages, noun: "journey", unknownCode: .unknownJourney)
            .assign(&journeys, &diagnostics)
        Identities<PersonaDraft>(files: files, languages: languages, noun: "persona", unknownCode: .unknownPersona)
            .assign(&personas, &diagnostics)
        Identities<PageDraft>(files: files, languages: languages, noun: "page", unknownCode: .deadLink)
            .assign(&pages, &diagnostics)
        var addresses = Addresses(languages: languages)
        assign(&journeys, &personas, &pages, files, &addresses, &diagnostics)
        let sorted = inOrder(journeys)
        let aliases = sorted.map { entry -> [String] in
            guard entry.map == 0 else { return [] }
            let path = files[entry.file].draft.path
            return entry.draft.fields.aliases.compactMap { addresses.claimAlias($0, path: path, &diagnostics) }
        }
        let sortedPersonas = inOrder(personas)
        let personaAliases = sortedPersonas.map { entry in
            entry.draft.aliases.compactMap {
                addresses.claimAlias($0, path: files[entry.file].draft.path, &diagnostics)
            }
        }
        let sortedPages = inOrder(pages)
        let pageAliases = sortedPages.map { entry in
            entry.draft.aliases.compactMap {
                addresses.claimAlias($0, path: files[entry.file].draft.path, &diagnostics)
            }
        }
        return SiteOutline(
            languages: languages, files: files, journeys: sorted, personas: sortedPersonas, pages: sortedPages,
            journeyAliases: aliases, personaAliases: personaAliases, pageAliases: pageAliases)
    }

    func path<Draft>(of entry: Entry<Draft>) -> String { files[entry.file].draft.path }

    /// Puts a file that has been read again in the place of what it was, when the outline of the site is the same with it.
    /// - Parameters:
    ///   - file: its index.
    ///   - maps: of the file, as indices in `journeys`, in the order of the file.
    /// - Returns: false, with nothing changed, when the file has another language or other maps, titles, ids, orders or
    ///   old addresses than before. Whatever was said of it must be said anew then.
    mutating func exchange(_ draft: FileDraft, file: Int, maps: [Int]) -> Bool {
        let old = files[file]
        guard case .journeys(let drafts) = draft.content, drafts.count == maps.count, old.draft.path == draft.path,
            SiteLanguages.stated(by: draft)?.value == SiteLanguages.stated(by: old.draft)?.value
        else { return false }
        let outlined = OutlinedFile(draft: draft, place: old.place, language: old.language)
        var entries: [Entry<JourneyDraft>] = []
        for (map, index) in maps.enumerated() {
            var entry = SiteOutline.entry(drafts[map], file: outlined, index: file, map: map, count: drafts.count)
            guard entry.takePlace(of: journeys[index]) else { return false }
            entries.append(entry)
        }
        files[file] = outlined
        for (entry, index) in zip(entries, maps) { journeys[index] = entry }
        return true
    }

    private static func entries(
        of files: [OutlinedFile]
    ) -> ([Entry<JourneyDraft>], [Entry<PersonaDraft>], [Entry<PageDraft>]) {
        var journeys: [Entry<JourneyDraft>] = []
        var personas: [Entry<PersonaDraft>] = []
        var pages: [Entry<PageDraft>] = []
        journeys.reserveCapacity(files.count)
        for (index, file) in files.enumerated() {
            switch file.draft.content {
            case .journeys(let drafts):
                for (map, draft) in drafts.enumerated() {
                    journeys.append(entry(draft, file: file, index: index, map: map, count: drafts.count))
                }
            case .persona(let draft): personas.append(entry(draft, file: file, index: index))
            case .page(let draft): pages.append(entry(draft, file: file, index: index))
            }
        }
        return (journeys, personas, pages)
    }

    private static func entry(
        _ draft: JourneyDraft, file: OutlinedFile, index: Int, map: Int, count: Int
    ) -> Entry<JourneyDraft> {
        let title = draft.title ?? (map == 0 ? draft.fields.title : nil)
        let stem = file.place.stem
        let slug = title.map { Slug.identifier($0.value) } ?? ""
        let local = slug.isEmpty ? String(map + 1) : slug
        let stemID = Slug.identifier(stem)
        let unslugged = map == 0 ? stemID : stemID + "-" + local
        return Entry(
            draft: draft, file: index, map: map, language: file.language,
            title: title?.value ?? (count > 1 && map > 0 ? spoken(stem) + " " + local : spoken(stem)),
            isTitled: title != nil, explicitID: draft.id ?? (map == 0 ? draft.fields.id : nil),
            translationOf: draft.fields.translationOf, order: draft.fields.order, range: draft.range,
            derivedIDs: slug.isEmpty ? [unslugged] : [slug, stemID + "-" + slug].filter { !$0.isEmpty })
    }

    private static func entry(_ draft: PersonaDraft, file: OutlinedFile, index: Int) -> Entry<PersonaDraft> {
        let stem = file.place.stem
        let id = Slug.identifier(stem)
        let folder = Slug.identifier(file.place.folder.split(separator: "/").joined(separator: " "))
        return Entry(
            draft: draft, file: index, map: 0, language: file.language, title: draft.title?.value ?? spoken(stem),
            isTitled: draft.title != nil, explicitID: draft.id, translationOf: draft.translationOf, order: draft.order,
            range: draft.range, derivedIDs: [id, folder + "-" + id].filter { !$0.isEmpty })
    }

    private static func entry(_ draft: PageDraft, file: OutlinedFile, index: Int) -> Entry<PageDraft> {
        let stem = file.place.stem
        let id = Slug.identifier(stem)
        let folder = Slug.identifier(file.place.folder.split(separator: "/").joined(separator: " "))
        return Entry(
            draft: draft, file: index, map: 0, language: file.language, title: draft.title?.value ?? spoken(stem),
            isTitled: draft.title != nil, explicitID: draft.id, translationOf: draft.translationOf, order: draft.order,
            range: draft.title?.range ?? ByteRange(at: 0), derivedIDs: [id, folder + "-" + id].filter { !$0.isEmpty })
    }

    /// A file's name to be read: `getting-a-card` as `Getting a card`.
    private static func spoken(_ stem: String) -> String {
        let words = stem.split { $0 == "-" || $0 == "_" || $0 == " " }.joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    private static func assign(
        _ journeys: inout [Entry<JourneyDraft>], _ personas: inout [Entry<PersonaDraft>],
        _ pages: inout [Entry<PageDraft>], _ files: [OutlinedFile], _ addresses: inout Addresses,
        _ diagnostics: inout [Diagnostic]
    ) {
        // Files first: a file's path outranks an address that is made up for a further map.
        for index in journeys.indices where journeys[index].map == 0 {
            let entry = journeys[index]
            journeys[index].address = addresses.claimMain(
                files[entry.file].place, language: entry.language, suffix: entry.id, range: entry.range, &diagnostics)
        }
        for index in personas.indices {
            let entry = personas[index]
            personas[index].address = addresses.claimMain(
                files[entry.file].place, language: entry.language, suffix: "persona", range: entry.range, &diagnostics)
        }
        for index in pages.indices {
            let entry = pages[index]
            pages[index].address = addresses.claimMain(
                files[entry.file].place, language: entry.language, suffix: "page", range: entry.range, &diagnostics)
        }
        var local = UniqueNames()
        for index in journeys.indices {
            let entry = journeys[index]
            if entry.map == 0 {
                local = UniqueNames()
                continue
            }
            let slug = entry.isTitled ? Slug.identifier(entry.title) : ""
            let explicit = entry.explicitID.map { Slug.identifier($0.value) } ?? ""
            let wanted = [explicit, slug].first { !$0.isEmpty } ?? String(entry.map + 1)
            journeys[index].address = addresses.claimFurther(
                files[entry.file].place, language: entry.language, id: local.claimFree(wanted), range: entry.range,
                &diagnostics)
        }
    }

    /// Stated order, then title, then path, then place in the file; originals move with their index.
    private static func inOrder<Draft>(_ entries: [Entry<Draft>]) -> [Entry<Draft>] {
        let keys = entries.map { TitleOrder.key($0.title) }
        func order(_ entry: Entry<Draft>) -> Double {
            entry.order ?? entry.original.flatMap { entries[$0].order } ?? .infinity
        }
        let sorted = entries.indices.sorted { left, right in
            let leftOrder = order(entries[left])
            let rightOrder = order(entries[right])
            if leftOrder != rightOrder { return leftOrder < rightOrder }
            if keys[left] != keys[right] { return TitleOrder.precedes(keys[left], keys[right]) }
            return left < right
        }
        var places = [Int](repeating: 0, count: entries.count)
        for (place, index) in sorted.enumerated() { places[index] = place }
        return sorted.map { index in
            var entry = entries[index]
            entry.original = entry.original.map { places[$0] }
            return entry
        }
    }
}
