import JourneyModel
import Testing

struct LinkTests {
    /// A map whose prose holds one link.
    private func site(_ link: String) -> SiteText {
        SiteText(
            [
                "content/journeys/a.md": SiteText.map(
                    "A", front: "persona: anna",
                    "See \(link).\n\n## Paying\n\n**Actions:**\n\n- pays {#pay}\n\n**Emotions:** -1\n"),
                "content/journeys/bank/мир.md": SiteText.map(
                    "B",
                    "# B\n\nIntro.\n\n## 1. First step\n\n### Actions\n\n- goes\n\n### Emotions\n\n- −1 sad\n\n"
                        + "# Afterwards\n\nMore.\n"),
                "content/personas/anna.md": "---\ntitle: Anna\n---\n\n## Her past\n\nLong ago.\n",
                "content/pages/about.md": "# About\n\n## Why\n\nBecause.\n",
            ], assets: ["content/assets/form.png", "logo.svg"])
    }

    @Test(
        "links lead to pages, places on them, files and the web",
        arguments: [
            ("[x](bank/мир.md)", LinkTarget.journey(Reference(1), fragment: nil)),
            ("[x](bank/%D0%BC%D0%B8%D1%80.md#first-step)", .journey(Reference(1), fragment: "first-step")),
            ("[x](bank/мир.md#1-first-step)", .journey(Reference(1), fragment: "first-step")),
            ("[x](bank/мир.md#first-step.actions)", .journey(Reference(1), fragment: "first-step.actions")),
            ("[x](bank/мир.md#actions)", .journey(Reference(1), fragment: "actions")),
            ("[x](bank/мир.md#b)", .journey(Reference(1), fragment: nil)),
            ("[x](../personas/anna.md)", .persona(Reference(0), fragment: nil)),
            ("[x](../personas/anna.md#her-past)", .persona(Reference(0), fragment: "her-past")),
            ("[x](../personas/anna.md#goals)", .persona(Reference(0), fragment: "goals")),
            ("[x](../pages/about.md#why)", .page(Reference(0), fragment: "why")),
            ("[x](#pay)", .here(fragment: "pay")),
            ("[x](a.md#paying)", .here(fragment: "paying")),
            ("[x](../assets/form.png)", .asset(path: "form.png")),
            ("![A form](/content/assets/form.png)", .asset(path: "form.png")),
            ("[x](../../logo.svg)", .asset(path: "logo.svg")),
            ("[x](https://bank.example/?a=b#c)", .web("https://bank.example/?a=b#c")),
            ("[x](mailto:anna@bank.example)", .web("mailto:anna@bank.example")),
        ])
    func targets(link: String, target: LinkTarget) {
        let site = site(link)
        #expect(site.complaints == [])
        #expect(site.atlas.journeys[0].links.first == target)
    }

    @Test(
        "a link that leads nowhere is an error with the nearest place",
        arguments: [
            ("1️⃣[x](anna.md)", "dead-link error 1️⃣", "write \"../personas/anna.md\""),
            ("1️⃣[x](../personas/ana.md)", "dead-link error 1️⃣", "write \"../personas/anna.md\""),
            ("1️⃣[x](../assets/from.png)", "dead-link error 1️⃣", "write \"../assets/form.png\""),
            ("1️⃣[x](form.png)", "dead-link error 1️⃣", "write \"../assets/form.png\""),
            ("1️⃣[x](../../../../etc/passwd)", "dead-link error 1️⃣", nil),
            ("1️⃣[x](#pya)", "dead-anchor error 1️⃣", "write \"#pay\""),
            ("1️⃣[x](../pages/about.md#whi)", "dead-anchor error 1️⃣", "write \"#why\""),
            ("1️⃣[x](javascript:alert)", "unsafe-link error 1️⃣", nil),
            ("1️⃣[x](//elsewhere.example)", "unsafe-link error 1️⃣", nil),
            ("1️⃣![](../assets/form.png)", "missing-alternative-text warning 1️⃣", nil),
        ] as [(String, String, String?)])
    func complaints(link: String, complaint: String, suggestion: String?) {
        let site = site(link)
        #expect(site.complaints == [complaint])
        if let suggestion { #expect(site.diagnostics.first?.suggestion == suggestion) }
    }

    @Test("an anchor that is dead still leads to the page, an address that is dead leads nowhere")
    func whatIsLeft() {
        #expect(site("[x](../pages/about.md#whi)").atlas.journeys[0].links == [.page(Reference(0), fragment: nil)])
        #expect(site("[x](../pages/abut.md)").atlas.journeys[0].links == [.nowhere])
        #expect(site("[x](javascript:alert)").atlas.journeys[0].links == [.nowhere])
    }

    @Test("a photo is found beside the persona or among the assets, and missed when it is not there")
    func photos() {
        func site(_ photo: String) -> SiteText {
            SiteText(
                [
                    "content/journeys/a.md": SiteText.map("A", front: "persona: anna"),
                    "content/personas/anna.md": "---\ntitle: Anna\nphoto: 1️⃣\(photo)\n---\n",
                ], assets: ["content/assets/anna.jpg", "content/personas/face.jpg"])
        }
        #expect(site("anna.jpg").atlas.personas.first?.photo == "anna.jpg")
        #expect(site("face.jpg").atlas.personas.first?.photo == "personas/face.jpg")
        #expect(site("ana.jpg").complaints == ["dead-link error 1️⃣"])
    }

    @Test("in a file of several maps an anchor leads to the page of the map that has it")
    func severalMaps() throws {
        let table = "| Stage | Actions | Emotions |\n|---|---|---|\n"
        let site = SiteText([
            "content/journeys/a.md":
                "# All\n\n[to two](#two)\n\n## One\n\n\(table)| Start | go | −1 |\n\n## Two\n\n\(table)| Finish | stop | +1 |\n"
        ])
        try #require(site.atlas.journeys.count == 2)
        let one = try #require(site.journey("one"))
        #expect(one.address == "journeys/a.html")
        let index = site.atlas.journeys.firstIndex { $0.id == "two" }
        #expect(site.journey("two")?.address == "journeys/a-two.html")
        #expect(one.links == [.journey(Reference(try #require(index)), fragment: nil)])
    }
}
