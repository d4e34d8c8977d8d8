import JourneyModel
import LocatedYAML
import MarkupWriting
import SourceDiagnostics

/// What one content file says, before anything in it has been resolved. Depends on the file, the settings and the
/// dictionary alone, so it can be made in parallel and kept while the file is unchanged.
package struct FileDraft: Sendable {
    package enum Content: Sendable {
        /// A file with one or more maps.
        case journeys([JourneyDraft])
        case persona(PersonaDraft)
        /// A Markdown file without a map.
        case page(PageDraft)
    }

    package let path: String
    package let content: Content
    /// The links of all texts of this file, by `RichText.Hole.link`.
    package let links: [LinkDraft]
    /// Every heading of the file: its slug by the code hosts' rule (repeats get `-1`, `-2`), for links to anchors.
    package let headings: [HeadingDraft]
    package let diagnostics: [Diagnostic]
    /// Whom the file says it is for.
    package let statedAudience: Audience?
    /// The fewest eyes that an entry, a stage, a step or a source in the file states; nil when none says whom it is for.
    package let strictestEntry: Audience?

    package init(
        path: String, content: Content, links: [LinkDraft], headings: [HeadingDraft], diagnostics: [Diagnostic]
    ) {
        self.path = path
        self.content = content
        self.links = links
        self.headings = headings
        self.diagnostics = diagnostics
        statedAudience =
            switch content {
            case .journeys(let drafts): drafts.first?.fields.audience
            case .persona(let draft): draft.audience
            case .page(let draft): draft.audience
            }
        strictestEntry = FileDraft.strictest(content)
    }

    private static func strictest(_ content: Content) -> Audience? {
        var strictest: Audience?
        func add(_ audience: Audience?) {
            if let audience { strictest = max(audience, strictest ?? audience) }
        }
        switch content {
        case .journeys(let drafts):
            for draft in drafts {
                for item in draft.items { add(item.attributes?.audience) }
                for stage in draft.stages { add(stage.attributes?.audience) }
                for step in draft.steps { add(step.attributes?.audience) }
                for source in draft.fields.sources + draft.sources { add(source.audience) }
            }
        case .persona(let draft):
            add(draft.quoteAudience)
            for source in draft.sources { add(source.audience) }
        case .page(let draft): for source in draft.topic?.sources ?? [] { add(source.audience) }
        }
        return strictest
    }

    /// The same file with other content, whose links are in the same table; those of `without` lead nowhere any more.
    package func with(_ content: Content, without gone: Set<Int> = []) -> FileDraft {
        let links = links.enumerated().map { index, link in
            gone.contains(index) ? LinkDraft(address: "#", isImage: false, alternative: nil, range: link.range) : link
        }
        return FileDraft(path: path, content: content, links: links, headings: headings, diagnostics: diagnostics)
    }
}

/// A link or an image of a file, its address as written.
package struct LinkDraft: Sendable, Hashable {
    package let address: String
    package let isImage: Bool
    /// Of an image.
    package let alternative: String?
    package let range: ByteRange

    package init(address: String, isImage: Bool, alternative: String?, range: ByteRange) {
        self.address = address
        self.isImage = isImage
        self.alternative = alternative
        self.range = range
    }
}

/// A heading that links may lead to.
package struct HeadingDraft: Sendable, Hashable {
    package let slug: String
    package let level: Int
    package let range: ByteRange

    package init(slug: String, level: Int, range: ByteRange) {
        self.slug = slug
        self.level = level
        self.range = range
    }
}

/// A page of `content/pages`, or a Markdown file in which no map was found.
package struct PageDraft: Sendable {
    package var title: Located<String>?
    package var text: RichText
    package var id: Located<String>?
    package var language: Located<String>?
    package var translationOf: Located<String>?
    package var order: Double?
    package var aliases: [Located<String>] = []
    package var summary: String?
    package var audience: Audience?
    package var owner: Located<String>?
    package var reviewed: CalendarDate?
    package var tags: [String] = []
    package var topic: TopicDraft?

    package init(title: Located<String>?, text: RichText) {
        self.title = title
        self.text = text
    }
}
