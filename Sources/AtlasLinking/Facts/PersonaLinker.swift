import JourneyModel
import MapReading
import SourceDiagnostics

/// Links a persona's file.
enum PersonaLinker {
    static func link(
        _ entry: Entry<PersonaDraft>, links: [LinkTarget], path: String, anchors: [String], aliases: [String],
        resolver: LinkResolver, _ registers: inout Registers, _ diagnostics: inout [Diagnostic]
    ) -> Persona {
        let draft = entry.draft
        var persona = Persona(
            id: entry.id, language: entry.language, address: entry.address, name: entry.title, sourcePath: path)
        persona.aliases = aliases
        persona.segment = draft.segment
        persona.role = draft.role
        persona.photo = draft.photo.flatMap { resolver.asset($0, inFile: path, &diagnostics) }
        persona.quote = draft.quote
        persona.goals = draft.goals
        persona.needs = draft.needs
        persona.frustrations = draft.frustrations
        persona.motivations = draft.motivations
        persona.barriers = draft.barriers
        for name in draft.channels {
            guard let channel = registers.channels.resolve(name, path: path, &diagnostics),
                !persona.channels.contains(channel)
            else { continue }
            persona.channels.append(channel)
        }
        persona.traits = draft.traits
        persona.share = draft.share
        persona.owner = draft.owner.map { registers.teams.stakeholder($0, path: path, &diagnostics) }
        persona.reviewed = draft.reviewed
        persona.sources = SourceTable(draft.sources, path: path, &diagnostics).sources
        persona.prose = draft.prose
        persona.anchors = anchors
        persona.links = links
        persona.order = entry.order
        persona.translationOf = entry.original.map { Reference($0) }
        return persona
    }
}
