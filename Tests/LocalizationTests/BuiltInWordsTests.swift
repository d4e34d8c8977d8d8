import JourneyModel
import SourceDiagnostics
import Testing
import Theming

@testable import Localization

@Suite struct BuiltInWordsTests {
    private static let files = EmbeddedTheme.files(in: "words")
    private static let loaded: (vocabularies: Vocabularies, diagnostics: [Diagnostic]) = {
        var diagnostics: [Diagnostic] = []
        let vocabularies = Vocabularies.load(files, diagnostics: &diagnostics)
        return (vocabularies, diagnostics)
    }()

    private func load() -> Vocabularies { Self.loaded.vocabularies }

    @Test("The built-in words files have no mistake")
    func noMistake() {
        #expect(Self.files.count >= 3)
        #expect(Self.loaded.diagnostics.isEmpty)
    }

    @Test("Every word has a text in every built-in language", arguments: [LanguageCode.english, .russian, .polish])
    func complete(language: LanguageCode) {
        let vocabulary = load()[language]
        #expect(vocabulary.language == language)
        for word in Word.allCases { #expect(vocabulary.store.entries[word] != nil, "\(word.key)") }
    }

    @Test("A translation has the placeholders of the English word, no more and no fewer", arguments: Word.allCases)
    func placeholders(word: Word) {
        let vocabularies = load()
        let english = vocabularies[.english].store.entries[word]?.places
        #expect(vocabularies[.russian].store.entries[word]?.places == english)
        #expect(vocabularies[.polish].store.entries[word]?.places == english)
    }

    @Test(
        "A word that is counted in English is counted everywhere, and only such words offer {count}",
        arguments: Word.allCases)
    func counted(word: Word) {
        let vocabularies = load()
        func isCounted(_ language: LanguageCode) -> Bool {
            if case .counted = vocabularies[language].store.entries[word] { true } else { false }
        }
        let places = vocabularies[.english].store.entries[word]?.places ?? []
        #expect(isCounted(.english) == places.contains("count"))
        #expect(isCounted(.russian) == isCounted(.english))
        #expect(isCounted(.polish) == isCounted(.english))
    }

    @Test("A built-in file holds no key twice and no word that is not used by its name")
    func keysAreWords() {
        for file in Self.files {
            let lines = file.text(ByteRange(0, file.bytes.count)).split(separator: "\n")
            let keys = lines.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.hasPrefix("  #") }
                .map { $0.dropFirst(2).prefix { $0 != ":" } }
            #expect(keys.map(String.init) == Word.allCases.map(\.key), "\(file.path)")
        }
    }

    @Test("Languages are named in themselves")
    func languageNames() {
        let vocabularies = load()
        #expect(vocabularies.name(of: .english) == "English")
        #expect(vocabularies.name(of: .russian) == "Русский")
        #expect(vocabularies.name(of: .polish) == "Polski")
        #expect(vocabularies.name(of: LanguageCode("de")) == "de")
    }

    @Test(
        "Kinds of values have names of their own in every language",
        arguments: [
            LanguageCode.english, .russian, .polish,
        ])
    func names(language: LanguageCode) {
        let words = load()[language]
        func expectDistinct(_ names: [String]) {
            #expect(Set(names).count == names.count, "\(names)")
            #expect(!names.contains(""))
        }
        expectDistinct(LaneKind.allCases.map { words.name(of: $0) })
        expectDistinct(JourneyKind.allCases.map { words.name(of: $0) })
        expectDistinct(Horizon.allCases.map { words.name(of: $0) })
        expectDistinct(ReviewStatus.allCases.map { words.name(of: $0) })
        expectDistinct(Audience.allCases.map { words.name(of: $0) })
        expectDistinct(EvidenceSource.Kind.allCases.map { words.name(of: $0) })
        expectDistinct(EvidenceGrade.allCases.map { words.name(of: $0) })
        expectDistinct(ExperienceLevel.allCases.map { words.name(of: $0) })
        expectDistinct(PainOrigin.allCases.map { words.name(of: $0) })
        expectDistinct(Provider.allCases.map { words.name(of: $0) })
        expectDistinct(Handover.allCases.map { words.name(of: $0) })
        expectDistinct(OpportunityType.allCases.map { words.name(of: $0) })
        expectDistinct(DecisionStatus.allCases.map { words.name(of: $0) })
    }
}
