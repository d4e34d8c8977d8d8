import JourneyModel
import SourceDiagnostics

/// A persona has a journey. Drafts count: the work has begun.
///
/// Spoken of only while a map does not say whose it is, for then one has perhaps been forgotten in the other. Where every
/// map names somebody, a persona without a journey is one whose map is still to be written.
enum UnusedPersonaCheck {
    /// What one map has to do with it.
    struct Finding: Sendable {
        let personas: [Reference<Persona>]
        /// The map names no persona, neither as a whole nor for an item: a note at where it should.
        let nameless: Diagnostic.Note?

        init(_ map: LinkedMap) {
            let facts = map.journey.facts
            var personas = Set(facts.personas)
            for details in map.journey.details where !details.personas.isEmpty { personas.formUnion(details.personas) }
            self.personas = Array(personas)
            let isNameless =
                personas.isEmpty && facts.personaNames.isEmpty && facts.review.status != .archived
                && map.entry.original == nil
            nameless =
                isNameless
                ? Diagnostic.Note(
                    "\"\(facts.title)\" names no persona", path: map.path, range: map.entry.place(ofKey: "persona"))
                : nil
        }
    }

    /// - Parameter findings: of every map, in the order of the atlas.
    static func run(
        _ findings: some Collection<Finding>, _ outline: SiteOutline, _ personas: [Persona],
        _ diagnostics: inout [Diagnostic]
    ) {
        guard let note = findings.lazy.compactMap(\.nameless).first else { return }
        // Translations of a persona are one persona.
        var isNamed = [Bool](repeating: false, count: personas.count)
        for finding in findings { for persona in finding.personas { isNamed[persona.index] = true } }
        let used = Set(personas.indices.filter { isNamed[$0] }.map { personas[$0].id })
        let nameless = findings.count { $0.nameless != nil }
        for (index, persona) in personas.enumerated()
        where persona.translationOf == nil && !used.contains(persona.id) {
            let entry = outline.personas[index]
            let range = entry.draft.title?.range ?? entry.range
            diagnostics.append(
                Diagnostic(
                    .unusedPersona, .advice, path: outline.path(of: entry), range: range,
                    summary: "Persona should have a journey",
                    explanation: "no map names \"\(persona.name)\", and \(count(nameless)) whose journey it is",
                    suggestion: "write \"persona: \(persona.id)\" into a map that is theirs", notes: [note]))
        }
    }

    private static func count(_ maps: Int) -> String {
        maps == 1 ? "one map does not say" : "each of \(maps) maps does not say"
    }
}
