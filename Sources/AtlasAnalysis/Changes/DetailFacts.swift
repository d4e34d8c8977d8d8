import JourneyModel
import MarkupWriting

/// One version of a journey, telling what its attributes say as texts.
struct DetailFacts {
    let journey: Journey
    let atlas: Atlas
    /// Two versions of a file may differ in emphasis alone; two maps that are compared differ in what they say.
    var comparesEmphasis = true

    /// What attributes say about something, under their keys; every key is told, also without a value.
    ///
    /// - Parameter text: the words of the item. A touchpoint, channel or team that the words name already is not told
    ///   again: it would change whenever they do.
    func facts(_ details: ItemDetails?, text: String? = nil) -> [Fact] {
        let details = details ?? ItemDetails()
        let words = text.map { FoldedText($0) }
        func named(_ names: [String]) -> [String] {
            guard let words else { return names }
            return names.filter { !words.contains(FoldedText($0)) }
        }
        let language = journey.language
        return [
            Fact("severity", details.severity), Fact("importance", details.importance),
            Fact("business-importance", details.businessImportance), Fact("impact", details.impact),
            Fact("effort", details.effort), Fact("value", details.value), Fact("expectation", details.expectation),
            Fact("actual", details.actual), Fact("believed", details.believed),
            Fact("origin", details.origin?.rawValue), Fact("by", details.provider?.rawValue),
            Fact("handover", details.handover?.rawValue), Fact("type", details.type?.rawValue),
            Fact("status", details.status?.rawValue), Fact("decided", details.decided?.iso),
            Fact("channel", named(details.channels.map { atlas.channels[$0].name(in: language) })),
            Fact("team", named(details.teams.map { atlas.teams[$0].name(in: language) })),
            Fact("persona", details.personas.map { atlas.personas[$0].name }), Fact("people", details.people),
            Fact("with", details.with),
            Fact("source", details.sources.map { journey.sources[$0].id }),
            Fact(
                "touchpoint",
                named(
                    details.touchpoint.map { [atlas.touchpoints[journey.touchpoints[$0]].name(in: language)] } ?? [])),
            Fact("phase", details.phase.map { atlas.phases[$0].name(in: language) }),
            Fact("ticket", details.ticket), Fact("duration", details.duration), Fact("wait", details.wait),
            Fact("fail", details.fail.map { $0.isEmpty ? "yes" : $0 }),
            Fact("moment", details.isMomentOfTruth ? "yes" : nil), Fact("to", details.to.map(DetailFacts.place)),
            Fact("goto", details.goTo.map(DetailFacts.place)), Fact("class", details.classes),
        ]
    }

    /// What a stage says of itself beside its name.
    func facts(ofStage index: Int) -> [Fact] {
        let stage = journey.stages[index]
        return [
            Fact("duration", stage.duration),
            Fact("phase", stage.phase.map { atlas.phases[$0].name(in: journey.language) }),
            Fact("moment", stage.isMomentOfTruth ? "yes" : nil),
            Fact("team", stage.teams.map { atlas.teams[$0].name(in: journey.language) }),
            Fact("text", JourneyFactList.prose(of: journey, .stage(index))),
            Fact(
                "text\(FactChange.emphasis)",
                comparesEmphasis ? JourneyFactList.emphasis(of: journey, .stage(index)) : []),
            Fact("link", JourneyFactList.links(of: journey, .stage(index), in: atlas)),
        ] + rest(stage.details, without: ["duration", "phase", "moment", "team"])
    }

    func facts(ofStep step: Int) -> [Fact] {
        let step = journey.steps[step]
        return [Fact("duration", step.duration)] + rest(step.details, without: ["duration"])
    }

    /// What an item says beside its words.
    /// - Parameter isReworded: it has other words in the other version, so what they emphasise is not compared.
    func facts(of item: Item, isReworded: Bool) -> [Fact] {
        let covered = item.stages.count > 1 ? item.stages.map { journey.stages[$0].name } : []
        return [
            Fact("score", journey.feeling(of: item).flatMap(ScoreText.write)),
            Fact("target", journey.feeling(of: item)?.isTarget == true ? "yes" : nil),
            Fact("done", item.isDone ? "yes" : nil), Fact("quote", item.isQuote ? "yes" : nil),
            Fact("stages", covered),
            Fact("emphasis", isReworded || !comparesEmphasis ? [] : EmphasisText.all(in: item.text)),
            Fact("link", LinkText.all(in: item.text, journey.links, atlas)),
        ] + facts(journey.details(of: item), text: item.text.plain)
    }

    private func rest(_ details: Int?, without names: Set<String>) -> [Fact] {
        facts(details.map { journey.details[$0] }).filter { !names.contains($0.name) }
    }

    /// An address without the part that follows from the words of the item it leads to.
    private static func place(_ id: String) -> String {
        id.firstIndex(of: "~").map { String(id[..<$0]) } ?? id
    }
}

/// Where links lead, as texts.
enum LinkText {
    static func all(in text: RichText, _ links: [LinkTarget], _ atlas: Atlas) -> [String] {
        text.holes.compactMap { write(links[$0.link], atlas) }
    }

    private static func write(_ target: LinkTarget, _ atlas: Atlas) -> String? {
        func place(_ address: String, _ fragment: String?) -> String { address + (fragment.map { "#" + $0 } ?? "") }
        return switch target {
        case .here(let fragment): "#" + fragment
        case .journey(let journey, let fragment): place(atlas.journeys[journey].address, fragment)
        case .persona(let persona, let fragment): place(atlas.personas[persona].address, fragment)
        case .page(let page, let fragment): place(atlas.pages[page].address, fragment)
        case .asset(let path): path
        case .web(let address): address
        case .nowhere: nil
        }
    }
}
