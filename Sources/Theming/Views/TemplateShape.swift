/// The names that a kind of view offers to templates, and what each of them is.
package struct TemplateShape: Sendable, ExpressibleByDictionaryLiteral {
    package enum Member: Sendable {
        case text
        case html
        case flag
        case list(of: any TemplateView.Type)
        case view(any TemplateView.Type)
    }

    package let members: [String: Member]

    package init(dictionaryLiteral elements: (String, Member)...) {
        members = Dictionary(uniqueKeysWithValues: elements)
    }

    package init(_ members: [String: Member]) {
        self.members = members
    }
}
