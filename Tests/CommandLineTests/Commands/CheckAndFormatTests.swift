import Foundation
import TestFolders
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
        let marks = diagnostics.compactMap { $0["fingerprint"] as? String }
        #expect(marks.count == diagnostics.count && Set(marks).count == marks.count)
        #expect(marks.allSatisfy { $0.count == 16 })
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

    /// The file that a report for a code host names, told from the folder `repository/maps` with a broken map.
    private func hostPath(
        _ format: String, _ source: String = ".", in place: String = "repository/maps",
        variables: [String: String] = [:]
    ) throws -> String? {
        var tool = Tool(in: folder.path(place))
        tool.environment = variables
        let output = try tool.run("check", source, "--format", format).output
        let sign = ["github": "file=", "gitlab": "\"path\": \"", "sarif": "\"uri\": \""][format] ?? ""
        guard let start = output.firstRange(of: sign) else { return nil }
        return String(output[start.upperBound...].prefix { $0 != "," && $0 != "\"" })
    }

    @Test("code hosts get paths from the root of the repository", arguments: ["github", "gitlab", "sarif"])
    func repository(format: String) throws {
        try folder.write("repository/maps/content/journeys/shoes.md", "---\ntitel: x\n---\n" + SampleSite.journey)
        let file = "content/journeys/shoes.md"
        #expect(try hostPath(format) == file, "there is no repository")
        try folder.makeFolder("repository/.git")
        let root = folder.path("repository")
        #expect(try hostPath(format) == "maps/" + file)
        #expect(try hostPath(format, root + "/maps") == "maps/" + file)
        #expect(try hostPath(format, root + "/maps", in: "") == "maps/" + file)
        #expect(try hostPath(format, "maps", in: "repository") == "maps/" + file)
        try folder.link("short", to: "repository/maps")
        #expect(try hostPath(format, "short", in: "") == "maps/" + file)
        #expect(try Tool(in: root + "/maps").run("check", "--format", "json").output.contains("\"path\": \"\(file)\""))
    }

    @Test("where the runner has put the repository is taken from its word")
    func workspace() throws {
        try folder.write("repository/maps/content/journeys/shoes.md", "---\ntitel: x\n---\n" + SampleSite.journey)
        let file = "content/journeys/shoes.md"
        for name in ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"] {
            #expect(try hostPath("github", variables: [name: folder.path("repository")]) == "maps/" + file)
            #expect(try hostPath("github", variables: [name: folder.path("elsewhere")]) == file)
        }
        // A repository in a folder of the workspace has its own root; a submodule belongs to the workspace's.
        try folder.makeFolder("repository/maps/.git")
        let variables = ["GITHUB_WORKSPACE": folder.path("repository")]
        #expect(try hostPath("github", variables: variables) == file)
        try folder.makeFolder("repository/.git")
        #expect(try hostPath("github", variables: variables) == "maps/" + file)
        #expect(try hostPath("github") == file)
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
