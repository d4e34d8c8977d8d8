import JourneyModel
import SourceDiagnostics

/// A persona has a journey. Drafts count: the work has begun.
///
/// Spoken of only while a map does not say whose it is, for then one has perhaps been forgotten in the other. Where every
/// map names somebody, a persona without a journey is one whose map is still to be written.
enum UnusedPersonaCheck {
    /// A map that names no persona, neither as a whole nor for an item.
    private struct Nameless {
        let title: String
        let path: String
        let range: ByteRange
    }

    static func run(_ site: LinkedSite, _ diagnostics: inout [Diagnostic]) {
        // Translations of a persona are one persona.
        var used: Set<String> = []
        var nameless: [Nameless] = []
        site.forEachJourney { journey, entry, path in
            let personas = journey.facts.personas + journey.details.flatMap(\.personas)
            for persona in personas { used.insert(site.atlas.personas[persona].id) }
            guard personas.isEmpty, journey.facts.personaNames.isEmpty, journey.facts.review.status != .archived,
                entry.original == nil
            else { return }
            nameless.append(Nameless(title: journey.facts.title, path: path, range: entry.place(ofKey: "persona")))
        }
        guard let map = nameless.first else { return }
        for (index, persona) in site.atlas.personas.enumerated()
        where persona.translationOf == nil && !used.contains(persona.id) {
            let entry = site.outline.personas[index]
            let range = entry.draft.title?.range ?? entry.range
            diagnostics.append(
                Diagnostic(
                    .unusedPersona, .advice, path: site.outline.path(of: entry), range: range,
                    summary: "Persona should have a journey",
                    explanation: "no map names \"\(persona.name)\", and \(count(nameless.count)) whose journey it is",
                    suggestion: "write \"persona: \(persona.id)\" into a map that is theirs",
                    notes: [.init("\"\(map.title)\" names no persona", path: map.path, range: map.range)]))
        }
    }

    private static func count(_ maps: Int) -> String {
        maps == 1 ? "one map does not say" : "each of \(maps) maps does not say"
    }
}
