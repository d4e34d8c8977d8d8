import JourneyModel
import Testing

@testable import MapReading

@Suite("Shapes of outlines")
struct OutlineShapeTests {
    @Test("a label right below a list begins its lane, though Markdown glues it to the last entry")
    func lazyLabels() {
        let dump = Reading.dump(
            """
            # Training

            ## Phase 1: Enrol
            **Actions:**
            - signs up
            - pays
            **Мысли и эмоции:** «успею?» — тревога
            **Pain points:**
            - dear
            """)
        #expect(
            dump == """
                map Training
                stage Enrol
                  actions: signs up | pays
                  thoughts+emotions: «успею?» — тревога [~-1 on -2..2]
                  pain-points: dear

                """)
    }

    @Test("a section that is called like a lane is a stage when it tells what a stage beside it tells")
    func calledLikeLane() {
        let lanes = "**Actions:** looks\n\n**Touchpoints:** shop\n\n**Pain points:** dear\n\n"
        let told = "  actions: looks\n  touchpoints: shop\n  pain-points: dear\n"
        #expect(
            Reading.dump("# Journey map\n\n## Thinking\n\n" + lanes + "## Choosing\n\n" + lanes)
                == "map Journey map\nstage Thinking\n" + told + "stage Choosing\n" + told)
    }

    @Test("so is one whose lanes are headings of their own")
    func calledLikeLaneWithHeadings() {
        let lanes = "### Actions\n\n- looks\n\n### Touchpoints\n\n- shop\n\n### Pain points\n\n- dear\n\n"
        let told = "  actions: looks\n  touchpoints: shop\n  pain-points: dear\n"
        let stages = ["Needs", "Choosing", "Thinking"]
        #expect(
            Reading.dump("# Journey map\n\n" + stages.map { "## \($0)\n\n" + lanes }.joined())
                == "map Journey map\n" + stages.map { "stage \($0)\n" + told }.joined())
    }

    @Test("two lanes as headings are enough, for they stand below no lane")
    func twoLanesOfHeadings() {
        let lanes = "### Actions\n\n- looks\n\n### Emotions\n\n- glad\n\n"
        let stages = ["Needs", "Choosing", "Thinking"]
        let dump = Reading.dump("# Buying a bike\n\n" + stages.map { "## \($0)\n\n" + lanes }.joined())
        #expect(dump.split(separator: "\n").filter { $0.hasPrefix("stage") } == stages.map { "stage \($0)" }, "\(dump)")
        #expect(dump.components(separatedBy: "map ").count == 2)
    }

    @Test("a table of lanes in a stage adds to it, with or without steps, and is no map of its own")
    func tableInStage() {
        func dump(_ table: String) -> String {
            Reading.dump(
                "# Renting\n\n## Looking\n\n**Actions:** reads\n\n**Emotions:** glad\n\n" + table
                    + "\n## Signing\n\n**Actions:** signs\n\n**Emotions:** calm\n")
        }
        let rest = "stage Signing\n  actions: signs\n  emotions: calm"
        let plain = dump("| Touchpoint | Pain points |\n|---|---|\n| Website | Slow |\n| Phone | — |\n")
        #expect(plain.hasPrefix("map Renting\nstage Looking\n  actions: reads\n  emotions: glad"), "\(plain)")
        #expect(plain.contains("  touchpoints: Website | Phone\n  pain-points: Slow\nstage Signing"), "\(plain)")
        let steps = dump(
            "| Step | Actions | Emotions | Pain points |\n|---|---|---|---|\n| Website | clicks | sad | slow |\n| Phone | calls | glad | queue |\n"
        )
        #expect(steps.contains("  step Website\n    actions: clicks\n"), "\(steps)")
        #expect(steps.contains("  step Phone\n    actions: calls\n"), "\(steps)")
        for told in [plain, steps] {
            #expect(told.components(separatedBy: "map ").count == 2)
            #expect(told.contains(rest))
        }
    }

    @Test("a table of facts in a stage stays a table")
    func tableOfFacts() {
        let dump = Reading.dump(
            "# Renting\n\n## Looking\n\n**Actions:** reads\n\n**Emotions:** glad\n\n| Flat | Rent |\n|---|---|\n| Small | 900 |\n"
        )
        #expect(dump.contains("  prose: Flat"), "\(dump)")
    }

    @Test("a lane of several persons as headings is no stage beside stages that tell more")
    func lanesOfHeadings() {
        let lanes = "### Actions\n\n- looks\n\n### Touchpoints\n\n- shop\n\n### Pain points\n\n- dear\n\n"
        let dump = Reading.dump(
            "# Journey map\n\n## Choosing\n\n" + lanes + "## Needs\n\n### Actions\n\n- ask\n\n### Others\n\n- wait\n")
        #expect(dump.components(separatedBy: "stage ").count == 2, "\(dump)")
    }

    @Test("a summary that is called like a lane is no stage beside stages that tell more")
    func summaries() {
        let dump = Reading.dump(
            """
            # Journey map

            ## Choosing

            **Actions:** looks

            **Touchpoints:** shop

            **Pain points:** dear

            ## Pain points

            **Actions:** ask why

            **Touchpoints:** all of them
            """)
        #expect(dump.components(separatedBy: "stage ").count == 2, "\(dump)")
    }

    @Test("labels in a quotation are the stage's")
    func quotedLabels() {
        let dump = Reading.dump(
            "# Journey map\n\n## Phase 1: Look\n\n> **Actions:** looks\n> **Emotion:** 😀\n\n**Pain points:** none yet\n"
        )
        #expect(
            dump == """
                map Journey map
                stage Look
                  actions: looks
                  emotions: 😀 [~1 on -2..2]
                  pain-points: none yet

                """)
    }

    @Test("a numbered stage in bold does a heading's work")
    func boldHeadings() {
        let dump = Reading.dump(
            """
            # Customer journey

            **Phase 1: Look (Days 1-7)**

            **Actions:** looks

            **Phase 2: Buy**

            **Actions:** pays

            **Emotions:** glad
            """, as: .any)
        #expect(
            dump == """
                map Customer journey
                stage Look (Days 1-7)
                  actions: looks
                stage Buy
                  actions: pays
                  emotions: glad [~1 on -2..2]

                """)
    }

    @Test("in a list of labels the author's own one is a lane too, a misspelt one is not")
    func ownLabels() {
        let draft = Reading.draft(
            "# Journey\n\n## Morning\n\n- **Actions:** a\n- **Problem:** b\n- **If it rains:** c\n- **Oportunities:** d\n"
        )
        guard case .journeys(let maps) = draft.content else { return }
        #expect(maps.first?.lanes.map(\.name) == ["Actions", "Problem", "If it rains"])
        #expect(draft.diagnostics.map(\.code) == [.unknownLane])
    }

    @Test("labels that a bar or a point parts on one line are labels of their own")
    func labelsOnOneLine() {
        let stage = { (name: String) in
            "## Stage \(name)\n\n**Duration:** 2 days | **Goal:** a plan · **Emotions:** glad\n\n**Pain points:** price; wait\n\n"
        }
        let draft = Reading.journey("# Journey\n\n" + stage("1: Find") + stage("2: Buy"))
        #expect(draft.lanes.map(\.kind) == [.time, .needs, .emotions, .painPoints])
        #expect(draft.items.prefix(5).map(\.text.plain) == ["2 days", "a plan", "glad", "price", "wait"])
    }

    @Test("a qualifier in italics leaves the name and stays on the page")
    func qualifiers() {
        let draft = Reading.journey(
            "# Onboarding\n\n## Phase 1: Kick-off *(system leads)* (2 days)\n\n**Actions:** signs\n")
        #expect(draft.stages.map(\.name) == ["Kick-off"])
        #expect(draft.stages.map(\.duration) == ["2 days"])
        #expect(draft.prose.map(\.text.plain).joined().contains("(system leads)"))
    }

    @Test(
        "times of a day are no numbers of sections",
        arguments: [
            ("# A day in the life of Vera", ["6.10 Up", "7 am Bus"], ["6.10 Up", "7 am Bus"]),
            ("# Vera", ["6.10 Up", "7.45 Bus", "14.05 Home"], ["6.10 Up", "7.45 Bus", "14.05 Home"]),
            ("# Customer journey", ["2.10 Up", "2.11 Bus", "2.12 Home"], ["Up", "Bus", "Home"]),
        ])
    func clockTimes(_ title: String, _ headings: [String], _ names: [String]) {
        let stages = headings.map { "## \($0)\n\n**Actions:** a\n\n**Emotions:** glad\n\n" }.joined()
        #expect(Reading.journey("\(title)\n\n\(stages)").stages.map(\.name) == names)
    }

    @Test(
        "phases of a plan with tasks, goals and problems are no stages",
        arguments: [
            "# Project plan\n\n**Phase 1: Base (Weeks 1-2)**\n\n- **Tasks:** a\n- **Goals:** b\n\n**Phase 2: Growth**\n\n- **Tasks:** c\n- **Goals:** d\n",
            "# Sprint plan\n\n## Phase 1: Setup\n\n**Goals:** repo\n\n**Problems:** none\n\n**Opportunities:** reuse\n\n## Phase 2: Build\n\n**Goals:** API\n\n**Problems:** time\n\n**Opportunities:** templates\n",
        ])
    func plans(_ plan: String) {
        guard case .page = Reading.draft(plan, as: .any, path: "notes/plan.md").content else {
            Issue.record("a plan was read as a map")
            return
        }
    }

    @Test("a line beside a map that was meant for a heading and lacks a space is told")
    func headingsWithoutSpace() {
        let text = "# T\n\n## A\n\n**Actions:** b\n\n##1️⃣B\n\n**Actions:** c\n###2️⃣Emotions\n"
        #expect(
            MarkedText.complaints(text) == [
                "malformed-heading warning 1️⃣ write \"## B\"", "malformed-heading warning 2️⃣ write \"### Emotions\"",
            ])
        #expect(Reading.complaints("# T\n\n## A\n\n**Actions:** b\n\n#keyword ##\n\n`##B`\n").isEmpty)
    }
}
