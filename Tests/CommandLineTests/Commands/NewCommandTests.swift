import Foundation
import TestFolders
import Testing

@Suite("journeybook new")
struct NewCommandTests {
    private static let kinds = ["current-state", "future-state", "day-in-the-life", "service-blueprint"]
    private static let languages = ["en", "ru", "pl"]
    private static let choices = kinds.flatMap { kind in languages.map { (kind, $0) } }

    private let folder: TemporaryFolder
    private let tool: Tool

    init() throws {
        folder = try TemporaryFolder()
        tool = Tool(in: folder.path)
    }

    @Test("a new site builds without a word, of every kind and in every language", arguments: choices)
    func site(kind: String, language: String) throws {
        let answer = try tool.run("new", "site", "maps", "--kind", kind, "--lang", language)
        #expect(answer.status == 0, "\(answer.messages)")
        #expect(answer.output.contains("journeybook serve maps --open"))
        let paths = answer.output.split(separator: "\n").filter { $0.hasPrefix("Wrote ") }.map {
            String($0.dropFirst(6))
        }
        #expect(paths.count == 3)
        for path in paths {
            let text = try #require(folder.read(path))
            #expect(!text.contains("|}") && !text.contains("{title"), "\(path)")
        }
        let built = try tool.run("build", "maps", "--strict", "--output", "site")
        #expect(built.status == 0)
        #expect(built.output.hasPrefix("1 journey, 1 persona: "), "\(built.output)")
        // What is added to it builds without a word, too.
        #expect(try tool.run("new", "persona", "Oleg", "--source", "maps", "--lang", language).status == 0)
        #expect(try tool.run("new", "journey", "Renting", "--source", "maps", "--kind", kind).status == 0)
        let grown = try tool.run("check", "maps", "--strict")
        #expect(grown.output == "2 journeys, 2 personas\n")
    }

    @Test("a journey and a persona fit in with the site that is there", arguments: choices)
    func add(kind: String, language: String) throws {
        try SampleSite.write(to: folder)
        try folder.write(
            "journeybook.yaml",
            "title: Maps\nlanguages: [pl, en, ru]\nteams:\n  - id: sales\n    name: Sales\nchannels: [web]\nemotion-scale: 1..7\n"
        )
        try folder.write(
            "content/journeys/shoes.md", SampleSite.journey.replacing("title:", with: "emotion-scale: -2..+2\ntitle:"))
        let journey = try tool.run("new", "journey", "Renting: \"a bike\" #2", "--kind", kind, "--lang", language)
        #expect(journey.status == 0, "\(journey.messages)")
        let path = "content/journeys/renting-a-bike-2.md"
        let text = try #require(folder.read(path), "\(journey.output)")
        #expect(text.contains("title: \"Renting: \\\"a bike\\\" #2\"\n"))
        #expect(text.contains("persona: anna\n") && text.contains("owner: sales\n"))
        #expect(text.contains("lang: ") == (language != "pl"))
        #expect(!journey.output.contains("["), "\(journey.output)")
        let persona = try tool.run("new", "persona", "Oleg", "--lang", language)
        #expect(persona.status == 0)
        #expect(persona.output.contains("persona: oleg"))
        #expect(!persona.output.contains("["), "\(persona.output)")
        let alone = try tool.run("check", "--strict")
        #expect(alone.output == "2 journeys, 2 personas\n")
        try folder.write(path, text.replacing("persona: anna", with: "persona: [anna, oleg]"))
        let built = try tool.run("build", "--strict", "--output", "site")
        #expect(built.status == 0)
        #expect(built.output.hasPrefix("2 journeys, 2 personas: "), "\(built.output)")
    }

    @Test("without a word about the language it is the site's first")
    func language() throws {
        try SampleSite.write(to: folder)
        try folder.write("journeybook.yaml", "title: Карты\nlanguages: [ru]\nteams: [sales]\n")
        #expect(try tool.run("new", "journey", "Аренда велосипеда").status == 0)
        #expect(folder.read("content/journeys/аренда-велосипеда.md")?.contains("Действия") == true)
    }

    @Test("a folder of plain files gets its map where the others are")
    func plainFolder() throws {
        try folder.write("shoes.md", "# Shoes\n\n| Stage | Actions | Emotions |\n|---|---|---|\n| One | Looks | +1 |\n")
        #expect(try tool.run("new", "journey", "Renting").status == 0)
        #expect(folder.read("journeys/renting.md") != nil)
    }

    @Test("what is there is never written over")
    func neverOverwrites() throws {
        try SampleSite.write(to: folder)
        let before = folder.tree("")
        let site = try tool.run("new", "site", ".")
        #expect(site.status == 3)
        #expect(site.messages.contains("journeybook.yaml already"))
        let journey = try tool.run("new", "journey", "Shoes")
        #expect(journey.status == 3)
        #expect(journey.messages.contains("content/journeys/shoes.md already"))
        #expect(try tool.run("new", "persona", "Anna").status == 3)
        #expect(folder.tree("") == before)
    }

    @Test("a title cannot lead out of the folder or break the front matter")
    func hostileTitles() throws {
        try SampleSite.write(to: folder)
        let before = Set(folder.tree("").keys)
        for title in ["../../etc/passwd", "/", "..one", "a\nowner: nobody", "{title|x}", "%s", "'two", "x: ["] {
            let answer = try tool.run("new", "journey", title)
            #expect(answer.status == 0, "\(title): \(answer.messages)")
            #expect(!answer.output.contains("error["), "\(title): \(answer.output)")
        }
        let added = Set(folder.tree("").keys).subtracting(before)
        #expect(added.count == 8, "\(added)")
        #expect(added.allSatisfy { $0.hasPrefix("content/journeys/") && !$0.contains("..") })
    }

    @Test("an empty title or name is a wrong command line and writes nothing", arguments: ["", "   ", "\n\t"])
    func emptyTitles(title: String) throws {
        try SampleSite.write(to: folder)
        let before = folder.tree("")
        for words in [["journey", title], ["persona", title], ["site", "maps", "--title", title]] {
            let answer = try tool.run(["new"] + words)
            #expect(answer.status == 2)
            #expect(answer.messages.hasPrefix("error: The "), "\(answer.messages)")
        }
        #expect(folder.tree("") == before)
    }

    @Test("titles without a letter get files of their own")
    func signs() throws {
        try SampleSite.write(to: folder)
        for title in ["!!!", "???", "→"] { #expect(try tool.run("new", "journey", title).status == 0, "\(title)") }
        #expect(try tool.run("new", "persona", "?").status == 0)
        #expect(
            folder.names("content/journeys") == ["journey-2.md", "journey-3.md", "journey.md", "shoes.md"])
        #expect(folder.read("content/journeys/journey-2.md")?.contains("title: \"???\"\n") == true)
        #expect(folder.names("content/personas") == ["anna.md", "persona.md"])
    }

    @Test(
        "a title that YAML takes for something else is text all the same",
        arguments: [
            "null", "yes", "NO", "12", "1.5", "true", "~", "2026-01-01", "0x1F", ".inf", "=", "<<", "---", "- a",
        ])
    func wordsOfYAML(title: String) throws {
        try SampleSite.write(to: folder)
        let answer = try tool.run("new", "journey", "--", title)
        #expect(answer.status == 0, "\(answer.messages)")
        #expect(!answer.output.contains("["), "\(answer.output)")
        let name = try #require(folder.names("content/journeys").first { $0 != "shoes.md" })
        #expect(folder.read("content/journeys/" + name)?.contains("title: \"\(title)\"\n") == true)
        #expect(try tool.run("inspect", "content/journeys/" + name).output.hasPrefix(title + "\n"))
    }

    @Test("a persona that the site does not have is refused before anything is written")
    func unknownPersona() throws {
        try SampleSite.write(to: folder)
        let before = folder.tree("")
        for (name, wanted) in [("nobody", "It has anna."), ("ana", "Did you mean 'anna'?")] {
            let answer = try tool.run("new", "journey", "Renting", "--persona", name)
            #expect(answer.status == 2)
            #expect(
                answer.messages.hasPrefix("error: The site has no persona '\(name)'. \(wanted)"), "\(answer.messages)")
        }
        #expect(folder.tree("") == before)
        #expect(try tool.run("new", "journey", "Renting", "--persona", "Anna").status == 0)
        #expect(folder.read("content/journeys/renting.md")?.contains("persona: anna\n") == true)
    }

    @Test("a language that the site does not have is refused before anything is written")
    func unknownLanguage() throws {
        try SampleSite.write(to: folder)
        try folder.write("journeybook.yaml", "title: Карты\nlanguages: [ru, pl]\nteams: [sales]\n")
        let before = folder.tree("")
        for noun in ["journey", "persona"] {
            let answer = try tool.run("new", noun, "Renting", "--lang", "en")
            #expect(answer.status == 2)
            #expect(
                answer.messages.hasPrefix("error: The site has no texts in 'en': its languages are ru, pl. "),
                "\(answer.messages)")
        }
        #expect(folder.tree("") == before)
        // There are no starters in German: the English one is there to be translated, and says no other language.
        try folder.write("journeybook.yaml", "title: Karten\nlanguages: [de]\nteams: [sales]\n")
        #expect(try tool.run("new", "journey", "Mieten").status == 0)
        #expect(folder.read("content/journeys/mieten.md")?.contains("lang:") == false)
    }

    @Test("a slash in a title makes no folder, which is told")
    func slash() throws {
        try SampleSite.write(to: folder)
        let answer = try tool.run("new", "journey", "Debit/credit")
        #expect(answer.output.contains("/content/journeys/debit-credit.md\n"))
        #expect(answer.output.contains("The slash in the title makes no folder"))
    }

    @Test("a file of the built-in theme is written where it can be changed, and builds without a word")
    func theme() throws {
        try SampleSite.write(to: folder)
        let list = try tool.run("new", "theme")
        #expect(list.status == 0)
        let names = list.output.split(separator: "\n").map(String.init)
        #expect(names.contains("pages/home.mustache") && names.contains("words/en.yaml"))
        #expect(!names.contains { $0.hasPrefix("starters/") || $0.hasPrefix("preview/") })
        let answer = try tool.run(["new", "theme"] + names)
        #expect(answer.status == 0, "\(answer.messages)")
        #expect(folder.read("theme/pages/home.mustache")?.isEmpty == false)
        let built = try tool.run("build", "--strict", "--output", "site")
        #expect(built.output.hasPrefix("1 journey, 1 persona: "), "\(built.output)")
        let again = try tool.run("new", "theme", "pages/home.mustache")
        #expect(again.status == 3)
        #expect(again.messages.contains("theme/pages/home.mustache already"))
    }

    @Test("the words of another language begin with the English ones, and nothing is missing")
    func words() throws {
        try SampleSite.write(to: folder)
        try folder.write(
            "journeybook.yaml", SampleSite.settings + "languages: [en, eo]\ndiagnostics: {not-translated: off}\n")
        #expect(try tool.run("check").output.contains("journeybook new theme words/eo.yaml"))
        #expect(try tool.run("new", "theme", "words/eo.yaml").status == 0)
        #expect(
            folder.read("theme/words/eo.yaml")?.hasPrefix("# The words of the interface, to be translated.") == true)
        #expect(try tool.run("check", "--strict").output == "1 journey, 1 persona\n")
    }

    @Test(
        "a name that the theme does not have is answered with the nearest",
        arguments: [
            ("pages/hoem.mustache", "Did you mean 'pages/home.mustache'?"),
            ("../x", "journeybook new theme lists all files."),
            ("words/../en.yaml", ""), ("starters/en/persona.md", ""),
        ])
    func unknownThemeFile(name: String, answer: String) throws {
        try SampleSite.write(to: folder)
        let told = try tool.run("new", "theme", name)
        #expect(told.status == 2)
        #expect(told.messages.contains("has no file '\(name)'. \(answer)"), "\(told.messages)")
        #expect(folder.read("theme") == nil && folder.names("theme").isEmpty)
    }

    @Test("a kind or a language that is none is a wrong command line")
    func wrong() throws {
        #expect(try tool.run("new", "site", "x", "--kind", "as-is").status == 2)
        #expect(try tool.run("new", "site", "x", "--lang", "de").status == 2)
        #expect(try tool.run("new", "journey").status == 2)
        #expect(folder.names().isEmpty)
    }
}
