import JourneyModel
import MarkupWriting

/// The whole site as one file for other programs: settings, personas and every journey.
///
/// One object. `format` names the version of the keys, which do not change within it; then `title`, `description`,
/// `languages` (the first owns the root), `date` (of the build), `phases`, `teams`, `channels`, `touchpoints` (each with
/// `id`, `name` and, when there are several, `names` by language), `metrics` (those that have numbers), `personas`, `journeys` (each as in its own file) and
/// `pages`. Optional values are left out, lists are always there. Addresses are paths below the site's root.
package enum AtlasJSON {
    package static let format = "journeybook-atlas-1"

    package static func bytes(_ atlas: Atlas) -> [UInt8] { pieces(atlas) { _ in "" }.bytes }

    /// Without white space: with many maps the file is large, and nobody reads it with bare eyes.
    ///
    /// - Parameter file: where a journey's own file lies.
    package static func pieces(_ atlas: Atlas, file: @escaping @Sendable (Journey) -> String) -> FilePieces {
        FilePieces.json(listOf: atlas.journeys.count) { writer, journeys in
            write(atlas, journeys: journeys, &writer)
        } file: {
            file(atlas.journeys[$0])
        } element: {
            JourneyJSON.bytes(Reference($0), in: atlas)
        }
    }

    private static func write(
        _ atlas: Atlas, journeys: (inout JSONWriter) -> Void, _ writer: inout JSONWriter
    ) {
        writer.object { writer in
            writer.member("format", format)
            writer.member("title", atlas.site.title)
            writer.member("description", ifPresent: atlas.site.description.first?.text)
            writer.strings("languages", atlas.site.languages.map(\.tag))
            writer.member("date", atlas.today.iso)
            writeSettings(atlas, &writer)
            writeMetrics(atlas, &writer)
            writer.member("personas") { writer in
                writer.array(atlas.personas) { PersonaJSON.write($1, in: atlas, &$0) }
            }
            writer.member("journeys", journeys)
            writer.member("pages") { writer in
                writer.array(atlas.pages) { writer, page in
                    writer.object { writer in
                        writer.member("id", page.id)
                        writer.member("language", page.language.tag)
                        writer.member("address", page.address)
                        writer.strings("aliases", page.aliases)
                        writer.member("title", page.title)
                        writer.member("text", page.text.plain)
                        writer.member("sourcePath", page.sourcePath)
                    }
                }
            }
        }
    }

    private static func writeSettings(_ atlas: Atlas, _ writer: inout JSONWriter) {
        let language = atlas.site.languages.first ?? .english
        writer.member("phases") { writer in
            writer.array(atlas.phases) { writer, phase in
                writer.object { named(phase.id, phase.name(in: language), phase.names, &$0) }
            }
        }
        writer.member("teams") { writer in
            writer.array(atlas.teams) { writer, team in
                writer.object { writer in
                    named(team.id, team.name, team.names, &writer)
                    writer.member("mail", ifPresent: team.mail)
                }
            }
        }
        writer.member("channels") { writer in
            writer.array(atlas.channels) { writer, channel in
                writer.object { writer in
                    named(channel.id, channel.name, channel.names, &writer)
                    writer.member("icon", channel.icon.rawValue)
                }
            }
        }
        writer.member("touchpoints") { writer in
            writer.array(atlas.touchpoints) { writer, touchpoint in
                writer.object { writer in
                    named(touchpoint.id, touchpoint.name, touchpoint.names, &writer)
                    writer.strings("channels", touchpoint.channels.map { atlas.channels[$0].id })
                }
            }
        }
    }

    private static func writeMetrics(_ atlas: Atlas, _ writer: inout JSONWriter) {
        writer.member("metrics") { writer in
            writer.array(atlas.measures.metrics) { writer, metric in
                writer.object { writer in
                    let name = metric.names.text(in: atlas.site.languages.first ?? .english) ?? metric.names.first?.text
                    named(metric.id, name ?? metric.id, metric.names, &writer)
                    writer.member("kind", metric.kind.rawValue)
                    writer.member("unit", ifPresent: metric.unit.word)
                    writer.member("direction", metric.direction.rawValue)
                    if let target = metric.target { writer.member("target") { $0.number(decimal: target.plain) } }
                    switch metric.freshFor {
                    case .days(let days): writer.member("freshForDays", days)
                    case .months(let months): writer.member("freshForMonths", months)
                    }
                }
            }
        }
    }

    private static func named(_ id: String, _ name: String, _ names: [LocalizedName], _ writer: inout JSONWriter) {
        writer.member("id", id)
        writer.member("name", name)
        var seen: Set<LanguageCode> = []
        let byLanguage = names.filter { name in name.language.map { seen.insert($0).inserted } ?? false }
        guard !byLanguage.isEmpty else { return }
        writer.member("names") { writer in
            writer.object { writer in
                for name in byLanguage {
                    writer.member(named: name.language?.tag ?? "") { $0.string(name.text) }
                }
            }
        }
    }
}
