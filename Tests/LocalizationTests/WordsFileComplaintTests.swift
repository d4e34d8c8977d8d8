import JourneyModel
import Localization
import SourceDiagnostics
import Testing
import Theming

@Suite struct WordsFileComplaintTests {
    private func load(_ path: String, _ text: String) -> (vocabularies: Vocabularies, diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let files = EmbeddedTheme.files(in: "words") + [SourceFile(path: path, text: text)]
        let vocabularies = Vocabularies.load(files, diagnostics: &diagnostics)
        return (vocabularies, diagnostics)
    }

    @Test("A site's own file may hold a single word")
    func override() {
        let (vocabularies, diagnostics) = load("theme/words/pl.yaml", "words:\n  home: Początek\n")
        #expect(diagnostics.isEmpty)
        #expect(vocabularies[.polish].text(.home) == "Początek")
        #expect(vocabularies[.polish].text(.menu) == "Menu")
        #expect(vocabularies[.english].text(.home) == "Home")
    }

    @Test("A site's own plural forms follow the rule of the built-in file")
    func overrideForms() {
        let text =
            "words:\n  count-stages:\n    one: \"{count} krok\"\n    few: \"{count} kroki\"\n    many: \"{count} kroków\"\n"
        let (vocabularies, diagnostics) = load("theme/words/pl.yaml", text)
        #expect(diagnostics.isEmpty)
        #expect(vocabularies[.polish].count(.countStages, 22) == "22 kroki")
    }

    @Test("A site may change one plural form and keep the others")
    func overrideOneForm() {
        let (vocabularies, diagnostics) = load("theme/words/pl.yaml", "words:\n  count-stages:\n    one: jeden etap\n")
        #expect(diagnostics.isEmpty)
        #expect(vocabularies[.polish].count(.countStages, 1) == "jeden etap")
        #expect(vocabularies[.polish].count(.countStages, 5) == "5 etapów")
    }

    @Test("A new language speaks English where it lacks words, and is told once which they are")
    func newLanguage() throws {
        let text = "name: Deutsch\nplural: one-other\ndecimal: \",\"\nwords:\n  home: Startseite\n"
        let (vocabularies, diagnostics) = load("theme/words/de.yaml", text)
        let german = vocabularies[LanguageCode("de")]
        #expect(german.text(.home) == "Startseite")
        #expect(german.text(.menu) == "Menu")
        #expect(german.count(.countStages, 1) == "1 stage")
        #expect(german.number(1.5) == "1,5")
        #expect(vocabularies.name(of: LanguageCode("de")) == "Deutsch")
        let diagnostic = try #require(diagnostics.first)
        #expect(diagnostics.count == 1)
        #expect(diagnostic.code == .missingWord)
        #expect(diagnostic.severity == .warning)
        #expect(diagnostic.path == "theme/words/de.yaml")
        let position = LineTable(Array(text.utf8)).position(of: diagnostic.range.lowerBound)
        #expect([position.line, position.column] == [5, 3])
        let explanation = try #require(diagnostic.explanation)
        #expect(
            explanation.hasPrefix("\(Word.allCases.count + 1) missing, shown in English: date, months, skip-to-content")
        )
    }

    @Test(
        "A site's language without a words file is told, one that its main language serves is not",
        arguments: [("en", false), ("en-gb", false), ("pl", false), ("pl-x", false), ("de", true), ("ar", true)])
    func unspokenLanguage(tag: String, isTold: Bool) {
        let range = ByteRange(12, 14)
        var diagnostics: [Diagnostic] = []
        load("theme/words/pl.yaml", "").vocabularies.check(
            [(code: LanguageCode(tag), range: range)], path: "journeybook.yaml", diagnostics: &diagnostics)
        #expect(diagnostics.map(\.code) == (isTold ? [.missingWord] : []))
        #expect(diagnostics.allSatisfy { $0.path == "journeybook.yaml" && $0.range == range })
    }

    @Test(
        "A mistake is pointed at, with the nearest name",
        arguments: [
            ("⟦word⟧:\n  home: x\n", DiagnosticCode.unknownKey, "write \"words\""),
            ("words:\n  ⟦hom⟧: x\n", .unknownKey, "write \"home\""),
            ("words:\n  count-days:\n    one: x\n    ⟦som⟧: x\n", .unknownKey, nil),
            ("words:\n  count-days:\n    ⟦feww⟧: x\n", .unknownKey, "write \"few\""),
            ("words:\n  reviewed-on: Sprawdzono ⟦{dat}⟧\n", .unknownPlaceholder, "write \"{date}\""),
            ("words:\n  home: x ⟦{name}⟧\n", .unknownPlaceholder, nil),
            ("words:\n  home: \"⟦{name}⟧ \"\n", .unknownPlaceholder, nil),
            ("date: \"{day}. ⟦{mont}⟧ {year}\"\n", .unknownPlaceholder, "write \"{month}\""),
            ("plural: ⟦polsih⟧\n", .unknownValue, "write \"polish\""),
            ("months: ⟦[a, b]⟧\n", .wrongType, nil),
            ("thousands-from: ⟦many⟧\n", .wrongType, nil),
            ("words:\n  home:\n    ⟦- a\n    - b⟧\n", .wrongType, nil),
            ("words: ⟦x⟧\n", .wrongType, nil),
            ("⟦x⟧\n", .wrongType, nil),
        ] as [(String, DiagnosticCode, String?)])
    func complaint(marked: String, code: DiagnosticCode, suggestion: String?) throws {
        let text = marked.filter { $0 != "⟦" && $0 != "⟧" }
        let start = marked.prefix { $0 != "⟦" }.utf8.count
        let marks = marked.drop { $0 != "⟦" }.dropFirst()
        let range = ByteRange(start, start + marks.prefix { $0 != "⟧" }.utf8.count)
        let (vocabularies, diagnostics) = load("theme/words/pl.yaml", text)
        let diagnostic = try #require(diagnostics.first)
        #expect(diagnostics.count == 1)
        #expect(diagnostic.code == code)
        #expect(diagnostic.severity == .error)
        #expect(diagnostic.range == range)
        #expect(diagnostic.suggestion == suggestion)
        #expect(vocabularies[.polish].text(.home) == "Strona główna")
    }

    @Test("A language's own mistake in YAML is reported with its file")
    func brokenYAML() {
        let (_, diagnostics) = load("theme/words/pl.yaml", "words: [\n")
        #expect(diagnostics.map(\.code) == [.invalidYAML])
        #expect(diagnostics.map(\.path) == ["theme/words/pl.yaml"])
    }

    @Test("Without any file a word is its key and a date is ISO's")
    func noFiles() throws {
        var diagnostics: [Diagnostic] = []
        let words = Vocabularies.load([], diagnostics: &diagnostics)[.english]
        #expect(words.text(.home) == "home")
        #expect(words.number(12_000) == "12000")
        #expect(diagnostics.isEmpty)
    }
}
