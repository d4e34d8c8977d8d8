import SiteBuilder
import SourceDiagnostics
import Testing

@Suite("Problems and opportunities of a whole site")
struct BacklogSiteTests {
    private static let site = SiteLiteral(
        """
        -- journeybook.yaml
        title: Harbour
        languages: [en, ru]
        teams:
          - id: desk
            name: Desk
          - id: web
            name: Website
        -- content/journeys/loan.md
        ---
        title: A loan
        owner: desk
        tags: [money, home]
        reviewed: 2026-10-01
        status: in-review
        reviewers: [web]
        sources:
          - id: talks
            kind: interview
            title: Talks
        ---

        ## Asking

        ### Emotions

        - −2 lost

        ### Pain points

        - The form asks twice {#twice severity=3 source=talks}
        - =HYPERLINK("x"), "quoted" {severity=5}
        - No date, see [the silence](../insights/silence.md) {severity=4}

        ### Opportunities

        - Ask once {impact=5 effort=1 status=planned team=web}
        - Paint the door {impact=1 effort=5 status=done}
        -- content/journeys/card.md
        ---
        title: A card
        owner: web
        tags: [money]
        changes:
          - date: 2026-09-09
            what: Cards come by post
        ---

        ## Waiting

        ### Pain points

        - Name asked again {#told-twice severity=2}
        -- content/insights/told-twice.md
        ---
        title: What was said is asked again
        summary: It does not travel
        impact: 4
        effort: 3
        owner: desk
        ticket: T-7
        journeys: [../journeys/loan.md#twice]
        ---

        We **know** this.
        -- content/insights/told-twice.ru.md
        ---
        title: Спрашивают снова
        journeys: [../journeys/loan.md#twice]
        ---
        -- content/insights/silence.md
        # Nobody says anything
        -- content/opportunities/one-list.md
        ---
        title: One list
        impact: 2
        effort: 2
        ---
        """)

    private static let built = site.build()

    private static func text(_ path: String) -> String { site.text(path, in: built.files) }

    @Test("the list joins shared files with the items that name them, in the order of where to focus")
    func order() throws {
        #expect(Self.built.diagnostics.filter { $0.severity == .error } == [])
        let lines = Self.text("backlog.csv").split(separator: "\r\n").map(String.init)
        let ids = lines.dropFirst().map { String($0.split(separator: ",")[0]) }
        #expect(ids.first == "told-twice")
        #expect(ids.filter { $0 == "told-twice" }.count == 1)
        #expect(ids.contains("silence") && ids.contains("one-list"))
        #expect(!ids.contains("a-loan#twice") && !ids.contains("a-card#told-twice"))
        // What is done stands last.
        #expect(lines.last?.contains("Paint the door") == true)
        #expect(lines[1].contains("told-twice,problem,What was said is asked again,3,4,3,,,desk,T-7,researched,-1,"))
        #expect(Self.text("backlog.json").contains("\"evidence\":\"researched\",\"score\":-1,"))
        #expect(lines[1].contains(",a-card; a-loan,"))
    }

    @Test("a table is safe for spreadsheets and keeps its columns")
    func guarded() {
        let table = Self.text("backlog.csv")
        #expect(Array(Self.built.files["backlog.csv"]!.prefix(3)) == [0xEF, 0xBB, 0xBF])
        #expect(table.contains(#""'=HYPERLINK(""x""), ""quoted""""#))
        #expect(Self.text("journeys/loan.csv").contains(",Asking,,Emotions,−2 lost,-2,"))
        #expect(Self.text("journeys/loan.csv").contains("\r\ntwice,Asking,,Pain points,The form asks twice,,3,"))
    }

    @Test("the page of the list is complete without a script, and numbers lead from the chart to rows")
    func page() {
        let page = Self.text("backlog/index.html")
        for text in ["What was said is asked again", "Nobody says anything", "Ask once", "One list", "Paint the door"] {
            #expect(page.contains(text), "\(text)")
        }
        #expect(page.contains("href=\"../insights/told-twice.html\""))
        #expect(page.contains("href=\"#:entry-1\""))
        #expect(page.contains("id=\":entry-1\""))
        #expect(page.contains("=HYPERLINK(&quot;x&quot;)"))
        #expect(Self.text("ru/backlog/index.html").contains("Спрашивают снова"))
    }

    @Test("a shared problem has a page with its places, and no place in the footer")
    func topic() {
        let page = Self.text("insights/told-twice.html")
        #expect(page.contains("href=\"../journeys/loan.html#twice\""))
        #expect(page.contains("href=\"../journeys/card.html#told-twice\""))
        #expect(page.contains("We <strong>know</strong> this."))
        #expect(page.contains("T-7"))
        #expect(!Self.text("index.html").contains("insights/told-twice.html"))
        #expect(Self.text("insights/silence.html").contains("No date"))
    }

    @Test("grades of a shared file are whole numbers, and its keys are known")
    func mistakes() {
        let broken = SiteLiteral(
            """
            -- content/journeys/a.md
            # A map

            | Stage | Pain points |
            |---|---|
            | One | It hurts |
            -- content/insights/b.md
            ---
            title: B
            severity: grave
            sevrity: 3
            ---
            """
        ).build().diagnostics
        #expect(broken.contains { $0.code == .wrongType && $0.path == "content/insights/b.md" })
        #expect(broken.contains { $0.code == .unknownKey && $0.path == "content/insights/b.md" })
    }

    @Test("maps that want eyes, what happened, tags and kinds have their pages")
    func reviews() {
        let review = Self.text("review.html")
        #expect(review.contains("Sign-offs awaited") && review.contains("Website"))
        #expect(review.contains("Never reviewed") && review.contains("Resting on assumptions alone"))
        #expect(Self.text("changes.html").contains("Cards come by post"))
        #expect(Self.text("tags/index.html").contains(">money<"))
        #expect(Self.text("kinds.html").contains("Current state"))
    }

    @Test("a long list is a page of the first hundred and one for each team")
    func split() {
        let items = (0..<300).map { "- Trouble \($0) {team=\($0 % 2 == 0 ? "desk" : "web")}" }.joined(separator: "\n")
        let teams =
            "-- journeybook.yaml\ntitle: X\nteams:\n  - id: desk\n    name: Desk\n  - id: web\n    name: Website\n"
        let maps = ["a", "b"].map { name in
            "-- content/journeys/\(name).md\n# Map \(name)\n\n## One\n\n### Pain points\n\n\(items)\n"
        }.joined()
        let site = SiteLiteral(teams + maps)
        let files = site.build().files
        func rows(_ path: String) -> Int {
            site.text(path, in: files).components(separatedBy: "<tr id=\":entry-").count - 1
        }
        #expect(rows("backlog/index.html") == 100)
        #expect(rows("backlog/team-desk.html") == 300)
        #expect(rows("backlog/team-web.html") == 300)
        #expect(rows("backlog/others.html") == 0)
    }
}

extension String {
    fileprivate func components(separatedBy separator: String) -> [Substring] {
        var parts: [Substring] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            parts.append(rest[..<range.lowerBound])
            rest = rest[range.upperBound...]
        }
        return parts + [rest]
    }
}
