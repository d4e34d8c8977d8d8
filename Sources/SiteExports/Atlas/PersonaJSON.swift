import JourneyModel
import MarkupWriting

/// One persona in the file of the whole site.
enum PersonaJSON {
    static func write(_ persona: Persona, in atlas: Atlas, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("id", persona.id)
            writer.member("language", persona.language.tag)
            writer.member("address", persona.address)
            writer.strings("aliases", persona.aliases)
            writer.member("name", persona.name)
            writer.member("role", ifPresent: persona.role)
            writer.member("segment", ifPresent: persona.segment)
            writer.member("share", ifPresent: persona.share)
            writer.member("photo", ifPresent: persona.photo.map { "assets/" + $0 })
            writer.member("quote", ifPresent: persona.quote)
            writer.strings("goals", persona.goals)
            writer.strings("needs", persona.needs)
            writer.strings("frustrations", persona.frustrations)
            writer.strings("motivations", persona.motivations)
            writer.strings("barriers", persona.barriers)
            writer.strings("channels", persona.channels.map { atlas.channels[$0].id })
            writer.member("traits") { writer in
                writer.array(persona.traits) { writer, trait in
                    writer.object { writer in
                        writer.member("name", trait.name)
                        writer.member("value", trait.value)
                    }
                }
            }
            if let owner = persona.owner { writer.member("owner") { FactsJSON.write(owner, atlas, &$0) } }
            writer.member("reviewed", ifPresent: persona.reviewed?.iso)
            writer.member("translationOf", ifPresent: persona.translationOf.map { atlas.personas[$0].address })
            writer.member("sources") { writer in
                writer.array(persona.sources) { writer, source in
                    SourceJSON.write(source, persona.links, from: persona.address, atlas, &writer)
                }
            }
            writer.strings("prose", persona.prose.map(\.plain))
            writer.member("sourcePath", persona.sourcePath)
        }
    }
}
