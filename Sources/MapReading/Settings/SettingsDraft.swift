import JourneyModel
import SourceDiagnostics

/// `journeybook.yaml` as written, typed and located.
package struct SettingsDraft: Sendable {
    package struct NamedThing: Sendable {
        package var id: Located<String>
        package var names: [LocalizedName]
        /// Of a team.
        package var mail: String?
        /// Of a channel.
        package var icon: ChannelIcon?
        /// Of a touchpoint.
        package var channels: [Located<String>] = []

        package init(id: Located<String>, names: [LocalizedName]) {
            self.id = id
            self.names = names
        }
    }

    /// A lane of the company's own, or more names for a known one.
    package struct LaneNames: Sendable {
        package var kind: LaneKind
        package var names: [Located<String>]
        /// Of a lane of their own.
        package var icon: LaneIcon?

        package init(kind: LaneKind, names: [Located<String>], icon: LaneIcon? = nil) {
            self.kind = kind
            self.names = names
            self.icon = icon
        }
    }

    package static let path = "journeybook.yaml"

    package var title: Located<String>?
    package var description: [LocalizedName] = []
    package var languages: [LanguageCode] = []
    /// Where each of the languages is named.
    package var languagePlaces: [ByteRange] = []
    package var logo: Located<String>?
    /// `#rrggbb` in lower case.
    package var accent: Located<String>?
    package var appearance: Appearance?
    package var footer: [LocalizedName] = []
    package var editPattern: String?
    package var commentPattern: String?
    package var ticketPattern: String?
    package var reviewEvery: CalendarPeriod?
    /// The age from which evidence counts as old.
    package var evidenceOldAfter: CalendarPeriod?
    /// Folders of journeys; the id is the path below `journeys`.
    package var folders: [NamedThing] = []
    package var phases: [NamedThing] = []
    package var teams: [NamedThing] = []
    package var channels: [NamedThing] = []
    package var touchpoints: [NamedThing] = []
    package var lanes: [LaneNames] = []
    package var metrics: [MetricDraft] = []
    /// How sheets of numbers write dates beside `2026-10-01`.
    package var dateFormat: DatePattern?
    /// `,` or `.`: what parts the decimals in sheets of numbers.
    package var decimalSign: UInt8?
    package var emotionScale: EmotionScale?
    /// How grave complaints are.
    package var severities = SeverityPolicy()
    /// Whom the site, and whatever says nothing of it, is for.
    package var audience: Audience?

    package init() {}
}
