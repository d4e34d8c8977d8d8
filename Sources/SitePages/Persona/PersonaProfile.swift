import JourneyModel
import Localization
import MarkupWriting

/// Writes who a persona is: goals, needs, frustrations and all that helps to judge for them.
struct PersonaProfile {
    let persona: Persona
    let scope: PageScope

    func write(into writer: inout MarkupWriter) {
        let words = scope.words
        let channels = persona.channels.map { scope.name($0) }
        let lists: [(Word, [String])] = [
            (.goals, persona.goals), (.needs, persona.needs), (.frustrations, persona.frustrations),
            (.motivations, persona.motivations), (.barriers, persona.barriers), (.channels, channels),
        ]
        let hasTraits = !persona.traits.isEmpty
        guard hasTraits || lists.contains(where: { !$0.1.isEmpty }) else { return }
        writer.markup("<div class=\"profile\">")
        for (word, entries) in lists where !entries.isEmpty {
            writer.markup("<section><h2>")
            writer.text(words.text(word))
            writer.markup("</h2><ul>")
            for entry in entries {
                writer.markup("<li>")
                writer.text(entry)
                writer.markup("</li>")
            }
            writer.markup("</ul></section>")
        }
        if hasTraits {
            writer.markup("<section><h2>")
            writer.text(words.text(.traits))
            writer.markup("</h2><dl>")
            for trait in persona.traits {
                writer.markup("<dt>")
                writer.text(trait.name)
                writer.markup("</dt><dd>")
                writer.text(trait.value)
                writer.markup("</dd>")
            }
            writer.markup("</dl></section>")
        }
        writer.markup("</div>\n")
    }

    func facts(into writer: inout MarkupWriter) {
        let words = scope.words
        var facts: [(Word, String)] = []
        if let segment = persona.segment { facts.append((.segment, segment)) }
        if let share = persona.share { facts.append((.share, share)) }
        if let owner = persona.owner { facts.append((.owner, scope.name(owner))) }
        guard !facts.isEmpty || persona.reviewed != nil else { return }
        writer.markup("<ul class=\"facts\">")
        for (label, value) in facts {
            writer.markup("<li>")
            writer.text(words.text(label))
            writer.markup(" <b>")
            writer.text(value)
            writer.markup("</b></li>")
        }
        if let reviewed = persona.reviewed {
            writer.markup("<li>")
            writer.text(words.text(.reviewed))
            writer.markup(" <b>")
            writer.time(reviewed, scope)
            writer.markup("</b></li>")
        }
        writer.markup("</ul>")
    }

    /// Teams that own stages and items of the persona's journeys, in the settings' order.
    func teams(_ journeys: [Reference<Journey>], into writer: inout MarkupWriter) {
        var met: Set<Reference<Team>> = []
        for reference in journeys {
            let journey = scope.atlas.journeys[reference]
            for stage in journey.stages { met.formUnion(stage.teams) }
            for details in journey.details { met.formUnion(details.teams) }
        }
        guard !met.isEmpty else { return }
        writer.markup("<ul class=\"keys\">")
        for team in met.sorted() {
            writer.markup("<li><span class=\"pill pill-quiet\">")
            writer.stakeholder(.team(team), scope)
            writer.markup("</span></li>")
        }
        writer.markup("</ul>")
    }
}
