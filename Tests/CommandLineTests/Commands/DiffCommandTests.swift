import Foundation
import TestFolders
import Testing

@Suite("journeybook diff")
struct DiffCommandTests {
    private let folder: TemporaryFolder
    private let tool: Tool

    init() throws {
        folder = try TemporaryFolder()
        tool = Tool(in: folder.path)
    }

    private static let map = "content/journeys/shoes.md"

    /// The sample with a stage renamed, an item reworded, one new, and another owner.
    private static let edited = SampleSite.journey
        .replacing("owner: sales", with: "owner: Shop")
        .replacing("## Paying", with: "## Paying in")
        .replacing("The form asks twice", with: "The form asks three times {severity=4}")
        .replacing("annoyed (−1)", with: "angry (−2)")
        .replacing("- Compares pairs\n", with: "- Compares pairs\n- Asks a friend\n")

    /// Two folders with the sample's persona, and a map of each.
    private func versions(_ old: String, _ new: String, names: (old: String, new: String) = ("old", "new")) throws {
        for (name, map) in [(names.old, old), (names.new, new)] {
            try folder.write(name + "/content/personas/anna.md", SampleSite.persona)
            try folder.write(name + "/" + DiffCommandTests.map, map)
        }
    }

    @discardableResult
    private func git(_ line: String) throws -> Tool.Answer {
        let answer = try tool.shell(
            "git -c init.defaultBranch=main -c user.name=A -c user.email=a@example.com " + line)
        #expect(answer.status == 0, "\(answer.messages)")
        return answer
    }

    private func repository() throws {
        try SampleSite.write(to: folder)
        try git("init -q")
        try git("add .")
        try git("commit -q -m one")
    }

    @Test("what was changed since the last commit is told stage by stage")
    func transcript() throws {
        try repository()
        try folder.write(Self.map, Self.edited)
        let answer = try tool.run("diff")
        #expect(answer.status == 0)
        #expect(answer.messages.isEmpty)
        #expect(
            answer.output == """
                Changes from HEAD to the files as they are

                Buying shoes (content/journeys/shoes.md) changed: 1 item new, 2 changed
                  owner: Sales → Shop
                  ~ Looking
                      + Actions: Asks a friend
                  ~ Paying → Paying in: renamed, experience −1 → −2 (−1)
                      ~ Emotions: annoyed (−1) → angry (−2)
                          score: −1 → −2
                      ~ Pain points: The form asks twice → The form asks three times
                          severity: + 4

                1 journey changed

                """)
    }

    @Test("equal versions differ in nothing, in whatever way they are named")
    func nothing() throws {
        try repository()
        for words in [
            [], ["HEAD"], ["main"], ["main..HEAD"], ["main...HEAD"], ["main", "main"], [".", "."], ["refs/heads/main"],
        ] {
            let answer = try tool.run(["diff"] + words)
            #expect(answer.status == 0, "\(words): \(answer.messages)")
            #expect(answer.output.hasSuffix("\n\nnothing has changed\n"), "\(words)")
        }
    }

    @Test("two revisions are compared whatever the files are now, and neither files nor index change")
    func revisions() throws {
        try repository()
        try folder.write(Self.map, Self.edited)
        try git("commit -q -a -m two")
        try folder.write(Self.map, "no map at all\n")
        let before = folder.tree(".")
        let answer = try tool.run("diff", "HEAD~1..HEAD")
        #expect(answer.output.hasPrefix("Changes from HEAD~1 to HEAD\n"))
        #expect(answer.output.contains("+ Actions: Asks a friend\n"))
        #expect(folder.tree(".") == before)
    }

    @Test("three dots begin where both went their own ways")
    func commonOrigin() throws {
        try repository()
        try git("checkout -q -b work")
        try folder.write(Self.map, Self.edited)
        try git("commit -q -a -m mine")
        try git("checkout -q main")
        try folder.write("content/personas/anna.md", SampleSite.persona.replacing("Runner", with: "Walker"))
        try git("commit -q -a -m theirs")
        #expect(try tool.run("diff", "main..work").output.contains("role: Walker → Runner"))
        let answer = try tool.run("diff", "main...work")
        #expect(answer.output.hasSuffix("\n1 journey changed\n"))
        #expect(!answer.output.contains("Walker"))
    }

    @Test("a part of a repository, links within it, and files that came and went")
    func subfolder() throws {
        try folder.write("docs/maps/content/journeys/shoes.md", SampleSite.journey)
        try folder.write("docs/maps/shared/anna.md", SampleSite.persona)
        try folder.write("docs/maps/content/journeys/one.md", "# One\n\n## A\n\n**Actions:** a\n\n**Pain points:** b\n")
        try folder.write("README.md", SampleSite.journey)
        try folder.makeFolder("docs/maps/content/personas")
        try folder.link("docs/maps/content/personas/anna.md", to: "../../shared/anna.md")
        try git("init -q")
        try git("add .")
        try git("commit -q -m one")
        try git("rm -q docs/maps/content/journeys/one.md")
        try folder.write(
            "docs/maps/content/journeys/two.md", "# Two words\n\n## A\n\n**Actions:** a\n\n**Pain points:** b\n")
        let answer = try tool.run("diff", "--source", "docs/maps", "HEAD")
        #expect(answer.output.contains("Two words (content/journeys/two.md) new: 1 stage, 2 items\n"))
        #expect(answer.output.contains("One (content/journeys/one.md) gone: 1 stage, 2 items\n"))
        #expect(answer.output.hasSuffix("1 journey new, 1 journey gone, 1 journey as before\n"))
    }

    @Test("two folders need no repository and no git")
    func folders() throws {
        try versions(SampleSite.journey, Self.edited)
        var bare = tool
        bare.environment["PATH"] = "/nonexistent"
        let answer = try bare.run("diff", "old", "new")
        #expect(answer.status == 0)
        #expect(answer.output.contains("~ Paying → Paying in: renamed"))
    }

    @Test("what cannot be read is a failure of the environment that names a way out")
    func failures() throws {
        try SampleSite.write(to: folder)
        let none = try tool.run("diff")
        #expect(none.status == 3)
        #expect(none.messages.contains(". is not in a repository of git.\nCompare two folders instead"))
        try git("init -q")
        let empty = try tool.run("diff")
        #expect(empty.status == 3)
        #expect(empty.messages.contains("HEAD is neither a folder nor a revision that git knows."))
        var bare = tool
        bare.environment["PATH"] = "/nonexistent"
        let missing = try bare.run("diff", "main")
        #expect(missing.status == 3)
        #expect(missing.messages.contains("There is no program git on this machine.\n"))
    }

    @Test("a folder that is missing is told as one")
    func missingFolder() throws {
        try SampleSite.write(to: folder)
        let absolute = try tool.run("diff", "/nonexist", ".")
        #expect(absolute.status == 3)
        #expect(absolute.messages.hasPrefix("error: There is no folder /nonexist.\n"), "\(absolute.messages)")
        for words in [["old", "."], [".", "old"], ["old", "older"]] {
            let answer = try tool.run(["diff"] + words)
            #expect(answer.status == 3)
            #expect(
                answer.messages.hasPrefix("error: There is no folder old, and . is not in a repository"),
                "\(answer.messages)")
        }
    }

    @Test("a journey counts once, in however many languages it is told")
    func translations() throws {
        try versions(SampleSite.journey, SampleSite.journey)
        let settings = "languages: [en, pl]\ndiagnostics: {not-translated: off}\n"
        for name in ["old", "new"] { try folder.write(name + "/journeybook.yaml", settings) }
        try folder.write("new/content/journeys/shoes.pl.md", SampleSite.journey.replacing("Buying shoes", with: "Buty"))
        #expect(try tool.run("diff", "old", "new").output.hasSuffix("\n1 translation new, 1 journey as before\n"))
        #expect(try tool.run("diff", "new", "old").output.hasSuffix("\n1 translation gone, 1 journey as before\n"))
        #expect(try tool.run("diff", "new", "old", "--format", "json").output.contains("\"unchangedJourneys\": 1"))
        try folder.write(
            "old/content/journeys/shoes.pl.md", SampleSite.journey.replacing("Buying shoes", with: "Buciki"))
        #expect(try tool.run("diff", "old", "new").output.hasSuffix("\n1 translation changed, 1 journey as before\n"))
        #expect(try tool.run("diff", "new", "new").output.hasSuffix("\nnothing has changed\n"))
    }

    @Test("what has another name is changed itself, and who names it is not")
    func renamedPersona() throws {
        try versions(SampleSite.journey, SampleSite.journey)
        let part =
            "---\ntitle: Lacing\nparent: shoes\npersona: anna\n---\n\n## A\n\n**Actions:** a\n\n**Pain points:** b\n"
        for name in ["old", "new"] { try folder.write(name + "/content/journeys/lacing.md", part) }
        try folder.write(
            "new/content/personas/anna.md", SampleSite.persona.replacing("title: Anna", with: "title: Anna Lee"))
        let persona = try tool.run("diff", "old", "new").output
        #expect(persona.hasSuffix("\n1 persona changed, 2 journeys as before\n"), "\(persona)")
        #expect(persona.contains("title: Anna → Anna Lee\n"))
        try folder.write(
            "new/" + Self.map,
            SampleSite.journey.replacing("title: Buying shoes", with: "title: New shoes")
                .replacing("persona: anna", with: "persona: [anna, tom]"))
        try folder.write("new/content/personas/tom.md", SampleSite.persona.replacing("title: Anna", with: "title: Tom"))
        let both = try tool.run("diff", "old", "new").output
        #expect(both.contains("title: Buying shoes → New shoes\n"))
        #expect(both.contains("persona: + Tom\n"), "\(both)")
        #expect(
            both.hasSuffix("\n1 journey changed, 1 persona changed, 1 persona new, 1 journey as before\n"), "\(both)")
    }

    @Test("a file with another name is told how its old address is kept")
    func renamedFile() throws {
        try versions(SampleSite.journey, SampleSite.journey)
        try folder.write("new/content/journeys/boots.md", SampleSite.journey)
        _ = try tool.shell("rm new/\(Self.map)")
        let help = "links to the old address break; to keep them write aliases: ["
        for (format, wanted) in [
            ("text", "  help: \(help)journeys/shoes.html]\n"), ("markdown", "journeys/shoes.html"), ("html", help),
        ] {
            let output = try tool.run("diff", "old", "new", "--format", format).output
            #expect(
                output.contains(wanted) && output.contains("links to the old address break"), "\(format): \(output)")
        }
        let data = try tool.run("diff", "old", "new", "--format", "json").output
        #expect(data.contains("\"lostAddress\": \"journeys/shoes.html\""), "\(data)")
        try folder.write(
            "new/content/journeys/boots.md",
            SampleSite.journey.replacing("owner: sales", with: "owner: sales\naliases: [journeys/shoes.html]"))
        #expect(try !tool.run("diff", "old", "new").output.contains("old address break"))
        #expect(try !tool.run("diff", "old", "new", "--format", "json").output.contains("lostAddress"))
        try folder.write("new/content/personas/ann.md", SampleSite.persona)
        _ = try tool.shell("rm new/content/personas/anna.md")
        let persona = try tool.run("diff", "old", "new").output
        #expect(persona.contains("      help: \(help)personas/anna.html]\n"), "\(persona)")
    }

    @Test(
        "a name that looks like an option or an order reaches neither git nor a shell",
        arguments: [
            "--output=pwned", "-h", "--upload-pack=touch pwned", "$(touch pwned)", "main; touch pwned", "", ":/",
            "main:content",
        ])
    func hostileNames(name: String) throws {
        try repository()
        let names = folder.names()
        for words in [["diff", "--", name], ["diff", "--", name + "..HEAD"], ["diff", "--", "HEAD", name]] {
            let answer = try tool.run(words)
            #expect(answer.status == 3 || answer.status == 0 && name.isEmpty, "\(words) \(answer.output)")
        }
        #expect(folder.names() == names)
    }

    @Test("errors in the newer version fail, those of the older one are only told")
    func errors() throws {
        try versions(
            SampleSite.journey, SampleSite.journey.replacing("status:", with: "statsu:"), names: ("good", "bad"))
        let failed = try tool.run("diff", "good", "bad")
        #expect(failed.status == 1)
        #expect(failed.output.contains("status: − approved\n"))
        #expect(failed.messages.contains("bad/content/journeys/shoes.md:5:1\n"))
        let mended = try tool.run("diff", "bad", "good")
        #expect(mended.status == 0)
        #expect(mended.messages == "bad has errors in its maps; what could not be understood is not compared\n")
    }

    @Test("Markdown for a merge request calls nobody and makes no markup of the author's")
    func markdown() throws {
        try folder.write("old/content/journeys/shoes.md", SampleSite.journey)
        try folder.write(
            "new/content/journeys/shoes.md",
            SampleSite.journey.replacing(
                "- Compares pairs\n", with: "- Compares pairs\n- @ada sees `<b>` *twice* #12\n"))
        let answer = try tool.run("diff", "old", "new", "--format", "markdown")
        #expect(
            answer.output == """
                ### Journey maps: old → new

                1 journey changed.

                #### Buying shoes – changed

                `content/journeys/shoes.md`: 1 item new

                - **Looking**
                  - _Actions_: **new** \\@\u{2060}ada sees \\<b\\> twice \\#\u{2060}12

                """)
    }

    @Test("a comment stays within what code hosts take, and says what it leaves out")
    func longMarkdown() throws {
        for number in 0..<40 {
            let items = (0..<60).map { "- Thing \($0) of journey \(number) that is told at some length\n" }.joined()
            let map = "# Journey \(number)\n\n## Stage\n\n**Actions:**\n\n- Waits\n"
            try folder.write("old/content/journeys/\(number).md", map)
            try folder.write("new/content/journeys/\(number).md", map + items)
        }
        let answer = try tool.run("diff", "old", "new", "--format", "markdown")
        #expect(answer.output.utf8.count < 61_000)
        #expect(answer.output.contains("more are too long for a comment"))
        #expect(answer.output.contains("40 journeys changed."))
    }

    @Test("HTML is one file that loads nothing, with every text escaped, both versions and both curves")
    func html() throws {
        try folder.write("old/content/journeys/shoes.md", SampleSite.journey)
        try folder.write(
            "new/content/journeys/shoes.md",
            Self.edited.replacing("Asks a friend", with: "Asks \\<script>alert(1)\\</script> & friends"))
        let page = try tool.run("diff", "old", "new", "--format", "html").output
        #expect(page.hasPrefix("<!doctype html>\n"))
        #expect(page.hasSuffix("</html>\n"))
        #expect(!page.contains("<script"))
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; friends"))
        #expect(!page.contains("src="))
        #expect(page.contains("<svg class=\"d d-compared\""))
        #expect(page.contains("The form asks <del>twice</del>"))
        #expect(page.contains("The form asks <ins>three times</ins>"))
        #expect(page.contains("was “Paying”"))
    }

    private static let sheet = """
        journey,stage,metric,date,value,target,sample
        shoes,Paying,conversion,2026-05-04,61.5,70,120
        shoes,Paying,conversion,2026-06-01,64,70,130
        shoes,,nps,2026-06-01,12,,80

        """

    @Test("numbers that changed are told by stage and metric, also when the stage has another name")
    func numbers() throws {
        try versions(SampleSite.journey, SampleSite.journey.replacing("## Paying", with: "## Paying in"))
        try folder.write("old/content/metrics/m.csv", Self.sheet)
        try folder.write(
            "new/content/metrics/m.csv",
            Self.sheet.replacing("Paying", with: "Paying in").replacing("61.5", with: "63")
                + "shoes,,nps,2026-07-01,14,,82\n")
        let text = try tool.run("diff", "old", "new").output
        #expect(text.contains("Buying shoes (content/journeys/shoes.md) changed: 2 numbers changed\n"))
        #expect(
            text.contains(
                "  numbers: conversion, Paying in: 2026-05-04: 61.5 %, target 70, sample 120 → 2026-05-04: 63 %, target 70, sample 120\n"
            ))
        #expect(text.contains("  numbers: nps: + 2026-07-01: 14 points, sample 82\n"))
        #expect(!text.contains("2026-06-01"))
        #expect(try tool.run("diff", "new", "new").output.contains("nothing has changed"))
        for (format, wanted) in [
            ("markdown", "- numbers: conversion, Paying in: 2026-05-04: 61.5 %"),
            ("json", "\"name\": \"conversion, Paying in\""),
            ("html", "numbers: conversion, Paying in"),
        ] {
            #expect(try tool.run("diff", "old", "new", "--format", format).output.contains(wanted), "\(format)")
        }
    }

    @Test("many numbers are counted in a line, and all are in the files for programs")
    func manyNumbers() throws {
        let rows = (1...28).map { "shoes,,volume,2026-05-\($0 < 10 ? "0" : "")\($0),5,,\n" }.joined()
        try versions(SampleSite.journey, SampleSite.journey)
        try folder.write("new/content/metrics/m.csv", "journey,stage,metric,date,value,target,sample\n" + rows)
        #expect(try tool.run("diff", "old", "new").output.contains("+ 2026-05-08: 5; + 20 more\n"))
        #expect(try tool.run("diff", "old", "new", "--format", "json").output.contains("2026-05-28: 5"))
    }

    @Test("a text of which only emphasis or links changed is told as such")
    func emphasis() throws {
        try versions(
            SampleSite.journey.replacing("- The form asks twice", with: "- The form asks [twice](https://a.example/x)"),
            SampleSite.journey.replacing(
                "- The form asks twice", with: "- The form asks **[twice](https://b.example/x)**")
        )
        let text = try tool.run("diff", "old", "new").output
        #expect(
            text.contains(
                """
                      ~ Pain points: The form asks twice
                          emphasis: + bold: twice
                          link: https://a.example/x → https://b.example/x

                """))
        for format in ["markdown", "json", "html"] {
            let output = try tool.run("diff", "old", "new", "--format", format).output
            #expect(output.contains("emphasis") && output.contains("bold: twice"), "\(format)")
        }
    }

    @Test("what is emphasised in other words is not told beside them")
    func emphasisOfOtherWords() throws {
        try versions(
            SampleSite.journey.replacing("asks twice", with: "asks **twice**"),
            SampleSite.journey.replacing("asks twice", with: "asks *three times*"))
        #expect(try !tool.run("diff", "old", "new").output.contains("emphasis"))
        try folder.write("old/content/pages/about.md", "# About\n\nMaps for **all**.\n")
        try folder.write("new/content/pages/about.md", "# About\n\nMaps for *all*.\n")
        #expect(
            try tool.run("diff", "old", "new").output.contains(
                "  About (content/pages/about.md) changed\n      text, emphasis: bold: all → italic: all\n"))
    }

    @Test("pictures that came, went, moved or changed are told, of folders and of a history alike")
    func pictures() throws {
        func picture(_ name: String, _ colour: String) -> (String, String) {
            ("content/assets/\(name).svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" fill=\"\(colour)\"/>\n")
        }
        let old = [picture("form", "red"), picture("desk", "blue"), picture("shop", "green"), picture("same", "grey")]
        let new = [
            picture("form", "pink"), picture("counter", "blue"), picture("till", "white"), picture("same", "grey"),
        ]
        try versions(SampleSite.journey, SampleSite.journey)
        for (path, text) in old { try folder.write("old/" + path, text) }
        for (path, text) in new { try folder.write("new/" + path, text) }
        let told = """
            Files
              content/assets/counter.svg (moved from content/assets/desk.svg) changed
              content/assets/form.svg changed
              content/assets/shop.svg gone
              content/assets/till.svg new


            """
        #expect(try tool.run("diff", "old", "new").output.contains(told))
        for format in ["markdown", "json", "html"] {
            let output = try tool.run("diff", "old", "new", "--format", format).output
            #expect(output.contains("counter.svg") && !output.contains("same.svg"), "\(format)")
        }

        try repository()
        for (path, text) in old { try folder.write(path, text) }
        try git("add content")
        try git("commit -q -m pictures")
        for (path, _) in old { try git("rm -q \(path)") }
        for (path, text) in new { try folder.write(path, text) }
        #expect(try tool.run("diff").output.contains(told))
        try git("add content")
        try git("commit -q -m others")
        #expect(try tool.run("diff", "HEAD~1..HEAD").output.contains(told))
        #expect(try tool.run("diff").output.contains("nothing has changed"))
    }

    @Test("a note that git keeps in the place of a large file is not taken for another file")
    func largeFiles() throws {
        try repository()
        try folder.write(
            "content/assets/film.svg", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n")
        try git("add content")
        try git("commit -q -m film")
        try folder.write("content/assets/film.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n")
        #expect(try tool.run("diff").output.contains("nothing has changed"))
    }

    @Test("whom the maps are for decides what is compared")
    func audience() throws {
        try folder.write("old/content/journeys/shoes.md", SampleSite.journey)
        try folder.write(
            "new/content/journeys/shoes.md",
            Self.edited.replacing("owner: Shop", with: "owner: Shop\naudience: restricted"))
        #expect(try tool.run("diff", "old", "new").output.contains(" gone: "))
        #expect(
            try tool.run("diff", "old", "new", "--audience", "restricted").output.contains(
                "audience: internal → restricted"))
    }
}
