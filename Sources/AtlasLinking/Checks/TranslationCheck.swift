import JourneyModel
import MapReading
import SourceDiagnostics

/// What is written in one language of the site is there in the others, once somebody has begun to translate into them.
enum TranslationCheck {
    static func run(_ settings: SettingsDraft, _ atlas: Atlas, _ diagnostics: inout [Diagnostic]) {
        guard settings.languages.count > 1 else { return }
        let begun = Set(
            atlas.journeys.lazy.filter { $0.facts.translationOf != nil }.map(\.language)
                + atlas.personas.filter { $0.translationOf != nil }.map(\.language)
                + atlas.pages.filter { $0.translationOf != nil }.map(\.language))
        guard settings.languages.contains(where: begun.contains) else { return }
        let journeys = atlas.journeys.filter { $0.facts.review.status != .archived }.map { ($0.id, $0.language) }
        let personas = atlas.personas.map { ($0.id, $0.language) }
        let pages = atlas.pages.map { ($0.id, $0.language) }
        for (language, range) in zip(settings.languages, settings.languagePlaces) {
            let lacks = [("journeys", journeys), ("personas", personas), ("pages", pages)].compactMap { name, things in
                lack(name, things, language)
            }
            guard begun.contains(language), !lacks.isEmpty else { continue }
            diagnostics.append(.untranslated(language, lacks, range))
        }
    }

    /// `3 of 7 journeys`; nil when all are written in the language.
    private static func lack(_ name: String, _ things: [(String, LanguageCode)], _ language: LanguageCode) -> String? {
        let all = Set(things.map(\.0)).count
        let written = Set(things.filter { $0.1 == language }.map(\.0)).count
        return written < all ? "\(all - written) of \(all) \(name)" : nil
    }
}

extension Diagnostic {
    fileprivate static func untranslated(_ language: LanguageCode, _ lacks: [String], _ range: ByteRange) -> Diagnostic
    {
        Diagnostic(
            .notTranslated, .advice, path: SettingsDraft.path, range: range,
            summary: "Site should say the same in all of its languages",
            explanation: "not in \"\(language.tag)\" yet: \(lacks.joined(separator: ", "))",
            suggestion: "translate what the page \"Review\" lists for this language")
    }
}
