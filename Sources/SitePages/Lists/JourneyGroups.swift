import JourneyModel
import Localization
import MarkupWriting

/// Writes journeys under headings: by persona where people are in view, by folder where the business is.
struct JourneyGroups {
    let scope: PageScope
    var saysOwnerless = true

    /// A journey of several personas stands under the first, so that it is counted once.
    func byPersona(_ journeys: [Reference<Journey>], into writer: inout MarkupWriter) {
        let atlas = scope.atlas
        let edition = scope.edition
        var groups: [Reference<Persona>: [Reference<Journey>]] = [:]
        var others: [Reference<Journey>] = []
        for reference in journeys {
            if let persona = atlas.journeys[reference].facts.personas.first {
                groups[edition.version(of: persona, in: atlas), default: []].append(reference)
            } else {
                others.append(reference)
            }
        }
        var list: [JourneyList.Group] = []
        for persona in atlas.personaReferences {
            guard let group = groups[persona] else { continue }
            list.append(JourneyList.Group(heading: scope.markup { heading(persona, into: &$0) }, journeys: group))
        }
        if !others.isEmpty {
            let name = groups.isEmpty ? nil : scope.markup { $0.text(scope.words.text(.noPersona)) }
            list.append(JourneyList.Group(heading: name, journeys: others))
        }
        if !list.isEmpty { JourneyList(scope: scope, saysOwnerless: saysOwnerless).write(groups: list, into: &writer) }
    }

    /// Folders in the order of the settings; then those that the settings do not name, as their first journey stands.
    func byFolder(_ journeys: [Reference<Journey>], into writer: inout MarkupWriter) {
        var order: [[String]] = []
        var groups: [[String]: [Reference<Journey>]] = [:]
        for reference in journeys {
            let folders = scope.atlas.journeys[reference].facts.folders
            if groups[folders] == nil { order.append(folders) }
            groups[folders, default: []].append(reference)
        }
        // What lies in no folder needs no heading, so it stands first.
        let sorted = order.enumerated().sorted { left, right in
            func place(_ folders: [String]) -> Int { folders.isEmpty ? -1 : scope.atlas.site.place(ofFolders: folders) }
            return (place(left.element), left.offset) < (place(right.element), right.offset)
        }.map(\.element)
        let list = sorted.map { folders in
            JourneyList.Group(
                heading: folders.isEmpty ? nil : scope.markup { $0.text(scope.name(ofFolders: folders)) },
                id: folders.isEmpty ? nil : FolderName.id(folders), journeys: groups[folders] ?? [])
        }
        if !list.isEmpty { JourneyList(scope: scope, saysOwnerless: saysOwnerless).write(groups: list, into: &writer) }
    }

    private func heading(_ reference: Reference<Persona>, into writer: inout MarkupWriter) {
        let persona = scope.atlas.personas[reference]
        writer.markup("<span class=\"who\">")
        writer.persona(reference, size: "disc disc-small", scope)
        writer.markup("</span>")
        if let line = persona.role ?? persona.segment {
            writer.markup(" <span class=\"hint\"")
            writer.language(persona.language, scope)
            writer.markup(">")
            writer.text(line)
            writer.markup("</span>")
        }
    }
}
