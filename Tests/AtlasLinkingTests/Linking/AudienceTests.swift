import AtlasLinking
import JourneyModel
import Testing

struct AudienceTests {
    private static let stages = "## Applying\n\n**Actions:** asks\n\n**Emotions:** -1\n"

    private static func titles(_ site: SiteText) -> [String] { site.atlas.journeys.map(\.facts.title) }

    @Test(
        "a site shows what is for its audience or for more eyes",
        arguments: [
            (Audience.public, ["Open"]), (.internal, ["Closed", "Open", "Unsaid"]),
            (.restricted, ["Closed", "Open", "Secret", "Unsaid"]),
        ])
    func levels(audience: Audience, titles: [String]) {
        let site = SiteText(
            [
                "content/journeys/a.md": SiteText.map("Open", front: "audience: public"),
                "content/journeys/b.md": SiteText.map("Closed", front: "audience: internal"),
                "content/journeys/c.md": SiteText.map("Secret", front: "audience: restricted"),
                "content/journeys/d.md": SiteText.map("Unsaid"),
            ], audience: audience)
        #expect(site.complaints == [])
        #expect(AudienceTests.titles(site) == titles)
        #expect(site.atlas.leftOut.journeys == 4 - titles.count)
    }

    @Test("the settings say whom the site is for, and so what is meant by nothing")
    func settings() {
        func site(_ setting: String, _ audience: Audience?) -> SiteText {
            SiteText(
                [
                    "journeybook.yaml": "audience: \(setting)\n",
                    "content/journeys/a.md": SiteText.map("Unsaid"),
                    "content/journeys/b.md": SiteText.map("Closed", front: "audience: internal"),
                ], audience: audience)
        }
        #expect(AudienceTests.titles(site("public", nil)) == ["Unsaid"])
        #expect(AudienceTests.titles(site("public", .internal)) == ["Closed", "Unsaid"])
        #expect(AudienceTests.titles(site("internal", nil)) == ["Closed", "Unsaid"])
        #expect(AudienceTests.titles(site("restricted", .internal)) == ["Closed"])
    }

    @Test("without any word a restricted map stays out")
    func unsaid() {
        let site = SiteText(
            [
                "content/journeys/a.md": SiteText.map("Open"),
                "content/journeys/c.md": SiteText.map("Secret", front: "audience: restricted"),
            ], audience: nil)
        #expect(AudienceTests.titles(site) == ["Open"])
    }

    @Test("translations are for as few eyes as the most careful of them")
    func translations() {
        let site = SiteText(
            [
                "journeybook.yaml": "languages: [en, ru]\n",
                "content/journeys/a.md": SiteText.map("Secret", front: "audience: restricted"),
                "content/journeys/a.ru.md": SiteText.map("Тайна"),
                "content/journeys/b.md": SiteText.map("Half"),
                "content/journeys/b.ru.md": SiteText.map("Полтайны", front: "audience: restricted"),
                "content/journeys/c.md": SiteText.map("Open"),
            ], audience: .internal)
        #expect(AudienceTests.titles(site) == ["Open"])
        #expect(site.atlas.leftOut.journeys == 2)
    }

    @Test("what names something left out does not name it any more, and nobody complains")
    func names() throws {
        let site = SiteText(
            [
                "journeybook.yaml": "teams: [Lending, Risk]\ntouchpoints: [Vault, Counter]\n",
                "content/journeys/secret.md": SiteText.map(
                    "Secret", front: "audience: restricted\ncontributors: [Risk]",
                    "## Plotting\n\n**Touchpoints:** Vault\n\n**Emotions:** -1\n"),
                "content/journeys/open.md": SiteText.map(
                    "Open",
                    front: "parent: secret#plotting\nbaseline: secret\nvariant-of: secret\npersona: [mole, anna]",
                    "See [this](secret.md#plotting) and [that](../personas/mole.md).\n\n"
                        + "## Applying\n\n**Touchpoints:** Counter\n\n**Emotions:** -1\n"),
                "content/personas/anna.md": "---\ntitle: Anna\n---\n",
                "content/personas/mole.md": "---\ntitle: Mole\naudience: restricted\n---\n",
                "content/pages/plan.md": "---\ntitle: Plan\naudience: restricted\n---\n\nHidden.\n",
            ], audience: .internal)
        #expect(site.complaints == [])
        let open = try #require(site.journey())
        #expect(open.facts.parent == nil)
        #expect(open.facts.baseline == nil)
        #expect(open.facts.variantOf == nil)
        #expect(open.facts.personas.map { site.atlas.personas[$0].name } == ["Anna"])
        #expect(open.facts.personaNames == [])
        #expect(open.links == [.nowhere, .nowhere])
        #expect(site.atlas.personas.map(\.name) == ["Anna"])
        #expect(site.atlas.pages.isEmpty)
        #expect(site.atlas.teams.map(\.name) == ["Lending"])
        #expect(site.atlas.touchpoints.map(\.name) == ["Counter"])
        #expect(site.atlas.leftOut.personas == 1)
        #expect(site.atlas.leftOut.pages == 1)
    }

    @Test("a link from something left out that leads nowhere is still an error")
    func errors() {
        let site = SiteText(
            [
                "content/journeys/a.md": SiteText.map("Open"),
                "content/journeys/b.md": SiteText.map(
                    "Secret", front: "audience: restricted", "1️⃣[gone](gone.md)\n\n" + AudienceTests.stages),
            ], audience: .internal)
        #expect(site.complaints == ["dead-link error 1️⃣"])
    }

    @Test("files that only left-out maps show are left out with them")
    func assets() {
        let site = SiteText(
            [
                "content/journeys/a.md": SiteText.map("Open", "![Both](../assets/both.png)\n\n" + AudienceTests.stages),
                "content/journeys/b.md": SiteText.map(
                    "Secret", front: "audience: restricted",
                    "![Both](../assets/both.png) ![Plan](../assets/plan.png)\n\n" + AudienceTests.stages),
            ], assets: ["content/assets/both.png", "content/assets/plan.png"], audience: .internal)
        #expect(site.atlas.leftOut.assets == ["plan.png"])
    }

    @Test("a site for whose readers every map is too much is an error")
    func nothing() {
        let site = SiteText(
            ["content/journeys/a.md": SiteText.map("Closed")], audience: .public)
        #expect(site.complaints == ["no-journeys error journeybook.yaml:1:1"])
        #expect(
            site.diagnostics.first?.suggestion
                == "write \"audience: public\" in the front matter of the maps to be shown")
    }
}
