import AtlasLinking
import JourneyModel
import MapReading
import SourceDiagnostics
import Testing

/// What is remembered of maps changes nothing: after every edit the result is that of linking everything anew.
@Suite struct GridMemoryTests {
    /// A site that is edited at random, always in the same way for the same seed.
    private struct EditedSite {
        private(set) var files: [String: String] = [:]
        private var state: UInt64

        init(seed: UInt64) {
            state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
            for number in 1...5 { files["content/journeys/map-\(number).md"] = map(number) }
            files["content/journeys/map-1.pl.md"] = map(1)
            files["content/journeys/map-3.pl.md"] = map(3)
            files["content/personas/anna.md"] = "# Anna\n"
        }

        /// Rewrites, adds or removes a file, and tells which.
        mutating func edit() -> String {
            let paths = files.keys.sorted()
            switch pick(8) {
            case 0:
                let path = "content/journeys/map-\(6 + pick(3)).md"
                files[path] = files[path] == nil ? map(6) : nil
                return path
            case 1:
                let path = "content/personas/\(pick(2) == 0 ? "anna" : "jan").md"
                files[path] = files[path] == nil ? "# \(pick(2) == 0 ? "Anna" : "Jan")\n" : nil
                return path
            default:
                let path = paths[pick(paths.count)]
                files[path] = path.contains("personas") ? "# Anna\n\nNo. \(pick(9))\n" : map(pick(9))
                return path
            }
        }

        private mutating func map(_ number: Int) -> String {
            let things = ["Call", "App", "Letter", "Shop window", "Form", "Visit", "Chat with Ida"]
            let teams = ["Sales", "Risk", "Sales, risk", "Delivery", "Everybody who has time on a Friday"]
            let channels = ["phone", "web", "kiosk", "pigeon", "web, phone"]
            func one(_ list: [String], _ index: Int) -> String { list[index % list.count] }
            var text = "---\ntitle: Map \(pick(9)) of \(number)\npersona: Anna\n---\n\n"
            for stage in 1...2 {
                text += "## Stage \(stage)\(pick(4) == 0 ? " {team=risk}" : "")\n\n**Touchpoints:**\n\n"
                for _ in 0...pick(2) {
                    text += "- \(one(things, pick(7)))\(pick(3) == 0 ? " {channel=\(one(channels, pick(4)))}" : "")\n"
                }
                if pick(2) == 0 { text += "\n**Channels:** \(one(channels, pick(5)))\n" }
                if pick(2) == 0 { text += "\n**Teams:** \(one(teams, pick(5)))\n" }
                text += "\n**Pain points:** waits \(pick(5)) days {persona=\(pick(2) == 0 ? "Anna" : "Jan")}\n\n"
            }
            return text
        }

        /// xorshift64 by Marsaglia.
        private mutating func pick(_ count: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(count))
        }
    }

    private static let settings = "languages: [en, pl]\n"
    private static let listing = """
        languages: [en, pl]
        teams:
          - id: sales
            name: Sales
          - id: risk
            name: Risk
        channels:
          - id: phone
            name: Phone
          - id: web
            name: Web
        touchpoints:
          - id: letter
            name: Letter

        """

    private static func linked(
        _ site: EditedSite, _ settings: SettingsDraft, _ memory: inout GridMemory
    ) -> String {
        let reader = MapReader(dictionary: SiteText.dictionary, settings: settings)
        let drafts = site.files.sorted { $0.key < $1.key }.map { path, text in
            reader.read(
                SourceFile(path: path, text: text), as: path.contains("personas") ? .persona : .journeys)
        }
        var diagnostics: [Diagnostic] = []
        let atlas = AtlasLinker.link(
            drafts, for: .restricted, settings: settings, siteTitle: "Site", assets: [], baseURL: nil,
            today: CalendarDate(iso: "2026-11-20")!, remembering: &memory, diagnostics: &diagnostics)
        return told(atlas, diagnostics.sorted())
    }

    /// Everything that names may have changed.
    private static func told(_ atlas: Atlas, _ diagnostics: [Diagnostic]) -> String {
        var lines = atlas.teams.map { "team \($0.id) \($0.name)" }
        lines += atlas.channels.map { "channel \($0.id) \($0.name) \($0.names) \($0.icon)" }
        lines += atlas.touchpoints.map { "touchpoint \($0.id) \($0.name) \($0.names) \($0.channels)" }
        for journey in atlas.journeys {
            lines.append("journey \(journey.address) \(journey.facts.title) \(journey.facts.personas)")
            lines += journey.stages.map { "stage \($0.id) \($0.teams)" }
            for item in journey.items {
                let details = item.details.map { journey.details[$0] }
                lines.append(
                    "item \(item.id) \(item.text.plain) \(details?.channels ?? []) \(details?.teams ?? []) "
                        + "\(String(describing: details?.touchpoint)) \(details?.personas ?? []) \(details?.people ?? [])"
                )
            }
        }
        lines += diagnostics.map {
            "\($0.code) \($0.path) \($0.range) \(String(describing: $0.explanation)) \(String(describing: $0.suggestion))"
        }
        return lines.joined(separator: "\n")
    }

    @Test(
        "a site linked from memory is the site linked anew, after every edit",
        arguments: [settings, listing], 1...4 as ClosedRange<UInt64>)
    func edits(settings text: String, seed: UInt64) {
        var unheard: [Diagnostic] = []
        let settings = SettingsReader.read(
            SourceFile(path: SettingsDraft.path, text: text), diagnostics: &unheard)
        #expect(unheard.isEmpty)
        var site = EditedSite(seed: seed)
        var memory = GridMemory()
        var seen: Set<String> = []
        for round in 0..<60 {
            let remembered = Self.linked(site, settings, &memory)
            var nothing = GridMemory(isKept: false)
            let anew = Self.linked(site, settings, &nothing)
            #expect(remembered == anew, "round \(round)")
            seen.insert(anew)
            if remembered != anew { return }
            memory.forget(site.edit())
        }
        #expect(seen.count > 40, "the edits change the site")
    }
}
