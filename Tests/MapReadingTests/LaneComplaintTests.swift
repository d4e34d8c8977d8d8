import SourceDiagnostics
import Testing

@testable import MapReading

@Suite("Misspelt lanes")
struct LaneComplaintTests {
    /// The complaints about a text with a mark before each place: `code severity 1️⃣`.
    private static func complaints(_ marked: String) -> [String] {
        var text = ""
        var marks: [(name: String, offset: Int)] = []
        for character in marked {
            if ["1️⃣", "2️⃣", "3️⃣"].contains(character) {
                marks.append((String(character), text.utf8.count))
            } else {
                text.append(character)
            }
        }
        return Reading.draft(text).diagnostics.sorted().map { complaint in
            let mark = marks.first { $0.offset == complaint.range.lowerBound }?.name ?? "elsewhere"
            return "\(complaint.code.rawValue) \(complaint.severity.rawValue) \(mark) \(complaint.suggestion ?? "-")"
        }
    }

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
}
