import SourceDiagnostics
import TestFolders
import Testing

@testable import JourneybookCommand

@Suite("journeybook explain")
struct ExplainCommandTests {
    @Test("every code has a text, a wrong and a right example", arguments: DiagnosticCode.allCases)
    func complete(code: DiagnosticCode) throws {
        let entry = try #require(DiagnosticGuide.builtIn[code])
        #expect(!entry.text.isEmpty && !entry.wrong.isEmpty && !entry.right.isEmpty && !entry.chapter.isEmpty)
        #expect(entry.wrong != entry.right)
        #expect(!entry.rule.isEmpty && !entry.rule.hasSuffix("."))
    }

    @Test("the gravity that the document names is the one of the code", arguments: DiagnosticCode.allCases)
    func severities(code: DiagnosticCode) throws {
        let word = try #require(DiagnosticGuide.builtIn[code]).text.prefix { $0.isLetter }
        #expect(word.lowercased() == code.severity.rawValue)
    }

    @Test("a section is read with its chapter, and lines that go on")
    func reading() {
        let guide = DiagnosticGuide(
            """
            # Top

            Text.

            ## Chapter

            ### no-owner

            Advice. Somebody keeps
            it true. Else not.

            - Wrong: a
              b
            - Right: c
            """)
        #expect(
            guide.entries == [
                .init(
                    code: .noOwner, chapter: "Chapter", text: "Advice. Somebody keeps it true. Else not.", wrong: "a b",
                    right: "c")
            ])
        #expect(guide.entries.first?.rule == "Somebody keeps it true")
    }

    @Test("the program prints one code, or lists all of them, and knows what was meant")
    func program() throws {
        let folder = try TemporaryFolder()
        let tool = Tool(in: folder.path)
        let one = try tool.run("explain", "signed-bullet")
        #expect(one.status == 0)
        #expect(one.output.hasPrefix("signed-bullet\n"))
        #expect(one.output.contains("Wrong\n") && one.output.contains("Right\n"))
        for copied in ["error[signed-bullet]", "[signed-bullet]", "warning[signed-bullet]: Bullets"] {
            #expect(try tool.run("explain", copied).output == one.output, "\(copied)")
        }
        let all = try tool.run("explain")
        #expect(all.status == 0)
        for code in DiagnosticCode.allCases { #expect(all.output.contains("  \(code.rawValue) ")) }
        let wrong = try tool.run("explain", "signed-bulet")
        #expect(wrong.status == 2)
        #expect(wrong.messages.contains("signed-bullet"))
        #expect(try tool.run("explain", "error[signed-bulet]").messages.contains("Did you mean 'signed-bullet'?"))
    }
}
