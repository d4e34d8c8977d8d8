import SourceDiagnostics
import Testing

@testable import MapReading

@Suite("Personas without front matter")
struct PersonaTests {
    private static let map = "| Stage | Actions | Emotions |\n|---|---|---|\n| Asks | a | 😐 |\n| Waits | b | 😡 |\n"

    private func personas(_ text: String) -> [[String]] {
        guard case .journeys(let drafts) = Reading.draft(text, as: .any).content else { return [] }
        return drafts.map { $0.personas.map(\.value) }
    }

    @Test(
        "whose map it is, said in many ways",
        arguments: [
            ("**Persona:** Ida, 31 — nurse\n\n## Customer journey", "Ida"),
            ("> Owner: care · Gate 1\n> Persona: Ida\n\n## Customer journey", "Ida"),
            ("## Persona: Ida (31)\n\n### Customer journey", "Ida"),
            ("## Personas\n\n### Ida\n\nA nurse.\n\n## Customer journey", "Ida"),
            (
                "## Personas\n\n### Persona 1: Ida\n\nA nurse.\n\n### Persona 2: Per\n\nA cook.\n\n## Customer journey: Per",
                "Per"
            ),
            ("## Journey 1 — Customer (first visit)", "Customer"),
            ("## Портрет клиента\n\n### Ида\n\nМедсестра.\n\n## Путь клиента", "Ида"),
            ("**Bohater:** kucharz\n\n## Podróż klienta", "kucharz"),
            ("> Owner: care · Gate 1 · Persona: Ida\n\n## Customer journey", "Ida"),
            ("*Persona: Ida, 34, parent of two*\n*Date: May*\n\n## Customer journey", "Ida"),
            ("## Customer journey\n\n**Actor:** P1/P2 · **Status:** draft", "P1/P2"),
            ("## Putovanje korisnika (Ida Kovač, 31, Zagreb)", "Ida Kovač"),
            ("## Customer journey map (Dr. Ida Nowak)", "Dr. Ida Nowak"),
            ("- **Ida Nowak** — nurse\n- **Per** — cook\n\n## Customer journey map — Ida Nowak", "Ida Nowak"),
            ("```\n名前: 田中（28歳）\n職業: 会社員\n```\n\n## ジャーニーマップ", "田中"),
            ("**الشخصية:** سارة، 30 سنة\n\n## رحلة العميل", "سارة"),
        ])
    func mentions(_ head: String, _ name: String) {
        #expect(personas("# Plan\n\n\(head)\n\n\(PersonaTests.map)") == [[name]])
    }

    @Test("two names with a sign between them are two people, a company's name is one")
    func several() {
        let map = PersonaTests.map
        #expect(
            personas("# Plan\n\n**Persona:** Ida & Per Lund\n\n## Customer journey\n\n\(map)") == [["Ida", "Per Lund"]])
        let kitchen = "Salt & Pepper Street Kitchen"
        #expect(personas("# Plan\n\n**Persona:** \(kitchen)\n\n## Customer journey\n\n\(map)") == [[kitchen]])
    }

    @Test("what follows a dash is nobody unless it is a word for a person, and of two people none is chosen")
    func nobody() {
        #expect(personas("# Plan\n\n## Customer journey — ordering\n\n\(PersonaTests.map)") == [[]])
        #expect(
            personas(
                "# Plan\n\n## Personas\n\n### Ida\n\na\n\n### Per\n\nb\n\n## Customer journey\n\n\(PersonaTests.map)")
                == [[]])
    }

    @Test("a file about one person is a persona")
    func document() {
        let text = """
            # Persona: Ida

            > “Just tell me when.”

            **Goals:**

            - To be home by six
            - To *know* the price

            ## Frustrations

            - Queues
            - See [this](a.md)

            **Motivations:** her children

            ## Notes

            - one
            """
        guard case .persona(let persona) = Reading.draft(text, as: .any).content else {
            Issue.record("it is a persona")
            return
        }
        #expect(persona.title?.value == "Ida")
        #expect(persona.goals == ["To be home by six", "To know the price"])
        #expect(persona.frustrations == [])
        #expect(persona.motivations == ["her children"])
        #expect(persona.prose.map(\.plain).joined(separator: " ").contains("Queues"))
        #expect(persona.prose.map(\.plain).joined(separator: " ").contains("Just tell me when."))
    }

    @Test(
        "other files and files about several people are pages",
        arguments: [
            "# Plan\n\n**Goals:** a\n\n**Frustrations:** b\n", "# Personas\n\n## Ida\n\nWords.\n",
            "# Personas\n\n## Ida\n\n**Goals:** a\n\n**Frustrations:** b\n\n## Per\n\n**Goals:** c\n\n**Frustrations:** d\n",
            "Persona: Ida\n",
        ])
    func pages(_ text: String) {
        #expect(Reading.dump(text, as: .any).hasPrefix("page "))
    }
}
