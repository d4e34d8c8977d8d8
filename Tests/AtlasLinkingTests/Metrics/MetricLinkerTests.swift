import JourneyModel
import Testing

@Suite("Numbers and the places they belong to")
struct MetricLinkerTests {
    private static let stages = """
        ## Applying

        **Actions:** fills in a form

        **Emotions:** -1

        ## Signing

        **Actions:** signs

        **Emotions:** +1

        """

    /// Each series as `journey stage metric segment persona: date value …`.
    private func series(_ site: SiteText) -> [String] {
        let measures = site.atlas.measures
        return measures.series.map { series in
            let journey = site.atlas.journeys[series.journey]
            var text = journey.id + " " + (series.stage.map { journey.stages[$0].id } ?? "-")
            text += " " + measures.metric(of: series).id
            if let segment = series.segment { text += " " + segment }
            if let persona = series.persona { text += " " + site.atlas.personas[persona].id }
            let points = measures.points(of: series).map { "\($0.date.iso) \($0.value.plain)" }
            return text + ": " + points.joined(separator: ", ")
        }
    }

    private func site(
        _ csv: String, front: String = "", settings: String = "title: Site", audience: Audience? = .restricted
    ) -> SiteText {
        SiteText(
            [
                "journeybook.yaml": settings,
                "content/journeys/mortgage.md": SiteText.map("Mortgage", front: front, Self.stages),
                "content/journeys/card.md": SiteText.map("Getting a card", Self.stages),
                "content/metrics/numbers.csv": csv,
            ], audience: audience)
    }

    @Test("rows become series in the order of days, whole journeys before their stages")
    func order() {
        let site = site(
            """
            journey,stage,metric,date,value
            Mortgage,signing,csat,2026-02-01,70
            Mortgage,Signing,csat,2026-01-01,60
            journeys/mortgage.md,,nps,2026-01-01,5
            Mortgage,1,conversion,2026-01-01,40
            getting-a-card,Applying,csat,2026-01-01,80
            """)
        #expect(site.complaints == [])
        #expect(
            series(site) == [
                "getting-a-card applying csat: 2026-01-01 80", "mortgage - nps: 2026-01-01 5",
                "mortgage applying conversion: 2026-01-01 40",
                "mortgage signing csat: 2026-01-01 60, 2026-02-01 70",
            ])
    }

    @Test("names that lead nowhere are told once, with the nearest name and how many rows they cost")
    func unknownNames() {
        let site = site(
            """
            journey,stage,metric,date,value
            1️⃣Mortgaeg,Signing,csat,2026-02-01,70
            Mortgaeg,Signing,csat,2026-03-01,70
            Mortgage,2️⃣Sining,csat,2026-02-01,70
            """)
        #expect(site.complaints == ["unknown-journey error 1️⃣", "unknown-stage error 2️⃣"])
        #expect(site.diagnostics.map(\.suggestion) == ["write \"mortgage\"", "write \"signing\""])
        #expect(site.diagnostics[0].explanation == "no journey is called \"Mortgaeg\", so 2 rows are not shown")
        #expect(site.atlas.measures.isEmpty)
    }

    @Test("a day that is stated twice with different numbers is told, with the first place; the same number is not")
    func contradictions() {
        let site = site(
            """
            journey,stage,metric,date,value,target
            Mortgage,Signing,csat,2026-02-01,70,
            Mortgage,signing,csat,2026-02-01,1️⃣71,
            Mortgage,signing,csat,2026-02-01,70.0,
            Mortgage,signing,csat,2026-02-01,2️⃣70,80
            """)
        #expect(site.complaints == ["contradictory-rows error 1️⃣", "contradictory-rows error 2️⃣"])
        #expect(site.diagnostics[0].notes.count == 1)
        #expect(series(site) == ["mortgage signing csat: 2026-02-01 70"])
    }

    @Test("a series counts in one unit, and a target of the settings in theirs")
    func units() {
        let site = site(
            """
            journey,stage,metric,date,value,unit
            Mortgage,Signing,time,2026-02-01,1️⃣2,hours
            Mortgage,signing,time,2026-02-08,2️⃣30,minutes
            """, settings: "metrics:\n  - {id: time-on-stage, unit: days, target: 1}")
        #expect(site.complaints == ["invalid-cell warning 1️⃣", "contradictory-rows error 2️⃣"])
        #expect(series(site) == ["mortgage signing time-on-stage: 2026-02-01 2"])
        #expect(site.atlas.measures.points[0].target == nil)
    }

    @Test("the target of a row counts before the one of the settings")
    func targets() {
        let site = site(
            """
            journey,stage,metric,date,value,target
            Mortgage,Signing,csat,2026-02-01,70,
            Mortgage,Signing,csat,2026-03-01,72,85
            """, settings: "metrics:\n  - {id: csat, target: 80}")
        #expect(site.complaints == [])
        #expect(site.atlas.measures.points.map { $0.target?.plain } == ["80", "85"])
    }

    @Test("a source is one of the map's or what was written; a near miss is doubted")
    func sources() {
        let site = site(
            """
            journey,stage,metric,date,value,source
            Mortgage,Signing,csat,2026-02-01,70,Survey
            Mortgage,Signing,csat,2026-03-01,71,Data warehouse
            Mortgage,Signing,csat,2026-04-01,72,1️⃣survy
            """, front: "sources:\n  - {id: survey, kind: survey, title: Questions after signing}")
        #expect(site.complaints == ["unknown-source warning 1️⃣"])
        #expect(site.atlas.measures.sources == [.listed(0), .named("Data warehouse"), .named("survy")])
    }

    @Test("stages go by their names in a translation, too, and every language shares the numbers")
    func translations() {
        let site = SiteText([
            "journeybook.yaml": "languages: [en, ru]",
            "content/journeys/mortgage.md": SiteText.map("Mortgage", Self.stages),
            "content/journeys/mortgage.ru.md": SiteText.map(
                "Ипотека",
                "## Заявка\n\n**Действия:** анкета\n\n**Эмоции:** -1\n\n## Сделка\n\n**Действия:** подпись\n\n**Эмоции:** +1\n"
            ),
            "content/metrics/a.csv": "путь,этап,показатель,дата,значение\nИпотека,Сделка,nps,2026-02-01,7\n",
        ])
        #expect(site.complaints == [])
        #expect(series(site) == ["mortgage signing nps: 2026-02-01 7"])
        for journey in site.atlas.journeyReferences { #expect(site.atlas.series(of: journey) == 0..<1) }
    }

    @Test("numbers of what is for fewer eyes vanish, and fall to no other map that goes by a similar name")
    func audiences() {
        let files: KeyValuePairs = [
            "content/journeys/secret.md": SiteText.map("Loan", front: "id: loan\naudience: restricted", Self.stages),
            "content/journeys/open.md": SiteText.map("Loan, to be", Self.stages),
            "content/personas/anna.md": "---\ntitle: Anna\naudience: restricted\n---\n",
            "content/metrics/a.csv": """
            journey,stage,metric,date,value,persona
            loan,Signing,nps,2026-02-01,7,
            open,Signing,csat,2026-02-01,70,
            open,Signing,csat,2026-02-01,50,Anna
            """,
        ]
        let whole = SiteText(files)
        #expect(
            series(whole) == [
                "loan signing nps: 2026-02-01 7", "loan-to-be signing csat: 2026-02-01 70",
                "loan-to-be signing csat anna: 2026-02-01 50",
            ])
        let part = SiteText(files, audience: .internal)
        #expect(series(part) == ["loan-to-be signing csat: 2026-02-01 70"])
        #expect(part.atlas.measures.metrics.map(\.id) == ["csat"])
        #expect(part.atlas.measures.points.count == 1)
    }

    @Test("a metric is listed once in the settings")
    func repeatedMetric() {
        let site = SiteText([
            "journeybook.yaml": "metrics:\n  - {id: csat, target: 80}\n  - {id: 1️⃣csat, target: 70}\n",
            "content/journeys/mortgage.md": SiteText.map("Mortgage"),
        ])
        #expect(site.complaints == ["duplicate-id error 1️⃣"])
    }
}
