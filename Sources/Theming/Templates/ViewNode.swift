import MarkupWriting
import Mustache

/// A view as the template library asks it for names: it prints marks, and what is constant as it is.
final class ViewNode: MustacheParent {
    private var members: [String: Any] = [:]

    /// Numbers its values as `ViewForm` does.
    init(_ view: any TemplateView, _ recorder: FormRecorder) {
        let isConstant = view.constantName != nil
        for name in type(of: view).shape.names {
            // The library looks for a name further out when it gets nothing; a name of this view that has no value on
            // this page must not pick up the value of another view.
            guard let value = view.value(for: name) else {
                members[name] = PrintedValue.absent
                continue
            }
            assert(type(of: view).shape.members[name]?.admits(value) == true, "the shape promises another \(name)")
            switch value {
            case .text(let text) where isConstant: members[name] = PrintedValue(.constant(MarkupWriter.escaped(text)))
            case .text(let text): members[name] = ViewNode.value(text.isEmpty, recorder)
            case .html(let markup):
                precondition(!isConstant, "what is constant is text")
                members[name] = ViewNode.value(markup.isEmpty, recorder)
            case .flag(let flag): members[name] = flag
            case .list(let views):
                members[name] = views.isEmpty ? PrintedValue.absent : views.map { ViewNode($0, recorder) }
            case .view(let view): members[name] = ViewNode(view, recorder)
            }
        }
    }

    private static func value(_ isEmpty: Bool, _ recorder: FormRecorder) -> PrintedValue {
        isEmpty ? .absent : PrintedValue(.hole(recorder.next(), recorder))
    }

    func child(named name: String) -> Any? { members[name] }
}

/// A value that stands for itself when it is printed, whatever braces the template uses.
///
/// It answers for names too, with nothing: a section over a text would otherwise make the library search the text by
/// reflection.
struct PrintedValue: MustacheCustomRenderable, MustacheParent {
    enum Content {
        /// A number in the row of values, which is noted when it is printed.
        case hole(Int, FormRecorder)
        /// Escaped.
        case constant(String)
        case absent
    }

    private let content: Content

    init(_ content: Content) {
        self.content = content
    }

    static var absent: PrintedValue { PrintedValue(.absent) }

    var renderText: String {
        switch content {
        case .hole(let value, let recorder): recorder.note(value)
        case .constant(let text): text
        case .absent: ""
        }
    }

    var isNull: Bool {
        switch content {
        case .hole: false
        case .constant(let text): text.isEmpty
        case .absent: true
        }
    }

    func child(named: String) -> Any? { nil }
}
