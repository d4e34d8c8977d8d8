import JourneyModel
import MarkupWriting
import SiteExports
import Testing

struct JSONTests {
    /// A map with one item that spans both stages and has many attributes, a quote and an inferred feeling.
    private var atlas: Atlas {
        var details = ItemDetails()
        details.severity = 5
        details.expectation = ExperienceScore(1, on: .signed)
        details.channels = [Reference(0)]
        details.teams = [Reference(0)]
        details.touchpoint = 0
        details.sources = [0]
        details.status = .planned
        details.to = ["b"]
        var facts = JourneyFacts(title: "Taking a \"mortgage\"", sourcePath: "content/journeys/m.md")
        facts.owner = .team(Reference(0))
        facts.contributors = [.named("Ewa")]
        facts.review.reviewed = CalendarDate(iso: "2026-10-01")
        facts.review.reviewEvery = .months(6)
        facts.personaNames = ["Anna"]
        facts.parent = (Reference(1), 0)
        let stages = [Stage(id: "a", name: "Dreaming", phase: Reference(0)), Stage(id: "b", name: "Signing")]
        func journey(_ id: String, _ facts: JourneyFacts) -> Journey {
            Journey(
                id: id, language: .english, address: "journeys/\(id).html", aliases: ["old.html"], facts: facts,
                stages: stages, steps: [],
                lanes: [
                    Lane(id: "emotions", name: "Feelings", kind: .emotions),
                    Lane(id: "touchpoints", name: "Touchpoints", kind: .touchpoints),
                ],
                items: [
                    Item(id: "a.emotions~1", text: RichText("hopeful"), lane: 0, stages: 0..<1, feeling: 0),
                    Item(
                        id: "a.emotions~2", text: RichText("then tired"), lane: 0, stages: 0..<1, isQuote: true,
                        feeling: 1),
                    Item(id: "form", text: RichText("Form\u{7}"), lane: 1, stages: 0..<2, details: 0),
                ], cells: [0..<2, 2..<2, 2..<3, 3..<3],
                feelings: [
                    Feeling(measure: .score(ExperienceScore(2, on: .signed))),
                    Feeling(measure: .score(ExperienceScore(-1, on: .signed)), isInferred: true),
                ],
                details: [details], touchpoints: [Reference(0)],
                sources: [
                    EvidenceSource(
                        id: "talks", kind: .interview, title: "Talks", date: CalendarDate(iso: "2026-05-22"),
                        sample: "12", link: 0)
                ],
                prose: [Prose(place: .stage(1), text: RichText("after all"))],
                links: [.page(Reference(0), fragment: "x")])
        }
        let page = ContentPage(
            id: "about", language: .english, address: "pages/about.html", title: "About", text: RichText(""),
            links: [], sourcePath: "")
        return Atlas(
            site: SiteFacts(title: "Site"), phases: [LifecyclePhase(id: "awareness", names: [])],
            teams: [Team(id: "lending", name: "Lending")], channels: [Channel(id: "web", name: "Website", icon: .web)],
            touchpoints: [Touchpoint(id: "form", name: "Form", channels: [])], personas: [],
            journeys: [journey("m", facts), journey("p", JourneyFacts(title: "P", sourcePath: "p.md"))], pages: [page],
            today: CalendarDate(iso: "2026-11-20")!)
    }

    private var text: String { String(decoding: JourneyJSON.bytes(Reference(0), in: atlas), as: UTF8.self) }

    @Test(
        "names of teams, phases, channels, touchpoints and sources are their ids",
        arguments: [
            #""phase":"awareness","#, #""touchpoint":"form","#, #""team":"lending","#, #""severity":5,"#,
            #""status":"planned","#, #""link":"pages/about.html#x""#, #""title":"Taking a \"mortgage\"","#,
            #""text":"Form\u0007","#, #""due":"2027-04-01","#, #""inferred":true"#, #""quote":true,"#,
            #""experience":0.25"#, #""stages":["a","b"],"text":"Form"#, #""channels":["web"],"teams":["lending"]"#,
        ])
    func ids(part: String) {
        #expect(text.contains(part))
    }

    @Test("the keys of a journey stand in one fixed order")
    func order() {
        #expect(
            topKeys == [
                "format", "id", "language", "address", "aliases", "title", "kind", "personas", "personaNames",
                "parent", "audience", "owner", "contributors", "reviewers", "review", "tags", "sourcePath", "stages",
                "steps", "lanes", "items", "sources", "prose",
            ])
    }

    /// The keys of the outermost object.
    private var topKeys: [String] {
        var keys: [String] = []
        var depth = 0
        var word: String?
        var isEscaped = false
        var last = ""
        for character in text {
            if var open = word {
                if character == "\"", !isEscaped {
                    last = open
                    word = nil
                } else {
                    open.append(character)
                    word = open
                }
                isEscaped = character == "\\" && !isEscaped
                continue
            }
            switch character {
            case "\"": word = ""
            case "{", "[": depth += 1
            case "}", "]": depth -= 1
            case ":" where depth == 1: keys.append(last)
            default: break
            }
        }
        return keys
    }

    @Test("inspection tells stages, lanes, feelings and cells by stage and lane")
    func inspection() {
        let atlas = atlas
        let text = String(decoding: InspectionJSON.bytes([atlas.journeys[0]], in: atlas), as: UTF8.self)
        let dense = text.split { $0 == "\n" }.map { String($0.drop { $0 == " " }) }.joined()
        #expect(
            dense
                == #"{"maps": [{"title": "Taking a \"mortgage\"","persona": "Anna","stages": ["Dreaming","Signing"],"#
                + #""lanes": [{"name": "Feelings","kind": "emotions"},{"name": "Touchpoints","kind": "touchpoints"}],"#
                + #""emotions": [{"text": "hopeful; then tired","score": 0.25},null],"#
                + #""cells": [[["hopeful","then tired"],["Form\u0007"]],[[],["Form\u0007"]]]}]}"#)
    }

    @Test("a file without a map has an empty list of maps")
    func nothing() {
        #expect(String(decoding: InspectionJSON.bytes([], in: atlas), as: UTF8.self) == "{\n  \"maps\": []\n}\n")
    }
}
