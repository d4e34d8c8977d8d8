import AtlasLinking
import JourneyModel
import MapReading
import SourceDiagnostics
import Testing

/// What is remembered of maps changes nothing: after every edit the result is that of linking everything anew.
@Suite struct LinkMemoryTests {
    /// A site that is edited at random, always in the same way for the same seed.
    private struct EditedSite {
        private(set) var files: [String: String] = [:]
        private var state: UInt64

        init(files: [String: String]) {
            self.files = files
            state = 1
        }

        /// - Parameter isTranslated: some maps are there in two languages.
        init(seed: UInt64, isTranslated: Bool) {
            state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
            for number in 1...5 { files["content/journeys/map-\(number).md"] = map(number) }
            if isTranslated {
                files["content/journeys/map-1.pl.md"] = map(1)
                files["content/journeys/map-3.pl.md"] = map(3)
            }
            files["content/personas/anna.md"] = "# Anna\n"
        }

        /// Rewrites, adds or removes a file, and tells which.
        mutating func edit() -> String {
            let paths = files.keys.sorted()
            switch pick(20) {
            case 0:
                // Some stand before all other files, some behind the maps.
                let path = "content/journeys/\(["a-map", "map-6", "map-7", "map-8"][pick(4)]).md"
                files[path] = files[path] == nil ? map(6) : nil
                return path
            case 1:
                let path = "content/personas/\(pick(2) == 0 ? "anna" : "jan").md"
                files[path] = files[path] == nil ? "# \(pick(2) == 0 ? "Anna" : "Jan")\n" : nil
                return path
            case 2..<10:
                let maps = paths.filter { $0.contains("journeys") }
                let path = maps[pick(maps.count)]
                files[path] = tweaked(files[path] ?? "")
                return path
            default:
                let path = paths[pick(paths.count)]
                files[path] = path.contains("personas") ? "# Anna\n\nNo. \(pick(9))\n" : map(pick(9))
                return path
            }
        }

        /// Something else in the map, or in what the front matter says beside its title.
        private mutating func tweaked(_ text: String) -> String {
            switch pick(27) {
            case 26: return text + "\nSee [it](\(["a-map", "map-4", "map-6"][pick(3)]).md).\n"
            case 20: return text.replacing("title: Map ", with: "title: \(pick(2) == 0 ? "A" : "Z") map ")
            case 21: return text.replacing("title: A map ", with: "title: Map ")
            case 22: return text.replacing("**Touchpoints:**\n", with: "**Touchpoints:**\n\n- Bench \(pick(4))\n")
            case 23: return text.replacing("- Bench \(pick(4))\n", with: "")
            case 24: return text.replacing("- Letter\n", with: "- letter.\n")
            case 25: return text.replacing("- App\n", with: "- App {channel=phone}\n")
            case 0: return text + "\nSee [there](map-\(pick(5) + 1).md#stage-\(pick(3) + 1)).\n"
            case 1: return text + "\nSee [nothing](map-\(pick(9)).md#call-\(pick(3))).\n"
            case 2: return text.replacing("## Stage 2", with: "## Part 2")
            case 3: return text.replacing("## Part 2", with: "## Stage 2")
            case 4: return text.replacing("persona=Anna", with: "persona=Jan")
            case 5: return text.replacing("waits", with: "waits and waits")
            case 6: return text.replacing("waits and waits", with: "waits")
            case 7: return text.replacing("persona: Anna", with: "persona: Jan\nstatus: draft")
            case 8: return text.replacing("persona: Anna", with: "persona: Anna\nparent: map-\(pick(4))#part-2")
            case 9: return text.replacing("persona: Jan\nstatus: draft", with: "persona: Anna")
            case 10: return text.replacing("- Call", with: "- Call {#call-\(pick(3))}")
            case 11:
                let source = "persona: Anna\nsources:\n  - {id: talks, kind: interview, title: Talks}"
                return text.replacing("persona: Anna", with: source)
            case 15: return text.replacing("- Form", with: "- Form no. \(pick(9))")
            case 16: return text.replacing("- Form no. ", with: "- Desk no. ")
            case 17: return text.replacing("- Desk no. ", with: "- Form no. 1")
            case 18: return text.replacing("no. 1", with: "no. ")
            case 13: return text.replacing("- App", with: "- App {audience=restricted}")
            case 14: return text.replacing(" {audience=restricted}", with: "")
            case 12: return text + "\n## Stage 3\n\n**Actions:** goes on\n"
            default: return text + "\n**Emotions:** \(pick(5) - 2)\n"
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
        _ site: EditedSite, _ settings: SettingsDraft, for audience: Audience, _ memory: inout LinkMemory
    ) -> (told: String, atlas: Atlas) {
        let reader = MapReader(dictionary: SiteText.dictionary, settings: settings)
        let drafts = site.files.sorted { $0.key < $1.key }.map { path, text in
            reader.read(
                SourceFile(path: path, text: text), as: path.contains("personas") ? .persona : .journeys)
        }
        let sheet = MetricSheetReader(dictionary: SiteText.dictionary, settings: settings).read(
            SourceFile(
                path: "content/metrics/all.csv",
                text:
                    "journey,stage,metric,date,value\nmap-1,stage-2,drop-off,2026-09-01,20\nmap-2,part-2,csat,2026-09-01,70\n"
            ))
        var diagnostics: [Diagnostic] = []
        let atlas = AtlasLinker.link(
            drafts, metrics: [sheet], for: audience, settings: settings, siteTitle: "Site", assets: [],
            baseURL: nil, today: CalendarDate(iso: "2026-11-20")!, remembering: &memory, diagnostics: &diagnostics)
        return (told(atlas, diagnostics.sorted()), atlas)
    }

    /// Everything that names may have changed.
    private static func told(_ atlas: Atlas, _ diagnostics: [Diagnostic]) -> String {
        var lines = atlas.teams.map { "team \($0.id) \($0.name)" }
        lines += atlas.channels.map { "channel \($0.id) \($0.name) \($0.names) \($0.icon)" }
        lines += atlas.touchpoints.map { "touchpoint \($0.id) \($0.name) \($0.names) \($0.channels)" }
        for journey in atlas.journeys {
            lines.append("journey \(journey.id) \(journey.address) \(journey.aliases) \(journey.facts)")
            lines.append("links \(journey.links) details \(journey.details) touchpoints \(journey.touchpoints)")
            lines += journey.stages.map { "stage \($0.id) \($0.name) \($0.teams)" }
            for item in journey.items {
                lines.append("item \(item.id) \(item.text.plain) \(String(describing: item.details))")
            }
        }
        lines += atlas.measures.series.map { "\($0)" }
        lines += diagnostics.map { "\($0)" }
        return lines.joined(separator: "\n")
    }

    @Test(
        "a site linked from memory is the site linked anew, after every edit",
        arguments: [settings, listing], 1...4 as ClosedRange<UInt64>)
    func edits(settings text: String, seed: UInt64) {
        let (states, exchanges, _) = Self.follow(EditedSite(seed: seed, isTranslated: true), text, for: .restricted)
        #expect(states > 60, "the edits change the site")
        #expect((20..<100).contains(exchanges), "some edits stay within maps, and some reach further: \(exchanges)")
    }

    @Test(
        "so is one without translations, of which maps are kept although touchpoints have other numbers",
        arguments: [settings, listing], 7...10 as ClosedRange<UInt64>)
    func untranslated(settings text: String, seed: UInt64) {
        let (states, _, kept) = Self.follow(EditedSite(seed: seed, isTranslated: false), text, for: .restricted)
        #expect(states > 60)
        #expect(kept > 20, "maps are the same when everything is linked anew: \(kept)")
    }

    @Test("a map that has not changed is kept when another has one more touchpoint, another title, comes or goes")
    func keptMaps() {
        let two = SiteText.map("Two", "## Start\n\n**Touchpoints:**\n\n- Long walk\n- Short walk\n")
        func linked(_ files: [String: String], _ memory: inout LinkMemory) -> Journey? {
            for path in files.keys.sorted() where path.contains("one") { memory.forget(path) }
            var all = files
            all["content/journeys/two.md"] = two
            return Self.linked(EditedSite(files: all), SettingsDraft(), for: .restricted, &memory).atlas.journeys
                .first { $0.facts.title == "Two" }
        }
        func one(_ title: String, _ points: String) -> [String: String] {
            let text = "## Start\n\n**Touchpoints:**\n\n\(points)\n"
            return ["content/journeys/one.md": SiteText.map(title, text)]
        }
        var memory = LinkMemory()
        let before = linked(one("One", "- Gate"), &memory)
        #expect(before != nil)
        for files in [
            one("One", "- Gate\n- Front garden"), one("One", "- Short walk\n- Gate"), one("Zebra", "- Short walk"), [:],
            one("One", "- Long walk"),
        ] {
            #expect(linked(files, &memory)?.identity == before?.identity)
        }
    }

    @Test("a touchpoint that one map alone names may be called otherwise without linking all maps anew")
    func renamedTouchpoint() {
        func linked(_ name: String, _ memory: inout LinkMemory) -> Atlas {
            memory.forget("content/journeys/one.md")
            let site = EditedSite(files: [
                "content/journeys/one.md": SiteText.map("One", "## Start\n\n**Touchpoints:** \(name)\n"),
                "content/journeys/two.md": SiteText.map("Two", "## Start\n\n**Touchpoints:** Long walk\n"),
            ])
            return Self.linked(site, SettingsDraft(), for: .restricted, &memory).atlas
        }
        var memory = LinkMemory()
        let garden = linked("Front garden", &memory)
        let yard = linked("Back yard", &memory)
        #expect(yard.differsInMapsAlone(from: garden))
        #expect(yard.touchpoints.map(\.name) == ["Back yard", "Long walk"])
        let shared = linked("Long walk", &memory)
        #expect(!shared.differsInMapsAlone(from: yard))
        #expect(shared.touchpoints.map(\.name) == ["Long walk"])
    }

    @Test("so is one that leaves out what is for fewer eyes", arguments: 5...6 as ClosedRange<UInt64>)
    func fewerEyes(seed: UInt64) {
        #expect(Self.follow(EditedSite(seed: seed, isTranslated: true), Self.settings, for: .internal).states > 60)
    }

    /// Edits a site and compares what is remembered of it with what is linked anew.
    /// - Returns: how many states of the site there were, how often maps alone were exchanged, and how many maps were kept
    ///   when all was linked anew.
    private static func follow(
        _ edited: EditedSite, _ text: String, for audience: Audience
    ) -> (states: Int, exchanges: Int, kept: Int) {
        var unheard: [Diagnostic] = []
        let settings = SettingsReader.read(
            SourceFile(path: SettingsDraft.path, text: text), diagnostics: &unheard)
        #expect(unheard.isEmpty)
        var site = edited
        var memory = LinkMemory()
        var seen: Set<String> = []
        var last: Atlas?
        var exchanges = 0
        var kept = 0
        var done: [String] = []
        for round in 0..<120 {
            let remembered = linked(site, settings, for: audience, &memory)
            var nothing = LinkMemory(isKept: false)
            let anew = linked(site, settings, for: audience, &nothing)
            #expect(remembered.told == anew.told, "round \(round) after \(done.suffix(3))")
            if remembered.told != anew.told { break }
            seen.insert(anew.told)
            if let last, last.differsInMapsAlone(from: remembered.atlas) {
                exchanges += 1
            } else if let last {
                let identities = Set(last.journeys.map(\.identity))
                kept += remembered.atlas.journeys.count { identities.contains($0.identity) }
            }
            last = remembered.atlas
            done.append(site.edit())
            memory.forget(done[done.count - 1])
        }
        return (seen.count, exchanges, kept)
    }
}
