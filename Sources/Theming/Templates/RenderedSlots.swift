import MarkupWriting
import Mustache

/// The pieces of markup that a page is filled with, kept aside while its template is rendered.
///
/// A diagram or a table is many times larger than the page around it, so the template library only carries a mark of
/// one byte for each piece; the pieces are put in afterwards, as bytes. The mark cannot come from anywhere else:
/// templates with control characters are refused, and texts lose theirs when they are escaped.
final class RenderedSlots {
    private static let mark: UInt8 = 0x01
    private var pieces: [SafeMarkup] = []

    /// Keeps a piece and gives the mark to print in its place.
    func keep(_ piece: SafeMarkup) -> String {
        pieces.append(piece)
        return "\u{1}"
    }

    /// The rendered text with every piece in its place.
    func splice(into text: String) -> SafeMarkup {
        var text = text
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + pieces.reduce(0) { $0 + $1.bytes.count })
        text.withUTF8 { source in
            var next = 0
            var rest = source[...]
            while let index = rest.firstIndex(of: RenderedSlots.mark) {
                bytes.append(contentsOf: rest[..<index])
                bytes.append(contentsOf: pieces[next].bytes)
                next += 1
                rest = rest[(index + 1)...]
            }
            bytes.append(contentsOf: rest)
            precondition(next == pieces.count, "every piece of markup is printed once")
        }
        return SafeMarkup(fromTemplate: bytes)
    }
}

/// A view as the template library asks it for names.
final class ViewNode: MustacheParent {
    private let view: any TemplateView
    private let slots: RenderedSlots

    init(_ view: any TemplateView, _ slots: RenderedSlots) {
        self.view = view
        self.slots = slots
    }

    func child(named name: String) -> Any? {
        guard let value = view.value(for: name) else {
            // The library looks for a name further out when it gets nothing; a name of this view that has no value on
            // this page must not pick up the value of another view.
            return type(of: view).shape.members[name] == nil ? nil : PrintedValue.absent
        }
        assert(type(of: view).shape.members[name]?.admits(value) == true, "the shape promises another \(name)")
        switch value {
        case .text(let text): return PrintedValue(.text(text))
        case .html(let markup): return PrintedValue(.html(markup, slots))
        case .flag(let flag): return flag
        case .list(let views): return views.isEmpty ? PrintedValue.absent : views.map { ViewNode($0, slots) }
        case .view(let view): return ViewNode(view, slots)
        }
    }
}

/// A value that escapes itself when it is printed, whatever braces the template uses.
///
/// It answers for names too, with nothing: a section over a text would otherwise make the library search the text by
/// reflection.
struct PrintedValue: MustacheCustomRenderable, MustacheParent {
    enum Content {
        case text(String)
        case html(SafeMarkup, RenderedSlots)
        case absent
    }

    private let content: Content

    init(_ content: Content) {
        self.content = content
    }

    static var absent: PrintedValue { PrintedValue(.absent) }

    var renderText: String {
        switch content {
        case .text(let text): MarkupWriter.escaped(text)
        case .html(let markup, let slots): slots.keep(markup)
        case .absent: ""
        }
    }

    var isNull: Bool {
        switch content {
        case .text(let text): text.isEmpty
        case .html(let markup, _): markup.isEmpty
        case .absent: true
        }
    }

    func child(named: String) -> Any? { nil }
}
