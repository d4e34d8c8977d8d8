import Foundation
import TestFolders
import Testing

@Suite("journeybook ids")
struct IdsCommandTests {
    private let folder: TemporaryFolder
    private let tool: Tool

    init() throws {
        folder = try TemporaryFolder()
        tool = Tool(in: folder.path)
    }

    private static let path = "content/journeys/map.md"

    private static let outline = """
        # Card

        ## Hearing of it

        **Actions:**

        - Sees a poster

        **Emotions:** +1 curious

        ## At the counter

        **Actions:** Fills in a form

        """

    @Test("ids are comments at the end, where a file uses no form yet, and nothing else changes")
    func comments() throws {
        try folder.write(Self.path, Self.outline)
        let answer = try tool.run("ids", Self.path)
        #expect(answer.status == 0)
        #expect(answer.output == "5 ids written into 1 file\n")
        let text = try #require(folder.read(Self.path))
        #expect(text.contains("## Hearing of it <!-- #hearing-of-it -->\n"))
        #expect(text.contains("- Sees a poster <!-- #hearing-of-it.actions~"))
        #expect(text.contains("**Emotions:** +1 curious <!-- #hearing-of-it.emotions~"))
        let stripped = text.replacing(try Regex(" <!-- #[^ ]+ -->"), with: "")
        #expect(stripped == Self.outline)
    }

    @Test("the addresses of all parts are those from before, and a second run changes nothing")
    func addresses() throws {
        try folder.write(Self.path, Self.outline)
        let anchors = try Regex("id=\"[^\"]*\"")
        func ids() throws -> [String] {
            #expect(try tool.run("build", ".", "--output", "site").status == 0)
            let page = try #require(folder.read("site/journeys/map.html"))
            return page.matches(of: anchors).map { String(page[$0.range]) }
        }
        let before = try ids()
        try tool.run("ids")
        let written = folder.read(Self.path)
        #expect(try ids() == before)
        let again = try tool.run("ids")
        #expect(again.output == "no id is missing where one can be written\n")
        #expect(folder.read(Self.path) == written)
    }

    @Test("a translation gets the addresses that its page has, which are the original's")
    func translation() throws {
        try folder.write(Self.path, Self.outline)
        let polish = Self.outline.replacing("Hearing of it", with: "Wieść").replacing(
            "At the counter", with: "Przy ladzie")
        try folder.write("content/journeys/map.pl.md", "---\nlang: pl\n---\n" + polish)
        try folder.write("journeybook.yaml", "languages: [en, pl]\n")
        #expect(try tool.run("ids").status == 0)
        let text = try #require(folder.read("content/journeys/map.pl.md"))
        #expect(text.contains("## Wieść <!-- #hearing-of-it -->\n"))
        #expect(text.contains("- Sees a poster <!-- #hearing-of-it.actions~"))
        #expect(try tool.run("ids").output == "no id is missing where one can be written\n")
        try tool.run("build", ".", "--output", "site")
        let page = try #require(folder.read("site/pl/journeys/map.html"))
        #expect(page.contains("id=\"at-the-counter.actions\""))
    }

    @Test("a translation whose touchpoints have other names than the original's gets the same addresses")
    func touchpoints() throws {
        let map = { (stage: String, items: String) in
            "| Stage | Actions | Touchpoints | Channels |\n|---|---|---|---|\n| \(stage) | a | \(items) |\n"
        }
        try folder.write("journeybook.yaml", "languages: [en, pl]\n")
        try folder.write(Self.path, "# A\n\n" + map("Paying", "Till; Letter; Lamp | Web; Post"))
        try folder.write("content/journeys/map.pl.md", "# A\n\n" + map("Zapłata", "Kasa; List; Lampa | Strona; Poczta"))
        let answer = try tool.run("ids")
        #expect(answer.status == 0, "\(answer.messages.prefix(200))")
        #expect(folder.read("content/journeys/map.pl.md")?.contains("| Zapłata <!-- #paying --> |") == true)
    }

    @Test("a folder beside a site's own maps is taken for itself")
    func besideASite() throws {
        try SampleSite.write(to: folder)
        try folder.write("drafts/map.md", "# A\n\n| Stage | Actions | Emotions |\n|---|---|---|\n| One | a | +1 |\n")
        #expect(try tool.run("ids", "drafts").status == 0)
        #expect(folder.read("drafts/map.md")?.contains("| One <!-- #one --> | a <!-- #one.actions~") == true)
        #expect(try tool.run("ids", "drafts/map.md").output == "no id is missing where one can be written\n")
    }

    @Test("the form of the file is kept: braces")
    func braces() throws {
        try folder.write(
            Self.path,
            """
            | Stage | Actions | Pain points |
            |---|---|---|
            | Waiting | Looks; asks | No date {severity=4} |
            | Paying {#till} | Pays | Two \\| queues<br>**Heat** |

            """)
        try tool.run("ids")
        let text = try #require(folder.read(Self.path))
        #expect(text.contains("| Waiting {#waiting} | Looks {#waiting.actions~"))
        #expect(text.contains("; asks {#waiting.actions~"))
        #expect(text.contains("No date {#waiting.pain-points~"))
        #expect(text.contains(" severity=4} |"))
        #expect(text.contains("| Paying {#till} |"))
        #expect(text.contains("queues {#till.pain-points~"))
        #expect(text.contains("<br>**Heat** {#till.pain-points~"))
    }

    @Test("the form of the file is kept: entries below an item")
    func nested() throws {
        try folder.write(
            Self.path,
            """
            ## Waiting

            ### Pain points

            - No date
              - severity: 4
            - No chair
            - [x] No *light*

            ### Actions

            1. Stands

            """)
        try tool.run("ids", Self.path)
        let text = try #require(folder.read(Self.path))
        #expect(text.contains("## Waiting <!-- #waiting -->\n"))
        #expect(text.contains("- No date\n  - id: waiting.pain-points~"))
        #expect(text.contains("- No chair\n  - id: waiting.pain-points~"))
        #expect(text.contains("- [x] No *light*\n  - id: waiting.pain-points~"))
        #expect(text.contains("1. Stands\n   - id: waiting.actions~"))
    }

    @Test("line ends and a byte-order mark stay")
    func bytes() throws {
        let old = "\u{FEFF}" + Self.outline.replacing("\n", with: "\r\n")
        try folder.write(Self.path, old)
        try tool.run("ids")
        let text = try #require(folder.read(Self.path))
        #expect(text.hasPrefix("\u{FEFF}"))
        let stripped = text.replacing(try Regex(" <!-- #[^ ]+ -->"), with: "")
        #expect(Array(stripped.utf8) == Array(old.utf8))
        #expect(text != old)
    }

    @Test("a dry run shows a diff that patch understands, and writes nothing")
    func dryRun() throws {
        try folder.write(Self.path, Self.outline)
        let answer = try tool.run("ids", "--dry-run")
        #expect(answer.status == 0)
        #expect(
            answer.output.hasPrefix(
                "--- \(Self.path)\n+++ \(Self.path)\n@@ -3,1 +3,1 @@\n-## Hearing of it\n+## Hearing of it <!--"))
        #expect(answer.messages == "5 ids would be written into 1 file\n")
        #expect(folder.read(Self.path) == Self.outline)
        try folder.write("change.diff", answer.output)
        let patched = try tool.shell("command -v patch >/dev/null || exit 77; patch -s \(Self.path) change.diff")
        if patched.status != 77 {
            #expect(patched.status == 0)
            let changed = folder.read(Self.path)
            try folder.write(Self.path, Self.outline)
            try tool.run("ids")
            #expect(folder.read(Self.path) == changed)
        }
    }

    @Test("permissions stay, nothing is left beside the file, and a link's target is written")
    func files() throws {
        try folder.write("content/journeys/map.md", Self.outline)
        try folder.link("content/journeys/other.md", to: "map.md")
        #expect(try tool.shell("chmod 640 content/journeys/map.md && $TOOL ids content/journeys/other.md").status == 0)
        #expect(try tool.shell("stat -c %a content/journeys/map.md").output == "640\n")
        #expect(folder.names("content/journeys") == ["map.md", "other.md"])
        #expect(folder.read("content/journeys/map.md")?.contains("<!-- #hearing-of-it -->") == true)
    }

    @Test("a path that is not there, a wrong option, and help")
    func missing() throws {
        let answer = try tool.run("ids", "nowhere")
        #expect(answer.status == 3)
        #expect(answer.messages.contains("There is no file nowhere."))
        #expect(try tool.run("ids", "--wrong").status == 2)
        #expect(try tool.run("ids", "--help").output.contains("journeybook ids --dry-run"))
    }
}
