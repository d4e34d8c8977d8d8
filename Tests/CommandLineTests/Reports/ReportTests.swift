import Foundation
import SourceDiagnostics
import Testing

@testable import JourneybookCommand

@Suite("Reports")
struct ReportTests {
    private static let file = SourceFile(path: "content/a.md", text: "---\nownr: sales\n---\n")
    private static let diagnostic = Diagnostic(
        .unknownKey, .error, path: "content/a.md", range: ByteRange(4, 8),
        summary: "Front matter must use known keys", explanation: "There is no key \"ownr\".",
        suggestion: "write \"owner\"",
        notes: [.init("the keys are listed there", path: "journeybook.yaml", range: ByteRange(at: 0))])

    private func find(_ path: String) -> SourceFile? { path == Self.file.path ? Self.file : nil }

    @Test("a text report shows rule, place, line, carets, finding and help")
    func text() {
        var report = TextReport(paint: Paint(isOn: false), folder: "maps", file: find)
        #expect(
            report.write([Self.diagnostic]) == """
                error[unknown-key]: Front matter must use known keys
                  --> maps/content/a.md:2:1
                  |
                2 | ownr: sales
                  | ^^^^
                  = There is no key "ownr".
                  = help: write "owner"
                  = note: the keys are listed there
                  --> maps/journeybook.yaml


                """)
    }

    @Test("what is wrong in the same way at several places of a file is told once, with the other places")
    func repeated() {
        let file = SourceFile(path: "a.md", text: String(repeating: "line x\n", count: 20))
        let diagnostics = (0..<20).map { line in
            Diagnostic(
                .bareScore, .error, path: "a.md", range: ByteRange(line * 7, line * 7 + 4),
                summary: "Score must have a scale",
                suggestion: line == 1 ? "write \"+4\"" : "write \"4/5\"")
        }
        var report = TextReport(paint: Paint(isOn: false), folder: "") { $0 == "a.md" ? file : nil }
        let told = report.write(diagnostics)
        #expect(told.components(separatedBy: "error[bare-score]").count == 3)
        #expect(
            told.contains(
                "\n  = the same at 3:1, 4:1, 5:1, 6:1, 7:1, 8:1, 9:1, 10:1, 11:1, 12:1, 13:1, 14:1 and 6 more\n"))
        var full = TextReport(paint: Paint(isOn: false), folder: "", showsRepeated: true) { $0 == "a.md" ? file : nil }
        #expect(full.write(diagnostics).components(separatedBy: "error[bare-score]").count == 21)
    }

    @Test("colours only when they are wanted")
    func colour() {
        var plain = TextReport(paint: Paint(isOn: false), folder: "", file: find)
        #expect(!plain.write([Self.diagnostic]).contains("\u{1B}"))
        var coloured = TextReport(paint: Paint(isOn: true), folder: "", file: find)
        #expect(coloured.write([Self.diagnostic]).contains("\u{1B}[1;31merror[unknown-key]\u{1B}[0m"))
    }

    @Test("annotations escape what would end them")
    func annotations() {
        let diagnostic = Diagnostic(
            .deadLink, .advice, path: "content/a,b:c.md", range: ByteRange(at: 0), summary: "100%: yes, no",
            explanation: "line one\nline two")
        #expect(
            GitHubReport(folder: "", file: find).write([diagnostic])
                == "::notice file=content/a%2Cb%3Ac.md,title=100%25%3A yes%2C no (dead-link)::line one%0Aline two\n")
    }

    @Test("a count reads as a sentence")
    func tally() {
        func diagnostic(_ severity: Diagnostic.Severity, _ path: String) -> Diagnostic {
            Diagnostic(.noOwner, severity, path: path, range: ByteRange(at: 0), summary: "x")
        }
        #expect(Tally([]).words == nil)
        #expect(
            Tally([diagnostic(.error, "a"), diagnostic(.error, "b"), diagnostic(.warning, "a")]).words
                == "2 errors, 1 warning in 2 files")
        #expect(Tally([diagnostic(.advice, "a")]).words == "1 piece of advice in 1 file")
    }
}
