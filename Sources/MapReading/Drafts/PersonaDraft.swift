import JourneyModel
import MarkupWriting
import SourceDiagnostics

/// One persona as the author wrote it.
package struct PersonaDraft: Sendable {
    package var id: Located<String>?
    package var title: Located<String>?
    package var segment: String?
    package var role: String?
    package var photo: Located<String>?
    package var quote: String?
    /// For whom the quote is, when not for everybody who sees the persona.
    package var quoteAudience: Audience?
    package var goals: [String] = []
    package var needs: [String] = []
    package var frustrations: [String] = []
    package var motivations: [String] = []
    package var barriers: [String] = []
    package var channels: [Located<String>] = []
    package var traits: [Persona.Trait] = []
    package var share: String?
    package var owner: Located<String>?
    package var reviewed: CalendarDate?
    package var sources: [SourceDraft] = []
    package var language: Located<String>?
    package var translationOf: Located<String>?
    package var audience: Audience?
    package var order: Double?
    package var aliases: [Located<String>] = []
    /// The body of the file.
    package var prose: [RichText] = []
    package var range = ByteRange(at: 0)

    package init() {}
}
