import JourneyModel
import MapReading
import SourceDiagnostics

/// Which languages a site has, and which one a file is in.
enum SiteLanguages {
    /// Those of the settings; without any, what the files state when they agree, else English and what they state.
    static func decide(_ files: [FileDraft], settings: SettingsDraft) -> [LanguageCode] {
        guard settings.languages.isEmpty else { return settings.languages }
        var found: Set<LanguageCode> = []
        for file in files {
            if let language = stated(by: file), isCode(language.value) { found.insert(LanguageCode(language.value)) }
        }
        if found.count == 1 { return Array(found) }
        return [.english] + found.subtracting([.english]).sorted()
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
