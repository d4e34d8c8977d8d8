import JourneyModel
import SiteBuilder
import SourceDiagnostics
import Testing

@Suite("Sites with numbers")
struct MetricSiteTests {
    private static let site = SiteLiteral(
        """
        -- journeybook.yaml
        title: Harbour
        languages: [en, ru]
        metrics:
          - {id: drop-off, target: 15}
        -- content/journeys/ferry.md
        ---
        title: Taking the ferry
        owner: Crew
        business-goal: {text: More come back, metric: nps, target: 40, by: 2027-01-31}
        changes:
          - {date: 2026-08-01, what: Tickets on the phone}
        ---

        | Stage | Actions | Emotions |
        |---|---|---|
        | Buying | Queues | −1 |
        | Boarding | Waits | −2 |
        | Sailing | Looks at the water | +2 |
        -- content/journeys/ferry.ru.md
        ---
        title: На пароме
        ---

        | Этап | Действия | Эмоции |
        |---|---|---|
        | Покупка | Стоит в очереди | −1 |
        | Посадка | Ждёт | −2 |
        | Плавание | Смотрит на воду | +2 |
        -- content/metrics/ferry.csv
        stage,metric,date,value,target
        Buying,drop-off,2026-06-01,34.5,
        Buying,drop-off,2026-09-01,20.5,
        Boarding,drop-off,2026-09-01,10,
        Посадка,time on stage,2026-09-01,2,1
        ,nps,2026-09-01,31,
        """)

    @Test("a journey's page tells bottlenecks, funnel, goal, course and what moved, in the language of the page")
    func page() {
        let (tree, diagnostics) = Self.site.build()
        // Nothing is measured while the ferry sails, and that is told.
        #expect(diagnostics.map(\.code) == [.noStageMetric])
        let page = Self.site.text("journeys/ferry.html", in: tree)
        for text in [
            "20.5% are lost here, more than at any other stage of this journey (target 15%)",
            "2\u{A0}days here, the longest wait of this journey against its target (target 1\u{A0}day)", "100% left",
            "79.5% left",
            "71.6% left", "now 31 · target 40 · by 31 January 2027 · 9 to go", "34.5% → 20.5%", "target missed",
            "target met",
        ] {
            #expect(page.contains(text), "\(text)")
        }
        let russian = Self.site.text("ru/journeys/ferry.html", in: tree)
        #expect(
            russian.contains(
                "здесь теряется 20,5\u{A0}% – больше, чем на любом другом этапе этого пути (цель 15\u{A0}%)"))
        #expect(russian.contains("узкое место"))
    }

    @Test("the page over all journeys and the joined table are there, and the JSON has exact numbers")
    func exports() {
        let (tree, _) = Self.site.build()
        #expect(Self.site.text("metrics.html", in: tree).contains("journeys/ferry.html#:measurements"))
        #expect(Self.site.text("ru/metrics.html", in: tree).contains("На пароме"))
        let table = Self.site.text("metrics.csv", in: tree)
        #expect(table.contains("ferry,Taking the ferry,buying,1,Buying,drop-off,percent,,,2026-06-01,34.5,15,,"))
        let json = Self.site.text("journeys/ferry.json", in: tree)
        #expect(json.contains("\"share\":20.5,\"target\":15,\"basis\":\"drop-off\""))
        #expect(json.contains("\"stage\":\"sailing\",\"remaining\":71.55"))
    }

    @Test("numbers of a map for fewer eyes are nowhere in the site, and the sheet itself is in none")
    func audience() {
        var files = Self.site.files
        let index = files.firstIndex { $0.path == "content/journeys/ferry.md" }!
        let text = files[index].text(ByteRange(0, files[index].bytes.count))
        files[index] = SourceFile(
            path: files[index].path, text: text.replacing("title: Taking", with: "audience: restricted\ntitle: Taking"))
        files.append(
            SourceFile(
                path: "content/journeys/bus.md", text: "---\ntitle: Ferry bus\n---\n\n" + SiteLiteral.table + "\n"))
        let (tree, diagnostics) = SiteLiteral(files: files).build(audience: .internal)
        #expect(!diagnostics.contains { $0.severity == .error })
        #expect(!tree.isEmpty)
        for (path, bytes) in tree {
            let text = String(decoding: bytes, as: UTF8.self)
            for number in ["34.5", "34,5", "drop-off"] {
                #expect(!text.contains(number) || path.hasPrefix("theme/"), "\(number) in \(path)")
            }
            #expect(path != "metrics.csv" && path != "metrics.html" && !path.hasSuffix("ferry.csv"))
        }
    }

    @Test("the same bytes come from any number of workers")
    func workers() {
        let one = Self.site.build(jobs: 1).files
        #expect(Self.site.build(jobs: 4, shuffled: true).files == one)
    }

    @Test("outside of a folder of content nobody has said that a sheet holds numbers")
    func foreign() {
        let site = SiteLiteral(
            "-- maps/a.md\n# A\n\n\(SiteLiteral.table)\n-- metrics/numbers.csv\nnothing,of,ours\n1,2,3\n")
        #expect(!site.build().diagnostics.contains { $0.path.hasSuffix(".csv") })
    }
}
