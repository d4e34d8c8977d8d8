import MarkupWriting

/// A page's template with its partials put in and its names resolved, ready to be filled from a view.
struct CompiledTemplate: Sendable {
    /// Where a value comes from: a name of one of the views that are open at that place, and names within it.
    struct Source: Sendable {
        /// Index among the open views; 0 is the page's own.
        let view: Int
        let key: String
        /// Names after full stops.
        let inner: [String]
    }

    indirect enum Node: Sendable {
        case text(SafeMarkup)
        case value(Source)
        case section(Source, [Node])
        case invertedSection(Source, [Node])
        /// Written at one end of a list, or everywhere else when it is inverted.
        case listEnd(ListEnd, isInverted: Bool, [Node])
    }

    enum ListEnd: Sendable {
        case first, last
    }

    /// Bytes that a page needs around its large pieces, roughly; it only decides about room set aside.
    private static let usualSize = 16 * 1024

    let nodes: [Node]

    /// Writes the template filled from a view.
    ///
    /// The value, not the template, decides whether it is escaped: a text always is, markup never.
    func write(_ view: any TemplateView, into writer: inout MarkupWriter) {
        writer.reserve(CompiledTemplate.usualSize)
        var filling = Filling(views: [view], writer: writer)
        writer = MarkupWriter()
        filling.write(nodes)
        writer = filling.writer
    }

    private struct Filling {
        /// The open views, outermost first.
        var views: [any TemplateView]
        var writer: MarkupWriter
        /// Where the innermost list stands.
        var isFirst = false
        var isLast = false

        mutating func write(_ nodes: [Node]) {
            for node in nodes {
                switch node {
                case .text(let text): writer.markup(text)
                case .value(let source): write(value(source))
                case .section(let source, let inner): writeSection(value(source), inner)
                case .invertedSection(let source, let inner):
                    if isEmpty(value(source)) { write(inner) }
                case .listEnd(let end, let isInverted, let inner):
                    let isThere =
                        switch end {
                        case .first: isFirst
                        case .last: isLast
                        }
                    if isThere != isInverted { write(inner) }
                }
            }
        }

        private func value(_ source: Source) -> TemplateValue? {
            var value = views[source.view].value(for: source.key)
            for key in source.inner {
                guard case .view(let view)? = value else { return nil }
                value = view.value(for: key)
            }
            return value
        }

        private mutating func write(_ value: TemplateValue?) {
            switch value {
            case .text(let text)?: writer.text(text)
            case .html(let markup)?:
                if markup.bytes.count > 4096 { writer.reserve(markup.bytes.count + CompiledTemplate.usualSize) }
                writer.markup(markup)
            case nil: break
            case .flag?, .list?, .view?: preconditionFailure("the shape of a view promises a value to print")
            }
        }

        private mutating func writeSection(_ value: TemplateValue?, _ inner: [Node]) {
            switch value {
            case .list(let list)?: writeList(list, inner)
            case .view(let view)?: write(inner, of: view)
            case .text?, .html?, .flag?, nil:
                if !isEmpty(value) { write(inner) }
            }
        }

        private mutating func writeList(_ list: [any TemplateView], _ inner: [Node]) {
            let around = (isFirst, isLast)
            for (index, view) in list.enumerated() {
                (isFirst, isLast) = (index == 0, index == list.count - 1)
                write(inner, of: view)
            }
            (isFirst, isLast) = around
        }

        private mutating func write(_ inner: [Node], of view: any TemplateView) {
            views.append(view)
            write(inner)
            views.removeLast()
        }

        private func isEmpty(_ value: TemplateValue?) -> Bool {
            switch value {
            case .text(let text)?: text.isEmpty
            case .html(let markup)?: markup.isEmpty
            case .flag(let flag)?: !flag
            case .list(let list)?: list.isEmpty
            case .view?: false
            case nil: true
            }
        }
    }
}
