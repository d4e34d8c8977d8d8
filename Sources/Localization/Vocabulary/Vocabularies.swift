import JourneyModel
import SourceDiagnostics

/// The words of every language that has a words file.
package struct Vocabularies: Sendable {
    private let byLanguage: [LanguageCode: Vocabulary]
    private let english: Vocabulary

    /// Reads words files; a file's name is its language (`words/en.yaml`, `theme/words/pt-br.yaml`).
    ///
    /// Several files of one language are laid over one another, the later over the earlier, so that a site's own file
    /// may hold a single word. What a language lacks is taken from English and reported once, at its last file.
    package static func load(_ files: [SourceFile], diagnostics: inout [Diagnostic]) -> Vocabularies {
        var drafts: [LanguageCode: WordsDraft] = [:]
        // English first: it says which places each word has.
        let ordered = files.filter { language(of: $0) == .english } + files.filter { language(of: $0) != .english }
        for file in ordered {
            let known = drafts[.english]?.entries
            let reader = WordsFileReader(file: file, reference: known, rule: drafts[language(of: file)]?.rule)
            let draft = reader.read(&diagnostics)
            drafts[language(of: file), default: WordsDraft()].overlay(draft)
        }
        let english = (drafts[.english] ?? WordsDraft()).vocabulary(.english, standIn: nil)
        var vocabularies: [LanguageCode: Vocabulary] = [.english: english]
        for (language, draft) in drafts where language != .english {
            vocabularies[language] = draft.vocabulary(language, standIn: english)
        }
        for language in drafts.keys.sorted() {
            guard let draft = drafts[language], let file = files.last(where: { self.language(of: $0) == language }),
                let missing = draft.missing
            else { continue }
            diagnostics.append(.missingWords(missing, in: file, at: draft.wordsRange))
        }
        return Vocabularies(byLanguage: vocabularies, english: english)
    }

    /// The words of a language; `pt-br` falls back to `pt`, and any unknown language to English.
    package subscript(_ language: LanguageCode) -> Vocabulary {
        if let vocabulary = byLanguage[language] { return vocabulary }
        guard let hyphen = language.tag.firstIndex(of: "-") else { return english }
        return byLanguage[LanguageCode(String(language.tag[..<hyphen]))] ?? english
    }

    /// A language's name in itself (`Polski`), or its tag when there is no words file for it.
    package func name(of language: LanguageCode) -> String {
        let name = byLanguage[language]?.languageName ?? ""
        return name.isEmpty ? language.tag : name
    }

    /// Complains of languages of a site that no words file speaks.
    /// - Parameters:
    ///   - languages: those of the settings, each with its place.
    ///   - path: of the settings.
    package func check(
        _ languages: [(code: LanguageCode, range: ByteRange)], path: String, diagnostics: inout [Diagnostic]
    ) {
        for (code, range) in languages where self[code].language == .english {
            let isEnglish = code == .english || code.tag.hasPrefix("en-")
            if !isEnglish { diagnostics.append(.unspoken(code, path: path, at: range)) }
        }
    }

    private static func language(of file: SourceFile) -> LanguageCode {
        let name = file.path.split(separator: "/").last ?? ""
        return LanguageCode(String(name.prefix { $0 != "." }))
    }
}

extension Diagnostic {
    fileprivate static func unspoken(_ code: LanguageCode, path: String, at range: ByteRange) -> Diagnostic {
        Diagnostic(
            .missingWord, .warning, path: path, range: range,
            summary: "Language of the site must have a words file",
            explanation: "none speaks \"\(code.tag)\", so buttons and headings of its pages are in English",
            suggestion:
                "journeybook new theme words/\(code.tag).yaml writes a file with the English words, to be translated")
    }

    fileprivate static func missingWords(_ names: [String], in file: SourceFile, at range: ByteRange) -> Diagnostic {
        Diagnostic(
            .missingWord, .warning, path: file.path, range: range,
            summary: "Words file must hold every word of the interface",
            explanation: "\(names.count) missing, shown in English: \(names.joined(separator: ", "))",
            suggestion: "copy the missing lines from the English words file and translate them")
    }
}
