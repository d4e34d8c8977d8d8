import SourceDiagnostics
import Testing

struct DiagnosticTests {
    private func diagnostic(
        _ path: String = "a.md", _ start: Int = 0, _ severity: Diagnostic.Severity = .error,
        code: DiagnosticCode = .noTitle, summary: String = "S", explanation: String? = nil, suggestion: String? = nil,
        notes: [Diagnostic.Note] = []
    ) -> Diagnostic {
        Diagnostic(
            code, severity, path: path, range: ByteRange(start, start + 1), summary: summary, explanation: explanation,
            suggestion: suggestion, notes: notes)
    }

    @Test("Reports go by path bytes, place, gravity, code and wording, whatever the order of finding")
    func order() {
        let note = Diagnostic.Note("n", path: "a.md", range: ByteRange(at: 0))
        let sorted = [
            diagnostic("B.md", 9), diagnostic("a.md", 0), diagnostic("a.md", 3, .error),
            diagnostic("a.md", 3, .warning, code: .deadLink), diagnostic("a.md", 3, .warning, code: .noTitle),
            diagnostic("a.md", 3, .advice, summary: "A"), diagnostic("a.md", 3, .advice, summary: "B"),
            diagnostic("a.md", 3, .advice, summary: "B", explanation: "e"),
            diagnostic("a.md", 3, .advice, summary: "B", explanation: "e", suggestion: "s"),
            diagnostic("a.md", 3, .advice, summary: "B", explanation: "e", suggestion: "s", notes: [note]),
            diagnostic("ё.md", 0),
        ]
        for shift in 0..<sorted.count {
            let shuffled = Array(sorted[shift...].reversed() + sorted[..<shift])
            #expect(shuffled.sorted() == sorted)
        }
    }

    @Test("No two codes share a name, and names are words with hyphens")
    func names() {
        let names = DiagnosticCode.allCases.map(\.rawValue)
        #expect(Set(names).count == names.count)
        for name in names {
            #expect(
                name.utf8.allSatisfy { $0 == 0x2D || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) },
                "\(name)")
        }
    }
}

struct NearestNameTests {
    @Test(
        "A slip of the finger finds the name that was meant",
        arguments: [
            ("personna", "persona"), ("titel", "title"), ("Stagse", "stages"), ("бол", "боль"), ("owner ", "owner"),
            ("prsona", "persona"),
        ])
    func found(name: String, nearest: String) {
        #expect(NearestName.find(name, among: ["title", "persona", "stages", "боль", "owner"]) == nearest)
    }

    @Test(
        "Nothing is suggested for another word",
        arguments: ["", "summary", "x", "приём", String(repeating: "a", count: 500)])
    func notFound(name: String) {
        #expect(NearestName.find(name, among: ["title", "persona", "stages", "owner"]) == nil)
    }

    @Test("Of equally near names the first one wins")
    func firstWins() {
        #expect(NearestName.find("cat", among: ["bat", "hat"]) == "bat")
        #expect(NearestName.find("hat", among: ["bat", "hat"]) == "hat")
    }
}

@Suite("How grave a site wants complaints to be")
struct SeverityPolicyTests {
    private func diagnostic(_ code: DiagnosticCode, _ severity: Diagnostic.Severity) -> Diagnostic {
        Diagnostic(code, severity, path: "a.md", range: ByteRange(1, 2), summary: "Rule", suggestion: "mend it")
    }

    @Test("a choice changes the gravity and nothing else")
    func applied() {
        var policy = SeverityPolicy()
        policy[.overdueReview] = .error
        policy[.noOwner] = .off
        policy[.unknownPersona] = .advice
        let before = [
            diagnostic(.overdueReview, .warning), diagnostic(.noOwner, .advice), diagnostic(.unknownPersona, .warning),
            diagnostic(.unknownPersona, .error), diagnostic(.noEmotions, .advice),
        ]
        #expect(
            policy.applied(to: before) == [
                diagnostic(.overdueReview, .error), diagnostic(.unknownPersona, .advice),
                diagnostic(.unknownPersona, .error), diagnostic(.noEmotions, .advice),
            ])
        #expect(SeverityPolicy().applied(to: before) == before)
    }
}
