import JourneyModel
import MapReading
import SourceDiagnostics

/// What a file says of a map, persona or page, whatever else there is on the site.
///
/// Drafts are wide: everybody shares the one object. It is the same one for as long as the file and the languages of the
/// site are the same, by which a map is known again that has not changed.
final class Stated<Draft: Sendable>: Sendable {
    let draft: Draft
    /// Place among the maps of its file, from 0.
    let map: Int
    let language: LanguageCode
    let title: String
    /// See `TitleOrder`.
    let titleKey: [UInt32]
    /// The title was written, not taken from the file's name.
    let isTitled: Bool
    let explicitID: Located<String>?
    let translationOf: Located<String>?
    let order: Double?
    let range: ByteRange
    /// Ids to try, best first, when none was written.
    let derivedIDs: [String]

    init(
        draft: Draft, map: Int, language: LanguageCode, title: String, isTitled: Bool, explicitID: Located<String>?,
        translationOf: Located<String>?, order: Double?, range: ByteRange, derivedIDs: [String]
    ) {
        self.draft = draft
        self.map = map
        self.language = language
        self.title = title
        titleKey = TitleOrder.key(title)
        self.isTitled = isTitled
        self.explicitID = explicitID
        self.translationOf = translationOf
        self.order = order
        self.range = range
        self.derivedIDs = derivedIDs
    }
}

/// A map, persona or page on its way to a place in the atlas: what it is called and where it will be found.
struct Entry<Draft: Sendable>: Sendable {
    let stated: Stated<Draft>
    /// Index in `SiteOutline.files`.
    let file: Int
    /// Shared by translations; assigned by `Identities`.
    var id = ""
    /// The page's path; assigned by `Addresses`.
    var address = ""
    /// The entry that this one translates, an index in the same list.
    var original: Int?

    init(_ stated: Stated<Draft>, file: Int) {
        self.stated = stated
        self.file = file
    }

    var draft: Draft { stated.draft }
    var map: Int { stated.map }
    var language: LanguageCode { stated.language }
    var title: String { stated.title }
    var isTitled: Bool { stated.isTitled }
    var explicitID: Located<String>? { stated.explicitID }
    var translationOf: Located<String>? { stated.translationOf }
    var order: Double? { stated.order }
    var range: ByteRange { stated.range }
    var derivedIDs: [String] { stated.derivedIDs }
}

extension Entry<JourneyDraft> {
    /// Takes over what was decided about a map before its file was read again; false when the site must be looked at anew
    /// to decide it.
    mutating func takePlace(of old: Entry) -> Bool {
        guard title == old.title, isTitled == old.isTitled, explicitID?.value == old.explicitID?.value,
            translationOf?.value == old.translationOf?.value, order == old.order, derivedIDs == old.derivedIDs,
            draft.fields.aliases.map(\.value) == old.draft.fields.aliases.map(\.value)
        else { return false }
        id = old.id
        address = old.address
        original = old.original
        return true
    }
}
