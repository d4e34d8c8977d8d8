import JourneyModel
import SiteBuilder
import SourceDiagnostics
import Testing

struct AudienceTests {
    /// Every word of what is for fewer eyes holds the letters "zq", and nothing else does.
    private static let site = SiteLiteral(
        """
        -- journeybook.yaml
        title: Maps
        languages: [en, ru]
        teams: [Sales, Zqrisk]
        channels: [Shop, Zqtunnel]
        touchpoints: [Till, {id: zqvault, name: Zqvault, channels: [zqtunnel]}]
        -- content/assets/zqplan.svg
        <svg xmlns="http://www.w3.org/2000/svg"><text>zqplan</text></svg>
        -- content/assets/zqshot.svg
        <svg xmlns="http://www.w3.org/2000/svg"><text>zqshot</text></svg>
        -- content/assets/till.svg
        <svg xmlns="http://www.w3.org/2000/svg"/>
        -- content/personas/anna.md
        ---
        title: Anna
        audience: public
        quote: {text: Zqcry of Anna, audience: internal}
        sources:
          - {id: zqdiary, kind: observation, title: Zqdiary, audience: internal}
        ---

        Runs, and knows [somebody](zqmole.md#zqhabits).
        -- content/personas/zqmole.md
        ---
        title: Zqmole
        role: Zqspy
        photo: zqface.png
        quote: Zqhush
        aliases: [zqold/zqmole]
        ---

        ## Zqhabits

        Zqlurks.
        -- content/personas/zqface.png
        zqpixels
        -- content/journeys/shoes.md
        ---
        title: Buying shoes
        persona: [anna, zqmole]
        owner: Sales
        audience: public
        reviewed: 2026-09-01
        parent: zqraid#zqplotting
        variant-of: zqraid
        sources:
          - {id: talks, kind: interview, title: Talks, link: zqraid.md}
          - {id: zqwire, kind: support, title: Zqwire, sample: 8 zqletters, audience: internal}
        ---

        Compare [the other way](zqraid.md), [a cell](zqraid.md#zqplotting.actions) and [the plan](../pages/zqplan.md).

        ## Paying

        **Actions:**

        - Pays, as [everybody](zqraid.md "zqtitle") does
          - persona: zqmole

        **Touchpoints:** Till ![Till](../assets/till.svg)

        **Emotions:** annoyed (−2)

        **Pain points:**

        - The till is closed, see [the plot](../insights/zqplot.md) {severity=3 source=zqwire,talks}
        - Zqsecret of the till {severity=5 team=Zqrisk audience=restricted}

        **Thoughts:**

        - "Fine"
        - "Zqwhisper", as ![zqshot](../assets/zqshot.svg) shows
          - audience: internal
          - source: zqwire

        **Needs:** Zqneed {#zqneed audience=internal}

        ## Leaving

        **Actions:** Goes, after [that](#zqneed)

        ## Trying {audience=internal}

        **Actions:** Zqfits

        **Emotions:** zqjoy (+2)
        -- content/journeys/zqraid.md
        ---
        title: Zqraid
        summary: Zqsummary
        persona: zqmole
        owner: Zqrisk
        goal: Zqgoal
        tags: [zqtag]
        aliases: [zqolder/zqraid]
        reviewed: 2026-09-01
        reviews:
          - {date: 2026-09-02, by: Zqboss, note: Zqnote}
        changes:
          - {date: 2026-09-03, what: Zqchange}
        sources:
          - {id: zqbug, kind: interview, title: Zqinterview, sample: 3 zqmen}
        ---

        Zqprose with ![zqalt](../assets/zqplan.svg).

        ## Zqplotting

        **Actions:** "Zqquote"

        **Touchpoints:** Zqvault

        **Channels:** Zqtunnel

        **Zqlane:** zqitem

        **Emotions:** zqdread (−2) {source=zqbug}

        **Pain points:** Zqpain {severity=5 team=Zqrisk}

        ## Zqleaving

        **Actions:** zqrun

        **Zqlane:** zqitem
        -- content/journeys/zqraid.ru.md
        ---
        title: Zqналёт
        audience: public
        ---

        ## Zqсговор

        **Действия:** zqшёпот

        ## Zqуход

        **Действия:** zqбег
        -- content/pages/about.md
        ---
        title: About
        audience: public
        ---

        Read [the plan](zqplan.md) or [the raid](../journeys/zqraid.md).
        -- content/insights/open.md
        ---
        title: Nobody says when
        audience: public
        severity: 4
        journeys: [../journeys/shoes.md#paying, ../journeys/zqraid.md#zqplotting]
        ---

        As [the plot](zqplot.md) has it.
        -- content/insights/zqplot.md
        ---
        title: Zqplot
        id: zqknot
        summary: Zqgist
        severity: 5
        owner: Zqrisk
        ticket: ZQ-7
        tags: [zqmark]
        reviewed: 2026-09-04
        aliases: [zqolder/zqplot]
        journeys: [../journeys/shoes.md#paying]
        sources:
          - {id: zqtap, kind: analytics, title: Zqtap, sample: 9 zqcalls}
        ---

        Zqtells of ![zqview](../assets/zqplan.svg).
        -- content/insights/zqplot.ru.md
        ---
        title: Zqзаговор
        ---

        Zqрассказ.
        -- content/opportunities/zqescape.md
        ---
        title: Zqescape
        audience: restricted
        impact: 5
        effort: 2
        team: [Zqrisk]
        ---

        See [the raid](../journeys/zqraid.md#zqplotting).
        -- content/pages/zqplan.md
        # Zqplan

        Zqfuel.
        """)

    private static func names(in text: [UInt8]) -> [String] {
        let text = String(decoding: text, as: UTF8.self).lowercased()
        return text.split { !$0.isLetter && !$0.isNumber }.filter { $0.contains("zq") }.map(String.init)
    }

    @Test("no file of a public site holds a word of what is for fewer eyes")
    func noWord() {
        let site = AudienceTests.site.build(baseURL: "https://maps.example.org/", audience: .public)
        #expect(site.diagnostics.filter { $0.severity == .error }.map(\.summary) == [])
        #expect(site.files["journeys/shoes.html"] != nil)
        #expect(site.files["feed.xml"] != nil)
        #expect(site.files["sitemap.xml"] != nil)
        #expect(site.files["atlas.json"] != nil)
        #expect(site.files["assets/till.svg"] != nil)
        #expect(site.files["insights/open.html"] != nil)
        for path in ["backlog.csv", "backlog.json", "backlog/index.html", "search/words-0.js", "search/texts-0.js"] {
            let text = String(decoding: site.files[path] ?? [], as: UTF8.self).lowercased()
            #expect(text.contains("nobod"), "\(path)")
        }
        for (path, bytes) in site.files {
            #expect(AudienceTests.names(in: Array(path.utf8)) == [], "\(path)")
            #expect(AudienceTests.names(in: bytes) == [], "\(path)")
        }
    }

    @Test(
        "a map keeps back what is for fewer eyes than itself: entries, a lane of them, what stands in a stage, sources")
    func entries() throws {
        let site = AudienceTests.site.build(audience: .public)
        let page = AudienceTests.site.text("journeys/shoes.html", in: site.files)
        #expect(page.contains("“Fine”") || page.contains("&quot;Fine&quot;"))
        #expect(page.contains("Goes, after that"))
        #expect(!page.contains("Needs"))
        #expect(page.contains(">Trying<"))
        let inside = AudienceTests.site.build(audience: .internal)
        let whole = AudienceTests.site.text("journeys/shoes.html", in: inside.files)
        for word in ["Zqwhisper", "Zqneed", "Zqwire", "Zqfits", "zqshot"] { #expect(whole.contains(word), "\(word)") }
        #expect(!whole.contains("Zqsecret"))
        let anna = AudienceTests.site.text("personas/anna.html", in: inside.files)
        for word in ["Zqcry", "Zqdiary"] { #expect(anna.contains(word), "\(word)") }
        #expect(inside.files["assets/zqshot.svg"] != nil)
        let all = AudienceTests.site.build(audience: .restricted)
        #expect(AudienceTests.site.text("journeys/shoes.html", in: all.files).contains("Zqsecret"))
    }

    @Test("the same site for those inside holds all of it")
    func everything() {
        let site = AudienceTests.site.build(baseURL: "https://maps.example.org/", audience: .internal)
        for path in [
            "journeys/zqraid.html", "journeys/zqraid.json", "journeys/zqraid.svg", "ru/journeys/zqraid.html",
            "zqolder/zqraid.html", "personas/zqmole.html", "pages/zqplan.html", "assets/zqplan.svg",
            "assets/personas/zqface.png", "insights/zqplot.html", "ru/insights/zqplot.html",
        ] {
            #expect(site.files[path] != nil, "\(path)")
        }
        for path in [
            "index.html", "feed.xml", "sitemap.xml", "atlas.json", "journeys/shoes.html", "backlog.csv", "backlog.json",
            "backlog/index.html", "changes.html", "review.html", "tags/index.html", "teams/index.html",
            "search/index.js", "search/words-0.js", "search/texts-0.js", "insights/open.html",
        ] {
            #expect(AudienceTests.names(in: site.files[path] ?? []) != [], "\(path)")
        }
    }

    @Test("what is for the fewest eyes is in no site but theirs")
    func restricted() {
        let inside = AudienceTests.site.build(audience: .internal).files
        let theirs = AudienceTests.site.build(audience: .restricted).files
        func tells(_ files: [String: [UInt8]]) -> [String] {
            files.filter { String(decoding: $0.value, as: UTF8.self).lowercased().contains("zqescape") }.keys.sorted()
        }
        #expect(tells(inside) == [])
        #expect(tells(theirs).contains("opportunities/zqescape.html"))
        #expect(tells(theirs).contains("backlog.csv"))
    }

    @Test("what led to it reads as plain words")
    func plainWords() {
        let site = AudienceTests.site.build(audience: .public)
        let page = AudienceTests.site.text("journeys/shoes.html", in: site.files)
        #expect(page.contains("Compare the other way, a cell and the plan."))
        #expect(page.contains("Pays, as everybody does"))
        #expect(page.contains("<th scope=\"row\">Talks</th>"))
        #expect(!page.contains("href=\"#\""))
    }

    @Test("the settings say for whom a site is built")
    func settings() {
        let files = AudienceTests.site.files.map { file in
            file.path == "journeybook.yaml"
                ? SourceFile(path: file.path, bytes: file.bytes + Array("audience: restricted\n".utf8)) : file
        }
        let site = SiteLiteral(files: files).build()
        #expect(site.files["journeys/zqraid.html"] != nil)
        #expect(site.files["journeys/shoes.html"] != nil)
    }
}
