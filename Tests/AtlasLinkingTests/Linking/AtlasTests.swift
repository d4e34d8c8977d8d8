import AtlasLinking
import JourneyModel
import Testing

struct AtlasTests {
    @Test("the order of files does not matter, order and titles do")
    func order() {
        let a = ("content/journeys/z.md", SiteText.map("Ćma"))
        let b = ("content/journeys/y.md", SiteText.map("2 cards", front: "order: 9"))
        let c = ("content/journeys/x.md", SiteText.map("10 cards"))
        let d = ("content/journeys/w.md", SiteText.map("2 loans"))
        let one = SiteText([a.0: a.1, b.0: b.1, c.0: c.1, d.0: d.1])
        let other = SiteText([d.0: d.1, c.0: c.1, b.0: b.1, a.0: a.1])
        #expect(one.atlas.journeys.map(\.facts.title) == ["2 cards", "2 loans", "10 cards", "Ćma"])
        #expect(other.atlas.journeys.map(\.facts.title) == one.atlas.journeys.map(\.facts.title))
        #expect(other.atlas.journeys.flatMap(\.items).map(\.id) == one.atlas.journeys.flatMap(\.items).map(\.id))
    }

    @Test("a file's path is its address, and ids come from the heading")
    func addresses() {
        let site = SiteText([
            "content/journeys/bank/card.md": SiteText.map("Getting a card", front: "aliases: [/old/card, cards/]"),
            "index.md": SiteText.map("Home", front: "kind: current-state"),
        ])
        #expect(site.complaints == [])
        #expect(site.atlas.journeys.map(\.address) == ["journeys/bank/card.html", "index-home.html"])
        #expect(site.atlas.journeys.map(\.id) == ["getting-a-card", "home"])
        #expect(site.atlas.journeys[0].aliases == ["old/card.html", "cards/index.html"])
        #expect(site.atlas.journeys[0].facts.folders == ["bank"])
    }

    @Test("a file in the place of one of the site's own pages steps aside")
    func stepsAside() {
        let site = SiteText([
            "content/journeys/index.md": SiteText.map("Overview"),
            "content/personas/index.md": "---\ntitle: Anna\nrole: Buyer\n---\n",
            "content/teams/index.md": "# Our teams\n",
            "content/glossary.md": "# Words\n",
            "content/theme/icon.md": "# Icon\n",
            "content/atlas.md": "# Atlas\n",
            "content/teams/branches.md": "# Branches\n",
        ])
        #expect(site.atlas.journeys.map(\.address) == ["journeys/index-overview.html"])
        #expect(site.atlas.personas.map(\.address) == ["personas/index-persona.html"])
        #expect(
            site.atlas.pages.map(\.address).sorted() == [
                "atlas-page.html", "glossary-page.html", "teams/branches.html", "teams/index-page.html",
                "theme/icon-page.html",
            ])
    }

    @Test("stages, lanes, steps and items have ids of their own, repeats numbered, Unicode kept")
    func ids() throws {
        let site = SiteText([
            "content/journeys/a.md": SiteText.map(
                "A",
                """
                ## Ожидание ответа

                **Actions:**

                - waits
                - waits
                - calls {#call}

                **Emotions:** −1

                ## Ожидание ответа

                **Actions:** waits

                ## Оплата {#actions}

                **Actions:** rests
                """)
        ])
        let journey = try #require(site.journey())
        #expect(journey.stages.map(\.id) == ["ожидание-ответа", "ожидание-ответа-2", "actions"])
        #expect(journey.lanes.map(\.id) == ["actions-2", "emotions"])
        let ids = journey.items.map(\.id)
        #expect(ids[0].hasPrefix("ожидание-ответа.actions-2~"))
        #expect(ids[1] == ids[0] + "-2")
        #expect(ids[2] == "call")
        #expect(Set(ids).count == ids.count)
    }

    @Test("an item spans the columns from its own to the farthest that it names")
    func spans() throws {
        let site = SiteText([
            "content/journeys/a.md": SiteText.map(
                "A",
                """
                ## One

                **Actions:** a

                **Emotions:** −1

                ## Two

                **Actions:** b

                ## Three

                **Actions:**

                - c {stages=one}
                - d
                """)
        ])
        let journey = try #require(site.journey())
        #expect(site.complaints == [])
        #expect(journey.items.map(\.text.plain) == ["a", "c", "b", "d", "−1"])
        #expect(journey.items.map(\.stages) == [0..<1, 0..<3, 1..<2, 2..<3, 0..<1])
        #expect(journey.cells == [0..<2, 2..<3, 3..<4, 4..<5, 5..<5, 5..<5])
    }

    @Test("lanes stand in the stated order and are hidden when the front matter says so")
    func lanes() throws {
        let site = SiteText([
            "content/journeys/a.md": SiteText.map(
                "A", front: "lanes:\n  order: [emotions, actions]\n  hide: [Touchpoints]",
                "## One\n\n**Touchpoints:** t\n\n**Actions:** a\n\n**Emotions:** −1\n")
        ])
        let journey = try #require(site.journey())
        #expect(journey.lanes.map(\.kind) == [.emotions, .actions, .touchpoints])
        #expect(journey.lanes.map(\.isHidden) == [false, false, true])
        #expect(journey.items.map(\.lane) == [0, 1, 2])
        #expect(journey.feeling(of: journey.items[0])?.score?.value == -1)
    }

    @Test("steps follow their stages and items keep their step")
    func steps() throws {
        let site = SiteText([
            "content/journeys/a.md": SiteText.map(
                "A",
                "| Stage | Step | Actions | Emotions |\n|---|---|---|---|\n| One | Look | a | −1 |\n| | Choose | b | 0 |\n| Two | Pay | c | +1 |\n"
            )
        ])
        let journey = try #require(site.journey())
        #expect(journey.steps.map(\.id) == ["look", "choose", "pay"])
        #expect(journey.stages.map(\.steps) == [0..<2, 2..<3])
        #expect(journey.items.map(\.step) == [0, 1, 2, 0, 1, 2])
    }

    @Test("translations share the id, by file name, by name or by the same id, and live in their language's folder")
    func translations() {
        let site = SiteText([
            "journeybook.yaml": "languages: [en, pl, 1️⃣ru]\n",
            "content/journeys/loan.md": SiteText.map("Loan", front: "persona: anna"),
            "content/journeys/loan.pl.md": SiteText.map("Kredyt", front: "persona: anna"),
            "content/journeys/zaim.md": SiteText.map(
                "Заём", front: "lang: ru\ntranslation-of: loan\npersona: Anna, 31"),
            "content/journeys/card.md": SiteText.map("Card", front: "id: card"),
            "content/journeys/karta.pl.md": SiteText.map("Karta", front: "id: card\nparent: loan"),
            "content/personas/anna.md": "---\ntitle: Anna, 31\n---\n",
            "content/personas/anna.pl.md": "---\ntitle: Anna, 31 lat\n---\n",
        ])
        // Russian has the loan alone.
        #expect(site.complaints == ["not-translated advice 1️⃣"])
        let all = site.atlas.journeys.map { "\($0.id) \($0.language.tag) \($0.address)" }
        #expect(
            all == [
                "card en journeys/card.html", "card pl pl/journeys/karta.html", "loan pl pl/journeys/loan.html",
                "loan en journeys/loan.html", "loan ru ru/journeys/zaim.html",
            ])
        #expect(site.atlas.journeys.map { $0.facts.translationOf?.index } == [nil, 0, 3, nil, 3])
        #expect(site.atlas.personas.map(\.id) == ["anna", "anna"])
        #expect(site.atlas.journeys[2].facts.personas.map { site.atlas.personas[$0].language.tag } == ["pl"])
        #expect(site.atlas.journeys[4].facts.personas.map { site.atlas.personas[$0].language.tag } == ["en"])
        #expect(site.atlas.journeys[1].facts.parent?.journey == Reference(2))
    }

    @Test(
        "a site without settings takes its language from what its files say",
        arguments: [("ru", ["ru"]), ("en", ["en"])])
    func languages(code: String, expected: [String]) {
        let site = SiteText(["a.md": SiteText.map("A", front: "kind: current-state\nlang: \(code)")])
        #expect(site.atlas.site.languages.map(\.tag) == expected)
        #expect(site.atlas.journeys.map(\.address) == ["a.html"])
    }

    @Test(
        "a persona goes by its id, its file, its name or the name up to the comma",
        arguments: ["anna", "Anna, 31, first flat", "ANNA", "../personas/anna-file.md", "anna-file", "id-of-anna"])
    func personas(name: String) {
        let site = SiteText([
            "content/journeys/a.md": SiteText.map("A", front: "persona: \"\(name)\""),
            "content/personas/anna-file.md": "---\nid: id-of-anna\ntitle: \"Anna, 31, first flat\"\n---\n",
        ])
        #expect(site.complaints == [])
        #expect(site.journey()?.facts.personas == [Reference(0)])
    }

    @Test("settings that list no teams or channels take what maps name, in order of use")
    func openRegisters() throws {
        let site = SiteText([
            "content/journeys/a.md": SiteText.map(
                "A",
                """
                ## One

                **Touchpoints:**

                - Rate calculator {channel=web team=Digital}
                - Visit to the branch
                - The flat itself {by=nobody}

                **Teams:** Underwriting, branches

                **Emotions:** −1
                """)
        ])
        #expect(site.complaints == [])
        #expect(site.atlas.teams.map(\.id) == ["digital", "underwriting", "branches"])
        #expect(site.atlas.channels.map(\.id) == ["web", "branch"])
        #expect(site.atlas.channels.map(\.icon) == [.web, .branch])
        #expect(site.atlas.touchpoints.map(\.id) == ["rate-calculator", "visit-to-the-branch", "the-flat-itself"])
        #expect(site.atlas.touchpoints.map(\.channels) == [[Reference(0)], [Reference(1)], []])
    }

    @Test("a touchpoint of the settings is found by each of its names and brings its channels")
    func listedTouchpoints() throws {
        let site = SiteText([
            "journeybook.yaml": """
            languages: [en, pl]
            channels:
              - { id: line, name: { en: Phone line, pl: Telefon } }
            touchpoints:
              - id: support
                name: { en: Support line, pl: Infolinia }
                channels: [line]
            """,
            "content/journeys/a.md": SiteText.map("A", "## One\n\n**Touchpoints:** support LINE\n\n**Emotions:** −1\n"),
            "content/journeys/b.pl.md": SiteText.map("B", "## Raz\n\n**Punkty styku:** infolinia\n\n**Emocje:** −1\n"),
        ])
        #expect(site.complaints == [])
        #expect(site.atlas.touchpoints.map(\.id) == ["support"])
        for journey in site.atlas.journeys {
            let details = journey.details.filter { $0.touchpoint != nil }
            #expect(details.map(\.channels) == [[Reference(0)]])
        }
        #expect(site.atlas.channels.map(\.icon) == [.phone])
        #expect(site.atlas.touchpoints[0].name(in: .polish) == "Infolinia")
    }

    @Test("a channels lane with one channel gives it to the touchpoints of its stage")
    func laneChannels() throws {
        let site = SiteText([
            "content/journeys/a.md": SiteText.map(
                "A",
                "## One\n\n**Touchpoints:** Adviser's question\n\n**Channels:** chat\n\n**Emotions:** −1\n\n"
                    + "## Two\n\n**Touchpoints:** Final answer\n\n**Channels:** chat, phone\n")
        ])
        let journey = try #require(site.journey())
        let byName = Dictionary(
            uniqueKeysWithValues: journey.items.map { ($0.text.plain, journey.details(of: $0)?.channels.count ?? 0) })
        #expect(byName["Adviser's question"] == 1)
        #expect(byName["Final answer"] == 0)
    }

    @Test("a stage lies in the phase it states, else in the one it is called after")
    func phases() throws {
        let site = SiteText([
            "content/journeys/a.md": SiteText.map(
                "A",
                "## Решение\n\n**Actions:** a\n\n**Emotions:** −1\n\n## Signing {phase=decision}\n\n**Actions:** b\n\n## Other\n\n**Actions:** c\n"
            )
        ])
        let journey = try #require(site.journey())
        #expect(journey.stages.map { $0.phase.map { site.atlas.phases[$0].id } } == ["decision", "decision", nil])
    }

    @Test("an owner is a team when one has that name, else a name")
    func owners() {
        let settings = "teams:\n  - { id: lending, name: { en: Retail lending, ru: Кредиты } }\n"
        func owner(_ name: String) -> Stakeholder? {
            let map = "---\ntitle: A\nowner: \(name)\n---\n\n## One\n\n**Actions:** a\n\n**Emotions:** −1\n"
            return SiteText(["journeybook.yaml": settings, "content/journeys/a.md": map]).journey()?.facts.owner
        }
        #expect(owner("lending") == .team(Reference(0)))
        #expect(owner("кредиты") == .team(Reference(0)))
        #expect(owner("Ewa Nowak") == .named("Ewa Nowak"))
    }

    @Test("pages have languages, order, old addresses and translations as maps have")
    func pages() {
        let site = SiteText([
            "journeybook.yaml": "languages: [en, 1️⃣pl]\n",
            "content/journeys/a.md": SiteText.map("A"),
            "content/pages/about.md": "---\norder: 2\naliases: [info]\n---\n\n# About\n",
            "content/pages/o-nas.md": "---\nlang: pl\ntranslation-of: about\norder: 1\n---\n\n# O nas\n",
        ])
        #expect(site.complaints == ["not-translated advice 1️⃣"])
        #expect(site.atlas.pages.map(\.address) == ["pl/pages/o-nas.html", "pages/about.html"])
        #expect(site.atlas.pages.map(\.id) == ["about", "about"])
        #expect(site.atlas.pages.map(\.aliases) == [[], ["info.html"]])
        #expect(site.atlas.pages.map(\.translationOf) == [Reference(1), nil])
    }
}
