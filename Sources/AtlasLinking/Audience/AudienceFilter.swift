import JourneyModel
import MapReading

/// Tells what a site may show from what is for fewer eyes, file by file, before anything of it is linked.
///
/// What is left out here is seen by nothing that follows: no page, index, count, download or feed can tell of it.
struct AudienceFilter {
    private let outline: SiteOutline
    /// By index in `outline.files`.
    private let isLeftOut: [Bool]
    /// What the other files keep back.
    private let withheld: WithheldEntries

    /// Nil when everything may be shown.
    init?(_ files: [FileDraft], settings: SettingsDraft, audience: Audience) {
        let usual = settings.audience ?? .internal
        let withheld = WithheldEntries(audience: audience)
        // Drafts are wide: none is copied to be asked.
        let isConcerned = files.indices.contains { index in
            files[index].statedAudience ?? usual > audience
                || files[index].strictestEntry.map { $0 > audience } ?? false
        }
        guard isConcerned else { return nil }
        let outline = SiteOutline.make(files, settings: settings)
        var isLeftOut = [Bool](repeating: false, count: outline.files.count)
        func mark<Draft>(_ entries: [Entry<Draft>]) {
            // Translations are one thing, and for as few eyes as the most careful of them.
            var strictest: [Int: Audience] = [:]
            for (index, entry) in entries.enumerated() {
                // A translation that says nothing is for whom its original is.
                let stated = outline.files[entry.file].draft.statedAudience
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
        guard isLeftOut.contains(true) || files.contains(where: { withheld.count(in: $0) > 0 }) else { return nil }
        self.withheld = withheld
        self.outline = outline
        self.isLeftOut = isLeftOut
    }

    /// The files that may be shown, without what they keep back; maps no longer name personas that are left out.
    var kept: [FileDraft] {
        let personas = EntryNames(outline.personas.indices, of: outline.personas, files: outline.files)
        return outline.files.indices.filter { !isLeftOut[$0] }.map { index in
            let file = outline.files[index].draft
            let content = withheld.kept(file.content)
            let gone = withheld.links(of: file)
            guard case .journeys(let drafts) = content else { return file.with(content, without: gone) }
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
            return file.with(.journeys(cleaned), without: gone)
        }
    }

    /// What of a whole atlas is left out.
    func leftOut(of atlas: Atlas) -> LeftOut {
        let paths = Set(outline.files.indices.filter { isLeftOut[$0] }.map { outline.files[$0].draft.path })
        var leftOut = LeftOut()
        var shown: Set<String> = []
        var keptBack: [String: Set<Int>] = [:]
        for file in outline.files.map(\.draft) where !paths.contains(file.path) {
            let count = withheld.count(in: file)
            guard count > 0 else { continue }
            leftOut.entries += count
            keptBack[file.path] = withheld.links(of: file)
        }
        func take(_ links: [LinkTarget], _ photo: String? = nil, from path: String) {
            func take(_ asset: String, isHidden: Bool) {
                if isHidden { leftOut.assets.insert(asset) } else { shown.insert(asset) }
            }
            let isLeftOut = paths.contains(path)
            if let photo { take(photo, isHidden: isLeftOut) }
            for (index, link) in links.enumerated() {
                guard case .asset(let asset) = link else { continue }
                take(asset, isHidden: isLeftOut || keptBack[path]?.contains(index) ?? false)
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

    /// The settings without what only that uses which is left out: a name in a list would tell of it.
    /// - Parameters:
    ///   - whole: the atlas of everything.
    ///   - part: the atlas of what is kept, linked with the same settings.
    func settings(_ settings: SettingsDraft, whole: Atlas, part: Atlas) -> SettingsDraft {
        let all = SettingsUse(whole)
        var shown = SettingsUse(part)
        var settings = settings
        // Those of the settings come first in both atlases, in their order.
        let touchpoints = all.touchpoints.subtracting(shown.touchpoints)
        for (index, touchpoint) in whole.touchpoints.enumerated() where !touchpoints.contains(Reference(index)) {
            if touchpoint.isListed { shown.channels.formUnion(touchpoint.channels) }
        }
        func drop<Thing>(_ things: inout [SettingsDraft.NamedThing], _ gone: Set<Reference<Thing>>) {
            things = things.enumerated().filter { !gone.contains(Reference($0.offset)) }.map(\.element)
        }
        drop(&settings.touchpoints, touchpoints)
        drop(&settings.channels, all.channels.subtracting(shown.channels))
        drop(&settings.teams, all.teams.subtracting(shown.teams))
        return settings
    }

    private static func original<Draft>(of index: Int, in entries: [Entry<Draft>]) -> Int {
        entries[index].original.map { entries[$0].original ?? $0 } ?? index
    }
}

/// What maps and personas use of the lists in the settings.
private struct SettingsUse {
    var touchpoints: Set<Reference<Touchpoint>> = []
    var channels: Set<Reference<Channel>> = []
    var teams: Set<Reference<Team>> = []

    init(_ atlas: Atlas) {
        for journey in atlas.journeys { take(journey) }
        for persona in atlas.personas { take(persona) }
    }

    private mutating func take(_ journey: Journey) {
        touchpoints.formUnion(journey.touchpoints)
        for details in journey.details {
            channels.formUnion(details.channels)
            teams.formUnion(details.teams)
        }
        for stage in journey.stages { teams.formUnion(stage.teams) }
        let facts = journey.facts
        for stakeholder in [facts.owner].compactMap({ $0 }) + facts.contributors + facts.reviewers {
            take(stakeholder)
        }
    }

    private mutating func take(_ persona: Persona) {
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
