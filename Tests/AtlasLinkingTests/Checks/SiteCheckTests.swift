import JourneyModel
import Testing

/// Rules about maps and the site as a whole.
struct SiteCheckTests {
    private static let stages = "## Applying\n\n**Actions:** fills in a form\n\n**Emotions:** -1\n"

    @Test("a map without a title is named after its file")
    func noTitle() {
        let site = SiteText([
            "content/journeys/getting-a-card.md": "---\nowner: Cards\n---\n\n1️⃣" + SiteCheckTests.stages
        ])
        #expect(site.complaints.count == 1)
        #expect(site.complaints.first?.hasPrefix("no-title warning") == true)
        #expect(site.journey()?.facts.title == "Getting a card")
    }

    @Test("a file of the journeys' folder has a stage")
    func noStage() {
        let site = SiteText(["content/journeys/a.md": "---\ntitle: 1️⃣A\nowner: Cards\n---\n\nJust text.\n"])
        #expect(site.complaints == ["no-stage error 1️⃣"])
    }

    @Test(
        "where it can be seen what was meant for stages, that is said",
        arguments: [
            ("##1️⃣Applying\n\n**Actions:** fills in a form\n", "write \"## Applying\""),
            ("1️⃣| Stage | Actions |\n| Applying | fills in a form |\n", "write \"|---|---|\" on a line below it"),
            (
                "1️⃣| Stage | Actions |\n|---|\n| Applying | fills in a form |\n",
                "write \"|---|---|\" on a line below it"
            ),
            (
                "| 1️⃣Stage | Weather | Length |\n|---|---|---|\n| Applying | rain | long |\n",
                "call the others after what they hold, such as Actions, Emotions and Pain points"
            ),
        ])
    func stagesMeant(body: String, suggestion: String) {
        let site = SiteText(["content/journeys/a.md": SiteText.map("A", body)])
        #expect(site.complaints == ["no-stage error 1️⃣"])
        #expect(site.diagnostics.map(\.suggestion) == [suggestion])
    }

    @Test("what the maps of a file share in its front matter is told once")
    func sharedFrontMatter() {
        let map = "\n\n| Stage | Actions | Emotions |\n|---|---|---|\n| Applying | fills in a form | -1 |\n\n"
        let site = SiteText([
            "content/journeys/a.md":
                "---\nowner: Lending\npersona: 1️⃣nobody\nparent: 2️⃣nothing\n---\n\n# First journey\(map)# Second journey\(map)"
        ])
        #expect(site.atlas.journeys.count == 2)
        #expect(site.complaints == ["unknown-persona error 1️⃣", "unknown-journey error 2️⃣"])
    }

    @Test("a folder that the settings name holds journeys, whoever the site is for")
    func folderOfSettings() {
        let settings = "folders:\n  - 1️⃣banc\n  - id: shop/shoes\n  - id: 2️⃣weather\n  - vault\n"
        let open = "audience: public"
        let secret = SiteText.map("B", front: "audience: restricted")
        for audience in [Audience.restricted, .public] {
            let site = SiteText(
                [
                    "journeybook.yaml": settings, "content/journeys/bank/a.md": SiteText.map("A", front: open),
                    "content/journeys/shop/shoes/c.md": SiteText.map("C", front: open),
                    "content/journeys/vault/b.md": secret,
                ], audience: audience)
            #expect(site.complaints == ["unknown-folder warning 1️⃣", "unknown-folder warning 2️⃣"], "\(audience)")
            let suggestions = ["write \"bank\"", "write one of bank, shop, shop/shoes, vault"]
            #expect(site.diagnostics.map(\.suggestion) == suggestions, "\(audience)")
        }
    }

    @Test("folders are called and ordered as the settings say, and after themselves where they say nothing")
    func namesOfFolders() {
        let site = SiteText([
            "journeybook.yaml":
                "folders:\n  - id: shop/shoes\n    name: { en: Trainers, ru: Кроссовки }\n  - id: bank\n    name: Our bank\n",
            "content/journeys/bank/a.md": SiteText.map("A"), "content/journeys/shop/shoes/b.md": SiteText.map("B"),
        ]).atlas.site
        #expect(site.name(ofFolders: ["bank", "small-business"], in: .russian) == "Our bank › Small business")
        #expect(site.name(ofFolders: ["shop", "shoes"], in: .russian) == "Shop › Кроссовки")
        #expect(site.name(ofFolders: ["shop", "shoes"], in: .polish) == "Shop › Trainers")
        let places = [["shop", "shoes"], ["bank"], ["bank", "small-business"], ["shop"], []].map {
            site.place(ofFolders: $0)
        }
        #expect(places == [0, 1, 1, 2, 2])
    }

    @Test("a lane in the front matter that is nearly a known one is told even where the map has none of it")
    func lanesInFrontMatter() {
        let site = SiteText([
            "content/journeys/a.md": SiteText.map("A", front: "lanes: [actions, 1️⃣pian-points, weather, barriers]")
        ])
        #expect(site.complaints == ["unknown-lane warning 1️⃣"])
        #expect(site.diagnostics.first?.suggestion == "write \"pain-points\"")
    }

    @Test("a stage without items is pointed at")
    func emptyStage() {
        let site = SiteText([
            "content/journeys/a.md": SiteText.map(
                "A", front: "stages: [Applying, Signing]", SiteCheckTests.stages + "\n1️⃣## Signing\n")
        ])
        #expect(site.complaints == ["empty-stage warning 1️⃣"])
    }

    @Test("the thirteenth stage is one too many", arguments: [12, 13])
    func tooManyStages(count: Int) {
        let body = (1...count).map { "\($0 == 13 ? "1️⃣" : "")## Part \($0)x\n\n**Actions:** a\n\n**Emotions:** -1\n\n" }
        let site = SiteText(["content/journeys/a.md": SiteText.map("A", body.joined())])
        #expect(site.complaints == (count == 12 ? [] : ["too-many-stages advice 1️⃣"]))
    }

    @Test("a journey has an owner, an archived one need not", arguments: [("approved", 1), ("archived", 0)])
    func noOwner(status: String, count: Int) {
        let site = SiteText([
            "content/journeys/a.md": "---\ntitle: 1️⃣A\nstatus: \(status)\n---\n\n" + SiteCheckTests.stages
        ])
        #expect(site.complaints == Array(["no-owner advice 1️⃣"].prefix(count)))
    }

    @Test(
        "a journey says how it feels, a blueprint need not",
        arguments: [("current-state", 1), ("service-blueprint", 0)])
    func noEmotions(kind: String, count: Int) {
        let site = SiteText([
            "content/journeys/a.md": SiteText.map(
                "1️⃣A", front: "kind: \(kind)", "## Applying\n\n**Actions:** a\n\n**Touchpoints:** form\n")
        ])
        #expect(site.complaints == Array(["no-emotions advice 1️⃣"].prefix(count)))
    }

    @Test(
        "a review is overdue from its day on, by the map's period or else the site's",
        arguments: [
            ("2026-11-19", "", 0), ("2026-11-20", "", 1), ("2026-11-20", "review-every: 1 year\n", 0),
            ("2026-11-20", "status: archived\n", 0), ("2026-11-20", "status: draft\n", 1),
        ])
    func overdue(today: String, line: String, count: Int) {
        let site = SiteText(
            [
                "journeybook.yaml": "review:\n  every: 6 months\n",
                "content/journeys/a.md": SiteText.map("A", front: line + "1️⃣reviewed: 2026-05-20"),
            ], today: today)
        #expect(site.complaints == Array(["overdue-review warning 1️⃣"].prefix(count)))
    }

    @Test("a persona has a journey, and a draft will do", arguments: [true, false])
    func unusedPersona(isUsed: Bool) {
        let site = SiteText([
            "content/journeys/a.md": SiteText.map("A", front: "status: draft" + (isUsed ? "\npersona: anna" : "")),
            "content/personas/anna.md": "---\ntitle: 1️⃣Anna\n---\n",
        ])
        #expect(site.complaints == (isUsed ? [] : ["unused-persona advice 1️⃣"]))
    }

    @Test("a persona without a journey is left in peace where every map says whose it is")
    func personaToCome() {
        let map = SiteText.map("A", front: "persona: anna")
        let personas: [String] = ["---\ntitle: Anna\n---\n", "---\ntitle: 1️⃣Marek\n---\n"]
        func complaints(_ other: String) -> [String] {
            SiteText([
                "content/journeys/a.md": map, "content/journeys/b.md": other,
                "content/personas/anna.md": personas[0], "content/personas/marek.md": personas[1],
            ]).complaints
        }
        #expect(complaints(SiteText.map("B", front: "persona: anna")) == [])
        let labelled = "**Persona:** A passer-by\n\n## Applying\n\n**Actions:** asks\n\n**Emotions:** -1\n"
        #expect(complaints(SiteText.map("B", labelled)) == [])
        #expect(complaints(SiteText.map("B", front: "status: archived")) == [])
        #expect(complaints(SiteText.map("B")) == ["unused-persona advice 1️⃣"])
    }

    @Test("a persona that only an item names has a journey")
    func personaOfItem() {
        let site = SiteText([
            "content/journeys/a.md": SiteText.map(
                "A", "## Applying\n\n**Actions:** a\n\n**Emotions:**\n\n- +1 glad\n  - persona: anna\n"),
            "content/personas/anna.md": "---\ntitle: Anna\n---\n",
        ])
        #expect(site.complaints == [])
        #expect(site.journey()?.details.flatMap(\.personas).count == 1)
    }

    @Test("a site without a journey is an error")
    func noJourneys() {
        let site = SiteText(["content/pages/about.md": "# About\n"])
        #expect(site.complaints == ["no-journeys error journeybook.yaml:1:1"])
        #expect(site.atlas.pages.map(\.address) == ["pages/about.html"])
    }

    @Test(
        "touchpoints whose names differ by a letter are told once and never merged",
        arguments: [
            ("Rate calculator", "Rates calculator", 1), ("Rate calculator", "Rate calcualtor", 1),
            ("Rate calculator", "rate  Calculator", 0), ("Screen 1 of the form", "Screen 2 of the form", 0),
            ("Form A", "Form B", 0), ("Отделение банка", "Отделения банка", 1), ("Call", "Mall", 0),
        ])
    func similarTouchpoints(first: String, second: String, count: Int) {
        func map(_ title: String, _ touchpoint: String) -> String {
            SiteText.map(title, "## Applying\n\n**Touchpoints:** \(touchpoint)\n\n**Emotions:** -1\n")
        }
        let site = SiteText([
            "content/journeys/a.md": map("A", first), "content/journeys/b.md": map("B", second),
            "content/journeys/c.md": map("C", second),
        ])
        #expect(site.complaints.count == count)
        #expect(site.diagnostics.allSatisfy { $0.code == .similarTouchpoints && $0.path == "content/journeys/b.md" })
        #expect(site.diagnostics.allSatisfy { $0.notes.map(\.path) == ["content/journeys/a.md"] })
        #expect(
            site.atlas.touchpoints.count
                == (first.lowercased() == "rate calculator" && second.hasPrefix("rate  ") ? 1 : 2))
    }

    @Test("near names of two languages are no slip")
    func similarAcrossLanguages() {
        let site = SiteText([
            "journeybook.yaml": "languages: [en, pl]\n",
            "content/journeys/a.md": SiteText.map(
                "A", "## Applying\n\n**Touchpoints:** Formular\n\n**Emotions:** -1\n"),
            "content/journeys/b.md": SiteText.map(
                "B", front: "lang: pl", "## Wniosek\n\n**Touchpoints:** Formularz\n\n**Emotions:** -1\n"),
        ])
        #expect(site.complaints == [])
    }

    @Test("what has been begun to be translated is told as long as it is not complete", arguments: [0, 1, 2])
    func untranslated(translated: Int) {
        let polish = SiteText.map("A", "## Składanie\n\n**Działania:** pisze\n\n**Emocje:** -1\n")
        let one = translated > 0 ? "content/journeys/a.pl.md" : "content/journeys/c.md"
        let other = translated > 1 ? "content/journeys/b.pl.md" : "content/journeys/d.md"
        let site = SiteText([
            "journeybook.yaml": "languages: [en, 1️⃣pl]\n",
            "content/journeys/a.md": SiteText.map("A"), "content/journeys/b.md": SiteText.map("B"),
            one: translated > 0 ? polish : SiteText.map("C"), other: translated > 1 ? polish : SiteText.map("D"),
        ])
        #expect(site.complaints == (translated == 1 ? ["not-translated advice 1️⃣"] : []))
        #expect(site.diagnostics.first?.explanation == (translated == 1 ? "not in \"pl\" yet: 2 of 3 journeys" : nil))
    }
}
