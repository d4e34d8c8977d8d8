import JourneyModel
import MapReading
import SourceDiagnostics

/// Which languages a site has, and which one a file is in.
enum SiteLanguages {
    /// Those of the settings; without any, the language of most files and then the others that files state, the
    /// interface's own before the rest.
    ///
    /// A file that states none counts as English unless its title is in other letters; then it counts for none. Of equals
    /// English is the first, then the code decides.
    static func decide(_ files: [FileDraft], settings: SettingsDraft) -> [LanguageCode] {
        guard settings.languages.isEmpty else { return settings.languages }
        var counts: [LanguageCode: Int] = [:]
        var unstated = 0
        for file in files {
            if let language = stated(by: file), isCode(language.value) {
                counts[LanguageCode(language.value), default: 0] += 1
            } else if !isInOtherLetters(file) {
                unstated += 1
            }
        }
        let statesEnglish = counts[.english] != nil
        if unstated > 0 { counts[.english, default: 0] += unstated }
        func rank(_ language: LanguageCode) -> (Int, Int, Int) {
            (interface.contains(language) ? 0 : 1, -(counts[language] ?? 0), language == .english ? 0 : 1)
        }
        let found = counts.keys.sorted()
        guard let first = found.min(by: { rank($0) < rank($1) }) else { return [.english] }
        // Files that state no language are in the first one, so nothing may be left for English.
        let others = found.filter { $0 != first && ($0 != .english || statesEnglish) }
        return [first] + others.filter(interface.contains) + others.filter { !interface.contains($0) }
    }

    /// Languages that the interface speaks without a theme's help.
    private static let interface: Set<LanguageCode> = [.english, .russian, .polish]

    /// Whether the title is in letters that English does not have.
    private static func isInOtherLetters(_ file: FileDraft) -> Bool {
        let title =
            switch file.content {
            case .journeys(let drafts): drafts.first.flatMap { $0.title ?? $0.fields.title }
            case .persona(let draft): draft.title
            case .page(let draft): draft.title
            }
        return title?.value.unicodeScalars.contains { $0.value > 0x24F && $0.properties.isAlphabetic } ?? false
    }

    /// What the front matter says.
    static func stated(by file: FileDraft) -> Located<String>? {
        switch file.content {
        case .journeys(let drafts): drafts.first?.fields.language
        case .persona(let draft): draft.language
        case .page(let draft): draft.language
        }
    }

    /// The front matter's word, else the file name's, else the site's first language.
    static func language(
        of file: FileDraft, at place: FilePlace, among languages: [LanguageCode], _ diagnostics: inout [Diagnostic]
    ) -> LanguageCode {
        if let stated = stated(by: file) {
            let code = LanguageCode(stated.value)
            guard isCode(stated.value) else {
                diagnostics.append(.malformed(stated, path: file.path))
                return place.language ?? languages[0]
            }
            if !languages.contains(code) { diagnostics.append(.unlisted(stated, path: file.path)) }
            return code
        }
        return place.language ?? languages[0]
    }

    /// Letters, digits and hyphens: the code becomes a folder's name.
    private static func isCode(_ text: String) -> Bool {
        let bytes = text.utf8
        return (2...12).contains(bytes.count)
            && bytes.allSatisfy { byte in
                (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
            }
    }
}

extension Diagnostic {
    fileprivate static func malformed(_ code: Located<String>, path: String) -> Diagnostic {
        Diagnostic(
            .unknownValue, .error, path: path, range: code.range,
            summary: "Language must be a code such as en, ru or pt-br",
            explanation: "\"\(code.value)\" is none, and the code becomes a folder of the site",
            suggestion: "write the language's code")
    }

    fileprivate static func unlisted(_ code: Located<String>, path: String) -> Diagnostic {
        Diagnostic(
            .unknownValue, .warning, path: path, range: code.range,
            summary: "Language should be one of the site's languages",
            explanation: "\"\(code.value)\" is not among them, so no index will be in it",
            suggestion: "add \"\(code.value)\" to \"languages\" in \(SettingsDraft.path)")
    }
}
