import SiteBuilder
import SourceDiagnostics
import Testing

/// What an author, or somebody who can write into the author's files, may try to bring into a page.
@Suite("Hostile text in every field")
struct HostileTextTests {
    /// Ends attributes, elements and comments, and would run something.
    private static let payload = "\"><img src=x onerror=alert(1)></svg><script>alert(1)</script>--><x y=\""

    /// The payload as a YAML value.
    private static let value = "'" + payload.replacing("'", with: "''") + "'"

    private static var site: SiteLiteral {
        let value = value
        let text = payload.replacing("|", with: "\\|")
        return SiteLiteral(
            """
            -- journeybook.yaml
            title: \(value)
            description: \(value)
            languages: [en]
            brand:
              footer: \(value)
            edit: "https://example.com/{path}"
            comment: "https://example.com/new?title={title}&url={url}"
            phases:
              - id: first
                name: \(value)
            teams:
              - id: sales
                name: \(value)
                mail: \(value)
            channels:
              - id: app
                name: \(value)
            touchpoints:
              - id: till
                name: \(value)
                channels: [app]
            -- content/personas/anna.md
            ---
            title: \(value)
            segment: \(value)
            role: \(value)
            quote: \(value)
            goals: [\(value)]
            needs: [\(value)]
            frustrations: [\(value)]
            motivations: [\(value)]
            barriers: [\(value)]
            channels: [app]
            traits:
              Age: \(value)
            share: \(value)
            owner: sales
            ---

            \(text)
            -- content/journeys/map.md
            ---
            title: \(value)
            summary: \(value)
            persona: anna
            scenario: \(value)
            goal: \(value)
            business-goal:
              text: \(value)
              metric: \(value)
              target: \(value)
            trigger: \(value)
            expectations: [\(value)]
            scope: \(value)
            owner: sales
            contributors: [sales]
            reviewers: [\(value)]
            status: approved
            reviewed: 2026-09-01
            review-when: [\(value)]
            validated:
              date: 2026-09-01
              method: \(value)
              participants: \(value)
            reviews:
              - date: 2026-09-01
                by: \(value)
                verdict: approved
                note: \(value)
            changes:
              - date: 2026-09-01
                what: \(value)
            tags: [\(value)]
            sources:
              - id: talks
                kind: interview
                title: \(value)
                sample: \(value)
            ---

            Lead: \(text), [\(text)](https://example.com/%22%3E "\(text)"), `\(text)`.

            ## Stage \(text) <!-- #one phase=first team=sales duration='\(text.replacing("'", with: "").replacing("-->", with: ""))' -->

            **Actions:**

            - \(text)
            - [click](java&#9;script:alert(1)) and [data](data:text/html,<script>alert(1)</script>)
              - ticket: \(text)
              - with: \(text)

            **Emotions:**

            - \(text) (+1)

            **Touchpoints:**

            - \(text)
              - channel: app

            **Thoughts:**

            - > \(text)

            **Pain points:**

            - \(text)
              - severity: 4
              - fail: \(text)

            ## Second

            **Actions:**

            - \(text)

            **Emotions:**

            - calm (−1)
            -- content/pages/about.md
            # \(text)

            \(text)

            | A | B |
            |---|---|
            | \(text) | <script>alert(1)</script> |
            """)
    }

    /// The files of the site even when there are errors, as a preview shows them.
    private static func everyFile() -> [OutputFile] {
        let tree = SourceTree(files: site.files)
        let settings = SiteBuild.Settings(today: SiteLiteral.today)
        let (site, _) = SiteBuild.read(tree, settings: settings)
        let files = Box()
        SiteBuild.write(site, tree: tree, settings: settings) { files.add($0) }
        return files.all
    }

    /// One thread only here, so a plain box will do.
    private final class Box: @unchecked Sendable {
        private(set) var all: [OutputFile] = []
        func add(_ file: OutputFile) { all.append(file) }
    }

    @Test("nothing of it becomes markup in any page or drawing")
    func markup() throws {
        let files = Self.everyFile()
        #expect(files.contains { $0.path == "journeys/map.html" })
        var seen = 0
        for file in files where file.path.hasSuffix(".html") || file.path.hasSuffix(".svg") {
            let text = String(decoding: try file.bytes(), as: UTF8.self)
            for trace in ["<img src=x", "<script>alert", "</script>--", "<x y", "\"><img"] {
                #expect(!text.contains(trace), "\(file.path) holds \(trace)")
            }
            if text.contains("&lt;img src=x onerror=alert(1)&gt;") { seen += 1 }
            #expect(Self.tagsAreSound(text), "\(file.path)")
        }
        #expect(seen >= 5, "the text itself is shown, only harmless")
    }

    @Test("no address runs anything")
    func addresses() throws {
        for file in Self.everyFile() where file.path.hasSuffix(".html") || file.path.hasSuffix(".svg") {
            let text = String(decoding: try file.bytes(), as: UTF8.self).lowercased()
            for scheme in ["javascript:", "java\tscript:", "data:text", "vbscript:"] {
                #expect(!text.contains("href=\"\(scheme)"), "\(file.path)")
                #expect(!text.contains("src=\"\(scheme)"), "\(file.path)")
            }
        }
    }

    /// Every tag has only attributes in double quotes, none of which is a handler.
    private static func tagsAreSound(_ text: String) -> Bool {
        var rest = text[...]
        while let open = rest.firstIndex(of: "<") {
            var place = rest.index(after: open)
            var isQuoted = false
            var outside = ""
            while place < rest.endIndex, isQuoted || rest[place] != ">" {
                if rest[place] == "\"" { isQuoted.toggle() } else if !isQuoted { outside.append(rest[place]) }
                place = rest.index(after: place)
            }
            guard place < rest.endIndex, !outside.contains("<"), !outside.contains(" on") else { return false }
            rest = rest[rest.index(after: place)...]
        }
        return true
    }
}
