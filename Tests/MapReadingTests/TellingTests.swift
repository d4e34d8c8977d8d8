import SourceDiagnostics
import Testing

@testable import MapReading

@Suite("Journeys told twice")
struct TellingTests {
    private static let diagram =
        "```mermaid\njourney\nsection Asks\nWrites: 4: Ida\nsection Waits\nLooks: 2: Ida\n```\n"

    private static let table =
        "| Stage | Actions | Touchpoints | Emotions |\n|---|---|---|---|\n| Asks | Writes a mail | Mail | 😡 |\n| Waits and hopes | Looks | Phone | 😐 |\n"

    private func maps(_ text: String) -> Int {
        guard case .journeys(let drafts) = Reading.draft(text, as: .any).content else { return 0 }
        return drafts.count
    }

    @Test("a diagram and a table under one heading are one map, and the first one's scores count")
    func joined() {
        let text = "# Refund\n\n\(TellingTests.diagram)\nIn words, with what we know so far.\n\n\(TellingTests.table)"
        #expect(
            Reading.dump(text) == """
                map Refund
                persona Ida
                stage Asks
                  emotions: 😡 [none]
                  actions: Writes a mail
                  touchpoints: Mail
                  step Writes
                    emotions: 4 [4 on 1..5]
                stage Waits and hopes
                  emotions: 😐 [none]
                  actions: Looks
                  touchpoints: Phone
                  step Looks
                    emotions: 2 [2 on 1..5]
                after: In words, with what we know so far.

                """)
        #expect(Reading.complaints(text) == ["told-twice advice 13:1"])
    }

    @Test("with a heading between them they stay two maps, with advice")
    func apart() {
        let text = "# Refund\n\n## Picture\n\n\(TellingTests.diagram)\n## Table\n\n"
        let table = TellingTests.table.replacing(" and hopes", with: "")
        #expect(maps(text + table) == 2)
        #expect(Reading.complaints(text + table) == ["told-twice advice 15:1"])
    }

    @Test("a caption parts two tables", arguments: ["**To be**", "And tomorrow:", "Завтра："])
    func captions(_ caption: String) {
        let first = "| Stage | Actions | Emotions |\n|---|---|---|\n| Asks | a | 😐 |\n| Waits | b | 😡 |\n"
        let second = "| Stage | Opportunities | Systems |\n|---|---|---|\n| Asks | c | d |\n| Waits | e | f |\n"
        #expect(maps("# Customer journey\n\n\(first)\n\(caption)\n\n\(second)") == 2)
        #expect(maps("# Customer journey\n\n\(first)\n\(second)") == 1)
    }

    @Test("two tables with a lane in common are two views")
    func views() {
        let first = "| Stage | Actions | Emotions |\n|---|---|---|\n| Asks | a | 😐 |\n| Waits | b | 😡 |\n"
        #expect(maps("# Customer journey\n\n\(first)\n\(first)") == 2)
    }

    @Test("other stages, other numbers of stages and other personas are other journeys")
    func others() {
        let other = TellingTests.diagram.replacing("Waits", with: "Leaves")
        #expect(maps("# Way\n\n\(TellingTests.diagram)\n\(TellingTests.table.replacing("Asks", with: "Goes"))") == 2)
        #expect(maps("# Way\n\n\(TellingTests.diagram)\n\(other)") == 2)
        #expect(Reading.complaints("# Way\n\n\(TellingTests.diagram)\n\(other)") == [])
        let per = TellingTests.diagram.replacing("Ida", with: "Per")
        #expect(maps("# Way\n\n\(TellingTests.diagram)\n\(per)") == 2)
    }
}
