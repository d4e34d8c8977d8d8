import JourneyModel
import SourceDiagnostics
import Testing

@testable import MapReading

@Suite("Mermaid journeys")
struct MermaidTests {
    @Test("sections are stages, tasks are steps, scores are feelings from 1 to 5")
    func plain() {
        let dump = Reading.dump(
            """
            # A parcel from abroad

            Before.

            ```mermaid
            journey
                title A parcel from abroad
                section Ordering
                  Compares two shops: 4: Ola
                  Pays: 3: Ola
                section Waiting (9 days)
                  Talks to customs: 1: Ola
            ```

            After.
            """)
        #expect(
            dump == """
                map A parcel from abroad
                persona Ola
                before: Before.
                stage Ordering
                  step Compares two shops
                    emotions: 4 [4 on 1..5]
                  step Pays
                    emotions: 3 [3 on 1..5]
                stage Waiting (9 days)
                  step Talks to customs
                    emotions: 1 [1 on 1..5]
                after: After.

                """)
    }

    @Test("without sections the tasks are the stages")
    func noSections() {
        let dump = Reading.dump("```mermaid\njourney\ntitle Tea\nBoils: 4: Me\nDrinks: 5: Me\n```\n")
        #expect(
            dump
                == "map Tea\npersona Me\nstage Boils\n  emotions: 4 [4 on 1..5]\nstage Drinks\n  emotions: 5 [5 on 1..5]\n"
        )
    }

    @Test(
        "a task's line is taken apart from its end",
        arguments: [
            ("Reads: the list: 4: Ida", "step Reads: the list", "4 [4 on 1..5]"),
            ("Reads:4:Ida", "step Reads", "4 [4 on 1..5]"),
            ("Calls at 9:30: 2: Ida", "step Calls at 9:30", "2 [2 on 1..5]"),
            ("Calls at 9:30 again : 2", "step Calls at 9:30 again", "2 [2 on 1..5]"),
            ("Picks \"blue\" & 'red' (two): 5: Ida", "step Picks \"blue\" & 'red' (two)", "5 [5 on 1..5]"),
            ("Klickt 😀 #40;schnell#41;: 5: Ida", "step Klickt 😀 (schnell)", "5 [5 on 1..5]"),
            ("R&amp;D answers: 3.5: Ida", "step R&D answers", "3.5 [3.5 on 1..5]"),
            ("Reads<br/>signs: 3: Ida", "step Reads signs", "3 [3 on 1..5]"),
            ("读邮件：4：小李", "step 读邮件", "4 [4 on 1..5]"),
            ("Signs: 4/5: Ida", "step Signs", "4/5 [4 on 1..5]"),
            ("Signs: glad: Ida", "step Signs", "glad [~1 on -2..2]"),
            ("/start @bot: 4: Ida", "step /start @bot", "4 [4 on 1..5]"),
        ])
    func tasks(_ line: String, _ step: String, _ feeling: String) {
        let dump = Reading.dump("```mermaid\njourney\nsection One\n\(line)\n```\n")
        #expect(dump.contains("  \(step)\n    emotions: \(feeling)\n"), "\(dump)")
    }

    @Test("titles, descriptions and comments")
    func accessibility() {
        let dump = Reading.dump(
            """
            ```mermaid
            %%{init: {'theme': 'forest'}}%%
            journey
              %% nobody sees this
              accTitle: How a cake is ordered
              accDescr {
                Ida orders a cake
                for two.
              }
              title Ordering a cake: for two

              section Sweet & sour: tasting
                Tastes: 5: Ida
            ```
            """)
        #expect(dump.contains("map Ordering a cake: for two\n"))
        #expect(dump.contains("before: How a cake is ordered\n"))
        #expect(dump.contains("stage Sweet & sour: tasting\n"))
        #expect(!dump.contains("nobody"))
        let journey = Reading.journey("```mermaid\njourney\naccDescr: Two words\nGoes: 3: Ida\n```\n")
        #expect(journey.fields.summary == "Two words")
    }

    @Test(
        "the caption of the fence stays on the page",
        arguments: [
            "{.mermaid caption=\"A parcel\"}", "mermaid title='A parcel'", "{.mermaid #p fig-cap=\"A parcel\"}",
        ])
    func caption(_ info: String) {
        let draft = Reading.journey("# Post\n\n```\(info)\njourney\nsection A\nx: 3: Ida\n```\n")
        #expect(draft.prose.map(\.text.plain) == ["A parcel"])
    }

    @Test("several actors are the personas when they are the same in each task")
    func sameActors() {
        let journey = Reading.journey("```mermaid\njourney\nsection A\nGoes: 3: Ida, Per\nComes: 4: Per,Ida\n```\n")
        #expect(journey.personas.map(\.value) == ["Ida", "Per"])
        #expect(journey.items.allSatisfy { $0.attributes == nil })
    }

    @Test("otherwise the one who acts most is, and each task says who takes part")
    func otherActors() {
        let journey = Reading.journey(
            "```mermaid\njourney\nsection A\nAsks: 3: Clerk, Ida\nGoes: 3: Ida\nAnswers: : Clerk\nPays: 2: Ida\n```\n")
        #expect(journey.personas.map(\.value) == ["Ida"])
        #expect(journey.items.map { $0.attributes?.details.with ?? [] } == [["Clerk"], [], ["Clerk"], []])
        #expect(journey.steps.map(\.name) == ["Asks", "Goes", "Pays"])
        #expect(journey.items[2].text.plain == "Answers")
    }

    @Test(
        "scores beyond five show which scale is meant",
        arguments: [
            ("1", "5", "[1 on 1..5]"), ("7", "3", "[7 on 0..10]"), ("3", "10", "[3 on 0..10]"),
            ("0", "5", "[0 on 0..5]"), ("40", "90", "[40 on 0..100]"), ("-1", "2", "[-1 on -2..2]"),
        ])
    func scales(_ first: String, _ second: String, _ expected: String) {
        let dump = Reading.dump("```mermaid\njourney\nsection A\nGoes: \(first): Ida\nComes: \(second): Ida\n```\n")
        #expect(dump.contains("emotions: \(first) \(expected)\n"), "\(dump)")
    }

    @Test("the front matter may state the scale; the settings' own is for other notations")
    func statedScale() {
        let block = "```mermaid\njourney\nsection A\nGoes: 6: Ida\n```\n"
        #expect(Reading.dump("---\nemotion-scale: 1..7\n---\n" + block).contains("6 [6 on 1..7]"))
        #expect(Reading.complaints("---\nemotion-scale: 1..7\n---\n" + block) == [])
        var settings = SettingsDraft()
        settings.emotionScale = .signed
        let dump = Reading.dump(block.replacing("6", with: "4"), settings: settings)
        #expect(dump.contains("4 [4 on 1..5]"))
    }

    @Test("complaints point into the fence, also when it is indented or has line ends of another kind")
    func places() {
        let text =
            "# A\n\n```mermaid\njourney\n  title T\n  section One\n    Goes: 8: Ida\n    just words\n    Comes: 2, Ida\n    Stays: Ida\n```\n"
        let expected = [
            "unusual-journey-scale advice 7:11", "malformed-journey-line warning 8:5",
            "malformed-journey-line warning 9:13", "malformed-journey-line advice 10:5",
        ]
        #expect(Reading.complaints(text) == expected)
        #expect(Reading.complaints(text.replacing("\n", with: "\r\n")) == expected)
        #expect(
            Reading.dump(text).contains(
                "stage One\n  prose: just words\n  actions: Stays\n  step Goes\n    emotions: 8 [8 on 0..10]\n  step Comes\n    emotions: 2 [2 on 0..10]\n"
            ))
    }

    @Test(
        "other fences and other diagrams stay code",
        arguments: [
            "```mermaid\nflowchart TD\n  A --> B\n```\n", "```mermaid\nxychart-beta\n  line [1, 2]\n```\n",
            "```mermaid\n```\n", "```mermaid\njourney\n```\n", "```\njourney\n```\n",
            "```swift\njourney\nA: 1: b\n```\n",
            "    journey\n    A: 1: b\n",
        ])
    func others(_ text: String) {
        #expect(Reading.dump("# Notes\n\n" + text, as: .any).hasPrefix("page Notes\n"))
    }

    @Test(
        "fences are recognised in Pandoc's form, with more words, and without a name",
        arguments: [
            "```{.mermaid #way width=\"9\"}", "```{mermaid}", "~~~ mermaid", "```Mermaid showLines", "````mermaid",
            "```",
        ])
    func fences(_ fence: String) {
        let marks = String(fence.prefix { $0 == "`" || $0 == "~" })
        let dump = Reading.dump("# Way\n\n\(fence)\njourney\nsection A\nGoes: 3: Ida\n\(marks)\n", as: .any)
        #expect(dump.hasPrefix("map Way\npersona Ida\nstage A\n"), "\(dump)")
    }

    @Test(
        "a statement may follow on the first line",
        arguments: ["journey title Tea", "  journey; title Tea", "journey\ttitle: Tea"])
    func firstLine(head: String) {
        #expect(Reading.dump("```mermaid\n\(head)\nBoils: 4: Me\n```\n").hasPrefix("map Tea\n"))
        let task = Reading.dump("```mermaid\njourney Fills the pot: 3: Me\nBoils: 4: Me\n```\n")
        #expect(task.contains("stage Fills the pot\n"))
        #expect(Reading.dump("```mermaid\njourney %% of tea\nBoils: 4: Me\n```\n").contains("stage Boils\n"))
    }

    @Test("several blocks of a file are several maps, each with its title")
    func several() {
        let dump = Reading.dump(
            """
            # Two ways

            ## Buying

            ```mermaid
            journey
              title Buying a lamp
              section Looks
                Reads: 4: Ida
            ```

            ## Returning

            ```mermaid
            journey
              section Packs
                Looks for tape: 2: Per
            ```
            """, as: .any)
        #expect(
            dump == """
                map Buying a lamp
                persona Ida
                before: Two ways Buying
                stage Looks
                  step Reads
                    emotions: 4 [4 on 1..5]
                map Returning
                persona Per
                stage Packs
                  step Looks for tape
                    emotions: 2 [2 on 1..5]

                """)
    }

    @Test("a diagram within a stage of an outline is a map of its own and no prose of the stage")
    func withinOutline() {
        let dump = Reading.dump(
            """
            # Lamp

            ## Looking

            **Actions:** looks

            ```mermaid
            journey
              title Inside
              section Packs
                Tapes: 2: Per
            ```

            ## Buying

            **Actions:** pays
            """)
        #expect(dump.contains("map Inside\n"))
        #expect(dump.contains("stage Looking\n  actions: looks\nstage Buying\n"))
    }

    @Test("a lane that the diagram does not name has its name in the language of the file")
    func laneName() {
        let block = "```mermaid\njourney\nsection A\nGoes: 3: Ida\n```\n"
        #expect(Reading.journey(block).lanes.map(\.name) == ["Emotions"])
        #expect(Reading.journey("---\nlang: ru\n---\n" + block).lanes.map(\.name) == ["Эмоции"])
        #expect(Reading.journey("---\nlang: pl\n---\n" + block).lanes.map(\.name) == ["Emocje"])
    }

    @Test("two statements may share a line, a semicolon in a name parts nothing")
    func semicolons() {
        let journey = Reading.journey(
            "```mermaid\njourney\nsection A; Goes: 3: Ida; Comes: 4: Ida\nA; b: 3: Ida\n```\n")
        #expect(journey.steps.map(\.name) == ["Goes", "Comes", "A; b"])
    }
}
