import JourneyModel
import SourceDiagnostics
import Testing

@testable import MapReading

@Suite("Outlines")
struct OutlineTests {
    @Test("lanes may be labels, headings and list labels")
    func labelStyles() {
        let dump = Reading.dump(
            """
            # Buying a bicycle

            Some words before.

            ## Stage 1: Looking (2–3 days)

            A short scene.

            **Actions:**

            - Reads tests
            - Asks friends
              - channel: phone
              - severity: 3

            **Emotions:** +1 hopeful

            ### Pain points

            - Too many models

            ## Stage 2 — Buying

            - **Emotion**: 😤 Frustrated (2/5)
            - **Touchpoints:**
              - Shop
              - Website
            - **Opportunity:** One page with all sizes

            ## What we learnt

            Words after.
            """)
        #expect(
            dump == """
                map Buying a bicycle
                before: Some words before.
                stage Looking (2–3 days)
                  prose: A short scene.
                  actions: Reads tests | Asks friends {severity=3 channel=phone}
                  emotions: +1 hopeful [1 on -2..2]
                  pain-points: Too many models
                stage Buying
                  emotions: 😤 Frustrated (2/5) [2 on 1..5]
                  touchpoints: Shop | Website
                  opportunities: One page with all sizes
                after: What we learnt Words after.

                """)
    }

    @Test(
        "every way to write a label names the same lane",
        arguments: [
            "**Pain points:** Waits", "**Pain points**: Waits", "**Pain points** — Waits", "**Pain points**\n\n- Waits",
            "**Pain points:**\n\n- Waits", "**Pain points:**\nWaits", "**Pain points:**  \nWaits",
            "- **Pain points:** Waits",
            "- **Pain points**: Waits", "- **Pain points**\n  - Waits", "### Pain points\n\nWaits",
            "### 😖 Pain points:\n\n- Waits",
            "#### 2. PAIN POINTS\n\n* Waits", "Pain points: Waits", "Pain points:\n\n- Waits", "**Pain points：**Waits",
            "**Pain points:**Waits", "**Pain points** : Waits", "😖 **Pain points:** Waits", "*Pain points:* Waits",
            "__Pain points:__ Waits", "**Pain points: Waits**", "**Key customer pain points:** Waits",
            "**Pain points (as told by users):** Waits", "- Pain points: Waits", "1. **Pain points:** Waits",
        ])
    func labels(_ label: String) {
        let dump = Reading.dump(
            "# A way\n\n## First\n\n**Actions:** Rings\n\n\(label)\n\n## Second\n\n**Actions:** Leaves\n")
        #expect(
            dump == """
                map A way
                stage First
                  actions: Rings
                  pain-points: Waits
                stage Second
                  actions: Leaves

                """)
    }

    @Test("several labels in one paragraph are several lanes")
    func labelLines() {
        let dump = Reading.dump(
            """
            # Карта пути

            ## Этап 1. Поиск

            Немного слов.
            **Действия:** ищет в сети
            и спрашивает друзей
            **Мысли:** «Кому верить?»
            **Эмоции:** тревога

            ## Этап 2. Покупка (1 час)

            **Действия:** платит
            """)
        #expect(
            dump == """
                map Карта пути
                stage Поиск
                  prose: Немного слов.
                  actions: ищет в сети и спрашивает друзей
                  thoughts: ❝«Кому верить?»
                  emotions: тревога [~-1 on -2..2]
                stage Покупка (1 час)
                  actions: платит

                """)
    }

    @Test("headings between stage and lanes are steps")
    func steps() {
        let dump = Reading.dump(
            """
            ---
            persona: anna
            ---
            # Podróż

            ## Zakup

            **Potrzeby:** spokój

            ### Krok 1 — Wybór (10 minut)

            **Emocje:** 🙂 → 😡

            ### Krok 2 — Płatność

            **Emocje:** −1

            ## Dostawa

            ### Odbiór

            **Działania:** odbiera paczkę
            """)
        #expect(
            dump == """
                map Podróż
                stage Zakup
                  needs: spokój
                  step Wybór (10 minut)
                    emotions: 🙂 → 😡 [~1 on -2..2 then -2 on -2..2]
                  step Płatność
                    emotions: −1 [-1 on -2..2]
                stage Dostawa
                  step Odbiór
                    actions: odbiera paczkę

                """)
    }

    @Test("a table of lanes under each heading is a stage")
    func laneTables() {
        let dump = Reading.dump(
            """
            # User journey

            ## 1. Finding

            | Dimension | Detail |
            |---|---|
            | **Actions** | Searches; asks "who; where" |
            | Emotion | Curious (4/5) |
            | Weather | — |

            **Emotion curve:** flat

            ## 2. Leaving

            | | |
            |---|---|
            | Actions | Walks |
            | Pain points | N/A |
            """)
        #expect(
            dump == """
                map User journey
                stage Finding
                  actions: Searches | asks "who; where"
                  emotions: Curious (4/5) [4 on 1..5]
                  emotions: flat [none]
                stage Leaving
                  actions: Walks

                """)
    }

    @Test("quotations, task boxes, struck text and code are kept")
    func content() {
        let dump = Reading.dump(
            """
            # Journey

            ## One

            **Thoughts:**

            > Is this safe?
            >
            > Who reads it?

            **Opportunities:**

            - [x] A `shorter` form
            - ~~A robot~~
            - Many words
              - of which some are nested
              - and these too

            ```
            a drawing
            ```

            ## Two

            **Thoughts:** none yet
            """)
        #expect(
            dump == """
                map Journey
                stage One
                  prose: a drawing
                  thoughts: ❝Is this safe? | ❝Who reads it?
                  opportunities: ✓A shorter form | ✓A robot | Many words⏎of which some are nested⏎and these too
                stage Two
                  thoughts: none yet

                """)
    }

    @Test("lanes of one kind are one lane unless they stand side by side")
    func drift() {
        let journey = Reading.journey(
            """
            # Journey

            ## One

            **Pain points:** a

            ## Two

            **Current problems:** b
            **Goals:** c
            **Business goals:** d
            """)
        #expect(journey.lanes.map(\.name) == ["Pain points", "Goals", "Business goals"])
        #expect(journey.lanes.map(\.otherNames) == [["Current problems"], [], []])
    }

    @Test("an unknown label is a lane when two stages have it, else prose")
    func unknownLabels() {
        let dump = Reading.dump(
            """
            # Journey

            ## One

            **Actions:** goes
            **Weather:** rain
            **Moon:** full

            ## Two

            **Actions:** stays
            **Weather:** sun
            """)
        #expect(
            dump == """
                map Journey
                stage One
                  prose: Moon: full
                  actions: goes
                  Weather: rain
                stage Two
                  actions: stays
                  Weather: sun

                """)
    }

    @Test("a lane may be declared in the front matter or in the settings")
    func declaredLanes() {
        var settings = SettingsDraft()
        settings.lanes = [SettingsDraft.LaneNames(kind: .custom, names: [Located("Weather", ByteRange(at: 0))])]
        let text = "# Journey\n\n## One\n\n**Actions:** goes\n**Weather:** rain\n\n## Two\n\n**Actions:** stays\n"
        #expect(Reading.dump(text, settings: settings).contains("Weather: rain"))
        #expect(Reading.dump("---\nlanes: [actions, weather]\n---\n" + text).contains("  Weather: rain"))
        #expect(Reading.dump(text).contains("prose: Weather: rain"))
    }

    @Test("the front matter may name stages that have no lane")
    func statedStages() {
        let dump = Reading.dump(
            """
            ---
            stages: [First, Second]
            ---
            # Journey

            ## First

            Only words.

            ## Second

            **Actions:** goes

            ## Third

            More words.
            """)
        #expect(
            dump == """
                map Journey
                stage First
                  prose: Only words.
                stage Second
                  actions: goes
                after: Third More words.

                """)
    }

    @Test("a title may have an id and stages attributes in both forms")
    func attributesOfHeadings() {
        let dump = Reading.dump(
            """
            # Journey {#way}

            ## 1. First (1–2 days) <!-- #one phase=awareness moment=yes -->

            **Actions:** goes {#go severity=2}

            ## 2. Second {#two team="Sales, Care"}

            **Actions:** stays <!-- importance=5 -->
            """)
        #expect(
            dump == """
                map Journey #way
                stage First (1–2 days) {#one moment phase=awareness}
                  actions: goes {#go severity=2}
                stage Second {#two team=Sales,Care}
                  actions: stays {importance=5}

                """)
    }

    @Test("sections about people, tutorials and plans are no maps")
    func noMaps() {
        let persona =
            "# Users\n\n## Persona: Max\n\n**Goals:** a\n**Pain points:** b\n\n## Persona: Eva\n\n**Goals:** c\n**Frustrations:** d\n"
        #expect(Reading.dump(persona, as: .any).hasPrefix("page "))
        let tutorial = "# Install\n\n## Step 1: Download\n\nGet it.\n\n## Step 2: Run\n\n**Time:** 5 minutes\n"
        #expect(Reading.dump(tutorial, as: .any).hasPrefix("page "))
        let plan = "# Plan\n\n## Phase 1\n\n**Goal:** a\n**Owner:** b\n\n## Phase 2\n\n**Goal:** a\n**Owner:** b\n"
        #expect(Reading.dump(plan, as: .any).hasPrefix("page "))
    }

    @Test("several maps of a file have their own titles and prose")
    func severalMaps() {
        let dump = Reading.dump(
            """
            # Customer journeys

            Intro.

            ## Renting

            About renting.

            ### Search

            **Actions:** searches
            **Emotions:** hope

            ### Move

            **Actions:** moves
            **Emotions:** joy

            ## Leaving

            ### Notice

            **Actions:** writes
            **Emotions:** calm

            ### Keys

            **Actions:** returns keys
            **Emotions:** relief

            ## Notes

            The end.
            """, as: .any)
        #expect(
            dump == """
                map Renting
                before: Customer journeys Intro.
                before: About renting.
                stage Search
                  actions: searches
                  emotions: hope [~1 on -2..2]
                stage Move
                  actions: moves
                  emotions: joy [~2 on -2..2]
                map Leaving
                stage Notice
                  actions: writes
                  emotions: calm [~1 on -2..2]
                stage Keys
                  actions: returns keys
                  emotions: relief [~1 on -2..2]
                after: Notes The end.

                """)
    }

    @Test("a line of a blueprint stands above the lane that follows it, as a heading or a paragraph")
    func blueprintLines() {
        let journey = Reading.journey(
            """
            ## Ask
            ### Customer actions
            - asks
            ### Line of interaction
            ### Frontstage
            - prints
            ## Wait
            **Customer actions:** waits

            — Line of interaction —

            **Frontstage:** calls

            *Line of visibility*

            **Backstage:** files

            **Line of internal interaction**
            """)
        #expect(journey.lanes.map(\.kind) == [.actions, .frontstage, .backstage])
        #expect(
            journey.lines.map { "\($0.line) \($0.lane ?? -1)" } == [
                "interaction 1", "interaction 1", "visibility 2", "internalInteraction -1",
            ])
        #expect(journey.prose.isEmpty)
    }

    @Test(
        "a persona is named near its map",
        arguments: [
            "**Persona:** Anna, 31, a planner", "> Owner: care\n> Persona: Anna", "**Persona / actor:** Anna — planner",
            "- **Persona**: Anna (31)",
            "### Persona: Anna",
        ])
    func persona(_ line: String) {
        let text = "# Journey\n\n\(line)\n\n## One\n\n**Actions:** a\n\n## Two\n\n**Actions:** b\n"
        #expect(Reading.journey(text).personas.map(\.value) == ["Anna"])
        #expect(Reading.journey("---\npersona: otto\n---\n" + text).personas.isEmpty)
    }
}
