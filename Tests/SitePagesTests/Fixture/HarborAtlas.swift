import JourneyModel
import MarkupWriting

/// A believable site: a bank with a mortgage that hurts, a card in Russian, a draft, an archived map, a better future.
enum HarborAtlas {
    private static func date(_ text: String) -> CalendarDate { SiteFixture.date(text) }

    static let marketing = Reference<Team>(0)
    static let digital = Reference<Team>(1)
    static let lending = Reference<Team>(2)
    static let branches = Reference<Team>(3)
    static let web = Reference<Channel>(0)
    static let phone = Reference<Channel>(1)
    static let branch = Reference<Channel>(2)
    static let app = Reference<Channel>(3)
    static let anna = Reference<Persona>(0)
    static let svetlana = Reference<Persona>(1)
    static let mortgage = Reference<Journey>(0)
    static let future = Reference<Journey>(1)
    static let card = Reference<Journey>(2)

    static func make(baseURL: String? = nil) -> Atlas {
        var site = SiteFacts(title: "Harbor Group")
        site.languages = [.english, .russian]
        site.description = [LocalizedName("How it is to be our customer")]
        site.accent = "#0b5a6f"
        site.footer = [
            LocalizedName("Harbor Group is invented.", language: .english),
            LocalizedName("Группа Harbor придумана.", language: .russian),
        ]
        site.folders = [
            JourneyFolder(
                path: "insurance",
                names: [
                    LocalizedName("Covers", language: .english), LocalizedName("Полисы", language: .russian),
                ])
        ]
        site.editPattern = "https://code.harbor.example/edit/main/{path}"
        site.baseURL = baseURL
        return Atlas(
            site: site, phases: phases, teams: teams, channels: channels, touchpoints: touchpoints, personas: personas,
            journeys: [mortgageMap, futureMap, cardMap, papersMap, draftMap, archivedMap], pages: [about],
            today: SiteFixture.today)
    }

    private static let phases = [
        LifecyclePhase(id: "awareness", names: [LocalizedName("Awareness")]),
        LifecyclePhase(id: "consideration", names: [LocalizedName("Consideration")]),
        LifecyclePhase(
            id: "decision",
            names: [LocalizedName("Decision"), LocalizedName("Решение", language: .russian)]),
        LifecyclePhase(id: "retention", names: [LocalizedName("Retention")]),
    ]

    private static let teams = [
        Team(id: "marketing", name: "Marketing"), Team(id: "digital", name: "Digital channels"),
        Team(id: "lending", name: "Retail lending", mail: "lending@harbor.example"),
        Team(id: "branches", name: "Branches"),
    ]

    private static let channels = [
        Channel(id: "web", name: "Website", icon: .web), Channel(id: "phone", name: "Phone", icon: .phone),
        Channel(id: "branch", name: "Branch", icon: .branch), Channel(id: "app", name: "Mobile app", icon: .app),
    ]

    static let supportLine = Reference<Touchpoint>(0)
    static let calculator = Reference<Touchpoint>(1)

    private static let touchpoints = [
        Touchpoint(
            id: "support-line", name: "Support line",
            names: [
                LocalizedName("Support line", language: .english), LocalizedName("Линия поддержки", language: .russian),
            ], channels: [phone], isListed: true),
        Touchpoint(id: "rate-calculator", name: "Rate calculator", channels: [web]),
    ]

    private static var personas: [Persona] {
        var anna = Persona(
            id: "anna", language: .english, address: "personas/anna.html", name: "Anna Keller",
            sourcePath: "content/personas/anna.md")
        anna.role = "First-time buyer, nurse on shifts"
        anna.segment = "Young families"
        anna.quote = "I can plan for bad news. I cannot plan for no news."
        anna.goals = ["Keys before the school year starts", "A rate she can explain to her parents"]
        anna.needs = ["To know where her file is without asking", "An appointment after six in the evening"]
        anna.frustrations = [
            "Being asked twice for the same paper", "Words that mean one thing here and another there",
        ]
        anna.motivations = ["A room for each child"]
        anna.barriers = ["Works when branches are open"]
        anna.channels = [app, phone]
        anna.traits = [
            Persona.Trait(name: "Age", value: "34"),
            Persona.Trait(name: "Household", value: "Two adults, two children"),
            Persona.Trait(name: "Ease with apps", value: "High"),
        ]
        anna.share = "34 %"
        anna.owner = .team(marketing)
        anna.reviewed = date("2026-09-01")
        anna.sources = [
            EvidenceSource(
                id: "panel", kind: .interview, title: "Buyers' panel", date: date("2026-05-04"),
                sample: "18 interviews",
                link: nil)
        ]
        anna.prose = [
            RichText(
                plain: "Anna rents.",
                markup: MarkupSample.make("<p>Anna rents two rooms near the hospital and has saved for six years.</p>"))
        ]
        var svetlana = Persona(
            id: "svetlana", language: .russian, address: "personas/svetlana.html", name: "Светлана",
            sourcePath: "content/personas/svetlana.md")
        svetlana.role = "Работающая мама"
        svetlana.goals = ["Понимать, за что она платит"]
        return [anna, svetlana]
    }

    private static let about = ContentPage(
        id: "about", language: .english, address: "pages/about.html", title: "How to read a map",
        text: RichText(
            plain: "Read across.",
            markup: MarkupSample.make("<p>Read across to see how it feels over time, down to see what happens.</p>")),
        links: [], sourcePath: "content/pages/about.md")
}

/// Markup for fixtures: what the document reader would have made.
enum MarkupSample {
    static func make(_ literal: StaticString) -> SafeMarkup {
        var writer = MarkupWriter()
        writer.markup(literal)
        return writer.safe
    }
}
