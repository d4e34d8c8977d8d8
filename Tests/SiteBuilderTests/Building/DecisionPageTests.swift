import JourneyModel
import SourceDiagnostics
import Testing

@testable import SiteBuilder

/// Pages and files on which decisions rest, made of a site's text.
struct DecisionPageTests {
    private static let site = SiteLiteral(
        """
        -- journeybook.yaml
        title: Ferry
        languages: [en, ru]
        evidence:
          old-after: 1 year
        teams:
          - { id: desk, name: { en: Desk, ru: Касса } }
          - { id: deck, name: { en: Deck, ru: Палуба } }
        channels:
          - { id: phone, name: { en: Phone, ru: Телефон } }
          - { id: desk-window, name: { en: Window, ru: Окно } }
        -- content/personas/ida.md
        ---
        title: Ida
        share: 40 % of islanders
        ---
        -- content/journeys/crossing.md
        ---
        title: Crossing over
        id: crossing
        persona: ida
        owner: desk
        status: approved
        reviewed: 2026-11-01
        sources:
          - { id: talks, kind: interview, title: Talks on board, date: 2026-10-01, sample: 9 talks }
          - { id: log, kind: observation, title: Old log, date: 2024-01-10, solicited: yes }
        ---

        ## Booking <!-- #booking team=desk -->

        **Emotions:** -2 lost {source=talks believed=+1}

        **Touchpoints:**

        - Ticket line {#line channel=phone expectation=0 actual=-2 importance=5 handover=lost}
        - Ticket window {channel=desk-window expectation=0 actual=+1}

        **Pain points:** Told twice {#told severity=4 source=log}

        **Opportunities:** One number for a booking {#number type=fix impact=4 effort=2 status=planned decided=2026-09-09}

        ## Walking aboard <!-- #aboard team=deck -->

        **Emotions:** +1 calm

        **Touchpoints:** Neighbours {by=nobody}

        ## Sailing <!-- #sailing team=deck -->

        **Emotions:** +2 free

        **Touchpoints:** Kiosk {by=partner channel=desk-window}
        """)

    private static let built = site.build()

    private static func text(_ path: String) -> String { site.text(path, in: built.files) }

    @Test("the page of gaps says the deepest fall first, then what we believe, then what surprised")
    func gaps() throws {
        #expect(Self.built.diagnostics.filter { $0.severity == .error } == [])
        let page = Self.text("gaps.html")
        #expect(
            page.contains(
                "The deepest fall: <a href=\"journeys/crossing.html#line\">Ticket line</a>. Expected 0, found −2."))
        #expect(page.contains("0 → −2"))
        let falls = try #require(page.range(of: "Less than expected"))
        let beliefs = try #require(page.range(of: "What we believe and what customers feel</h2>"))
        let rises = try #require(page.range(of: "More than expected"))
        #expect(falls.lowerBound < beliefs.lowerBound && beliefs.lowerBound < rises.lowerBound)
        #expect(page.contains("We think it better than it is."))
        #expect(Self.text("ru/gaps.html").contains("Самое глубокое разочарование: "))
    }

    @Test("the page of presence counts the way, and names where customers start over")
    func presence() {
        let page = Self.text("presence.html")
        #expect(page.contains("We are there in 1 of 3 steps (33%)."))
        #expect(page.contains("Somebody else&#39;s: 1") || page.contains("Somebody else's: 1"))
        #expect(page.contains("Where customers start over"))
        #expect(page.contains("<span class=\"cell-mark other\" role=\"img\""))
        #expect(page.contains("<span class=\"cell-mark alone\" role=\"img\""))
        #expect(Self.text("ru/presence.html").contains("Мы рядом на 1 из 3 шагов (33\u{A0}%)."))
    }

    @Test("the page of evidence says what is known, by whose voice, and what has grown old")
    func evidence() {
        let page = Self.text("evidence.html")
        #expect(
            page.contains(
                "Of 4 claims about customers, 50% rest on customers, 0% on what our teams know, 50% on nothing yet."))
        #expect(page.contains("1 claim rests only on evidence older than 1 year."))
        #expect(page.contains("href=\"journeys/crossing.html#%3Asource-log\"") || page.contains("#:source-log"))
        #expect(Self.text("journeys/crossing.html").contains("<span class=\"pill pill-quiet\">Old</span>"))
        #expect(Self.text("journeys/crossing.json").contains("\"solicited\":true"))
    }

    @Test("teams are ranked, and say in words why they stand where they stand")
    func teams() throws {
        let page = Self.text("teams/index.html")
        let desk = try #require(page.range(of: ">Desk</a>"))
        let deck = try #require(page.range(of: ">Deck</a>"))
        #expect(desk.lowerBound < deck.lowerBound)
        #expect(
            page.contains(
                "−2 on average over 1 stage it answers for · 1 of 1 open pain point is severe · it believes +1"))
        #expect(Self.text("ru/teams/index.html").contains("в среднем −2 на 1 этапе, за который отвечает"))
    }

    @Test("the backlog tells fixes apart, whom an entry concerns, and what was decided when")
    func backlog() {
        let page = Self.text("backlog/index.html")
        #expect(page.contains("<li>Fixes <b>1</b></li>"))
        #expect(page.contains("Ida: 40 % of islanders"))
        #expect(page.contains("What was decided"))
        #expect(page.contains("<time datetime=\"2026-09-09\">"))
        #expect(Self.text("backlog.csv").contains(",2026-09-09\r\n"))
        #expect(Self.text("backlog.json").contains("\"personas\":[\"ida\"]"))
    }

    @Test("gaps are handed on as rows with ids and links that stay")
    func files() {
        let table = Self.text("gaps.csv").split(separator: "\r\n").map(String.init)
        #expect(table.count == 4)
        #expect(
            table[1]
                == "crossing#line,expectation,Ticket line,crossing,booking,0,-1,-1,-1,5,desk,en,journeys/crossing.html#line"
        )
        #expect(table[3].hasPrefix("crossing#booking,perception,Booking,crossing,booking,0.5,-1,-1.5,-1,,desk,en,"))
        #expect(Self.text("gaps.json").hasPrefix("{\"format\":\"journeybook-gaps-1\""))
    }

    @Test("a journey's page tells its own gaps and its presence")
    func journey() {
        let page = Self.text("journeys/crossing.html")
        #expect(page.contains("<h2>Expectation and experience</h2>"))
        #expect(page.contains("We are there in 1 of 3 steps (33%)."))
        #expect(page.contains("we believe +1"))
    }
}
