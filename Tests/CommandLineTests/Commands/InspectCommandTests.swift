import Foundation
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

    @Test("the text names stages, lanes with their kinds, items and scores")
    func text() throws {
        try folder.write("taxi.md", Self.table)
        let answer = try tool.run("inspect", "taxi.md")
        #expect(answer.status == 0)
        #expect(answer.output.hasPrefix("Ordering a taxi\n"))
        #expect(answer.output.contains("Pain points (pain-points)"))
        #expect(answer.output.contains("2. Waiting\n"))
        #expect(answer.output.contains("     - The car turns away"))
        #expect(answer.output.contains("[-1"))
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
