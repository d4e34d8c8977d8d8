import JourneyModel
import SourceDiagnostics
import Testing

@testable import MapReading

@Suite("Tables")
struct TableTests {
    @Test("a row is a stage, a cell holds several items")
    func stagesDown() {
        let dump = Reading.dump(
            """
            # Getting a card

            | Stage | Actions | Touchpoints | Emotions | Pain points |
            |---|---|---|---|---|
            | 1. **Hears** (2–3 days) | Listens<br>Reads; "asks; waits" (a; b) | Poster {channel=web importance=2} | −1 wary | - |
            | 2. Applies <!-- #apply moment=yes --> | \\- Fills in<br><br>\\- Signs | [Form](form.md); `a;b` | 😊 | N/A |

            After.
            """)
        #expect(
            dump == """
                map Getting a card
                stage Hears (2–3 days)
                  actions: Listens | Reads | "asks; waits" (a; b)
                  touchpoints: Poster {importance=2 channel=web}
                  emotions: −1 wary [-1 on -2..2]
                stage Applies {#apply moment}
                  actions: Fills in | Signs
                  touchpoints: Form | a;b
                  emotions: 😊 [~1 on -2..2]
                after: After.

                """)
    }

    @Test("a step column makes a row per step, an empty or repeated stage goes on")
    func steps() {
        let dump = Reading.dump(
            """
            | Этап | Шаг | Действия | Эмоции |
            |---|---|---|---|
            | Выбор | Смотрит | листает | +1 |
            |  | Сравнивает | считает | −1 |
            | Покупка | Платит (5 минут) | платит | 0 |
            | Покупка | Ждёт | ждёт | нет |
            """)
        #expect(
            dump == """
                map -
                stage Выбор
                  step Смотрит
                    actions: листает
                    emotions: +1 [1 on -2..2]
                  step Сравнивает
                    actions: считает
                    emotions: −1 [-1 on -2..2]
                stage Покупка
                  step Платит (5 минут)
                    actions: платит
                    emotions: 0 [0 on -2..2]
                  step Ждёт
                    actions: ждёт

                """)
    }

    @Test("a map of steps alone shows them as stages, a column of numbers is none")
    func numbering() {
        let stepsOnly = Reading.journey(
            "| Krok | Działania | Emocje |\n|---|---|---|\n| 1 | wchodzi | 🙂 |\n| 2a | pyta | 😡 |\n")
        #expect(stepsOnly.stages.map(\.name) == ["1", "2a"])
        let numbered = Reading.journey(
            "| Step | Phase | User action | Feeling |\n|---|---|---|---|\n| 1 | Orient | looks | lost |\n| 2 | Locate | scans | calm |\n"
        )
        #expect(numbered.stages.map(\.name) == ["Orient", "Locate"])
        #expect(numbered.steps.isEmpty)
    }

    @Test("a first column of lanes has its stages across")
    func stagesAcross() {
        let dump = Reading.dump(
            """
            | | Look | Buy (1 h) |
            |---|---|---|
            | **Actions** | reads<br>asks | pays |
            | Emotions | 🙂 | 😡 |
            | Under the sky | | |
            | Weather | sun | — |
            """, as: .any)
        #expect(
            dump == """
                map -
                stage Look
                  actions: reads | asks
                  emotions: 🙂 [~1 on -2..2]
                  Weather: sun
                stage Buy (1 h)
                  actions: pays
                  emotions: 😡 [~-2 on -2..2]
                after: Under the sky

                """)
    }

    @Test("the lines of a blueprint make the map one and are no prose, a title among the rows is")
    func blueprintLines() {
        let text = """
            | | Ask | Wait |
            |---|---|---|
            | Действия клиента | спрашивает | ждёт |
            | Behind the desk | | |
            | --- Line of interaction --- | | |
            | Frontstage | answers | — |
            | — Линия видимости — | | |
            | Backstage | looks up | files |
            """
        let journey = Reading.journey(text)
        #expect(journey.fields.kind == .serviceBlueprint)
        #expect(journey.prose.map(\.text.plain) == ["Behind the desk"])
        #expect(journey.lines.map(\.line) == [.interaction, .visibility])
        #expect(journey.lines.map(\.lane) == [1, 2])
        let bare = Reading.journey(
            "| | Ask | Wait |\n|---|---|---|\n| Actions | a | b |\n| Line of visibility | | |\n| Emotions | 🙂 | 😡 |\n")
        #expect(bare.lines.map(\.lane) == [1])
        #expect(bare.fields.kind == nil && bare.prose.isEmpty)
        let stated = Reading.journey("---\nkind: future-state\n---\n\n# A\n\n" + text)
        #expect(stated.fields.kind == .futureState)
    }

    @Test("every column of a map is a lane, two of a kind stay two")
    func everyColumn() {
        let journey = Reading.journey(
            """
            | Этап | Эмоции | Целевые эмоции | Боли | Рекламное сообщение | Погода |
            |---|---|---|---|---|---|
            | Поиск | тревога | радость | дорого | скидка | дождь |
            """)
        #expect(journey.lanes.map(\.kind) == [.emotions, .emotions, .painPoints, .content, .custom])
        #expect(journey.items.compactMap { $0.feeling?.isTarget } == [false, true])
    }

    @Test(
        "ordinary tables stay ordinary",
        arguments: [
            "| Task | Anna | Ben | Eva |\n|---|---|---|---|\n| Build | R | A | C |",
            "| Phase | Action | Owner | Date |\n|---|---|---|---|\n| 1 | Build | Ann | May |",
            "| Stage | Description |\n|---|---|\n| Awareness | Hears |",
            "| Feature | Pain point | Solution | Priority |\n|---|---|---|---|\n| A | b | c | 1 |",
            "| Persona | Needs | Pain points | Goals |\n|---|---|---|---|\n| Ann | b | c | d |",
            "| Method | Path | Action |\n|---|---|---|\n| GET | /a | reads |",
            "| Этап | Метрика | Цель |\n|---|---|---|\n| Выбор | CR | 5 % |",
            "| Risk | Impact | Mitigation |\n|---|---|---|\n| a | 1 | c |",
        ])
    func ordinary(_ table: String) {
        #expect(Reading.dump("# Notes\n\n\(table)\n", as: .any).hasPrefix("page Notes\n"))
    }

    @Test(
        "a table of sources tells what the map rests on",
        arguments: [
            ("Sources", "| Id | Kind | Source | Date | Sample |", "interview"),
            ("Источники", "| Код | Вид | Название | Дата | Выборка |", "интервью"),
            ("Źródła", "| Kod | Rodzaj | Tytuł | Data | Próba |", "wywiady"),
        ])
    func sources(_ heading: String, _ header: String, _ kind: String) {
        let text = """
            # Journey

            | Stage | Actions | Emotions |
            |---|---|---|
            | A | b | glad |

            ## \(heading)

            \(header)
            |---|---|---|---|---|
            | talks | \(kind) | [Twelve talks](talks.md) | 2026-05-20 | 12 |
            """
        #expect(Reading.dump(text).hasSuffix("source interview Twelve talks (talks, 2026-05-20, 12)\n"))
        #expect(Reading.journey(text).sources.first?.link == 0)
        #expect(Reading.complaints(text).isEmpty)
    }

    @Test("a source of an unknown kind or with a bad date is reported")
    func badSources() {
        let text = """
            # Journey

            | Stage | Actions | Emotions |
            |---|---|---|
            | A | b | glad |

            ## Sources

            | Kind | Source | Date |
            |---|---|---|
            | rumour | Talk | 20.05.2026 |
            """
        #expect(Reading.complaints(text) == ["unknown-value error 11:3", "invalid-date error 11:19"])
    }

    @Test("a durations' line below a stage's name is its duration")
    func duration() {
        let journey = Reading.journey(
            "| Stage | Actions | Emotions |\n|---|---|---|\n| Wait<br>(3–9 days) | b | glad |\n| Go<br>by bus | c | sad |\n"
        )
        #expect(journey.stages.map(\.name) == ["Wait", "Go by bus"])
        #expect(journey.stages.map(\.duration) == ["3–9 days", nil])
    }

    @Test(
        "a stage with another number or duration is another stage, whatever its name",
        arguments: [
            ("1. Waiting", "2. Waiting"), ("Stage 2: Waiting", "Stage 3: Waiting"), ("1️⃣ Waiting", "2️⃣ Waiting"),
            ("Этап 1. Ждёт", "Этап 2. Ждёт"), ("Etap 1 – Czeka", "Etap 2 – Czeka"), ("Stage 1 name", "Stage 2 name"),
            ("Waiting (2 days)", "Waiting (3 days)"), ("I. Waiting", "II. Waiting"), ("第1段階：待つ", "第2段階：待つ"),
        ])
    func numberedApart(_ first: String, _ second: String) {
        let map = Reading.journey(
            "| Stage | Actions | Emotions |\n|---|---|---|\n| \(first) | a | −1 |\n| \(second) | b | −2 |\n")
        #expect(map.stages.count == 2)
        #expect(map.stages.first?.name == map.stages.last?.name)
        #expect(map.items.map(\.stage) == [0, 0, 1, 1])
    }

    @Test(
        "one with the same number, or without one, goes on",
        arguments: [
            ("1. Waiting", "1. Waiting"), ("Stage 2: Waiting", "2. Waiting"), ("1. Waiting", "Waiting"),
            ("Waiting (2 days)", "Waiting"), ("🚀 Waiting", "🎯 Waiting"), ("Stage: Waiting", "Waiting"),
            ("1. Waiting", ""),
        ])
    func goesOn(_ first: String, _ second: String) {
        let map = Reading.journey(
            "| Stage | Actions | Emotions |\n|---|---|---|\n| \(first) | a | −1 |\n| \(second) | b | −2 |\n")
        #expect(map.stages.map(\.name) == ["Waiting"])
        #expect(map.items.count == 4)
    }

    @Test("a line of hyphens with too few or too many cells keeps rows from being a table, also beside a map")
    func dividers() {
        let map = "\n| Stage | Actions | Emotions |\n|---|---|---|\n| A | b | glad |\n"
        #expect(
            MarkedText.complaints("# J\n\n| Stage | Actions | Emotions |\n1️⃣|---|---|\n| A | b | +1 |\n" + map) == [
                "ragged-table-row warning 1️⃣ write \"|---|---|---|\""
            ])
        #expect(
            MarkedText.complaints("# J\n\n| Stage | Actions |\n1️⃣|---|---|---|\n| A | b |\n" + map) == [
                "ragged-table-row warning 1️⃣ write \"|---|---|\""
            ])
        #expect(
            MarkedText.complaints("# J\n\n| | Applying | Waiting |\n1️⃣|---|---|\n| Actions | b | c |\n" + map) == [
                "ragged-table-row warning 1️⃣ write \"|---|---|---|\""
            ])
        #expect(MarkedText.complaints("# J\n\na | b\nc | d\n\n| a | b |\n| c | d |\n" + map).isEmpty)
    }
}
