import JourneyModel
import MapReading

/// Tells what a site may show from what is for fewer eyes, file by file, before anything of it is linked.
///
/// What is left out here is seen by nothing that follows: no page, index, count, download or feed can tell of it.
struct AudienceFilter {
    private let outline: SiteOutline
    /// By index in `outline.files`.
    private let isLeftOut: [Bool]

    /// Nil when everything may be shown.
    init?(_ files: [FileDraft], settings: SettingsDraft, audience: Audience) {
        let usual = settings.audience ?? .internal
        guard files.contains(where: { AudienceFilter.stated(by: $0) ?? usual > audience }) else { return nil }
        let outline = SiteOutline.make(files, settings: settings)
        var isLeftOut = [Bool](repeating: false, count: outline.files.count)
        func mark<Draft>(_ entries: [Entry<Draft>]) {
            // Translations are one thing, and for as few eyes as the most careful of them.
            var strictest: [Int: Audience] = [:]
            for (index, entry) in entries.enumerated() {
                // A translation that says nothing is for whom its original is.
                let stated = AudienceFilter.stated(by: outline.files[entry.file].draft)
                guard let stated = stated ?? (entry.original == nil ? usual : nil) else { continue }
                let original = AudienceFilter.original(of: index, in: entries)
                strictest[original] = max(stated, strictest[original] ?? stated)
            }
            for (index, entry) in entries.enumerated()
            where strictest[AudienceFilter.original(of: index, in: entries)] ?? usual > audience {
                isLeftOut[entry.file] = true
            }
        }
        mark(outline.journeys)
        mark(outline.personas)
        mark(outline.pages)
        guard isLeftOut.contains(true) else { return nil }
        self.outline = outline
        self.isLeftOut = isLeftOut
    }

    /// The files that may be shown; maps no longer name personas that are left out.
    var kept: [FileDraft] {
        let personas = EntryNames(outline.personas.indices, of: outline.personas, files: outline.files)
        return outline.files.indices.filter { !isLeftOut[$0] }.map { index in
            let file = outline.files[index].draft
            guard case .journeys(let drafts) = file.content else { return file }
            func isShown(_ name: String) -> Bool {
                guard let found = personas.find(name, from: file.path, language: nil) else { return true }
                return !isLeftOut[outline.personas[found].file]
            }
            let cleaned = drafts.map { draft in
                var draft = draft
                draft.fields.personas.removeAll { !isShown($0.value) }
                draft.personas.removeAll { !isShown($0.value) }
                return draft
            }
            return FileDraft(
                path: file.path, content: .journeys(cleaned), links: file.links, headings: file.headings,
                diagnostics: file.diagnostics)
        }
    }

    /// What of a whole atlas is left out.
    func leftOut(of atlas: Atlas) -> LeftOut {
        let paths = Set(outline.files.indices.filter { isLeftOut[$0] }.map { outline.files[$0].draft.path })
        var leftOut = LeftOut()
        var shown: Set<String> = []
        func take(_ links: [LinkTarget], _ photo: String? = nil, from path: String) {
            var assets: [String] = photo.map { [$0] } ?? []
            for case .asset(let asset) in links { assets.append(asset) }
            for asset in assets {
                if paths.contains(path) { leftOut.assets.insert(asset) } else { shown.insert(asset) }
            }
        }
        for journey in atlas.journeys {
            take(journey.links, from: journey.facts.sourcePath)
            let isOriginal = journey.facts.translationOf == nil
            if isOriginal, paths.contains(journey.facts.sourcePath) { leftOut.journeys += 1 }
        }
        for persona in atlas.personas {
            take(persona.links, persona.photo, from: persona.sourcePath)
            if persona.translationOf == nil, paths.contains(persona.sourcePath) { leftOut.personas += 1 }
        }
        for page in atlas.pages {
            take(page.links, from: page.sourcePath)
            if page.translationOf == nil, paths.contains(page.sourcePath) { leftOut.pages += 1 }
        }
        if let logo = atlas.site.logo { shown.insert(logo) }
        leftOut.assets.subtract(shown)
        return leftOut
    }

    /// The settings without what only maps that are left out use: a name in a list would tell of them.
    /// - Parameters:
    ///   - whole: the atlas of everything.
    func settings(_ settings: SettingsDraft, whole: Atlas) -> SettingsDraft {
        let paths = Set(outline.files.indices.filter { isLeftOut[$0] }.map { outline.files[$0].draft.path })
        var shown = SettingsUse()
        var hidden = SettingsUse()
        for journey in whole.journeys {
            if paths.contains(journey.facts.sourcePath) { hidden.take(journey) } else { shown.take(journey) }
        }
        for persona in whole.personas {
            if paths.contains(persona.sourcePath) { hidden.take(persona) } else { shown.take(persona) }
        }
        var settings = settings
        let touchpoints = hidden.touchpoints.subtracting(shown.touchpoints)
        for (index, touchpoint) in whole.touchpoints.enumerated() where !touchpoints.contains(Reference(index)) {
            if touchpoint.isListed { shown.channels.formUnion(touchpoint.channels) }
        }
        func drop<Thing>(_ things: inout [SettingsDraft.NamedThing], _ gone: Set<Reference<Thing>>) {
            // Those of the settings come first in the atlas, in their order.
            things = things.enumerated().filter { !gone.contains(Reference($0.offset)) }.map(\.element)
        }
        drop(&settings.touchpoints, touchpoints)
        drop(&settings.channels, hidden.channels.subtracting(shown.channels))
        drop(&settings.teams, hidden.teams.subtracting(shown.teams))
        return settings
    }

    private static func original<Draft>(of index: Int, in entries: [Entry<Draft>]) -> Int {
        entries[index].original.map { entries[$0].original ?? $0 } ?? index
    }

    private static func stated(by file: FileDraft) -> Audience? {
        switch file.content {
        case .journeys(let drafts): drafts.first?.fields.audience
        case .persona(let draft): draft.audience
        case .page(let draft): draft.audience
        }
    }
}

/// What maps and personas use of the lists in the settings.
private struct SettingsUse {
    var touchpoints: Set<Reference<Touchpoint>> = []
    var channels: Set<Reference<Channel>> = []
    var teams: Set<Reference<Team>> = []

    mutating func take(_ journey: Journey) {
        for details in journey.details {
            if let touchpoint = details.touchpoint { touchpoints.insert(touchpoint) }
            channels.formUnion(details.channels)
            teams.formUnion(details.teams)
        }
        for stage in journey.stages { teams.formUnion(stage.teams) }
        let facts = journey.facts
        for stakeholder in [facts.owner].compactMap({ $0 }) + facts.contributors + facts.reviewers {
            take(stakeholder)
        }
    }

    mutating func take(_ persona: Persona) {
        channels.formUnion(persona.channels)
        if let owner = persona.owner { take(owner) }
    }

    private mutating func take(_ stakeholder: Stakeholder) {
        switch stakeholder {
        case .team(let team): teams.insert(team)
        case .named: break
        }
    }
}
