import SourceDiagnostics
import Testing

@testable import MapReading

@Suite("Titles of several maps")
struct TitleTests {
    private static func part(_ above: String, _ name: String, _ stage: String) -> String {
        "## \(above)\n\nWords.\n\n### \(name)\n\n| Stage | Actions | Emotions |\n|---|---|---|\n| \(stage) | b | glad |\n\n"
    }

    @Test("maps whose headings are called the same are called like the headings above, and all words stay")
    func repeatedTitles() {
        let text =
            "# Maps\n\n" + TitleTests.part("Anna", "Path", "Asking") + TitleTests.part("Boris", "Path", "Paying")
            + TitleTests.part("Clara", "Way back", "Leaving")
        #expect(
            Reading.dump(text, as: .any) == """
                map Anna
                before: Maps
                before: Words. Path
                stage Asking
                  actions: b
                  emotions: glad [~1 on -2..2]
                map Boris
                before: Words. Path
                stage Paying
                  actions: b
                  emotions: glad [~1 on -2..2]
                after: Clara Words.
                map Way back
                stage Leaving
                  actions: b
                  emotions: glad [~1 on -2..2]

                """)
    }

    @Test("of several maps below one heading one that is called like others has both names")
    func repeatedAmongOthers() {
        let table = "### Details\n\n| Stage | Actions | Emotions |\n|---|---|---|\n| Calling | c | sad |\n\n"
        let text =
            "# Maps\n\n" + TitleTests.part("Anna", "Path", "Asking") + table
            + TitleTests.part("Boris", "Path", "Paying")
        let titles = Reading.dump(text, as: .any).split(separator: "\n").filter { $0.hasPrefix("map ") }
        #expect(titles == ["map Anna: Path", "map Details", "map Boris"])
        let same = "## Anna\n\n" + table + table.replacing("Calling", with: "Writing")
        let others = Reading.dump(same, as: .any).split(separator: "\n").filter { $0.hasPrefix("map ") }
        #expect(others == ["map Details", "map Details"])
    }
}
