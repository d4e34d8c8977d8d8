import JourneyModel
import Localization
import SourceDiagnostics
import Theming

/// The built-in words, as a site without a theme of its own has them.
enum Words {
    static let vocabularies: Vocabularies = {
        var diagnostics: [Diagnostic] = []
        let files = EmbeddedTheme.files.filter { $0.path.hasPrefix("words/") }
        return Vocabularies.load(files, diagnostics: &diagnostics)
    }()

    static func of(_ language: LanguageCode) -> Vocabulary { vocabularies[language] }
}
