import MarkupWriting

/// An ordinary page: about, how to read a map, or any Markdown file without a map.
package struct ContentPage: Sendable {
    /// Shared by the translations of a page.
    package let id: String
    package let language: LanguageCode
    /// `pages/about.html`.
    package let address: String
    package let title: String
    /// Block markup: paragraphs, lists, tables, headings with ids.
    package let text: RichText
    /// Where the links of the text lead, by `RichText.Hole.link`.
    package let links: [LinkTarget]
    /// Path of the source file, for "edit this page".
    package let sourcePath: String
    /// Old addresses that lead here.
    package let aliases: [String]
    package let facts: PageFacts
    package let translationOf: Reference<ContentPage>?
    /// The page tells a problem or an idea that several journeys share.
    package var topic: Topic?

    package init(
        id: String, language: LanguageCode, address: String, title: String, text: RichText, links: [LinkTarget],
        sourcePath: String, aliases: [String] = [], facts: PageFacts = PageFacts(),
        translationOf: Reference<ContentPage>? = nil
    ) {
        self.id = id
        self.language = language
        self.address = address
        self.title = title
        self.text = text
        self.links = links
        self.sourcePath = sourcePath
        self.aliases = aliases
        self.facts = facts
        self.translationOf = translationOf
    }
}

/// What the front matter says about an ordinary page.
package struct PageFacts: Sendable {
    package var summary: String?
    package var owner: Stakeholder?
    package var reviewed: CalendarDate?
    package var tags: [String] = []

    package init() {}
}
