/// Everything that a site knows, linked: names have become references, and nothing in it can fail to resolve.
///
/// It never changes once it is linked, so everybody shares the one object.
package final class Atlas: Sendable {
    package let site: SiteFacts
    package let phases: [LifecyclePhase]
    package let teams: [Team]
    package let channels: [Channel]
    package let touchpoints: [Touchpoint]
    /// In the order in which lists show them.
    package let personas: [Persona]
    /// In the order in which lists show them.
    package let journeys: [Journey]
    /// Ordinary pages, in the order in which lists show them.
    package let pages: [ContentPage]
    /// What was measured along the journeys.
    package let measures: Measures
    /// The date of the build: what is overdue is overdue on this day.
    package let today: CalendarDate
    package let leftOut: LeftOut
    /// Shared by atlases that differ in maps, their numbers and names of touchpoints alone.
    private let kin: Kin

    private final class Kin: Sendable {}

    package init(
        site: SiteFacts, phases: [LifecyclePhase], teams: [Team], channels: [Channel], touchpoints: [Touchpoint],
        personas: [Persona], journeys: [Journey], pages: [ContentPage] = [], measures: Measures = Measures(),
        today: CalendarDate, leftOut: LeftOut = LeftOut()
    ) {
        self.site = site
        self.phases = phases
        self.teams = teams
        self.channels = channels
        self.touchpoints = touchpoints
        self.personas = personas
        self.journeys = journeys
        self.pages = pages
        self.measures = measures
        self.today = today
        self.leftOut = leftOut
        kin = Kin()
    }

    /// Another one with some maps exchanged, and perhaps other names for touchpoints. Everything else is the same.
    package init(_ other: Atlas, journeys: [Journey], measures: Measures, touchpoints: [Touchpoint]) {
        site = other.site
        phases = other.phases
        teams = other.teams
        channels = other.channels
        self.touchpoints = touchpoints
        personas = other.personas
        self.journeys = journeys
        pages = other.pages
        self.measures = measures
        today = other.today
        leftOut = other.leftOut
        kin = other.kin
    }

    /// Whether this one has come of another, or of what that has come of, by the exchange of maps; then touchpoints may have
    /// other names, too.
    package func differsInMapsAlone(from other: Atlas) -> Bool { kin === other.kin }

    package var journeyReferences: [Reference<Journey>] { journeys.indices.map { Reference($0) } }
    package var personaReferences: [Reference<Persona>] { personas.indices.map { Reference($0) } }

    /// What a journey is a translation of; itself when it is none.
    package func original(of journey: Reference<Journey>) -> Reference<Journey> {
        var original = journey
        // A translation of a translation leads to its original in two steps.
        for _ in 0..<2 {
            guard let next = journeys[original].facts.translationOf else { break }
            original = next
        }
        return original
    }

    /// The name of someone who answers for something, a team's in the language of the reader.
    package func name(of stakeholder: Stakeholder, in language: LanguageCode) -> String {
        switch stakeholder {
        case .team(let team): teams[team].name(in: language)
        case .named(let name): name
        }
    }
}

/// What the settings say about the whole site.
package struct SiteFacts: Sendable {
    package var title: String
    /// The first owns the root.
    package var languages: [LanguageCode] = [.english]
    /// A sentence about the site, in as many languages as the settings have it.
    package var description: [LocalizedName] = []
    /// Path of an asset.
    package var logo: String?
    /// `#rrggbb`.
    package var accent: String?
    package var appearance: Appearance = .device
    package var footer: [LocalizedName] = []
    /// The folders of journeys that the settings name, in their order.
    package var folders: [JourneyFolder] = []
    /// Address patterns, with `{path}` and `{line}`, with `{title}` and `{url}`, and with `{team}` besides.
    package var editPattern: String?
    package var commentPattern: String?
    package var ticketPattern: String?
    package var reviewEvery: CalendarPeriod?
    /// The age from which evidence counts as old.
    package var evidenceOldAfter = CalendarPeriod.months(24)
    /// Whom the site, and whatever says nothing of it, is for.
    package var audience: Audience = .internal
    /// From the command line; nil when addresses are only relative. Ends with a slash.
    package var baseURL: String?

    package init(title: String) {
        self.title = title
    }
}

/// A company-wide stage that stages of different journeys are placed in.
package struct LifecyclePhase: Sendable {
    package let id: String
    /// Names by language; the first is the settings' own.
    package let names: [LocalizedName]

    package init(id: String, names: [LocalizedName]) {
        self.id = id
        self.names = names
    }

    /// The name in a language, else the settings' own, else the id.
    package func name(in language: LanguageCode) -> String {
        names.text(in: language) ?? names.first?.text ?? id
    }
}

/// A department that owns or contributes.
package struct Team: Sendable {
    package let id: String
    /// In the site's first language.
    package let name: String
    /// Names by language, when the settings give several.
    package let names: [LocalizedName]
    /// Address of whoever answers, for comments.
    package let mail: String?

    package init(id: String, name: String, names: [LocalizedName] = [], mail: String? = nil) {
        self.id = id
        self.name = name
        self.names = names
        self.mail = mail
    }

    package func name(in language: LanguageCode) -> String { names.text(in: language) ?? name }
}

/// The means of a contact.
package struct Channel: Sendable {
    package let id: String
    /// In the site's first language.
    package let name: String
    /// Names by language, when the settings give several.
    package let names: [LocalizedName]
    package let icon: ChannelIcon

    package init(id: String, name: String, names: [LocalizedName] = [], icon: ChannelIcon) {
        self.id = id
        self.name = name
        self.names = names
        self.icon = icon
    }

    package func name(in language: LanguageCode) -> String { names.text(in: language) ?? name }
}

/// The drawn marks for channels.
package enum ChannelIcon: String, Sendable, Hashable, CaseIterable {
    case web, app, phone, mail, chat, branch, post, advertising, social, person, machine, message, partner, other
}

/// A contact on the customers' way that several maps may share.
package struct Touchpoint: Sendable {
    package let id: String
    /// In the site's first language, where a map or the settings name it in that.
    package let name: String
    /// Names by language, when the settings or translations give several.
    package let names: [LocalizedName]
    package let channels: [Reference<Channel>]
    /// From the settings, not only from maps.
    package let isListed: Bool

    package init(
        id: String, name: String, names: [LocalizedName] = [], channels: [Reference<Channel>], isListed: Bool = false
    ) {
        self.id = id
        self.name = name
        self.names = names
        self.channels = channels
        self.isListed = isListed
    }

    package func name(in language: LanguageCode) -> String { names.text(in: language) ?? name }
}

/// A name in a language; nil stands for every language.
package struct LocalizedName: Sendable, Hashable {
    package let language: LanguageCode?
    package let text: String

    package init(_ text: String, language: LanguageCode? = nil) {
        self.text = text
        self.language = language
    }
}

extension [LocalizedName] {
    /// The name in a language, else one that stands for every language.
    package func text(in language: LanguageCode) -> String? {
        (first { $0.language == language } ?? first { $0.language == nil })?.text
    }

    /// What readers of a language are shown: the text in theirs, else one that stands for every language, else the first.
    package func shown(in language: LanguageCode) -> LocalizedName? {
        first { $0.language == language } ?? first { $0.language == nil } ?? first
    }
}
