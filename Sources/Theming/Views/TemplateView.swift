import MarkupWriting

/// What a template is filled from: the values of one page, or of one part of it, by name.
///
/// A view says in its shape which names it offers, so that templates are checked when they are loaded, not when a page
/// happens to use them.
package protocol TemplateView: Sendable {
    /// The names that the view offers. Make it a `static let`.
    static var shape: TemplateShape { get }

    /// The value of a name of the shape, of the kind that the shape promises; nil where this page has none.
    func value(for key: String) -> TemplateValue?

    /// A name for views whose answers are the same whenever their names are, such as the words of a language: they are
    /// asked once and for all. Their values must all be texts. Nil for every other view.
    var constantName: String? { get }
}

extension TemplateView {
    package var constantName: String? { nil }
}

/// A value as a template sees it.
package enum TemplateValue: Sendable {
    /// Printed escaped, by `{{name}}`. A section around it is written unless it is empty.
    case text(String)
    /// Printed as it is, by `{{{name}}}`. A section around it is written unless it is empty.
    case html(SafeMarkup)
    /// Not printed; a section around it is written or left out.
    case flag(Bool)
    /// A section around it is written once for each view.
    case list([any TemplateView])
    /// A section around it is written with the view's names in reach.
    case view(any TemplateView)
}
