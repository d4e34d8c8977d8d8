import JourneyModel
import SourceDiagnostics
import Testing

@testable import MapReading

@Suite("Nothing of the author's is lost")
struct NothingLostTests {
    /// Every word of a draft's texts and names.
    private func words(_ draft: FileDraft) -> Set<String> {
        var texts: [String] = []
        switch draft.content {
        case .journeys(let drafts):
            for draft in drafts {
                texts += [draft.title?.value ?? ""] + draft.stages.flatMap { [$0.name, $0.duration ?? ""] }
                texts += draft.steps.flatMap { [$0.name, $0.duration ?? ""] } + draft.lanes.map(\.name)
                texts += draft.items.map(\.text.plain) + draft.prose.map(\.text.plain)
            }
        case .persona(let persona): texts = [persona.title?.value ?? ""] + persona.prose.map(\.plain)
        case .page(let page): texts = [page.title?.value ?? "", page.text.plain]
        }
        return Set(texts.flatMap { $0.split { !$0.isLetter }.map(String.init) })
    }

    private static let files = [
        """
        Alpha line before the title

        # Bravo journey

        Charlie.

        ## Delta

        Echo
        **Actions:** foxtrot
        golf

        hotel paragraph

        > india quote

        **Juliett:** kilo

        lima after

        - mike entry
        - november entry

        **Emotions:** oscar
        - papa
          - quebec nested
            - romeo deeper

        | Sierra | Tango |
        |---|---|
        | uniform | victor |

        ### Whiskey heading

        xray words

        ```
        yankee code
        ```

        ---

        zulu after the rule

        ## Ordinary

        able words

        ## Later

        - **Actions:** baker
        - **Dog:** easy
          - fox nested
        - george
        """,
        """
        # Alpha journey

        Bravo before.

        | Stage | Actions | Emotions | Charlie |
        |---|---|---|---|
        | Delta | echo; foxtrot<br>golf | hotel | - |
        | India | juliett | kilo | lima | mike |

        November after.

        | Oscar | Papa |
        |---|---|
        | quebec | romeo |

        ## Sierra

        | | Tango | Uniform |
        |---|---|---|
        | Actions | victor | whiskey |
        | Emotions | xray | yankee |
        | Zulu | | |
        """,
    ]

    @Test("each word stands in the map or in its prose", arguments: files)
    func words(_ text: String) {
        let draft = Reading.draft(text)
        let found = words(draft)
        let numbering: Set<String> = ["Stage", "br"]
        for word in Set(text.split { !$0.isLetter }.map(String.init)).subtracting(numbering).sorted() {
            #expect(found.contains(word), "\(word) is lost")
        }
    }

    @Test("each heading of the file can be linked to")
    func headings() {
        let draft = Reading.draft("# A way\n\n## One\n\n**Actions:** a\n\n## One\n\n**Actions:** b\n")
        #expect(draft.headings.map(\.slug) == ["a-way", "one", "one-1"])
        guard case .journeys(let drafts) = draft.content else { return }
        #expect(drafts[0].stages.map(\.headingSlug) == ["one", "one-1"])
    }

    @Test("links and images keep their addresses, alternative texts and places")
    func links() {
        let text = "# J\n\n## A\n\n**Actions:** see [this](a.md#b) and ![a face](c.png)\n\n## B\n\n**Actions:** go\n"
        let draft = Reading.draft(text)
        #expect(draft.links.map(\.address) == ["a.md#b", "c.png"])
        #expect(draft.links.map(\.alternative) == [nil, "a face"])
        #expect(draft.links.map(\.range.lowerBound) == [28, 47])
        guard case .journeys(let drafts) = draft.content else { return }
        #expect(drafts[0].items[0].text.holes.map(\.link) == [0, 1])
    }

    @Test("a misspelt lane is reported with its neighbour, at its place")
    func nearLane() {
        let text =
            "# J\n\n## A\n\n**Actions:** a\n**Emotons:** b\n\n### Pian points\n\nc\n\n## B\n\n- **Actions:** d\n- **Oportunities:** e\n"
        #expect(
            Reading.complaints(text) == [
                "unknown-lane warning 6:3", "unknown-lane warning 8:1", "unknown-lane warning 15:5",
            ])
        #expect(
            Reading.draft(text).diagnostics.first?.suggestion == "write \"Emotions\", or declare it under \"lanes\"")
    }

    @Test("a file without a map is a journey without stages in the journeys' folder")
    func noMap() {
        #expect(Reading.dump("# Title\n\nWords.\n\n## More\n\nWords.\n") == "map Title\nbefore: Words. More Words.\n")
        #expect(Reading.dump("") == "map -\n")
    }

    @Test("an ordinary page has a title and its text")
    func page() {
        #expect(Reading.dump("# About\n\nWords.\n", as: .page) == "page About\nprose: Words.\n")
        #expect(Reading.dump("---\ntitle: Other\n---\n# About\n", as: .page) == "page Other\nprose: About\n")
    }
}
