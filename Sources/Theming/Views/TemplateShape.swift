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
    /// In the order of their bytes.
    let names: [String]

    package init(dictionaryLiteral elements: (String, Member)...) {
        self.init(Dictionary(uniqueKeysWithValues: elements))
    }

    package init(_ members: [String: Member]) {
        self.members = members
        names = members.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

extension TemplateShape.Member {
    /// Whether a value is of this kind.
    func admits(_ value: TemplateValue) -> Bool {
        switch (self, value) {
        case (.text, .text), (.html, .html), (.flag, .flag): true
        case (.list(let type), .list(let views)): views.allSatisfy { Swift.type(of: $0) == type }
        case (.view(let type), .view(let view)): Swift.type(of: view) == type
        case (.text, _), (.html, _), (.flag, _), (.list, _), (.view, _): false
        }
    }
}
