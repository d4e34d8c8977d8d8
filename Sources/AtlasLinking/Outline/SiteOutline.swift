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

    /// - Parameters:
    ///   - last: the outline as it was, for the same settings.
    ///   - changed: paths of files that have been read again since.
    static func make(
        _ drafts: [FileDraft], settings: SettingsDraft, after last: SiteOutline? = nil, changed: Set<String> = [],
        _ diagnostics: inout [Diagnostic]
    ) -> SiteOutline {
        let languages = SiteLanguages.decide(drafts, settings: settings)
        var files: [OutlinedFile] = []
        files.reserveCapacity(drafts.count)
        // Drafts are wide: their places are sorted.
        let order = drafts.indices.sorted { drafts[$0].path.utf8.lexicographicallyPrecedes(drafts[$1].path.utf8) }
        var known = (last?.languages == languages ? last?.files ?? [] : [])[...]
        for index in order {
            let path = drafts[index].path
            while let file = known.first, file.draft.path.utf8.lexicographicallyPrecedes(path.utf8) {
                known.removeFirst()
            }
            let isSame = known.first?.draft.path == path && !changed.contains(path)
            let file = isSame ? known[known.startIndex] : OutlinedFile(drafts[index], among: languages)
            diagnostics += file.diagnostics
            files.append(file)
        }
        var (journeys, personas, pages) = entries(of: files)
        Identities<JourneyDraft>(files: files, languages: languages, noun: "journey", unknownCode: .unknownJourney)
            .assign(&journeys, &diagnostics)
        Identities<PersonaDraft>(files: files, languages: languages, noun: "persona", unknownCode: .unknownPersona)
            .assign(&personas, &diagnostics)
        Identities<PageDraft>(files: files, languages: languages, noun: "page", unknownCode: .deadLink)
            .assign(&pages, &diagnostics)
        var addresses = Addresses(languages: languages, count: files.count)
        assign(&journeys, &personas, &pages, files, &addresses, &diagnostics)
        let sorted = inOrder(journeys)
        let aliases = sorted.map { entry -> [String] in
            guard entry.map == 0, !entry.stated.draft.fields.aliases.isEmpty else { return [] }
            let path = files[entry.file].draft.path
            return entry.stated.draft.fields.aliases.compactMap {
                addresses.claimAlias($0, path: path, &diagnostics)
            }
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
        let outlined = OutlinedFile(draft, among: languages)
        guard case .journeys(let stated) = outlined.content else { return false }
        var entries: [Entry<JourneyDraft>] = []
        for (map, index) in maps.enumerated() {
            var entry = Entry(stated[map], file: file)
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
            switch file.content {
            case .journeys(let maps): for map in maps { journeys.append(Entry(map, file: index)) }
            case .persona(let stated): personas.append(Entry(stated, file: index))
            case .page(let stated): pages.append(Entry(stated, file: index))
            }
        }
        return (journeys, personas, pages)
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
                files[entry.file], suffix: entry.id, range: entry.range, &diagnostics)
        }
        for index in personas.indices {
            let entry = personas[index]
            personas[index].address = addresses.claimMain(
                files[entry.file], suffix: "persona", range: entry.range, &diagnostics)
        }
        for index in pages.indices {
            let entry = pages[index]
            pages[index].address = addresses.claimMain(
                files[entry.file], suffix: "page", range: entry.range, &diagnostics)
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
                files[entry.file], id: local.claimFree(wanted), range: entry.range, &diagnostics)
        }
    }

    /// Stated order, then title, then path, then place in the file; originals move with their index.
    private static func inOrder<Draft>(_ entries: [Entry<Draft>]) -> [Entry<Draft>] {
        let orders = entries.map { $0.order ?? $0.original.flatMap { entries[$0].order } ?? .infinity }
        let sorted = entries.indices.sorted { left, right in
            if orders[left] != orders[right] { return orders[left] < orders[right] }
            let leftKey = entries[left].stated.titleKey
            let rightKey = entries[right].stated.titleKey
            return leftKey == rightKey ? left < right : TitleOrder.precedes(leftKey, rightKey)
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
