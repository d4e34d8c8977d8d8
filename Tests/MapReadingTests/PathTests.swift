import SourceDiagnostics
import Testing

@testable import MapReading

@Suite("Journeys without lanes")
struct PathTests {
    @Test(
        "a numbered list below the word for a journey, names first",
        arguments: [
            "Customer journey", "Mapa podróży klienta", "Путь пользователя", "Parcours utilisateur", "核心用户旅程",
            "3. Jornada do cliente",
        ])
    func list(_ heading: String) {
        let dump = Reading.dump(
            """
            # Plan

            ## \(heading)

            In short:
            1. **Asking (`/help`):** Writes and waits
            2. **Waiting** (`/queue`): Keeps the window open
            3. **Hearing back**
               - Reads a mail
               - Emotions: −1 annoyed

            ## Layout

            1. **Header:** logo
            2. **Footer:** links
            3. **Menu:** none
            """, as: .any)
        #expect(
            dump == """
                map Plan
                before: \(heading) In short:
                stage Asking
                  actions: Writes and waits
                  touchpoints: /help
                stage Waiting
                  actions: Keeps the window open
                  touchpoints: /queue
                stage Hearing back
                  actions: Reads a mail
                  emotions: −1 annoyed [-1 on -2..2]
                after: Layout Header: logo Footer: links Menu: none

                """)
    }

    @Test("entries of any list with journey lanes below them")
    func lanes() {
        let dump = Reading.dump(
            "# Help\n\n- **Asking**\n  - Touchpoints: chat\n  - Emotions: −1\n- **Waiting**\n  - Emotions: −2\n- **Leaving**\n  - **Pain points:**\n    - none\n    - all\n",
            as: .any)
        #expect(
            dump
                == "map Help\nstage Asking\n  touchpoints: chat\n  emotions: −1 [-1 on -2..2]\nstage Waiting\n  emotions: −2 [-2 on -2..2]\nstage Leaving\n  pain-points: none | all\n"
        )
    }

    @Test("numbered headings below the word for a journey are stages")
    func headings() {
        let dump = Reading.dump(
            "# Bot\n\n## Путь пользователя\n\n### 1️⃣ **ВХОД**\n\n- жмёт кнопку\n\n### 2️⃣ **ОТВЕТ**\n\n```\nчитает → пишет\n```\n\n### 3️⃣ ИТОГ\n\nждёт\n\n## Деньги\n\nнет\n",
            as: .any)
        #expect(
            dump
                == "map Bot\nbefore: Путь пользователя\nstage ВХОД\n  prose: жмёт кнопку\nstage ОТВЕТ\n  prose: читает → пишет\nstage ИТОГ\n  prose: ждёт\nafter: Деньги нет\n"
        )
    }

    @Test(
        "tutorials, chapters, principles and roadmaps are none",
        arguments: [
            "# Setup\n\n1. **Install:** run it\n2. **Start:** click\n3. **Stop:** close\n",
            "# Customer journey\n\n## 1. Aim\n\nWords.\n\n## 2. Method\n\nWords.\n\n## 3. Team\n\nWords.\n",
            "# Notes\n\n## Customer journey\n\n1. **Only:** one\n2. **Two:** entries\n",
            "# Notes\n\n## Roadmap\n\n### 1. Alpha\n\na\n\n### 2. Beta\n\nb\n\n### 3. Gamma\n\nc\n",
            "# Notes\n\n## User journeys\n\n### 1. Sign-up\n\n1. a\n2. b\n3. c\n4. d\n\n### 2. Buy\n\nb\n\n### 3. Leave\n\nc\n",
            "# Personas\n\n1. **Ida:** 31\n2. **Per:** 40\n3. **Ola:** 22\n",
        ])
    func others(_ text: String) {
        #expect(Reading.dump(text, as: .any).hasPrefix("page "))
    }

    @Test("a list beside a map says something about it")
    func besideMap() {
        let table = "| Stage | Actions | Emotions |\n|---|---|---|\n| Asks | a | 😐 |\n| Waits | b | 😡 |\n"
        let text =
            "# Customer journey\n\n\(table)\n## Benefits of the journey\n\n1. **Fast:** a\n2. **Good:** b\n3. **Fair:** c\n"
        guard case .journeys(let drafts) = Reading.draft(text, as: .any).content else { return }
        #expect(drafts.count == 1)
        let headings =
            "# Customer journey\n\n\(table)\n## Journey benefits\n\n### 1. Fast\n\na\n\n### 2. Good\n\nb\n\n### 3. Fair\n\nc\n"
        guard case .journeys(let other) = Reading.draft(headings, as: .any).content else { return }
        #expect(other.count == 1)
    }

    @Test(
        "tables of figures, duties and plans are none",
        arguments: [
            "| Activity | Anna | Ben |\n|---|---|---|\n| Design | R | A |\n| Build | C | I |",
            "| Idea | Impact | Effort |\n|---|---|---|\n| Form | 5 | 2 |\n| Chat | 3 | 4 |",
            "| Plan | Price | Limits |\n|---|---|---|\n| Free | 0 | 3 |\n| Pro | 9 | – |",
            "| Endpoint | Method | Answer |\n|---|---|---|\n| /a | GET | 200 |",
            "| Stage | Metric | Target |\n|---|---|---|\n| Visit | rate | 5 % |\n| Buy | rate | 2 % |",
            "| Phase | Deliverable | Date |\n|---|---|---|\n| 1 | Draft | May |\n| 2 | Launch | June |",
        ])
    func tables(_ table: String) {
        #expect(Reading.dump("# Notes\n\n\(table)\n", as: .any).hasPrefix("page "))
    }

    @Test("figures about a journey are no stages")
    func figures() {
        let text =
            "# Customer journey\n\n## Success metrics\n\n- **Retention:** % back\n- **Satisfaction:** mean\n\n## Payment KPIs\n\n- **Goal:** speed\n"
        #expect(Reading.dump(text, as: .any).hasPrefix("page "))
    }

    @Test("a small table under the name of a lane lists that lane")
    func detail() {
        let table =
            "| Stage | Touchpoint | Goal |\n|---|---|---|\n| Limit | \\\"3/3\\\" | Money |\n| Pay | Button | Money |\n"
        #expect(Reading.dump("# User journey\n\n## Key touchpoints\n\n\(table)", as: .any).hasPrefix("page "))
        #expect(Reading.dump("# User journey\n\n## The way\n\n\(table)", as: .any).hasPrefix("map "))
    }

    @Test("names of one kind are one lane, as in an outline, unless they stand side by side")
    func oneLane() {
        let map = Reading.journey(
            "# Card\n\n## Customer journey\n\n- **Hearing**\n  - Emotions: curious\n- **Signing up**\n  - Emotion: −1 impatient\n- **First book**\n  - Emotion: +2\n  - Pain point: late\n- **Leaving**\n  - Pain points: far\n  - Frictions: stairs\n"
        )
        #expect(map.lanes.map(\.name) == ["Emotions", "Pain point", "Frictions"])
        #expect(map.items.map(\.lane) == [0, 0, 0, 1, 1, 2])
    }

    @Test("what has no label and what is called actions is one lane, and a lane of the author's own comes again")
    func ownLanes() {
        let list =
            "1. **Hearing:** a friend\n   - User actions: reads\n   - **Wishes:** a chair\n   - Emotions: curious\n2. **Signing up:** a desk\n   - **Wishes:** a table\n   - Pain points: slow\n3. **Leaving:** goes\n"
        let map = Reading.journey("# Card\n\n## Customer journey\n\n" + list)
        #expect(map.lanes.map(\.name) == ["User actions", "Wishes", "Emotions", "Pain points"])
        #expect(
            map.items.map(\.text.plain) == [
                "a friend", "reads", "a chair", "curious", "a desk", "a table", "slow", "goes",
            ])
        #expect(map.items.map(\.lane) == [0, 0, 1, 2, 0, 1, 3, 0])
    }
}
