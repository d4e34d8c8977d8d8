import JourneyModel
import Testing

@testable import MapReading

@Suite("Shapes of tables")
struct TableShapeTests {
    private static func names(_ text: String) -> [[String]] {
        guard case .journeys(let maps) = Reading.draft(text, as: .any, path: "notes/a.md").content else { return [] }
        return maps.map { $0.stages.map(\.name) }
    }

    @Test("phases with a table of steps each are one map: the phases its stages, the rows their steps")
    func phases() {
        let dump = Reading.dump(
            """
            # Customer journey: renting a van

            ## Phase 1: Before

            | Step | Customer action | Emotion |
            |---|---|---|
            | Search | Compares | unsure |
            | Book | Pays | relieved |

            ## Phase 2: On the day

            | Step | Customer action | Emotion |
            |---|---|---|
            | Pick up | Waits | angry |
            """, as: .any)
        #expect(
            dump == """
                map Customer journey: renting a van
                stage Before
                  step Search
                    actions: Compares
                    emotions: unsure [~-1 on -2..2]
                  step Book
                    actions: Pays
                    emotions: relieved [~1 on -2..2]
                stage On the day
                  step Pick up
                    actions: Waits
                    emotions: angry [~-2 on -2..2]

                """)
    }

    @Test(
        "tables whose rows go on in time or number are one map",
        arguments: [
            "# A day in the life of a nurse\n\n### Morning\n\n| Time | Actions | Feelings |\n|--|--|--|\n| 6.10 | Up | tired |\n\n### Noon\n\n| Time | Actions | Feelings |\n|--|--|--|\n| 12.30 | Eats | calm |\n",
            "# Карта пути клиента\n\n## Выбор\n\n| № | Действия | Эмоции |\n|--|--|--|\n| 1 | ищет | интерес |\n\n## Покупка\n\n| № | Действия | Эмоции |\n|--|--|--|\n| 2 | платит | тревога |\n",
            "# Journey map\n\n| | Find | Try |\n|--|--|--|\n| Actions | a | b |\n| Emotions | glad | sad |\n\n| | Buy | Leave |\n|--|--|--|\n| Actions | a | b |\n| Emotions | glad | sad |\n",
        ])
    func parts(_ text: String) {
        #expect(TableShapeTests.names(text).count == 1)
        #expect(TableShapeTests.names(text).first?.count ?? 0 >= 2)
    }

    @Test("tables of several people, of several journeys and of before and after stay apart")
    func apart() {
        let table = { (name: String) in
            "| Stage | Actions | Emotions | Pain points |\n|--|--|--|--|\n| \(name) | a | glad | b |\n| Buy | a | sad | b |\n\n"
        }
        for headings in [
            ("Persona: Anna", "Persona: Tom"), ("Journey 1: Buying", "Journey 2: Leaving"), ("As-is", "To-be"),
        ] {
            let text = "# Journeys\n\n## \(headings.0)\n\n" + table("Find") + "## \(headings.1)\n\n" + table("Find")
            #expect(TableShapeTests.names(text).count == 2, "\(headings)")
        }
    }

    @Test("a column for each persona keeps the heading as the stage and says whose an entry is")
    func personaColumns() {
        let dump = Reading.dump(
            """
            # Viaje del cliente: gimnasio

            - **Lucía** — 22, estudiante
            - **Jorge** — 45, oficinista

            ## Etapa 1: Descubrir

            | | Lucía | Jorge |
            |---|---|---|
            | Acciones | Busca | Pregunta |
            | Emociones | curiosa | — |

            ## Etapa 2: Probar

            | | Lucía | Jorge | Entrenadora |
            |---|---|---|---|
            | Acciones | Clase gratis | Visita | Saluda |
            | Emociones | feliz | escéptico | tranquila |
            """, as: .any)
        #expect(
            dump.hasSuffix(
                """
                stage Descubrir
                  actions: Busca {persona=Lucía} | Pregunta {persona=Jorge}
                  emotions: curiosa [~1 on -2..2] {persona=Lucía}
                stage Probar
                  actions: Clase gratis {persona=Lucía} | Visita {persona=Jorge} | Saluda {persona=Entrenadora}
                  emotions: feliz [~2 on -2..2] {persona=Lucía} | escéptico [~-1 on -2..2] {persona=Jorge} | tranquila [~1 on -2..2] {persona=Entrenadora}

                """), "\(dump)")
    }

    @Test("the front matter may name the people of the columns and the stages above them")
    func statedColumns() {
        let text = """
            ---
            persona: [ida, per]
            stages: [Arriving, Leaving]
            ---
            # Inn

            ## Arriving

            | | Ida | Per |
            |---|---|---|
            | Actions | a | b |
            | Emotions | glad | sad |

            ## Leaving

            | | Ida | Per |
            |---|---|---|
            | Actions | c | d |
            | Emotions | calm | tired |
            """
        let draft = Reading.journey(text)
        #expect(draft.stages.map(\.name) == ["Arriving", "Leaving"])
        #expect(
            draft.items.map { $0.attributes?.personas.map(\.value) ?? [] }
                == Array(repeating: [["Ida"], ["Per"]], count: 4).flatMap { $0 })
    }

    @Test("a column of personas says whose each row is; one that heads what users do says nothing of the kind")
    func personaColumn() {
        let rows = "|---|---|---|---|\n| Find | Ida | looks | glad |\n| Buy | Per | pays | sad |\n"
        let draft = Reading.journey("# Journey\n\n| Stage | Persona | Actions | Emotions |\n" + rows)
        #expect(draft.personas.map(\.value) == ["Ida", "Per"])
        #expect(draft.items.map { $0.attributes?.personas.first?.value } == [nil, "Ida", "Ida", nil, "Per", "Per"])
        let user = Reading.journey("# Journey\n\n| Stage | User | Actions | Emotions |\n" + rows)
        #expect(user.items.allSatisfy { $0.attributes == nil })
        let first = TableShapeTests.names(
            "# Journeys\n\n| Persona | Stage | Actions | Emotions |\n|--|--|--|--|\n| Ida | Find | a | glad |\n| Ida | Buy | b | sad |\n"
        )
        #expect(first == [["Find", "Buy"]])
    }

    @Test(
        "a line of feelings behind a map joins it when it is certain which stage each means",
        arguments: [
            ("**Emotion curve:** 😐 → 🙂 → 😟", ["😐", "🙂", "😟"]),
            ("**Emotions (1 anxious → 5 confident):** Find **4** -> Try **5** -> Buy 2", ["4", "5", "2"]),
            ("Емоційна крива: спокій | радість | тривога", ["спокій", "радість", "тривога"]),
            ("**Emotion curve:** Find: glad → Buy: cross", ["glad", "cross"]),
            ("**Emotion curve:** 😐 → 😟", []),
            ("**Emotion curve:** starts low, then rises", []),
        ])
    func emotionLine(_ line: String, _ expected: [String]) {
        let table =
            "# Journey\n\n| Stage | Actions | Touchpoints |\n|--|--|--|\n| Find | a | b |\n| Try | c | d |\n| Buy | e | f |\n\n"
        let draft = Reading.journey(table + line + "\n")
        let lane = draft.lanes.firstIndex { $0.kind == .emotions }
        #expect(draft.items.filter { $0.lane == lane }.map(\.text.plain) == expected)
        // What is not certain stays text.
        #expect(draft.prose.isEmpty == !expected.isEmpty)
    }

    @Test(
        "tables of plans, screens and people are no maps",
        arguments: [
            "# Roadmap\n\n| Phase | Goals | Deliverables | Timeline | Owner | Risks |\n|--|--|--|--|--|--|\n| 1 | a | b | c | d | e |\n| 2 | a | b | c | d | e |\n",
            "# Plan\n\n| Phase | Goals | Tasks | Owner |\n|--|--|--|--|\n| 1 | a | b | c |\n| 2 | a | b | c |\n",
            "# User journey\n\n## Screens\n\n| Screen | User goal | Now | Opportunities |\n|--|--|--|--|\n| Home | a | b | c |\n| Cart | a | b | c |\n",
            "# Funnel\n\n| Stage | Goal | Channel | Content | KPI |\n|--|--|--|--|--|\n| Top | a | b | c | d |\n| Middle | a | b | c | d |\n",
            "# Users\n\n| Persona | Goals | Pain points | Needs |\n|--|--|--|--|\n| Ida | a | b | c |\n",
        ])
    func plans(_ text: String) {
        #expect(TableShapeTests.names(text) == [])
    }

    @Test("goals and actions of users are a map where those of a project are none")
    func userGoals() {
        let text =
            "# Notes\n\n| Stage | User goal | User actions | Owner |\n|--|--|--|--|\n| Find | a | b | c |\n| Buy | a | b | c |\n"
        #expect(TableShapeTests.names(text) == [["Find", "Buy"]])
    }

    @Test("\"Описание\" heads the content of a lane, and words of the author's own in the header stay")
    func contentHeader() {
        let table = "| Параметр | Описание |\n|--|--|\n| Действия | a |\n| Эмоции | рад |\n\n"
        let text = "# Путь клиента\n\n## Этап 1. Поиск\n\n" + table + "## Этап 2. Выбор\n\n" + table
        #expect(TableShapeTests.names(text) == [["Поиск", "Выбор"]])
        let own = text.replacing("Описание", with: "Что мы знаем")
        let draft = Reading.journey(own)
        #expect(draft.prose.map(\.text.plain) == ["Что мы знаем"])
    }

    @Test("columns that come back under the next stage are people even when nobody introduced them")
    func returningColumns() {
        let table = "| Lane | Guest | Host |\n|--|--|--|\n| Actions | a | b |\n| Pain points | c | d |\n\n"
        let text = "# Journey\n\n## Stage 1: Arriving\n\n" + table + "## Stage 2: Leaving\n\n" + table
        #expect(TableShapeTests.names(text) == [["Arriving", "Leaving"]])
    }

    @Test("a title among the rows is no stage, a stage without content is one")
    func groupRows() {
        let text = """
            # Customer journey

            | Stage | Actions | Touchpoints | Emotions |
            |---|---|---|---|
            | **BEFORE** | | | |
            | Search | looks | web | curious |
            | Wait | | | |
            | **AFTER** |
            | Review | writes | mail | glad |
            """
        let draft = Reading.journey(text)
        #expect(draft.stages.map(\.name) == ["Search", "Wait", "Review"])
        #expect(draft.prose.map { $0.text.plain.trimmingPrefix("\n") } == ["BEFORE", "AFTER"])
    }

    @Test("a line of text that touches a table is no row of it, and is kept")
    func touchingText() {
        let dump = Reading.dump("|Stage|Actions|Emotions|\n|--|--|--|\n|Find|looks|glad|\nText after it.\n")
        #expect(dump.contains("after: Text after it."))
        #expect(!dump.contains("stage Text"))
    }

    @Test("a header without words gives way to the first row")
    func blankHeader() {
        let text =
            "# Customer journey\n\n| | | |\n|--|--|--|\n| Stage | Actions | Emotions |\n| Find | looks | glad |\n| Buy | pays | sad |\n"
        #expect(TableShapeTests.names(text) == [["Find", "Buy"]])
    }

    @Test(
        "tables that explain or count something are no maps",
        arguments: [
            "# Service blueprint\n\n| Lane | Symbol | Meaning |\n|--|--|--|\n| Customer actions | A | what they do |\n| Frontstage | B | seen |\n| Backstage | C | unseen |\n",
            "# User journey\n\n| Time | Emotion | Driver | Note |\n|--|--|--|--|\n| First open | curious | new | a |\n| Pet is sad | guilt | loss | b |\n",
        ])
    func lookAlikes(_ text: String) {
        #expect(TableShapeTests.names(text).isEmpty)
    }

    @Test(
        "dividers of a blueprint are lines in every way they are written",
        arguments: [
            "··· *Line of Visibility* ···", "`---` Line of Visibility `---`", "**— Line of Visibility —**",
            "───── Line of visibility ─────", "Line of visibility (seen above)", "Линия видимости", "Linia widoczności",
            "可视线", "Ligne de visibilité", "Sichtbarkeitslinie",
        ])
    func dividers(_ line: String) {
        let across = Reading.journey(
            "| | Call | Visit |\n|--|--|--|\n| Customer actions | a | b |\n| Frontstage | c | d |\n| \(line) | | |\n| Backstage | e | f |\n"
        )
        #expect(across.lanes.map(\.kind) == [.actions, .frontstage, .backstage])
        #expect(across.fields.kind == .serviceBlueprint)
        let outline = Reading.journey(
            "# Service blueprint\n\n## Step 1 — Call\n\n**Customer actions:** a\n\n**Frontstage:** c\n\n\(line)\n\n**Backstage:** e\n"
        )
        #expect(outline.lanes.map(\.kind) == [.actions, .frontstage, .backstage])
        #expect(outline.items.count == 3)
        #expect(outline.fields.kind == .serviceBlueprint)
    }

    @Test("columns of before and after are lanes of their kind, the later feeling an aim")
    func beforeAfter() {
        let draft = Reading.journey(
            "| Stage | Before: actions | After: actions | Emotion before | Emotion after |\n|--|--|--|--|--|\n| Apply | paper | web | 😡 | 🙂 |\n"
        )
        #expect(draft.lanes.map(\.kind) == [.actions, .actions, .emotions, .emotions])
        #expect(draft.items.compactMap(\.feeling).map(\.isTarget) == [false, true])
    }

    @Test("a header that begins with a lane is a row of it too")
    func laneInCorner() {
        let draft = Reading.journey(
            "# Service blueprint\n\n| Physical evidence | Menu | Plate |\n|--|--|--|\n| Customer actions | orders | eats |\n| Frontstage | waiter | waiter |\n"
        )
        #expect(draft.stages.map(\.name) == ["Menu", "Plate"])
        #expect(draft.lanes.map(\.kind) == [.physicalEvidence, .actions, .frontstage])
        #expect(draft.items.count == 6)
    }
}
