import JourneyModel

extension PersonaKey {
    var meaning: String {
        switch self {
        case .title: "Name, perhaps with a few words: Anna, first-time buyer"
        case .id: "Its lasting name; else the name of the file"
        case .segment: "The real customers it stands for"
        case .role: "Who the persona is"
        case .photo: "Path of an image; else initials are drawn"
        case .quote: "One sentence in the persona's voice"
        case .goals: "What the persona wants"
        case .needs: "What the persona needs"
        case .frustrations: "What annoys the persona"
        case .motivations: "What drives the persona on"
        case .barriers: "What holds the persona back"
        case .channels: "How the persona likes to be met"
        case .traits: "Age, family, confidence: names with values"
        case .share: "Share of customers: 18 % of applicants"
        case .owner: "Who answers for the persona: a team or a name"
        case .reviewed: "When it was last found true"
        case .sources: "What is known about the persona rests on this"
        case .audience: "Who may see it"
        case .lang: "Its language, when it is not the site's first"
        case .translationOf: "The original, when the name of the file does not say it"
        case .order: "Its place in lists"
        case .aliases: "Addresses where it stood before"
        }
    }

    var shape: ValueShape {
        switch self {
        case .title, .id, .segment, .role, .photo, .share, .owner, .lang, .translationOf: .text
        case .goals, .needs, .frustrations, .motivations, .barriers, .channels, .aliases: .texts
        case .quote:
            .either([
                .text,
                .group([
                    KeyShape("text", "The sentence"),
                    KeyShape("audience", "Who may see it", .choice(of: Audience.self)),
                ]),
            ])
        case .traits: .either([.table(.texts), .list(.table(.texts))])
        case .reviewed: .date
        case .sources: .either([DocumentShape.source, .list(DocumentShape.source)])
        case .order: .number
        case .audience: .choice(of: Audience.self)
        }
    }
}
