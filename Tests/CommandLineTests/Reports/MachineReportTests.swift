import Foundation
import SourceDiagnostics
import TestFolders
import Testing

@testable import JourneybookCommand

@Suite("Reports for code hosts")
struct MachineReportTests {
    private typealias Object = [String: Any]

    private static let lines = ["---", "ownr: sales", "ownr: sales", "---", "Text <b>x</b>"]

    /// Two equal findings, one of another kind with a note, and one in a file that is not there.
    private func findings(above: String) -> (diagnostics: [Diagnostic], file: (String) -> SourceFile?) {
        let text = above + Self.lines.joined(separator: "\n")
        let file = SourceFile(path: "content/a карта.md", text: text)
        func range(_ needle: String, after start: Int = 0) -> ByteRange {
            let bytes = Array(text.utf8)
            let wanted = Array(needle.utf8)
            let place = (start...(bytes.count - wanted.count)).first { Array(bytes[$0..<$0 + wanted.count]) == wanted }!
            return ByteRange(place, place + wanted.count)
        }
        func unknown(_ range: ByteRange) -> Diagnostic {
            Diagnostic(
                .unknownKey, .error, path: file.path, range: range, summary: "Key must be known",
                explanation: "\"ownr\" is not", suggestion: "write \"owner\"")
        }
        let first = range("ownr")
        let diagnostics = [
            unknown(first), unknown(range("ownr", after: first.upperBound)),
            Diagnostic(
                .rawHTML, .warning, path: file.path, range: range("<b>"), summary: "HTML is shown as text",
                notes: [.init("see there", path: "journeybook.yaml", range: ByteRange(at: 0))]),
            Diagnostic(.noOwner, .advice, path: "content/b.md", range: ByteRange(at: 0), summary: "Owner"),
        ]
        return (diagnostics, { $0 == file.path ? file : nil })
    }

    private func sarif(above: String = "") throws -> Object {
        let (diagnostics, file) = findings(above: above)
        let bytes = SARIFReport(folder: "maps", file: file).write(diagnostics)
        return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? Object)
    }

    private func gitLab(above: String = "") throws -> [Object] {
        let (diagnostics, file) = findings(above: above)
        let bytes = GitLabReport(folder: "maps", file: file).write(diagnostics)
        return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [Object])
    }

    @Test("SARIF has all that version 2.1.0 requires, and its references fit")
    func sarifIsValid() throws {
        let log = try sarif()
        #expect(log["version"] as? String == "2.1.0")
        let runs = try #require(log["runs"] as? [Object])
        #expect(runs.count == 1)
        let driver = try #require((runs[0]["tool"] as? Object)?["driver"] as? Object)
        #expect(driver["name"] as? String == "Journeybook")
        let rules = try #require(driver["rules"] as? [Object])
        let ids = rules.compactMap { $0["id"] as? String }
        #expect(Set(ids) == ["unknown-key", "raw-html", "no-owner"])
        #expect(ids.count == rules.count)
        for rule in rules {
            for key in ["shortDescription", "fullDescription", "help"] {
                #expect(((rule[key] as? Object)?["text"] as? String)?.isEmpty == false, "\(key)")
            }
        }
        #expect(runs[0]["columnKind"] as? String == "unicodeCodePoints")
        let results = try #require(runs[0]["results"] as? [Object])
        #expect(results.compactMap { $0["level"] as? String } == ["error", "error", "warning", "note"])
        for result in results {
            let rule = try #require(result["ruleIndex"] as? Int)
            #expect(ids[rule] == result["ruleId"] as? String)
            #expect(((result["message"] as? Object)?["text"] as? String)?.isEmpty == false)
            let location = try #require((result["locations"] as? [Object])?.first)
            let physical = try #require(location["physicalLocation"] as? Object)
            let uri = try #require((physical["artifactLocation"] as? Object)?["uri"] as? String)
            #expect(URL(string: uri) != nil && !uri.contains(" ") && !uri.hasPrefix("/"))
            if let region = physical["region"] as? [String: Int] {
                #expect(region["startLine"]! >= 1 && region["startColumn"]! >= 1)
                #expect(region["endLine"]! >= region["startLine"]!)
            }
            #expect((result["partialFingerprints"] as? [String: String])?.count == 1)
        }
        let first = try #require(((results[0]["locations"] as? [Object])?.first?["physicalLocation"] as? Object))
        #expect(
            (first["artifactLocation"] as? Object)?["uri"] as? String
                == "maps/content/a%20%D0%BA%D0%B0%D1%80%D1%82%D0%B0.md")
        #expect(first["region"] as? [String: Int] == ["startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 5])
        let related = try #require(results[2]["relatedLocations"] as? [Object])
        #expect((related[0]["message"] as? Object)?["text"] as? String == "see there")
    }

    @Test("without findings a log of SARIF is whole, and GitLab's list is empty")
    func empty() throws {
        let bytes = SARIFReport(folder: "", file: { _ in nil }).write([])
        let log = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? Object)
        #expect(((log["runs"] as? [Object])?.first?["results"] as? [Object])?.isEmpty == true)
        #expect(GitLabReport(folder: "", file: { _ in nil }).write([]) == Array("[]\n".utf8))
    }

    @Test("GitLab gets description, check, fingerprint, severity and place of each finding")
    func gitLabIsValid() throws {
        let findings = try gitLab()
        #expect(
            findings.compactMap { $0["check_name"] as? String } == [
                "unknown-key", "unknown-key", "raw-html", "no-owner",
            ])
        #expect(findings.compactMap { $0["severity"] as? String } == ["major", "major", "minor", "info"])
        for finding in findings {
            #expect((finding["description"] as? String)?.isEmpty == false)
            let location = try #require(finding["location"] as? Object)
            #expect((location["path"] as? String)?.hasPrefix("maps/content/") == true)
            #expect(((location["lines"] as? [String: Int])?["begin"] ?? 0) >= 1)
        }
        #expect(((findings[1]["location"] as? Object)?["lines"] as? [String: Int])?["begin"] == 3)
    }

    @Test("fingerprints are all different, and the same when lines are added above")
    func fingerprints() throws {
        func marks(_ findings: [Object]) -> [String] { findings.compactMap { $0["fingerprint"] as? String } }
        let before = marks(try gitLab())
        let after = marks(try gitLab(above: "one\ntwo\n\n"))
        #expect(before == after)
        #expect(Set(before).count == 4)
        let results = try #require((try sarif()["runs"] as? [Object])?.first?["results"] as? [Object])
        #expect(results.compactMap { ($0["partialFingerprints"] as? [String: String])?.values.first } == before)
    }

    @Test("the program writes both, with the status that any report has", arguments: ["gitlab", "sarif"])
    func program(format: String) throws {
        let folder = try TemporaryFolder()
        try SampleSite.write(to: folder)
        let tool = Tool(in: folder.path)
        let fine = try tool.run("check", "--format", format)
        #expect(fine.status == 0)
        #expect((try? JSONSerialization.jsonObject(with: Data(fine.output.utf8))) != nil)
        try folder.write("content/journeys/shoes.md", "---\ntitel: x\n---\n" + SampleSite.journey)
        let broken = try tool.run("check", "--format", format)
        #expect(broken.status == 1)
        #expect(broken.output.contains("unknown-key"))
        #expect((try? JSONSerialization.jsonObject(with: Data(broken.output.utf8))) != nil)
    }

    @Test("the settings make a warning an error, and silence advice")
    func severities() throws {
        let folder = try TemporaryFolder()
        try SampleSite.write(to: folder)
        let tool = Tool(in: folder.path)
        try folder.write("content/journeys/shoes.md", SampleSite.journey.replacing("owner: sales\n", with: ""))
        #expect(try tool.run("check").output.contains("advice[no-owner]"))
        try folder.write("journeybook.yaml", SampleSite.settings + "diagnostics: {no-owner: error}\n")
        let error = try tool.run("check")
        #expect(error.status == 1)
        #expect(error.output.contains("error[no-owner]"))
        try folder.write("journeybook.yaml", SampleSite.settings + "diagnostics: {no-owner: off}\n")
        let silent = try tool.run("check", "--strict")
        #expect(silent.status == 0)
        #expect(!silent.output.contains("no-owner"))
    }
}
