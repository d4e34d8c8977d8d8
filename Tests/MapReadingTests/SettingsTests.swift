import JourneyModel
import SourceDiagnostics
import Testing

@testable import MapReading

@Suite("Settings")
struct SettingsTests {
    private func read(_ yaml: String) -> (SettingsDraft, [String]) {
        var diagnostics: [Diagnostic] = []
        let file = SourceFile(path: SettingsDraft.path, text: yaml)
        let settings = SettingsReader.read(file, diagnostics: &diagnostics)
        return (settings, Reading.places(diagnostics, yaml))
    }

    @Test("warnings and advice may become what the site wants, errors stay errors")
    func severities() {
        let (settings, complaints) = read(
            """
            diagnostics:
              overdue-review: error
              too-many-stages: off
              dead-link: error
              dead-anchor: warning
              no-ownr: off
              no-owner: loud
            """)
        #expect(complaints == ["unknown-value error 5:16", "unknown-value error 6:3", "unknown-value error 7:13"])
        #expect(settings.severities[.overdueReview] == .error)
        #expect(settings.severities[.tooManyStages] == .off)
        #expect(settings.severities[.deadAnchor] == nil)
        #expect(settings.severities[.noOwner] == nil)
    }

    @Test("every key is read")
    func keys() {
        let (settings, complaints) = read(
            """
            title: Maps of Nordbank
            description: How customers meet us
            languages: [en, ru, PL]
            brand:
              logo: assets/logo.svg
              accent: "#0AF"
              footer: {en: Made with care, ru: С заботой}
            phases:
              - awareness
              - {id: loyalty, name: {en: Loyalty, ru: Лояльность}}
            teams:
              - Customer care
              - {id: risk, name: Risk, mail: risk@example.org}
            channels:
              - {id: app, name: Mobile app, icon: app}
            touchpoints:
              - {id: advisor, name: Advisor, channels: [branch, phone]}
            lanes:
              weather: {names: [Weather, Погода], icon: outside-influences}
              pain-points: [What hurts]
            emotion-scale: -2..+2
            review: {every: 6 months}
            edit: https://git.example.org/edit/{path}
            comment: mailto:maps@example.org
            ticket: "https://git.example.org/new?title={title}&text={url}&label={team}"
            """)
        #expect(complaints.isEmpty)
        #expect(settings.title?.value == "Maps of Nordbank")
        #expect(settings.description == [LocalizedName("How customers meet us")])
        #expect(settings.languages.map(\.tag) == ["en", "ru", "pl"])
        #expect(settings.logo?.value == "assets/logo.svg")
        #expect(settings.accent?.value == "#00aaff")
        #expect(
            settings.footer == [
                LocalizedName("Made with care", language: .english), LocalizedName("С заботой", language: .russian),
            ])
        #expect(settings.phases.map(\.id.value) == ["awareness", "loyalty"])
        #expect(
            settings.phases[1].names == [
                LocalizedName("Loyalty", language: .english), LocalizedName("Лояльность", language: .russian),
            ])
        #expect(settings.teams.map(\.id.value) == ["customer-care", "risk"])
        #expect(settings.teams.map(\.mail) == [nil, "risk@example.org"])
        #expect(settings.channels.map(\.icon) == [.app])
        #expect(settings.touchpoints[0].channels.map(\.value) == ["branch", "phone"])
        #expect(settings.lanes.map(\.kind) == [.custom, .painPoints])
        #expect(settings.lanes[0].names.map(\.value) == ["Weather", "Погода", "weather"])
        #expect(settings.lanes.map(\.icon) == [.lane(.outsideInfluences), nil])
        #expect(settings.emotionScale == .signed)
        #expect(settings.reviewEvery == .months(6))
        #expect(settings.editPattern == "https://git.example.org/edit/{path}")
        #expect(settings.commentPattern == "mailto:maps@example.org")
        #expect(settings.ticketPattern == "https://git.example.org/new?title={title}&text={url}&label={team}")
    }

    @Test(
        "what does not fit is reported at its place",
        arguments: [
            ("titel: a", "unknown-key error 1:1"), ("teams: {a: b}", "wrong-type error 1:8"),
            ("teams:\n  - mail: a", "wrong-type error 2:5"),
            ("teams:\n  - {id: a, icon: web}", "unknown-key error 2:13"),
            ("channels:\n  - {id: a, icon: www}", "unknown-value error 2:19"),
            ("languages: [english please]", "unknown-value error 1:13"),
            ("brand: {accent: red}", "unknown-value error 1:17"),
            ("brand: {colour: a}", "unknown-key error 1:9"), ("review: {evry: a}", "unknown-key error 1:10"),
            ("review-every: never", "wrong-type error 1:15"), ("lanes: [a]", "wrong-type error 1:8"),
            ("- a", "wrong-type error 1:1"),
            ("lanes: {a: {name: b}}", "unknown-key error 1:13"),
            ("lanes: {a: {icon: wbe}}", "unknown-value error 1:19"),
            ("lanes: {actions: {icon: web}}", "unknown-key error 1:19"),
            ("edit: https://a.example/{file}", "unknown-placeholder error 1:7"),
            ("ticket: https://a.example/?t={titel}&u={url}", "unknown-placeholder error 1:9"),
            ("comment: javascript:alert({title})", "unsafe-link error 1:10"),
            ("ticket: \"{url}:x\"", "unsafe-link error 1:9"),
        ])
    func complaints(_ yaml: String, _ expected: String) {
        #expect(read(yaml).1 == [expected])
    }

    @Test(
        "a key of a group that stands outside of it is sent there",
        arguments: [("accent", "brand"), ("logo", "brand"), ("every", "review"), ("old-after", "evidence")])
    func groups(key: String, group: String) {
        var diagnostics: [Diagnostic] = []
        _ = SettingsReader.read(SourceFile(path: SettingsDraft.path, text: "\(key): a\n"), diagnostics: &diagnostics)
        #expect(diagnostics.map(\.suggestion) == ["write it below \"\(group):\", moved two spaces to the right"])
    }

    @Test("what cannot be any of very many values is not answered with all of them")
    func manyChoices() {
        func complaint(_ code: String) -> Diagnostic? {
            var diagnostics: [Diagnostic] = []
            _ = SettingsReader.read(
                SourceFile(path: SettingsDraft.path, text: "diagnostics: {\(code): off}\n"), diagnostics: &diagnostics)
            return diagnostics.first
        }
        #expect(complaint("no-ownr")?.suggestion == "write \"no-owner\"")
        #expect(complaint("whatever-it-is")?.suggestion == "journeybook explain lists all codes")
        #expect((complaint("no-ownr")?.explanation?.utf8.count ?? 99) < 40)
    }

    @Test("names for known lanes are understood in maps")
    func ownNames() {
        let (settings, _) = read("lanes:\n  pain-points: [What hurts]\n")
        let text = "| Stage | Actions | What hurts |\n|---|---|---|\n| A | b | c |\n"
        guard case .journeys(let drafts) = Reading.draft(text, settings: settings).content else { return }
        #expect(drafts[0].lanes.map(\.kind) == [.actions, .painPoints])
    }

    @Test("a lane of their own has the icon that the settings give it")
    func ownIcon() {
        let (settings, _) = read("lanes:\n  weather: {names: [Погода], icon: outside-influences}\n")
        let text = "| Stage | Actions | Погода |\n|---|---|---|\n| A | b | c |\n"
        guard case .journeys(let drafts) = Reading.draft(text, settings: settings).content else { return }
        #expect(drafts[0].lanes.map(\.icon) == [nil, .lane(.outsideInfluences)])
    }

    @Test("the settings' scale holds where the front matter states none")
    func scale() {
        let (settings, _) = read("emotion-scale: 1..7\n")
        let map = "| Stage | Actions | Emotions |\n|---|---|---|\n| A | b | 6 |\n"
        guard case .journeys(let drafts) = Reading.draft(map, settings: settings).content else { return }
        #expect(drafts[0].items.last?.feeling?.score?.scale.highest == 7)
        #expect(
            Reading.complaints("---\nemotion-scale: 1..5\n---\n" + map, settings: settings) == [
                "score-out-of-scale error 6:11"
            ])
    }
}
