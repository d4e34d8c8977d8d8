import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting

/// Writes how much of the site each language has, and what its own readers find in another language.
struct TranslationReport {
    let scope: PageScope

    private static let shown = 100

    /// Nothing on a site of one language.
    func write(into writer: inout MarkupWriter) {
        let languages = scope.atlas.site.languages
        guard languages.count > 1 else { return }
        let state = scope.site.relations.translations
        writer.markup("<section class=\"section\" id=\":languages\"><h2>")
        writer.text(scope.words.text(.languagesOfSite))
        writer.markup("</h2>")
        overview(state, languages, into: &writer)
        missing(state.missing(in: scope.language), into: &writer)
        writer.markup("</section>\n")
    }

    private func overview(
        _ state: TranslationState, _ languages: [LanguageCode], into writer: inout MarkupWriter
    ) {
        let words = scope.words
        let kinds = TranslationState.Kind.allCases.filter { state.count($0, in: scope.language).total > 0 }
        head([.language] + kinds.map(TranslationReport.plural), into: &writer)
        for language in languages {
            writer.markup("<tr><th scope=\"row\">")
            let name = scope.site.vocabularies.name(of: language)
            if language == scope.language {
                writer.text(name)
            } else {
                writer.markup("<a href=\"")
                writer.text(scope.address(SitePath.review(language, in: scope.atlas), fragment: ":languages"))
                writer.markup("\"")
                writer.attribute("lang", language.tag)
                writer.attribute("hreflang", language.tag)
                writer.markup(">")
                writer.text(name)
                writer.markup("</a>")
            }
            writer.markup("</th>")
            for kind in kinds {
                let count = state.count(kind, in: language)
                writer.markup("<td>")
                writer.text(
                    words.text(
                        .translatedOf, ["number": words.number(count.written), "total": words.number(count.total)]))
                writer.markup("</td>")
            }
            writer.markup("</tr>\n")
        }
        writer.markup("</tbody></table>")
    }

    private func missing(_ entries: [TranslationState.Entry], into writer: inout MarkupWriter) {
        guard !entries.isEmpty else { return }
        let words = scope.words
        writer.markup("<h3>")
        writer.text(words.text(.notTranslated))
        writer.markup(" <span class=\"quiet\">")
        writer.number(entries.count)
        writer.markup("</span></h3><p class=\"hint\">")
        writer.text(words.text(.notTranslatedHint))
        writer.markup("</p>")
        head([.sourceTitle, .kindOfEntry, .writtenIn, .fileToWrite], into: &writer)
        for entry in entries.prefix(TranslationReport.shown) {
            let thing = thing(entry)
            writer.markup("<tr><th scope=\"row\"><a href=\"")
            writer.text(scope.address(thing.address))
            writer.markup("\"")
            writer.language(entry.languages[0], scope)
            writer.markup(">")
            writer.text(thing.title)
            writer.markup("</a></th><td>")
            writer.text(words.text(thing.kind))
            writer.markup("</td><td>")
            writer.text(entry.languages.map { scope.site.vocabularies.name(of: $0) }.joined(separator: ", "))
            writer.markup("</td><td><code dir=\"ltr\">")
            writer.text(file(beside: thing.source, in: entry.languages[0]))
            writer.markup("</code></td></tr>\n")
        }
        writer.markup("</tbody></table>")
        guard entries.count > TranslationReport.shown else { return }
        writer.markup("<p class=\"hint\">")
        writer.text(words.count(.andMore, entries.count - TranslationReport.shown))
        writer.markup("</p>")
    }

    private func head(_ columns: [Word], into writer: inout MarkupWriter) {
        writer.markup("<table class=\"list languages-list\"><thead><tr>")
        for column in columns {
            writer.markup("<th scope=\"col\">")
            writer.text(scope.words.text(column))
            writer.markup("</th>")
        }
        writer.markup("</tr></thead><tbody>\n")
    }

    private func thing(
        _ entry: TranslationState.Entry
    ) -> (kind: Word, title: String, address: String, source: String) {
        switch entry.kind {
        case .journey:
            let journey = scope.atlas.journeys[entry.original]
            return (.journey, journey.facts.title, journey.address, journey.facts.sourcePath)
        case .persona:
            let persona = scope.atlas.personas[entry.original]
            return (.persona, persona.name, persona.address, persona.sourcePath)
        case .page:
            let page = scope.atlas.pages[entry.original]
            let kind: Word =
                switch page.topic?.kind {
                case .insight: .problem
                case .opportunity: .opportunity
                case nil: .page
                }
            return (kind, page.title, page.address, page.sourcePath)
        }
    }

    /// `content/personas/anna.ru.md` beside `content/personas/anna.md`.
    private func file(beside source: String, in original: LanguageCode) -> String {
        var name = Substring(source)
        for ending in [".md", ".markdown", "." + original.tag] where name.hasSuffix(ending) {
            name = name.dropLast(ending.count)
        }
        return name + "." + scope.language.tag + ".md"
    }

    private static func plural(_ kind: TranslationState.Kind) -> Word {
        switch kind {
        case .journey: .journeys
        case .persona: .personas
        case .page: .pages
        }
    }
}
