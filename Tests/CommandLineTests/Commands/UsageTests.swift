import Testing

@Suite("The command line")
struct UsageTests {
    private let folder: TemporaryFolder
    private let tool: Tool

    init() throws {
        folder = try TemporaryFolder()
        tool = Tool(in: folder.path)
    }

    @Test(
        "help goes to the output and is no failure",
        arguments: [["--help"], ["build", "--help"], ["help", "check"], []])
    func help(arguments: [String]) throws {
        let answer = try tool.run(arguments)
        #expect(answer.status == 0)
        #expect(answer.output.contains("USAGE:"))
        #expect(answer.messages.isEmpty)
    }

    @Test("the version is a line")
    func version() throws {
        let answer = try tool.run("--version")
        #expect(answer.status == 0)
        #expect(answer.output.split(separator: ".").count == 3)
    }

    @Test(
        "a wrong command line is told on the messages, with status 2",
        arguments: [
            ["biuld"], ["build", "--outptu", "x"], ["build", "--jobs", "0"], ["build", "--jobs", "many"],
            ["build", "--base-url", "example.com"], ["build", "--format", "yaml"], ["build", "a", "b"], ["inspect"],
        ])
    func wrong(arguments: [String]) throws {
        let answer = try tool.run(arguments)
        #expect(answer.status == 2)
        #expect(answer.output.isEmpty)
        #expect(answer.messages.hasPrefix("Error: "))
    }

    @Test("a reader that goes away early is no crash")
    func brokenPipe() throws {
        for index in 0..<300 { try folder.write("content/journeys/\(index).md", "---\nnonsense: 1\n---\n") }
        let answer = try tool.shell("$TOOL check | head -1; echo ${PIPESTATUS[0]}")
        #expect(answer.output.hasSuffix("\n1\n"))
    }
}
