import JourneyModel
import SourceDiagnostics
import Testing

@testable import MapReading

@Suite("Front matter")
struct FrontMatterTests {
    private func fields(_ yaml: String) -> JourneyFields { Reading.journey("---\n\(yaml)\n---\n# T\n").fields }
    private func complaints(_ yaml: String) -> [String] { Reading.complaints("---\n\(yaml)\n---\n# T\n") }

    @Test(
        "an id that a link could not hold is told with the one to write, and kept",
        arguments: [
            ("a b!", "write \"a-b\""), ("Фото, 2", "write \"фото-2\""), ("x/y", "write \"xy\""),
            ("\"!?\"", "write a short name in letters"),
        ])
    func ids(text: String, suggestion: String) {
        for role in [FileRole.journeys, .persona, .page, .insight] {
            let draft = Reading.draft("---\nid: \(text)\n---\n# T\n", as: role)
            #expect(draft.diagnostics.map(\.code) == [.wrongType])
            #expect(draft.diagnostics.first?.suggestion == suggestion)
            #expect(draft.diagnostics.first?.severity == .error)
        }
        #expect(fields("id: a b!").id?.value == "a b!")
        #expect(complaints("id: zakup-roweru_2.0").isEmpty && complaints("id: Покупка").isEmpty)
    }

    @Test(
        "a key that people write for another is answered with that one",
        arguments: [
            (FileRole.persona, "name: Anna", "write \"title\""),
            (.persona, "age: 31", "write it below \"traits:\", moved two spaces to the right"),
            (.persona, "gaols: [x]", "write \"goals\""), (.journeys, "name: J", "write \"title\""),
            (.journeys, "date: 2026-10-01", "write \"reviewed\""),
        ])
    func meantKeys(role: FileRole, line: String, suggestion: String) {
        let draft = Reading.draft("---\n\(line)\n---\n# T\n", as: role)
        #expect(draft.diagnostics.map(\.code) == [.unknownKey])
        #expect(draft.diagnostics.first?.suggestion == suggestion)
    }

    @Test("an id of another program is only warned of")
    func foreignIDs() {
        let text =
            "---\nid: guides/card\n---\n# Journey map\n\n| Stage | Actions | Emotions |\n|---|---|---|\n| A | b | glad |\n"
        #expect(Reading.complaints(text, as: .any) == ["wrong-type warning 2:5"])
    }

    @Test("every key of a journey is read")
    func journeyKeys() {
        let fields = fields(
            """
            title: Mortgage
            id: mortgage
            summary: From idea to keys
            persona: [anna, otto]
            kind: future-state
            horizon: to-be
            parent: home#buying
            baseline: mortgage-now
            variant-of: loan
            translation-of: hypothek
            scenario: A rainy day
            goal: A home
            business-goal:
              text: Fewer leave
              metric: drop-off
              target: 20 %
              by: 2027-01-31
            trigger: A child
            expectations:
              - Quick
              - Fair
            scope: One country
            stages: [Look, Ask]
            purchase-stage: Ask
            owner: lending
            contributors: [risk, care]
            reviewers: head
            status: in-review
            reviewed: 2026-10-01
            review-every: 6 months
            review-when: New law
            validated: {date: 2026-05-01, method: interviews, participants: 12 clients}
            reviews:
              - {date: 2026-06-01, by: Eva, verdict: fine, note: shorten}
            changes:
              - {date: 2026-03-01, what: New form}
            audience: public
            lang: en
            emotion-scale: 1..5
            lanes: {order: [actions, emotions], hide: systems}
            tags: [home, loan]
            sources:
              - {id: talks, kind: interview, title: Talks, date: 2026-05-20, sample: 12, link: notes/talks.md}
              - A guess
            aliases: [old/mortgage]
            order: 2.5
            """)
        #expect(fields.title?.value == "Mortgage")
        #expect(fields.id?.value == "mortgage")
        #expect(fields.summary == "From idea to keys")
        #expect(fields.personas.map(\.value) == ["anna", "otto"])
        #expect(fields.kind == .futureState)
        #expect(fields.horizon == .toBe)
        #expect(fields.parent?.value == "home#buying")
        #expect(fields.baseline?.value == "mortgage-now")
        #expect(fields.variantOf?.value == "loan")
        #expect(fields.translationOf?.value == "hypothek")
        #expect(fields.scenario == "A rainy day")
        #expect(fields.goal == "A home")
        let goal = BusinessGoal(
            text: "Fewer leave", metric: "drop-off", target: "20 %", by: CalendarDate(iso: "2027-01-31"),
            metricID: "drop-off", number: ExactNumber(20))
        #expect(fields.businessGoal == goal)
        #expect(fields.trigger == "A child")
        #expect(fields.expectations == ["Quick", "Fair"])
        #expect(fields.scope == "One country")
        #expect(fields.stages.map(\.value) == ["Look", "Ask"])
        #expect(fields.purchaseStage?.value == "Ask")
        #expect(fields.owner?.value == "lending")
        #expect(fields.contributors.map(\.value) == ["risk", "care"])
        #expect(fields.reviewers.map(\.value) == ["head"])
        #expect(fields.review.status == .inReview)
        #expect(fields.review.reviewed?.iso == "2026-10-01")
        #expect(fields.review.reviewEvery == .months(6))
        #expect(fields.review.reviewWhen == ["New law"])
        #expect(fields.review.validated?.participants == "12 clients")
        #expect(fields.review.signOffs.map(\.by) == ["Eva"])
        #expect(fields.review.changes.map(\.text) == ["New form"])
        #expect(fields.audience == .public)
        #expect(fields.language?.value == "en")
        #expect(fields.emotionScale == .fiveSteps)
        #expect(fields.lanes.map(\.value) == ["actions", "emotions"])
        #expect(fields.hiddenLanes.map(\.value) == ["systems"])
        #expect(fields.tags == ["home", "loan"])
        #expect(fields.sources.map(\.title.value) == ["Talks", "A guess"])
        #expect(fields.sources.map(\.kind) == [.interview, .assumption])
        #expect(fields.sources[0].link == 0)
        #expect(fields.aliases.map(\.value) == ["old/mortgage"])
        #expect(fields.order == 2.5)
    }

    @Test("short forms are read too")
    func shortForms() {
        #expect(fields("business-goal: More clients").businessGoal == BusinessGoal(text: "More clients"))
        #expect(fields("validated: 2026-05-01").review.validated?.date?.iso == "2026-05-01")
        #expect(fields("lanes: [actions]").lanes.map(\.value) == ["actions"])
        #expect(fields("persona: Anna, 31").personas.map(\.value) == ["Anna, 31"])
    }

    @Test(
        "periods in words of several languages",
        arguments: [
            ("6 months", CalendarPeriod.months(6)), ("2 weeks", .days(14)), ("1 year", .months(12)),
            ("quarterly", .months(3)),
            ("30 days", .days(30)), ("6 месяцев", .months(6)), ("2 недели", .days(14)), ("1 год", .months(12)),
            ("6 miesięcy", .months(6)),
            ("2 tygodnie", .days(14)), ("1 rok", .months(12)), ("6m", .months(6)), ("3 Monate", .months(3)),
        ])
    func periods(_ text: String, _ period: CalendarPeriod) {
        #expect(fields("review-every: \(text)").review.reviewEvery == period)
    }

    @Test("fixed values have names in the site's languages")
    func fixedValues() {
        #expect(fields("kind: текущее состояние").kind == .currentState)
        #expect(fields("status: черновик").review.status == .draft)
        #expect(fields("status: zatwierdzone").review.status == .approved)
        #expect(fields("kind: as-is").kind == .currentState)
    }

    @Test(
        "what does not fit is reported at its place",
        arguments: [
            ("ownr: care", "unknown-key error 2:1"), ("tags: {a: b}", "wrong-type error 2:7"),
            ("title: [a, b]", "wrong-type error 2:8"),
            ("reviewed: 1.10.2026", "invalid-date error 2:11"), ("reviewed: 2026-02-30", "invalid-date error 2:11"),
            ("kind: dream", "unknown-value error 2:7"), ("status: [draft]", "wrong-type error 2:9"),
            ("emotion-scale: happy", "wrong-type error 2:16"), ("review-every: often", "wrong-type error 2:15"),
            ("order: first", "wrong-type error 2:8"), ("reviews:\n  - date: 2026-05-01", "wrong-type error 3:5"),
            ("changes:\n  - date: soon\n    what: a", "invalid-date error 3:11"),
            ("changes:\n  - what: a", "wrong-type error 3:5"),
            ("sources:\n  - kind: rumour\n    title: a", "unknown-value error 3:11"),
            ("sources:\n  - kind: survey", "wrong-type error 3:5"),
            ("sources:\n  - titel: a\n    title: b", "unknown-key error 3:5"),
            ("business-goal: {txt: a}", "unknown-key error 2:17"), ("lanes: {oder: [a]}", "unknown-key error 2:9"),
            ("validated: {datum: a}", "unknown-key error 2:13"),
        ])
    func complaints(_ yaml: String, _ expected: String) {
        #expect(complaints(yaml) == [expected])
    }

    @Test("complaints suggest what was probably meant")
    func suggestions() {
        func suggestion(_ yaml: String) -> String? {
            Reading.draft("---\n\(yaml)\n---\n").diagnostics.first?.suggestion
        }
        #expect(suggestion("ownr: care") == "write \"owner\"")
        #expect(suggestion("reviewed: 1.10.2026") == "write 2026-10-01")
        #expect(suggestion("reviewed: 31/12/2026") == "write 2026-12-31")
        #expect(suggestion("reviewed: 1/10/2026") == "write it like 2026-10-01")
        #expect(suggestion("status: aproved") == "write \"approved\"")
        #expect(suggestion("emotion-scale: five") == "write it like -2..+2 or 1..5")
    }

    @Test("the language may stand in the file's name")
    func language() {
        func language(_ path: String) -> String? {
            guard case .journeys(let drafts) = Reading.draft("# T\n", path: path).content else { return nil }
            return drafts.first?.fields.language?.value
        }
        #expect(language("content/journeys/a.ru.md") == "ru")
        #expect(language("content/journeys/a.pt-br.md") == "pt-br")
        #expect(language("content/journeys/a.md") == nil)
        #expect(language("content/journeys/a.v2.md") == nil)
    }

    @Test("every key of a persona is read, the body is prose")
    func persona() {
        let draft = Reading.draft(
            """
            ---
            title: Anna
            id: anna
            segment: Renters
            role: Planner
            photo: assets/anna.jpg
            quote: I can live with a no
            goals: [a]
            needs: [b]
            frustrations: [c]
            motivations: [d]
            barriers: [e]
            channels: [app, web]
            traits: {Age: 31, Pets: [cat, dog]}
            share: 18 %
            owner: care
            reviewed: 2026-09-01
            sources: [Talks]
            lang: en
            order: 1
            aliases: [ann]
            ---
            # Anna

            Lives [here](home.md).
            """, as: .persona)
        guard case .persona(let persona) = draft.content else {
            Issue.record("no persona")
            return
        }
        #expect(persona.title?.value == "Anna")
        #expect(persona.id?.value == "anna")
        #expect(
            [persona.segment, persona.role, persona.photo?.value, persona.quote] == [
                "Renters", "Planner", "assets/anna.jpg", "I can live with a no",
            ])
        #expect(
            persona.goals + persona.needs + persona.frustrations + persona.motivations + persona.barriers == [
                "a", "b", "c", "d", "e",
            ])
        #expect(persona.channels.map(\.value) == ["app", "web"])
        #expect(
            persona.traits == [Persona.Trait(name: "Age", value: "31"), Persona.Trait(name: "Pets", value: "cat, dog")])
        #expect(persona.share == "18 %")
        #expect(persona.owner?.value == "care")
        #expect(persona.reviewed?.iso == "2026-09-01")
        #expect(persona.sources.map(\.title.value) == ["Talks"])
        #expect(persona.language?.value == "en")
        #expect(persona.order == 1)
        #expect(persona.aliases.map(\.value) == ["ann"])
        #expect(persona.prose.map(\.plain) == ["Lives here."])
        #expect(draft.links.map(\.address) == ["home.md"])
        #expect(draft.diagnostics.isEmpty)
    }

    @Test("an unknown key of a persona is reported")
    func personaComplaints() {
        #expect(
            Reading.complaints("---\ngoal: a\ntraits: tall\n---\n", as: .persona) == [
                "unknown-key error 2:1", "wrong-type error 3:9",
            ])
    }

    @Test("a file decides for itself what it is when its folder does not")
    func roles() {
        #expect(Reading.dump("---\nfrustrations: [a]\n---\n# Anna\n", as: .any) == "persona Anna\n")
        #expect(Reading.dump("---\npersona: anna\n---\n# Way\n", as: .any) == "map Way\n")
        #expect(
            Reading.dump("---\nlayout: post\ndate: 2020\n---\n# Post\n\nWords.\n", as: .any)
                == "page Post\nprose: Words.\n")
        #expect(Reading.complaints("---\nlayout: post\nfoo: bar\n---\n# Post\n", as: .any).isEmpty)
    }

    @Test("keys of other generators are no errors in files that are not ours")
    func foreignKeys() {
        let map = "# Customer journey\n\n| Stage | Actions | Emotions |\n|---|---|---|\n| A | b | glad |\n"
        #expect(Reading.complaints("---\nlayout: post\nsidebar_position: 3\n---\n" + map, as: .any).isEmpty)
        #expect(Reading.complaints("---\nlayout: post\n---\n" + map, as: .journeys) == ["unknown-key error 2:1"])
    }

    @Test("a stage that no map of the file has is told, with the one that was meant")
    func unknownStages() {
        let body = "---\n# T\n\n## One\n\n**Actions:** b\n\n## Two {#second}\n\n**Actions:** c\n"
        #expect(
            MarkedText.complaints("---\nstages: [One, 1️⃣Too, 2️⃣Delivery]\n" + body) == [
                "unknown-stage warning 1️⃣ write \"Two\"",
                "unknown-stage warning 2️⃣ write the stage's name as the map has it",
            ])
        #expect(MarkedText.complaints("---\nstages: [one, second]\n" + body).isEmpty)
    }

    @Test("a colon without a space after it is told as that")
    func missingSpace() {
        for text in ["---\n1️⃣owner:me\n---\n# T\n", "---\ntitle: T\n1️⃣owner:me\n---\n# T\n"] {
            #expect(MarkedText.complaints(text) == ["invalid-yaml error 1️⃣ write \"owner: me\""])
            #expect(MarkedText.explanations(text) == ["a space is missing after the colon"])
        }
    }

    @Test(
        "what people call a key is told by its name, in three languages",
        arguments: [
            ("last-reviewed", "reviewed"), ("Last_Updated", "reviewed"), ("название", "title"), ("владелец", "owner"),
            ("właściciel", "owner"), ("tytuł", "title"), ("статус", "status"), ("cel", "goal"), ("персона", "persona"),
        ])
    func synonyms(_ key: String, _ meant: String) {
        let text = "---\n1️⃣\(key): a\n---\n# J\n\n## A\n\n**Emotions:** glad\n"
        #expect(MarkedText.complaints(text) == ["unknown-key error 1️⃣ write \"\(meant)\""])
    }

    @Test("a plain text among the sources is a source with that title")
    func plainSource() {
        let text = "---\nsources:\n  - Interviews, 12 people\n---\n# J\n\n## A\n\n**Emotions:** glad\n"
        #expect(Reading.complaints(text).isEmpty)
        #expect(Reading.journey(text).fields.sources.map(\.title.value) == ["Interviews, 12 people"])
    }
}
