import SourceDiagnostics
import Testing

@Suite struct DocumentationTests {
    @Test("Every code is described in docs/diagnostics.md under a heading of its own")
    func codesAreDocumented() throws {
        let headings = try headings(in: "docs/diagnostics.md")
        for code in DiagnosticCode.allCases { #expect(headings.contains(code.rawValue), "\(code.rawValue)") }
    }

    @Test("docs/diagnostics.md describes no code that does not exist")
    func noUnknownCodes() throws {
        let known = Set(DiagnosticCode.allCases.map(\.rawValue))
        for heading in try headings(in: "docs/diagnostics.md") where heading.contains("-") && !heading.contains(" ") {
            #expect(known.contains(heading), "\(heading)")
        }
    }

    @Test("Every code is raised somewhere and asserted by a test", arguments: DiagnosticCode.allCases)
    func codesAreUsed(code: DiagnosticCode) {
        let name = ".\(code)"
        func mentions(_ file: Repository.File) -> Bool {
            file.text.ranges(of: name).contains { range in
                let next = file.text[range.upperBound...].first
                return !(next.map { $0.isLetter || $0.isNumber } ?? false)
            }
        }
        let isRaised = Repository.sources.contains(where: mentions)
        // On its own, or at the start of a longer expectation such as "no-owner advice".
        let quoted = try! Regex("\"\(code.rawValue)[\" ]")
        let isTested = Repository.tests.contains { mentions($0) || $0.text.contains(quoted) }
        #expect(isRaised)
        #expect(isTested)
    }

    private func headings(in path: String) throws -> Set<String> {
        let lines = try Repository.text(path).split(separator: "\n")
        let texts = lines.filter { $0.hasPrefix("#") }.map { $0.drop { $0 == "#" || $0 == " " } }
        return Set(texts.map { $0.filter { $0 != "`" } })
    }
}
