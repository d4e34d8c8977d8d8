import TestFolders
import Testing

@Suite("A folder that has never heard of Journeybook")
struct AdoptionTests {
    private let folder: TemporaryFolder
    private let tool: Tool

    init() throws {
        folder = try TemporaryFolder()
        tool = Tool(in: folder.path)
        try folder.write(
            "docs/cx/taxi.md",
            """
            # Ordering a taxi

            See [the plan](plan.pdf).

            | Stage | Actions | Emotions | Omens |
            |---|---|---|---|
            | Calling | Opens the app | 🙂 calm | |
            | Waiting | Looks at the map | 😡 angry | A crow |

            """)
        try folder.write("docs/minutes.md", "# Minutes\n\nNothing.\n")
    }

    @Test("check tells what it found, where it guessed, and what would make it surer")
    func check() throws {
        let answer = try tool.run("check", "docs")
        #expect(answer.status == 0)
        let lines = answer.output.split(separator: "\n").map(String.init)
        #expect(lines.first == "Found 1 map in 1 of 2 files: 2 stages, 3 lanes, 5 items, 2 emotions.")
        #expect(lines.contains("  2 scores taken from words or faces"))
        #expect(lines.contains("  1 lane name kept as the authors' own: Omens"))
        #expect(lines.contains { $0.hasPrefix("  1 × warning[dead-link]: ") && $0.hasSuffix(" at docs/cx/taxi.md:3") })
        #expect(lines.contains { $0.hasPrefix("  1 of 1 maps do not say whose journey they are") })
        #expect(lines.count < 20)
    }

    @Test("check --all and strict builds show complaints in full")
    func all() throws {
        #expect(try tool.run("check", "docs", "--all").output.contains("--> docs/cx/taxi.md:3:"))
        let strict = try tool.run("check", "docs", "--strict")
        #expect(strict.status == 1)
        #expect(strict.output.contains("--> docs/cx/taxi.md:3:"))
    }

    @Test("build publishes it without a settings file")
    func build() throws {
        let answer = try tool.run("build", "docs", "--output", "site")
        #expect(answer.status == 0)
        #expect(folder.read("site/cx/taxi.html")?.contains("Looks at the map") == true)
        #expect(folder.read("site/minutes.html") != nil)
    }

    @Test("with a settings file the same dead link is an error")
    func settings() throws {
        try folder.write("docs/journeybook.yaml", "title: Maps\n")
        #expect(try tool.run("check", "docs").status == 1)
    }

    @Test("a folder without a map says so")
    func none() throws {
        try folder.write("other/a.md", "# A\n")
        #expect(try tool.run("check", "other").output.hasPrefix("No map was found in 1 file.\n"))
    }
}
