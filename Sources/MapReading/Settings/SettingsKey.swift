import JourneyModel
import SourceDiagnostics

/// The keys of `journeybook.yaml`.
enum SettingsKey: String, CaseIterable {
    case title, description, languages, brand, folders, phases, teams, channels, touchpoints, lanes, metrics
    case dateFormat = "date-format"
    case decimalSign = "decimal-sign"
    case emotionScale = "emotion-scale"
    case reviewEvery = "review-every"
    case review, evidence, edit, comment, ticket, audience, diagnostics
}
