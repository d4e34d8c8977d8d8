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
                  actions: Lucía: Busca | Jorge: Pregunta
                  emotions: Lucía: curiosa [~1 on -2..2]
                stage Probar
                  actions: Lucía: Clase gratis | Jorge: Visita | Entrenadora: Saluda
                  emotions: Lucía: feliz [~2 on -2..2] | Jorge: escéptico [~-1 on -2..2] | Entrenadora: tranquila [~1 on -2..2]

                """), "\(dump)")
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
