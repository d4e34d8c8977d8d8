import Foundation
import SiteBuilder
import Testing

/// Where drafts and archived maps show, over every file of a site.
struct StatusTests {
    private static func site(_ status: String) -> SiteLiteral {
        SiteLiteral(
            """
            -- journeybook.yaml
            teams: [Sales]
            -- content/personas/anna.md
            ---
            title: Anna
            ---
            -- content/journeys/first.md
            ---
            title: First map
            order: 1
            persona: anna
            owner: Sales
            ---

            ## One {phase=awareness}

            **Actions:** walks

            **Emotions:** −1
            -- content/journeys/odd.md
            ---
            title: Odd map
            order: 2
            persona: anna
            owner: Sales
            status: \(status)
            reviewed: 2026-10-01
            aliases: [old/odd]
            parent: first#one
            variant-of: first
            changes:
              - {date: 2026-10-02, what: Everything}
            sources:
              - {id: talks, kind: interview, title: Talks}
            ---

            ## Dreadful stage {phase=awareness team=Sales moment=yes}

            **Actions:** falls

            **Touchpoints:** Odd counter

            **Emotions:** −2 {source=talks}

            **Pain points:** Odd pain {severity=5 source=talks}
            -- content/journeys/last.md
            ---
            title: Last map
            order: 3
            persona: anna
            owner: Sales
            ---

            ## Two {phase=awareness}

            **Actions:** runs

            **Emotions:** −1
            """)
    }

    /// The files in which anything of the map is told.
    private static func places(_ files: [String: [UInt8]]) -> [String] {
        files.filter { path, bytes in
            let text = String(decoding: bytes, as: UTF8.self).lowercased()
            return text.contains("odd map") || text.contains("dreadful") || text.contains("odd pain")
                || text.contains("odd counter") || text.contains("/odd.html")
        }.keys.sorted()
    }

    @Test("an archived map keeps its address and its data, and nothing else leads to it")
    func archived() {
        let site = StatusTests.site("archived").build(baseURL: "https://maps.example.org/")
        #expect(
            StatusTests.places(site.files) == [
                "atlas.json", "journeys/odd.csv", "journeys/odd.html", "journeys/odd.json", "journeys/odd.svg",
                "old/odd.html",
            ])
        let page = String(decoding: site.files["journeys/odd.html"] ?? [], as: UTF8.self)
        #expect(page.contains("class=\"banner"))
        #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
        #expect(!page.contains("class=\"pager\""))
        let first = String(decoding: site.files["journeys/first.html"] ?? [], as: UTF8.self)
        #expect(first.contains("href=\"last.html\""))
        #expect(!first.contains("noindex"))
    }

    @Test("a draft is found in lists, with a banner on its page, and stays out of rankings")
    func draft() {
        let site = StatusTests.site("draft").build(baseURL: "https://maps.example.org/")
        let places = StatusTests.places(site.files)
        for path in ["index.html", "journeys/index.html", "personas/anna.html", "sitemap.xml", "journeys/first.html"] {
            #expect(places.contains(path), "\(path)")
        }
        let page = String(decoding: site.files["journeys/odd.html"] ?? [], as: UTF8.self)
        #expect(page.contains("class=\"banner"))
        #expect(!page.contains("noindex"))
        for path in ["index.html", "personas/anna.html", "teams/sales.html"] {
            let text = String(decoding: site.files[path] ?? [], as: UTF8.self)
            #expect(text.contains("class=\"moments"), "\(path)")
            let moments = text.split(separator: "class=\"moments").dropFirst()
            for list in moments {
                let end = list.range(of: "</ol>")?.lowerBound ?? list.endIndex
                #expect(!list[..<end].contains("Dreadful stage"), "\(path)")
            }
        }
    }
}
