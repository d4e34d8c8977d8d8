import SourceDiagnostics
import Testing

@testable import MapReading

@Suite("Fences")
struct FenceTests {
    @Test("lanes in a fence without a language are lanes of their stage")
    func lanes() {
        let dump = Reading.dump(
            """
            # 用户旅程

            ## 阶段 1 — 打听

            ```
            场景：朋友推荐
            情绪：好奇 → 期待
            触点：应用商店
            ```

            ## 阶段 2 — 付款

            **触点**：柜台
            """, as: .any)
        #expect(dump.contains("stage 打听\n"))
        #expect(dump.contains("touchpoints: 应用商店\n"))
        #expect(dump.contains("emotions: 好奇 → 期待"))
    }

    @Test("places in a fence are places of the file")
    func places() {
        let text =
            "# Journey\n\n## Asks\n\n```\nActions: writes\nEmotions: 7/5 lost\n```\n\n## Waits\n\n**Actions:** waits\n"
        #expect(Reading.complaints(text) == ["score-out-of-scale error 7:11"])
    }

    @Test(
        "drawings, programs and settings stay code",
        arguments: [
            "Emotions:\n │ 😀\n └──→ Actions: go", "Action: allow\nTime: 12", "name: x\nstatus: 200\ncontent: json",
            "Actions: a\nplain\nmore\nlines\nand more",
        ])
    func others(_ text: String) {
        let draft = Reading.draft("# Notes\n\n```\n\(text)\n```\n", as: .any)
        guard case .page(let page) = draft.content else {
            Issue.record("it is no map")
            return
        }
        #expect(page.text.markup.map { String(decoding: $0.bytes, as: UTF8.self) }?.contains("<pre") == true)
    }

    private static let example = """
        | Stage | Actions | Emotions | Pain points |
        |---|---|---|---|
        | Asks | [Writes](a.md) | 😐 unsure | No address |
        | Waits | Looks | 😡 angry | No answer |
        """

    @Test(
        "a map in a fence is read in a file without another map", arguments: ["markdown", "md", "", "Markdown title=x"])
    func example(_ info: String) {
        let text = "# Guide\n\nSo.\n\n```\(info)\n# Refund\n\n\(FenceTests.example)\n```\n\n[after](b.md)\n"
        let draft = Reading.draft(text, as: .any)
        let dump = DraftDump.text(draft)
        #expect(dump.contains("stage Asks\n  actions: Writes\n"), "\(dump)")
        #expect(Set(draft.links.map(\.address)) == ["a.md", "b.md"])
        let place = text.utf8.distance(from: text.startIndex, to: text.range(of: "[Writes]")!.lowerBound)
        #expect(draft.links.first { $0.address == "a.md" }?.range.lowerBound == place)
    }

    @Test("beside a map of the file an example stays code")
    func besideMap() {
        let text = "# Journey\n\n\(FenceTests.example)\n\n```markdown\n# Other\n\n\(FenceTests.example)\n```\n"
        guard case .journeys(let drafts) = Reading.draft(text, as: .any).content else { return }
        #expect(drafts.count == 1)
    }

    @Test("a fence of a program stays code whatever it holds")
    func program() {
        #expect(Reading.dump("# A\n\n```python\n\(FenceTests.example)\n```\n", as: .any).hasPrefix("page A\n"))
    }

    @Test(
        "a form that is to be filled in is reported and is no map",
        arguments: [
            "| [Stage 1] | [what they do] | [how they feel] | [pain] |\n| [Stage 2] | [what they do] | | |",
            "| Asks | {action} | {emotion} | |\n| Waits | {action} | {emotion} | Long |",
            "| Asks | \\<action\\> | \\<emotion\\> | |", "| Asks | TBD | Lorem ipsum | fill in |",
        ])
    func templates(_ rows: String) {
        let head = "| Stage | Actions | Emotions | Pain points |\n|---|---|---|---|\n"
        #expect(Reading.complaints("# Form\n\n" + head + rows + "\n", as: .any) == ["unfilled-template advice 3:1"])
        #expect(Reading.dump("# Form\n\n" + head + rows + "\n", as: .any).hasPrefix("page Form\n"))
        #expect(
            Reading.complaints("# Form\n\n```markdown\n" + head + rows + "\n```\n", as: .any)
                == ["unfilled-template advice 4:1"])
    }

    @Test("counted stages with nothing below them are a form")
    func emptyForm() {
        let text = "# Map\n\n| | Stage 1 | Stage 2 |\n|--|--|--|\n| Actions | | |\n| Emotions | | |\n"
        #expect(Reading.complaints(text, as: .any) == ["unfilled-template advice 3:1"])
        let named = text.replacing("Stage 1", with: "Find").replacing("Stage 2", with: "Buy")
        #expect(Reading.complaints(named, as: .any) == [])
    }

    @Test("one gap makes no template")
    func gap() {
        let rows = "| Asks | Writes | [emotion] | No address |\n| Waits | Looks [twice] | [emotion] | [x] slow |"
        let head = "# Way\n\n| Stage | Actions | Emotions | Pain points |\n|---|---|---|---|\n"
        #expect(Reading.dump(head + rows + "\n", as: .any).hasPrefix("map Way\n"))
    }
}
