import JourneyModel
import Testing

@testable import SitePages

@Suite struct ComparisonPageTests {
    private static let anna = Reference<Persona>(0)
    private static let boris = Reference<Persona>(1)

    private static func persona(_ id: String, _ name: String) -> Persona {
        Persona(id: id, language: .english, address: "personas/\(id).html", name: name, sourcePath: id + ".md")
    }

    private static func feeling(_ text: String, _ score: Double, of persona: Reference<Persona>) -> Note {
        var note = Note(text, score: score) { $0.personas = [persona] }
        note.score = score
        return note
    }

    /// A map of today, its future state and its variant; two personas feel otherwise in the first.
    private static let site: Site = {
        var today = MapSketch(
            title: "Renting a boat", path: "boat.md",
            stages: [Stage(id: "ask", name: "Asking"), Stage(id: "form", name: "Filling in the paper form")])
        today.facts.personas = [anna, boris]
        today.row(
            .emotions, "Emotions",
            [
                [feeling("calm", 1, of: anna), feeling("lost", -1, of: boris)],
                [feeling("fine", 1, of: anna), feeling("fine too", 1, of: boris)],
            ])
        today.row(
            .painPoints, "Pains",
            [["Nobody answers the phone before noon"], [Note("The form asks twice") { $0.severity = 5 }]])
        var future = MapSketch(
            title: "Renting a boat tomorrow", path: "boat-2.md",
            stages: [
                Stage(id: "ask", name: "Asking"), Stage(id: "form", name: "Filling in the form"),
                Stage(id: "sail", name: "Sailing"),
            ])
        future.facts.kind = .futureState
        future.facts.baseline = Reference(0)
        future.row(
            .painPoints, "Pains",
            [
                ["Nobody answers the phone before nine"], [Note("The form asks twice") { $0.severity = 2 }],
                ["The wind <decides>"],
            ])
        var variant = MapSketch(title: "Renting a raft", path: "raft.md", stages: [Stage(id: "ask", name: "Asking")])
        variant.facts.variantOf = Reference(0)
        variant.row(.actions, "Actions", [["Asks around"]])
        return SiteFixture.site(
            Atlas(
                site: SiteFacts(title: "Harbour"), phases: [], teams: [], channels: [], touchpoints: [],
                personas: [persona("anna", "Anna"), persona("boris", "Boris")],
                journeys: [
                    today.journey(id: "boat", address: "journeys/boat.html"),
                    future.journey(id: "boat-2", address: "journeys/boat-2.html"),
                    variant.journey(id: "raft", address: "journeys/raft.html"),
                ], today: SiteFixture.today))
    }()

    private func page(_ path: String) -> String { SiteFixture.page(path, of: Self.site) }

    @Test("a future state and a variant have pages of their own, and a map of two personas")
    func addresses() {
        let paths = SitePlan.routes(Self.site).map(\.path).filter { $0.hasPrefix("compare/") }
        #expect(
            paths.sorted() == [
                "compare/journeys/boat-2.html", "compare/journeys/boat.personas.html", "compare/journeys/raft.html",
            ])
    }

    @Test("both journeys lead to the page where they are compared")
    func links() {
        for path in ["journeys/boat.html", "journeys/boat-2.html"] {
            #expect(page(path).contains("href=\"../compare/journeys/boat-2.html\">Compare entry by entry"), "\(path)")
        }
        for path in ["journeys/boat.html", "journeys/raft.html"] {
            #expect(page(path).contains("href=\"../compare/journeys/raft.html\">Compare with"), "\(path)")
        }
        #expect(page("journeys/boat.html").contains("href=\"../compare/journeys/boat.personas.html\">"))
        #expect(!page("journeys/raft.html").contains("personas.html\">Compare"))
    }

    @Test("words that only one of the two has are marked, and what is the same is not")
    func words() {
        let source = page("compare/journeys/boat-2.html")
        #expect(source.contains("Nobody answers the phone before <del>noon</del>"))
        #expect(source.contains("Nobody answers the phone before <ins>nine</ins>"))
        #expect(source.contains("<ins>The wind &lt;decides&gt;</ins>"))
        #expect(source.contains("Severity: 5 → 2"))
        #expect(source.components(separatedBy: "The form asks twice").count == 3)
    }

    @Test("stages that are kept, renamed, new are told, and counts stand above")
    func stages() {
        let text = PageScan(page("compare/journeys/boat-2.html")).text
        for words in ["Stays", "Today “Filling in the paper form”", "New", "1 new entry"] {
            #expect(text.contains(words), "\(words)")
        }
    }

    @Test("personas stand side by side, and the stage where they differ most is named")
    func personas() {
        let source = page("compare/journeys/boat.personas.html")
        let text = PageScan(source).text
        #expect(text.contains("Anna") && text.contains("Boris"))
        #expect(source.components(separatedBy: "the largest").count == 2)
        #expect(source.contains("class=\"d-curve\"") && source.contains("class=\"d-curve-2\""))
        #expect(source.contains("href=\"../../personas/boris.html\""))
        for number in ["+2", "0", "\u{2212}2"] {
            #expect(
                source.contains("text-anchor=\"end\" x=\"44\"") && source.contains(">\(number)</text>"), "\(number)")
        }
        #expect(text.contains("lost") && text.contains("fine too"))
    }

    @Test(
        "the pages are well formed",
        arguments: [
            "compare/journeys/boat-2.html", "compare/journeys/boat.personas.html", "compare/journeys/raft.html",
        ])
    func wellFormed(path: String) {
        #expect(PageScan(page(path)).faults == [])
    }
}
