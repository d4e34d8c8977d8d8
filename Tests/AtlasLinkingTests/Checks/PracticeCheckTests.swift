import Testing

/// Rules of good practice: each speaks once for a map, and only where the practice has begun.
struct PracticeCheckTests {
    private static func complaints(_ body: String, front: String = "", settings: String = "") -> [String] {
        SiteText([
            "journeybook.yaml": settings, "content/journeys/a.md": SiteText.map("A", front: front, body),
        ]).complaints
    }

    private static let teams = "teams: [Lending, Branches]\n"

    @Test("a map says what it rests on, once most do; drafts and maps without claims need not")
    func evidence() {
        func other(_ title: String) -> String {
            SiteText.map(
                title, front: "sources:\n  - id: talks\n    kind: interview\n    title: Talks",
                "## Asking\n\n**Emotions:** -1 lost {source=talks}\n")
        }
        func site(_ front: String, _ body: String) -> [String] {
            SiteText([
                "content/journeys/a.md": SiteText.map("1️⃣A", front: front, body),
                "content/journeys/b.md": other("B"), "content/journeys/c.md": other("C"),
            ]).complaints
        }
        let claim = "## Asking\n\n**Emotions:** -1 lost\n\n**Pain points:** waits\n"
        #expect(site("", claim) == ["no-evidence advice 1️⃣"])
        #expect(site("status: draft", claim) == [])
        #expect(site("kind: future-state", claim) == [])
        #expect(site("sources:\n  - kind: assumption\n    title: Guess", claim) == [])
        #expect(site("kind: service-blueprint", "## Asking\n\n**Actions:** asks\n") == [])
        #expect(Self.complaints(claim) == [])
    }

    @Test("sources that a map lists are cited; drafts, guesses and maps without claims need not")
    func citations() {
        func map(_ front: String, _ body: String) -> [String] {
            Self.complaints(body, front: front + "1️⃣sources:\n  - id: talks\n    kind: interview\n    title: Talks")
        }
        let claim = "## Asking\n\n**Emotions:** -1 lost\n\n**Pain points:** waits"
        #expect(map("", claim) == ["uncited-sources advice 1️⃣"])
        #expect(map("", claim + " {source=talks}") == [])
        #expect(map("", claim.replacing("## Asking", with: "## Asking <!-- source=talks -->")) == [])
        #expect(map("status: draft\n", claim) == [])
        #expect(map("kind: service-blueprint\n", "## Asking\n\n**Actions:** asks\n") == [])
        #expect(Self.complaints(claim, front: "sources:\n  - kind: assumption\n    title: Guess") == [])
    }

    @Test("every stage has a metric, once most have; where nobody of ours is there, none is asked for")
    func metrics() {
        func map(_ measured: Int, of stages: Int = 3, _ first: String = "") -> String {
            (0..<stages).map { stage in
                let mark = stage == 0 && 2 * measured > stages && first.isEmpty ? "1️⃣" : ""
                let metric = stage >= stages - measured ? "**Metrics:** \(stage) days\n\n" : ""
                return "\(mark)## Part \(stage)x\n\n**Emotions:** -1\n\n" + (stage == 0 ? first : "") + metric
            }.joined()
        }
        #expect(Self.complaints(map(2)) == ["no-stage-metric advice 1️⃣"])
        #expect(Self.complaints(map(1)) == [])
        #expect(Self.complaints(map(0)) == [])
        #expect(Self.complaints(map(3).replacing("1️⃣", with: "")) == [])
        #expect(Self.complaints(map(2, "**Touchpoints:** The bus {by=nobody}\n\n")) == [])
    }

    @Test("a team takes up each open opportunity, once the map names teams: its own or the stage's")
    func owners() {
        func map(_ stage: String, _ idea: String) -> [String] {
            Self.complaints(
                "## Asking\(stage)\n\n**Emotions:** -1\n\n**Opportunities:**\n\n- \(idea)\n\n"
                    + "## Waiting <!-- team=branches -->\n\n**Emotions:** -1\n", settings: Self.teams)
        }
        #expect(map("", "1️⃣Ask once") == ["opportunity-without-owner advice 1️⃣"])
        #expect(map("", "Ask once {team=lending}") == [])
        #expect(map("", "Ask once {status=done}") == [])
        #expect(map(" <!-- team=lending -->", "Ask once") == [])
        let nobody = "## Asking\n\n**Emotions:** -1\n\n**Opportunities:** Ask once\n"
        #expect(Self.complaints(nobody, settings: Self.teams) == [])
    }

    @Test("what hurts leads to an idea in its stage, once the map has ideas; mild pain may wait")
    func ideas() {
        func map(_ pain: String) -> [String] {
            Self.complaints(
                "## Asking\n\n**Emotions:** -1\n\n**Pain points:**\n\n- \(pain)\n\n"
                    + "## Waiting\n\n**Emotions:** -1\n\n**Opportunities:** Call back\n")
        }
        #expect(map("1️⃣Nobody calls") == ["pain-without-opportunity advice 1️⃣"])
        #expect(map("1️⃣Nobody calls {severity=3}") == ["pain-without-opportunity advice 1️⃣"])
        #expect(map("Nobody calls {severity=2}") == [])
        #expect(map("Nobody calls {status=rejected}") == [])
        #expect(Self.complaints("## Asking\n\n**Emotions:** -1\n\n**Pain points:** Nobody calls\n") == [])
    }

    @Test("a touchpoint has a channel, once others of the map have; what is nobody's needs none")
    func channels() {
        func map(_ second: String) -> [String] {
            Self.complaints(
                "## Asking\n\n**Emotions:** -1\n\n**Touchpoints:**\n\n- Support line {channel=phone}\n- \(second)\n")
        }
        #expect(map("1️⃣Green ledger") == ["touchpoint-without-channel advice 1️⃣"])
        #expect(map("Green ledger {channel=post}") == [])
        #expect(map("Neighbours {by=nobody}") == [])
        #expect(
            Self.complaints("## Asking\n\n**Emotions:** -1\n\n**Touchpoints:** Green ledger\n") == [])
    }

    @Test(
        "a stage is named after what the customer does",
        arguments: [
            ("Branches", 1), ("Legal department", 1), ("Отдел продаж", 1), ("Dział kredytów", 1),
            ("Visiting a branch", 0), ("Support", 0),
        ])
    func departments(name: String, count: Int) {
        #expect(
            Self.complaints("1️⃣## \(name)\n\n**Emotions:** -1\n", settings: Self.teams)
                == Array(["department-stage advice 1️⃣"].prefix(count)))
    }

    @Test("an expectation stands beside what is found")
    func expectations() {
        func map(_ attributes: String, front: String = "") -> [String] {
            Self.complaints(
                "## Asking\n\n**Emotions:** -1\n\n**Touchpoints:**\n\n- 1️⃣Queue {\(attributes)}\n"
                    .replacing("1️⃣", with: attributes.contains("actual") || !front.isEmpty ? "" : "1️⃣"),
                front: front)
        }
        #expect(map("expectation=0") == ["expectation-without-actual advice 1️⃣"])
        #expect(map("expectation=0 actual=-2") == [])
        #expect(map("actual=-2") == [])
        #expect(map("expectation=0", front: "kind: future-state") == [])
    }

    @Test("a rule speaks once for a map and counts the rest")
    func once() {
        let body =
            "## Asking\n\n**Emotions:** -1\n\n**Touchpoints:**\n\n- Line {channel=phone}\n- 1️⃣Green ledger\n- Blue ledger\n"
        #expect(Self.complaints(body) == ["touchpoint-without-channel advice 1️⃣"])
        let site = SiteText(["content/journeys/a.md": SiteText.map("A", body)])
        #expect(site.diagnostics.first?.explanation?.hasPrefix("2 have none, \"Green ledger\" for one") == true)
    }
}
