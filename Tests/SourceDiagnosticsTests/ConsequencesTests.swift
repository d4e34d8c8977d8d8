import SourceDiagnostics
import Testing

@Suite("Consequences of what could not be read")
struct ConsequencesTests {
    private func diagnostic(
        _ code: DiagnosticCode, _ severity: Diagnostic.Severity, _ path: String = "a.md", notes: [String] = []
    ) -> Diagnostic {
        Diagnostic(
            code, severity, path: path, range: ByteRange(at: 0), summary: "x",
            notes: notes.map { Diagnostic.Note("y", path: $0, range: ByteRange(at: 0)) })
    }

    private func codes(_ diagnostics: [Diagnostic]) -> [DiagnosticCode] {
        diagnostics.withoutConsequences(settings: "journeybook.yaml").map(\.code)
    }

    @Test(
        "what broken front matter would have said is not missed",
        arguments: [
            DiagnosticCode.invalidYAML, .unsafeYAML, .unclosedFrontMatter,
        ])
    func frontMatter(cause: DiagnosticCode) {
        #expect(
            codes([diagnostic(cause, .error), diagnostic(.noTitle, .warning), diagnostic(.noOwner, .advice)]) == [cause]
        )
        #expect(codes([diagnostic(cause, .error), diagnostic(.noEmotions, .advice)]) == [cause, .noEmotions])
    }

    @Test("stages of a file in another encoding are not missed, its owner is")
    func encoding() {
        let found = [
            diagnostic(.invalidUTF8, .error), diagnostic(.noStage, .error), diagnostic(.noTitle, .warning),
            diagnostic(.noStage, .error, "b.md"),
        ]
        #expect(codes(found) == [.invalidUTF8, .noStage])
        #expect(codes([found[0], diagnostic(.noOwner, .advice)]) == [.invalidUTF8, .noOwner])
    }

    @Test("what another file lacks is told")
    func otherFile() {
        let found = [diagnostic(.invalidYAML, .error), diagnostic(.noOwner, .advice, "b.md")]
        #expect(codes(found) == [.invalidYAML, .noOwner])
    }

    @Test("a persona is not called unused while the map that could name it cannot be read")
    func persona() {
        let unused = diagnostic(.unusedPersona, .advice, "anna.md", notes: ["a.md"])
        #expect(codes([diagnostic(.unknownKey, .error), unused]) == [.unknownKey])
        #expect(codes([diagnostic(.unknownKey, .error, "b.md"), unused]) == [.unknownKey, .unusedPersona])
    }

    @Test("what unread settings may allow is not complained about, what they cannot is")
    func settings() {
        let found = [
            diagnostic(.unknownMetric, .error), diagnostic(.bareScore, .error), diagnostic(.deadLink, .error),
            diagnostic(.invalidYAML, .error, "journeybook.yaml"),
        ]
        #expect(codes(found) == [.deadLink, .invalidYAML])
        #expect(codes(Array(found[..<3])) == [.unknownMetric, .bareScore, .deadLink])
    }

    @Test(
        "a source is not called uncited beside a slip in a citation",
        arguments: [DiagnosticCode.unknownSource, .unknownAttribute])
    func citation(cause: DiagnosticCode) {
        #expect(codes([diagnostic(cause, .error), diagnostic(.uncitedSources, .advice)]) == [cause])
    }

    @Test("maps behind a link that is not followed are not missed")
    func unfollowedLink() {
        let found = [
            diagnostic(.linkOutsideSource, .error, "content"), diagnostic(.noJourneys, .error, "journeybook.yaml"),
        ]
        #expect(codes(found) == [.linkOutsideSource])
        #expect(codes([diagnostic(.linkOutsideSource, .warning), found[1]]) == [.linkOutsideSource, .noJourneys])
        #expect(codes([found[1]]) == [.noJourneys])
    }

    @Test("what is graver than its cause stays")
    func graver() {
        let lane = diagnostic(.unknownLane, .warning)
        #expect(codes([lane, diagnostic(.noEmotions, .advice)]) == [.unknownLane])
        #expect(codes([lane, diagnostic(.noEmotions, .warning)]) == [.unknownLane])
        #expect(codes([lane, diagnostic(.noEmotions, .error)]) == [.unknownLane, .noEmotions])
    }
}
