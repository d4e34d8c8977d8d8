import JourneyModel

extension JourneyKey {
    var meaning: String {
        switch self {
        case .title: "Name of the map"
        case .id: "Its lasting name; else one is made from the heading"
        case .summary: "Two sentences for somebody in a hurry"
        case .persona: "Whose journey it is: the id of a persona, or several"
        case .kind: "What the map shows; the current state unless stated"
        case .horizon: "Of a future state: planned, or a wish"
        case .parent: "The map lies under a stage of another: journey or journey#stage"
        case .baseline: "The current state that a future state is compared with"
        case .variantOf: "The journey of which this is another form"
        case .scenario: "The situation"
        case .goal: "What the persona wants"
        case .businessGoal: "What the company wants"
        case .trigger: "What sets the journey off"
        case .expectations: "What the customer expects from the start"
        case .scope: "What is in the map, and what is not"
        case .stages: "The order of the stages"
        case .purchaseStage: "The stage in which the customer buys"
        case .owner: "Who answers for the map: a team or a name"
        case .contributors: "Who takes part"
        case .reviewers: "Who signs off"
        case .status: "Drafts carry a banner and are not ranked"
        case .reviewed: "When it was last found true"
        case .reviewEvery: "When it must be looked at again: 6 months, 90 days"
        case .reviewWhen: "Events that call for a review"
        case .validated: "How it was checked with customers"
        case .reviews: "Sign-offs"
        case .changes: "What changed in the service"
        case .audience: "Who may see it"
        case .lang: "Its language, when it is not the site's first"
        case .translationOf: "The original, when the name of the file does not say it"
        case .emotionScale: "The scale of bare numbers: -2..+2, 1..5"
        case .lanes: "Order of lanes, and those that are not drawn"
        case .tags: "Words to find it by"
        case .sources: "What the statements rest on"
        case .aliases: "Addresses where it stood before"
        case .order: "Its place in lists"
        }
    }

    var shape: ValueShape {
        switch self {
        case .title, .id, .summary, .parent, .baseline, .variantOf, .scenario, .goal, .trigger, .scope, .purchaseStage,
            .owner, .reviewEvery, .lang, .translationOf, .emotionScale:
            .text
        case .persona, .expectations, .stages, .contributors, .reviewers, .reviewWhen, .tags, .aliases: .texts
        case .order: .number
        case .reviewed: .date
        case .kind: .choice(of: JourneyKind.self)
        case .horizon: .choice(of: Horizon.self)
        case .status: .choice(of: ReviewStatus.self)
        case .audience: .choice(of: Audience.self)
        case .businessGoal:
            .either([
                .text,
                .group([
                    KeyShape("text", "The goal"), KeyShape("metric", "What is measured"),
                    KeyShape("target", "What is to be reached"), KeyShape("by", "Until when", .date),
                ]),
            ])
        case .validated:
            .either([
                .date,
                .group([
                    KeyShape("date", "When", .date), KeyShape("method", "In which way"),
                    KeyShape("participants", "With whom", .texts),
                ]),
            ])
        case .reviews:
            .list(
                .group([
                    KeyShape("date", "When", .date), KeyShape("by", "Who signed off"),
                    KeyShape("verdict", "What was found"), KeyShape("note", "A remark"),
                ]))
        case .changes: .list(.group([KeyShape("date", "When", .date), KeyShape("what", "What has changed")]))
        case .lanes:
            .either([
                .texts,
                .group([
                    KeyShape("order", "Lanes in their order", .texts),
                    KeyShape("hide", "Lanes that are not drawn", .texts),
                ]),
            ])
        case .sources: .either([DocumentShape.source, .list(DocumentShape.source)])
        }
    }
}
