import Foundation
import Testing

@Suite("journeybook check, and the formats of reports")
struct CheckAndFormatTests {
    private let folder: TemporaryFolder
    private let tool: Tool

    init() throws {
        folder = try TemporaryFolder()
        try SampleSite.write(to: folder)
        tool = Tool(in: folder.path)
    }

    private func breakIt() throws {
        try folder.write("content/journeys/shoes.md", "---\ntitel: 100%, really: yes\n---\n" + SampleSite.journey)
    }

    @Test("checking writes nothing")
    func check() throws {
        let answer = try tool.run("check")
        #expect(answer.status == 0)
        #expect(answer.output == "1 journey, 1 persona\n")
        #expect(folder.names() == ["content", "journeybook.yaml"])
        try breakIt()
        #expect(try tool.run("check").status == 1)
    }

    @Test("JSON has counts, the outcome and every diagnostic with its place")
    func json() throws {
        try breakIt()
        let answer = try tool.run("build", "--format", "json")
        #expect(answer.status == 1)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
        let counts = try #require(object["counts"] as? [String: Int])
        #expect((counts["errors"] ?? 0) >= 1)
        #expect((object["site"] as? [String: Any])?["outcome"] as? String == "not-written")
        let diagnostics = try #require(object["diagnostics"] as? [[String: Any]])
        let first = try #require(diagnostics.first { $0["code"] as? String == "unknown-key" })
        #expect(first["path"] as? String == "content/journeys/shoes.md")
        #expect(first["line"] as? Int == 2)
        #expect(first["column"] as? Int == 1)
        #expect(first["endColumn"] as? Int == 6)
        #expect(first["severity"] as? String == "error")
    }

    @Test("a written site is told in JSON with its numbers")
    func jsonOfSuccess() throws {
        let answer = try tool.run("build", "--format", "json")
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
        let site = try #require(object["site"] as? [String: Any])
        #expect(site["outcome"] as? String == "published")
        #expect((site["written"] as? Int ?? 0) > 3)
        #expect((object["diagnostics"] as? [Any])?.isEmpty == true)
    }

    @Test("GitHub gets an annotation a diagnostic, with the path from where the command was given")
    func github() throws {
        try breakIt()
        let answer = try Tool(in: "/").run("check", folder.path, "--format", "github")
        #expect(answer.status == 1)
        let line = try #require(answer.output.split(separator: "\n").first { $0.contains("unknown-key") })
        #expect(
            line.hasPrefix(
                "::error file=\(folder.path.dropFirst())/content/journeys/shoes.md,line=2,endLine=2,col=1,endColumn=6,title="
            ))
    }

    @Test("a failure of the environment is an annotation too")
    func githubFailure() throws {
        let answer = try tool.run("build", "--output", ".", "--format", "github")
        #expect(answer.status == 3)
        #expect(answer.output.hasPrefix("::error title=journeybook::The output cannot be"))
    }

    @Test("paths are told as they can be opened from where the command was given")
    func paths() throws {
        try breakIt()
        let parent = Tool(in: (folder.path as NSString).deletingLastPathComponent)
        let name = (folder.path as NSString).lastPathComponent
        #expect(try parent.run("check", name).output.contains("--> \(name)/content/journeys/shoes.md:2:1"))
    }
}
