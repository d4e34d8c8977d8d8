import JourneyModel
import SourceDiagnostics
import Testing

@testable import MapReading

@Suite("Attributes")
struct AttributeTests {
    private func item(_ text: String) -> String {
        let dump = Reading.dump("# J\n\n## A\n\n**Pain points:**\n\n\(text)\n\n## B\n\n**Actions:** c\n")
        return dump.split(separator: "\n").first { $0.hasPrefix("  pain-points: ") }.map { String($0.dropFirst(15)) }
            ?? ""
    }

    private func complaints(_ text: String) -> [String] {
        Reading.complaints("# J\n\n## A\n\n**Pain points:**\n\n\(text)\n\n## B\n\n**Actions:** c\n")
    }

    @Test(
        "the three forms say the same",
        arguments: [
            "- Costs {#cost severity=4 source=talks,survey}", "- Costs <!-- #cost severity=4 source=talks,survey -->",
            "- Costs\n  - id: cost\n  - severity: 4\n  - source: talks, survey",
        ])
    func forms(_ text: String) {
        #expect(item(text) == "Costs {#cost severity=4 source=talks,survey}")
    }

    @Test("every key is read")
    func keys() {
        let all = """
            - Costs
              - class: loud
              - severity: 1
              - importance: 2
              - business-importance: 3
              - impact: 4
              - effort: 5
              - value: 1
              - expectation: +1
              - actual: −1
              - believed: 4/5
              - origin: caused-by-us
              - by: partner
              - handover: lost
              - type: fix
              - status: doing
              - decided: 2026-05-01
              - channel: app, web
              - team: care
              - with: Eva, Max
              - persona: anna
              - source: talks
              - ticket: AB-1
              - duration: 2 days
              - wait: 1 day
              - fail: no answer
              - phase: loyalty
              - moment: yes
              - stages: b, #c
              - to: #x
              - goto: b
            """
        #expect(
            item(all) == """
                Costs {.loud severity=1 importance=2 business-importance=3 impact=4 effort=5 value=1 expectation=1 on -2..2 \
                actual=-1 on -2..2 believed=4 on 1..5 origin=caused-by-us by=partner handover=lost type=fix status=doing \
                decided=2026-05-01 ticket=AB-1 duration=2 days wait=1 day fail=no answer moment channel=app,web team=care \
                persona=anna with=Eva,Max source=talks phase=loyalty stages=b,c to=x goto=b}
                """)
    }

    @Test(
        "keys and fixed values are read in the site's languages",
        arguments: [
            "- Дорого\n  - острота: 4\n  - происхождение: вызвано нами\n  - отдел: продажи\n  - источник: интервью",
            "- Дорого {острота=4 происхождение=\"вызвано нами\" отдел=продажи источник=интервью}",
        ])
    func russian(_ text: String) {
        #expect(item(text) == "Дорого {severity=4 origin=caused-by-us team=продажи source=интервью}")
    }

    @Test("Polish keys are read")
    func polish() {
        #expect(
            item("- Drogo\n  - dotkliwość: 5\n  - przyczyna: z naszej winy\n  - stan: w toku")
                == "Drogo {severity=5 origin=caused-by-us status=doing}")
    }

    @Test("nested entries that are no attributes stay in the text")
    func nestedText() {
        #expect(item("- Costs\n  - the fee: too high\n  - the rate") == "Costs⏎the fee: too high⏎the rate")
        #expect(item("- Costs\n  - severity: 2\n  - the rate") == "Costs⏎the rate {severity=2}")
        #expect(complaints("- Costs\n  - the fee: too high\n  - the rate").isEmpty)
    }

    @Test("other braces are text")
    func braces() {
        #expect(item("- Say {hello} and leave") == "Say {hello} and leave")
        #expect(complaints("- Say {hello} and leave").isEmpty)
    }

    @Test(
        "an unknown key is reported beside known ones",
        arguments: [
            ("- Costs {severty=3}", "unknown-attribute error 7:10"),
            ("- Costs\n  - severity: 3\n  - efort: 2", "unknown-attribute error 9:5"),
        ])
    func unknown(_ text: String, _ expected: String) {
        #expect(complaints(text) == [expected])
    }

    @Test(
        "values that do not fit are reported",
        arguments: [
            "severity=9", "severity=high", "effort=0", "origin=them", "by=friend", "handover=maybe", "type=nice",
            "status=someday",
            "expectation=good?", "actual=3", "moment=perhaps",
        ])
    func invalid(_ attribute: String) {
        let column = 10 + attribute.split(separator: "=")[0].utf8.count + 1
        #expect(complaints("- Costs {\(attribute)}") == ["invalid-attribute-value error 7:\(column)"])
        #expect(item("- Costs {\(attribute)}") == "Costs {}")
    }

    @Test("a date of a decision must be a day")
    func decided() {
        #expect(complaints("- Costs {decided=2026-13-01}") == ["invalid-date error 7:18"])
    }

    @Test("attributes that belong to nothing are reported")
    func misplaced() {
        let text = "# J\n\nWords before. {severity=3}\n\n## A\n\n**Actions:** c\n\n## B\n\n**Actions:** c\n"
        #expect(Reading.complaints(text) == ["misplaced-attributes warning 3:15"])
        #expect(Reading.dump(text).contains("before: Words before. {severity=3}"))
    }

    @Test(
        "an attribute whose value is written in another way is told how to write it",
        arguments: [
            ("{severity = 5}", "{severity=5}"), ("{severity:5}", "{severity=5}"), ("{severity: 5}", "{severity=5}"),
            ("{severity 5}", "{severity=5}"), ("{team: Claims desk}", "{team=\"Claims desk\"}"),
        ])
    func otherWays(_ written: String, _ meant: String) {
        let told = ["malformed-attributes warning 1️⃣ write \"\(meant)\""]
        #expect(MarkedText.complaints("## A\n\n**Pain points:**\n\n- waits 1️⃣\(written)\n") == told)
        #expect(
            MarkedText.complaints("| Stage | Actions | Pain points |\n|---|---|---|\n| A | b | waits 1️⃣\(written) |\n")
                == told)
        #expect(MarkedText.complaints("## A 1️⃣\(written)\n\n**Pain points:** waits\n") == told)
    }

    @Test(
        "other words in braces are words", arguments: ["{to do}", "{name: x}", "{see page 5}", "{channel mail}", "{}"])
    func wordsInBraces(_ text: String) {
        #expect(Reading.complaints("## A\n\n**Pain points:** waits \(text)\n").isEmpty)
    }

    @Test(
        "a line below an entry that lacks only the list mark is told",
        arguments: [
            ("severity: 4", "severity: 4"), ("team: Claims desk", "team: Claims desk"), ("острота: 3", "острота: 3"),
        ])
    func looseLine(_ line: String, _ meant: String) {
        let text = "# J\n\n## A\n\n**Emotions:** glad\n\n**Pain points:**\n\n- Slow\n  1️⃣\(line)\n- Late\n"
        #expect(MarkedText.complaints(text) == ["misplaced-attributes warning 1️⃣ write \"  - \(meant)\""])
        #expect(Reading.dump(text.replacing("1️⃣", with: "")).contains("pain-points: Slow \(line) | Late"))
    }

    @Test(
        "a sentence that goes on is none",
        arguments: ["Impact: nobody comes", "cost:low", "as one said: no", "severity:", "to wait"])
    func ordinaryLine(_ line: String) {
        #expect(
            Reading.complaints("# J\n\n## A\n\n**Pain points:**\n\n- Slow\n  \(line)\n\n**Emotions:** glad\n").isEmpty)
    }

    @Test("a grade in words is told what grades are", arguments: ["severity=high", "effort=low", "impact=9"])
    func grades(_ attribute: String) {
        let text = "# J\n\n## A\n\n**Emotions:** glad\n\n**Pain points:** slow {\(attribute)}\n"
        #expect(
            Reading.draft(text).diagnostics.map(\.suggestion) == [
                "write 1 for the least, 5 for the most, and what lies between"
            ])
    }
}
