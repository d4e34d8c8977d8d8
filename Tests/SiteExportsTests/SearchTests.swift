import Foundation
import JourneyModel
import Localization
import MarkupWriting
import SourceDiagnostics
import Testing
import Theming

@testable import SiteExports

struct SearchTests {
    private static let words: Vocabularies = {
        var diagnostics: [Diagnostic] = []
        return Vocabularies.load(EmbeddedTheme.files(in: "words"), diagnostics: &diagnostics)
    }()

    private static let endings = WordEndings(
        String(decoding: EmbeddedTheme.files(in: "search")[0].bytes, as: UTF8.self))

    /// Lines of the list that the page's script is held to as well: language, word, stem.
    private static let list: [[String]] = {
        let path = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../Browser/search-words.txt").standardizedFileURL
        let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: " ").map(String.init) }
    }()

    private static func scanned(_ text: String) -> [String] {
        var found: [String] = []
        WordScan(endings).scan(text) { word, _ in found.append(String(decoding: word, as: UTF8.self)) }
        return found
    }

    @Test("Words in all their forms have the stem of the list, which the page's script is held to as well")
    func stems() throws {
        #expect(Self.list.count > 50)
        for line in Self.list {
            let word = try #require(Self.scanned(line[1]).first, "\(line)")
            let stem = Self.endings.stem(Array(word.utf8), language: line[0])
            #expect(String(decoding: stem, as: UTF8.self) == line[2], "\(line)")
        }
    }

    @Test(
        "Texts are cut where words end, in scripts without spaces between two neighbours",
        arguments: [
            ("Don't wait — call: 8 800!", ["don", "wait", "call", "8", "800"]),
            ("«Ипотека»… и ёлка", ["ипотека", "елка"]),
            ("zażółć gęślą\njaźń", ["zazolc", "gesla", "jazn"]),
            ("e\u{301}te\u{301} 100 ₽ → 5", ["ete", "100", "5"]),
            ("客户旅程 map", ["客户", "户旅", "旅程", "map"]),
            ("a ł я 5", ["5"]), ("", []), ("😀 👍🏽", []),
        ])
    func words(_ text: String, _ expected: [String]) {
        #expect(Self.scanned(text) == expected)
    }

    /// One journey with a stage and the given items, and a persona.
    private static func atlas(_ items: [String], copies: Int = 1) -> Atlas {
        var persona = Persona(
            id: "anna", language: .english, address: "personas/anna.html", name: "Anna", sourcePath: "p.md")
        persona.needs = ["One list of papers"]
        let journeys = (0..<copies).map { number in
            var facts = JourneyFacts(title: "Taking a mortgage", sourcePath: "a.md")
            facts.personas = [Reference(0)]
            facts.review.status = number == 1 ? .archived : nil
            let entries = items.enumerated().map { index, text in
                Item(
                    id: index == 0 ? "papers" : "apply.pain-points~00000\(index)", text: RichText(text), lane: 0,
                    stages: 0..<1)
            }
            return Journey(
                id: "m\(number)", language: .english, address: "journeys/m\(number).html", aliases: [], facts: facts,
                stages: [Stage(id: "apply", name: "Applying", phase: Reference(0), teams: [Reference(0)])], steps: [],
                lanes: [Lane(id: "pain-points", name: "Pains", kind: .painPoints)], items: entries,
                cells: [0..<entries.count], feelings: [], details: [], sources: [], prose: [], links: [])
        }
        return Atlas(
            site: SiteFacts(title: "Site"), phases: [LifecyclePhase(id: "care", names: [LocalizedName("Care")])],
            teams: [Team(id: "lending", name: "Lending")], channels: [], touchpoints: [], personas: [persona],
            journeys: journeys, today: CalendarDate(iso: "2026-11-20")!)
    }

    private static func file(_ file: SearchFile, _ atlas: Atlas) -> String {
        let plan = SearchPlan(atlas)
        let scripts = SearchScripts(atlas, plan, endings: endings, vocabularies: words)
        return String(
            decoding: scripts.bytes(file, SearchIndex(plan, atlas, endings: endings)), as: UTF8.self)
    }

    @Test("A word leads to the documents that hold it, each once, whatever its form")
    func postings() {
        let atlas = Self.atlas(["The paper, the papers", "A lost paper"])
        let index = SearchIndex(SearchPlan(atlas), atlas, endings: Self.endings)
        let place = index.stems.firstIndex(of: Array("paper".utf8))!
        // The journey, its stage, its two items; the persona and her need.
        #expect(index.documentCount == 6)
        #expect(Array(index.documents[index.starts[place]..<index.starts[place + 1]]) == [2, 3, 5])
        #expect(!index.stems.contains(Array("the".utf8)))
        #expect(index.stems == index.stems.sorted { $0.lexicographicallyPrecedes($1) })
    }

    @Test("The files of words, places and texts say what the index holds")
    func scripts() {
        let atlas = Self.atlas(["The \"paper\"", "Again"])
        #expect(Self.file(.words(0), atlas).hasPrefix("journeybookSearch.take(\"words\",0,\"again D,anna AE,appli B"))
        // Journey, first language, the first original, one persona; one stage in phase 1 with a team; one lane; two items; none of its own.
        let lane = LaneKind.allCases.firstIndex(of: .painPoints)!
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        #expect(
            Self.file(.places(0), atlas)
                == "journeybookSearch.take(\"places\",0,\"AAABABBBAB\(alphabet[lane])CA" + "BAABAABAAA" + "\");\n")
        #expect(
            Self.file(.texts(0), atlas)
                == #"journeybookSearch.take("texts",0,[["journeys/m0.html","Taking a mortgage","Anna","#
                + #"["apply","Applying"],["pain-points","Pains"],["#
                + ##""#papers","The \"paper\"","~000001","Again"],[]],"##
                + #"["personas/anna.html","Anna","",[],[],["","One list of papers"],[]]]);"# + "\n")
        let settings = Self.file(.index, atlas)
        #expect(settings.contains(#""phases":["Care"]"#))
        #expect(settings.contains(#""personas":["Anna"]"#))
        #expect(settings.contains(#""files":[0,2]"#))
    }

    @Test("What is left of a word without its first letter leads to the word, in the file where it would stand")
    func tails() {
        let atlas = Self.atlas(["Water later, paper and vapor and 12345"])
        let index = SearchIndex(SearchPlan(atlas), atlas, endings: Self.endings)
        func found(_ tail: String) -> [String] {
            index.tails.filter { Array($0.tail) == Array(tail.utf8) }.map {
                String(decoding: index.stems[$0.stem], as: UTF8.self)
            }
        }
        #expect(found("ater") == ["later", "water"])
        #expect(found("aper") == ["paper"])
        #expect(found("2345") == [])
        #expect(Self.file(.words(0), atlas).contains(";"))
        #expect(Self.file(.words(0), atlas).contains("ater lw"))
        for files in 1...5 {
            let cuts = index.cuts(files)
            let spread = (0..<files).flatMap { index.tails(between: cuts[$0], and: cuts[$0 + 1]).map(\.stem) }
            #expect(spread == index.tails.map(\.stem))
        }
    }

    @Test("Ordinary pages are found by their text, and show their summary or their beginning")
    func pages() {
        let maps = Self.atlas(["One"])
        var facts = PageFacts()
        facts.summary = "In short"
        let long = (1...40).map { "word\($0)" }.joined(separator: " ")
        let pages = [PageFacts(), facts].enumerated().map { number, facts in
            ContentPage(
                id: "p\(number)", language: .english, address: "pages/p\(number).html", title: "Reading",
                text: RichText(long + " lighthouses"), links: [], sourcePath: "p\(number).md", facts: facts)
        }
        let atlas = Atlas(
            site: maps.site, phases: maps.phases, teams: maps.teams, channels: [], touchpoints: [],
            personas: maps.personas, journeys: maps.journeys, pages: pages, today: maps.today)
        let index = SearchIndex(SearchPlan(atlas), atlas, endings: Self.endings)
        let stem = Self.endings.stem(Array("lighthouses".utf8), language: "en")
        let place = index.stems.firstIndex(of: stem)!
        #expect(index.starts[place + 1] - index.starts[place] == 2)
        let texts = Self.file(.texts(0), atlas)
        #expect(texts.contains(#"["pages/p0.html","Reading","word1 word2"#))
        #expect(texts.contains(#" …",["page"]],["pages/p1.html","Reading","In short",["page"]]"#))
    }

    @Test("Archived maps are not found")
    func archived() {
        let atlas = Self.atlas(["One"], copies: 2)
        #expect(SearchPlan(atlas).units == [.journey(Reference(0)), .persona(Reference(0))])
    }

    @Test("Many maps are spread over many files, which together hold every word once")
    func spread() {
        let texts = (0..<200).map { "Word\($0) and a text that is as long as texts in maps usually are, or longer" }
        let atlas = Self.atlas(texts, copies: 60)
        let plan = SearchPlan(atlas)
        let index = SearchIndex(plan, atlas, endings: Self.endings)
        #expect(plan.wordFiles > 3)
        let cuts = index.cuts(plan.wordFiles)
        #expect(cuts.count == plan.wordFiles + 1)
        #expect(cuts == cuts.sorted() && cuts.first == 0 && cuts.last == index.stems.count)
        for file in plan.files {
            let scripts = SearchScripts(atlas, plan, endings: Self.endings, vocabularies: Self.words)
            #expect(scripts.bytes(file, index).count < 120_000, "\(file.name)")
        }
        #expect(plan.textStarts.last == plan.units.count)
    }

    @Test("Numbers are written in base 32, the lowest digit first")
    func numbers() {
        var row = NumberRow()
        for number in [0, 31, 32, 1023, 1024, 70_000] { row.add(number) }
        #expect(String(decoding: row.bytes, as: UTF8.self) == "AfgB_fggBwrkC")
    }
}
