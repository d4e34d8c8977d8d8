import JourneyModel
import Testing

@testable import MapReading

@Suite("Items by their own signs")
struct ItemShapeTests {
    private static func items(_ lane: String, _ cell: String) -> [String] {
        Reading.journey("| Stage | \(lane) | Pain points | Emotions |\n|--|--|--|--|\n| A | \(cell) | p | glad |\n")
            .items.filter { $0.lane == 0 }.map(\.text.plain)
    }

    @Test(
        "signs of lists part items",
        arguments: [
            ("Actions", "search → compare → pay", ["search", "compare", "pay"]),
            ("Actions", "- a<br>- b", ["a", "b"]), ("Actions", "+ a<br>+ b", ["a", "b"]),
            ("Actions", "\\- a<br><br>\\- b", ["a", "b"]),
            ("Thoughts", "\"Is it safe?\" / \"How much?\"", ["\"Is it safe?\"", "\"How much?\""]),
            ("Мысли", "«а если?», «а когда?»", ["«а если?»", "«а когда?»"]),
            ("Touchpoints", "🌐 Web · 📱 App · Shop", ["🌐 Web", "📱 App", "Shop"]),
            ("接觸點", "網站、App、店員", ["網站", "App", "店員"]), ("行动", "搜索；比较", ["搜索", "比较"]),
            ("What works", "✅ quick<br>❌ dear", ["✅ quick", "❌ dear"]),
        ])
    func parted(_ lane: String, _ cell: String, _ expected: [String]) {
        #expect(ItemShapeTests.items(lane, cell) == expected)
    }

    @Test(
        "commas, brackets, quotations and single arrows keep an item whole",
        arguments: [
            ("Actions", "types name, mail (work, home)"), ("Actions", "\"a; b\" said"),
            ("Touchpoints", "Channel → App"),
            ("Actions", "opens `a → b → c`"), ("Actions", "goes (a → b → c)"), ("Thoughts", "a · b"),
            ("行動", "検索して、比較する"), ("Touchpoints", "paral·lel"),
        ])
    func whole(_ lane: String, _ cell: String) {
        #expect(ItemShapeTests.items(lane, cell).count == 1)
    }

    @Test("feelings keep their arrows and dots: they tell a change")
    func feelings() {
        let draft = Reading.journey(
            "| Stage | Actions | Emotions |\n|--|--|--|\n| A | a | 😟 → 😐 → 🙂 |\n| B | b | glad · calm |\n")
        #expect(draft.items.filter { $0.feeling != nil }.map(\.text.plain) == ["😟 → 😐 → 🙂", "glad · calm"])
    }

    @Test(
        "empty cells say nothing",
        arguments: ["—", "-", "–", "N/A", "n/a", ".", "…", "нет", "brak", ""])
    func empty(_ cell: String) {
        #expect(ItemShapeTests.items("Actions", cell).isEmpty)
    }

    @Test("lines that begin with ticks and crosses are items in running text")
    func ticks() {
        let draft = Reading.journey(
            "# J\n\n## A\n\n**What works:**\n✅ quick form  \n✅ clear steps\nand short\n\n**Pain points:** ❌ slow\n")
        #expect(draft.items.map(\.text.plain) == ["✅ quick form", "✅ clear steps and short", "❌ slow"])
    }

    @Test("an entry with attributes is one, however it reads")
    func attributes() {
        let draft = Reading.journey(
            "| Stage | Actions | Emotions |\n|--|--|--|\n| A | a → b → c {importance=2} | glad |\n")
        #expect(draft.items.filter { $0.lane == 0 }.count == 1)
    }
}
