import JourneyModel
import MapReading
import SourceDiagnostics

/// A map, persona or page on its way to a place in the atlas: what it is called and where it will be found.
struct Entry<Draft: Sendable>: Sendable {
    /// Drafts are wide, and entries are handed on again and again: the draft stays where it is.
    private final class Held: Sendable {
        let draft: Draft

        init(_ draft: Draft) { self.draft = draft }
    }

    private let held: Held
    var draft: Draft { held.draft }
    /// Index in `SiteOutline.files`.
    let file: Int
    /// Place among the maps of its file, from 0.
    let map: Int
    let language: LanguageCode
    let title: String
    /// The title was written, not taken from the file's name.
    let isTitled: Bool
    let explicitID: Located<String>?
    let translationOf: Located<String>?
    let order: Double?
    let range: ByteRange
    /// Ids to try, best first, when none was written.
    let derivedIDs: [String]
    /// Shared by translations; assigned by `Identities`.
    var id = ""
    /// The page's path; assigned by `Addresses`.
    var address = ""
    /// The entry that this one translates, an index in the same list.
    var original: Int?

    init(
        draft: Draft, file: Int, map: Int, language: LanguageCode, title: String, isTitled: Bool,
        explicitID: Located<String>?, translationOf: Located<String>?, order: Double?, range: ByteRange,
        derivedIDs: [String]
    ) {
        held = Held(draft)
        self.file = file
        self.map = map
        self.language = language
        self.title = title
        self.isTitled = isTitled
        self.explicitID = explicitID
        self.translationOf = translationOf
        self.order = order
        self.range = range
        self.derivedIDs = derivedIDs
    }
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

/// A content file with what has been decided about it. Everybody shares the one object, for drafts are wide.
final class OutlinedFile: Sendable {
    let draft: FileDraft
    let place: FilePlace
    let language: LanguageCode

    init(draft: FileDraft, place: FilePlace, language: LanguageCode) {
        self.draft = draft
        self.place = place
        self.language = language
    }
}
