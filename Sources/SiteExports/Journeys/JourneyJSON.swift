import JourneyModel
import MarkupWriting

/// One journey as a file for other programs, complete and in a fixed order.
///
/// Names of keys do not change within a `format`. Optional values are left out, lists are always there. Addresses are
/// paths below the site's root; ids are those of the pages.
package enum JourneyJSON {
    package static let format = "journeybook-journey-1"

    package static func bytes(_ reference: Reference<Journey>, in atlas: Atlas) -> [UInt8] {
        var writer = JSONWriter(pretty: false, reserving: 32 << 10)
        write(reference, in: atlas, &writer)
        return writer.bytes
    }

    static func write(_ reference: Reference<Journey>, in atlas: Atlas, _ writer: inout JSONWriter) {
        let journey = atlas.journeys[reference]
        writer.object { writer in
            writer.member("format", format)
            writer.member("id", journey.id)
            writer.member("language", journey.language.tag)
            writer.member("address", journey.address)
            writer.strings("aliases", journey.aliases)
            FactsJSON.write(journey.facts, atlas, &writer)
            writer.member("stages") { writer in
                writer.array(journey.stages.indices) { stage($1, journey, atlas, &$0) }
            }
            writer.member("steps") { writer in
                writer.array(journey.steps) { step($1, journey, atlas, &$0) }
            }
            writer.member("lanes") { writer in
                writer.array(journey.lanes) { lane($1, &$0) }
            }
            writer.member("items") { writer in
                writer.array(journey.items) { ItemJSON.write($1, journey, atlas, &$0) }
            }
            writer.member("sources") { writer in
                writer.array(journey.sources) { writer, source in
                    SourceJSON.write(source, journey.links, from: journey.address, atlas, &writer)
                }
            }
            writer.member("prose") { writer in
                writer.array(journey.prose) { prose($1, journey, &$0) }
            }
            MeasuresJSON.write(reference, in: atlas, &writer)
        }
    }

    private static func stage(_ index: Int, _ journey: Journey, _ atlas: Atlas, _ writer: inout JSONWriter) {
        let stage = journey.stages[index]
        writer.object { writer in
            writer.member("id", stage.id)
            writer.member("name", stage.name)
            writer.member("duration", ifPresent: stage.duration)
            writer.member("phase", ifPresent: stage.phase.map { atlas.phases[$0].id })
            if stage.isMomentOfTruth { writer.member("momentOfTruth", true) }
            writer.strings("teams", stage.teams.map { atlas.teams[$0].id })
            if let experience = journey.experience(stage: index) {
                writer.member("experience") { $0.number(experience) }
            }
            if let place = stage.details { DetailsJSON.write(journey.details[place], journey, atlas, &writer) }
        }
    }

    private static func step(_ step: Step, _ journey: Journey, _ atlas: Atlas, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("id", step.id)
            writer.member("name", step.name)
            writer.member("stage", journey.stages[step.stage].id)
            writer.member("duration", ifPresent: step.duration)
            if let place = step.details { DetailsJSON.write(journey.details[place], journey, atlas, &writer) }
        }
    }

    private static func lane(_ lane: Lane, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("id", lane.id)
            writer.member("name", lane.name)
            writer.member("kind", lane.kind.rawValue)
            writer.member("mergedKind", ifPresent: lane.mergedKind?.rawValue)
            if lane.isHidden { writer.member("hidden", true) }
        }
    }

    private static func prose(_ prose: Prose, _ journey: Journey, _ writer: inout JSONWriter) {
        writer.object { writer in
            switch prose.place {
            case .beforeMap: writer.member("place", "before")
            case .afterMap: writer.member("place", "after")
            case .stage(let stage): writer.member("stage", journey.stages[stage].id)
            }
            writer.member("text", prose.text.plain)
        }
    }
}

/// One source of a journey's or a persona's.
enum SourceJSON {
    static func write(
        _ source: EvidenceSource, _ links: [LinkTarget], from address: String, _ atlas: Atlas,
        _ writer: inout JSONWriter
    ) {
        writer.object { writer in
            writer.member("id", source.id)
            writer.member("kind", source.kind.rawValue)
            writer.member("title", source.title)
            writer.member("date", ifPresent: source.date?.iso)
            writer.member("sample", ifPresent: source.sample)
            if let isSolicited = source.isSolicited { writer.member("solicited", isSolicited) }
            if let link = source.link {
                writer.member("link", ifPresent: LinkAddress.write(links[link], from: address, atlas))
            }
        }
    }
}

extension JSONWriter {
    mutating func member(_ name: StaticString, ifPresent value: Int?) {
        if let value { member(name, value) }
    }

    /// A score with its scale and where it lies between −1 and +1.
    mutating func member(_ name: StaticString, ifPresent score: ExperienceScore?) {
        if let score { member(name) { $0.score(score) } }
    }

    mutating func score(_ score: ExperienceScore) {
        object { writer in
            writer.member("value") { $0.number(score.value) }
            writer.member("lowest") { $0.number(score.scale.lowest) }
            writer.member("highest") { $0.number(score.scale.highest) }
            writer.member("normalized") { $0.number(score.normalized) }
        }
    }
}
