import JourneyModel
import SourceDiagnostics

/// A persona has a journey. Drafts count: the work has begun.
enum UnusedPersonaCheck {
    static func run(_ site: LinkedSite, _ diagnostics: inout [Diagnostic]) {
        // Translations of a persona are one persona.
        var used: Set<String> = []
        for journey in site.atlas.journeys {
            for persona in journey.facts.personas { used.insert(site.atlas.personas[persona].id) }
            for details in journey.details {
                for persona in details.personas { used.insert(site.atlas.personas[persona].id) }
            }
        }
        for (index, persona) in site.atlas.personas.enumerated()
        where persona.translationOf == nil && !used.contains(persona.id) {
            let entry = site.outline.personas[index]
            let range = entry.draft.title?.range ?? entry.range
            diagnostics.append(.unused(persona.name, path: site.outline.path(of: entry), range))
        }
    }
}

extension Diagnostic {
    fileprivate static func unused(_ name: String, path: String, _ range: ByteRange) -> Diagnostic {
        Diagnostic(
            .unusedPersona, .advice, path: path, range: range,
            summary: "Persona should have a journey",
            explanation: "no map names \"\(name)\", so the page has nothing to lead to",
            suggestion: "name the persona in a map with \"persona:\", or map a journey of theirs")
    }
}
