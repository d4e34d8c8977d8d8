import JourneyModel
import Localization
import MarkupWriting

/// Writes personas as cards: who they are, and how many journeys of theirs are mapped.
struct PersonaCards {
    let scope: PageScope

    func write(_ personas: [Reference<Persona>], into writer: inout MarkupWriter) {
        let edition = scope.edition
        let listed = Set(edition.journeys)
        writer.markup("<ul class=\"cards\">")
        for reference in personas {
            let persona = scope.atlas.personas[reference]
            let journeys = scope.site.relations.journeys(of: persona).filter { listed.contains($0) }.count
            writer.markup("<li class=\"card\">")
            writer.mark(persona, scope)
            writer.markup("<h2><a href=\"")
            writer.text(scope.address(reference))
            writer.markup("\"")
            writer.language(persona.language, scope)
            writer.markup(">")
            writer.text(persona.name)
            writer.markup("</a></h2><p class=\"card-body hint\">")
            writer.phrases(
                [persona.role ?? persona.segment].compactMap { $0 } + [scope.words.count(.countJourneys, journeys)])
            writer.markup("</p></li>")
        }
        writer.markup("</ul>")
    }
}
