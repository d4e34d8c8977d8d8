import JourneyModel
import MapReading
import MarkupWriting
import SourceDiagnostics

/// A content file with what follows from it and from the languages of the site alone. It is the same object for as long
/// as these are the same.
final class OutlinedFile: Sendable {
    enum Content: Sendable {
        case journeys([Stated<JourneyDraft>])
        case persona(Stated<PersonaDraft>)
        case page(Stated<PageDraft>)
    }

    let draft: FileDraft
    let place: FilePlace
    let language: LanguageCode
    let content: Content
    /// Where its page would be if it were alone, without `.html`; see `FilePlace.address(in:first:)`.
    let address: String
    /// What is to be said of its language.
    let diagnostics: [Diagnostic]

    init(_ draft: FileDraft, among languages: [LanguageCode]) {
        var diagnostics: [Diagnostic] = []
        let place = FilePlace(path: draft.path, languages: languages)
        let language = SiteLanguages.language(of: draft, at: place, among: languages, &diagnostics)
        self.draft = draft
        self.place = place
        self.language = language
        self.diagnostics = diagnostics
        address = place.address(in: language, first: languages[0])
        content =
            switch draft.content {
            case .journeys(let drafts):
                .journeys(
                    drafts.indices.map {
                        OutlinedFile.stated(drafts[$0], at: place, language, map: $0, count: drafts.count)
                    })
            case .persona(let draft):
                .persona(
                    OutlinedFile.stated(
                        draft, at: place, language, title: draft.title, id: draft.id,
                        translationOf: draft.translationOf, order: draft.order, range: draft.range))
            case .page(let draft):
                .page(
                    OutlinedFile.stated(
                        draft, at: place, language, title: draft.title, id: draft.id,
                        translationOf: draft.translationOf, order: draft.order,
                        range: draft.title?.range ?? ByteRange(at: 0)))
            }
    }

    private static func stated(
        _ draft: JourneyDraft, at place: FilePlace, _ language: LanguageCode, map: Int, count: Int
    ) -> Stated<JourneyDraft> {
        let title = draft.title ?? (map == 0 ? draft.fields.title : nil)
        let stem = place.stem
        let slug = title.map { Slug.identifier($0.value) } ?? ""
        let local = slug.isEmpty ? String(map + 1) : slug
        let stemID = Slug.identifier(stem)
        let unslugged = map == 0 ? stemID : stemID + "-" + local
        return Stated(
            draft: draft, map: map, language: language,
            title: title?.value
                ?? (count > 1 && map > 0 ? FileName.readable(stem) + " " + local : FileName.readable(stem)),
            isTitled: title != nil, explicitID: draft.id ?? (map == 0 ? draft.fields.id : nil),
            translationOf: draft.fields.translationOf, order: draft.fields.order, range: draft.range,
            derivedIDs: slug.isEmpty ? [unslugged] : [slug, stemID + "-" + slug].filter { !$0.isEmpty })
    }

    /// What a file says that holds one thing.
    private static func stated<Draft>(
        _ draft: Draft, at place: FilePlace, _ language: LanguageCode, title: Located<String>?, id: Located<String>?,
        translationOf: Located<String>?, order: Double?, range: ByteRange
    ) -> Stated<Draft> {
        let stem = place.stem
        let slug = Slug.identifier(stem)
        let folder = Slug.identifier(place.folder.split(separator: "/").joined(separator: " "))
        return Stated(
            draft: draft, map: 0, language: language, title: title?.value ?? FileName.readable(stem),
            isTitled: title != nil,
            explicitID: id, translationOf: translationOf, order: order, range: range,
            derivedIDs: [slug, folder + "-" + slug].filter { !$0.isEmpty })
    }
}
