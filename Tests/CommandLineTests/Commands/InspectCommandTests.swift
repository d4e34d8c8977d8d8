import Foundation
import TestFolders
import Testing

@Suite("journeybook inspect")
struct InspectCommandTests {
    private let folder: TemporaryFolder
    private let tool: Tool

    init() throws {
        folder = try TemporaryFolder()
        tool = Tool(in: folder.path)
    }

    private static let table = """
        # Ordering a taxi

        | Stage | Actions | Emotions | Pain points |
        |---|---|---|---|
        | Calling | Opens the app | 🙂 calm | |
        | Waiting | Looks at the map | 😡 angry | The car turns away; nobody says why |

        """

    @Test("JSON tells the maps of any file anywhere")
    func json() throws {
        try folder.write("notes/taxi.md", Self.table)
        let answer = try tool.run("inspect", "notes/taxi.md", "--format", "json")
        #expect(answer.status == 0)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
        let map = try #require((object["maps"] as? [[String: Any]])?.first)
        #expect(map["title"] as? String == "Ordering a taxi")
        #expect(map["stages"] as? [String] == ["Calling", "Waiting"])
        let cells = try #require(map["cells"] as? [[[String]]])
        #expect(cells[1].last == ["The car turns away", "nobody says why"])
    }

    @Test("of a sheet it tells what was read, by the settings of the site around it, and what was not")
    func sheet() throws {
        try folder.write("journeybook.yaml", "date-format: dd.mm.yyyy\nmetrics: [Returns]\n")
        try folder.write(
            "content/metrics/taxi.csv",
            "stage;metric;date;value\nCalling;Отток;01.09.2026;12,5\nCalling;Отток;08.09.2026;13\n;Returns;01.09.2026;x\n"
        )
        let answer = try tool.run("inspect", "content/metrics/taxi.csv")
        #expect(answer.status == 0)
        #expect(
            answer.output.hasPrefix(
                """
                2 numbers
                  journeys: taxi
                  stages: Calling
                  drop-off: 2 numbers, 2026-09-01 to 2026-09-08

                """), "\(answer.output)")
        #expect(answer.output.contains("row 4, column 4 (value) holds \"x\""))
        let json = try tool.run("inspect", "content/metrics/taxi.csv", "--format", "json")
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect(object["complaints"] as? Int == 1)
    }

    @Test("with --cells the text names stages, lanes with their kinds, items and scores")
    func cells() throws {
        try folder.write("taxi.md", Self.table)
        let answer = try tool.run("inspect", "taxi.md", "--cells")
        #expect(answer.status == 0)
        #expect(answer.output.hasPrefix("Ordering a taxi\n"))
        #expect(answer.output.contains("Pain points (pain-points)"))
        #expect(answer.output.contains("2. Waiting\n"))
        #expect(answer.output.contains("     - The car turns away"))
        #expect(answer.output.contains("[−2"))
    }

    @Test("the text tells line by line what each became, within 100 columns, with a legend")
    func lines() throws {
        try folder.write("taxi.md", "---\nowner: cars\n---\n\n" + Self.table + "\nSome words.\n")
        let answer = try tool.run("inspect", "taxi.md")
        #expect(answer.status == 0)
        let lines = answer.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        func became(_ start: String) -> String? { lines.first { $0.hasPrefix(start) } }
        #expect(became(" 2 k owner: cars")?.hasSuffix("  owner") == true)
        #expect(became(" 5 T # Ordering a taxi")?.hasSuffix("  title") == true)
        #expect(became(" 7 L | Stage | Actions")?.hasSuffix("  lanes Actions, Emotions, Pain points") == true)
        #expect(became(" 8 - |---") != nil)
        #expect(became(" 9 S | Calling")?.contains("stage 1 Calling · item · feeling ~+1") == true)
        #expect(became("10 S | Waiting")?.contains("stage 2 Waiting · 3 items") == true)
        #expect(became("12 . Some words.")?.hasSuffix("  ordinary text") == true)
        #expect(lines.contains { $0.hasPrefix("k front matter   T title   S stage   L lane") })
        for line in lines.prefix(18) { #expect(line.count <= 100, "\(line)") }
    }

    @Test("a file of a site is understood as the build understands it: by its folder, with the settings")
    func inSite() throws {
        let map = "# Renting\n\n## Looking\n\n**Actions:**\n\n- Reads\n\n**Weather:**\n\n- Rain\n"
        try folder.write("notes.md", map)
        #expect(try tool.run("inspect", "notes.md").output.hasPrefix("No map"))
        try folder.write("content/journeys/renting.md", map)
        #expect(try tool.run("inspect", "content/journeys/renting.md").output.contains("stage 1 Looking"))
        try folder.write("journeybook.yaml", "lanes:\n  weather: [Weather]\n")
        #expect(try tool.run("inspect", "content/journeys/renting.md").output.contains("lane Weather"))
    }

    @Test("a first heading that says the front matter's title again is a title, too")
    func titleAgain() throws {
        try folder.write(
            "taxi.md", "---\ntitle: Ordering a taxi\nowner: cars\n---\n\n" + Self.table + "\n## Ordering a taxi\n")
        let lines = try tool.run("inspect", "taxi.md").output.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix(" 6 T # Ordering a taxi ") && $0.hasSuffix("  title") })
        #expect(lines.contains { $0.hasPrefix("13 . ## Ordering a taxi ") && $0.hasSuffix("  ordinary text") })
    }

    @Test("JSON accounts for every line that is not blank")
    func linesOfJSON() throws {
        try folder.write("taxi.md", Self.table)
        let answer = try tool.run("inspect", "taxi.md", "--format", "json")
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
        let lines = try #require(object["lines"] as? [[String: Any]])
        #expect(lines.compactMap { $0["line"] as? Int } == [1, 3, 4, 5, 6])
        let parts = try #require(lines[4]["became"] as? [[String: Any]])
        #expect(parts.compactMap { $0["what"] as? String } == ["stage", "item", "feeling", "item", "item"])
        #expect(parts[2]["score"] as? Double == -1)
        #expect(parts[2]["inferred"] as? Bool == true)
        #expect(parts[3]["stage"] as? Int == 1)
    }

    @Test("a file without a map is told as such")
    func page() throws {
        try folder.write("page.md", "# Prices\n\nNothing else.\n")
        #expect(try tool.run("inspect", "page.md").output.hasPrefix("No map: an ordinary page."))
        let json = try tool.run("inspect", "page.md", "--format", "json")
        #expect(json.output.contains("\"maps\": []"))
    }

    @Test("what is wrong with the file is shown, and is no failure")
    func faulty() throws {
        try folder.write("taxi.md", "---\ntitel: Taxi\n---\n\n" + Self.table)
        let answer = try tool.run("inspect", "taxi.md")
        #expect(answer.status == 0)
        #expect(answer.output.contains("error[unknown-key]"))
    }

    @Test("a file that is not there, and a folder")
    func missing() throws {
        let answer = try tool.run("inspect", "none.md")
        #expect(answer.status == 3)
        #expect(answer.messages.contains("There is no file none.md."))
        #expect(try tool.run("inspect", ".").status == 3)
    }
}
