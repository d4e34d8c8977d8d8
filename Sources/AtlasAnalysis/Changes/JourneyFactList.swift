import JourneyModel
import MarkupWriting

/// What a journey says beside its stages, as texts under the keys of the front matter.
enum JourneyFactList {
    /// Always the same keys in the same order.
    /// - Parameters:
    ///   - place: where the journey stands in the atlas; nil when its own names count.
    ///   - names: what the journeys of the atlas and their stages are called.
    static func all(
        of journey: Journey, at place: Reference<Journey>? = nil, in atlas: Atlas, names: JourneyNames
    ) -> [Fact] {
        let facts = journey.facts
        let name = { (stakeholder: Stakeholder) in atlas.name(of: stakeholder, in: journey.language) }
        let title = names.title
        let parent = facts.parent.map { parent in
            let stage = parent.stage.map { names.stage($0, of: parent.journey) }
            return [title(parent.journey), stage].compactMap { $0 }.joined(separator: " / ")
        }
        let purchase = facts.purchaseStage.flatMap { stage in
            guard journey.stages.indices.contains(stage) else { return nil as String? }
            return place.map { names.stage(stage, of: $0) } ?? journey.stages[stage].name
        }
        let scale = facts.emotionScale.map {
            DecimalText.write($0.lowest, places: 2) + " … " + DecimalText.write($0.highest, places: 2)
        }
        return [
            Fact("title", facts.title), Fact("id", journey.id), Fact("address", journey.address),
            Fact("summary", facts.summary),
            Fact("persona", facts.personas.map { atlas.personas[$0].name } + facts.personaNames),
            Fact("kind", facts.kind.rawValue), Fact("horizon", facts.horizon?.rawValue), Fact("parent", parent),
            Fact("baseline", facts.baseline.map(title)), Fact("variant-of", facts.variantOf.map(title)),
            Fact("scenario", facts.scenario), Fact("goal", facts.goal), Fact("business-goal", goal(facts.businessGoal)),
            Fact("trigger", facts.trigger), Fact("expectations", facts.expectations), Fact("scope", facts.scope),
            Fact("purchase-stage", purchase),
            Fact("owner", facts.owner.map(name)), Fact("contributors", facts.contributors.map(name)),
            Fact("reviewers", facts.reviewers.map(name)), Fact("audience", facts.audience.rawValue),
            Fact("emotion-scale", scale), Fact("tags", facts.tags),
            Fact("order", facts.order.map { DecimalText.write($0, places: 4) }),
            Fact("translation-of", facts.translationOf.map(title)), Fact("aliases", journey.aliases),
        ] + review(facts.review) + [
            Fact("sources", journey.sources.map(source)),
            Fact("text before the map", prose(of: journey, .beforeMap)),
            Fact("text before the map\(FactChange.emphasis)", emphasis(of: journey, .beforeMap)),
            Fact("text after the map", prose(of: journey, .afterMap)),
            Fact("text after the map\(FactChange.emphasis)", emphasis(of: journey, .afterMap)),
            Fact("link", links(of: journey, .beforeMap, in: atlas) + links(of: journey, .afterMap, in: atlas)),
        ]
    }

    private static func goal(_ goal: BusinessGoal?) -> [String] {
        guard let goal else { return [] }
        return [
            goal.text, goal.metric.map { "metric: " + $0 }, goal.target.map { "target: " + $0 },
            goal.by.map { "by: " + $0.iso },
        ].compactMap { $0 }
    }

    private static func review(_ review: ReviewFacts) -> [Fact] {
        let validated = review.validated.map { [$0.date?.iso, $0.method, $0.participants] }
        return [
            Fact("status", review.status?.rawValue), Fact("reviewed", review.reviewed?.iso),
            Fact("review-every", review.reviewEvery.map(period)), Fact("review-when", review.reviewWhen),
            Fact("validated", validated.map { $0.compactMap { $0 }.joined(separator: ", ") }),
            Fact(
                "reviews",
                review.signOffs.map {
                    [$0.date?.iso, $0.by, $0.verdict, $0.note].compactMap { $0 }.joined(separator: ", ")
                }),
            Fact("changes", review.changes.map { $0.date.iso + ", " + $0.text }),
        ]
    }

    static func period(_ period: CalendarPeriod) -> String {
        switch period {
        case .days(let count): count == 1 ? "1 day" : "\(count) days"
        case .months(let count): count == 1 ? "1 month" : "\(count) months"
        }
    }

    static func source(_ source: EvidenceSource) -> String {
        ["\(source.id) (\(source.kind.rawValue))", source.title, source.date?.iso, source.sample]
            .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// A value for each line.
    static func prose(of journey: Journey, _ place: Prose.Place) -> [String] {
        journey.prose.filter { $0.place == place }.flatMap { lines($0.text) }
    }

    static func emphasis(of journey: Journey, _ place: Prose.Place) -> [String] {
        journey.prose.filter { $0.place == place }.flatMap { EmphasisText.all(in: $0.text) }
    }

    static func links(of journey: Journey, _ place: Prose.Place, in atlas: Atlas) -> [String] {
        journey.prose.filter { $0.place == place }.flatMap { LinkText.all(in: $0.text, journey.links, atlas) }
    }

    static func lines(_ text: RichText) -> [String] {
        text.plain.split(separator: "\n").map(String.init)
    }
}
