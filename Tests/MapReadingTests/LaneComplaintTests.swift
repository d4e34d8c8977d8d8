import SourceDiagnostics
import Testing

@testable import MapReading

@Suite("Misspelt lanes")
struct LaneComplaintTests {
    private static func complaints(_ marked: String) -> [String] { MarkedText.complaints(marked) }

    @Test(
        "are reported in every notation of tables, at their place and with their neighbour",
        arguments: [
            "# J\n\n| Stage | Actions | 1️⃣Pain pionts | Emotions |\n|---|---|---|---|\n| A | b | c | glad |\n",
            "# J\n\n| | A | B |\n|---|---|---|\n| Actions | b | c |\n| 1️⃣**Pain pionts** | d | e |\n| Emotions | glad | sad |\n",
            "# J\n\n## A\n\n| Aspect | Detail |\n|---|---|\n| Actions | b |\n| 1️⃣Pain pionts | d |\n| Emotions | glad |\n",
        ])
    func tables(_ text: String) {
        #expect(
            LaneComplaintTests.complaints(text) == [
                "unknown-lane warning 1️⃣ write \"pain points\", or declare it under \"lanes\""
            ])
    }

    @Test(
        "attributes below a misspelt name are no second mistake; those elsewhere are",
        arguments: [
            "# J\n\n## A\n\n**Actions:**\n\n- b\n\n**1️⃣Pain pionts:**\n\n- c {severity=4}\n- d {severity=2}\n\n**Emotions:** glad\n",
            "# J\n\n## A\n\n### Actions\n\n- b\n\n1️⃣### Pain pionts\n\n- c {severity=4}\n\n### Emotions\n\n- glad\n",
            "# J\n\n## A\n\n- **Actions:** b\n- **Emotions:** glad\n- **1️⃣Pain pionts:** c {severity=4}\n",
        ])
    func attributes(_ text: String) {
        let told = "unknown-lane warning 1️⃣ write \"pain points\", or declare it under \"lanes\""
        #expect(LaneComplaintTests.complaints(text) == [told])
        let other = text + "\n## B\n\nSome words 2️⃣{severity=3}\n\n**Actions:** e\n"
        #expect(
            LaneComplaintTests.complaints(other).map { $0.prefix(26) } == [
                told.prefix(26), "misplaced-attributes warni",
            ])
    }

    @Test("a name that is misspelt in every stage is told once, and is a lane")
    func everywhere() {
        let text =
            "# J\n\n## A\n\n**Actions:** b\n\n**1️⃣Pain pionts:** c {severity=4}\n\n## B\n\n**Actions:** d\n\n**Pain pionts:** e\n"
        #expect(
            LaneComplaintTests.complaints(text) == [
                "unknown-lane warning 1️⃣ write \"pain points\", or declare it under \"lanes\""
            ])
        #expect(Reading.dump(text.replacing("1️⃣", with: "")).contains("  Pain pionts: c {severity=4}\n"))
    }

    @Test("a lane that the front matter names, and one that is like no other, are the author's own")
    func ownLanes() {
        #expect(
            LaneComplaintTests.complaints(
                "---\nlanes: [Actons]\n---\n# J\n\n| Stage | Actons | Emotions | Pain points | Weather |\n|---|---|---|---|---|\n| A | b | glad | c | rain |\n"
            ).isEmpty)
    }

    @Test("the words stay: the column is a lane of its own")
    func kept() {
        let dump = Reading.dump(
            "| Stage | Actions | Pain pionts | Emotions |\n|---|---|---|---|\n| A | b | c | glad |\n")
        #expect(dump.contains("  Pain pionts: c\n"))
    }

    private static func told(_ mark: String, _ near: String) -> String {
        "unknown-lane warning \(mark) write \"\(near)\", or declare it under \"lanes\""
    }

    @Test(
        "keep no file from being a map: they are taken for what they are near to",
        arguments: [
            ("# J\n\n| Stage | Actions | 1️⃣Emotoins |\n|---|---|---|\n| A | b | glad |\n", ["emotions"]),
            (
                "# J\n\n| Stage | Actions | 1️⃣Emotoins | 2️⃣Pain ponits |\n|---|---|---|---|\n| A | b | glad | c |\n",
                ["emotions", "pain points"]
            ),
            ("# J\n\n| Этап | Действия | 1️⃣Эмоцыи |\n|---|---|---|\n| A | b | рада |\n", ["эмоции"]),
            (
                "# J\n\n| | A | B |\n|---|---|---|\n| 1️⃣Actoins | b | c |\n| 2️⃣Emotoins | glad | sad |\n",
                ["actions", "emotions"]
            ),
            ("# J\n\n## A\n\n**1️⃣Actoins:** b\n\n## B\n\n**Actoins:** c\n", ["actions"]),
            ("# J\n\n## A\n\n- **1️⃣Actoins:** b\n", ["actions"]),
            ("# J\n\n## A\n\n1️⃣### Emotoins\n\n- glad\n", ["emotions"]),
        ])
    func alone(_ text: String, _ near: [String]) {
        let marks = ["1️⃣", "2️⃣"]
        #expect(LaneComplaintTests.complaints(text) == zip(marks, near).map { LaneComplaintTests.told($0, $1) })
        let plain = text.replacing("1️⃣", with: "").replacing("2️⃣", with: "")
        #expect(Reading.journey(plain).stages.first?.name == "A")
        #expect(!Reading.journey(plain).items.isEmpty)
    }

    @Test("nor a section from being a stage beside others")
    func besideStages() {
        let text =
            "# J\n\n## A\n\n**Actions:** b\n\n## B\n\n**1️⃣Actoins:** c\n\n## C\n\n**Actions:** d\n\n## Notes\n\n**Author:** e\n"
        #expect(LaneComplaintTests.complaints(text) == [LaneComplaintTests.told("1️⃣", "actions")])
        let map = Reading.journey(text.replacing("1️⃣", with: ""))
        #expect(map.stages.map(\.name) == ["A", "B", "C"])
        #expect(map.lanes.map(\.name) == ["Actions"])
    }

    @Test("nor a file that nobody knows for a journey, when its table goes through stages or its title says so")
    func anywhere() {
        let table = "# Buying\n\n| Stage | Actions | 1️⃣Emotoins |\n|---|---|---|\n| A | b | glad |\n"
        #expect(MarkedText.complaints(table, as: .any) == [LaneComplaintTests.told("1️⃣", "emotions")])
        let outline =
            "# Customer journey\n\n## A\n\n**1️⃣Actoins:** b\n\n**2️⃣Emotoins:** glad\n\n## B\n\n**Actoins:** c\n\n**Emotoins:** sad\n"
        #expect(
            MarkedText.complaints(outline, as: .any) == [
                LaneComplaintTests.told("1️⃣", "actions"), LaneComplaintTests.told("2️⃣", "emotions"),
            ])
    }

    @Test(
        "nor one whose sections are called stages, or tell another lane as only journeys do",
        arguments: [
            ("# Buying\n\n## Stage 1: A\n\n**1️⃣Pian points:** b\n\n## Stage 2: B\n\nText\n", "pain points"),
            (
                "# Buying\n\n## A\n\n**Thoughts:** b\n\n**1️⃣Emotoins:** glad\n\n## B\n\n**Thoughts:** c\n",
                "emotions"
            ),
            (
                "# Bank\n\n## Customer journey\n\n### A\n\n**1️⃣Pian points:** b\n\n### B\n\n**Pian points:** c\n",
                "pain points"
            ),
            ("# Покупка\n\n## Этап 1. А\n\n**1️⃣Точки контатка:** б\n\n## Этап 2. Б\n\nТекст\n", "точки контакта"),
        ])
    func hinted(_ text: String, _ near: String) {
        #expect(MarkedText.complaints(text, as: .any) == [LaneComplaintTests.told("1️⃣", near)])
        #expect(!Reading.dump(text.replacing("1️⃣", with: ""), as: .any).hasPrefix("page "))
    }

    @Test(
        "words of pages stay words",
        arguments: [
            // The name is short, begins otherwise, or says nothing that plans do not say.
            "# Assembly\n\n## Stage 1: A\n\n**Motions:** b\n\n## Stage 2: B\n\n**Motions:** c\n",
            "# Assembly\n\n## Stage 1: A\n\n**Devotions:** b\n\n## Stage 2: B\n\n**Devotions:** c\n",
            "# Plan\n\n## Phase 1\n\n**Oportunities:** b\n\n## Phase 2\n\n**Oportunities:** c\n",
            "# Notes\n\n## A\n\n**Pian points:** b\n\n## B\n\n**Pian points:** c\n",
            "# Prices\n\n| Plan | Action | Emotoins |\n|---|---|---|\n| A | b | c |\n",
            "# Notes\n\n## A\n\n**Actoins:** b\n\n## B\n\n**Actoins:** c\n",
            "# Plan\n\n| Stage | Owner | Deadline |\n|---|---|---|\n| A | b | c |\n",
        ])
    func pages(_ text: String) {
        #expect(MarkedText.complaints(text, as: .any).isEmpty)
        #expect(Reading.dump(text, as: .any).hasPrefix("page "))
    }

    @Test(
        "names that Polish keyboards would write otherwise are known",
        arguments: ["Dzialania", "Bole", "Kanaly", "Mysli", "PUNKTY STYCZNOSCI", "Pomysly"])
    func barePolish(_ name: String) {
        #expect(Reading.dictionary.lane(named: name)?.kind != nil)
        #expect(
            Reading.complaints("# J\n\n| Etap | \(name) | Emocje |\n|---|---|---|\n| A | b | zadowolony |\n").isEmpty)
    }
}
