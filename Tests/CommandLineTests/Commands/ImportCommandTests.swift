import TestFolders
import Testing

@Suite("journeybook import")
struct ImportCommandTests {
    private let folder: TemporaryFolder
    private let tool: Tool

    init() throws {
        folder = try TemporaryFolder()
        tool = Tool(in: folder.path)
        try folder.write("survey.csv", "Stage,Actions,Emotions\nLooking,\"Compares, asks\",+1\nPaying,Pays,2\n")
    }

    @Test("the outline goes to the output, the report beside it")
    func output() throws {
        let answer = try tool.run("import", "survey.csv")
        #expect(answer.status == 0)
        #expect(answer.output.hasPrefix("# Survey\n\n## Looking\n\n### Actions\n\n- Compares, asks\n"))
        #expect(answer.messages.contains("error[bare-score]"))
        #expect(answer.messages.contains("--> survey.csv: row 3, column 3 (Emotions)\n"))
        #expect(answer.messages.contains("1 map, 2 stages, 4 items\n"))
    }

    @Test("a file is never replaced unless --force says so")
    func force() throws {
        #expect(try tool.run("import", "survey.csv", "--output", "map.md").status == 0)
        let made = folder.read("map.md")
        try folder.write("map.md", "mine\n")
        let refused = try tool.run("import", "survey.csv", "--output", "map.md")
        #expect(refused.status == 3)
        #expect(refused.messages.contains("map.md is there already."))
        #expect(folder.read("map.md") == "mine\n")
        #expect(try tool.run("import", "survey.csv", "--output", "map.md", "--force").status == 0)
        #expect(folder.read("map.md") == made)
        #expect(try tool.run("import", "survey.csv", "--force").status == 2)
    }

    @Test("a hyphen as the output is the standard output, and no file of that name")
    func hyphen() throws {
        let answer = try tool.run("import", "survey.csv", "--output", "-")
        #expect(answer.status == 0)
        #expect(answer.output == (try tool.run("import", "survey.csv").output))
        #expect(!folder.names("").contains("-"))
    }

    @Test("of a line that is told in each stage the first stays with its lane, and one above no lane is told of")
    func repeatedBlueprintLine() throws {
        let front = "---\nlanes: [frontstage, actions]\n---\n\n# A repair\n\n"
        let stage = "### Actions\n\n- a\n\n### Line of interaction\n\n### Frontstage\n\n- b\n\n"
        try folder.write("desk.md", front + "## Ask\n\n\(stage)### Line of visibility\n\n## Wait\n\n\(stage)")
        let answer = try tool.run("import", "desk.md")
        #expect(answer.output.contains("## Ask\n\n### Line of interaction\n\n### Frontstage\n\n- b\n"))
        #expect(answer.output.contains("## Wait\n\n### Frontstage\n"))
        #expect(answer.messages.contains("not placed: line 19"))
    }

    @Test("a line of a blueprint stays above the lane that it stood above")
    func blueprintLine() throws {
        try folder.write(
            "desk.md",
            """
            | | Ask | Wait |
            |---|---|---|
            | Customer actions | asks | waits |
            | Frontstage | prints | calls |
            | --- Line of visibility --- | | |
            | Backstage | opens | files |
            """)
        let answer = try tool.run("import", "desk.md")
        #expect(answer.output.contains("- prints\n\n### Line of visibility\n\n### Backstage\n\n- opens\n"))
    }

    @Test("what is no map, a broken sheet and a missing file")
    func faults() throws {
        try folder.write("page.md", "# Page\n\nWords.\n")
        #expect(try tool.run("import", "page.md").status == 1)
        try folder.write("broken.csv", "a,b\n1,\"2\n")
        let broken = try tool.run("import", "broken.csv")
        #expect(broken.status == 1)
        #expect(broken.messages.contains("broken.csv, row 2, column 2: a field begins with a quotation mark"))
        #expect(try tool.run("import", "none.csv").status == 3)
        #expect(try tool.run("import", "--help").output.contains("journeybook import survey.csv"))
    }
}
