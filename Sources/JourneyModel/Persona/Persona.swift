import MarkupWriting

/// The archetype whose journeys are mapped.
package struct Persona: Sendable {
    package struct Trait: Sendable, Hashable {
        package let name: String
        package let value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    package let id: String
    package let language: LanguageCode
    /// `personas/anna.html`.
    package let address: String
    /// Old addresses that lead here.
    package var aliases: [String] = []
    package var name: String
    package var segment: String?
    package var role: String?
    /// Path of an asset.
    package var photo: String?
    package var quote: String?
    package var goals: [String] = []
    package var needs: [String] = []
    package var frustrations: [String] = []
    package var motivations: [String] = []
    package var barriers: [String] = []
    package var channels: [Reference<Channel>] = []
    package var traits: [Trait] = []
    /// Share of customers as written: `34 %`.
    package var share: String?
    package var owner: Stakeholder?
    package var reviewed: CalendarDate?
    package var sources: [EvidenceSource] = []
    package var prose: [RichText] = []
    /// Anchors of headings within the prose.
    package var anchors: [String] = []
    package var links: [LinkTarget] = []
    package var sourcePath: String
    package var order: Double?
    package var translationOf: Reference<Persona>?

    package init(id: String, language: LanguageCode, address: String, name: String, sourcePath: String) {
        self.id = id
        self.language = language
        self.address = address
        self.name = name
        self.sourcePath = sourcePath
    }

    /// One or two letters to stand for a photo.
    package var initials: String {
        let words = (name.split(separator: ",").first ?? "").split(separator: " ").prefix(2)
        return String(words.compactMap(\.first)).uppercased()
    }
}
