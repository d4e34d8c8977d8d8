import JourneyModel
import MarkupWriting

/// One item in a journey's JSON.
enum ItemJSON {
    static func write(_ item: Item, _ journey: Journey, _ atlas: Atlas, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("id", item.id)
            writer.member("lane", journey.lanes[item.lane].id)
            writer.member("stages") { writer in
                writer.array(item.stages) { $0.string(journey.stages[$1].id) }
            }
            writer.member("step", ifPresent: item.step.map { journey.steps[$0].id })
            writer.member("text", item.text.plain)
            if !item.text.holes.isEmpty {
                let links = item.text.holes.compactMap {
                    LinkAddress.write(journey.links[$0.link], from: journey.address, atlas)
                }
                writer.strings("links", ifAny: links)
            }
            if item.isQuote { writer.member("quote", true) }
            if item.isDone { writer.member("done", true) }
            if let feeling = journey.feeling(of: item) {
                writer.member("feeling") { write(feeling, &$0) }
            }
            if let details = journey.details(of: item) { DetailsJSON.write(details, journey, atlas, &writer) }
        }
    }

    private static func write(_ feeling: Feeling, _ writer: inout JSONWriter) {
        writer.object { writer in
            switch feeling.measure {
            case .none: break
            case .score(let score): writer.member("score", ifPresent: score)
            case .range(let low, let high):
                writer.member("range") { $0.array([low, high]) { $0.score($1) } }
            case .change(let scores):
                writer.member("change") { $0.array(scores) { $0.score($1) } }
            }
            if feeling.isInferred { writer.member("inferred", true) }
            if feeling.isTarget { writer.member("target", true) }
        }
    }
}

/// What attributes say, in an object `details`; nothing is written for what nobody said.
enum DetailsJSON {
    static func write(_ details: ItemDetails, _ journey: Journey, _ atlas: Atlas, _ writer: inout JSONWriter) {
        writer.member("details") { $0.object { members(details, journey, atlas, &$0) } }
    }

    private static func members(
        _ details: ItemDetails, _ journey: Journey, _ atlas: Atlas, _ writer: inout JSONWriter
    ) {
        writer.member("severity", ifPresent: details.severity)
        writer.member("importance", ifPresent: details.importance)
        writer.member("businessImportance", ifPresent: details.businessImportance)
        writer.member("impact", ifPresent: details.impact)
        writer.member("effort", ifPresent: details.effort)
        writer.member("value", ifPresent: details.value)
        writer.member("expectation", ifPresent: details.expectation)
        writer.member("actual", ifPresent: details.actual)
        writer.member("believed", ifPresent: details.believed)
        writer.member("origin", ifPresent: details.origin?.rawValue)
        writer.member("by", ifPresent: details.provider?.rawValue)
        writer.member("handover", ifPresent: details.handover?.rawValue)
        writer.member("type", ifPresent: details.type?.rawValue)
        writer.member("status", ifPresent: details.status?.rawValue)
        writer.member("decided", ifPresent: details.decided?.iso)
        writer.member("touchpoint", ifPresent: details.touchpoint.map { atlas.touchpoints[journey.touchpoints[$0]].id })
        writer.strings("channels", ifAny: details.channels.map { atlas.channels[$0].id })
        writer.strings("teams", ifAny: details.teams.map { atlas.teams[$0].id })
        writer.strings("personas", ifAny: details.personas.map { atlas.personas[$0].id })
        writer.strings("people", ifAny: details.people)
        writer.strings("with", ifAny: details.with)
        writer.strings("sources", ifAny: details.sources.map { journey.sources[$0].id })
        writer.member("phase", ifPresent: details.phase.map { atlas.phases[$0].id })
        writer.member("ticket", ifPresent: details.ticket)
        writer.member("duration", ifPresent: details.duration)
        writer.member("wait", ifPresent: details.wait)
        writer.member("fail", ifPresent: details.fail)
        if details.isMomentOfTruth { writer.member("momentOfTruth", true) }
        writer.strings("to", ifAny: details.to)
        writer.strings("goto", ifAny: details.goTo)
        writer.strings("classes", ifAny: details.classes)
    }
}
