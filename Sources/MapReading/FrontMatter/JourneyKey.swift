/// The keys of a journey's front matter.
enum JourneyKey: String, CaseIterable {
    case title, id, summary, persona, kind, horizon, parent, baseline
    case variantOf = "variant-of"
    case scenario, goal
    case businessGoal = "business-goal"
    case trigger, expectations, scope, stages
    case purchaseStage = "purchase-stage"
    case owner, contributors, reviewers, status, reviewed
    case reviewEvery = "review-every"
    case reviewWhen = "review-when"
    case validated, reviews, changes, audience, lang
    case translationOf = "translation-of"
    case emotionScale = "emotion-scale"
    case lanes, tags, sources, aliases, order

    /// Keys that no other kind of document has: their presence makes a file a journey.
    static let telling: Set<JourneyKey> = [
        .persona, .kind, .horizon, .baseline, .variantOf, .scenario, .businessGoal, .stages, .purchaseStage,
        .emotionScale, .lanes,
    ]
}

/// The keys of a persona's front matter.
enum PersonaKey: String, CaseIterable {
    case title, id, segment, role, photo, quote, goals, needs, frustrations, motivations, barriers, channels, traits,
        share
    case owner, reviewed, sources, audience, lang
    case translationOf = "translation-of"
    case order, aliases

    /// Keys that make a file a persona.
    static let telling: Set<PersonaKey> = [.segment, .photo, .quote, .frustrations, .motivations, .traits, .share]
}

/// The keys of an ordinary page's front matter.
enum PageKey: String, CaseIterable {
    case title, id, summary, lang, order, tags, audience, owner, reviewed, aliases
    case translationOf = "translation-of"
}
