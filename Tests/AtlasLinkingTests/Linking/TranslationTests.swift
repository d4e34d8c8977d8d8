import AtlasLinking
import JourneyModel
import SourceDiagnostics
import Testing

struct TranslationTests {
    private static let settings = "title: Maps\nlanguages: [en, ru]\n"

    private static func site(_ english: String, _ russian: String) -> SiteText {
        SiteText([
            "journeybook.yaml": settings,
            "content/journeys/loan.md": SiteText.map("Loan", english),
            "content/journeys/loan.ru.md": SiteText.map("1️⃣Заём", russian),
        ])
    }

    @Test("stages of a translation take the original's addresses, by position, and keep their own words as anchors")
    func stagesByPosition() throws {
        let site = TranslationTests.site(
            "## Applying\n\n**Actions:** asks\n\n**Weather:** rain\n\n## Checking\n\n**Actions:** waits\n\n**Weather:** sun\n",
            "## Заявка\n\n**Действия:** просит\n\n**Погода:** дождь\n\n## Проверка\n\n**Действия:** ждёт\n\n**Погода:** солнце\n"
        )
        #expect(site.complaints.filter { !$0.hasPrefix("no-emotions") } == [])
        let russian = try #require(site.atlas.journeys.first { $0.language == .russian })
        #expect(russian.stages.map(\.name) == ["Заявка", "Проверка"])
        #expect(russian.stages.map(\.id) == ["applying", "checking"])
        #expect(russian.stages.map(\.anchors) == [["заявка"], ["проверка"]])
        #expect(russian.lanes.map(\.id) == ["actions", "weather"])
        #expect(russian.items[0].id.hasPrefix("applying.actions~"))
    }

    @Test("an id that both languages state pairs stages in another order; a translation's own id stays")
    func stagesByID() throws {
        let site = TranslationTests.site(
            "## Applying {#ask}\n\n**Actions:** asks\n\n## Checking {#wait}\n\n**Actions:** waits\n\n## Signing\n\n**Actions:** signs\n",
            "## Проверка {#wait}\n\n**Действия:** ждёт\n\n## Заявка {#ask}\n\n**Действия:** просит\n\n## Подпись {#end}\n\n**Действия:** пишет\n"
        )
        let russian = try #require(site.atlas.journeys.first { $0.language == .russian })
        #expect(russian.stages.map(\.id) == ["wait", "ask", "end"])
    }

    @Test("steps take the original's addresses where their stage has as many")
    func steps() throws {
        let table = """
            | Stage | Step | Actions | Emotions |
            |---|---|---|---|
            | Buying | Look | looks | −1 |
            | | Pay | pays | −1 |
            | Using | Run | runs | +1 |

            """
        let translated = """
            | Этап | Шаг | Действия | Эмоции |
            |---|---|---|---|
            | Покупка | Выбор | смотрит | −1 |
            | | Оплата | платит | −1 |
            | Бег | Старт | бежит | +1 |
            | | Финиш | падает | −1 |

            """
        let site = TranslationTests.site(table, translated)
        let russian = try #require(site.atlas.journeys.first { $0.language == .russian })
        #expect(russian.stages.map(\.id) == ["buying", "using"])
        #expect(russian.stages.map(\.anchors) == [["покупка"], ["бег"]])
        #expect(russian.steps.map(\.id) == ["look", "pay", "старт", "финиш"])
    }

    @Test("a stage too many is pointed at, and the original is named with its count")
    func tooMany() throws {
        let site = TranslationTests.site(
            "## Applying\n\n**Actions:** asks\n\n**Emotions:** -1\n",
            "## Заявка\n\n**Действия:** просит\n\n**Эмоции:** -1\n\n"
                + "2️⃣## Проверка\n\n**Действия:** ждёт\n\n**Эмоции:** -1\n")
        #expect(site.complaints == ["unequal-stages error 2️⃣"])
        let found = try #require(site.diagnostics.first)
        #expect(found.explanation == "it has 2, and content/journeys/loan.md has 1, so the stages cannot be paired")
        #expect(found.notes.map(\.path) == ["content/journeys/loan.md"])
    }

    @Test("of stages with ids the one without a partner is the one too many")
    func tooManyByID() {
        let site = TranslationTests.site(
            "## Applying {#a}\n\n**Actions:** asks\n\n**Emotions:** -1\n",
            "2️⃣## Начало {#z}\n\n**Действия:** думает\n\n**Эмоции:** -1\n\n"
                + "## Заявка {#a}\n\n**Действия:** просит\n\n**Эмоции:** -1\n")
        #expect(site.complaints == ["unequal-stages error 2️⃣"])
    }

    @Test("a missing stage is told at the translation's title, and the note points at the stage")
    func tooFew() throws {
        let english =
            "## Applying\n\n**Actions:** asks\n\n**Emotions:** -1\n\n"
            + "## Checking\n\n**Actions:** waits\n\n**Emotions:** -1\n"
        let site = TranslationTests.site(english, "## Заявка\n\n**Действия:** просит\n\n**Эмоции:** -1\n")
        #expect(site.complaints == ["unequal-stages error 1️⃣"])
        let found = try #require(site.diagnostics.first)
        #expect(found.suggestion == "translate the missing stage")
        let text = Array(SiteText.map("Loan", english).utf8)
        let note = try #require(found.notes.first)
        #expect(String(decoding: text[Int(note.range.start)...], as: UTF8.self).hasPrefix("## Checking"))
    }

    @Test("a touchpoint that only a translation names otherwise is one touchpoint with two names")
    func touchpoints() throws {
        let site = TranslationTests.site(
            "## Applying\n\n**Touchpoints:**\n\n- Rate calculator\n- Notary\n",
            "## Заявка\n\n**Точки контакта:**\n\n- Калькулятор ставки\n- Нотариус\n")
        #expect(site.atlas.touchpoints.map(\.id) == ["rate-calculator", "notary"])
        #expect(site.atlas.touchpoints.map { $0.name(in: .russian) } == ["Калькулятор ставки", "Нотариус"])
        #expect(site.atlas.touchpoints.map { $0.name(in: .english) } == ["Rate calculator", "Notary"])
        for journey in site.atlas.journeys {
            #expect(journey.touchpoints.map(\.index) == [0, 1])
        }
    }

    @Test("touchpoints pair by the id that both items state; cells of unequal counts pair nothing else")
    func touchpointsByID() throws {
        let site = TranslationTests.site(
            "## Applying\n\n**Touchpoints:**\n\n- Form {#form}\n- Notary\n",
            "## Заявка\n\n**Точки контакта:**\n\n- Ещё что-то\n- Нотариус\n- Анкета {#form}\n")
        let russian = try #require(site.atlas.journeys.first { $0.language == .russian })
        #expect(
            russian.items.compactMap(russian.touchpoint).map { site.atlas.touchpoints[$0].name } == [
                "Ещё что-то", "Нотариус", "Form",
            ])
        #expect(site.atlas.touchpoints.first { $0.name == "Form" }?.name(in: .russian) == "Анкета")
    }

    @Test("a translation joins touchpoints that two originals name in two languages")
    func joined() throws {
        let site = SiteText([
            "journeybook.yaml": TranslationTests.settings,
            "content/journeys/a.md": SiteText.map(
                "Заём", front: "lang: ru\nid: loan", "## Заявка\n\n**Точки контакта:** Нотариус\n"),
            "content/journeys/b.md": SiteText.map("House", "## Buying\n\n**Touchpoints:** Notary\n"),
            "content/journeys/c.md": SiteText.map(
                "Loan", front: "translation-of: loan", "## Applying\n\n**Touchpoints:** Notary\n"),
        ])
        #expect(site.atlas.touchpoints.map(\.name) == ["Notary"])
        #expect(site.atlas.touchpoints[0].name(in: .russian) == "Нотариус")
        #expect(site.atlas.touchpoints[0].id == "notary")
        #expect(site.atlas.journeys.flatMap { $0.touchpoints.map(\.index) } == [0, 0, 0])
    }

    @Test("two touchpoints of one language stay two, also when a translation calls both alike")
    func keptApart() throws {
        let site = TranslationTests.site(
            "## Applying\n\n**Touchpoints:**\n\n- Call\n- Conversation\n",
            "## Заявка\n\n**Точки контакта:**\n\n- Разговор\n- Разговор\n")
        #expect(site.atlas.touchpoints.map(\.name) == ["Call", "Conversation"])
        let russian = try #require(site.atlas.journeys.first { $0.language == .russian })
        #expect(russian.touchpoints.map(\.index) == [0, 1])
    }

    @Test("what the settings list is meant by its name, whatever the original says in its place")
    func listed() throws {
        let site = SiteText([
            "journeybook.yaml": TranslationTests.settings
                + "touchpoints:\n  - {id: help, name: {en: Help line, ru: Линия помощи}}\n",
            "content/journeys/loan.md": SiteText.map("Loan", "## Applying\n\n**Touchpoints:** Hotline\n"),
            "content/journeys/loan.ru.md": SiteText.map("Заём", "## Заявка\n\n**Точки контакта:** Линия помощи\n"),
        ])
        let russian = try #require(site.atlas.journeys.first { $0.language == .russian })
        #expect(russian.touchpoints.map { site.atlas.touchpoints[$0].id } == ["help"])
    }

    @Test("channels that a translation names in its own words are the original's")
    func channels() throws {
        let site = TranslationTests.site(
            "## Applying\n\n**Channels:** Pigeons, phone\n\n**Touchpoints:**\n\n- Note {channel=ravens}\n",
            "## Заявка\n\n**Каналы:** Голуби, телефон\n\n**Точки контакта:**\n\n- Записка {channel=вороны}\n")
        #expect(Set(site.atlas.channels.map(\.name)) == ["Pigeons", "Phone", "ravens"])
        #expect(Set(site.atlas.channels.map { $0.name(in: .russian) }) == ["Голуби", "Телефон", "вороны"])
    }
}

struct InheritedFactsTests {
    @Test("what a translation does not say of its map the original says, texts aside")
    func inherited() throws {
        let site = SiteText([
            "journeybook.yaml": "languages: [en, ru]\nteams: [Lending, Branches]\n",
            "content/personas/anna.md": "---\ntitle: Anna\n---\n",
            "content/personas/anna.ru.md": "---\ntitle: Анна\n---\n",
            "content/journeys/old.md": SiteText.map("Old"),
            "content/journeys/old.ru.md":
                "---\ntitle: Было\n---\n\n## Заявка\n\n**Действия:** просит\n\n**Эмоции:** -1\n",
            "content/journeys/loan.md": SiteText.map(
                "Loan",
                front: "kind: future-state\nbaseline: old\npersona: anna\nstatus: archived\nreviewed: 2026-09-01\n"
                    + "goal: A loan\norder: 1\ncontributors: [Branches]\npurchase-stage: applying"),
            "content/journeys/loan.ru.md":
                "---\ntitle: Заём\n---\n\n## Заявка\n\n**Действия:** просит\n\n**Эмоции:** -1\n",
        ])
        #expect(site.complaints == [])
        let facts = try #require(site.atlas.journeys.first { $0.facts.title == "Заём" }).facts
        #expect(facts.kind == .futureState)
        #expect(facts.baseline.map { site.atlas.journeys[$0].facts.title } == "Было")
        #expect(facts.personas.map { site.atlas.personas[$0].name } == ["Анна"])
        #expect(facts.owner.map { site.atlas.name(of: $0, in: .russian) } == "Lending")
        #expect(facts.contributors.count == 1)
        #expect(facts.review.status == .archived)
        #expect(facts.review.reviewed?.iso == "2026-09-01")
        #expect(facts.purchaseStage == 0)
        #expect(facts.goal == nil)
        #expect(site.atlas.journeys.prefix(2).map(\.facts.title) == ["Loan", "Заём"])
    }

    @Test("what a translation says itself stays")
    func own() throws {
        let site = SiteText([
            "journeybook.yaml": "languages: [en, ru]\n",
            "content/journeys/loan.md": SiteText.map("Loan", front: "status: approved\nreviewed: 2026-09-01"),
            "content/journeys/loan.ru.md": SiteText.map(
                "Заём", front: "status: draft\nreviewed: 2026-10-01",
                "## Заявка\n\n**Действия:** просит\n\n**Эмоции:** -1\n"),
        ])
        let review = try #require(site.atlas.journeys.first { $0.language == .russian }).facts.review
        #expect(review.status == .draft)
        #expect(review.reviewed?.iso == "2026-10-01")
    }

    @Test("an overdue or ownerless map is reported once, not in each language")
    func reportedOnce() {
        let site = SiteText([
            "journeybook.yaml": "languages: [en, ru]\n",
            "content/journeys/loan.md":
                "---\n1️⃣title: Loan\n2️⃣reviewed: 2025-01-01\nreview-every: 6 months\n---\n\n"
                + "## Applying\n\n**Actions:** asks\n\n**Emotions:** -1\n",
            "content/journeys/loan.ru.md":
                "---\ntitle: Заём\n---\n\n## Заявка\n\n**Действия:** просит\n\n**Эмоции:** -1\n",
        ])
        #expect(site.complaints.map { $0.prefix { $0 != " " } } == ["no-owner", "overdue-review"])
        #expect(site.diagnostics.allSatisfy { $0.path == "content/journeys/loan.md" })
    }
}
