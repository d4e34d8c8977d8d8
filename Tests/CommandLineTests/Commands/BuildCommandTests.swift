import Foundation
import TestFolders
import Testing

@Suite("journeybook build")
struct BuildCommandTests {
    private let folder: TemporaryFolder
    private let tool: Tool

    init() throws {
        folder = try TemporaryFolder()
        try SampleSite.write(to: folder)
        tool = Tool(in: folder.path)
    }

    @Test("a sound site is written into public and counted")
    func sound() throws {
        let answer = try tool.run("build")
        #expect(answer.status == 0)
        #expect(answer.messages.isEmpty)
        #expect(answer.output.hasPrefix("1 journey, 1 persona: "))
        #expect(answer.output.contains(" in public/ ("))
        #expect(folder.names("public").contains("index.html"))
        #expect(folder.read("public/journeys/shoes.html")?.contains("Buying shoes") == true)
        #expect(folder.names() == ["content", "journeybook.yaml", "public"])
    }

    @Test("building again writes nothing and says so")
    func again() throws {
        try tool.run("build")
        let before = folder.tree("public")
        let answer = try tool.run("build")
        #expect(answer.status == 0)
        #expect(answer.output == "nothing has changed; the site in public/ was left as it is\n")
        #expect(folder.tree("public") == before)
    }

    @Test("an error in the content leaves the old site as it was")
    func contentError() throws {
        try tool.run("build")
        let before = folder.tree("public")
        try folder.write("content/journeys/shoes.md", "---\ntitel: Buying shoes\n---\n\n" + SampleSite.journey)
        let answer = try tool.run("build")
        #expect(answer.status == 1)
        #expect(answer.output.contains("error[unknown-key]"))
        #expect(answer.output.contains("--> content/journeys/shoes.md:2:1"))
        #expect(answer.output.contains("2 | titel: Buying shoes\n"))
        #expect(answer.output.contains("  | ^^^^^\n"))
        #expect(answer.output.contains("; the site in public/ was left as it was\n"))
        #expect(folder.tree("public") == before)
    }

    @Test("timings name every stage in its order")
    func timings() throws {
        let answer = try tool.run("build", "--timings")
        let lines = answer.messages.split(separator: "\n")
        #expect(lines.map { $0.prefix { $0 != " " } } == ["scan", "read", "link", "write", "publish"])
        #expect(lines.allSatisfy { $0.hasSuffix(" MB") && $0.contains(" s processor ") })
    }

    @Test("a report counts what was done, and holds times only when they are asked for")
    func report() throws {
        try tool.run("build", "--report", "report.json")
        let first = try report("report.json")
        #expect(first["format"] as? String == "journeybook-build-1")
        #expect(first["outcome"] as? String == "published")
        #expect(first["journeys"] as? Int == 1)
        #expect(first["written"] as? Int == folder.tree("public").count { $0.key != ".journeybook-manifest" })
        #expect(first["stages"] == nil)
        try tool.run("build", "--report", "report.json", "--timings")
        let second = try report("report.json")
        #expect(second["outcome"] as? String == "unchanged")
        let stages = try #require(second["stages"] as? [[String: Any]])
        #expect(stages.map { $0["name"] as? String } == ["scan"])
    }

    @Test("a report of a build that failed counts what was read")
    func reportOfFailure() throws {
        try folder.write("content/journeys/boots.md", "---\ntitel: Buying boots\n---\n" + SampleSite.journey)
        #expect(try tool.run("build", "--report", "report.json").status == 1)
        let told = try report("report.json")
        #expect(told["outcome"] as? String == "not-written")
        #expect(told["journeys"] as? Int == 2)
        #expect(told["personas"] as? Int == 1)
    }

    @Test("a report that cannot be written is told by its own name")
    func unwritableReport() throws {
        let answer = try tool.run("build", "--report", "nowhere/report.json")
        #expect(answer.status == 3)
        #expect(answer.messages.hasPrefix("error: Could not write nowhere/report.json: "), "\(answer.messages)")
    }

    @Test("two first builds at once into one folder both succeed")
    func twoAtOnce() throws {
        for round in 0..<4 {
            let line = "$TOOL build --output new\(round)"
            let answer = try tool.shell("\(line) & one=$!; \(line); two=$?; wait $one; echo $? $two")
            #expect(answer.output.hasSuffix("\n0 0\n"), "\(answer.output) \(answer.messages)")
        }
    }

    private func report(_ path: String) throws -> [String: Any] {
        let text = try #require(folder.read(path))
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test("with errors from the start no folder is made")
    func noSite() throws {
        try folder.write("content/journeys/shoes.md", "---\ntitel: Buying shoes\n---\n" + SampleSite.journey)
        let answer = try tool.run("build", "--output", "site")
        #expect(answer.status == 1)
        #expect(answer.output.contains("; no site was written to site/"))
        #expect(folder.names() == ["content", "journeybook.yaml"])
    }

    @Test("a warning stops nothing, unless it is to be strict")
    func strict() throws {
        try folder.write("content/journeys/shoes.md", SampleSite.journey + "\nText with <b>markup</b>.\n")
        let lenient = try tool.run("build")
        #expect(lenient.status == 0)
        #expect(lenient.output.contains("warning[raw-html]"))
        let again = try tool.run("build")
        #expect(again.output.contains("warning[raw-html]"), "what is unchanged is reported again")
        let strict = try tool.run("build", "--strict")
        #expect(strict.status == 1)
    }

    @Test("quiet says nothing but errors")
    func quiet() throws {
        try folder.write("content/journeys/shoes.md", SampleSite.journey + "\nText with <b>markup</b>.\n")
        #expect(try tool.run("build", "--quiet").output.isEmpty)
        #expect(try tool.run("build", "--quiet", "--strict").output.contains("warning[raw-html]"))
    }

    @Test("a pipe gets no colours and no progress")
    func plain() throws {
        let answer = try tool.run("build")
        #expect(!answer.output.contains("\u{1B}") && !answer.output.contains("\r"))
    }

    @Test("a folder that is not ours is never touched", arguments: [".", "content", "mine", "/"])
    func foreign(output: String) throws {
        try folder.write("mine/thesis.txt", "years of work")
        let before = folder.tree("")
        let answer = try tool.run("build", "--output", output)
        #expect(answer.status == 3)
        #expect(answer.output.isEmpty)
        #expect(answer.messages.hasPrefix("error: "))
        #expect(answer.messages.split(separator: "\n").count == 2, "a sentence and a remedy")
        #expect(folder.tree("") == before)
    }

    @Test("a source that is not there is a failure of the environment")
    func missingSource() throws {
        let answer = try tool.run("build", "nowhere")
        #expect(answer.status == 3)
        #expect(answer.messages.contains("There is no folder nowhere."))
    }

    @Test("zone, language, working folder, umask and threads never change a byte")
    func environment() throws {
        try tool.run("build")
        let expected = folder.tree("public")
        var other = Tool(in: "/")
        other.environment = ["TZ": "Pacific/Kiritimati", "LANG": "pl_PL.UTF-8", "LC_ALL": "tr_TR.UTF-8"]
        for (index, line) in [
            "umask 077; $TOOL build %s --output %o --jobs 7", "umask 0; $TOOL build %s/ --output %o --jobs 1",
        ].enumerated() {
            let output = folder.path("other-\(index)")
            let command = line.replacingOccurrences(of: "%s", with: folder.path)
                .replacingOccurrences(of: "%o", with: output)
            let answer = try other.shell(command)
            #expect(answer.status == 0, "\(answer.messages)")
            #expect(folder.tree("other-\(index)") == expected)
        }
    }

    @Test("the day is an input: another day is another build")
    func date() throws {
        try tool.run("build")
        var later = tool
        later.environment["SOURCE_DATE_EPOCH"] = "1790100000"
        #expect(try !later.run("build").output.contains("nothing has changed"))
        var broken = tool
        broken.environment["SOURCE_DATE_EPOCH"] = "yesterday"
        let answer = try broken.run("build")
        #expect(answer.status == 3)
        #expect(answer.messages.contains("SOURCE_DATE_EPOCH"))
    }
}
