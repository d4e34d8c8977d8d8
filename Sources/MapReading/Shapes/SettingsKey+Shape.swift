import JourneyModel
import SourceDiagnostics

extension SettingsKey {
    var meaning: String {
        switch self {
        case .title: "Title of the site"
        case .description: "A sentence about the site, or one for each language"
        case .languages: "Languages of the site; the first one owns the start page"
        case .brand: "How the site looks"
        case .folders: "What the folders of journeys are called, in the order of lists"
        case .phases: "Stages of the company's lifecycle"
        case .teams: "Departments that own maps, stages and problems"
        case .channels: "Means of contact"
        case .touchpoints: "Contacts that several maps share"
        case .metrics: "What is measured: targets of known metrics, and metrics of your own"
        case .dateFormat: "How sheets of numbers write dates beside 2026-10-01: dd.mm.yyyy"
        case .decimalSign: "What parts the decimals in sheets of numbers that leave it open"
        case .lanes: "More names for a lane, or lanes of your own"
        case .emotionScale: "The scale of bare numbers, for maps that state none: -2..+2"
        case .reviewEvery, .review: "When maps are looked at again, for those that do not say: 6 months"
        case .evidence: "From which age on what a map rests on counts as old"
        case .edit: "Address where a map can be edited, with {path}"
        case .comment: "Address where a remark goes, with {title} and {url}; else a mail to the owner"
        case .ticket: "Address where a ticket is raised, with {title}, {url} and {team}"
        case .audience: "Whom the site is for, unless the build is told another audience"
        case .diagnostics: "How grave complaints are, by their codes"
        }
    }

    var shape: ValueShape {
        switch self {
        case .metrics: SettingsKey.things(MetricFields.shapes)
        case .decimalSign: .choice([",", "."])
        case .title, .dateFormat, .emotionScale, .reviewEvery, .edit, .comment, .ticket: .text
        case .description: .names
        case .languages: .texts
        case .brand:
            .group([
                KeyShape("logo", "Path of an image"), KeyShape("accent", "A colour in quotes: \"#0b5a6f\""),
                KeyShape("appearance", "How pages look until a reader chooses", .choice(of: Appearance.self)),
                KeyShape("footer", "A line of text at the end of each page", .names),
            ])
        case .folders, .phases: SettingsKey.things([])
        case .teams: SettingsKey.things([KeyShape("mail", "Address of the team")])
        case .channels: SettingsKey.things([KeyShape("icon", "The mark of the channel", .choice(of: ChannelIcon.self))])
        case .touchpoints: SettingsKey.things([KeyShape("channels", "By which means", .texts)])
        case .lanes:
            .table(
                .either([
                    .texts,
                    .group([
                        KeyShape("names", "What the lane is called", .texts),
                        KeyShape("icon", "The mark of a lane of your own", .choice(of: LaneIcon.self)),
                    ]),
                ]))
        case .audience: .choice(of: Audience.self)
        case .review: .group([KeyShape("every", "6 months, 90 days")])
        case .evidence: .group([KeyShape("old-after", "2 years unless you say otherwise: 18 months, 1 year")])
        case .diagnostics:
            .group(DiagnosticCode.allCases.map { KeyShape($0.rawValue, $0.meaning, .choice($0.choices)) })
        }
    }

    /// A list of names or of groups with `id` and `name`.
    private static func things(_ more: [KeyShape]) -> ValueShape {
        let thing = ValueShape.group(
            [
                KeyShape("id", "A word by which maps name it"),
                KeyShape("name", "A text, or one for each language", .names),
                KeyShape("names", "The same as name", .names),
            ] + more)
        return .either([.text, .list(.either([.text, thing]))])
    }
}

extension DiagnosticCode {
    fileprivate var meaning: String {
        switch severity {
        case .error: "An error, and stays one"
        case .warning: "A warning unless you say otherwise"
        case .advice: "Advice unless you say otherwise"
        }
    }

    fileprivate var choices: [String] {
        switch severity {
        case .error: [SeverityPolicy.Choice.error.rawValue]
        case .warning, .advice: SeverityPolicy.Choice.allCases.map(\.rawValue)
        }
    }
}
